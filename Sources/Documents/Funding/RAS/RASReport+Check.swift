import Amounts
import CareCalendar
public import Funding

extension RASReport {
  /// One file of a check.
  public struct Checked: Sendable {
    let file: String
    let definition: RASDefinition
    let outcomes: [RASCaseOutcome]

    public init(file: String, definition: RASDefinition, outcomes: [RASCaseOutcome]) {
      self.file = file
      self.definition = definition
      self.outcomes = outcomes
    }

    public var isRight: Bool { outcomes.allSatisfy(\.isRight) }
  }

  /// Definitions that can be run, and how their own cases come out.
  public static func check(_ files: [Checked]) -> RASReport {
    let wrong = files.filter { !$0.isRight }
    let cases = files.reduce(0) { $0 + $1.outcomes.count }
    let right = files.reduce(0) { $0 + $1.outcomes.filter(\.isRight).count }
    let without = files.filter(\.outcomes.isEmpty).map(\.file)
    let answer =
      wrong.isEmpty
      ? "\(files.count == 1 ? "The definition is" : "All \(files.count) definitions are") sound, "
        + "and \(cases == 1 ? "its case comes" : "all \(cases) worked cases come") out to the penny."
      : "\(right) of \(cases) worked cases come out; \(cases - right) do not."
    // Told on the terminal alone, so that it is English.
    return RASReport(
      title: { _ in "Resource allocation systems, checked" }, subtitle: { _ in "" },
      answer: { _ in answer }, facts: { _ in [] },
      tables: { _ in [table(files)] + (wrong.isEmpty ? [] : [differences(wrong)]) },
      notes: { _ in
        without.isEmpty ? [] : ["No worked cases are in \(without.joined(separator: ", "))."]
      },
      json: .array(files.map(json)))
  }

  private static func table(_ files: [Checked]) -> Table {
    Table(
      heading: "Definitions", caption: "Definitions and their worked cases",
      columns: [
        .words("File"), .words("Version"), .words("From"), .words("To"), .words("Amounts"),
        .figures("Steps"), .figures("Cases"), .words("Come out"),
      ],
      rows: files.map { file in
        let right = file.outcomes.filter(\.isRight).count
        return Table.Row(cells: [
          file.file, file.definition.version, file.definition.from.iso,
          file.definition.through?.iso ?? "", file.definition.amounts.rawValue,
          String(file.definition.steps.count), String(file.outcomes.count),
          right == file.outcomes.count ? "all" : "\(right) only",
        ])
      })
  }

  private static func differences(_ files: [Checked]) -> Table {
    Table(
      heading: "What differs", caption: "Figures of cases that do not come out",
      columns: [
        .words("File"), .words("Case"), .words("Of"), .figures("Expected"), .figures("Found"),
      ],
      rows: files.flatMap { file in
        file.outcomes.flatMap { outcome in
          outcome.figures.filter { !$0.isRight }.map { figure in
            Table.Row(cells: [
              file.file, outcome.name, figure.what,
              file.definition.currency.shown(figure.expected),
              file.definition.currency.shown(figure.found),
            ])
          }
        }
      })
  }

  private static func json(_ file: Checked) -> JSON {
    [
      "file": .string(file.file), "of": .definition(file.definition),
      "isRight": .bool(file.isRight),
      "cases": .array(
        file.outcomes.map { outcome in
          [
            "case": .string(outcome.name), "isRight": .bool(outcome.isRight),
            "figures": .array(
              outcome.figures.map { figure in
                [
                  "of": .string(figure.what), "expected": .amount(figure.expected),
                  "found": .amount(figure.found),
                ]
              }),
          ]
        }),
    ]
  }
}
