import Amounts
import CareCalendar
import CareHome

/// The words of the price list.
enum PriceWords {
  static func title(_ list: PriceList) -> String { "\(list.home.name): price list" }

  static func day(_ list: PriceList) -> String { "Prices on \(list.day.words)" }

  static func introduction(_ list: PriceList) -> [String] {
    switch list.audience {
    case .residents:
      (list.isAllOptional
        ? ["You are free to buy any of these or none: your care does not depend on it."] : [])
        + [
          "Prices include VAT where there is any. “Notice” is how long before you begin or stop; “runs "
            + "from” is how many residents must take part.",
          "Where the weekly fee covers some of a service, you pay nothing more for that; the price is "
            + "for what you take beyond it.",
        ]
    case .council:
      [
        "For councils. Amounts are for one unit and without VAT. What the weekly fee covers is shown "
          + "at its cost, what is bought beside it at its price.",
        costs,
      ]
    case .home:
      ["For the home alone. Amounts are for one unit and without VAT.", costs]
        + (list.margin.map {
          [
            "The list margin of \($0) on the full cost is that of home.csv; prices are those of prices.csv."
          ]
        } ?? [])
    }
  }

  private static let costs =
    "The marginal cost is what the home is sure to save when one unit is given up with the "
    + "service's notice, before its own cost of organising that. The full cost adds the "
    + "share of fixed cost, without overheads. What is spent only where a service is bought is in "
    + "both."

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
      guard entry.service.unit == .week && quantity == Quantity(1) else {
        return "The weekly fee covers \(entry.service.unit.words(quantity)) a week."
      }
      return entry.list == nil
        ? "The weekly fee covers it."
        : "The weekly fee covers it; the price is for whoever has given it up."
    }
  }

  static func notice(_ weeks: Int) -> String {
    weeks == 0 ? "none" : FlexibleWords.weeks(weeks)
  }

  static func attendance(_ fewest: Int?) -> String {
    CostWords.people(fewest ?? 1)
  }

  static func cost(_ cost: Money?, of entry: PriceList.Entry) -> String {
    cost?.words ?? (entry.isWithheld ? withheld : unknown)
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
  static let core = "Left for the core package"
  static let partsTitle = "What each cost is made of"
  static let partsNote =
    "Each part is rounded by itself, the full cost once, so that they may differ by a penny."
  static let linesTitle = "Line by line: who draws on what"
  static let linesNote =
    "What services of the standard package take of a line in the year, and what is left of it, are "
    + "together the line, to the penny."
  static let guardsTitle = "Look at"
}

extension PriceList {
  /// A part of the list with columns of its own.
  struct Section {
    let heading: String
    let columns: Columns
    var isForCouncil = false
    let entries: [Entry]
  }

  enum Columns {
    case prices, costs, all
  }

  /// By what they are for, in the order of components; for councils by whether the weekly fee covers
  /// them.
  var sections: [Section] {
    let sections =
      switch audience {
      case .council:
        [
          Section(
            heading: "What the weekly fee covers, at its cost", columns: .costs,
            entries: entries.filter { $0.included != nil }),
          Section(
            heading: "What is bought beside the weekly fee, at its price", columns: .prices,
            isForCouncil: true, entries: entries.filter { $0.included == nil }),
        ]
      case .residents, .home:
        Component.allCases.map { component in
          Section(
            heading: Words.label(component), columns: audience == .home ? .all : .prices,
            entries: entries.filter { $0.service.component == component })
        }
      }
    return sections.filter { !$0.entries.isEmpty }
  }

  /// Why costs are missing, where some are.
  var notes: [String] {
    let hasUnknown = sections.filter { $0.columns != .prices }.flatMap(\.entries)
      .contains { $0.fullCost == nil && !$0.isWithheld }
    return (entries.contains(where: \.isWithheld) ? [PriceWords.withheldReason] : [])
      + (hasUnknown ? [PriceWords.unknownReason] : [])
  }

  /// The entries whose cost is told part by part.
  var builtUp: [Entry] { entries.filter { !$0.parts.isEmpty } }
}
