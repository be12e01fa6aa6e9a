public import Amounts
public import CareHome
public import Costing

/// What a home costs, for people and programs: one model behind the text, the page and the JSON.
public struct CostReport: Sendable {
  public let home: Home
  public let costing: HomeCosting
  /// The share of registered beds that the stress scenario fills.
  public let stress: Percentage

  public init(home: Home, costing: HomeCosting, stress: Percentage) {
    self.home = home
    self.costing = costing
    self.stress = stress
  }
}

extension CostReport {
  var budget: PooledBudget { costing.budget }

  /// A scenario with the home's state in it.
  struct Scenario {
    let scenario: OccupancyScenario
    let point: CurvePoint
  }

  var scenarios: [Scenario] {
    budget.scenarios(stress: stress).compactMap { scenario in
      costing.curve.point(scenario.residents).map { Scenario(scenario: scenario, point: $0) }
    }
  }

  /// What is to be said of one number of residents: steps taken, a loss, and where it is worse
  /// than one resident fewer.
  func remarks(at point: CurvePoint) -> [String] {
    var remarks: [String] = []
    if point.residents == costing.breakEven?.residents { remarks.append(CostWords.breakEvenHere) }
    if !point.steps.isEmpty {
      remarks.append(CostWords.steps(point.steps.map { description(of: $0.line) }))
    }
    if costing.curve.worseThanOneFewer.contains(point.residents) {
      remarks.append(CostWords.worse(than: point.residents - 1))
    }
    return remarks
  }

  private func description(of line: CostLineID) -> String {
    budget.lines.first { $0.id == line }?.description ?? line.text
  }

  /// What break-even comes to, in sentences.
  var breakEvenSentences: [String] {
    guard let breakEven = costing.breakEven else { return [CostWords.noFees] }
    var sentences = [CostWords.breakEven(breakEven.residents)]
    if !breakEven.lossReappearsAt.isEmpty {
      sentences.append(CostWords.lossReappears(at: breakEven.lossReappearsAt))
    }
    let worse = costing.curve.worseThanOneFewer
    if !worse.isEmpty { sentences.append(CostWords.worse(at: worse)) }
    return sentences
  }

  /// What one resident fewer does to the others' unit cost.
  var oneFewerSentence: String? {
    costing.model.oneResidentFewer.map(CostWords.oneFewer)
  }
}
