import Evidence
import GRDB

extension Ledger {
  /// Every row of every table as text, in order: what two ledgers are compared by.
  func dump() throws(Faults) -> String {
    try read { database in
      var text = ""
      for table in ["act", "seal"] + (try database.sealedTables()) {
        let order = table == "seal" ? "act, name" : table == "act" ? "seq" : "id"
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(table) ORDER BY \(order)")
        while let row = try rows.next() {
          text += table + "\t" + row.databaseValues.map { "\($0)" }.joined(separator: "\t") + "\n"
        }
      }
      return text
    }
  }
}
