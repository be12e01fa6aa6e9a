public import Billing
public import CareCalendar
public import Evidence
import GRDB

extension Ledger {
  /// The numbers of a home's documents, in the order in which they were issued.
  ///
  /// - Parameter month: those of that month; nil for all.
  public func documentNumbers(
    of home: HomeKey, month: Month?
  ) throws(Faults) -> [DocumentNumber] {
    try read { database in
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            SELECT series, month, counter FROM document
            WHERE home = ?1 AND (?2 IS NULL OR month = ?2) ORDER BY id
            """), arguments: [home.id, month?.description])
      var numbers: [DocumentNumber] = []
      while let next = try rows.next() {
        var row = RowReader(next, of: "document")
        numbers.append(
          DocumentNumber(
            series: try row.text(), month: try row.month(), counter: try row.integer()))
      }
      return numbers
    }
  }
}
