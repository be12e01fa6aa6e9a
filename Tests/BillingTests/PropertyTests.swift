import Amounts
import Billing
import CareCalendar
import CareHome
import TestSupport
import Testing

@Suite("Properties")
struct PropertyTests {
  private func scenario(_ generator: SeededGenerator) -> Scenario {
    var random = SeededNumbers(generator: generator)
    return Scenario(&random)
  }

  @Test("Each line is within ½p of a biller who counts single days, and no day is billed twice")
  func againstSingleDays() {
    forAll("each line against single days", seed: 1, count: 20) { generator in
      let scenario = scenario(generator)
      let biller = DayBiller(scenario: scenario)
      let lines = try scenario.runs(scenario.home()).flatMap(\.invoices).flatMap(\.lines)
      var billed: [FundingLineID: Set<Day>] = [:]
      for line in lines {
        guard case .fee(let id, _) = line.kind else { return false }
        var exact = Ratio(0)
        for day in line.days.days {
          guard biller.isCharged(day), billed[id, default: []].insert(day).inserted
          else { return false }
          exact = exact + (biller.bill(day).lines[id] ?? 0)
        }
        let error = (Ratio(line.net.pence) - exact).magnitude
        // The balance carries the pence of the three others, each of two roundings, as well.
        guard error <= Ratio(id == "council" ? 7 : 1, over: 2) else { return false }
        guard line.parts.total == line.net, line.pricing.net == line.net else { return false }
      }
      // Nothing that is owed is left out.
      for day in (Scenario.start.number...Scenario.lastMonth.last.number).map(Day.init(number:))
      where biller.isCharged(day) {
        for (id, pence) in biller.bill(day).lines where !pence.isZero {
          guard billed[id]?.contains(day) == true else { return false }
        }
      }
      return true
    }
  }

  @Test("The payers’ shares add up to the gross fee to the penny")
  func conserved() {
    forAll("shares add up", seed: 500, count: 20) { generator in
      let scenario = scenario(generator)
      let biller = DayBiller(scenario: scenario)
      let lines = try scenario.runs(scenario.home()).flatMap(\.invoices).flatMap(\.lines)
      let gross = lines.filter { $0.kind == .fee("council", .councilFee) }.map { line in
        ExactMoney(pence: line.days.days.map { biller.bill($0).gross }.reduce(0, +))
          .rounded(.halfAwayFromZero)
      }
      return lines.map(\.net).sum() == gross.sum()
    }
  }

  @Test("The trial balance is zero, and statements run on into each other and into the books")
  func books() {
    forAll("books balance", seed: 900, count: 12) { generator in
      let scenario = scenario(generator)
      var random = SeededNumbers(generator: generator)
      var home = try scenario.home()
      for index in 0..<random.number(0...12) {
        let payer = home.register.payers[random.number(0...3)].id
        home.register.receipts.append(
          Receipt(
            id: Identifier("r\(index)"), day: Scenario.start + random.number(0...270),
            account: PayerAccount(payer: payer, resident: "R1"),
            amount: Money(pence: random.number(1...300_000)),
            source: random.flip() ? .bank : .fund, reference: ""))
      }
      home.register.openingBalances = [
        OpeningBalance(
          account: PayerAccount(payer: "council", resident: "R1"), day: Scenario.start - 1,
          amount: Money(pence: random.number(-50_000...50_000)))
      ]
      let history = try home.run.history(through: Scenario.lastMonth)
      let trial = TrialBalance(history.postings)
      guard trial.difference == .zero else { return false }
      let references = Dictionary(grouping: history.postings, by: \.reference)
      guard references.values.allSatisfy({ $0.map(\.amount).sum() == .zero }) else { return false }
      for account in history.accounts {
        var before: Money?
        var month = Scenario.start.month
        while month <= Scenario.lastMonth {
          guard let statement = history.statement(for: account, period: month.range),
            before == nil || statement.opening == before,
            statement.ageing.total == statement.closing,
            statement.entries.last.map({ $0.balance == statement.closing }) ?? true
          else { return false }
          before = statement.closing
          month = month.next
        }
        let debtor = trial.rows.first { $0.account == .debtor(account) }?.balance ?? .zero
        guard before == debtor, debtor == history.balance(of: account) else { return false }
      }
      return true
    }
  }
}
