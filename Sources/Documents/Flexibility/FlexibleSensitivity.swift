import Amounts
import CareHome
import Costing
import Flexibility

/// How far the budget's estimates could move a flexible share, in sentences and for programs.
extension FlexibleShareReport {
  /// Empty where the home has stated no ranges.
  func sensitivitySentences(in words: FlexibleWords) -> [String] {
    guard let sensitivity else { return [] }
    guard !sensitivity.ceiling.swings.isEmpty || !sensitivity.expected.swings.isEmpty else {
      return [words[.noRangeBears]]
    }
    let figures: [(word: Word, bounds: FlexibleShareSensitivity.Bounds)] = [
      (.sureToBeSaved, sensitivity.covered), (.savedAsThingsStand, sensitivity.expected),
      (.averageCostGivenUp, sensitivity.ceiling),
    ]
    return figures.map { word, bounds in
      words(
        .rangeOfFigure,
        [
          "figure": words[word], "budgeted": shown(bounds.budgeted).words,
          "least": shown(bounds.least).words, "most": shown(bounds.most).words,
        ])
    }
      + swings(sensitivity.ceiling, .estimateMovesAverage, words)
      + swings(sensitivity.expected, .estimateMovesSaving, words)
      + [words(.methodIs, ["method": words.words.explained(FlexibleShareSensitivity.method)])]
  }

  private func swings(
    _ bounds: FlexibleShareSensitivity.Bounds, _ word: Word, _ words: FlexibleWords
  ) -> [String] {
    bounds.swings.map { swing in
      words(
        word,
        [
          "estimate": SensitivityWords(words.words).judgement(
            swing.judgement, line: description(of: swing.judgement.line)),
          "low": shown(swing.atLow).words, "high": shown(swing.atHigh).words,
        ])
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
