import Amounts
import CareCalendar
public import Evidence

extension Fault.Code {
  /// A name that another program's column has no room for, or that is missing there.
  public static let exportCell: Fault.Code = "export.cell"
}

/// Rows for another program's sheet, each held against the column's published rule when it is
/// added.
struct ExportSheet {
  enum Value {
    case text(String)
    case amount(Money)
    case day(Day)
  }

  let format: ExportFormat
  private(set) var rows: [[CSVTable.Cell]] = []
  private(set) var faults: [Fault] = []

  init(_ format: ExportFormat) { self.format = format }

  /// - Parameters:
  ///   - values: by heading; a column without one stays empty.
  ///   - remedy: what to change where a value does not fit.
  mutating func append(_ values: [String: Value], of document: String, remedy: String) {
    rows.append(
      format.columns.map { column in
        let value = values[column.heading]
        guard let cell = column.cell(value) else {
          faults.append(
            Fault(
              .exportCell, at: SourceLocation(file: format.name + ".csv", column: column.heading),
              "\(document): \(column.problem(value))", remedy: remedy))
          return .figure("")
        }
        return cell
      })
  }

  /// One file's bytes for the rows at `range`.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    var table = CSVTable(format.columns.map(\.heading))
    for row in rows[range] { table.append(row) }
    return table.bytes
  }
}

extension ExportColumn {
  /// The cell; nil where the value breaks the column's rule.
  func cell(_ value: ExportSheet.Value?) -> CSVTable.Cell? {
    switch (content, value) {
    case (_, nil): return isRequired ? nil : .figure("")
    case (.words(let most), .text(let text)):
      return isRequired && text.isEmpty ? nil : .text(String(text.prefix(most)))
    case (.name(let most), .text(let text)):
      return text.count > most || (isRequired && text.isEmpty) ? nil : .text(text)
    case (.code(let most), .text(let text)):
      return text.count > most || text.contains(" ") || (isRequired && text.isEmpty)
        ? nil : .text(text)
    case (.choice(let words), .text(let text)): return words.contains(text) ? .figure(text) : nil
    case (.amount, .amount(let amount)): return .figure(amount.decimal)
    case (.positiveAmount, .amount(let amount)):
      return amount.isNegative ? nil : .figure(amount.decimal)
    case (.day, .day(let day)): return .figure(day.inFigures)
    default: return nil
    }
  }

  fileprivate func problem(_ value: ExportSheet.Value?) -> String {
    guard case .text(let text)? = value, !text.isEmpty else {
      return "the column \(heading) must hold something else, or is empty."
    }
    if case .code(let most) = content {
      return "“\(text)” is no code of at most \(most) letters without spaces, as \(heading) takes."
    }
    if case .name(let most) = content {
      return "“\(text)” is longer than the \(most) letters that the column \(heading) takes."
    }
    return "“\(text)” can't stand in the column \(heading)."
  }
}

extension Day {
  /// `31/10/2026`, as British programs read dates.
  var inFigures: String {
    let parts = iso.split(separator: "-")
    return parts.reversed().joined(separator: "/")
  }
}
