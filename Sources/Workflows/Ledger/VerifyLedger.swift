import CareCalendar
import Documents
public import Evidence
import Store

/// Checks that a ledger, or a copy of one, stands as it was written.
public struct VerifyLedger: Sendable {
  private let ledger: Ledger
  private let isCopy: Bool
  private let expected: String?

  /// - Parameters:
  ///   - place: the ledger's folder, or the file that `hearth backup` wrote.
  ///   - expected: the hash that the last act had when somebody wrote it down: a ledger
  ///   that was put back to an earlier state holds together too, but has lost that act.
  /// - Throws: what stands in the way of opening it.
  public init(_ place: String, expecting expected: String?) throws(Faults) {
    isCopy = Ledger.isCopy(place)
    ledger = try isCopy ? Ledger.openCopy(place) : Ledger.open(place)
    self.expected = expected?.lowercased()
  }

  /// - Throws: everything that is not as it was written, each with its table, row and act.
  public func report() throws(Faults) -> Report {
    let found = try ledger.verify()
    if let faults = Faults(found.faults) { throw faults }
    // What a folder remembers of its last act is no part of a copy.
    if !isCopy { try ledger.expectHead() }
    try expectAct()
    guard let head = found.head else { throw Faults(.noActs(ledger.folder)) }
    let rows = "\(found.rows) \(found.rows == 1 ? "row" : "rows")"
    let json: JSON = [
      "acts": .integer(found.acts), "rows": .integer(found.rows), "hash": .string(head.hashText),
    ]
    return Report(
      text: """
        The \(isCopy ? "copy" : "ledger") stands as it was written: \(found.acts) acts, \(rows).
        Its last act is \(head.sequence), of \(head.day.words), by \(head.person): \(head.what)
        Hash: \(head.hashText)
        Write the hash down elsewhere: with --expect it shows that no later act was taken away.
        """, json: json.encoded, files: [], entries: [], warnings: [])
  }

  private func expectAct() throws(Faults) {
    guard let expected else { return }
    let acts = try ledger.acts()
    guard !acts.contains(where: { $0.hashText.hasPrefix(expected) }) else {
      return
    }
    throw Faults(
      Fault(
        .actMissing, at: SourceLocation(file: ledger.folder),
        "No act of the ledger has the hash \(expected): acts were taken away since it was written "
          + "down, or it is another ledger.",
        remedy: "Bring back a later copy with hearth restore."))
  }
}

extension Fault.Code {
  /// An act that somebody wrote down is not in the ledger.
  public static let actMissing: Fault.Code = "ledger.act-missing"
}

extension Fault {
  fileprivate static func noActs(_ folder: String) -> Fault {
    Fault(
      .actMissing, at: SourceLocation(file: folder), "The ledger holds no act, not even its first.",
      remedy: "Bring back a copy with hearth restore.")
  }
}
