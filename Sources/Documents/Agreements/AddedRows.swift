/// Rows that were, or would be, added to a home's sheets: what a command that writes says of it.
public struct AddedRows: Sendable {
  public struct Row: Sendable {
    let file: String
    let text: String

    public init(file: String, text: String) {
      self.file = file
      self.text = text
    }
  }

  public enum Outcome: String, Sendable {
    case written
    /// Only shown: nothing was written.
    case preview
    /// It was there already: nothing was written.
    case nothingToDo = "nothing-to-do"
  }

  let rows: [Row]
  public let outcome: Outcome

  public init(_ rows: [Row], outcome: Outcome) {
    self.rows = rows
    self.outcome = outcome
  }

  func add(to report: inout TextReport) {
    switch outcome {
    case .nothingToDo: return report.paragraph("Nothing to do: the sheets say this already.")
    case .written: report.heading("Added to the sheets")
    case .preview: report.heading("Would be added to the sheets; nothing was written")
    }
    // A row stands on one line, however long, so that it can be copied.
    for row in rows { report.line("\(row.file): \(row.text)") }
  }

  var members: [JSON.Member] {
    [
      JSON.Member(name: "outcome", value: .string(outcome.rawValue)),
      JSON.Member(
        name: "rows",
        value: .array(rows.map { ["file": .string($0.file), "row": .string($0.text)] })),
    ]
  }
}
