import Amounts
import CareHome
import Costing
public import Evidence

extension FlexibleShare {
  /// How the covered share was made, line by line, down to the rows of the budget.
  public func explainCovered() -> Explanation {
    let band = circumstances.band
    return explain(
      "Covered share", covered,
      working: "the lowest that is saved at \(band.lowerBound) to \(band.upperBound) residents, "
        + "while up to \(circumstances.largestOptOut) give up the same, rounded down",
      rule: "flexible-share.md, covered share", last: heldByAgreements
    ) { line in
      guard let extreme = line.lowestAt else { return Self.stranded(line) }
      let unit = line.line.usage.unit
      return part(
        line, figure: line.lowest,
        working: """
          \(line.units.plain) \(unit) × \(Self.shown(line.lowest / line.units)), lowest at \
          \(extreme.residents) residents with \(extreme.total.plain) \(unit) given up in all
          """)
    }
  }

  /// How the expected share was made, line by line, down to the rows of the budget.
  public func explainExpected() -> Explanation {
    explain(
      "Expected share", expected,
      working: """
        what is saved at \(circumstances.residents) residents, \(circumstances.residentsOut) \
        giving up the same, with \(noticeWeeks) weeks' notice, rounded down
        """,
      rule: "flexible-share.md, expected share", last: []
    ) { line in
      guard line.expected > .zero else { return Self.stranded(line) }
      let others = circumstances.residentsOut
      return part(
        line, figure: line.expected,
        working: """
          \(line.units.plain) \(line.line.usage.unit) × \
          \(Self.shown(line.expected / line.units)), this resident's part\
          \(others == 1 ? "" : " of what \(others) save")
          """)
    }
  }

  /// How the ceiling was made, line by line, down to the rows of the budget.
  public func explainCeiling() -> Explanation {
    Explanation(
      "Ceiling", "\(ceiling) a week",
      working: "the average cost of what is given up at \(circumstances.residents) residents, "
        + "without overheads, rounded down",
      rule: "flexible-share.md, average cost",
      parts: lines.map { line in
        part(
          line, figure: line.average,
          working: "\(line.units.plain) \(line.line.usage.unit) × "
            + Self.shown(line.average / line.units))
      })
  }

  private func explain(
    _ label: String, _ figure: Money, working: String, rule: String, last: [Explanation],
    part: (LineShare) -> Explanation
  ) -> Explanation {
    var parts = lines.map(part)
    if !organising.isZero {
      parts.append(
        Explanation(
          "Organising, escorting and invoicing", "\(-organising) a week",
          working: "what the home spends for a resident who buys this elsewhere",
          rule: "flexible-share.md, avoidable cost"))
    }
    return Explanation(
      label, "\(figure) a week", working: working, rule: rule, parts: parts + last)
  }

  /// What the lines save less the covered share: nothing, unless agreements in force hold part.
  private var heldByAgreements: [Explanation] {
    let held = lines.map(\.lowest).sum() - organising.exact - exactCovered
    guard held > .zero else { return [] }
    return [
      Explanation(
        "Held by agreements in force", "\(Self.shown(-held)) a week",
        working: "newcomers share only what remains", rule: "flexible-share.md, The idea")
    ]
  }

  private func part(_ line: LineShare, figure: ExactMoney, working: String) -> Explanation {
    Explanation(
      line.line.description, "\(Self.shown(figure)) a week", working: working,
      sources: [line.line.source])
  }

  private static func stranded(_ line: LineShare) -> Explanation {
    Explanation(
      line.line.description, "£0.00 a week", working: line.stranded?.words,
      sources: [line.line.source])
  }

  private static func shown(_ exact: ExactMoney) -> String {
    exact.rounded(.halfAwayFromZero).description
  }
}
