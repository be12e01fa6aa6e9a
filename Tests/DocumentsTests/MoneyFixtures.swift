import Amounts
import Billing
import CareCalendar
import CareHome

/// A home that is owed something by a family and by a council.
enum MoneyFixtures {
  private static let brown = PayerAccount(payer: "brown", resident: "R1")
  private static let council = PayerAccount(payer: "north-council", resident: "R1")

  private static func number(_ counter: Int, _ month: Month) -> DocumentNumber {
    DocumentNumber(series: "SV", month: month, counter: counter)
  }

  private static func invoice(
    _ account: PayerAccount, _ counter: Int, _ first: Day, _ amount: Money
  ) -> AccountDocument {
    let month = first.month
    return AccountDocument(
      number: number(counter, month), account: account, issued: month.last, due: month.last + 30,
      period: month.range, amount: amount, description: "Invoice for \(month.range.words)")
  }

  static func history(_ entries: [MoneyEntry] = standing) -> AccountHistory {
    var register = Register(
      home: Fixtures.home(), residents: [Fixtures.resident()],
      payers: [Fixtures.privatePayer(), Fixtures.council], billedFrom: Fixtures.day(2026, 9, 1))
    register.openingBalances = [
      OpeningBalance(
        account: brown, day: Fixtures.day(2026, 8, 31), amount: Fixtures.pounds(120))
    ]
    let documents = [
      invoice(brown, 1, Fixtures.day(2026, 9, 1), Fixtures.pounds(4_500)),
      invoice(council, 2, Fixtures.day(2026, 9, 1), Fixtures.pounds(1_822, 14)),
      invoice(brown, 1, Fixtures.day(2026, 12, 1), Fixtures.pounds(4_600, 18)),
    ]
    let postings = documents.flatMap { document in
      [
        Posting(
          day: document.issued, reference: "\(document.number)",
          account: .debtor(document.account), amount: document.amount, narrative: ""),
        Posting(
          day: document.issued, reference: "\(document.number)", account: .fees(.care),
          amount: -document.amount, narrative: ""),
      ]
    }
    return AccountHistory(
      register: register, documents: documents, postings: postings, money: MoneyBook(entries))
  }

  private static func entry(_ day: Day, _ move: MoneyEntry.Move) -> MoneyEntry {
    MoneyEntry(day: day, move, by: "Jean Ashworth", why: "as agreed")
  }

  private static func payment(_ id: PaymentID, _ day: Day, _ amount: Money, _ text: String)
    -> MoneyEntry
  {
    entry(day, .received(Payment(id: id, day: day, amount: amount, text: text)))
  }

  /// Part of September paid; three payments wait.
  static let standing: [MoneyEntry] = [
    payment("P0001", Fixtures.day(2026, 10, 12), Fixtures.pounds(3_000), "BROWN A"),
    entry(
      Fixtures.day(2026, 10, 12),
      .allocated(
        Allocation(
          payment: "P0001", account: brown,
          debt: .document(number(1, Fixtures.day(2026, 9, 30).month)),
          amount: Fixtures.pounds(3_000)))),
    payment(
      "P0002", Fixtures.day(2026, 10, 30), Fixtures.pounds(1_800), "SV-2609-002 NORTH COUNCIL"),
    payment("P0003", Fixtures.day(2027, 1, 4), Fixtures.pounds(1_500), "A BROWN SEPT"),
    payment("P0004", Fixtures.day(2027, 1, 5), Fixtures.pounds(77, 10), "CASH IN BRANCH"),
  ]

  /// The reminder of that stage to one of the two, after those before it.
  static func reminder(_ stage: Int, to payer: Payer) -> Reminder? {
    var entries: [MoneyEntry] = []
    var day = Fixtures.day(2026, 11, 9)
    while true {
      let round = ReminderRound(history(entries), on: day)
      guard let found = round.reminders.first(where: { $0.payer == payer }) else { return nil }
      if found.stage.number == stage { return found }
      entries.append(found.entry(by: "Jean Ashworth"))
      day = day + 14
    }
  }

  static func ownMoney() -> PocketStatement {
    func line(
      _ id: String, _ day: Int, _ kind: PocketEntry.Kind, _ amount: Money, _ words: String,
      _ receipt: String = ""
    ) -> PocketEntry {
      PocketEntry(
        id: Identifier(id), day: Fixtures.day(2026, 10, day), resident: "R1", kind: kind,
        amount: amount, description: words, receipt: receipt, by: "Jean Ashworth")
    }
    let book = PocketBook([
      line("OM0001", 2, .allowance, Fixtures.pounds(30, 15), "October, first week"),
      line("OM0002", 6, .spent, -Fixtures.pounds(14, 50), "Hairdresser", "0112"),
      line("OM0003", 9, .deposit, Fixtures.pounds(20), "From her daughter"),
      line("OM0004", 21, .handedOut, -Fixtures.pounds(5), "For the tombola", "signed: A. Brown"),
    ])
    return PocketStatement(
      book, of: Fixtures.resident(), in: Fixtures.home(), period: Fixtures.october)
  }
}
