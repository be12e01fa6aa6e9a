import Amounts
public import CareCalendar
import CareHome
public import Documents
public import Evidence
import Flexibility
import Intake

/// Prints what a home's services cost those who buy them.
public struct ListPrices: Sendable {
  private let home: OpenedHome
  private let pages: Pages
  private let audience: PriceList.Audience
  private let day: Day

  /// - Throws: everything that is wrong with the sheets or the templates.
  public init(
    folder: HomePlace, for audience: PriceList.Audience, asOf day: Day,
    templates: PageStyle = .standard
  ) throws(Faults) {
    home = try OpenedHome(folder: folder)
    pages = try Pages(templates: templates)
    self.audience = audience
    self.day = day
  }

  /// - Throws: where nothing has a price on the day; where a home of so many residents does not use
  ///   one unit of a service; texts that XML can't carry.
  public func report() throws(Faults) -> Report {
    guard home.register.services.contains(where: { $0.prices.value(on: day) != nil }) else {
      throw Faults(
        Fault(
          .nothingPriced, at: SourceLocation(file: "prices.csv"),
          "No service has a price on \(day.words).",
          remedy: "Add the services' prices to prices.csv, or give another day with --as-of."))
    }
    let margin = home.folder.listMargin
    let (prices, guards) = try costed(margin)
    let list = PriceList(
      home: home.register.home, services: home.register.services, catalogue: home.catalogue,
      prices: prices, on: day, for: audience, margin: margin, warnings: guards)
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
      ], warnings: home.warnings + guards)
  }
}

extension ListPrices {
  /// What the services cost, and what to look at. Residents are told no cost: their list does
  /// without, also where none can be worked out, as in a home that nobody lives in yet.
  private func costed(
    _ margin: Percentage?
  ) throws(Faults) -> (prices: [ServicePrices], guards: [Fault]) {
    do throws(Faults) {
      let model = try FlexibilityModel(home.catalogue, home.circumstances(on: day))
      let prices = try model.prices(on: day)
      return (prices, model.guards(for: prices, margin: margin))
    } catch {
      guard audience == .residents else { throw error }
      return ([], [])
    }
  }
}

extension PriceList.Audience {
  fileprivate var words: String {
    switch self {
    case .residents: "residents"
    case .council: "councils"
    case .home: "the home"
    }
  }
}

extension Fault.Code {
  /// A price list was asked for a day on which nothing has a price.
  public static let nothingPriced: Fault.Code = "prices.none"
}
