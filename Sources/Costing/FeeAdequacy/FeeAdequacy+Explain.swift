import Amounts
public import Evidence

extension FeeAdequacy {
  /// How much each self-funder pays towards other payers' shortfalls, and which fees are short;
  /// nil where nobody pays for themselves.
  public var explainCrossSubsidy: Explanation? {
    guard let subsidy = crossSubsidyPerSelfFunder else { return nil }
    let selfFunded = rows.filter(\.position.isSelfFunded)
    let residents = selfFunded.map(\.position.residents).reduce(0, +)
    let covers = selfFunded.map(\.coversForOthers).sum()
    return Explanation(
      "Cross-subsidy of each self-funder", subsidy.perWeek,
      working: """
        \(covers.perWeek) ÷ \(residents) \
        \(residents == 1 ? "self-funder" : "self-funders"), rounded half away from zero for show
        """,
      rule: "costing.md rule 6",
      parts: [
        sum("Shortfalls of fees below the cost", shortfall, of: rows.filter { $0.weekly < .zero }),
        sum("Surpluses of fees above the cost", surplus, of: rows.filter { $0.weekly > .zero }),
        sum("What self-funders cover", covers, of: selfFunded) { row in
          Explanation(
            Self.name(row), row.coversForOthers.perWeek,
            working: "shortfalls are covered in proportion to surplus, as far as it reaches")
        },
      ])
  }

  private func sum(
    _ label: String, _ total: ExactMoney, of rows: [Row],
    _ part: (Row) -> Explanation = Self.part
  ) -> Explanation {
    Explanation(
      label, total.perWeek, working: "the sum of its payers and bands", parts: rows.map(part))
  }

  private static func part(_ row: Row) -> Explanation {
    Explanation(
      name(row), row.weekly.perWeek,
      working: """
        (\(row.position.fee.amount) fee − \(row.unitCost.rounded(.halfAwayFromZero)) cost) × \
        \(row.position.residents) \(row.position.residents == 1 ? "resident" : "residents")
        """)
  }

  private static func name(_ row: Row) -> String {
    "\(row.position.payer), \(row.position.band) at \(row.position.fee.amount)"
  }
}
