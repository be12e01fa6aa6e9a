public import Amounts
public import CareCalendar

/// What an export holds, in words and for programs.
public struct ExportSummary: Sendable {
  public let program: String
  public let month: Month
  public let documents: Int
  public let total: Money
  public let received: Money
  public let source: String
  public let files: [OutputPath]

  public init(
    program: String, month: Month, documents: Int, total: Money, received: Money, source: String,
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
    report.facts([
      (label: "Documents", value: String(documents)),
      (label: "Together, with VAT", value: total.words),
      (label: "Money received", value: received.words),
      (label: "Columns as in", value: source),
      (label: "Files, with --out", value: files.map(\.description).joined(separator: ", ")),
    ])
    return report.text
  }

  public var json: JSON {
    [
      "program": .string(program),
      "month": .string(month.description),
      "documents": .integer(documents),
      "total": .amount(total),
      "received": .amount(received),
      "files": .array(files.map { .string($0.description) }),
    ]
  }
}
