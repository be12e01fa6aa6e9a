import Amounts

/// A scale of amounts up the side of a chart, with round steps, in whole pence.
struct Scale {
  let low: Int
  let high: Int
  let step: Int

  /// The least scale of round steps that holds all of `amounts`.
  init(holding amounts: [Money], steps: Int = 5) {
    let least = amounts.min()?.pence ?? 0
    let most = max(amounts.max()?.pence ?? 0, least + 1)
    step = Self.roundStep(atLeast: (most - least) / steps + 1)
    low = Self.floor(least, step)
    high = max(-Self.floor(-most, step), low + step)
  }

  /// 1, 2 or 5 times a power of ten.
  private static func roundStep(atLeast size: Int) -> Int {
    var power = 1
    while true {
      for factor in [1, 2, 5] where factor * power >= size { return factor * power }
      power *= 10
    }
  }

  private static func floor(_ value: Int, _ step: Int) -> Int {
    let rest = value % step
    return value - (rest < 0 ? rest + step : rest)
  }

  var ticks: [Money] { stride(from: low, through: high, by: step).map(Money.init(pence:)) }

  /// Where an amount stands on a side that runs from `bottom` up by `height`.
  func y(_ amount: Money, bottom: Int, height: Int) -> Int {
    let share = Ratio(amount.pence - low, over: high - low) * height
    return bottom - (share.rounded(.halfAwayFromZero) ?? 0)
  }
}

extension Money {
  /// `£1,200`, without pence where there are none: for the side of a chart.
  var short: String {
    let words = self.words
    return words.hasSuffix(".00") ? String(words.dropLast(3)) : words
  }
}
