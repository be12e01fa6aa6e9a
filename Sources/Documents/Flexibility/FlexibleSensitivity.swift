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
      "\(name): \(bounds.budgeted.words) as budgeted, between \(bounds.least.words) and "
        + "\(bounds.most.words) over all estimates together."
    }
      + sensitivity.ceiling.swings.map { swing in
        "\(SensitivityWords.judgement(swing.judgement, line: description(of: swing.judgement.line))) "
          + "alone moves the average cost from \(swing.atLow.words) to \(swing.atHigh.words)."
      }
      + sensitivity.expected.swings.map { swing in
        "\(SensitivityWords.judgement(swing.judgement, line: description(of: swing.judgement.line))) "
          + "alone moves what is saved from \(swing.atLow.words) to \(swing.atHigh.words)."
      } + ["Method: \(FlexibleShareSensitivity.method)."]
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
      "budgeted": .amount(bounds.budgeted),
      "least": .amount(bounds.least),
      "most": .amount(bounds.most),
      "swings": .array(
        bounds.swings.map { swing in
          [
            "line": .string(swing.judgement.line.text),
            "figure": .string(swing.judgement.figure.words),
            "atLow": .amount(swing.atLow),
            "atHigh": .amount(swing.atHigh),
          ]
        }),
    ]
  }
}
