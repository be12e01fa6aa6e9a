import Amounts
public import CareCalendar
public import CareHome
public import Evidence
import Flexibility
public import Funding

/// What a direct payment is worth under every model: one model behind the text, the JSON, the
/// sheet and the page.
///
/// A council's view is made here and nowhere else: of other payers, of what the home saves and of
/// what it is left with, no rendering can tell what this does not.
public struct ModelReport: Sendable {
  public enum Audience: Hashable, Sendable {
    case home
    case council(PayerID)
  }

  /// What a home would lose if people who pay for themselves asked for a council's rate.
  public struct RateScenario: Sendable {
    public let home: String
    public let scenario: CouncilRateScenario

    public init(home: String, scenario: CouncilRateScenario) {
      self.home = home
      self.scenario = scenario
    }
  }

  public let comparison: ModelComparison
  public let audience: Audience
  /// Councils' names.
  public let councils: [PayerID: String]
  /// None in a council's view.
  public let rateScenarios: [RateScenario]
  /// The models that this view tells, by their place in the comparison.
  let shown: [Int]

  public init(
    _ comparison: ModelComparison, for audience: Audience, councils: [PayerID: String],
    rateScenarios: [RateScenario] = []
  ) {
    self.comparison = comparison
    self.audience = audience
    self.councils = councils
    self.rateScenarios = audience == .home ? rateScenarios : []
    shown = comparison.models.indices.filter { model in
      audience == .home || comparison.homes.allSatisfy { $0.mayTellSaving[model] }
    }
  }

  public var isHome: Bool { audience == .home }
  /// Whose view it is, by name; nil for the home's.
  var council: String? {
    if case .council(let id) = audience { name(of: id) } else { nil }
  }
  public var models: [PaymentModel] { comparison.models }
  public var day: Day { comparison.day }
  public var warnings: [Fault] { comparison.warnings }

  /// Models that a council's view leaves out, as they would tell what the home pays its staff.
  var withheld: [PaymentModel] {
    models.indices.filter { !shown.contains($0) }.map { models[$0] }
  }

  func name(of council: PayerID) -> String { councils[council] ?? council.text }
}

// MARK: - What a view may tell

extension ModelReport {
  /// The figures of one row, as far as the reader may see them.
  struct Figures {
    let directPayment: Money
    let councilToHome: Money
    let contributionToHome: Money
    let contributionToCouncil: Money
    /// What the resident owes the home out of the payment.
    let passedOn: Money
    let toppedUp: Money
    let unpaid: Money
    let spendingPower: Money
    /// In a council's view without what others pay.
    let homeIncome: Money
    let councilTotal: Money
    /// What the home no longer spends; nil in a council's view.
    let saved: Money?

    /// What the home is left with of its income and savings; nil in a council's view.
    var homeResult: Money? { saved.map { homeIncome + $0 } }
  }

  func figures(_ sum: OutcomeSum) -> Figures {
    Figures(
      directPayment: sum.directPayment, councilToHome: sum.councilToHome,
      contributionToHome: sum.contributionToHome,
      contributionToCouncil: sum.contributionToCouncil, passedOn: sum.passedOn,
      toppedUp: sum.toppedUp, unpaid: sum.unpaid, spendingPower: sum.spendingPower,
      homeIncome: isHome ? sum.homeIncome : sum.homeIncome - sum.othersToHome,
      councilTotal: sum.councilTotal, saved: isHome ? sum.saved : nil)
  }

  func figures(_ outcome: PaymentOutcome) -> Figures { figures(OutcomeSum([outcome])) }

  /// Today first, which is no model, then every model that is told.
  var rows: [(model: Int?, figures: Figures)] {
    [(nil, figures(comparison.today))] + shown.map { ($0, figures(comparison.total($0))) }
  }

  /// How a resident is called: by name in the home, by reference at the council.
  func name(of placement: FundedPlacement) -> String {
    isHome ? "\(placement.resident) \(placement.name)" : placement.reference
  }

  /// Who bears which risk; a council is not told how much of a cost stays behind.
  func risks(_ model: Int) -> [RiskBorne] {
    comparison.risks(model).map { risk in
      isHome || risk.risk != .stranded
        ? risk : RiskBorne(risk: risk.risk, bearer: risk.bearer, weekly: nil)
    }
  }

  /// The groupings that say something here: of more than one group, and in a council's view none
  /// of fewer than three people.
  func groupings(_ model: Int) -> [(grouping: Grouping, groups: [GroupSpread])] {
    Grouping.allCases.compactMap { grouping in
      let groups = comparison.spread(model, by: grouping)
      guard groups.count > 1 else { return nil }
      if !isHome {
        guard grouping == .band || grouping == .home else { return nil }
        guard groups.allSatisfy({ $0.residents >= Disclosure.fewestPeople }) else { return nil }
      }
      return (grouping, groups)
    }
  }

  /// In which form the money may be given: models and homes alike in it stand together.
  var forms: [(models: [String], homes: [String], form: PaymentForm)] {
    var found: [(models: [String], homes: [String], form: PaymentForm)] = []
    for model in shown {
      for home in comparison.homes {
        let form = home.forms[model]
        guard let index = found.firstIndex(where: { $0.form == form }) else {
          found.append(([models[model].name], [home.home.name], form))
          continue
        }
        if !found[index].models.contains(models[model].name) {
          found[index].models.append(models[model].name)
        }
        if !found[index].homes.contains(home.home.name) {
          found[index].homes.append(home.home.name)
        }
      }
    }
    return found
  }

  /// The same for one model, home by home where they differ.
  func forms(_ model: Int) -> [(homes: [String], form: PaymentForm)] {
    var found: [(homes: [String], form: PaymentForm)] = []
    for home in comparison.homes {
      let form = home.forms[model]
      if let index = found.firstIndex(where: { $0.form == form }) {
        found[index].homes.append(home.home.name)
      } else {
        found.append(([home.home.name], form))
      }
    }
    return found
  }

  /// The risks that any model has here.
  var risksThatAreThere: [PaymentRisk] {
    let all = shown.flatMap { risks($0).map(\.risk) }
    return PaymentRisk.allCases.filter(all.contains)
  }

  /// The name of a group as the reader knows it.
  func name(of group: GroupSpread, by grouping: Grouping) -> String {
    grouping == .council ? name(of: PayerID(group.name)) : group.name
  }
}
