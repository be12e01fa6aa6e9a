public import Amounts
public import CareCalendar

/// What an export holds, in words and for programs.
public struct ExportSummary: Sendable {
  public let program: String
  public let month: Month
  public let documents: Int
  public let total: Money
  /// Nil where the format takes sales only.
  public let received: Money?
  public let source: String
  public let files: [OutputPath]

  public init(
    program: String, month: Month, documents: Int, total: Money, received: Money?, source: String,
    files: [OutputPath]
  ) {
    self.program = program
    self.month = month
    self.documents = documents
    self.total = total
    self.received = received
    self.source = source
    self.files = files
  }

  public var text: String {
    var report = TextReport()
    report.title("For \(program), \(month.words)")
    report.facts(
      [
        (label: "Documents", value: String(documents)),
        (label: "Together, with VAT", value: total.words),
      ] + (received.map { [(label: "Money received", value: $0.words)] } ?? []) + [
        (label: "Columns as in", value: source),
        (label: "Files, with --out", value: files.map(\.description).joined(separator: ", ")),
      ])
    if received == nil {
      report.paragraph("Sales only: \(program) takes the money that came in from the bank itself.")
    }
    return report.text
  }

  public var json: JSON {
    [
      "program": .string(program),
      "month": .string(month.description),
      "documents": .integer(documents),
      "total": .amount(total),
      "received": received.map { .amount($0) } ?? .null,
      "files": .array(files.map { .string($0.description) }),
    ]
  }
}
