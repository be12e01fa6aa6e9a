public import Amounts

/// What a payment is spent on, as far as it decides which evidence is asked for.
public enum SpendingKind: String, Hashable, Sendable, CaseIterable {
  case services, wages, activities, transport, equipment, other
}

/// What shows that a payment was made for what it says.
public enum EvidenceKind: String, Hashable, Sendable, CaseIterable {
  case receipt, invoice, payslip, timesheet
  case bankStatement = "bank-statement"

  /// `a bank statement`: for a sentence.
  public var withArticle: String {
    switch self {
    case .receipt: "a receipt"
    case .invoice: "an invoice"
    case .payslip: "a payslip"
    case .timesheet: "a timesheet"
    case .bankStatement: "a bank statement"
    }
  }
}

/// Which evidence is to be kept for which spending, and only above which amount: a council asks
/// more of some accounts than of others (funding.md, Who holds the money).
public struct MonitoringProfile: Hashable, Sendable {
  public struct Rule: Hashable, Sendable {
    public let spending: SpendingKind
    public let evidence: EvidenceKind
    /// Of a payment of so much or less nothing is asked.
    public let above: Money
    /// How long it is to be kept.
    public let keepYears: Int

    public init(spending: SpendingKind, evidence: EvidenceKind, above: Money, keepYears: Int) {
      self.spending = spending
      self.evidence = evidence
      self.above = above
      self.keepYears = keepYears
    }

    /// `services above £50.00: an invoice, kept for 6 years`: for people.
    public var words: String {
      let limit = above.isZero ? "every payment" : "payments above \(above)"
      let years = keepYears == 1 ? "1 year" : "\(keepYears) years"
      return "\(spending.rawValue), \(limit): \(evidence.withArticle), kept for \(years)"
    }
  }

  public let id: MonitoringProfileID
  /// At most one for each kind of spending; of one without a rule nothing is asked.
  public let rules: [Rule]

  public init(id: MonitoringProfileID, rules: [Rule]) {
    self.id = id
    self.rules = rules
  }

  /// The evidence that a payment needs; nil where none is asked for.
  public func needed(for spending: SpendingKind, of amount: Money) -> Rule? {
    rules.first { $0.spending == spending && amount > $0.above }
  }
}
