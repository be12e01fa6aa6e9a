import Amounts

/// Primitive F: a weight becomes money: × a price, paid to whoever provides; or as the share of a
/// fixed pool.
public struct RASWeights: Hashable, Sendable {
  public enum Basis: Hashable, Sendable {
    /// Of a weight of one.
    case price(RASValue)
    /// Shared out whole, to the penny: the pool ÷ the sum of weights.
    case pool(RASValue)
  }

  public var weight: RASValue
  public var basis: Basis

  public init(_ weight: RASValue, _ basis: Basis) {
    self.weight = weight
    self.basis = basis
  }
}

extension RASWeights: StepRule {
  var reads: [String] {
    switch basis {
    case .price(let value), .pool(let value): weight.reads + value.reads
    }
  }

  func check(_ check: inout StepCheck) -> StepFigure? {
    check.value(weight, ["weight"], .number)
    switch basis {
    case .price(let price): check.value(price, ["price"], .amount)
    case .pool(let pool): check.forAll(pool, ["pool"])
    }
    return .of(.amount)
  }

  func compile(_ scope: Scope) -> CompiledRule {
    let weight = scope.source(weight, .number)
    switch basis {
    case .price(let price):
      let price = scope.source(price, .amount)
      return CompiledRule(
        work: .each { columns, row in .number(weight(columns, row) * price(columns, row)) },
        telling: { columns, row in
          "weight \(weight.words(columns, row)) × \(price.words(columns, row))"
        })
    case .pool(let pool):
      let pool = ExactMoney(pence: scope.source(pool, .amount).constant).rounded(.halfAwayFromZero)
      let own = scope.own
      let currency = scope.currency
      return CompiledRule(
        work: .together { columns, rows in
          var weights: [Ratio] = []
          weights.reserveCapacity(rows.count)
          for row in rows { weights.append(max(weight(columns, row), .zero)) }
          return Apportionment.cells(pool, by: weights)
        },
        telling: { columns, row in
          var sum = Ratio.zero
          for other in columns.households.indices {
            if case .number = columns.cells[own][other] {
              sum = sum + max(weight(columns, other), .zero)
            }
          }
          return "\(currency.words(pool)) × weight \(weight.words(columns, row)) ÷ "
            + "\(sum.plain), the weights of all together"
        })
    }
  }
}

extension StepCheck {
  /// Checks a sum that is one for the whole population: it can't be taken from a person's figures.
  mutating func forAll(_ value: RASValue, _ field: [String]) {
    self.value(value, field, .amount)
    guard !value.reads.isEmpty else { return }
    refuse(
      .rasBadSetting, field, "The sum is for everybody together, and can't differ by person.",
      remedy: "Write an amount, or dated amounts.")
  }
}

extension Source {
  /// The value where it is the same for everybody.
  var constant: Ratio {
    if case .constant(let value, _) = self { value } else { .zero }
  }
}

extension Apportionment {
  /// A whole in shares as cells, in whole pence that sum to it; nothing where there is nothing to
  /// share by.
  static func cells(_ whole: Money, by weights: [Ratio]) -> [Cell] {
    guard let shares = largestRemainder(whole, by: weights) else {
      return Array(repeating: .number(.zero), count: weights.count)
    }
    return shares.map { .number($0.exact.pence) }
  }
}
