import Amounts
import CareCalendar
public import Evidence

/// Another program's table with its columns found.
struct MappedTable {
  let table: ForeignTable
  let map: ColumnMap
  /// Below the heading row.
  let rows: ArraySlice<ForeignTable.Row>
  private let heading: ForeignTable.Row
  private let positions: [ColumnMap.Field: [Int]]

  /// - Parameters:
  ///   - map: as `column-maps.csv` has it; nil to go by what columns are usually called.
  ///   - needed: each of these sets must be there in one of its forms.
  /// - Throws: `money-file.no-columns`, with the rows to add to `column-maps.csv`.
  init(
    _ table: ForeignTable, map: ColumnMap?, from sender: String, needed: [[ColumnMap.Field]]
  ) throws(Faults) {
    self.table = table
    let map = map ?? .usual
    self.map = map
    for (index, row) in table.rows.prefix(30).enumerated() {
      let positions = Self.find(map, in: row)
      if needed.allSatisfy({ $0.contains { positions[$0] != nil } }) {
        heading = row
        self.positions = positions
        rows = table.rows.dropFirst(index + 1)
        return
      }
    }
    throw Faults(Self.noColumns(table, map, sender, needed))
  }

  private static func find(
    _ map: ColumnMap, in row: ForeignTable.Row
  ) -> [ColumnMap.Field: [Int]] {
    let names = row.cells.map { plain($0) }
    return map.headings.compactMapValues { headings in
      let wanted = headings.map(plain)
      let found = names.indices.filter { wanted.contains(names[$0]) }
      return found.isEmpty ? nil : found
    }
  }

  /// Letters and digits in small letters, words set apart by one space.
  private static func plain(_ heading: String) -> String {
    heading.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// What stands in the field's column; of several columns the texts, one after the other.
  func text(_ field: ColumnMap.Field, _ row: ForeignTable.Row) -> String {
    let parts = (positions[field] ?? []).map { row[$0] }.filter { !$0.isEmpty }
    return parts.reduce(into: [String]()) { all, part in
      if !all.contains(part) { all.append(part) }
    }.joined(separator: " ")
  }

  func place(_ field: ColumnMap.Field, _ row: ForeignTable.Row) -> SourceLocation {
    table.place(row, (positions[field]?.first).map { heading[$0] })
  }

  /// An amount as banks write it: `1,234.56`, `£12.00`, `-12.00`, `(12.00)`, `12.00 CR`.
  ///
  /// Nil where the cell is empty or holds a dash.
  func money(_ field: ColumnMap.Field, _ row: ForeignTable.Row) throws(Fault) -> Money? {
    let written = (positions[field]?.first).map { row[$0] } ?? ""
    var text = written.uppercased().filter { $0 != " " }
    guard !text.isEmpty, text != "-" else { return nil }
    var isNegative = false
    if text.hasSuffix("CR") { text.removeLast(2) }
    if text.hasSuffix("DR") {
      text.removeLast(2)
      isNegative = true
    }
    if text.hasPrefix("("), text.hasSuffix(")") {
      text = String(text.dropFirst().dropLast())
      isNegative.toggle()
    }
    if text.hasPrefix("+") { text.removeFirst() }
    if text.hasPrefix("-£") { text = "-" + text.dropFirst(2) }
    do throws(NumberFault) {
      let money = try Money(parsing: text)
      return isNegative ? -money : money
    } catch {
      throw Fault(
        .badNumber, at: place(field, row), "\(written.quoted) is not an amount.",
        remedy: "Correct the cell, or export the file again: \(table.file) is read whole or not "
          + "at all.")
    }
  }

  /// A date as banks write it: `2026-10-31`, `31/10/2026`, `31 Oct 2026`, `31-Oct-26`.
  func day(_ row: ForeignTable.Row) throws(Fault) -> Day {
    let written = text(.date, row)
    let fields = written.split { " /-.,T".contains($0) }.map(String.init)
    if fields.count >= 3, let day = Self.day(fields, map.dates) { return day }
    throw Fault(
      .badDate, at: place(.date, row), "\(written.quoted) is not a date.",
      remedy: "Dates are read as 31/10/2026, 2026-10-31 or 31 Oct 2026. Where the month comes "
        + "first, say so in column-maps.csv: format mm/dd/yyyy.")
  }

  private static func day(_ fields: [String], _ order: ColumnMap.DateOrder) -> Day? {
    let first = Int(fields[0])
    if fields[0].count == 4, let year = first, let month = Int(fields[1]) {
      return Day(year: year, month: month, day: Int(fields[2].prefix(2)) ?? 0)
    }
    guard let number = Int(fields[2].prefix(4)), let first else { return nil }
    let year = number < 100 ? 2_000 + number : number
    guard (1900...2199).contains(year) else { return nil }
    if let second = Int(fields[1]) {
      return order == .dayFirst
        ? Day(year: year, month: second, day: first) : Day(year: year, month: first, day: second)
    }
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard let month = names.firstIndex(of: String(fields[1].lowercased().prefix(3))) else {
      return nil
    }
    return Day(year: year, month: month + 1, day: first)
  }

  private static func noColumns(
    _ table: ForeignTable, _ map: ColumnMap, _ sender: String, _ needed: [[ColumnMap.Field]]
  ) -> Fault {
    let likely = table.rows.prefix(30).max { $0.cells.count < $1.cells.count }
    let headings = likely?.cells.filter { !$0.isEmpty }.prefix(12).map(\.quoted) ?? []
    let missing = needed.filter { fields in
      likely.map { row in
        let found = find(map, in: row)
        return !fields.contains { found[$0] != nil }
      } ?? true
    }.map { $0.map(\.rawValue).joinedByOr }
    return Fault(
      .noMoneyColumns, at: SourceLocation(file: table.file, row: likely?.number),
      "No row of headings was found: nothing stands for \(missing.joinedByAnd). The row that looks "
        + "most like one has \(headings.isEmpty ? "no texts" : headings.joinedByAnd).",
      remedy: "Say once which column is which, in the home's column-maps.csv, a row each: "
        + "from,field,heading. For this file: "
        + missing.map { "\(sender),\($0),THE HEADING" }.joined(separator: " and ") + ".")
  }
}

extension Fault.Code {
  /// The columns of a bank's or council's file could not be told.
  public static let noMoneyColumns: Fault.Code = "money-file.no-columns"
  /// A bank's or council's file has no row with money in it.
  public static let noMoneyRows: Fault.Code = "money-file.no-rows"
}
