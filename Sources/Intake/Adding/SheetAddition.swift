public import Evidence
import Foundation

extension Fault.Code {
  /// Somebody changed a sheet between its being read and its being written.
  static let addChangedMeanwhile: Fault.Code = "add.changed-meanwhile"
  /// Somebody else is writing to it.
  static let addBusy: Fault.Code = "add.busy"
  /// The disk refuses.
  static let addCannotWrite: Fault.Code = "add.cannot-write"
}

/// Rows that are ready to be added to a home's sheets, checked together with all that is there.
public struct SheetAddition: Sendable {
  /// One sheet's rows.
  struct Change: Sendable {
    /// Nil where the sheet is new.
    let before: [UInt8]?
    let after: SheetFile
    let lines: [String]
  }

  /// A row as it is written, and where.
  public struct Line: Hashable, Sendable {
    public let file: String
    public let text: String
  }

  let path: String
  let changes: [Change]
  /// The home with the rows in it.
  public let home: HomeFolder

  /// The rows in the order in which they were given, as they stand in their sheets.
  public var lines: [Line] {
    changes.flatMap { change in change.lines.map { Line(file: change.after.name, text: $0) } }
  }

  /// Writes every sheet or none: each under a passing name first, and all are renamed once the last
  /// is on the disk. A rename that fails puts back those before it.
  ///
  /// - Throws: a sheet that has changed since it was read, or that somebody else is writing to; what
  ///   the disk refuses.
  public func write() throws(Faults) {
    let changed = changes.filter { Self.bytes($0, in: path) != $0.before }
    if let faults = Faults(changed.map { changedMeanwhile($0.after.name) }) { throw faults }
    var staged: [(passing: URL, final: URL, change: Change)] = []
    defer { for stage in staged { try? FileManager.default.removeItem(at: stage.passing) } }
    for change in changes {
      let final = Self.url(change, in: path)
      let passing = final.deletingLastPathComponent()
        .appendingPathComponent(".\(final.lastPathComponent).part")
      do {
        // Refused where it is there: somebody else is at it.
        try Data(change.after.bytes).write(to: passing, options: .withoutOverwriting)
      } catch {
        throw Faults(fault(for: error, change.after.name, passing))
      }
      staged.append((passing, final, change))
      if let mode = (try? FileManager.default.attributesOfItem(atPath: final.path))?[
        .posixPermissions]
      {
        try? FileManager.default.setAttributes(
          [.posixPermissions: mode], ofItemAtPath: passing.path)
      }
    }
    for (index, stage) in staged.enumerated()
    where rename(stage.passing.path, stage.final.path) != 0 {
      for done in staged[..<index] { Self.restore(done.change, at: done.final) }
      throw Faults(cannotWrite(stage.change.after.name))
    }
  }

  /// Where the sheet is, behind any link: the link stays one.
  private static func url(_ change: Change, in path: String) -> URL {
    URL(fileURLWithPath: path).appendingPathComponent(change.after.name).resolvingSymlinksInPath()
  }

  private static func bytes(_ change: Change, in path: String) -> [UInt8]? {
    (try? Data(contentsOf: url(change, in: path))).map(Array.init)
  }

  private static func restore(_ change: Change, at url: URL) {
    if let before = change.before {
      try? Data(before).write(to: url)
    } else {
      try? FileManager.default.removeItem(at: url)
    }
  }

  private func fault(for error: any Error, _ name: String, _ passing: URL) -> Fault {
    guard FileManager.default.fileExists(atPath: passing.path) else { return cannotWrite(name) }
    return Fault(
      .addBusy, at: SourceLocation(file: name), "Somebody else is writing to the sheet.",
      remedy: "Wait for them. If nobody is, a run was cut off: delete "
        + "\(passing.lastPathComponent) in the same folder.")
  }

  private func cannotWrite(_ name: String) -> Fault {
    Fault(
      .addCannotWrite, at: SourceLocation(file: name), "The sheet could not be written.",
      remedy: "Check that it and its folder may be written to and that the disk is not full.")
  }

  private func changedMeanwhile(_ name: String) -> Fault {
    Fault(
      .addChangedMeanwhile, at: SourceLocation(file: name),
      "The sheet was changed while this was being worked out.",
      remedy: "Save it and close it, then say it again.")
  }
}
