public import Amounts
public import CareCalendar
public import Evidence

/// Money that a bank's export shows.
public struct BankLine: Hashable, Sendable {
  public let day: Day
  /// Above zero came in, below zero went out.
  public let amount: Money
  /// What the bank shows of it.
  public let text: String
  public let source: SourceLocation

  public init(day: Day, amount: Money, text: String, source: SourceLocation) {
    self.day = day
    self.amount = amount
    self.text = text
    self.source = source
  }
}

/// A bank's export of an account, as CSV.
public struct BankFile: Sendable {
  /// In the order of the file.
  public let lines: [BankLine]
  /// Rows without an amount, such as a balance brought forward.
  public let leftOut: Int
  public let notes: [Fault]

  /// Takes in the whole file or nothing.
  ///
  /// - Parameter map: as `column-maps.csv` has it for `bank`; nil to go by the usual headings.
  /// - Throws: every row that can't be read, with its column.
  public init(_ file: SheetFile, map: ColumnMap? = nil) throws(Faults) {
    let table = try ForeignTable.read(file)
    let mapped = try MappedTable(
      table, map: map, from: "bank", needed: [[.date], [.amount, .paidIn]])
    var lines: [BankLine] = []
    var leftOut = 0
    var faults: [Fault] = []
    for row in mapped.rows {
      do throws(Fault) {
        guard let amount = try Self.amount(mapped, row) else {
          leftOut += 1
          continue
        }
        lines.append(
          BankLine(
            day: try mapped.day(row), amount: amount, text: mapped.text(.text, row),
            source: table.place(row)))
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
    self.lines = lines
    self.leftOut = leftOut
    notes = table.notes
  }

  /// Nil where the row has none, or zero.
  private static func amount(
    _ mapped: MappedTable, _ row: ForeignTable.Row
  ) throws(Fault) -> Money? {
    let paidIn = try mapped.money(.paidIn, row)
    let paidOut = try mapped.money(.paidOut, row)
    var amount = try mapped.money(.amount, row)
    if paidIn != nil || paidOut != nil {
      amount = (paidIn ?? .zero) - (paidOut?.magnitude ?? .zero)
    }
    return amount?.isZero == false ? amount : nil
  }
}
