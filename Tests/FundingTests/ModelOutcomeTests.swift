import Amounts
import Funding
import Testing

@Suite("The models of a direct payment side by side")
struct ModelOutcomeTests {
  private let shares = FeeShares(
    council: Rate(Money(pence: 425_00)), clientContribution: Rate(Money(pence: 175_50)))

  @Test("a released share lowers the home's income and the council's payment to it alike")
  func release() {
    let found = FlexibleShareRelease(Rate(Money(pence: 18_40))).outcome(for: shares)
    #expect(found.councilToHome == Money(pence: 406_60).exact)
    #expect(found.homeIncomeChange == Money(pence: -18_40).exact)
    #expect(found.councilChange == .zero)
    #expect(found.spendingPower == Money(pence: 18_40).exact)
    #expect(found.clientContribution == Money(pence: 175_50).exact)
  }

  @Test(
    "a sum on top leaves the home's income and costs the council the sum besides",
    arguments: [
      (TimeRate.monthly(Rate(Money(pence: 20_00))), "4.6027"),
      (.weekly(Rate(Money(pence: 25_00))), "25.0000"),
      (.monthly(Rate(Money(pence: 100_00))), "23.0137"),
      (.daily(Rate(Money(pence: 1_00))), "7.0000"),
      (.fourWeekly(Rate(Money(pence: 80_00))), "20.0000"),
      (.yearly(Rate(Money(pence: 365_00))), "7.0000"),
    ])
  func onTop(amount: TimeRate, weekly: String) {
    let found = FixedSumOnTop(amount).outcome(for: shares)
    #expect((found.directPayment.pence / 100).decimal(places: 4) == weekly)
    #expect(found.homeIncomeChange == .zero)
    #expect(found.councilChange == found.directPayment)
    #expect(found.councilTotal - found.councilToHome == found.directPayment)
  }
}
