import Amounts
import Billing
import CareCalendar
import CareHome
import TestSupport
import Testing

@Suite("Money, at random")
struct MoneyPropertyTests {
  /// Does something that may or may not be allowed; only what is allowed is kept.
  private func step(_ home: inout MoneyHome, _ random: inout SeededGenerator) throws {
    let resident = ResidentID("R\(Int.random(in: 1...3, using: &random))")
    let payer: PayerID = Bool.random(using: &random) ? "pell" : "north-council"
    let account = PayerAccount(payer: payer, resident: resident)
    let amount = Money(pence: Int.random(in: 1...60_000, using: &random))
    let today = try day("2026-11-01") + home.entries.count
    let history = home.history
    let debts = history.state(of: account).debts.map(\.id)
    let debt = debts.randomElement(using: &random)
    let payment = history.money.payments.randomElement(using: &random)?.id ?? "none"
    let move: MoneyEntry.Move
    switch Int.random(in: 0...9, using: &random) {
    case 0:
      try home.bill(payer, resident, amount.decimal)
      return
    case 1:
      guard let debt, case .document(let number) = debt,
        let invoice = home.documents.first(where: { $0.number == number })
      else { return }
      // Never more than the invoice has left of its own amount.
      let credited = home.documents.filter { $0.corrects == number }.map(\.amount).sum()
      let left = invoice.amount + credited
      guard left > .zero else { return }
      try home.credit(debt, min(amount, left).decimal, on: today.iso)
      return
    case 2, 3:
      try home.receive(amount.decimal, on: today.iso, "text \(amount.pence % 7)")
      return
    case 4, 5:
      move = .allocated(
        Allocation(
          payment: payment, account: account, debt: Bool.random(using: &random) ? debt : nil,
          amount: amount))
    case 6:
      move = .allocated(
        Allocation(payment: payment, account: account, debt: debt, amount: -amount))
    case 7:
      guard let debt else { return }
      move =
        Bool.random(using: &random)
        ? .writtenOff(account, debt, amount) : .creditUsed(account, for: debt, amount)
    case 8:
      move = .refunded(
        Refund(
          id: history.money.nextRefundID,
          source: Bool.random(using: &random) ? .account(account) : .payment(payment),
          amount: amount))
    default:
      for proposal in Matcher(history).proposals() where proposal.strength <= .likely {
        for entry in proposal.entries(on: today, by: "rule") {
          #expect(home.history.faults(of: entry).isEmpty, "a proposal that can't be confirmed")
          home.entries.append(entry)
        }
      }
      return
    }
    let entry = MoneyEntry(day: today, move, by: "Ann Ford", why: "at random")
    if history.faults(of: entry).isEmpty { home.entries.append(entry) }
  }

  @Test("After every step the books balance, agree with the accounts, and nothing falls below zero")
  func booksAndAccountsAgree() {
    forAll("books and accounts agree", seed: 13_000, count: 60) { random in
      var home = try MoneyHome(residents: 3)
      for _ in 0..<60 {
        try step(&home, &random)
        let history = home.history
        let balance = TrialBalance(history.postings)
        guard balance.difference.isZero else { return false }
        for account in history.accounts {
          let state = history.state(of: account)
          let booked = balance.rows.first { $0.account == .debtor(account) }?.balance ?? .zero
          guard state.balance == booked, state.balance == history.balance(of: account),
            !state.credit.isNegative, state.debts.allSatisfy({ !$0.left.isNegative })
          else { return false }
        }
        let waiting = history.money.payments.map { history.money.left(of: $0.id) }
        let unmatched = balance.rows.first { $0.account == .unmatched }?.balance ?? .zero
        guard waiting.sum() == -unmatched else { return false }
      }
      return true
    }
  }

  @Test("A statement's balances run on, and end where the account stands")
  func statements() {
    forAll("statements agree", seed: 14_000, count: 40) { random in
      var home = try MoneyHome(residents: 3)
      for _ in 0..<50 { try step(&home, &random) }
      let history = home.history
      let months = ["2026-10", "2026-11", "2026-12", "2027-01"]
      for account in history.accounts {
        var closing = Money.zero
        for text in months {
          let period = try month(text).range
          guard let statement = history.statement(for: account, period: period),
            statement.opening == closing,
            statement.opening + statement.entries.map(\.amount).sum() == statement.closing,
            statement.ageing.total == statement.closing
          else { return false }
          closing = statement.closing
        }
      }
      return true
    }
  }

  @Test("Aged debt sums to what the books say is owed")
  func agedDebt() {
    forAll("aged debt agrees with the debtors", seed: 15_000, count: 40) { random in
      var home = try MoneyHome(residents: 3)
      for _ in 0..<50 { try step(&home, &random) }
      let history = home.history
      let debt = AgedDebt(history, on: try day("2027-06-30"))
      let debtors = TrialBalance(history.postings).rows.filter {
        if case .debtor = $0.account { true } else { false }
      }.map(\.balance).sum()
      let waiting = history.money.payments.map { history.money.left(of: $0.id) }.sum()
      return debt.ageing.total == debtors && debt.unmatched == waiting
        && debt.payers.map(\.ageing.total).sum() == debtors
    }
  }
}
