import Documents
public import Evidence

/// Puts a report's pages and documents into an output folder and keeps its index.
public struct Filing: Sendable {
  private let folder: OutputFolder
  private let path: String
  private let pages: Pages

  /// - Throws: what is wrong with the templates.
  public init(folder path: String, templates: String? = nil) throws(Faults) {
    self.init(folder: path, try Pages(templates: templates))
  }

  init(folder path: String, _ pages: Pages) {
    folder = OutputFolder(path: path)
    self.path = path
    self.pages = pages
  }

  /// Writes everything or nothing, and says in a sentence what was done.
  ///
  /// - Throws: what stands in the way: an issued document with other contents, a disk that refuses.
  public func file(_ report: Report) throws(Faults) -> String {
    let outcome = try file(report.files, report.entries)
    guard outcome.written > 0 else {
      return "Nothing to do: \(path) holds these documents already."
    }
    return "Wrote \(report.files.count) files below \(path). Open \(path)/index.html to see them."
  }

  /// Writes files, and lists `entries` in the folder's index.
  @discardableResult
  func file(
    _ files: [OutputFile], _ entries: [OutputIndex.Entry]
  ) throws(Faults) -> OutputFolder.Outcome {
    try folder.write(files + (try index(entries)))
  }

  /// The first half of that.
  func stage(
    _ files: [OutputFile], _ entries: [OutputIndex.Entry]
  ) throws(Faults) -> OutputFolder.Staged {
    try folder.stage(files + (try index(entries)))
  }

  func holds(_ path: OutputPath) -> Bool { folder.holds(path) }

  /// The folder's index with newer entries, less what has been deleted since, and its page.
  private func index(_ newer: [OutputIndex.Entry]) throws(Faults) -> [OutputFile] {
    let earlier = try folder.bytes(at: .indexData).map { (bytes) throws(Faults) in
      try OutputIndex(reading: bytes)
    }
    let kept = (earlier?.entries ?? []).filter { entry in
      entry.files.allSatisfy(folder.holds)
    }
    let index = OutputIndex(kept).adding(newer)
    return [
      OutputFile(.indexData, index.json.encoded),
      OutputFile(.indexPage, pages.render(IndexPage(index))),
    ]
  }
}
