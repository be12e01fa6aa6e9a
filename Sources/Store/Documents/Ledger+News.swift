import GRDB
import Intake

extension Database {
  /// How far back rows of sheets that came since the home's last run may bear on what was billed.
  ///
  /// The last run is that of the latest month: an earlier month's leaves out what only the later
  /// one looks at. Where an earlier month was run after it, all is looked at again, as days that
  /// the later month held back are not among those which the earlier one did.
  func news(of home: HomeKey) throws -> FactReach {
    let run = try Row.fetchOne(
      try cachedStatement(
        sql: """
          SELECT facts, id = (SELECT max(id) FROM run WHERE home = ?1) FROM run
          WHERE home = ?1 ORDER BY month DESC, id DESC LIMIT 1
          """), arguments: [home.id])
    guard let run else { return .always }
    var reader = RowReader(run, of: "run")
    let seen = try reader.integer()
    guard try reader.integer() == 1 else { return .always }
    // Each changed row as it is now, and as it was when it was last seen.
    let rows = try Row.fetchCursor(
      try cachedStatement(
        sql: """
          SELECT new.sheet, heading.columns, new.cells, NOT EXISTS (
              SELECT 1 FROM sheet_row AS old
              WHERE old.home = new.home AND old.sheet = new.sheet AND old.key = new.key
                AND old.since = new.since AND old.act <= ?2)
          FROM sheet_row AS new JOIN heading ON heading.id = new.heading
          WHERE new.home = ?1 AND new.act > ?2
          UNION ALL
          SELECT old.sheet, heading.columns, old.cells, 0
          FROM sheet_row AS old JOIN heading ON heading.id = old.heading
          WHERE old.home = ?1 AND old.act <= ?2 AND EXISTS (
            SELECT 1 FROM sheet_row AS new
            WHERE new.home = old.home AND new.sheet = old.sheet AND new.key = old.key
              AND new.since = old.since AND new.act > ?2)
          """), arguments: [home.id, seen])
    var reach = FactReach.nothing
    while let next = try rows.next() {
      var row = RowReader(next, of: "sheet_row")
      let (sheet, columns, cells) = (try row.text(), try row.text(), try row.text())
      reach = reach.joined(
        FactReach(
          ofRow: CSVLine.cells(of: cells), under: CSVLine.cells(of: columns), in: sheet,
          isNew: try row.integer() == 1))
      if reach == .always { return .always }
    }
    return reach
  }
}
