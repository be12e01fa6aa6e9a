public import Amounts
public import CareCalendar
import CareHome
public import Evidence

/// The residents of one or several homes under every model: totals, who gains and who loses, and
/// how it spreads over groups (funding.md, The three models).
///
/// A resident of whom a model says nothing stays as they are today in its totals, so that all
/// columns are about the same people.
public struct ModelComparison: Sendable {
  public let day: Day
  public let models: [PaymentModel]
  public let homes: [HomeValuation]

  /// - Parameter homes: valued by the same models on the same day.
  public init(_ homes: [HomeValuation], models: [PaymentModel], on day: Day) {
    self.homes = homes
    self.models = models
    self.day = day
  }

  public var residents: [ResidentValuation] { homes.flatMap(\.residents) }
  public var warnings: [Fault] { homes.flatMap(\.warnings) }
  public var today: OutcomeSum { OutcomeSum(residents.map(\.today)) }

  public func total(_ model: Int) -> OutcomeSum {
    OutcomeSum(residents.map { $0.models[model].outcome ?? $0.today })
  }

  /// How many of those valued a model says something of.
  public func valued(_ model: Int) -> Int {
    residents.count { $0.models[model].outcome != nil }
  }

  /// Why it says nothing of the others, each reason with its number of people.
  public func notValued(_ model: Int) -> [(reason: NotValued, residents: Int)] {
    var found: [(reason: NotValued, residents: Int)] = []
    for resident in residents {
      guard case .not(let reason) = resident.models[model] else { continue }
      if let index = found.firstIndex(where: { $0.reason == reason }) {
        found[index].residents += 1
      } else {
        found.append((reason, 1))
      }
    }
    return found
  }

  /// Who gains and who loses by a model, counted and in pounds a week.
  public func balance(
    _ model: Int, of party: KeyPath<ResidentValuation.Change, Money>
  ) -> WinnersAndLosers {
    WinnersAndLosers(
      residents.map { $0.models[model].valuation?.change[keyPath: party] ?? .zero })
  }

  /// Who bears which risk, all residents together.
  public func risks(_ model: Int) -> [RiskBorne] {
    var sums: [RiskBorne] = []
    for outcome in residents.compactMap({ $0.models[model].outcome }) {
      for risk in models[model].risks(of: outcome) {
        guard
          let index = sums.firstIndex(where: { $0.risk == risk.risk && $0.bearer == risk.bearer })
        else {
          sums.append(risk)
          continue
        }
        let weekly = sums[index].weekly.flatMap { sum in risk.weekly.map { sum + $0 } }
        sums[index] = RiskBorne(risk: risk.risk, bearer: risk.bearer, weekly: weekly)
      }
    }
    return PaymentRisk.allCases.flatMap { risk in sums.filter { $0.risk == risk } }
  }

  /// Whether every resident's figures, and the totals, are conserved to the penny.
  public var isConserved: Bool {
    residents.allSatisfy { resident in
      let outcomes = [resident.today] + resident.models.compactMap(\.outcome)
      return outcomes.allSatisfy {
        $0.isConserved && $0.accounts(for: resident.placement.fee)
      }
    } && ([today] + models.indices.map(total)).allSatisfy(\.isConserved)
  }
}

/// How many gain, lose or stay, and what those who gain and lose have in a week.
public struct WinnersAndLosers: Hashable, Sendable {
  public let gaining: Int
  public let losing: Int
  public let unchanged: Int
  public let gains: Money
  /// Below zero, or nothing.
  public let losses: Money

  public var net: Money { gains + losses }

  public init(_ changes: [Money]) {
    let gained = changes.filter { $0 > .zero }
    let lost = changes.filter(\.isNegative)
    gaining = gained.count
    losing = lost.count
    unchanged = changes.count - gaining - losing
    gains = gained.sum()
    losses = lost.sum()
  }
}
