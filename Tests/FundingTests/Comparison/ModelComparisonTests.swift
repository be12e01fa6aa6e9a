import Amounts
import CareCalendar
import CareHome
import Evidence
import Flexibility
import Funding
import TestSupport
import Testing

@Suite("All residents under all models")
struct ModelComparisonTests {
  private func policies() throws -> PolicyBook {
    func row(_ use: DirectPaymentUse, _ allowed: Bool) throws -> DirectPaymentPolicy {
      DirectPaymentPolicy(
        nation: .england, use: use, from: try day("2015-04-01"), through: nil, allowed: allowed,
        reason: allowed ? "It may" : "It may not", source: "Regulations 2014")
    }
    return try PolicyBook([row(.longStay, false), row(.dayServices, true)])
  }

  @Test("the flexible share comes from the costing: what all who take it up save, organising off")
  func share() throws {
    let places = try (1...3).map { try placement(ResidentID("R\($0)")) }
    let found = try valuation(
      places, [.of(.flexibleShare(.covered), basket: lunches(4))])
    for resident in found.residents {
      let outcome = try #require(resident.models[0].outcome)
      #expect(outcome.directPayment == pounds(7, 50), "4 × £2.00 of food less £0.50")
      #expect(outcome.saved == pounds(7, 50))
      #expect(outcome.homeIncome == pounds(742) - pounds(7, 50))
      #expect(resident.models[0].valuation?.change.home == .zero)
      #expect(resident.models[0].valuation?.change.council == .zero)
      #expect(resident.models[0].valuation?.change.resident == pounds(7, 50))
    }
    let working = found.residents[0].models[0].valuation?.amount
    #expect(working?.working.contains("from the home's costing") == true)
    #expect(working?.parts.first?.parts.contains { $0.label == "food" } == true)
  }

  @Test("an agreement in force says what is released, and its saving is not counted twice")
  func agreementInForce() throws {
    let signed = try agreement("R1", release: pounds(7), lunches(4))
    let places = [
      try placement("R1", today: .init(agreement: signed)), try placement("R2"),
    ]
    let found = try valuation(
      places, [.of(.flexibleShare(.covered), basket: lunches(4)), .of(.fullFee(nil))],
      inForce: [signed])
    let first = found.residents[0]
    #expect(first.today.directPayment == pounds(7))
    #expect(first.today.saved == pounds(7, 50))
    #expect(first.models[0].outcome?.directPayment == pounds(7))
    #expect(first.models[0].valuation?.amount.working == "as agreement AG-01 says")
    #expect(first.models[0].valuation?.change.home == .zero)
    // A full payment gives the whole package back: the resident loses what they could spend.
    #expect(first.models[1].valuation?.change.resident == -pounds(7))
    #expect(first.models[1].valuation?.change.home == -pounds(0, 50))
    #expect(found.residents[1].models[0].outcome?.directPayment == pounds(7, 50))
  }

  @Test("a release without anything given up is all the home's to bear")
  func nothingGivenUp() throws {
    let found = try valuation([try placement()], [.of(.element(.activity))])
    let change = try #require(found.residents[0].models[0].valuation?.change)
    #expect(change.home == -pounds(74, 20))
    #expect(change.resident == pounds(74, 20))
    #expect(change.council == .zero)
  }

  @Test("D6: a barred part is an individual service fund; a barred full payment is for comparison")
  func forms() throws {
    let models: [PaymentModel] = [
      .of(.fullFee(nil)), .of(.flexibleShare(.covered), basket: lunches(4)),
      .of(.hours(Rate(pounds(10)), Quantity(2))), .of(.onTop(.monthly(Rate(pounds(20))))),
      .of(.element(.activity)), .of(.element(.hotel)),
      .of(.disposableIncome(.monthly(Rate(pounds(100)))), use: .dayServices),
    ]
    let found = try valuation([try placement()], models, policies: policies())
    #expect(
      found.forms.map(\.name) == [
        "not lawful, for comparison", "individual service fund", "direct payment",
        "direct payment", "direct payment", "individual service fund", "direct payment",
      ])
    #expect(found.forms[1].words.contains("It may not (Regulations 2014)."))
    let wales = try valuation(
      [try placement()], models, policies: policies(), home: smallHome("Ty Bach", .wales))
    #expect(wales.forms.allSatisfy { !$0.standing.isAllowed })
    #expect(wales.forms[3].name == "individual service fund")
    // The amount is the same, whatever the law says of its form.
    #expect(
      wales.residents[0].models.map { $0.outcome?.directPayment }
        == found.residents[0].models.map { $0.outcome?.directPayment })
  }

  @Test("what a model can't say of a resident has its reason, and they stay as they are")
  func notValued() throws {
    let places = [try placement("R1"), try placement("R2", council: "other")]
    let models: [PaymentModel] = [
      .of(.indicativeBudget, id: "ras"), .of(.fullFee(.net), council: "council"),
      .of(.flexibleShare(.covered), basket: [BasketItem(service: "swim", quantity: Quantity(1))]),
      .of(.flexibleShare(.covered)),
    ]
    let home = try valuation(
      places, models,
      budgets: ["ras": ["C-R1": IndicativeBudget(weekly: pounds(742), origin: "d")]])
    let found = ModelComparison([home], models: models, on: home.day)
    #expect(found.notValued(0).map(\.reason) == [.noBudget])
    #expect(found.notValued(1).map(\.reason) == [.otherCouncil])
    #expect(found.notValued(2).map(\.reason) == [.noService("swim")])
    #expect(found.notValued(2).first?.residents == 2)
    #expect(found.notValued(3).map(\.reason) == [.noBasket])
    #expect(found.valued(0) == 1)
    #expect(found.total(1).homeIncome == found.today.homeIncome)
    #expect(found.total(1).passedOn == pounds(563, 65))
  }

  @Test("winners, losers and the spread by group")
  func groups() throws {
    let places = [
      try placement("R1"), try placement("R2", fee: pounds(900)),
      try placement(
        "R3", fee: pounds(800), contribution: pounds(100), others: [.init(.topUp, pounds(60))]),
      try placement("R4", fee: pounds(650)),
    ]
    let budgets = Dictionary(
      uniqueKeysWithValues: places.map {
        ($0.reference, IndicativeBudget(weekly: pounds(740), origin: "d"))
      })
    let model = PaymentModel.of(.indicativeBudget, id: "ras", gap: .thirdParty)
    let home = try valuation(places, [model], budgets: ["ras": budgets])
    let found = ModelComparison([home], models: [model], on: home.day)
    // R1 £2 short, R2 £160 short, R3 exactly, R4 £90 over.
    let residents = found.balance(0, of: \.resident)
    #expect(residents.losing == 2 && residents.losses == -pounds(162))
    #expect(residents.gaining == 1 && residents.gains == pounds(90))
    #expect(residents.unchanged == 1 && residents.net == -pounds(72))
    let council = found.balance(0, of: \.council)
    #expect(council.net == pounds(72))
    #expect(found.balance(0, of: \.home).net == .zero)
    let byFunding = found.spread(0, by: .funding)
    #expect(byFunding.map(\.name) == ["council and resident", "with a top-up"])
    #expect(byFunding.map(\.residents) == [3, 1])
    let spread = try #require(byFunding[0].payments)
    #expect(spread.least == pounds(561, 65) && spread.most == pounds(561, 65))
    for grouping in Grouping.allCases {
      let groups = found.spread(0, by: grouping)
      #expect(groups.map(\.councilChange).sum() == pounds(72), "\(grouping)")
      #expect(groups.map(\.residents).reduce(0, +) == 4)
    }
    #expect(found.isConserved)
  }

  @Test("totals are conserved over random populations in several homes")
  func conserved() {
    forAll("population totals", seed: 88_001, count: 25) { random in
      let models: [PaymentModel] = [
        .of(.fullFee(nil)), .of(.capped(.weekly(Rate(pounds(346)))), gap: .thirdParty),
        .of(.flexibleShare(.covered), basket: lunches(Int.random(in: 1...7, using: &random))),
        .of(.element(.activity), basket: lunches(2)), .of(.onTop(.monthly(Rate(pounds(20))))),
      ]
      let homes = try (0..<2).map { home in
        try valuation(
          try (1...Int.random(in: 1...9, using: &random)).map { number in
            try placement(
              ResidentID("H\(home)R\(number)"),
              fee: Money(pence: Int.random(in: 500_00...900_00, using: &random)),
              contribution: Money(pence: Int.random(in: 0...250_00, using: &random)),
              payment: Bool.random(using: &random) ? .net : .gross)
          }, models, home: smallHome("Home \(home)"))
      }
      let found = ModelComparison(homes, models: models, on: homes[0].day)
      return found.isConserved
        && models.indices.allSatisfy { model in
          let total = found.total(model)
          let council = found.balance(model, of: \.council).net
          let home = found.balance(model, of: \.home).net
          return council == found.today.councilTotal - total.councilTotal
            && home == total.homeResult - found.today.homeResult
            && total.homeIncome + total.released + total.unpaid
              == found.residents.map(\.placement.fee).sum()
        }
    }
  }

  @Test("fee adequacy: self-funders who ask for the council's rate, band by band")
  func councilRate() throws {
    let bands = [
      Band(id: "all", name: "All", careHours: Quantity(20)),
      Band(id: "none", name: "Nobody of the council's", careHours: Quantity(20)),
    ]
    let places = [
      try placement("R1", fee: pounds(742)),
      try placement("R2", fee: pounds(825), others: [.init(.topUp, pounds(85))]),
    ]
    let found = try #require(
      CouncilRateScenario(
        council: "North", bands: bands,
        ownFees: ["all": [pounds(925), pounds(700)], "none": [pounds(999)]], placements: places))
    #expect(found.bands.map(\.band) == ["All"])
    #expect(found.bands[0].councilRate == pounds(741))
    #expect(found.loss == pounds(184), "nobody asks to pay more")
    #expect(
      CouncilRateScenario(council: "North", bands: bands, ownFees: [:], placements: places) == nil)
  }
}
