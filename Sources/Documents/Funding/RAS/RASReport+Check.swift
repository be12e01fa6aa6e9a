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
    let outcomes = files.flatMap(\.outcomes)
    let right = outcomes.count(where: \.isRight)
    let without = files.filter(\.outcomes.isEmpty).map(\.file)
    return RASReport(
      title: { $0[.rasCheckTitle] }, subtitle: { _ in "" },
      answer: { words in
        let cases = words.cases(right, of: outcomes.count)
        return wrong.isEmpty
          ? words.words.count(files.count, .rasOneSound, .rasCountSound) + " " + cases : cases
      },
      facts: { words in
        [
          (words[.rasDefinitions], String(files.count)),
          (words[.rasWorkedCases], String(outcomes.count)),
          (words[.rasToThePenny], String(right)),
        ]
      },
      tables: { words in
        [table(files, words)] + (wrong.isEmpty ? [] : [differences(wrong, words)])
      },
      notes: { words in
        present([
          words[.rasAboutCases],
          without.isEmpty ? nil : words(.rasNoCasesIn, ["files": words.words.list(without)]),
        ])
      },
      json: .array(files.map(json)))
  }

  private static func table(_ files: [Checked], _ words: RASWords) -> Table {
    Table(
      heading: words[.rasDefinitions], caption: words[.rasDefinitionsCaption],
      columns: [
        .words(words[.rasFile]), .words(words[.rasVersion]), .words(words[.rasValidFrom]),
        .words(words[.rasValidTo]), .words(words[.rasAmounts]), .figures(words[.rasSteps]),
        .figures(words[.rasCases]), .words(words[.rasComeOut]),
      ],
      rows: files.map { file in
        let right = file.outcomes.count(where: \.isRight)
        return Table.Row(cells: [
          file.file, file.definition.version, file.definition.from.iso,
          file.definition.through?.iso ?? "", words.origin(file.definition.amounts),
          String(file.definition.steps.count), String(file.outcomes.count),
          right == file.outcomes.count
            ? words[.rasAllOfThem] : words(.rasOnlySome, ["count": String(right)]),
        ])
      })
  }

  private static func differences(_ files: [Checked], _ words: RASWords) -> Table {
    Table(
      heading: words[.rasWhatDiffers], caption: words[.rasWhatDiffersCaption],
      columns: [
        .words(words[.rasFile]), .words(words[.rasCase]), .words(words[.rasFigureOf]),
        .figures(words[.rasExpected]), .figures(words[.rasFound]),
      ],
      rows: files.flatMap { file in
        file.outcomes.flatMap { outcome in
          outcome.figures.filter { !$0.isRight }.map { figure in
            Table.Row(cells: [
              file.file, outcome.name, words.name(of: figure),
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

extension RASWords {
  fileprivate func cases(_ right: Int, of count: Int) -> String {
    guard right == count else {
      return self(
        .rasCasesWrong,
        ["right": String(right), "count": String(count), "wrong": String(count - right)])
    }
    return count == 0 ? self[.rasNoCase] : words.count(count, .rasOneCaseRight, .rasAllCasesRight)
  }

  fileprivate func origin(_ amounts: RASDefinition.AmountsOrigin) -> String {
    switch amounts {
    case .invented: self[.rasInvented]
    case .published: self[.rasPublished]
    }
  }

  /// Of a person, by the case's own id, or of the whole sum.
  fileprivate func name(of figure: RASCaseOutcome.Figure) -> String {
    switch figure.what {
    case RASCaseOutcome.together: self[.rasAllTogether]
    case RASCaseOutcome.unfunded: self[.rasNotFunded]
    default: figure.what
    }
  }
}
