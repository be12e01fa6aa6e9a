import Amounts
import CareHome
import Costing
import Flexibility

/// How far the budget's estimates could move a flexible share, in sentences and for programs.
extension FlexibleShareReport {
  /// Empty where the home has stated no ranges.
  var sensitivitySentences: [String] {
    guard let sensitivity else { return [] }
    guard !sensitivity.ceiling.swings.isEmpty || !sensitivity.expected.swings.isEmpty else {
      return ["No estimate with a range bears on what is given up here."]
    }
    let figures = [
      (FlexibleWords.covered, sensitivity.covered), (FlexibleWords.expected, sensitivity.expected),
      (FlexibleWords.ceiling, sensitivity.ceiling),
    ]
    return figures.map { name, bounds in
      "\(name): \(shown(bounds.budgeted).words) as budgeted, between \(shown(bounds.least).words) "
        + "and \(shown(bounds.most).words) over all estimates together."
    }
      + swings(sensitivity.ceiling, move: "the average cost")
      + swings(sensitivity.expected, move: "what is saved")
      + ["Method: \(FlexibleShareSensitivity.method)."]
  }

  private func swings(_ bounds: FlexibleShareSensitivity.Bounds, move figure: String) -> [String] {
    bounds.swings.map { swing in
      "\(SensitivityWords.judgement(swing.judgement, line: description(of: swing.judgement.line))) "
        + "alone moves \(figure) from \(shown(swing.atLow).words) to \(shown(swing.atHigh).words)."
    }
  }

  /// As the share itself is shown, so that one figure has one value.
  private func shown(_ figure: ExactMoney) -> Money {
    max(.zero, figure.rounded(FlexibleShare.rounding))
  }

  var sensitivityJSON: JSON {
    guard let sensitivity else { return .null }
    return [
      "coveredAWeek": bounds(sensitivity.covered),
      "expectedAWeek": bounds(sensitivity.expected),
      "ceilingAWeek": bounds(sensitivity.ceiling),
      "method": .string(FlexibleShareSensitivity.method),
    ]
  }

  private func bounds(_ bounds: FlexibleShareSensitivity.Bounds) -> JSON {
    [
      "budgeted": .amount(shown(bounds.budgeted)),
      "least": .amount(shown(bounds.least)),
      "most": .amount(shown(bounds.most)),
      "swings": .array(
        bounds.swings.map { swing in
          [
            "line": .string(swing.judgement.line.text),
            "figure": .string(swing.judgement.figure.words),
            "atLow": .amount(shown(swing.atLow)),
            "atHigh": .amount(shown(swing.atHigh)),
          ]
        }),
    ]
  }
}
