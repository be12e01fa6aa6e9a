import Amounts
import Costing
import Evidence

/// A value with each estimate at either end of its range, and at the combinations of all of them
/// that make one of its figures least or most.
///
/// Exact for figures that are sums over lines, as each line moves such a figure in one direction by
/// itself: which end of an estimate makes it small does not depend on the others.
struct EstimateEnds<Value> {
  let judgements: [Judgement]
  /// With one estimate at its low end, all others as budgeted; in the judgements' order.
  let low: [Value]
  let high: [Value]
  private let evaluate: ([(Judgement, Percentage)]) throws(Faults) -> Value

  init(
    _ judgements: [Judgement],
    evaluate: @escaping ([(Judgement, Percentage)]) throws(Faults) -> Value
  ) throws(Faults) {
    var low: [Value] = []
    var high: [Value] = []
    for judgement in judgements {
      low.append(try evaluate([(judgement, judgement.low)]))
      high.append(try evaluate([(judgement, judgement.high)]))
    }
    self.judgements = judgements
    self.low = low
    self.high = high
    self.evaluate = evaluate
  }

  func least(_ figure: (Value) -> ExactMoney) throws(Faults) -> Value {
    try evaluate(
      judgements.indices.map { index in
        let isLow = figure(low[index]) <= figure(high[index])
        return (judgements[index], isLow ? judgements[index].low : judgements[index].high)
      })
  }

  func most(_ figure: (Value) -> ExactMoney) throws(Faults) -> Value {
    try least { .zero - figure($0) }
  }
}
