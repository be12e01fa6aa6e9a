public import Evidence

extension Fault.Code {
  public static let staffingUnknownLine: Fault.Code = "staffing.unknown-line"
  public static let staffingUnknownGrade: Fault.Code = "staffing.unknown-grade"
  public static let staffingRepeatedGrade: Fault.Code = "staffing.repeated-grade"
  /// A number of staff, hours or days that no rota has.
  public static let staffingBadFigure: Fault.Code = "staffing.bad-figure"
  /// Fewer on duty than the stated minimum.
  public static let staffingBelowMinimum: Fault.Code = "staffing.below-minimum"
  /// A grade without pay at the start of the budget year.
  public static let staffingWithoutPay: Fault.Code = "staffing.no-pay"
  public static let staffingWithoutAgencyRate: Fault.Code = "staffing.no-agency-rate"
  /// Two rates of one on-cost on the same day.
  public static let staffingOnCostsOverlap: Fault.Code = "staffing.on-costs-overlap"
  /// An on-cost with a rate for part of the budget year only.
  public static let staffingOnCostGap: Fault.Code = "staffing.on-cost-gap"
  /// A warning: counted as nothing.
  public static let staffingWithoutOnCost: Fault.Code = "staffing.no-on-cost"
  /// A warning: the official notice was not seen.
  public static let staffingUnverified: Fault.Code = "staffing.unverified-rate"
  /// A warning: the fewest staff cost more than the line keeps.
  public static let staffingMinimum: Fault.Code = "staffing.minimum-above-line"
}
