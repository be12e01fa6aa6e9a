public import Amounts
public import CareCalendar
public import CareHome
public import Costing

/// What a home costs, for people and programs: one model behind the text, the page, the JSON and
/// the XML.
///
/// What the home's sheets do not give is nil, and no report shows it.
public struct CostReport: Sendable {
  public let home: Home
  public let costing: HomeCosting
  /// The share of registered beds that the stress scenario fills.
  public let stress: Percentage
  /// Who pays what beside what it costs.
  public let fees: Fees?
  public let returns: ReturnsAsked
  /// How far the estimates behind the budget move its figures.
  public let sensitivity: Sensitivity?
  public let history: OccupancyHistory.Percentiles?
  /// Every method of carrying shared departments, where somebody asked to compare them.
  public let comparison: OverheadComparison?
  /// The home with other mixes of payers.
  public let payerScenarios: [PayerScenario]
  /// The lines that a rota builds up, beside the budget.
  public let staffing: [LineStaffing]

  public struct Fees: Sendable {
    /// The day whose fees they are.
    public let day: Day
    public let adequacy: FeeAdequacy

    public init(on day: Day, _ adequacy: FeeAdequacy) {
      self.day = day
      self.adequacy = adequacy
    }
  }

  public init(
    home: Home, costing: HomeCosting, stress: Percentage, fees: Fees? = nil,
    returns: ReturnsAsked = .none, sensitivity: Sensitivity? = nil,
    history: OccupancyHistory.Percentiles? = nil, comparison: OverheadComparison? = nil,
    payerScenarios: [PayerScenario] = [], staffing: [LineStaffing] = []
  ) {
    self.home = home
    self.costing = costing
    self.stress = stress
    self.fees = fees
    self.returns = returns
    self.sensitivity = sensitivity
    self.history = history
    self.comparison = comparison
    self.payerScenarios = payerScenarios
    self.staffing = staffing
  }
}

extension CostReport {
  var budget: PooledBudget { costing.budget }

  /// In the order in which unit costs are shown: each component, then the whole.
  static var parts: [CostPart] { Component.allCases.map { .component($0) } + [.whole] }

  /// The tables of the bands; none where a single band's would be the home's over again.
  var bandTables: [ElementTable] { costing.bands.count > 1 ? costing.bands : [] }

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

  /// What one more resident than budgeted costs; nil where every bed is taken.
  var nextResident: NextResident? {
    budget.residents.rounded(.down).flatMap { costing.curve.nextResident(after: $0) }
  }

  /// What is to be said of one number of residents: steps taken, a loss, and where it is worse
  /// than one resident fewer.
  func remarks(at point: CurvePoint, in words: CostWords) -> [String] {
    var remarks: [String] = []
    if point.residents == costing.breakEven?.residents { remarks.append(words[.breakEvenHere]) }
    if !point.steps.isEmpty {
      remarks.append(words.steps(point.steps.map { description(of: $0.line) }))
    }
    if costing.curve.worseThanOneFewer.contains(point.residents) {
      remarks.append(words.worse(than: point.residents - 1))
    }
    return remarks
  }

  func description(of line: CostLineID) -> String {
    budget.lines.first { $0.id == line }?.description ?? line.text
  }

  /// What break-even comes to, in sentences.
  func breakEvenSentences(in words: CostWords) -> [String] {
    guard let breakEven = costing.breakEven else { return [words[.noFeesNoMargin]] }
    var sentences = [words.breakEven(breakEven.residents)]
    if !breakEven.lossReappearsAt.isEmpty {
      sentences.append(words.lossReappears(at: breakEven.lossReappearsAt))
    }
    let worse = costing.curve.worseThanOneFewer
    if !worse.isEmpty { sentences.append(words.worse(at: worse)) }
    return sentences
  }

  /// What other numbers of residents do: one fewer, and those of the home's own past.
  func occupancySentences(in words: CostWords) -> [String] {
    breakEvenSentences(in: words)
      + [costing.model.oneResidentFewer.map(words.oneFewer), history.map(words.history)]
      .compactMap { $0 }
  }
}
