public import Evidence

extension Fault.Code {
  // The catalogue against the budget.
  public static let catalogueRepeatedService: Fault.Code = "catalogue.repeated-service"
  public static let catalogueUnknownLine: Fault.Code = "catalogue.unknown-line"
  public static let catalogueBadDraw: Fault.Code = "catalogue.bad-draw"
  public static let catalogueBadFigure: Fault.Code = "catalogue.bad-figure"
  /// The services' standard quantities draw more from a line than it holds.
  public static let catalogueOverdrawn: Fault.Code = "catalogue.draws-more-than-line"
  /// A service has a build-up, though the budget's lines pay for it.
  public static let catalogueCountedTwice: Fault.Code = "catalogue.counted-twice"
  /// A warning: head office is an overhead, and no part of a service.
  public static let catalogueDrawsOverhead: Fault.Code = "catalogue.draws-on-overhead"

  // What was asked.
  public static let basketUnknownService: Fault.Code = "basket.unknown-service"
  public static let basketBadQuantity: Fault.Code = "basket.bad-quantity"
  /// More units given up than the home uses.
  public static let basketOverLine: Fault.Code = "basket.more-than-line"
  /// One resident's basket is listed twice among those assessed together.
  public static let basketRepeatedResident: Fault.Code = "basket.repeated-resident"
  public static let circumstancesResidents: Fault.Code = "flex.bad-residents"
  public static let circumstancesOptOuts: Fault.Code = "flex.bad-opt-outs"
  public static let circumstancesNotice: Fault.Code = "flex.bad-notice"
  public static let releaseNegative: Fault.Code = "flex.negative-release"

  // Guards: warnings for a person to weigh (flexible-share.md, The catalogue).
  public static let guardMinimumAttendance: Fault.Code = "flex.below-minimum-attendance"
  /// Others would lose a service because too few are left.
  public static let guardServiceLost: Fault.Code = "flex.service-lost"
  /// Something that a resident can't do without is given up, or sold as an extra.
  public static let guardNotOptional: Fault.Code = "flex.not-optional"
  /// An extra takes only what the weekly fees pay for already.
  public static let guardCoveredByFee: Fault.Code = "flex.covered-by-fee"
  public static let guardBelowCost: Fault.Code = "prices.below-cost"
  public static let guardBelowMargin: Fault.Code = "prices.below-margin"
  public static let guardOrganisingNotPriced: Fault.Code = "flex.organising-not-priced"
  public static let guardReleaseBelowOrganising: Fault.Code = "flex.release-below-organising"
  public static let guardOrganisingAboveSaving: Fault.Code = "flex.organising-above-saving"
  public static let guardNotice: Fault.Code = "flex.notice-shorter-than-service"
  public static let guardOverPackage: Fault.Code = "flex.more-than-package"
  public static let guardMinimumStaffing: Fault.Code = "flex.minimum-staffing"
  public static let guardAboveAverage: Fault.Code = "flex.release-above-average"
  public static let guardAboveFee: Fault.Code = "flex.release-above-fee"
}
