import CareCalendar
import Documents
public import Evidence
import Store

/// Writes a copy of a ledger to one file, while others go on working.
public struct BackUpLedger: Sendable {
  private let ledger: Ledger
  private let file: String

  public init(folder: String, to file: String) throws(Faults) {
    ledger = try Ledger.open(folder)
    self.file = file
  }

  /// - Throws: what the copy's check found, which is then not kept; a file that stands there.
  public func report() throws(Faults) -> Report {
    let copy = try ledger.backup(to: file)
    if let faults = Faults(copy.faults) { throw faults }
    return Report(
      text: """
        Copied the ledger to \(file), and checked the copy: \(copy.acts) acts, \(copy.rows) rows.
        \(copy.head.map { "Hash: \($0.hashText)" } ?? "")
        """, json: copy.json(file).encoded, files: [], entries: [], warnings: [])
  }
}

/// Makes a copy the ledger of a folder.
public struct RestoreLedger: Sendable {
  private let file: String
  private let folder: String
  private let replacing: Bool

  public init(from file: String, to folder: String, replacing: Bool) {
    self.file = file
    self.folder = folder
    self.replacing = replacing
  }

  /// - Throws: what is wrong with the copy; a ledger that stands there and may not give way.
  public func report() throws(Faults) -> Report {
    let restored = try Ledger.restore(file, to: folder, replacing: replacing)
    let last = restored.copy.head.map {
      "Its last act is \($0.sequence), of \($0.day.words), by \($0.person): \($0.what)"
    }
    let kept = restored.keptAs.map { "What stood there is kept as \(folder)/\($0)." }
    return Report(
      text: (["Brought \(file) back to \(folder)."] + [last, kept].compactMap { $0 })
        .joined(separator: "\n"),
      json: restored.copy.json(folder).encoded, files: [], entries: [], warnings: [])
  }
}

extension Verification {
  fileprivate func json(_ place: String) -> JSON {
    [
      "place": .string(place), "acts": .integer(acts), "rows": .integer(rows),
      "hash": .optional(head?.hashText),
    ]
  }
}
