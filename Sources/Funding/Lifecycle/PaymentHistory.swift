public import Amounts
public import CareCalendar
public import Evidence

extension Fault.Code {
  /// A stage that can't follow the one before.
  public static let stageOrder: Fault.Code = "payment.stage-order"
  /// An amount that differs where the stage carries it on.
  public static let stageAmount: Fault.Code = "payment.amount-changes"
  /// A first version without an amount.
  public static let stageNoAmount: Fault.Code = "payment.no-amount"
  /// A version without who decided it or why.
  public static let stageUnsigned: Fault.Code = "payment.unsigned"
  /// A version decided before the one that it follows, or paid from before one in payment.
  public static let stageDates: Fault.Code = "payment.dates"
}

/// All versions of one payment, first to last (funding.md, primitive I).
public struct PaymentHistory: Hashable, Sendable {
  public private(set) var versions: [PaymentVersion]

  public init(_ versions: [PaymentVersion] = []) { self.versions = versions }

  /// Where the payment stands.
  public var current: PaymentVersion? { versions.last }

  /// The version that is paid on a day: the last one in payment from it or before, however it is
  /// looked at again meanwhile; nil before the first and after the end.
  public func inPayment(on day: Day) -> PaymentVersion? {
    let last = versions.last { [.inPayment, .ended].contains($0.stage) && $0.from <= day }
    return last?.stage == .inPayment ? last : nil
  }

  /// What is due over some days by the versions in payment, exactly.
  public func due(over days: DayRange) -> ExactMoney {
    var runs: [(version: PaymentVersion, days: DayRange)] = []
    for day in days.days {
      guard let version = inPayment(on: day) else { continue }
      if let last = runs.last, last.version == version, last.days.last + 1 == day,
        let longer = DayRange(last.days.first, through: day)
      {
        runs[runs.count - 1].days = longer
      } else {
        runs.append((version, DayRange(day)))
      }
    }
    return runs.map { $0.version.amount.proration(over: $0.days, by: .actualDays).exact }.sum()
  }

  /// Whether the step was taken already, word for word.
  public func has(_ step: PaymentStep) -> Bool {
    versions.contains {
      ($0.stage, $0.decided, $0.by, $0.why, $0.from)
        == (step.stage, step.decided, step.by, step.why, step.from ?? step.decided)
        && (step.amount ?? $0.amount) == $0.amount
    }
  }

  /// Takes the next step.
  ///
  /// - Throws: all that forbids it: `payment.stage-order`, `payment.amount-changes`,
  ///   `payment.no-amount`, `payment.unsigned`, `payment.dates`.
  @discardableResult
  public mutating func take(_ step: PaymentStep) throws(Faults) -> PaymentVersion {
    var faults = [("name", step.by), ("reason", step.why)].faults(at: step.source)
    let allowed = current?.stage.next ?? PaymentStage.first
    if !allowed.contains(step.stage) { faults.append(orderFault(step, allowed)) }
    if let fault = amountFault(step) { faults.append(fault) }
    if step.by.isBlank || step.why.isBlank {
      faults.append(
        Fault(
          .stageUnsigned, at: step.source,
          "Nothing says \(step.by.isBlank ? "who decided this" : "why this was decided").",
          remedy: "Say who and why: both stand in the history of the payment."))
    }
    let from = step.from ?? step.decided
    if let current, step.decided < current.decided {
      faults.append(
        Fault(
          .stageDates, at: step.source,
          "It is said to be decided on \(step.decided.words), before version \(current.number) "
            + "(\(current.stage.words)) was on \(current.decided.words).",
          remedy: "Correct the date; versions follow each other."))
    }
    if let paid = versions.last(where: { $0.stage == .inPayment }),
      [.inPayment, .ended].contains(step.stage), from < paid.from
    {
      faults.append(
        Fault(
          .stageDates, at: step.source,
          "It would count from \(from.words), before version \(paid.number), which is in payment "
            + "from \(paid.from.words).",
          remedy: "Give a first day on or after \(paid.from.iso)."))
    }
    if let faults = Faults(faults) { throw faults }
    // Without an amount of its own and one before it, the step was refused above.
    guard let amount = step.amount ?? current?.amount else { throw Faults(.noFirstAmount(step)) }
    let version = PaymentVersion(
      number: versions.count + 1, stage: step.stage, amount: amount, from: from,
      decided: step.decided, by: step.by, why: step.why)
    versions.append(version)
    return version
  }

  private func orderFault(_ step: PaymentStep, _ allowed: [PaymentStage]) -> Fault {
    let next = allowed.map(\.words).inWords("or")
    let stands =
      current.map { "The payment is \($0.stage.words) (version \($0.number))" }
      ?? "The payment has no version yet"
    return Fault(
      .stageOrder, at: step.source, "\(stands), and can't become \(step.stage.words) next.",
      remedy: allowed.isEmpty
        ? "Open another account if the person is to have a payment again."
        : "Next comes \(next).")
  }

  private func amountFault(_ step: PaymentStep) -> Fault? {
    guard let current else { return step.amount == nil ? .noFirstAmount(step) : nil }
    guard let amount = step.amount, amount != current.amount, !step.stage.setsAmount else {
      return nil
    }
    return Fault(
      .stageAmount, at: step.source,
      "Version \(current.number) (\(current.stage.words)) says \(current.amount), and becoming "
        + "\(step.stage.words) would make it \(amount). An amount never changes on the way.",
      remedy: current.stage == .inPayment
        ? "Record a review with the new amount first, then agree it."
        : "Leave the amount out, or record the panel's new amount first.")
  }
}

extension Fault {
  fileprivate static func noFirstAmount(_ step: PaymentStep) -> Fault {
    Fault(
      .stageNoAmount, at: step.source, "The first version of a payment needs an amount.",
      remedy: "Say how much it is and for how long, such as 184.00 a week.")
  }
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension [String] {
  /// `a, b or c`.
  func inWords(_ conjunction: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}
