public import Amounts

/// What becomes of a release that somebody proposes (flexible-share.md, The idea).
public enum Verdict: Hashable, Sendable {
  /// Nobody else pays, at any occupancy of the band and however many of the stated most opt out.
  case covered
  /// The home saves it in the stated circumstances. Should they change, so much of it may not be
  /// saved, and the home would bear that.
  case negotiable(atRisk: Money)
  /// So much more than the home saves in the stated circumstances. The home bears it, unless a
  /// contract permits otherwise.
  case uncovered(Money)

  /// `covered`, `negotiable`, `uncovered`.
  public var name: String {
    switch self {
    case .covered: "covered"
    case .negotiable: "negotiable"
    case .uncovered: "uncovered"
    }
  }
}

/// How far a verdict rests on estimates that have a range.
public enum EstimateDoubt: Hashable, Sendable {
  /// It holds wherever they lie, or none moves a cost with use.
  case none
  /// Some have a range, and what they could make of it is not told.
  case untold
  /// With all of them at their worst so much of it is not sure to be saved.
  case atWorst(Money)

  /// - Parameter worst: the verdict with the estimates at their worst.
  public init(worst: Verdict) {
    self = worst == .covered ? .none : .atWorst(worst.amount)
  }
}

extension Verdict {
  /// The verdict as a family could read it; it names no other resident's money.
  ///
  /// - Parameters:
  ///   - expected: what the home saves in the stated circumstances.
  ///   - residentsOut: how many give the same up, this resident included.
  public func sentence(
    on release: Money, expected: Money, residentsOut: Int, estimates: EstimateDoubt = .none
  ) -> String {
    switch self {
    case .covered:
      let (stated, worst) =
        switch estimates {
        case .none: ("", "")
        case .untold: ("as its costs are estimated, ", "")
        case .atWorst(let amount):
          (
            "as its costs are estimated, ",
            " If the estimates turn out at their worst, \(amount) of it may not be saved, and the "
              + "home would bear it."
          )
        }
      return "\(release) a week can be released: \(stated)the home is sure to save at least that "
        + "much, so nobody else pays more.\(worst)"
    case .negotiable(let atRisk):
      let others = residentsOut - 1
      let company =
        others == 0
        ? "as things stand"
        : "while \(others) other resident\(others == 1 ? " does" : "s do") the same"
      return "\(release) a week can be agreed: \(company), the home saves \(expected). "
        + "If that changes, up to \(atRisk) of it may not be saved, and the home would bear it."
    case .uncovered(let excess):
      return "\(release) a week is \(excess) more than the home would save. "
        + "The home would bear that \(excess); other residents would not."
    }
  }
}

extension FlexibleShare {
  /// The verdict on a release of so much a week.
  public func verdict(on release: Money) -> Verdict {
    if release.exact <= exactCovered { return .covered }
    if release.exact <= exactExpected {
      return .negotiable(atRisk: release - exactCovered.rounded(Self.rounding))
    }
    return .uncovered(release - exactExpected.rounded(Self.rounding))
  }
}
