public import CareCalendar

/// Who lives in a home, on what terms, and who pays: all that billing works from.
///
/// Arrays keep the order of their sheets. Intake has checked that every reference holds.
public struct Register: Sendable {
  public var home: Home
  public var bands: [Band]
  public var residents: [Resident]
  public var payers: [Payer]
  public var councilPayments: [PayerID: Timeline<CouncilPayment>]
  public var terms: [ContractTerms]
  public var placements: [Placement]
  public var fundingLines: [FundingLine]
  public var agreements: [Agreement]
  public var absences: [Absence]
  /// Of increases.
  public var notices: [Notice]
  /// Who acts for residents who have died.
  public var estates: [Estate]
  public var services: [Service]
  public var extras: [Extra]
  public var openingBalances: [OpeningBalance]
  public var receipts: [Receipt]
  public var rates: RatesBook
  /// The first day that is billed from these sheets; earlier days were billed elsewhere.
  public var billedFrom: Day
  /// The date of each month's documents, where it is not each period's own.
  public var issueDates: [Month: Day]
  /// How reminders follow one another, in order.
  public var reminderStages = ReminderStage.usual
  /// Payers' Direct Debit instructions.
  public var mandates: [Mandate] = []
  /// So many days after the due date a direct debit may still be on its way.
  public var collectionDays = 10
  /// Payers who were billed elsewhere beyond ``billedFrom``.
  public var billedElsewhere: [BilledElsewhere] = []
  /// Where numbers go on from those that were given elsewhere.
  public var firstNumbers: [FirstNumber] = []

  public init(
    home: Home, bands: [Band] = [], residents: [Resident] = [], payers: [Payer] = [],
    councilPayments: [PayerID: Timeline<CouncilPayment>] = [:], terms: [ContractTerms] = [],
    placements: [Placement] = [], fundingLines: [FundingLine] = [], agreements: [Agreement] = [],
    absences: [Absence] = [], notices: [Notice] = [], estates: [Estate] = [],
    services: [Service] = [], extras: [Extra] = [],
    openingBalances: [OpeningBalance] = [], receipts: [Receipt] = [],
    rates: RatesBook = RatesBook([]), billedFrom: Day, issueDates: [Month: Day] = [:]
  ) {
    self.home = home
    self.bands = bands
    self.residents = residents
    self.payers = payers
    self.councilPayments = councilPayments
    self.terms = terms
    self.placements = placements
    self.fundingLines = fundingLines
    self.agreements = agreements
    self.absences = absences
    self.notices = notices
    self.estates = estates
    self.services = services
    self.extras = extras
    self.openingBalances = openingBalances
    self.receipts = receipts
    self.rates = rates
    self.billedFrom = billedFrom
    self.issueDates = issueDates
  }
}
