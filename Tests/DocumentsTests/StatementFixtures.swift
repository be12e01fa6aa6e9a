import Amounts
import Billing
import CareCalendar
import CareHome

extension Fixtures {
  /// Two invoices, of which the first is part paid and past its date.
  static func statement() -> Statement {
    let number = { DocumentNumber(series: "SV", month: $0, counter: 2) }
    let september = day(2026, 9, 30).month
    let entries = [
      StatementEntry(
        day: day(2026, 9, 30),
        kind: .invoice(number(september), period: september.range, due: day(2026, 10, 30)),
        reference: "SV-2609-002", description: "Invoice for 1 September 2026 to 30 September 2026",
        amount: pounds(4_500), balance: pounds(5_000)),
      StatementEntry(
        day: day(2026, 10, 12), kind: .receipt("B17", .bank), reference: "SV-2609-002 BROWN",
        description: "Payment received, thank you", amount: -pounds(3_500),
        balance: pounds(1_500)),
      StatementEntry(
        day: day(2026, 10, 31),
        kind: .invoice(number(october.first.month), period: october, due: day(2026, 11, 30)),
        reference: "SV-2610-002", description: "Invoice for 1 October 2026 to 31 October 2026",
        amount: pounds(4_600, 18), balance: pounds(6_100, 18)),
    ]
    return statement(
      opening: pounds(500), entries: entries,
      open: [
        OpenItem(
          number: number(september), issued: day(2026, 9, 30), due: day(2026, 10, 30),
          amount: pounds(4_500), left: pounds(1_500)),
        OpenItem(
          number: number(october.first.month), issued: day(2026, 10, 31), due: day(2026, 11, 30),
          amount: pounds(4_600, 18), left: pounds(4_600, 18)),
      ],
      ageing: Ageing(
        current: pounds(4_600, 18), days30: pounds(1_500), days60: .zero, days90: .zero))
  }

  /// More paid than was owed.
  static func statementInCredit() -> Statement {
    statement(
      opening: .zero,
      entries: [
        StatementEntry(
          day: day(2026, 10, 12), kind: .receipt("B18", .bank), reference: "BROWN",
          description: "Payment received, thank you", amount: -pounds(25),
          balance: -pounds(25))
      ],
      open: [],
      ageing: Ageing(
        current: .zero, days30: .zero, days60: .zero, days90: .zero, unallocated: -pounds(25)))
  }

  private static func statement(
    opening: Money, entries: [StatementEntry], open: [OpenItem], ageing: Ageing
  ) -> Statement {
    let payer = privatePayer()
    return Statement(
      home: home(), payer: payer, subject: Subject(resident(), for: payer),
      account: PayerAccount(payer: payer.id, resident: "R1"),
      period: DayRange(day(2026, 9, 1), through: day(2026, 10, 31)) ?? october,
      asOf: day(2026, 10, 31), opening: opening, entries: entries,
      closing: opening + entries.map(\.amount).sum(), ageing: ageing, open: open,
      paymentReference: "NC-77120")
  }
}
