import Amounts
import CareHome
import Costing

/// The words of judgements and how far they move the figures.
struct SensitivityWords: PhraseBook {
  let words: PageWords

  var method: String { self(.methodIs, ["method": words.explained(Sensitivity.method)]) }

  /// `Registered manager and deputy: share of care, 50 % to 70 %`.
  func judgement(_ judgement: Judgement, line: String) -> String {
    "\(line): \(estimate(judgement))"
  }

  /// `share of care, 50 % to 70 %`.
  func estimate(_ judgement: Judgement) -> String {
    self(
      .estimateRange,
      [
        "estimate": words.explained(judgement.figure.words), "low": judgement.low.description,
        "high": judgement.high.description,
      ])
  }

  func breakEven(_ figures: Sensitivity.BreakEvenSensitivity) -> String {
    if figures.swings.isEmpty { return self[.estimatesLeaveBreakEven] }
    return self(
      .breakEvenRange,
      [
        "budgeted": residents(figures.budgeted), "earliest": residents(figures.earliest),
        "latest": residents(figures.latest),
      ])
  }

  func residents(_ count: Int?) -> String {
    count.map { words.residents($0) } ?? self[.neverReached]
  }
}
