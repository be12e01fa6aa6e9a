import Amounts
import Billing
import CareCalendar
import CareHome
import Documents
import Funding
import TestSupport
import Testing

@Suite("Pages about money")
struct MoneyPageTests {
  @Test("a reminder of each stage, to a family and to an office", arguments: [1, 2, 3])
  func reminders(_ stage: Int) throws {
    for payer in [Fixtures.privatePayer(), Fixtures.council] {
      let reminder = try #require(MoneyFixtures.reminder(stage, to: payer))
      let page = ReminderPage(reminder)
      expectGolden(
        try Fixtures.unstyled(page), named: "reminder-\(stage)-\(payer.kind.rawValue).html")
      PageShape(TemplateSet.standard().render(page)).expectSound()
    }
  }

  @Test("a reminder to an office never bears the resident's name")
  func privacy() throws {
    let reminder = try #require(MoneyFixtures.reminder(3, to: Fixtures.council))
    let html = PageShape(try Fixtures.unstyled(ReminderPage(reminder))).html
    #expect(!html.contains(Fixtures.resident().name))
    #expect(!html.contains("Citizens Advice"))
  }

  @Test("aged debt, as a page, text and sheet")
  func agedDebt() throws {
    let debt = AgedDebt(MoneyFixtures.history(), on: Fixtures.day(2027, 1, 15))
    let page = AgedDebtPage(debt)
    expectGolden(try Fixtures.unstyled(page), named: "aged-debt.html")
    PageShape(TemplateSet.standard().render(page)).expectSound()
    expectGolden(debt.text, named: "aged-debt.txt")
    expectGolden(debt.csv, named: "aged-debt.csv")
  }

  @Test("what a home has to lose, as a page and text; nobody in it is a page too")
  func exposure() throws {
    let day = Fixtures.day(2026, 11, 30)
    func payment(_ overdue: Int, _ safeguard: Safeguard?) -> FullPaymentExposure {
      FullPaymentExposure(
        placement: "P4", resident: "R04", account: "gill-account", day: day,
        weekly: Money(pence: 549_90), owed: Money(pence: 1_492_59), overdue: Money(pence: overdue),
        unbilled: Money(pence: 100_00), safeguard: safeguard)
    }
    let agreed = Safeguard(
      placement: "P4", from: Fixtures.day(2026, 10, 13), alert: Money(pence: 500_00),
      limit: Money(pence: 1_500_00), returnWeeks: 2,
      guarantor: .init("A brother", covers: Money(pence: 2_000_00)), agreedBy: "The council")
    let report = ExposureReport(
      home: Fixtures.home(), day: day,
      exposures: [payment(0, agreed), payment(1_500_00, agreed), payment(10_00, nil)])
    expectGolden(try Fixtures.unstyled(ExposurePage(report)), named: "exposure.html")
    expectGolden(report.text, named: "exposure.txt")
    for report in [report, ExposureReport(home: Fixtures.home(), day: day, exposures: [])] {
      PageShape(TemplateSet.standard().render(ExposurePage(report))).expectSound()
    }
  }

  @Test("a resident's own money, as a page and text")
  func ownMoney() throws {
    let statement = MoneyFixtures.ownMoney()
    let page = OwnMoneyPage(statement)
    expectGolden(try Fixtures.unstyled(page), named: "own-money.html")
    PageShape(TemplateSet.standard().render(page)).expectSound()
    expectGolden(statement.text, named: "own-money.txt")
  }

  @Test("proposals, reminders and the trial balance in words")
  func texts() throws {
    let history = MoneyFixtures.history()
    let proposals = Matcher(history).proposals()
    expectGolden(MatchReport(waiting: proposals).text, named: "match.txt")
    expectGolden(
      ReminderRound(history, on: Fixtures.day(2027, 1, 15)).text, named: "reminders.txt")
    expectGolden(
      TrialBalance(history.postings).text(titled: "Trial balance"), named: "trial-balance.txt")
  }
}
