public import CareCalendar
public import CareHome
public import Evidence

extension Fault.Code {
  /// Two policies for one nation, use and day.
  public static let policyOverlap: Fault.Code = "policy.overlap"
  /// A policy that ends before it begins.
  public static let policyDates: Fault.Code = "policy.bad-dates"
}

/// All the rows of direct-payment policy that are known. What no row allows is barred.
public struct PolicyBook: Hashable, Sendable {
  /// In the order in which they were listed.
  public let policies: [DirectPaymentPolicy]

  /// A book that allows nothing.
  public static let empty = PolicyBook()

  private init() { policies = [] }

  /// - Throws: at once all policies that end before they begin, and all pairs that hold for one
  ///   nation, use and day: the law can't be both.
  public init(_ policies: [DirectPaymentPolicy]) throws(Faults) {
    var faults: [Fault] = []
    for (index, policy) in policies.enumerated() {
      if let through = policy.through, through < policy.from {
        faults.append(
          Fault(
            .policyDates,
            "The policy on \(policy.use.words) in \(policy.nation.rawValue) runs from "
              + "\(policy.from.words) to \(through.words).",
            remedy: "Correct its first or last day."))
        continue
      }
      for earlier in policies[..<index] where earlier.overlaps(policy) {
        faults.append(
          Fault(
            .policyOverlap,
            "Two policies on \(policy.use.words) in \(policy.nation.rawValue) hold on "
              + "\(max(policy.from, earlier.from).words).",
            remedy: "End the earlier one on the day before the later one begins."))
      }
    }
    if let faults = Faults(faults) { throw faults }
    self.policies = policies
  }

  /// Whether a direct payment for that use is lawful on that day.
  public func standing(
    of use: DirectPaymentUse, in nation: Nation, on day: Day
  ) -> DirectPaymentStanding {
    guard
      let policy = policies.first(where: {
        $0.use == use && $0.nation == nation && $0.holds(on: day)
      })
    else { return .unknown(use, nation, day) }
    return policy.allowed ? .allowed(policy) : .barred(policy)
  }
}

/// How the law stands, as far as the policy book knows.
public enum DirectPaymentStanding: Hashable, Sendable {
  case allowed(DirectPaymentPolicy)
  case barred(DirectPaymentPolicy)
  /// No row holds; barred, as silence allows nothing.
  case unknown(DirectPaymentUse, Nation, Day)

  public var isAllowed: Bool {
    if case .allowed = self { true } else { false }
  }

  /// Why, in one sentence with its source.
  public var reason: String {
    switch self {
    case .allowed(let policy), .barred(let policy):
      "\(policy.reason.finished) (\(policy.source))."
    case .unknown(let use, let nation, let day):
      """
      No policy on direct payments for \(use.words) in \(nation.rawValue) on \(day.words) is \
      recorded, so one can't be shown to be lawful.
      """
    }
  }
}

extension DirectPaymentPolicy {
  fileprivate func holds(on day: Day) -> Bool { from <= day && day <= (through ?? day) }

  fileprivate func overlaps(_ other: DirectPaymentPolicy) -> Bool {
    guard nation == other.nation, use == other.use else { return false }
    let later = max(from, other.from)
    return holds(on: later) && other.holds(on: later)
  }
}

extension String {
  /// Without the full stop that a sheet may end a sentence with.
  fileprivate var finished: String { hasSuffix(".") ? String(dropLast()) : self }
}
