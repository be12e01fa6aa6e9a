import Evidence

/// What can be wrong between the rows of a home's sheets.
extension Fault.Code {
  static let taxReferenceMissing: Fault.Code = "home.no-tax-reference"
  static let vatNumberMissing: Fault.Code = "home.no-vat-number"
  static let notACouncil: Fault.Code = "reference.not-a-council"
  static let consolidatedPrivately: Fault.Code = "payers.consolidated-privately"

  // Stays
  static let placementsOverlap: Fault.Code = "placements.overlap"
  static let roomTaken: Fault.Code = "stays.room-taken"
  static let noStay: Fault.Code = "stays.none-at-admission"
  static let stayAfterEnd: Fault.Code = "stays.after-the-end"
  static let absencesOverlap: Fault.Code = "absences.overlap"
  static let absenceOutside: Fault.Code = "absences.outside-placement"
  static let estateWithoutDeath: Fault.Code = "estates.without-death"
  static let estateBeforeDeath: Fault.Code = "estates.before-death"

  // Money
  static let fundingOutside: Fault.Code = "funding.outside-placement"
  static let twoBalances: Fault.Code = "funding.two-balances"
  static let unknownRate: Fault.Code = "funding.unknown-rate"
  static let rateUnit: Fault.Code = "funding.rate-unit"
  static let ratesOverlap: Fault.Code = "rates.overlap"
  static let unknownAccount: Fault.Code = "receipts.unknown-account"
  static let countedTwice: Fault.Code = "receipts.in-opening-balance"
  static let billedToGap: Fault.Code = "billed-to.days-nobody-bills"
  static let billedToFarOff: Fault.Code = "billed-to.far-off"
  static let billedToLine: Fault.Code = "billed-to.line-of-another"
  static let billedToTwice: Fault.Code = "billed-to.said-twice"
  static let nextNumberSeries: Fault.Code = "next-numbers.unknown-series"
  static let nextNumberMonth: Fault.Code = "next-numbers.month-before-billing"
  static let openingAfterBilling: Fault.Code = "opening-balances.after-billing-began"

  // Services and part payments
  static let agreementOutside: Fault.Code = "agreements.outside-placement"
  static let agreementPayer: Fault.Code = "agreements.payer-without-line"
  static let emptyBasket: Fault.Code = "agreements.empty-basket"
  static let extraOutside: Fault.Code = "extras.outside-placement"
  static let extraWithoutPrice: Fault.Code = "extras.no-price"
}
