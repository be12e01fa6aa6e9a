import Amounts
import CareCalendar
import CareHome

/// The words of the price list.
enum PriceWords {
  static func title(_ list: PriceList) -> String { "\(list.home.name): price list" }

  static func day(_ list: PriceList) -> String { "Prices on \(list.day.words)" }

  static func introduction(_ audience: PriceList.Audience) -> [String] {
    switch audience {
    case .residents:
      [
        "Prices include VAT where there is any. Where the weekly fee covers some of a service, "
          + "the price is for what is taken beyond that."
      ]
    case .council:
      [
        "For councils. Prices and costs are for one unit and without VAT.",
        "The marginal cost is what the home is sure to save when one unit is given up with the "
          + "service's notice, before its own cost of organising that. The full cost adds the "
          + "share of fixed cost, without overheads. A service that the budget does not pay for "
          + "costs nothing until it is bought: its two costs are the same.",
      ]
    }
  }

  /// `a meal`, `an hour`.
  static func per(_ unit: ServiceUnit) -> String {
    switch unit {
    case .hour, .item: "an \(unit.rawValue)"
    case .meal, .session, .week: "a \(unit.rawValue)"
    }
  }

  /// `The weekly fee covers 7 meals a week.`
  static func included(_ entry: PriceList.Entry) -> String? {
    entry.included.map { quantity in
      entry.service.unit == .week && quantity == Quantity(1)
        ? "The weekly fee covers it."
        : "The weekly fee covers \(entry.service.unit.words(quantity)) a week."
    }
  }

  static func notice(_ weeks: Int) -> String {
    weeks == 0 ? "none" : FlexibleWords.weeks(weeks)
  }

  static func attendance(_ fewest: Int?) -> String {
    CostWords.people(fewest ?? 1)
  }

  static func cost(_ cost: Money?, of entry: PriceList.Entry) -> String {
    entry.isWithheld ? withheld : cost?.words ?? unknown
  }

  static let withheld = "withheld"
  static let unknown = "not known"
  static let withheldReason =
    "Withheld: the cost would tell what a post is paid, or what is spent on fewer than three people."
  static let unknownReason =
    "Not known: the home has not said which lines of its budget pay for it, or what it costs."

  /// How the catalogue reconciles with the budget, in sentences.
  static func reconciliation(_ reconciliation: PriceList.Reconciliation) -> [String] {
    let rest =
      reconciliation.restHoldsServices
      ? "the core package, with the services whose cost is withheld" : "the core package"
    return [
      "In the year from \(reconciliation.year.first.words) to "
        + "\(reconciliation.year.last.words), these services of the standard package draw "
        + "\(reconciliation.drawn.words) on the budget. \(reconciliation.rest.words) is left: "
        + "\(rest).",
      "Together they are the pooled budget of \(reconciliation.budget.words) "
        + "(difference \(reconciliation.difference.words)).",
    ]
  }

  static func rest(_ reconciliation: PriceList.Reconciliation) -> String {
    reconciliation.restHoldsServices
      ? "Core package, and services whose cost is withheld" : "Core package"
  }
  static let budget = "Pooled budget"
}

extension PriceList {
  /// The entries under the words of what they are for, in the order of components.
  var sections: [(heading: String, entries: [Entry])] {
    Component.allCases.map { component in
      (Words.label(component), entries.filter { $0.service.component == component })
    }.filter { !$0.1.isEmpty }
  }

  /// Why costs are missing, where some are.
  var notes: [String] {
    guard audience == .council else { return [] }
    let hasUnknown = entries.contains { $0.fullCost == nil && !$0.isWithheld }
    return (entries.contains(where: \.isWithheld) ? [PriceWords.withheldReason] : [])
      + (hasUnknown ? [PriceWords.unknownReason] : [])
  }
}
