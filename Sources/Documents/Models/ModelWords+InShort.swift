import Amounts
import Funding

extension ModelWords {
  /// What follows from the totals, in a sentence or two for each model.
  func inShort(_ report: ModelReport, _ model: Int) -> String {
    let comparison = report.comparison
    let (total, today) = (comparison.total(model), comparison.today)
    let changes = [
      told(
        total.councilTotal - today.councilTotal, none: .councilPaysTheSame,
        more: .councilPaysMore, less: .councilPaysLess),
      told(
        total.spendingPower - today.spendingPower, none: .residentsSpendTheSame,
        more: .residentsSpendMore, less: .residentsSpendLess),
      told(
        total.homeIncome - today.homeIncome, none: .homesIncomeStays, more: .homesIncomeRises,
        less: .homesIncomeFalls),
    ]
    let sentences = [
      self(
        .aWeekByThisModel,
        ["model": comparison.models[model].name, "changes": changes.joined(separator: ", ")]),
      report.isHome ? savings(total, today) : nil, topUp(total, today),
      total.unpaid > .zero ? self(.nobodyPays, ["amount": total.unpaid.description]) : nil,
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }

  /// What the home no longer spends; nil where nothing of it changes.
  private func savings(_ total: OutcomeSum, _ today: OutcomeSum) -> String? {
    let saved = total.saved - today.saved
    guard !saved.isZero else { return nil }
    let result = told(
      total.homeResult - today.homeResult, none: .asWellOff, more: .betterOff, less: .worseOff)
    return self(
      saved > .zero ? .noLongerSpends : .spendsAgain,
      ["amount": saved.magnitude.description, "result": result])
  }

  private func topUp(_ total: OutcomeSum, _ today: OutcomeSum) -> String? {
    guard total.toppedUp > .zero else { return nil }
    let gain = total.residentGain - today.residentGain
    let amount = total.toppedUp.description
    guard !gain.isZero else { return self(.familiesTopUp, ["amount": amount]) }
    return self(
      gain > .zero ? .familiesTopUpBetter : .familiesTopUpWorse,
      ["amount": amount, "gain": gain.magnitude.description])
  }

  /// A change in words: none, for the better, for the worse.
  private func told(_ change: Money, none: Word, more: Word, less: Word) -> String {
    change.isZero
      ? self[none]
      : self(change > .zero ? more : less, ["amount": change.magnitude.description])
  }
}
