public import Amounts
public import Evidence

extension CostModel {
  /// The same home with estimates set otherwise, each to the percentage beside it.
  ///
  /// A judgement of no line of the budget, or of a figure that its line lacks, changes nothing;
  /// ``sensitivity(to:averageFee:)`` refuses such.
  ///
  /// - Throws: what the budget itself would be refused for, which no percentage from 0 to 100
  ///   brings about.
  public func judged(_ settings: [(Judgement, Percentage)]) throws(Faults) -> CostModel {
    let lines = budget.lines.map { line in
      settings.filter { $0.0.line == line.id }.reduce(line) { line, setting in
        line.judged(setting.0.figure, setting.1) ?? line
      }
    }
    return try CostModel(budget.replacing(lines: lines))
  }
}
