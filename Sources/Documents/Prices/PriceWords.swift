import Amounts
import CareCalendar
import CareHome

/// The words of the price list.
struct PriceWords: PhraseBook {
  let words: PageWords

  func title(_ list: PriceList) -> String { self(.priceListTitle, ["home": list.home.name]) }

  func day(_ list: PriceList) -> String { self(.pricesOnDay, ["day": words.day(list.day)]) }

  func introduction(_ list: PriceList) -> [String] {
    switch list.audience {
    case .residents:
      (list.isAllOptional ? [self[.pricesFreeToBuy]] : [])
        + [self[.pricesForResidents], self[.pricesBeyondTheFee]]
    case .council: [self[.pricesForCouncils], self[.pricesCosts]]
    case .home:
      [self[.pricesForTheHome], self[.pricesCosts]]
        + (list.margin.map { [self(.pricesMargin, ["margin": $0.description])] } ?? [])
    }
  }

  func heading(_ section: PriceList.Section) -> String {
    switch section.of {
    case .covered: self[.pricesCovered]
    case .boughtBeside: self[.pricesBoughtBeside]
    case .component(let component): words.label(component)
    }
  }

  func caption(_ section: PriceList.Section) -> String {
    switch (section.columns, section.of) {
    case (.prices, .boughtBeside): self[.pricesWithoutVAT]
    case (.prices, _): self[.pricesWithVAT]
    case (.costs, _), (.all, _): self[.pricesForOneUnit]
    }
  }

  /// `The weekly fee covers 7 meals a week.`
  func included(_ entry: PriceList.Entry) -> String? {
    entry.included.map { quantity in
      guard entry.service.unit == .week && quantity == Quantity(1) else {
        return self(.feeCovers, ["units": words.units(quantity, of: entry.service.unit)])
      }
      return self[entry.list == nil ? .feeCoversIt : .feeCoversItElsePrice]
    }
  }

  func notice(_ weeks: Int) -> String { weeks == 0 ? self[.noNotice] : words.weeks(weeks) }

  func attendance(_ fewest: Int?) -> String { words.residents(fewest ?? 1) }

  func cost(_ cost: Money?, of entry: PriceList.Entry) -> String {
    cost?.words ?? self[entry.isWithheld ? .costWithheld : .costNotKnown]
  }

  func cost(_ part: PricePart) -> String { part.cost?.words ?? self[.costNotKnown] }

  /// How a part of a cost comes about.
  func working(_ part: PricePart) -> String {
    let what =
      switch part.use {
      case .line(let unit, let units, let each):
        self(
          .partOfLine,
          ["unit": words.explained(unit), "units": units.plain, "amount": each.description])
      case .staff(let minutes, let hourly):
        self(
          .partOfStaff,
          ["minutes": minutes.description, "pay": hourly?.description ?? self[.payNotKnown]])
      case .bought(let amount): amount.description
      }
    return part.groupSize == 1
      ? what : self(.partShared, ["part": what, "count": String(part.groupSize)])
  }

  /// Why costs are missing, where some are.
  func notes(_ list: PriceList) -> [String] {
    (list.entries.contains(where: \.isWithheld) ? [self[.costWithheldWhy]] : [])
      + (list.hasUnknown ? [self[.costNotKnownWhy]] : [])
  }

  /// How the catalogue reconciles with the budget, in sentences.
  func reconciliation(_ reconciliation: PriceList.Reconciliation) -> [String] {
    [
      self(
        .servicesDraw,
        [
          "first": words.day(reconciliation.year.first),
          "last": words.day(reconciliation.year.last), "drawn": reconciliation.drawn.words,
          "left": reconciliation.rest.words,
          "core": self[
            reconciliation.restHoldsServices ? .coreAndWithheldServices : .coreAlone],
        ]),
      self(
        .servicesAddUp,
        [
          "budget": reconciliation.budget.words, "difference": reconciliation.difference.words,
        ]),
    ]
  }

  func rest(_ reconciliation: PriceList.Reconciliation) -> String {
    self[reconciliation.restHoldsServices ? .corePackageAndWithheld : .corePackage]
  }
}

extension PriceList {
  /// A part of the list with columns of its own.
  struct Section {
    /// What its services have in common.
    enum Kind {
      case component(Component)
      /// For councils: what the weekly fee covers, and what it does not.
      case covered, boughtBeside
    }

    let of: Kind
    let columns: Columns
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
          Section(of: .covered, columns: .costs, entries: entries.filter { $0.included != nil }),
          Section(
            of: .boughtBeside, columns: .prices, entries: entries.filter { $0.included == nil }),
        ]
      case .residents, .home:
        Component.allCases.map { component in
          Section(
            of: .component(component), columns: audience == .home ? .all : .prices,
            entries: entries.filter { $0.service.component == component })
        }
      }
    return sections.filter { !$0.entries.isEmpty }
  }

  /// Whether a cost that this view tells is not known.
  var hasUnknown: Bool {
    sections.filter { $0.columns != .prices }.flatMap(\.entries)
      .contains { $0.fullCost == nil && !$0.isWithheld }
  }

  /// The entries whose cost is told part by part.
  var builtUp: [Entry] { entries.filter { !$0.parts.isEmpty } }
}
