public import Evidence

extension Fault.Code {
  public static let accountUnknown: Fault.Code = "account.unknown"
  /// An account or terms that are there already, and say something else.
  public static let accountExists: Fault.Code = "account.exists"
  /// A pool where the arrangement allows none.
  public static let accountNoPool: Fault.Code = "account.no-pool"
  /// Terms or a monitoring profile that are not there.
  public static let accountNoTerms: Fault.Code = "account.no-terms"
  /// A day on which the account is not open.
  public static let accountNotOpen: Fault.Code = "account.not-open"
  /// An account that holds money can't be closed, moved to another bank account or have its past cut.
  public static let accountHoldsMoney: Fault.Code = "account.holds-money"
  /// Money came in before a payment was in payment.
  public static let accountNotInPayment: Fault.Code = "account.not-in-payment"
  /// A movement of a month that is closed.
  public static let accountMonthClosed: Fault.Code = "account.month-closed"
  /// A month that is not over, or whose pools are off, can't be closed.
  public static let accountNotClosable: Fault.Code = "account.not-closable"
  /// One reference for two different things.
  public static let accountReference: Fault.Code = "account.reference-used"
  /// A payment for what the plan has not, or not on that day (funding.md, D7).
  public static let notSignedOff: Fault.Code = "account.not-signed-off"
  /// A one-off payment above the council's cap (funding.md, D3).
  public static let overCap: Fault.Code = "account.over-cap"
  /// More than the plan item allows.
  public static let overPlan: Fault.Code = "account.over-plan"
  /// More than the account has of that funding.
  public static let notEnough: Fault.Code = "account.not-enough"
  /// A payment without the evidence that is asked for.
  public static let noEvidence: Fault.Code = "account.no-evidence"
  /// A payment on nobody's word.
  public static let noAuthority: Fault.Code = "account.no-authority"
  /// An amount that is not above zero.
  public static let accountAmount: Fault.Code = "account.amount"
  /// What is to be corrected or released is not there, or was already.
  public static let noSuchMovement: Fault.Code = "account.no-such-movement"
  /// Arrears of fees are never taken from a payment account (billing.md rule 11).
  public static let neverSetOff: Fault.Code = "account.never-set-off"

  /// A change of the plan that only a review may sign off.
  public static let needsReview: Fault.Code = "plan.needs-review"
  /// A plan item that contradicts one that is there.
  public static let planConflict: Fault.Code = "plan.conflict"

  /// What forbids a plan item, rather than what is wrong with how it was written down: the refusal is
  /// kept too.
  public static let planRefusals: Set<Fault.Code> = [.needsReview, .overCap]

  /// What forbids a payment, rather than what is wrong with how it was written down: it is refused,
  /// and the refusal is kept.
  public static let paymentRefusals: Set<Fault.Code> = [
    .notSignedOff, .overCap, .overPlan, .notEnough, .noEvidence, .noAuthority, .neverSetOff,
  ]
}
