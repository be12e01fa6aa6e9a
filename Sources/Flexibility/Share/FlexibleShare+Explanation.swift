import Amounts
import CareHome
import Costing
public import Evidence

extension FlexibleShare {
  /// How the covered share was made, line by line, down to the rows of the budget.
  public func explainCovered() -> Explanation {
    let band = circumstances.band
    return explain(
      "Covered share", exactCovered,
      working: "the lowest that is saved at \(band.lowerBound) to \(band.upperBound) residents, "
        + "while up to \(circumstances.largestOptOut) give up the same, rounded down",
      rule: "flexible-share.md, covered share",
      parts: lines.map { line in
        line.part(line.lowest, working: line.lowestWorking ?? line.stranded?.words)
      } + [organisingPart, heldPart])
  }

  /// How the expected share was made, line by line, down to the rows of the budget.
  public func explainExpected() -> Explanation {
    let together = circumstances.residentsOut
    let part = together == 1 ? "" : ", this resident's part of what \(together) save"
    return explain(
      "Expected share", exactExpected,
      working: """
        what is saved at \(circumstances.residents) residents, \(together) giving up the same, \
        with \(noticeWeeks) weeks' notice, rounded down
        """,
      rule: "flexible-share.md, expected share",
      parts: lines.map { line in
        line.part(
          line.expected,
          working: line.expected > .zero
            ? line.product(line.expected) + part + (line.stepsInWords.map { "; \($0)" } ?? "")
            : [line.stranded?.words, line.stepsInWords].compactMap { $0 }.joined(separator: "; "))
      } + [organisingPart])
  }

  /// How the ceiling was made, line by line, down to the rows of the budget.
  public func explainCeiling() -> Explanation {
    explain(
      "Ceiling", exactCeiling,
      working: "the average cost of what is given up at \(circumstances.residents) residents, "
        + "without overheads, rounded down",
      rule: "flexible-share.md, average cost",
      parts: lines.map { $0.part($0.average, working: $0.product($0.average)) })
  }

  /// A figure with its parts, each to the nearest penny; what rounding and the limit at £0.00
  /// change is a part of its own, so that the parts as printed sum to the figure.
  private func explain(
    _ label: String, _ exact: ExactMoney, working: String, rule: String, parts: [Part?]
  ) -> Explanation {
    let parts = parts.compactMap { $0 }
    let rounded = exact.rounded(Self.rounding)
    let rounding = Part(
      label: "Rounding", figure: rounded - parts.map(\.figure).sum(),
      working: "the parts to the nearest penny, the whole down")
    let limit = Part(
      label: "Kept at £0.00", figure: max(.zero, -rounded),
      working: "organising costs more than is saved")
    return Explanation(
      label, "\(max(.zero, rounded)) a week", working: working, rule: rule,
      parts: (parts + [rounding, limit].filter { !$0.figure.isZero }).map(\.explanation))
  }

  private var organisingPart: Part? {
    guard !organising.isZero else { return nil }
    return Part(
      label: "Organising, escorting and invoicing", figure: -organising,
      working: "what the home spends for a resident who buys this elsewhere",
      rule: "flexible-share.md, avoidable cost")
  }

  /// What the lines save less the covered share: nothing, unless agreements in force hold part.
  private var heldPart: Part? {
    let held = lines.map(\.lowest).sum() - organising.exact - exactCovered
    guard held > .zero else { return nil }
    return Part(
      label: "Held by agreements in force", figure: (-held).rounded(.halfAwayFromZero),
      working: "newcomers share only what remains", rule: "flexible-share.md, The idea")
  }
}

/// A part of a figure as it is printed.
private struct Part {
  let label: String
  let figure: Money
  let working: String?
  var rule: String?
  var sources: [SourceLocation] = []

  var explanation: Explanation {
    Explanation(label, "\(figure) a week", working: working, rule: rule, sources: sources)
  }
}

extension LineShare {
  fileprivate func part(_ figure: ExactMoney, working: String?) -> Part {
    Part(
      label: line.description, figure: figure.rounded(.halfAwayFromZero), working: working,
      sources: [line.source])
  }

  /// `meals: 4 × £2.08`.
  fileprivate func product(_ figure: ExactMoney) -> String {
    "\(line.usage.weeklyUnit): \(units.plain) × \((figure / units).rounded(.halfAwayFromZero))"
  }

  /// `36 residents need 2 steps of 18, 34.5 need 2`.
  fileprivate var stepsInWords: String? {
    steps.map { steps in
      let before = "\(steps.before) \(steps.before == 1 ? "step" : "steps")"
      return "\(line.usage.counted(steps.use)) need \(before) of \(steps.size.plain), "
        + "\((steps.use - steps.givenUp).plain) need \(steps.after)"
    }
  }

  fileprivate var lowestWorking: String? {
    guard let lowestAt else { return nil }
    guard case .stepped = line.behaviour else {
      return lowest.isZero ? nil : product(lowest) + ", saved with each of them at any occupancy"
    }
    return product(lowest)
      + ", lowest at \(lowestAt.residents) residents with "
      + "\(line.usage.counted(lowestAt.total)) given up in all"
  }
}
