import Amounts
import CareCalendar
import CareHome
import Evidence
import Funding

/// Accounts that tests make up: one set of terms, and as many clients as they want.
enum AccountFixture {
  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

  static let opened = day("2026-04-01")
  static let year = DayRange(opened, through: day("2027-03-31")) ?? DayRange(opened)

  static func pounds(_ pence: Int) -> Money { Money(pence: pence) }

  static let terms = PaymentTerms(
    id: "tyne", from: opened, council: "Tyne Estuary Council", smallChange: pounds(500_00),
    oneOffCap: pounds(500_00),
    management: ManagementFee(
      yearly: Rate(pounds(300_00)), once: pounds(15_00), bearer: .account),
    planning: PlanningFee(
      hourly: Rate(pounds(10_00)), cap: Quantity(10), bearer: .council),
    underspend: .kept, keptWeeks: 8, coordinator: "Joan Reay", telephone: "0191 498 0000")

  static let profile = MonitoringProfile(
    id: "standard",
    rules: [
      MonitoringProfile.Rule(
        spending: .services, evidence: .invoice, above: pounds(50_00), keepYears: 6)
    ])

  static func account(
    _ id: PaymentAccountID, _ arrangement: HoldingArrangement = .managedAccount,
    pool: String? = "client-pool", share: Quantity = Quantity(1),
    monitoring: MonitoringProfileID? = nil
  ) -> PaymentAccount {
    PaymentAccount(
      id: id, person: "Person \(id)", reference: "REF-\(id)", arrangement: arrangement,
      holder: "Tyne Money Support", telephone: "0191 498 0100", pool: pool, share: share,
      terms: "tyne", monitoring: monitoring, opened: opened)
  }

  static func item(
    _ id: PlanItemID, of account: PaymentAccountID, _ limit: PlanItem.Limit,
    _ source: FundingSource = .socialCare, days: DayRange = year,
    _ authority: PlanItem.Authority = .review, signed: Day = opened,
    spending: SpendingKind = .services
  ) -> PlanItem {
    PlanItem(
      account: account, id: id, description: "Item \(id)", need: "Company", spending: spending,
      source: source, limit: limit, days: days, signedBy: "The panel", authority: authority,
      signed: signed)
  }

  static func weekly(_ pence: Int) -> PlanItem.Limit {
    .running(.weekly(Rate(pounds(pence))))
  }

  /// From practice to payment, all on one day.
  static let toPayment: [PaymentStage] = [.practice, .indicative, .panel, .agreed, .inPayment]

  static func step(
    _ stage: PaymentStage, _ pence: Int? = nil, on day: Day = opened, from: Day? = nil,
    by person: String = "Joan Reay", why: String = "as reckoned"
  ) -> PaymentStep {
    PaymentStep(
      to: stage, amount: pence.map { .weekly(Rate(pounds($0))) }, from: from, decided: day,
      by: person, why: why)
  }

  /// A book whose accounts are in payment at £100 a week, with nothing in their plans.
  static func book(_ accounts: [PaymentAccount]) throws(Faults) -> AccountBook {
    var book = AccountBook()
    try book.take([terms], [profile])
    for account in accounts {
      try book.open(account)
      for stage in toPayment {
        try book.take(step(stage, stage == .practice ? 100_00 : nil), for: account.id)
      }
    }
    return book
  }

  static func received(
    _ pence: Int, _ account: PaymentAccountID, _ reference: String,
    _ source: FundingSource = .socialCare, on day: Day = opened
  ) -> AccountMovement {
    AccountMovement(
      account: account, day: day, reference: reference, kind: .received,
      amount: pounds(pence), source: source, party: "The council", words: "Payment", by: "Anna")
  }
}

extension AccountBook {
  /// A payment on somebody's word, with an invoice.
  func pay(
    _ pence: Int, from account: PaymentAccountID, for item: PlanItemID,
    on day: Day = AccountFixture.opened, _ reference: String
  ) throws(Faults) -> AccountMovement {
    try payment(
      of: Money(pence: pence), from: account,
      for: Spending(
        item: item, payee: "A club", voucher: .init(.invoice, "1"), authorisedBy: "The person",
        words: "A day"), on: day, reference: reference, by: "Anna")
  }

  /// Whether every bank account comes to its sub-ledgers, to the penny.
  func balances(on day: Day) -> Bool {
    banks.allSatisfy { balance(ofBank: $0, over: DayRange(day)).difference.isZero }
  }
}
