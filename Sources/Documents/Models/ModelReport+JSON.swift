import Amounts
import CareHome
import Evidence
import Funding

extension ModelReport {
  /// The comparison for programs.
  public var json: JSON {
    [
      "day": .day(day), "audience": .string(audienceWord),
      "homes": .array(comparison.homes.map { .string($0.home.name) }),
      "today": json(figures(comparison.today)),
      "models": .array(shown.map(json)),
      "withheld": .array(withheld.map { .string($0.id.text) }),
      "residents": .array(
        comparison.homes.flatMap { home in
          home.residents.map { json($0, home: home.home.name) }
        }),
      "councilRate": .array(rateScenarios.map(json)),
      "isConserved": .bool(comparison.isConserved),
    ]
  }

  private var audienceWord: String {
    switch audience {
    case .home: "home"
    case .council(let council): council.text
    }
  }

  private func json(_ figures: Figures) -> JSON {
    var members: [JSON.Member] = [
      .init(name: "directPayment", value: .amount(figures.directPayment)),
      .init(name: "passedOn", value: .amount(figures.passedOn)),
      .init(name: "councilToHome", value: .amount(figures.councilToHome)),
      .init(name: "contributionToHome", value: .amount(figures.contributionToHome)),
      .init(name: "contributionToCouncil", value: .amount(figures.contributionToCouncil)),
      .init(name: "toppedUp", value: .amount(figures.toppedUp)),
      .init(name: "unpaid", value: .amount(figures.unpaid)),
      .init(name: "spendingPower", value: .amount(figures.spendingPower)),
      .init(name: "homeIncome", value: .amount(figures.homeIncome)),
      .init(name: "councilTotal", value: .amount(figures.councilTotal)),
    ]
    if let saved = figures.saved, let result = figures.homeResult {
      members += [
        .init(name: "saved", value: .amount(saved)),
        .init(name: "homeResult", value: .amount(result)),
      ]
    }
    return .object(members)
  }

  private func json(_ index: Int) -> JSON {
    let model = models[index]
    var members: [JSON.Member] = [
      .init(name: "id", value: .string(model.id.text)),
      .init(name: "name", value: .string(model.name)),
      .init(name: "model", value: .integer(model.number)),
      .init(name: "rule", value: .string(model.rule.words)),
      .init(name: "source", value: .string(model.source)),
      .init(
        name: "returnWeeks",
        value: model.spending == .home ? .integer(model.returnWeeks) : .null),
      .init(name: "valued", value: .integer(comparison.valued(index))),
      .init(name: "total", value: json(figures(comparison.total(index)))),
      .init(
        name: "law",
        value: .array(
          forms(index).map { homes, form in
            [
              "homes": .array(homes.map { .string($0) }), "form": .string(form.name),
              "use": .string(form.use.rawValue), "isLawful": .bool(form.standing.isAllowed),
              "words": .string(form.words),
            ]
          })),
      .init(
        name: "residents", value: Self.json(comparison.balance(index, of: \.resident))),
      .init(name: "council", value: Self.json(comparison.balance(index, of: \.council))),
    ]
    if isHome {
      members.append(
        .init(name: "home", value: Self.json(comparison.balance(index, of: \.home))))
    }
    members += [
      .init(
        name: "risks",
        value: .array(
          risks(index).map { risk in
            [
              "risk": .string(risk.risk.rawValue), "bearer": .string(risk.bearer.rawValue),
              "weekly": risk.weekly.map { .amount($0) } ?? .null, "words": .string(risk.words),
            ]
          })),
      .init(
        name: "groups",
        value: .array(
          groupings(index).flatMap { grouping, groups in
            groups.map { json($0, grouping) }
          })),
    ]
    return .object(members)
  }

  private func json(_ group: GroupSpread, _ grouping: Grouping) -> JSON {
    [
      "by": .string(grouping.rawValue), "name": .string(group.name),
      "residents": .integer(group.residents), "valued": .integer(group.valued),
      "least": group.payments.map { .amount($0.least) } ?? .null,
      "median": group.payments.map { .amount($0.median) } ?? .null,
      "most": group.payments.map { .amount($0.most) } ?? .null,
      "residentChange": .amount(group.residentChange.net),
      "councilChange": .amount(group.councilChange),
    ]
  }

  private static func json(_ balance: WinnersAndLosers) -> JSON {
    [
      "gaining": .integer(balance.gaining), "losing": .integer(balance.losing),
      "unchanged": .integer(balance.unchanged), "gains": .amount(balance.gains),
      "losses": .amount(balance.losses), "net": .amount(balance.net),
    ]
  }

  private func json(_ resident: ResidentValuation, home: String) -> JSON {
    let place = resident.placement
    return [
      "resident": isHome ? .string(place.resident.text) : .null,
      "reference": .string(place.reference), "home": .string(home),
      "council": .string(place.council.text),
      "collects": .string(place.payment == .net ? "home" : "council"),
      "today": json(figures(resident.today)),
      "models": .array(
        shown.map { index in
          switch resident.models[index] {
          case .not(let reason):
            ["model": .string(models[index].id.text), "notValued": .string(reason.words)]
          case .valued(let valuation):
            [
              "model": .string(models[index].id.text),
              "outcome": json(figures(valuation.outcome)),
              "buysBeforeVAT": .amount(valuation.outcome.buysBeforeVAT),
              "isLimited": .bool(valuation.outcome.isLimited),
              "residentChange": .amount(valuation.change.resident),
              "homeChange": isHome ? .amount(valuation.change.home) : .null,
              "councilChange": .amount(valuation.change.council),
              "working": .string(valuation.amount.working),
              "trace": isHome ? .array(valuation.amount.parts.map(\.json)) : .array([]),
            ]
          }
        }),
    ]
  }

  private func json(_ row: RateScenario) -> JSON {
    [
      "home": .string(row.home), "council": .string(row.scenario.council),
      "selfFunders": .integer(row.scenario.selfFunders), "loss": .amount(row.scenario.loss),
      "bands": .array(
        row.scenario.bands.map { band in
          [
            "band": .string(band.band), "selfFunders": .integer(band.selfFunders),
            "averageFee": .amount(band.averageFee), "councilRate": .amount(band.councilRate),
            "loss": .amount(band.loss),
          ]
        }),
    ]
  }
}
