import Amounts
import Billing
import CareCalendar
import CareHome
import Testing

/// Rule 8: who is billed for what once a direct payment is made.
@Suite("Billing a direct payment")
struct DirectPaymentTests {
  private func home(_ payment: CouncilPayment, from: String = "2026-10-13") throws -> SmallHome {
    var home = try SmallHome(fee: "1000.00")
    let before = (try day(from) - 1).iso
    try home.add("fee", .councilFee, .balance, payer: "council", through: before)
    try home.add(
      "direct", .fullDirectPayment, .balance, payer: "account", from: from)
    try home.add(
      "contribution", .clientContribution, try weekly("150.00"), payer: "resident",
      council: "council")
    try home.add("nursing", .fundedNursing, try weekly("235.88"), payer: "icb")
    try home.add("top-up", .topUp, try weekly("60.00"), payer: "daughter", council: "council")
    home.register.councilPayments = [
      "council": Timeline([.init(from: try day("2024-01-01"), payment)])
    ]
    return home
  }

  private func days(_ run: RunResult, _ payer: PayerID) -> [String] {
    run.lines(of: payer).map { "\($0.days.first.iso) £\($0.net.decimal)" }
  }

  @Test("full, net, from mid-month: the account pays the council's line, the rest are unchanged")
  func fullNet() throws {
    let run = try home(.net).bill("2026-10")
    // £554.12 a week: £1,000.00 less £150.00, £235.88 and £60.00. Nineteen days of the fee are
    // £2,714.29; of the others' whole month £407.15, £640.24 and £162.85 fall on them.
    #expect(run.nets(of: "council") == ["£949.92"])
    #expect(run.nets(of: "account") == ["£1,504.05"])
    #expect(run.nets(of: "resident") == ["£664.29"])
    #expect(run.nets(of: "icb") == ["£1,044.61"])
    #expect(run.nets(of: "daughter") == ["£265.71"])
    let lines = run.lines(of: "account")
    #expect(lines.map(\.description) == ["Care home fee, paid from a direct payment"])
    #expect(lines.map(\.days.description) == ["2026-10-13 to 2026-10-31"])
  }

  @Test("full, gross: the contribution that the council paid out is billed to the account as well")
  func fullGross() throws {
    let run = try home(.gross).bill("2026-10")
    #expect(run.nets(of: "council") == ["£949.92", "£257.14"])
    #expect(run.lines(of: "council").allSatisfy { $0.days.last.iso == "2026-10-12" })
    #expect(run.nets(of: "account") == ["£1,504.06", "£407.14"])
    #expect(run.lines(of: "resident").isEmpty)
    let total = ["council", "account", "icb", "daughter"].flatMap { run.lines(of: $0) }.map(\.net)
    // £1,714.29 and £2,714.29: the fee is rounded once for each run of the balance line.
    #expect(total.sum() == (try money("4428.58")), "12 and 19 days of £1,000.00, split five ways")
  }

  @Test("a direct payment for a part leaves a gross council its own line and the contribution")
  func partGross() throws {
    var home = try home(.gross, from: "2026-09-01")
    try home.add("rest", .councilFee, .rate(.weekly(Rate(try money("300.00")))), payer: "council")
    let run = try home.bill("2026-10")
    #expect(run.nets(of: "council").count == 2)
    #expect(run.nets(of: "account").count == 1)
  }

  @Test("back to direct council payment: the council's line begins where the account's ends")
  func returned() throws {
    var home = try home(.gross, from: "2026-09-01")
    home.register.fundingLines = home.register.fundingLines.map { line in
      line.id == "direct" ? line.ended(try! day("2026-10-19")) : line
    }
    try home.add("fee", .councilFee, .balance, payer: "council", from: "2026-10-20")
    let run = try home.bill("2026-10")
    #expect(run.lines(of: "account").map(\.days.last.iso) == ["2026-10-19", "2026-10-19"])
    #expect(run.lines(of: "council").map(\.days.first.iso) == ["2026-10-20", "2026-10-20"])
    let all = ["council", "account"].flatMap { run.lines(of: $0) }.map(\.net).sum()
    #expect(all == (try money("4428.58") - money("1044.61") - money("265.71")))
  }

  @Test("told after issue: the council is credited, and the account billed, from the day")
  func backDated() throws {
    var before = try home(.net)
    before.register.fundingLines.removeAll { $0.id == "direct" || $0.id == "fee" }
    try before.add("fee", .councilFee, .balance, payer: "council")
    let october = try before.run.bill(try month("2026-10"))
    let late = try home(.net).run.bill(try month("2026-11"), after: october.next)
    let credited = late.creditNotes.filter { $0.payer.id == "council" }
    #expect(credited.count == 1)
    #expect(credited.map(\.totals.gross).sum() == (try money("1504.04")))
    let billed = late.lines(of: "account").filter { $0.days.last.iso <= "2026-10-31" }.map {
      $0.net
    }
    #expect(billed.sum() == (try money("1504.05")), "as whoever knew it at the start bills it")
    #expect(late.creditNotes.allSatisfy { $0.payer.id == "council" }, "nobody else's bill moves")
  }
}

extension FundingLine {
  fileprivate func ended(_ day: Day) -> FundingLine {
    FundingLine(
      id: id, placement: placement, payer: payer, kind: kind, amount: amount, from: from,
      through: day, inHospital: inHospital, onHoliday: onHoliday, whenStopped: whenStopped,
      council: council, split: split)
  }
}
