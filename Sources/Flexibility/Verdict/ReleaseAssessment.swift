public import Amounts
public import CareHome
public import Evidence

/// A release that somebody proposes, with everything to judge it by.
public struct ReleaseAssessment: Hashable, Sendable {
  public let share: FlexibleShare
  public let release: Money
  public let verdict: Verdict
  public let whoPays: WhoPays
  /// Guards: what a person should look at.
  public let warnings: [Fault]

  /// One plain sentence, for a family too.
  ///
  /// - Parameter ranges: what the estimates could make of it; nil where none moves a cost with use.
  public func sentence(over ranges: ReleaseRanges?) -> String {
    sentence(ranges.map { EstimateDoubt(worst: $0.worst) } ?? .none)
  }

  func sentence(_ estimates: EstimateDoubt) -> String {
    verdict.sentence(
      on: release, expected: share.expected, residentsOut: share.circumstances.residentsOut,
      estimates: estimates)
  }
}

extension FlexibilityModel {
  /// Assesses a release for a basket at the stated circumstances.
  ///
  /// - Parameter position: the resident's fee and cost, where they are known.
  /// - Throws: every fault of the basket at once; a release below £0.00.
  public func assess(
    _ release: Rate<PerWeek>, for basket: [BasketItem], noticeWeeks: Int,
    position: FeeToday? = nil
  ) throws(Faults) -> ReleaseAssessment {
    let share = try share(of: basket, noticeWeeks: noticeWeeks)
    guard !release.amount.isNegative else {
      throw Faults(
        Fault(
          .releaseNegative, "A release of \(release) was proposed.",
          remedy: "Propose £0.00 or more."))
    }
    return ReleaseAssessment(
      share: share, release: release.amount, verdict: share.verdict(on: release.amount),
      whoPays: whoPays(release.amount, for: share, position: position),
      warnings: guards(for: share)
        + guards(for: share, release: release.amount, fee: position?.fee))
  }
}
