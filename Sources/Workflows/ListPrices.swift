public import CareCalendar
import CareHome
public import Documents
public import Evidence
import Flexibility

/// Prints what a home's services cost those who buy them.
public struct ListPrices: Sendable {
  private let home: OpenedHome
  private let pages: Pages
  private let audience: PriceList.Audience
  private let day: Day

  /// - Throws: everything that is wrong with the sheets or the templates.
  public init(
    folder: HomePlace, for audience: PriceList.Audience, asOf day: Day, templates: String? = nil
  ) throws(Faults) {
    home = try OpenedHome(folder: folder)
    pages = try Pages(templates: templates)
    self.audience = audience
    self.day = day
  }

  /// - Throws: where nothing has a price on the day; where a home of so many residents does not use
  ///   one unit of a service; texts that XML can't carry.
  public func report() throws(Faults) -> Report {
    // Residents are told no cost, so none is worked out for them.
    let prices =
      audience == .residents
      ? [] : try FlexibilityModel(home.catalogue, home.circumstances(on: day)).prices(on: day)
    let list = PriceList(
      home: home.register.home, services: home.register.services, catalogue: home.catalogue,
      prices: prices, on: day, for: audience)
    guard !list.entries.isEmpty else {
      throw Faults(
        Fault(
          .nothingPriced, at: SourceLocation(file: "prices.csv"),
          "No service has a price on \(day.words).",
          remedy: "Add the services' prices to prices.csv, or give another day with --as-of."))
    }
    let name = "price-list-\(audience.rawValue)"
    let page = try pages.file(PriceListPage(list), name, of: home.name, in: [])
    let xml = OutputFile(try pages.path(home.name, [], name + ".xml"), try list.xml())
    return Report(
      text: list.text, json: list.json.encoded, files: [page, xml],
      entries: [
        OutputIndex.Entry(
          home: home.register.home.name, kind: .priceList,
          title: "\(PriceListPage(list).title), for \(audience.words)",
          files: [page, xml].map(\.path.description))
      ], warnings: home.warnings + prices.compactMap(\.soldBelowCost))
  }
}

extension PriceList.Audience {
  fileprivate var words: String {
    switch self {
    case .residents: "residents"
    case .council: "councils"
    }
  }
}

extension ServicePrices {
  /// A warning where the list price does not bear the full cost.
  fileprivate var soldBelowCost: Fault? {
    guard let list, let fullCost, list < fullCost else { return nil }
    return Fault(
      .soldBelowCost, severity: .warning, at: SourceLocation(file: "prices.csv"),
      "Service \"\(service)\" is listed at \(list), below its full cost of \(fullCost).",
      remedy: "Raise the price, or know that the fees bear the rest.")
  }
}

extension Fault.Code {
  /// A warning: a price below the full cost.
  public static let soldBelowCost: Fault.Code = "prices.below-cost"
  /// A price list was asked for a day on which nothing has a price.
  public static let nothingPriced: Fault.Code = "prices.none"
}
