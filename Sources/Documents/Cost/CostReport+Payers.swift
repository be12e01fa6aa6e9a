import Amounts
import Costing

/// The home with one mix of payers: today's, or a scenario's.
struct PayerRow {
  /// A scenario's; nil for today's payers.
  let scenario: String?
  let curve: OccupancyCurve
  /// Residents at budget and at stress occupancy, rounded down.
  let residents: [Int]

  var averageFee: ExactMoney { curve.averageFee ?? .zero }

  func name(in words: PayerWords) -> String { scenario ?? words[.payersAsToday] }

  func breakEven(in words: CostWords) -> String {
    words.breaksEven(from: curve.breakEven?.residents)
  }

  /// £ a week left of the fees at each of ``residents``.
  var left: [ExactMoney] { residents.compactMap { curve.point($0)?.weeklyMargin } }
}

extension CostReport {
  /// Today's payers, then each scenario; empty where the home has no scenarios.
  var payerRows: [PayerRow] {
    guard !payerScenarios.isEmpty else { return [] }
    return [PayerRow(scenario: nil, curve: costing.curve, residents: payerOccupancies)]
      + payerScenarios.map(row)
  }

  func row(_ scenario: PayerScenario) -> PayerRow {
    PayerRow(scenario: scenario.mix.name, curve: scenario.curve, residents: payerOccupancies)
  }

  /// The first scenario of occupancy is the budget's, the last the stress.
  var payerOccupancies: [Int] {
    [scenarios.first, scenarios.last].compactMap { $0?.scenario.residents }
  }

  /// Who pays in each scenario, and where a loss begins again.
  func payerSentences(in words: PayerWords) -> [String] {
    payerScenarios.map(words.scenario) + [words[.payersMethod]]
  }

  var payerTable: TextTable {
    var table = TextTable(
      [.words("Payers"), .figures("Average fee"), .figures("Breaks even from")]
        + payerOccupancies.map { .figures(PayerWords.english.left(at: $0)) })
    for row in payerRows {
      table.add(
        [row.name(in: .english), row.averageFee.words, row.breakEven(in: .english)]
          + row.left.map(\.words))
    }
    return table
  }

  func json(_ scenario: PayerScenario) -> JSON {
    let row = row(scenario)
    return [
      "name": .string(scenario.mix.name),
      "payers": .array(
        scenario.parts.map { part in
          [
            "payers": .string(part.name), "percent": .decimal(part.share.share.ratio * 100),
            "residentsToday": .integer(part.residents), "averageFee": .amount(part.averageFee),
          ]
        }),
      "averageFeeAWeek": .amount(row.averageFee),
      "breakEven": Self.breakEven(scenario.curve),
      "left": .array(
        zip(row.residents, row.left).map { residents, left in
          ["residents": .integer(residents), "aWeek": .amount(left)]
        }),
    ]
  }
}
