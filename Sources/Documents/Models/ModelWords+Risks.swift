import CareHome
import Funding

extension ModelWords {
  /// For the head of a column.
  func heading(_ risk: PaymentRisk) -> String {
    switch risk {
    case .notPassedOn: self[.riskNotPassedOn]
    case .contributionUnpaid: self[.riskContributionUnpaid]
    case .gap: self[.riskGap]
    case .stranded: self[.riskStranded]
    case .dearerElsewhere: self[.riskDearer]
    case .fixedRate: self[.riskFixedRate]
    case .needsGrow: self[.riskNeedsGrow]
    }
  }

  /// What a risk is, whoever bears it.
  func meaning(_ risk: PaymentRisk) -> String {
    switch risk {
    case .notPassedOn: self[.meansNotPassedOn]
    case .contributionUnpaid: self[.meansContributionUnpaid]
    case .gap: self[.meansGap]
    case .stranded: self[.meansStranded]
    case .dearerElsewhere: self[.meansDearer]
    case .fixedRate: self[.meansFixedRate]
    case .needsGrow: self[.meansNeedsGrow]
    }
  }

  /// The same as ``heading(_:)`` in fewer letters, for the terminal.
  static func short(_ risk: PaymentRisk) -> String {
    switch risk {
    case .notPassedOn: "passing on"
    case .contributionUnpaid: "contribution"
    case .gap: "gap"
    case .stranded: "stranded"
    case .dearerElsewhere: "elsewhere"
    case .fixedRate: "rate"
    case .needsGrow: "needs"
    }
  }

  func bearer(_ party: RiskBorne.Party) -> String {
    switch party {
    case .resident: self[.resident]
    case .family: self[.family]
    case .home: self[.homeAlone]
    case .council: self[.council]
    }
  }

  // MARK: Full payments that are not passed on

  func exposureTitle(_ report: ExposureReport) -> String {
    self(.exposureTitle, ["day": words.day(report.day), "home": report.home.name])
  }

  func standing(_ exposure: FullPaymentExposure) -> String {
    switch exposure.standing {
    case .passedOn: self[.standingPassedOn]
    case .alert: self[.standingAlert]
    case .limit: self[.standingLimit]
    case .withoutSafeguard: self[.standingNothingAgreed]
    }
  }
}
