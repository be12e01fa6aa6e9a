public import Amounts
public import CareCalendar
public import CareHome
public import Costing
public import Evidence

/// An agreement looked at again: its verdict when it began, and now
/// (flexible-share.md, The negotiation pack).
public struct AgreementReview: Hashable, Sendable {
  public let agreement: Agreement
  public let then: ReleaseAssessment
  public let now: ReleaseAssessment
  /// What has changed that bears on it, in words a manager knows.
  public let causes: [Cause]
  /// Its review day has come. Until then its release is not cut again.
  public let isDue: Bool

  public var hasChanged: Bool { then.verdict.name != now.verdict.name }

  public enum Cause: Hashable, Sendable {
    case occupancy(before: Int, now: Int)
    /// A line that the basket draws on costs something else, a year.
    case line(CostLineID, description: String, before: Money, now: Money)
    /// A line that the basket draws on behaves otherwise, is saved otherwise or is new.
    case behaviour(CostLineID, description: String)
    /// Agreements that began earlier hold more or less.
    case otherAgreements
  }
}

/// A home on a day: what an agreement is assessed in.
public struct ReviewState: Hashable, Sendable {
  public let catalogue: Catalogue
  public let residents: Int
  public let band: ClosedRange<Int>
  public let largestOptOut: Int

  public init(
    catalogue: Catalogue, residents: Int, band: ClosedRange<Int>, largestOptOut: Int
  ) {
    self.catalogue = catalogue
    self.residents = residents
    self.band = band
    self.largestOptOut = largestOptOut
  }
}

extension Sequence where Element == Agreement {
  /// Every agreement in force on `day`, in order of its first day, beside its own verdict when it
  /// began.
  ///
  /// An agreement is assessed after those that began before it, which are never cut again before
  /// their review.
  ///
  /// - Parameters:
  ///   - then: the home as it was on an agreement's first day.
  ///   - now: the home as it is on `day`.
  /// - Throws: every fault of the two states and of the baskets.
  public func reviewed(
    on day: Day, now: ReviewState, then: (Agreement) -> ReviewState
  ) throws(Faults) -> [AgreementReview] {
    let all = sorted { ($0.from, $0.id) < ($1.from, $1.id) }
    var reviews: [AgreementReview] = []
    for agreement in all.inForce(on: day) {
      let before = all.prefix { $0.id != agreement.id }
      let start = then(agreement)
      let earlierThen = before.inForce(on: agreement.from, except: agreement.placement)
      let earlierNow = before.inForce(on: day, except: agreement.placement)
      let first = try start.assess(agreement, beside: earlierThen)
      let last = try now.assess(agreement, beside: earlierNow)
      reviews.append(
        AgreementReview(
          agreement: agreement, then: first, now: last,
          causes: start.causes(to: now, on: last.share)
            + (Set(earlierThen) == Set(earlierNow) ? [] : [.otherAgreements]),
          isDue: agreement.review <= day))
    }
    return reviews
  }
}

extension ReviewState {
  fileprivate func assess(
    _ agreement: Agreement, beside others: [Agreement]
  ) throws(Faults) -> ReleaseAssessment {
    try FlexibilityModel(
      catalogue,
      Circumstances(
        residents: residents, band: band, largestOptOut: largestOptOut, inForce: others)
    ).assess(agreement.release, for: agreement.basket, noticeWeeks: agreement.noticeWeeks)
  }

  /// What differs between two states, as far as a share draws on it.
  fileprivate func causes(to now: ReviewState, on share: FlexibleShare) -> [AgreementReview.Cause] {
    var causes: [AgreementReview.Cause] = []
    if residents != now.residents {
      causes.append(.occupancy(before: residents, now: now.residents))
    }
    for line in share.lines.map(\.line) {
      let before = catalogue.costs.line(line.id)?.line
      if let before, before.amount != line.amount {
        causes.append(
          .line(line.id, description: line.description, before: before.amount, now: line.amount))
      }
      if before?.behaviour != line.behaviour || before?.flexibility != line.flexibility
        || before?.usage != line.usage
      {
        causes.append(.behaviour(line.id, description: line.description))
      }
    }
    return causes
  }
}
