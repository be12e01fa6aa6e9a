public import Amounts

/// Primitive E: what was used is what is paid, where use was steady; else something else stands in.
///
/// Use is steady where its coefficient of variation, the standard deviation over the mean, is at
/// most the stated limit. It is compared by squares, so that no root is taken.
public struct RASHistory: Hashable, Sendable {
  /// Earlier periods' use, in order; those that an assessment leaves out do not count.
  public var periods: [String]
  /// The most that the coefficient of variation may be.
  public var limit: Ratio
  /// How many periods must be there.
  public var needs: Int
  /// What stands in where use was not steady, or too little of it is known.
  public var fallback: RASValue

  public init(_ periods: [String], limit: Ratio, needs: Int, fallback: RASValue) {
    self.periods = periods
    self.limit = limit
    self.needs = needs
    self.fallback = fallback
  }
}

extension RASHistory: StepRule {
  var reads: [String] { periods + fallback.reads }

  func check(_ check: inout StepCheck) -> StepFigure? {
    for (index, name) in periods.enumerated() {
      _ = check.figure(name, ["periods", String(index)], in: [.amount], mayBeMissing: true)
    }
    if periods.isEmpty || needs < 1 || needs > periods.count {
      check.refuse(
        .rasBadSetting, ["needs"],
        "\(needs) periods are needed, and \(periods.count) are named.",
        remedy: "Name the periods, and need at least one and at most all of them.")
    }
    if limit.isNegative {
      check.refuse(
        .rasBadSetting, ["limit"], "The limit is negative.", remedy: "Write 0 or more, as 0.25.")
    }
    check.value(fallback, ["fallback"], .amount)
    return .of(.amount)
  }

  func compile(_ scope: Scope) -> CompiledRule {
    let columns = periods.map(scope.column)
    let fallback = scope.source(fallback, .amount)
    let squaredLimit = limit * limit
    let (limit, needs) = (limit, needs)
    let show = Show(unit: .amount, currency: scope.currency)
    return CompiledRule(
      work: .each { figures, row in
        let use = Use(figures, row, columns)
        return .number(
          use.isSteady(needs, squaredLimit) ? use.mean : fallback(figures, row))
      },
      telling: { figures, row in
        let use = Use(figures, row, columns)
        guard use.count >= needs else {
          return "\(use.count) periods of use are known, \(needs) are needed: "
            + fallback.words(figures, row)
        }
        let spread =
          "use of \(use.count) periods, \(show(use.mean)) on average, varies by "
          + "\(use.variation)"
        return use.isSteady(needs, squaredLimit)
          ? "\(spread), within \(limit.plain): the average"
          : "\(spread), beyond \(limit.plain): \(fallback.words(figures, row))"
      })
  }
}

private struct Use {
  private(set) var count = 0
  private var sum = Ratio.zero
  private var squares = Ratio.zero

  init(_ figures: Columns, _ row: Int, _ columns: [Int]) {
    for column in columns {
      guard case .number(let value) = figures.cells[column][row] else { continue }
      count += 1
      sum = sum + value
      squares = squares + value * value
    }
  }

  var mean: Ratio { count == 0 ? .zero : sum / count }

  /// Over the mean's square, of the whole population of periods; nil where the mean is zero.
  private var squaredVariation: Ratio? {
    guard !mean.isZero else { return nil }
    return (squares / count - mean * mean) / (mean * mean)
  }

  func isSteady(_ needs: Int, _ squaredLimit: Ratio) -> Bool {
    guard count >= needs else { return false }
    // Nothing used in every period is as steady as can be.
    return squaredVariation.map { $0 <= squaredLimit } ?? squares.isZero
  }

  /// The coefficient to two places, for show: the largest hundredth whose square fits.
  var variation: String {
    guard let squared = squaredVariation else { return "nothing" }
    var (low, high) = (0, 1)
    while Ratio(high * high, over: 10_000) <= squared { high *= 2 }
    while high - low > 1 {
      let middle = (low + high) / 2
      if Ratio(middle * middle, over: 10_000) <= squared { low = middle } else { high = middle }
    }
    return Ratio(low, over: 100).plain
  }
}
