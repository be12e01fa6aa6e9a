import Amounts
import CareCalendar
import CareHome
import Funding
import TestSupport
import Testing

@Suite("The variants of the three models, for one resident")
struct ModelOutcomeTests {
  private func outcome(
    _ model: PaymentModel, _ place: FundedPlacement, budget: Money? = nil
  ) throws -> PaymentOutcome {
    let budgets = budget.map {
      [model.id: [place.reference: IndicativeBudget(weekly: $0, origin: "points")]]
    }
    let found = try valuation([place], [model], budgets: budgets ?? [:])
    let outcome = try #require(found.residents[0].models[0].outcome)
    #expect(outcome.isConserved)
    #expect(outcome.accounts(for: place.fee))
    return outcome
  }

  @Test("model 2, full and net: the resident has the council's part, and pays the home all of it")
  func fullNet() throws {
    let found = try outcome(.of(.fullFee(.net)), placement())
    #expect(found.directPayment == pounds(563, 65))
    #expect(found.passedOn == pounds(563, 65))
    #expect(found.councilToHome == .zero)
    #expect(found.contributionToHome == pounds(178, 35))
    #expect(found.homeIncome == pounds(742))
    #expect(found.spendingPower == .zero)
    #expect(found.councilTotal == pounds(563, 65))
  }

  @Test("model 2, full and gross: the whole fee is paid out, and the council collects")
  func fullGross() throws {
    let found = try outcome(.of(.fullFee(.gross)), placement())
    #expect(found.directPayment == pounds(742))
    #expect(found.passedOn == pounds(742))
    #expect(found.contributionToHome == .zero)
    #expect(found.contributionToCouncil == pounds(178, 35))
    #expect(found.homeIncome == pounds(742))
    #expect(found.councilTotal == pounds(563, 65))
  }

  @Test("a full payment follows the council's own setting where the model names none")
  func fullBySetting() throws {
    #expect(try outcome(.of(.fullFee(nil)), placement()).payment == .net)
    let gross = try outcome(.of(.fullFee(nil)), placement(payment: .gross))
    #expect(gross.payment == .gross && gross.directPayment == pounds(742))
  }

  @Test("top-ups and NHS-funded nursing stay as they are under a full payment")
  func others() throws {
    let place = try placement(
      fee: pounds(891), others: [.init(.topUp, pounds(65)), .init(.fundedNursing, pounds(84))])
    let found = try outcome(.of(.fullFee(.net)), place)
    #expect(found.othersToHome == pounds(149))
    #expect(found.directPayment == pounds(563, 65))
    #expect(found.homeIncome == pounds(891))
  }

  @Test("model 2, capped at £346 a week: the council pays the home what is left, unless it is told")
  func capped() throws {
    let cap = AmountRule.capped(.weekly(Rate(pounds(346))))
    let found = try outcome(.of(cap), placement())
    #expect(found.directPayment == pounds(346))
    #expect(found.councilToHome == pounds(217, 65))
    #expect(found.gap == .zero)
    let topped = try outcome(.of(cap, gap: .thirdParty), placement())
    #expect(topped.councilToHome == .zero)
    #expect(topped.toppedUp == pounds(217, 65))
    #expect(topped.homeIncome == pounds(742))
    let borne = try outcome(.of(cap, gap: .home), placement())
    #expect(borne.homeIncome == pounds(742) - pounds(217, 65))
    #expect(borne.unpaid == pounds(217, 65))
    let low = try outcome(.of(cap), placement(fee: pounds(400), contribution: pounds(100)))
    #expect(low.directPayment == pounds(300) && low.councilToHome == .zero)
  }

  @Test("model 1: a budget is paid net of the contribution; its gap to the fee is named")
  func budget() throws {
    let found = try outcome(.of(.indicativeBudget), placement(), budget: pounds(700))
    #expect(found.directPayment == pounds(521, 65))
    #expect(found.passedOn == pounds(521, 65))
    #expect(found.gap == pounds(42))
    #expect(found.unpaid == pounds(42))
    #expect(found.homeIncome == pounds(700))
    let gross = try outcome(
      .of(.indicativeBudget), placement(payment: .gross), budget: pounds(700))
    #expect(gross.directPayment == pounds(700) && gross.gap == pounds(42))
    let family = try outcome(
      .of(.indicativeBudget, gap: .thirdParty), placement(), budget: pounds(700))
    #expect(family.homeIncome == pounds(742) && family.residentGain == -pounds(42))
  }

  @Test("model 1: of a budget above the fee the resident keeps the rest; one below it pays nothing")
  func budgetExtremes() throws {
    let rich = try outcome(.of(.indicativeBudget), placement(), budget: pounds(800))
    #expect(rich.spendingPower == pounds(58))
    #expect(rich.homeIncome == pounds(742) && rich.gap == .zero && !rich.isLimited)
    let poor = try outcome(.of(.indicativeBudget), placement(), budget: pounds(100))
    #expect(poor.directPayment == .zero && poor.gap == pounds(563, 65))
  }

  @Test("model 2, the day-care element: spent elsewhere the fee falls, spent here it is passed on")
  func element() throws {
    let away = try outcome(.of(.element(.activity)), placement())
    #expect(away.directPayment == pounds(74, 20))
    #expect(away.homeIncome == pounds(742) - pounds(74, 20))
    #expect(away.spendingPower == pounds(74, 20))
    let here = try outcome(.of(.element(.activity), spending: .home), placement())
    #expect(here.homeIncome == pounds(742) && here.passedOn == pounds(74, 20))
    #expect(here.councilToHome == pounds(563, 65) - pounds(74, 20))
  }

  @Test("model 2: an agreed rate for agreed hours")
  func hours() throws {
    let rate = AmountRule.hours(Rate(pounds(10, 55)), try Quantity(parsing: "7.5"))
    let found = try outcome(.of(rate), placement())
    #expect(found.directPayment == pounds(79, 13), "£79.125, half away from zero")
  }

  @Test("model 2: an amount equal to disposable income, about £100 a month, out of the fee")
  func disposable() throws {
    let rule = AmountRule.disposableIncome(.monthly(Rate(pounds(100))))
    let found = try outcome(.of(rule), placement())
    #expect(found.directPayment == pounds(23, 1))
    #expect(found.homeIncome == pounds(718, 99))
    #expect(found.councilTotal == pounds(563, 65))
  }

  @Test(
    "model 3: a sum on top leaves the home's income and costs the council the sum besides",
    arguments: [
      (TimeRate.monthly(Rate(Money(pence: 20_00))), 4_60),
      (.weekly(Rate(Money(pence: 25_00))), 25_00),
      (.monthly(Rate(Money(pence: 100_00))), 23_01),
      (.daily(Rate(Money(pence: 1_00))), 7_00),
      (.fourWeekly(Rate(Money(pence: 80_00))), 20_00),
      (.yearly(Rate(Money(pence: 365_00))), 7_00),
    ])
  func onTop(rate: TimeRate, weekly: Int) throws {
    let found = try outcome(.of(.onTop(rate)), placement())
    #expect(found.directPayment == Money(pence: weekly))
    #expect(found.spendingPower == Money(pence: weekly))
    #expect(found.homeIncome == pounds(742))
    #expect(found.councilTotal == pounds(563, 65) + Money(pence: weekly))
  }

  @Test("no more is released than the council pays, and it is said")
  func limited() throws {
    let rule = AmountRule.hours(Rate(pounds(30)), Quantity(20))
    let found = try outcome(.of(rule), placement())
    #expect(found.isLimited)
    #expect(found.directPayment == pounds(563, 65))
    #expect(found.councilToHome == .zero)
  }

  @Test("spending power includes VAT: £18.40 buys £15.33 net at 20 %")
  func vat() throws {
    let found = try outcome(.of(.onTop(.weekly(Rate(pounds(18, 40))))), placement())
    #expect(found.buysBeforeVAT == pounds(15, 33))
  }

  @Test("who carries which risk follows from the outcome")
  func risks() throws {
    let full = PaymentModel.of(.fullFee(.net))
    let fullRisks = full.risks(of: try outcome(full, placement()))
    #expect(fullRisks.map(\.risk) == [.notPassedOn, .contributionUnpaid, .needsGrow])
    #expect(fullRisks.map(\.bearer) == [.home, .home, .council])
    #expect(fullRisks[0].weekly == pounds(563, 65))
    let gross = PaymentModel.of(.fullFee(.gross))
    #expect(gross.risks(of: try outcome(gross, placement()))[1].bearer == .council)
    let top = PaymentModel.of(.onTop(.weekly(Rate(pounds(25)))))
    let topRisks = top.risks(of: try outcome(top, placement(contribution: .zero)))
    #expect(topRisks.map(\.risk) == [.dearerElsewhere, .fixedRate])
    #expect(topRisks.map(\.bearer) == [.resident, .resident])
    let budget = PaymentModel.of(.indicativeBudget, gap: .thirdParty)
    let short = budget.risks(of: try outcome(budget, placement(), budget: pounds(700)))
    #expect(short.first { $0.risk == .gap }?.bearer == .family)
  }

  @Test("money is conserved to the penny for any resident and any model")
  func conserved() {
    forAll("what is paid is what is received", seed: 77_001, count: 400) { random in
      let fee = Money(pence: Int.random(in: 300_00...2_700_00, using: &random))
      let contribution = Money(pence: Int.random(in: 0...200_00, using: &random))
      let other = Money(pence: Int.random(in: 0...90_00, using: &random))
      let payment = Bool.random(using: &random) ? CouncilPayment.net : .gross
      let place = try placement(
        fee: fee, contribution: contribution, payment: payment,
        others: [.init(.topUp, other)])
      let amount = Money(pence: Int.random(in: 0...3_000_00, using: &random))
      let rules: [AmountRule] = [
        .indicativeBudget, .fullFee(nil), .fullFee(.net), .fullFee(.gross),
        .capped(.weekly(Rate(amount))), .element(.activity),
        .hours(Rate(Money(pence: amount.pence / 10)), Quantity(7)),
        .disposableIncome(.monthly(Rate(amount))), .onTop(.fourWeekly(Rate(amount))),
      ]
      let before = place.outcomeToday()
      guard before.isConserved, before.accounts(for: fee) else { return false }
      return rules.allSatisfy { rule in
        PaymentModel.GapBearer.allCases.allSatisfy { bearer in
          PaymentModel.Spending.allCases.allSatisfy { spending in
            let found = PaymentModel.of(rule, spending: spending, gap: bearer)
              .outcome(of: amount, for: place, saved: Money(pence: 3))
            return found.isConserved && found.accounts(for: fee)
              && found.directPayment == found.passedOn + found.spendingPower
          }
        }
      }
    }
  }
}
