public import Evidence

extension Fault.Code {
  /// A budget for no residents has no unit cost.
  public static let budgetWithoutResidents: Fault.Code = "budget.no-residents"
  public static let budgetWithoutBeds: Fault.Code = "budget.no-beds"
  /// More beds than any home has, which would make a curve without end.
  public static let budgetTooManyBeds: Fault.Code = "budget.too-many-beds"
  public static let budgetOverBeds: Fault.Code = "budget.more-residents-than-beds"
  public static let budgetWithoutLines: Fault.Code = "budget.no-lines"
  public static let budgetWithoutCost: Fault.Code = "budget.no-cost"
  public static let budgetYearLength: Fault.Code = "budget.not-a-year"
  public static let budgetBandSum: Fault.Code = "budget.bands-do-not-sum"
  public static let budgetNegativeBand: Fault.Code = "budget.negative-band"
  public static let budgetRepeatedBand: Fault.Code = "budget.repeated-band"
  public static let budgetWithoutCareHours: Fault.Code = "budget.no-care-hours"
  public static let budgetWithoutSessions: Fault.Code = "budget.no-sessions"
  public static let budgetWithoutFloorArea: Fault.Code = "budget.no-floor-area"
  /// A line goes to named residents, but they are nobody, unknown, or named twice.
  public static let budgetNamedResidents: Fault.Code = "budget.bad-named-residents"
  public static let budgetRepeatedLine: Fault.Code = "budget.repeated-line"
  public static let budgetNegativeAmount: Fault.Code = "budget.negative-amount"
  public static let budgetStepSize: Fault.Code = "budget.bad-step-size"
  public static let budgetStepMinimum: Fault.Code = "budget.bad-step-minimum"
  /// The step cost that is given does not reproduce the line's amount.
  public static let budgetStepCost: Fault.Code = "budget.step-cost-mismatch"
  public static let budgetVariableShare: Fault.Code = "budget.bad-variable-share"
  public static let budgetUsage: Fault.Code = "budget.bad-usage"
  public static let budgetNotice: Fault.Code = "budget.bad-notice"
  public static let budgetPosts: Fault.Code = "budget.bad-posts"
}
