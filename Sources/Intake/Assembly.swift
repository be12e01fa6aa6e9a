import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility
import Funding

/// The rows of the sheets put together into the values that the core works with.
extension HomeSheets {
  func register(of settings: HomeSettings) -> Register {
    var register = registerAsRead(of: settings)
    let stages = reminderStages.values.sorted { $0.number < $1.number }
    if !stages.isEmpty { register.reminderStages = stages }
    register.mandates = mandates.values
    register.collectionDays = settings.collectionDays
    register.billedElsewhere = billedTo.values
    register.firstNumbers = nextNumbers.values
    return register
  }

  private func registerAsRead(of settings: HomeSettings) -> Register {
    Register(
      home: settings.home, bands: bands.values.map(\.band), residents: residents.values,
      payers: payers.values, councilPayments: councilTimelines, terms: termsWithTiers,
      placements: placementsWithStays, fundingLines: funding.values.map(\.line),
      agreements: agreementsWithBaskets, absences: absences.values, notices: notices.values,
      estates: estates.values,
      services: pricedServices,
      extras: extras.values, openingBalances: openingBalances.values, receipts: receipts.values,
      rates: RatesBook(rates.values), billedFrom: settings.billedFrom,
      issueDates: Dictionary(issued.values.map { ($0.month, $0.issued) }) { _, later in later })
  }

  /// The budget with what the settings say of it; nil where they could not be read.
  var pooledBudget: PooledBudget? {
    home.map { settings in
      PooledBudget(
        year: settings.budgetYear, residentDays: settings.budgetResidentDays,
        registeredBeds: settings.home.registeredBeds, bands: bands.values,
        lines: costLines(in: settings.budgetYear), sources: settings.budgetSources)
    }
  }

  /// The services that are part of the standard package, draw on the budget, have a build-up, or
  /// need notice or company; the others are sundries.
  var catalogue: [FlexibleService] {
    let draws = Dictionary(grouping: draws.values, by: \.service)
    let buildUps = assembledBuildUps
    return zip(services.values, pricedServices).compactMap { row, service in
      let drawn = draws[row.id, default: []].map(\.draw)
      let buildUp = buildUps[row.id]
      guard
        !drawn.isEmpty || !row.standardQuantity.isZero || buildUp != nil
          || row.minimumAttendance != nil || row.noticeWeeks > 0 || !row.isOptional
      else { return nil }
      return FlexibleService(
        service: service, standardQuantity: row.standardQuantity,
        minimumAttendance: row.minimumAttendance, organisingCost: Rate(row.organisingCost),
        noticeWeeks: row.noticeWeeks, reentryCost: row.reentryCost, draws: drawn,
        buildUp: buildUp, usualAttendance: row.usualAttendance, isOptional: row.isOptional)
    }
  }

  private var pricedServices: [Service] {
    let prices = Dictionary(grouping: prices.values, by: \.service)
    return services.values.map { row in
      Service(
        id: row.id, name: row.name, component: row.component, unit: row.unit, vat: row.vat,
        prices: Timeline(
          prices[row.id, default: []].map { Timeline.Entry(from: $0.from, $0.price) }),
        outcome: row.outcome)
    }
  }

  private var councilTimelines: [PayerID: Timeline<CouncilPayment>] {
    Dictionary(grouping: councilPayments.values, by: \.council).mapValues { entries in
      Timeline(entries.map { Timeline.Entry(from: $0.from, $0.payment) })
    }
  }

  /// Each set of terms with its tiers in order of reason and day.
  private var termsWithTiers: [ContractTerms] {
    let tiers = Dictionary(grouping: tiers.values, by: \.terms)
    return terms.values.map { terms in
      let own = tiers[terms.id, default: []].map(\.tier)
      return terms.with(
        tiers: Absence.Reason.allCases.flatMap { reason in
          own.filter { $0.reason == reason }.sorted { $0.fromDay < $1.fromDay }
        })
    }
  }

  private var placementsWithStays: [Placement] {
    let stays = Dictionary(grouping: stays.values, by: \.placement)
    return placements.values.map { placement in
      placement.with(
        stays: Timeline(
          stays[placement.id, default: []].map { Timeline.Entry(from: $0.from, $0.stay) }))
    }
  }

  private var agreementsWithBaskets: [Agreement] {
    let items = Dictionary(grouping: baskets.values, by: \.agreement)
    return agreements.values.map { $0.with(basket: items[$0.id, default: []].map(\.item)) }
  }
}
