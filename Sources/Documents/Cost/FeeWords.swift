import Amounts
import CareCalendar
import CareHome
import Costing

/// The words of fees beside costs.
struct FeeWords: PhraseBook {
  let words: PageWords

  func title(on day: Day) -> String { self(.whoPaysWhatItCosts, ["day": words.day(day)]) }

  /// A payer's name, or what those are called who have no name of their own.
  func payer(_ group: FeeGroup) -> String { words.explained(group.payer) }

  func whoCovers(_ fees: FeeAdequacy) -> [String] {
    guard fees.shortfall > .zero else {
      return [self(.everyFeeCovers, ["surplus": fees.surplus.words])]
    }
    let above =
      fees.surplus > .zero
      ? self(.feesAboveBring, ["surplus": fees.surplus.words]) : self[.noFeeIsAbove]
    var sentences = [self(.feesFallShort, ["shortfall": fees.shortfall.words]) + " " + above]
    if let subsidy = fees.crossSubsidyPerSelfFunder, subsidy > .zero {
      sentences.append(self(.selfFundersCover, ["subsidy": subsidy.words]))
    }
    if fees.borneByHome > .zero {
      sentences.append(self(.homeBears, ["amount": fees.borneByHome.words]))
    }
    return sentences
  }

  func returns(_ returns: ReturnsAsked) -> String {
    self(
      .returnsAsked,
      ["operations": asked(returns.onOperations), "capital": asked(returns.onCapital)])
  }

  private func asked(_ asked: ReturnsAsked.Return) -> String {
    switch asked {
    case .percentOfCost(let share): self(.shareOfCost, ["share": share.description])
    case .perResidentWeek(let amount): self(.perResidentWeek, ["amount": amount.words])
    }
  }

  func full(beds: Int) -> String { self(.allBedsTaken, ["beds": String(beds)]) }

  func next(_ next: NextResident, steps: [String]) -> String {
    let step =
      switch steps.count {
      case 0: self[.noFurtherStep]
      case 1: self(.furtherStep, ["line": steps[0]])
      default: self(.furtherSteps, ["lines": steps.joined(separator: "; ")])
      }
    return self(
      .oneMoreAdds,
      [
        "after": String(next.residents + 1), "before": String(next.residents),
        "fee": next.lowestFeeShown.words,
      ]) + " " + step
  }

  /// Where a filled bed is worse than an empty one.
  func worseThanEmpty(_ worse: [FeeGroup], of all: [FeeGroup]) -> String {
    guard !worse.isEmpty else { return self[.betterThanEmpty] }
    guard worse.count < all.count else { return self[.worseAtEveryFee] }
    let fees = worse.map {
      "\(payer($0)), \($0.band.name.lowercased()) (\($0.averageFee.words))"
    }
    return self(.worseAtTheseFees, ["fees": fees.joined(separator: "; ")])
  }
}

extension String {
  /// With a capital at its beginning, where it stands first in a cell.
  var firstCapital: String { prefix(1).uppercased() + dropFirst() }
}
