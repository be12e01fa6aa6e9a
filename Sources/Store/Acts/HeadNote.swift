import CareCalendar
public import Evidence
import Foundation
import GRDB

/// The last act, noted beside the database.
///
/// After a crash SQLite takes up what its write-ahead log holds, and passes over a log that was
/// spoilt meanwhile: the database then is whole, and has lost its last acts without a trace. The
/// note is the trace. It is written after the commit, so that it may be behind, never ahead.
enum HeadNote {
  private static let name = ".hearth-head"

  static func write(_ act: Act, in folder: String) {
    let text = "\(act.sequence) \(act.hashText)\n"
    try? Data(text.utf8).write(
      to: URL(fileURLWithPath: folder + "/" + name), options: .atomic)
  }

  /// Nil where there is none, or none that can be read: then nothing is known.
  private static func read(_ folder: String) -> (sequence: Int, hash: String)? {
    guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { return nil }
    let words = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let sequence = Int(words[0]), words[1].count == 64 else { return nil }
    return (sequence, String(words[1]))
  }

  /// - Throws: `store.acts-missing` where the database lacks the act that was noted.
  static func expect(_ folder: String, in database: Database) throws {
    guard let noted = read(folder) else { return }
    let row = try Row.fetchOne(
      database, sql: "SELECT hash FROM act WHERE seq = ?", arguments: [noted.sequence])
    let found = row.map { row in
      var row = RowReader(row, of: "act")
      return Hex.text(row.bytes())
    }
    guard found != noted.hash else { return }
    let last = try Int.fetchOne(database, sql: "SELECT max(seq) FROM act") ?? 0
    throw Faults(
      Fault(
        .actsMissing, at: SourceLocation(file: Ledger.path(in: folder)),
        "Act \(noted.sequence) was done here, and the database no longer has it: its last act is "
          + "\(last).",
        remedy: "Nothing is written until this is settled, as numbers would be given out twice. "
          + "Bring back the last good copy with hearth restore --replace. To go on from here all the "
          + "same, back the present state up and restore that."))
  }
}

extension Fault.Code {
  /// Acts that were done are not in the database: it was put back, or its log was spoilt.
  public static let actsMissing: Fault.Code = "store.acts-missing"
}

extension Ledger {
  /// - Throws: `store.acts-missing` where the last act that was done here is not in the database.
  public func expectHead() throws(Faults) {
    try read { try HeadNote.expect(folder, in: $0) }
  }
}
