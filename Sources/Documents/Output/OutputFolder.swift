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

  private let root: String

  public init(path: String) { root = path.isEmpty ? "." : path }

  private func place(_ path: OutputPath) -> String { root + "/" + path.description }

  /// Whether there is a file at `path`: whole, as files come to be under their names at once.
  public func holds(_ path: OutputPath) -> Bool { DiskFile.exists(place(path)) }

  /// The same, by the path in words; a path that would leave the folder is none.
  public func holds(_ path: String) -> Bool { Self.path(path).map(holds) ?? false }

  /// The bytes at `path`; nil where there is no such file.
  public func bytes(at path: OutputPath) -> [UInt8]? { DiskFile.bytes(at: place(path)) }

  /// The same, by the path in words; nil too where it would leave the folder.
  public func bytes(at path: String) -> [UInt8]? { Self.path(path).flatMap { bytes(at: $0) } }

  private static func path(_ words: String) -> OutputPath? {
    OutputPath(words.split(separator: "/", omittingEmptySubsequences: false).map(String.init))
  }

  /// Writes a file there and takes it away again, with all folders that had to be made for it: before
  /// something is done that stays though its documents can't be written.
  ///
  /// - Throws: ``Evidence/Fault/Code/cannotWrite`` where the disk refuses.
  public func expectWritable() throws(Faults) {
    var missing: [String] = []
    var place = root
    while !DiskFile.exists(place) {
      missing.append(place)
      guard let end = place.lastIndex(of: "/"), end > place.startIndex else { break }
      place = String(place[..<end])
    }
    let passing = "\(root)/.hearth.part"
    defer {
      unlink(passing)
      for folder in missing { rmdir(folder) }
    }
    do throws(DiskFile.Refusal) {
      try DiskFile.makeFolder(root)
      try DiskFile.write([0], to: passing)
    } catch {
      throw Faults(Self.cannotWrite(to: root, error))
    }
  }

  /// Files that are written under passing names, and wait for those.
  public struct Staged: Sendable {
    fileprivate let root: String
    fileprivate var names: [(passing: String, final: String)] = []
    fileprivate var outcome = Outcome(written: 0, unchanged: 0)

    /// Takes the files away again.
    public func discard() {
      for (passing, _) in names { unlink(passing) }
    }

    /// Gives the files their names, now that they are on the disk.
    public func finish() throws(Faults) -> Outcome {
      do throws(DiskFile.Refusal) {
        for (passing, final) in names { try DiskFile.rename(passing, to: final) }
      } catch {
        discard()
        throw Faults(OutputFolder.cannotWrite(to: root, error))
      }
      return outcome
    }
  }

  /// Writes every file, or none: each is written under a passing name first, and all are renamed
  /// once the last is on the disk.
  ///
  /// - Throws: ``Evidence/Fault/Code/wouldReplaceDocument`` for every issued document that stands
  ///   there with other bytes; ``Evidence/Fault/Code/cannotWrite`` where the disk refuses.
  @discardableResult
  public func write(_ files: [OutputFile]) throws(Faults) -> Outcome {
    let staged = try stage(files)
    try Self.settle([staged])
    return try staged.finish()
  }

  /// Writes every file under a passing name, or none: the first half of ``write(_:)``, so that
  /// several batches can wait for the disk together.
  public func stage(_ files: [OutputFile]) throws(Faults) -> Staged {
    let changed = try changed(files)
    var staged = Staged(root: root)
    let written = changed.map(\.files.count).reduce(0, +)
    staged.outcome = Outcome(written: written, unchanged: files.count - written)
    do throws(DiskFile.Refusal) {
      for (folder, files) in changed where !files.isEmpty {
        try DiskFile.makeFolder(folder)
        for file in files {
          let name = file.path.parts.last ?? ""
          let passing = "\(folder)/.\(name).part"
          staged.names.append((passing, "\(folder)/\(name)"))
          try DiskFile.write(file.bytes, to: passing)
        }
      }
    } catch {
      staged.discard()
      throw Faults(Self.cannotWrite(to: root, error))
    }
    return staged
  }

  /// - Throws: ``Evidence/Fault/Code/wouldReplaceDocument``, as ``stage(_:)`` would: before something
  ///   is done that stays though its documents could not be written.
  public func expectFree(for files: [OutputFile]) throws(Faults) { _ = try changed(files) }

  /// Those that do not stand there already with the same bytes, by folder.
  private func changed(
    _ files: [OutputFile]
  ) throws(Faults) -> [(folder: String, files: [OutputFile])] {
    var replaced: [OutputFile] = []
    let changed = byFolder(files).map { folder, files in
      // Nothing to look for where even the folder is not there: a group's month is tens of thousands.
      let isNew = DiskFile.isMissing(folder)
      let changed = files.filter { file in
        let earlier = isNew ? nil : bytes(at: file.path)
        if file.isIssued, earlier != nil, earlier != file.bytes { replaced.append(file) }
        return earlier != file.bytes
      }
      return (folder: folder, files: changed)
    }
    if let faults = Faults(replaced.map(wouldReplace)) { throw faults }
    return changed
  }

  /// Files that follow each other into one folder, with its path.
  private func byFolder(_ files: [OutputFile]) -> [(folder: String, files: ArraySlice<OutputFile>)]
  {
    var runs: [(folder: String, files: ArraySlice<OutputFile>)] = []
    var rest = files[...]
    while let first = rest.first {
      let parts = first.path.parts.dropLast()
      let run = rest.prefix { $0.path.parts.dropLast() == parts }
      runs.append((([root] + parts).joined(separator: "/"), run))
      rest = rest.dropFirst(run.count)
    }
    return runs
  }

  /// Waits until all that was staged is on the disk: once for all of it, as each wait takes about
  /// as long as the writing of a hundred files.
  public static func settle(_ staged: [Staged]) throws(Faults) {
    guard let root = staged.first(where: { !$0.names.isEmpty })?.root else { return }
    do throws(DiskFile.Refusal) {
      try DiskFile.settle(root)
    } catch {
      for batch in staged { batch.discard() }
      throw Faults(cannotWrite(to: root, error))
    }
  }

  /// The same on a thread of its own, so that other work goes on meanwhile.
  public static func settleAside(_ staged: [Staged]) async throws(Faults) {
    let result: Result<Void, Faults> = await withCheckedContinuation { waiting in
      DispatchQueue.global().async {
        do throws(Faults) {
          waiting.resume(returning: .success(try settle(staged)))
        } catch {
          waiting.resume(returning: .failure(error))
        }
      }
    }
    try result.get()
  }

  private static func cannotWrite(to root: String, _ refusal: DiskFile.Refusal) -> Fault {
    Fault(
      .cannotWrite, "Nothing could be written to \(root): \(reason(refusal, root)).",
      remedy: "Check that the folder may be written to and that the disk is not full.")
  }

  private func wouldReplace(_ file: OutputFile) -> Fault {
    Fault(
      .wouldReplaceDocument, at: SourceLocation(file: file.path.description),
      "This document was issued before with other contents.",
      remedy: "An issued document is never changed. Write to another folder to compare the two, "
        + "or put the sheets back as they were.")
  }

  /// Why the disk refused, in words that need no manual.
  private static func reason(_ refusal: DiskFile.Refusal, _ root: String) -> String {
    if let file = fileInTheWay(of: root) { return "\(file) is a file, not a folder" }
    return switch refusal.number {
    case EACCES, EPERM: "it may not be written to"
    case ENOSPC, EDQUOT: "the disk is full"
    case EROFS: "the disk can only be read"
    case ENOENT: "the system makes no folder there"
    default: "the system gave no reason"
    }
  }

  /// The root, or what it should lie in, where that is no folder.
  private static func fileInTheWay(of root: String) -> String? {
    var place = URL(filePath: root, directoryHint: .isDirectory).standardizedFileURL
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
