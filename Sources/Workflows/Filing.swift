import Documents
public import Evidence

/// Puts a report's pages and documents into an output folder and keeps its index.
public struct Filing: Sendable {
  private let folder: OutputFolder
  private let path: String
  private let pages: Pages
  /// Prints pages; nil where none are wanted.
  private let printer: (PagePrinter, PageStyle.Printing)?

  /// - Throws: what is wrong with the templates; `print.no-tool` where pages are to be printed and
  ///   nothing here can.
  public init(folder path: String, templates: PageStyle = .standard) throws(Faults) {
    try self.init(folder: path, try Pages(templates: templates), printing: templates.printing)
  }

  /// - Throws: `print.no-tool` where pages are to be printed and nothing here can.
  init(folder path: String, _ pages: Pages, printing: PageStyle.Printing?) throws(Faults) {
    folder = OutputFolder(path: path)
    self.path = path
    self.pages = pages
    printer = try printing.map { (printing) throws(Faults) in (try PagePrinter.found(), printing) }
  }

  /// - Throws: `output.cannot-write` where nothing could be written to the folder. It is left as it is.
  public static func expectWritable(_ folder: String) throws(Faults) {
    try OutputFolder(path: folder).expectWritable()
  }

  /// Writes everything or nothing, and says in a sentence what was done. What stays and goes with the
  /// files is done in between: when they are on the disk, and before they have their names.
  ///
  /// - Throws: what stands in the way: an issued document with other contents, a disk that refuses.
  public func file(_ report: Report) throws(Faults) -> String {
    let (outcome, done) = try file(report.files, report.entries, with: report.deed)
    return [done?.words, said(outcome, of: report)].compactMap(\.self).joined(separator: "\n")
  }

  private func said(_ outcome: OutputFolder.Outcome, of report: Report) -> String {
    outcome.written == 0
      ? "Nothing to do: \(path) holds these documents already."
      : "Wrote \(Self.count(report.files.count)) below \(path). "
        + "Open \(path)/index.html to see them."
  }

  /// `1 file`, `362 files`.
  static func count(_ files: Int) -> String { files == 1 ? "1 file" : "\(files) files" }

  /// Writes files, and lists `entries` in the folder's index.
  @discardableResult
  func file(
    _ files: [OutputFile], _ entries: [OutputIndex.Entry]
  ) throws(Faults) -> OutputFolder.Outcome {
    try file(files, entries, with: nil).outcome
  }

  private func file(
    _ files: [OutputFile], _ entries: [OutputIndex.Entry], with deed: Deed?
  ) throws(Faults) -> (outcome: OutputFolder.Outcome, done: Deed.Done?) {
    let staged = try stage(files, entries)
    try OutputFolder.settle([staged])
    var done: Deed.Done?
    do throws(Faults) {
      done = try deed?.perform()
    } catch {
      staged.discard()
      throw error
    }
    do throws(Faults) {
      return (try staged.finish(), done)
    } catch {
      throw done.flatMap { Faults([$0.unfiled] + error.all) } ?? error
    }
  }

  /// The first half of that: all is written under passing names.
  func stage(
    _ files: [OutputFile], _ entries: [OutputIndex.Entry]
  ) throws(Faults) -> OutputFolder.Staged {
    let (all, listed) = try withPrints(files, entries)
    return try folder.stage(all + (try index(listed)))
  }

  /// The same with each page's PDF beside it, where PDFs are wanted.
  private func withPrints(
    _ files: [OutputFile], _ entries: [OutputIndex.Entry]
  ) throws(Faults) -> ([OutputFile], [OutputIndex.Entry]) {
    guard let (printer, printing) = printer else { return (files, entries) }
    var unprinted: [(page: OutputFile, path: OutputPath)] = []
    var listed = entries
    for page in files where page.path.isPage {
      let path = try pages.path(page.path.parts.dropLast(), page.path.printedName)
      for index in listed.indices where listed[index].files.contains(page.path.description) {
        listed[index] = listed[index].adding(path.description)
      }
      // Some tools never print the same bytes twice: what is printed already stays.
      guard folder.bytes(at: page.path) != page.bytes || !folder.holds(path) else { continue }
      unprinted.append((page, path))
    }
    let prints = try printer.print(
      unprinted.map(\.page), atOnce: printing.atOnce, progress: printing.progress)
    let printed = zip(unprinted, prints).map { OutputFile($0.path, $1, day: $0.page.day) }
    return (files + printed, listed)
  }

  func holds(_ path: OutputPath) -> Bool { folder.holds(path) }

  /// - Throws: `output.would-replace-document` for every issued document that stands there with other
  ///   bytes.
  func expectFree(for files: [OutputFile]) throws(Faults) { try folder.expectFree(for: files) }

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
      OutputFile(.indexData, index.json.bytes),
      OutputFile(.indexPage, pages.render(IndexPage(index))),
    ]
  }
}
