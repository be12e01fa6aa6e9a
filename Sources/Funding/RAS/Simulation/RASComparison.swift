public import Amounts

/// Two sums for each of a set of people, held side by side: who gains, who loses, how far apart they
/// are.
public struct RASComparison: Hashable, Sendable {
  /// Whom it is about: a group, a level, an assessor; `all`.
  public let name: String
  public let people: Int
  public let before: Money
  public let after: Money
  /// Who gets more, and what they gain together.
  public let gainers: Int
  public let gains: Money
  /// Who gets less, and what they lose together, above zero.
  public let losers: Int
  public let losses: Money
  /// How many of the second sums lie within 10 % and 20 % of the first.
  public let within10: Int
  public let within20: Int
  /// How much of the spread of the first sums the second explain: 1 is all of it, 0 is no more than
  /// their mean does, and below 0 is less. Nil where the first do not differ.
  public let rSquared: Ratio?

  public var unchanged: Int { people - gainers - losers }
  public var change: Money { after - before }
  /// The change over everybody; nil for nobody.
  public var meanChange: ExactMoney? { people == 0 ? nil : change.exact / people }
  /// The change over the first sum; nil where that is nothing.
  public var changeShare: Ratio? { before.isZero ? nil : change.exact / before.exact }
  public func share(_ count: Int) -> Ratio { people == 0 ? .zero : Ratio(count, over: people) }

  public init(_ name: String, _ pairs: [(before: Money, after: Money)]) {
    var (before, after, gains, losses) = (Money.zero, Money.zero, Money.zero, Money.zero)
    var (gainers, losers, within10, within20) = (0, 0, 0, 0)
    var (squares, residuals) = (Ratio.zero, Ratio.zero)
    for pair in pairs {
      let change = pair.after - pair.before
      before += pair.before
      after += pair.after
      if change > .zero {
        gainers += 1
        gains += change
      } else if change < .zero {
        losers += 1
        losses -= change
      }
      if change.magnitude.pence * 10 <= pair.before.pence { within10 += 1 }
      if change.magnitude.pence * 5 <= pair.before.pence { within20 += 1 }
      squares = squares + Ratio(pair.before.pence) * pair.before.pence
      residuals = residuals + Ratio(change.pence) * change.pence
    }
    self.name = name
    people = pairs.count
    (self.before, self.after) = (before, after)
    (self.gainers, self.gains, self.losers, self.losses) = (gainers, gains, losers, losses)
    (self.within10, self.within20) = (within10, within20)
    let spread =
      pairs.isEmpty
      ? Ratio.zero : squares - Ratio(before.pence) * before.pence / pairs.count
    rSquared = spread.isZero ? nil : .one - residuals / spread
  }
}

/// Pairs of sums of a population, which can be looked at by anything that sets people apart.
struct ComparedSums {
  let people: [RASPerson]
  let before: [Money]
  let after: [Money]
  /// The rows that are looked at.
  let rows: [Int]

  var whole: RASComparison { comparison("all", rows) }

  func comparison(_ name: String, _ rows: [Int]) -> RASComparison {
    RASComparison(name, rows.map { (before[$0], after[$0]) })
  }

  /// One for each name, in order of first listing, or in `order` where that is known; rows without
  /// a name are left out.
  func by(_ name: (Int) -> String?, order: [String] = []) -> [RASComparison] {
    var names = order
    var rowsOf: [String: [Int]] = [:]
    for row in rows {
      guard let name = name(row) else { continue }
      if rowsOf[name] == nil, !order.contains(name) { names.append(name) }
      rowsOf[name, default: []].append(row)
    }
    return names.compactMap { name in rowsOf[name].map { comparison(name, $0) } }
  }
}
