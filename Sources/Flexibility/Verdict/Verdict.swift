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

extension FlexibleShare {
  /// The verdict on a release of so much a week.
  public func verdict(on release: Money) -> Verdict {
    if release.exact <= exactCovered { return .covered }
    if release.exact <= exactExpected {
      return .negotiable(atRisk: release - exactCovered.rounded(Self.rounding))
    }
    return .uncovered(release - exactExpected.rounded(Self.rounding))
  }

  /// The verdict as a family could read it; it names no other resident's money.
  public func sentence(on release: Money) -> String {
    switch verdict(on: release) {
    case .covered:
      return "\(release) a week can be released: the home is sure to save at least that much, "
        + "so nobody else pays more."
    case .negotiable(let atRisk):
      let others = circumstances.residentsOut - 1
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
