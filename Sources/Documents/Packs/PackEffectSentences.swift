import Flexibility

/// What an offer does, in sentences for the terminal.
extension PackOffer {
  /// Who pays the difference, a sentence for each occupancy and one for the estimates.
  var effectSentences: [String] {
    verdict.effects.map { effect in
      let others = effect.others.map {
        " As a test, every other resident costs \($0.before.words) before and "
          + "\($0.after.words) after."
      }
      let result = effect.result.map {
        " The home's weekly result goes from \($0.before.words) to \($0.after.words)."
      }
      let (when, saved) = (effect.scenario.firstCapital, effect.saved.words)
      return "\(when), with \(PageWords.english.residents(effect.residents)): \(effect.verdict); "
        + "the home saves \(saved), and \(effect.uncovered.words) is not covered."
        + (result ?? "") + (others ?? "")
    }
      + (payment.map {
        [
          "The payer pays \($0.toHomeAfter.words) to the home in place of \($0.toHomeBefore.words), "
            + "and \($0.toResident.words) for the resident to spend."
        ]
      } ?? [])
      + (verdict.ranges.map { ranges in
        [
          PackWords.english.over(ranges)
            + (ranges.saved.least == ranges.saved.most
              ? " None of them moves what is saved here."
              : " Over their ranges the home saves \(ranges.saved.least.words) to "
                + "\(ranges.saved.most.words).")
        ]
      } ?? [])
  }
}
