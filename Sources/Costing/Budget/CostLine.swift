public import Amounts
public import CareHome
public import Evidence

public typealias CostLineID = Identifier<CostLine>

/// One row of the budget: what it costs in a year, what it is for, and how it behaves.
public struct CostLine: Hashable, Sendable {
  public let id: CostLineID
  public let description: String
  public let category: CostCategory
  /// A year's cost at budget occupancy.
  public let amount: Money
  public let split: ComponentSplit
  public let basis: SplitBasis
  public let behaviour: Behaviour
  public let flexibility: Flexibility
  /// How the line is carried to bands and residents.
  public let driver: Driver
  /// Whom the line is for, where it is carried by ``Driver/namedResidents``; else empty.
  public let namedResidents: [NamedResident]
  /// What its use is counted in, and how many units one resident uses in a week of the standard
  /// package; one resident is one unit where nothing else is said.
  public let usage: Usage
  /// Posts that the line pays for, where it pays for staff; lines of fewer than two are merged in
  /// a council's view (flexible-share.md, The negotiation pack).
  public let posts: Quantity?
  public let source: SourceLocation

  public init(
    id: CostLineID, description: String, category: CostCategory, amount: Money,
    split: ComponentSplit, basis: SplitBasis, behaviour: Behaviour, flexibility: Flexibility,
    driver: Driver = .residentDays, namedResidents: [NamedResident] = [],
    usage: Usage = .residents, posts: Quantity? = nil, source: SourceLocation
  ) {
    self.id = id
    self.description = description
    self.category = category
    self.amount = amount
    self.split = split
    self.basis = basis
    self.behaviour = behaviour
    self.flexibility = flexibility
    self.driver = driver
    self.namedResidents = namedResidents
    self.usage = usage
    self.posts = posts
    self.source = source
  }
}

/// Where a split comes from, so that it can be challenged (costing.md rule 1).
public enum SplitBasis: String, Hashable, Sendable, CaseIterable {
  case timeStudy = "time study"
  case rota
  case estimate
  case contract
}

/// Whether a line falls when a resident buys elsewhere (costing.md, Words).
public enum Flexibility: Hashable, Sendable {
  case rigid
  /// Saved once this many weeks of notice have passed.
  case avoidable(noticeWeeks: Int)
}

/// What a line's use is counted in.
public struct Usage: Hashable, Sendable {
  /// In words, plural: `residents`, `diners`, `sessions`.
  public let unit: String
  /// Units that one resident uses in a week of the standard package.
  public let perResident: Ratio

  public init(unit: String, perResident: Ratio) {
    self.unit = unit
    self.perResident = perResident
  }

  public static let residents = Usage(unit: "residents", perResident: 1)
}
