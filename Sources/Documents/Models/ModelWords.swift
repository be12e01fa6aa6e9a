import Amounts
import CareCalendar
import CareHome
import Evidence
import Funding

/// The words of a comparison of models.
struct ModelWords: PhraseBook {
  let words: PageWords

  func title(_ report: ModelReport) -> String {
    let homes = report.comparison.homes
    let whose =
      switch report.audience {
      case .council(let council): report.name(of: council)
      case .home: homes.count == 1 ? homes[0].home.name : words.homes(homes.count)
      }
    return self(.modelsTitle, ["whose": whose])
  }

  /// `19 residents of Seaview House for whom a council pays, on 1 October 2026`.
  func about(_ report: ModelReport) -> String {
    let homes = report.comparison.homes
    return self(
      report.isHome ? .modelsAboutHome : .modelsAboutCouncil,
      [
        "residents": words.residents(report.comparison.residents.count),
        "place": homes.count == 1 ? homes[0].home.name : words.homes(homes.count),
        "day": words.day(report.day),
      ])
  }

  /// Whose view it is, and how residents stand in it.
  func whose(_ report: ModelReport) -> String {
    guard case .council(let council) = report.audience else { return self[.modelsForTheHome] }
    return self(.modelsForACouncil, ["council": report.name(of: council)])
  }

  func model(_ model: PaymentModel) -> String {
    self(.modelNumber, ["number": String(model.number)])
  }

  /// A row's name: today's, or a model's.
  func name(of model: Int?, in report: ModelReport) -> String {
    model.map { report.models[$0].name } ?? self[.today]
  }

  /// `19 of 30`, `all 30`.
  func valued(_ count: Int, of all: Int) -> String {
    count == all
      ? self(.allOfThemCounted, ["all": String(all)])
      : self(.someOfThemCounted, ["count": String(count), "all": String(all)])
  }

  func notValued(_ model: PaymentModel, _ reason: NotValued, _ count: Int) -> String {
    self(
      .modelSaysNothingOf,
      [
        "model": model.name, "residents": words.residents(count),
        "reason": words.explained(reason.words),
      ])
  }

  func withheld(_ model: PaymentModel) -> String {
    self(.modelLeftOut, ["model": model.name])
  }

  /// What a reader has to know about rows that are not whole.
  func remarks(_ report: ModelReport) -> [String] {
    let comparison = report.comparison
    return report.shown.flatMap { model in
      comparison.notValued(model).map {
        notValued(report.models[model], $0.reason, $0.residents)
      }
    } + report.withheld.map(withheld)
      + (report.shown.contains { comparison.total($0).unpaid > .zero }
        ? [self[.whoMayTopUp]] : [])
  }

  func gains(_ balance: WinnersAndLosers) -> String {
    var parts: [String] = []
    func add(_ word: Word, _ count: Int, _ amount: Money = .zero) {
      guard count > 0 else { return }
      parts.append(
        self(word, ["count": String(count), "amount": amount.magnitude.description]))
    }
    add(.countUp, balance.gaining, balance.gains)
    add(.countDown, balance.losing, balance.losses)
    if parts.isEmpty { return self[.unchanged] }
    add(.countAsNow, balance.unchanged)
    return parts.joined(separator: ", ")
  }

  func spread(_ spread: GroupSpread.Spread?) -> String {
    guard let spread else { return self[.noPayment] }
    return spread.least == spread.most
      ? spread.least.words
      : self(.leastToMost, ["least": spread.least.words, "most": spread.most.words])
  }

  /// `4 weeks`: until the council pays directly again what is not passed on.
  func weeks(_ count: Int) -> String { words.weeks(count) }

  func conserved(_ report: ModelReport) -> String {
    let count = report.comparison.residents.count * (report.models.count + 1)
    return report.comparison.isConserved
      ? self(.paymentsConserved, ["count": String(count)]) : self[.paymentsNotConserved]
  }

  func rateScenario(_ row: ModelReport.RateScenario) -> String {
    let scenario = row.scenario
    return self(
      scenario.selfFunders == 1 ? .ifOneAskedForTheRate : .ifSomeAskedForTheRate,
      [
        "count": String(scenario.selfFunders), "home": row.home, "council": scenario.council,
        "loss": scenario.loss.description,
      ])
  }

  /// By what people are put together, within a sentence.
  func grouping(_ grouping: Grouping) -> String {
    switch grouping {
    case .band: self[.groupedByBand]
    case .home: self[.groupedByHome]
    case .funding: self[.groupedByFunding]
    case .council: self[.groupedByCouncil]
    }
  }

  /// The name of a group as the reader knows it.
  func name(of group: GroupSpread, by grouping: Grouping, in report: ModelReport) -> String {
    let name = report.name(of: group, by: grouping)
    return grouping == .funding ? words.explained(name) : name
  }

  /// `the fee, net of the client contribution`.
  func rule(_ model: PaymentModel) -> String { words.explained(model.rule.words).firstCapital }

  /// Where a model's money goes.
  func spent(_ model: PaymentModel) -> String {
    switch model.spending {
    case .home: self(.spentAtTheHome, ["weeks": weeks(model.returnWeeks)])
    case .elsewhere: self[.spentElsewhere]
    case .onTop: self[.spentBesideTheFee]
    }
  }
}

extension ModelReport {
  public var title: String { ModelWords.english.title(self) }
}
