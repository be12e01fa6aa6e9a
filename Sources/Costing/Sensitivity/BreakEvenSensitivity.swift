import Amounts

extension CostModel {
  /// Only estimates of behaviour bear on the break-even: a split moves cost between elements and
  /// leaves the whole as it is.
  func breakEvenSensitivity(
    to judged: [JudgedLine], averageFee: ExactMoney
  ) -> Sensitivity.BreakEvenSensitivity {
    let bearing = judged.filter { $0.judgement.figure == .variableShare }
    let income = averageFee * budget.weeksPerYear
    let numbers = Array(0...budget.registeredBeds)
    let costs = numbers.map { cost(residents: Ratio($0)) }

    /// The break-even where each number of residents costs so much more than budgeted.
    func breakEven(_ more: (Ratio) -> ExactMoney) -> Int? {
      let lastLoss = numbers.last { costs[$0] + more(Ratio($0)) > income * $0 } ?? -1
      return lastLoss < budget.registeredBeds ? lastLoss + 1 : nil
    }
    func change(_ line: LineCost, _ from: JudgedLine, _ residents: Ratio) -> ExactMoney {
      line.cost(residents: residents) - from.budgeted.cost(residents: residents)
    }
    return Sensitivity.BreakEvenSensitivity(
      budgeted: breakEven { _ in .zero },
      earliest: breakEven { n in
        bearing.map { min(change($0.low, $0, n), change($0.high, $0, n)) }.sum()
      },
      latest: breakEven { n in
        bearing.map { max(change($0.low, $0, n), change($0.high, $0, n)) }.sum()
      },
      swings: bearing.map { line in
        Sensitivity.BreakEvenSwing(
          judgement: line.judgement, atLow: breakEven { change(line.low, line, $0) },
          atHigh: breakEven { change(line.high, line, $0) })
      })
  }
}
