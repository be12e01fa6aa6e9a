public import Amounts
import CareCalendar
import CareHome
import Costing
import Flexibility

/// Makes one service's entry in each of the three lists.
struct PriceEntryMaker {
  let service: Service
  let flexible: FlexibleService?
  let prices: ServicePrices?
  let day: Day
  let margin: Percentage?

  private var net: Money? { service.prices.value(on: day) }

  /// Nil before the first price: a resident can't buy it yet.
  var forResidents: PriceList.Entry? {
    net.map { entry(list: service.vat.added(to: $0)) }
  }

  /// At its cost where the weekly fee covers it, else at its price.
  func forCouncil(_ disclosure: Disclosure) -> PriceList.Entry? {
    guard let flexible, flexible.isInPackage else { return net.map { entry(list: $0) } }
    guard disclosure.mayTellCost(of: flexible) else {
      let isSavingOpen = prices?.savedLines.allSatisfy(disclosure.isOpen) ?? false
      return entry(marginal: isSavingOpen ? prices?.marginal : nil, isWithheld: true)
    }
    return entry(marginal: prices?.marginal, fullCost: prices?.fullCost)
  }

  var forHome: PriceList.Entry? {
    entry(
      list: net, marginal: prices?.marginal, fullCost: prices?.fullCost,
      withMargin: margin.flatMap { prices?.listPrice(margin: $0) }, difference: prices?.margin,
      parts: (prices?.drawn.map(PricePart.init) ?? [])
        + (flexible?.buildUp?.parts.map { PricePart($0, on: day) } ?? []))
  }

  private func entry(
    list: Money? = nil, marginal: Money? = nil, fullCost: Money? = nil, isWithheld: Bool = false,
    withMargin: Money? = nil, difference: Money? = nil, parts: [PricePart] = []
  ) -> PriceList.Entry {
    PriceList.Entry(
      service: service,
      included: flexible.map(\.standardQuantity).flatMap { $0.isZero ? nil : $0 },
      noticeWeeks: flexible?.noticeWeeks ?? 0, minimumAttendance: flexible?.minimumAttendance,
      isOptional: flexible?.isOptional ?? true,
      list: list, marginal: marginal, fullCost: fullCost, isWithheld: isWithheld,
      withMargin: withMargin, margin: difference, parts: parts)
  }
}

/// What one unit of a service takes: of a line of the budget, or beyond it.
public struct PricePart: Sendable {
  public enum Source: String, Sendable {
    case budget, staff, consumables, transport
  }

  /// What one unit takes.
  public enum Use: Hashable, Sendable {
    /// So many units of a line, at what each costs on average.
    case line(unit: String, units: Ratio, each: Money)
    /// Time of staff, at pay for an hour; nil where a grade has no pay on the day.
    case staff(minutes: Quantity, hourly: Money?)
    /// Something bought.
    case bought(Money)
  }

  public let source: Source
  public let description: String
  public let use: Use
  /// How many people share it.
  public let groupSize: Int
  /// For one person, rounded half away from zero; nil where a grade has no pay on the day.
  public let cost: Money?

  /// `meals: 1 × £2.32, the average`, `30 minutes at £16.90 an hour, shared by 3`.
  public var working: String { PriceWords.english.working(self) }

  /// A line's part at the average of all its units.
  init(_ share: LineShare) {
    source = .budget
    description = share.line.description
    use = .line(
      unit: share.line.usage.unit, units: share.units,
      each: (share.average / share.units).rounded(.halfAwayFromZero))
    groupSize = 1
    cost = share.average.rounded(.halfAwayFromZero)
  }

  init(_ part: BuildUp.Part, on day: Day) {
    description = part.description
    groupSize = part.groupSize
    cost = part.each(on: day)?.rounded(.halfAwayFromZero)
    switch part.cost {
    case .staff(let minutes, let pay):
      source = .staff
      use = .staff(minutes: minutes, hourly: pay.hourly(on: day)?.rounded(.halfAwayFromZero))
    case .consumables(let amount):
      source = .consumables
      use = .bought(amount)
    case .transport(let amount):
      source = .transport
      use = .bought(amount)
    }
  }
}
