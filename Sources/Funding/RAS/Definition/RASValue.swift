public import Amounts
public import CareCalendar

/// Where a step takes a price, a limit or a factor from.
public indirect enum RASValue: Hashable, Sendable {
  /// In the unit of its field; an amount in pence.
  case constant(Ratio)
  /// What an input or an earlier step gives.
  case figure(String)
  /// A share of such a figure: 95 % of the payment.
  case share(Ratio, of: String)
  /// Changes on days; each entry holds until the next one begins.
  case dated([Dated])
  /// Differs by a word: a price by region.
  case byWord(String, [String: RASValue])

  public struct Dated: Hashable, Sendable {
    public var from: Day
    /// The last day on which it holds; nil for the last entry, which goes on.
    public var through: Day?
    public var value: RASValue

    public init(from: Day, through: Day? = nil, _ value: RASValue) {
      self.from = from
      self.through = through
      self.value = value
    }
  }

  /// Whole pounds and pence.
  public static func amount(_ money: Money) -> RASValue { .constant(money.exact.pence) }

  /// What holds on the day, of whatever it is made.
  func standing(on day: Day) -> RASValue {
    switch self {
    case .dated(let entries):
      // Checked: the entries cover every day on which the definition holds.
      (entries.last { $0.from <= day } ?? entries.first)?.value.standing(on: day)
        ?? .constant(.zero)
    case .byWord(let figure, let values):
      .byWord(figure, values.mapValues { $0.standing(on: day) })
    case .constant, .figure, .share: self
    }
  }
}
