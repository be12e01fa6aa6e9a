public import Evidence
import Foundation

extension Fault.Code {
  /// An issued document stands there with other bytes.
  public static let wouldReplaceDocument: Fault.Code = "output.would-replace-document"
  /// The folder or a file in it could not be written.
  public static let cannotWrite: Fault.Code = "output.cannot-write"
}

/// A folder that documents are written to, all of a batch or none.
public struct OutputFolder: Sendable {
  /// What a batch came to.
  public struct Outcome: Hashable, Sendable {
    public let written: Int
    /// Files that stood there already with the same bytes.
    public let unchanged: Int
  }

  private let root: URL

  public init(path: String) { root = URL(filePath: path, directoryHint: .isDirectory) }

  private func url(_ path: OutputPath) -> URL {
    path.parts.reduce(root) { $0.appending(path: $1, directoryHint: .notDirectory) }
  }

  /// Whether there is a file at `path`: whole, as files come to be under their names at once.
  public func holds(_ path: OutputPath) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path)
  }

  /// The bytes at `path`; nil where there is no such file.
  public func bytes(at path: OutputPath) -> [UInt8]? {
    (try? Data(contentsOf: url(path))).map(Array.init)
  }

  /// The same, by the path in words; nil too where it would leave the folder.
  public func bytes(at path: String) -> [UInt8]? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return OutputPath(parts).flatMap { bytes(at: $0) }
  }

  /// Writes every file, or none: each is written under a passing name first, and all are renamed
  /// once the last is on the disk.
  ///
  /// - Throws: ``Evidence/Fault/Code/wouldReplaceDocument`` for every issued document that stands
  ///   there with other bytes; ``Evidence/Fault/Code/cannotWrite`` where the disk refuses.
  @discardableResult
  public func write(_ files: [OutputFile]) throws(Faults) -> Outcome {
    let changed = files.filter { bytes(at: $0.path) != $0.bytes }
    let replaced = changed.filter { $0.isIssued && bytes(at: $0.path) != nil }
    if let faults = Faults(replaced.map(wouldReplace)) { throw faults }

    var staged: [(passing: URL, final: URL)] = []
    do {
      for file in changed {
        let final = url(file.path)
        let folder = final.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let passing = folder.appending(path: ".\(final.lastPathComponent).part")
        staged.append((passing, final))
        try Data(file.bytes).write(to: passing)
      }
      for (passing, final) in staged {
        guard rename(passing.path, final.path) == 0 else {
          throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: final.path])
        }
      }
    } catch {
      for (passing, _) in staged { try? FileManager.default.removeItem(at: passing) }
      throw Faults(
        Fault(
          .cannotWrite, "Nothing could be written to \(root.path): \(reason(error)).",
          remedy: "Check that the folder may be written to and that the disk is not full."))
    }
    return Outcome(written: changed.count, unchanged: files.count - changed.count)
  }

  private func wouldReplace(_ file: OutputFile) -> Fault {
    Fault(
      .wouldReplaceDocument, at: SourceLocation(file: file.path.description),
      "This document was issued before with other contents.",
      remedy: "An issued document is never changed. Write to another folder to compare the two, "
        + "or put the sheets back as they were.")
  }

  /// Why the disk refused, in words that need no manual.
  private func reason(_ error: any Error) -> String {
    if let file = fileInTheWay { return "\(file) is a file, not a folder" }
    return switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission?: "it may not be written to"
    case .fileWriteOutOfSpace?: "the disk is full"
    case .fileWriteVolumeReadOnly?: "the disk can only be read"
    case .fileNoSuchFile?: "the system makes no folder there"
    default: "the system gave no reason"
    }
  }

  /// The root, or what it should lie in, where that is no folder.
  private var fileInTheWay: String? {
    var place = root.standardizedFileURL
    while place.path.count > 1 {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) {
        return isFolder.boolValue ? nil : place.path
      }
      place = place.deletingLastPathComponent()
    }
    return nil
  }
}
