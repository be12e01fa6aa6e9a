import Amounts
public import Billing
import CareCalendar
public import CareHome
public import Evidence

extension Remittance {
  /// A council's remittance or payment schedule, as CSV. A last row that only sums the others is
  /// left out.
  ///
  /// - Parameters:
  ///   - map: as `column-maps.csv` has it for the payer; nil to go by the usual headings.
  /// - Throws: every row that can't be read, with its column.
  public init(_ file: SheetFile, from payer: PayerID, map: ColumnMap? = nil) throws(Faults) {
    let table = try ForeignTable.read(file)
    let mapped = try MappedTable(
      table, map: map, from: payer.text, needed: [[.amount], [.resident, .document]])
    var lines: [Line] = []
    var faults: [Fault] = []
    for row in mapped.rows {
      do throws(Fault) {
        guard let amount = try mapped.money(.amount, row) else { continue }
        let line = Line(
          document: mapped.text(.document, row), resident: mapped.text(.resident, row),
          amount: amount, source: table.place(row))
        let isSum =
          Self.namesNobody(line) && amount == lines.map(\.amount).sum()
          && row.number == mapped.rows.last?.number
        if !isSum { lines.append(line) }
      } catch {
        faults.append(error)
      }
    }
    if let faults = Faults(faults) { throw faults }
    guard !lines.isEmpty else {
      throw Faults(
        Fault(
          .noMoneyRows, at: SourceLocation(file: file.name), "No row of the file has an amount.",
          remedy: "Check that it is the right file, and that its columns are mapped as they are."))
    }
    self.init(payer: payer, reference: "", day: nil, lines: lines)
  }

  private static func namesNobody(_ line: Line) -> Bool {
    let words = (line.document + line.resident).lowercased()
    return words.isEmpty || words.contains("total")
  }
}
