public import Amounts

/// What an offer does at one occupancy, a week.
public struct PackEffect: Hashable, Sendable {
  /// `today`, `stress occupancy`.
  public let scenario: String
  public let residents: Int
  public let saved: Money
  public let homeResult: Money
  public let uncovered: Money
  /// `covered`, `negotiable`, `uncovered`: what the offer is at this occupancy.
  public let verdict: String
  /// Nil in a council's view, from which the fees would follow.
  public let result: HomeResult?
  /// Nil where nobody else is left, or where they are too few to tell of.
  public let others: Others?

  /// What every other resident costs, as a test: nobody is charged it.
  public struct Others: Hashable, Sendable {
    public let before: Money
    public let change: Money
    public var after: Money { before + change }

    public init(before: Money, change: Money) {
      self.before = before
      self.change = change
    }
  }

  public init(
    scenario: String, residents: Int, saved: Money, homeResult: Money, uncovered: Money,
    verdict: String, result: HomeResult?, others: Others?
  ) {
    self.scenario = scenario
    self.residents = residents
    self.saved = saved
    self.homeResult = homeResult
    self.uncovered = uncovered
    self.verdict = verdict
    self.result = result
    self.others = others
  }
}

/// What an offer does over the ranges of the home's estimates, a week: least and most of each
/// figure, over every combination of them.
public struct PackRanges: Hashable, Sendable {
  public let saved: ReleaseRanges.Range
  public let homeResult: ReleaseRanges.Range
  public let uncovered: ReleaseRanges.Range
  /// Nil where they are too few to tell of, or where it would tell what a line of pay costs.
  public let others: Others?
  public let worst: PackJudgement
  public let best: PackJudgement

  public struct Others: Hashable, Sendable {
    public let before: ReleaseRanges.Range
    public let change: ReleaseRanges.Range
    public let after: ReleaseRanges.Range

    public init(
      before: ReleaseRanges.Range, change: ReleaseRanges.Range, after: ReleaseRanges.Range
    ) {
      self.before = before
      self.change = change
      self.after = after
    }
  }

  public init(
    saved: ReleaseRanges.Range, homeResult: ReleaseRanges.Range, uncovered: ReleaseRanges.Range,
    others: Others?, worst: PackJudgement, best: PackJudgement
  ) {
    self.saved = saved
    self.homeResult = homeResult
    self.uncovered = uncovered
    self.others = others
    self.worst = worst
    self.best = best
  }
}

extension PackRanges {
  /// What the estimates at their worst leave of an offer.
  public var doubt: EstimateDoubt {
    worst.name == Verdict.covered.name ? .none : .atWorst(worst.amount)
  }
}

/// A verdict without the offer that it is about.
public struct PackJudgement: Hashable, Sendable {
  /// `covered`, `negotiable`, `uncovered`.
  public let name: String
  /// At risk, or uncovered; £0.00 where it is covered.
  public let amount: Money

  public init(name: String, amount: Money) {
    self.name = name
    self.amount = amount
  }

  init(_ verdict: Verdict) { self.init(name: verdict.name, amount: verdict.amount) }
}
