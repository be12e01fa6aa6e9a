public import CareCalendar
public import CareHome
public import Evidence
public import Flexibility

/// What the models are worked out from in one home.
public struct ValuationInput: Sendable {
  public let home: Home
  public let bands: [Band]
  public let day: Day
  /// Those to be valued, in the order of the home's sheets.
  public let placements: [FundedPlacement]
  public let catalogue: Catalogue
  /// How many live in the home and over which band a share must hold; of the agreements in force,
  /// those of residents who are valued give way to the model.
  public let circumstances: Circumstances
  public let policies: PolicyBook
  /// By the model that uses them and the reference by which the council knows the resident.
  public let budgets: [PaymentModelID: [String: IndicativeBudget]]

  public init(
    home: Home, bands: [Band], day: Day, placements: [FundedPlacement], catalogue: Catalogue,
    circumstances: Circumstances, policies: PolicyBook,
    budgets: [PaymentModelID: [String: IndicativeBudget]] = [:]
  ) {
    self.home = home
    self.bands = bands
    self.day = day
    self.placements = placements
    self.catalogue = catalogue
    self.circumstances = circumstances
    self.policies = policies
    self.budgets = budgets
  }
}

/// The residents of one home under every model (funding.md, The three models).
public struct HomeValuation: Sendable {
  public let home: Home
  public let bands: [Band]
  public let day: Day
  public let models: [PaymentModel]
  /// In which form each model's money may be given here.
  public let forms: [PaymentForm]
  public let residents: [ResidentValuation]
  /// Whether a council may be told what each model's basket saves here
  /// (flexible-share.md, The negotiation pack); true where the amount rests on no costing.
  public let mayTellSaving: [Bool]
  /// Rates that have stood for years or are below the home's price (funding.md, D5).
  public let warnings: [Fault]

  /// - Throws: what is wrong with a basket: more given up in all than the home uses.
  public init(_ input: ValuationInput, _ models: [PaymentModel]) throws(Faults) {
    let maker = HomeValuationMaker(input)
    let today = try maker.outcomesToday()
    let columns = try models.map { (model) throws(Faults) in
      try maker.column(model, today: today)
    }
    home = input.home
    bands = input.bands
    day = input.day
    self.models = models
    forms = models.map {
      input.policies.form(
        of: $0, in: input.catalogue, nation: input.home.nation, on: input.day)
    }
    residents = input.placements.indices.map { index in
      ResidentValuation(
        placement: input.placements[index], today: today[index],
        models: columns.map { $0[index] })
    }
    mayTellSaving = try models.map { (model) throws(Faults) in try maker.mayTellSaving(model) }
    warnings = models.flatMap { maker.rateWarnings($0) }
  }
}
