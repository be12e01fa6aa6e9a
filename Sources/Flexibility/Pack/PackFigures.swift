public import Amounts

/// The figures of a pack from which its verdicts follow: what a third party needs to work them out
/// again without the home's files.
public struct PackFigures: Hashable, Sendable {
  public let circumstances: PackCircumstances
  /// The pooled budget and its lines, a year, as the view shows them.
  public let budget: Money
  public let budgetLines: [Money]
  public let shares: [PackShare]
  public let offers: [PackVerdict]
  /// For the offer that was made last.
  public let schedule: [PackScheduleCell]

  public init(
    circumstances: PackCircumstances, budget: Money, budgetLines: [Money], shares: [PackShare],
    offers: [PackVerdict], schedule: [PackScheduleCell] = []
  ) {
    self.circumstances = circumstances
    self.budget = budget
    self.budgetLines = budgetLines
    self.shares = shares
    self.offers = offers
    self.schedule = schedule
  }
}

/// What a pack's shares are worked out for.
public struct PackCircumstances: Hashable, Sendable {
  public let residents: Int
  public let band: ClosedRange<Int>
  public let residentsOut: Int
  public let largestOptOut: Int
  /// Days of the budget year; a week's cost is a year's × 7 ÷ these.
  public let daysInYear: Int

  public init(
    residents: Int, band: ClosedRange<Int>, residentsOut: Int, largestOptOut: Int,
    daysInYear: Int
  ) {
    self.residents = residents
    self.band = band
    self.residentsOut = residentsOut
    self.largestOptOut = largestOptOut
    self.daysInYear = daysInYear
  }
}

/// What can be released for one basket at one notice.
public struct PackShare: Hashable, Sendable {
  /// `S1`, `S2`: how offers point at it.
  public let id: String
  public let basket: [PackItem]
  public let noticeWeeks: Int
  public let lines: [PackLine]
  public let organising: Money
  /// As shown: down to whole pence.
  public let covered: Money
  public let expected: Money
  public let ceiling: Money
  public let stranded: Money

  /// Whether the average cost of every line is told: else ceiling and stranded are of the others.
  public var tellsAllLines: Bool { lines.allSatisfy { $0.average != nil } }

  public init(
    id: String, basket: [PackItem], noticeWeeks: Int, lines: [PackLine], organising: Money,
    covered: Money, expected: Money, ceiling: Money, stranded: Money
  ) {
    self.id = id
    self.basket = basket
    self.noticeWeeks = noticeWeeks
    self.lines = lines
    self.organising = organising
    self.covered = covered
    self.expected = expected
    self.ceiling = ceiling
    self.stranded = stranded
  }
}

/// Units of a service given up in a week.
public struct PackItem: Hashable, Sendable {
  public let service: String
  /// `4 meals of Lunch`.
  public let words: String
  public let quantity: Ratio

  public init(service: String, words: String, quantity: Ratio) {
    self.service = service
    self.words = words
    self.quantity = quantity
  }
}

/// An offer's verdict as a pack states it.
public struct PackVerdict: Hashable, Sendable {
  /// The entry that made the offer.
  public let entry: String
  /// The share that it is judged by.
  public let share: String
  public let release: Money
  /// `covered`, `negotiable`, `uncovered`.
  public let name: String
  /// At risk, or uncovered; £0.00 where it is covered.
  public let amount: Money
  /// Today first.
  public let effects: [PackEffect]
  /// Nil where no estimate with a range moves a cost with use, or where it would tell of pay.
  public let ranges: PackRanges?

  public init(
    entry: String, share: String, release: Money, name: String, amount: Money,
    effects: [PackEffect] = [], ranges: PackRanges? = nil
  ) {
    self.entry = entry
    self.share = share
    self.release = release
    self.name = name
    self.amount = amount
    self.effects = effects
    self.ranges = ranges
  }
}

extension Verdict {
  /// What is at risk or not covered.
  public var amount: Money {
    switch self {
    case .covered: .zero
    case .negotiable(let amount), .uncovered(let amount): amount
    }
  }
}
