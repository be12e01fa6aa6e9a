import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Testing

/// A home with documents made by hand, to which each test adds money.
struct MoneyHome {
  var register: Register
  var documents: [AccountDocument] = []
  var entries: [MoneyEntry] = []

  init(residents: Int = 1) throws {
    var home = try SmallHome()
    home.register.residents = (1...residents).map {
      Resident(id: ResidentID("R\($0)"), name: "Resident \($0)", reference: "NC-\(1_000 + $0)")
    }
    home.add(payer: "north-council", .council)
    home.add(payer: "pell", .resident)
    register = home.register
    register.placements = []
  }

  var history: AccountHistory {
    AccountHistory(
      register: register, documents: documents,
      postings: documents.flatMap { document in
        [
          Posting(
            day: document.issued, reference: "\(document.number)",
            account: .debtor(document.account), amount: document.amount, narrative: ""),
          Posting(
            day: document.issued, reference: "\(document.number)", account: .fees(.care),
            amount: -document.amount, narrative: ""),
        ]
      }, money: MoneyBook(entries))
  }

  static func number(_ counter: Int, _ month: String = "2026-10") throws -> DocumentNumber {
    DocumentNumber(series: "SM", month: try BillingTests.month(month), counter: counter)
  }

  /// An invoice of the month, issued on its last day, due 30 days later.
  @discardableResult
  mutating func bill(
    _ payer: PayerID, _ resident: ResidentID, _ amount: String,
    month text: String = "2026-10", number: DocumentNumber? = nil
  ) throws -> DebtID {
    let month = try BillingTests.month(text)
    let number = try number ?? Self.number(documents.count + 1, text)
    documents.append(
      AccountDocument(
        number: number, account: PayerAccount(payer: payer, resident: resident),
        issued: month.last, due: month.last + 30, period: month.range,
        amount: try money(amount), description: "Invoice for \(month.range.words)"))
    return .document(number)
  }

  /// An invoice to the one private payer.
  @discardableResult
  mutating func bill(_ amount: String, month: String = "2026-10") throws -> DebtID {
    try bill("pell", "R1", amount, month: month)
  }

  mutating func credit(_ debt: DebtID, _ amount: String, on text: String) throws {
    guard case .document(let corrected) = debt,
      let invoice = documents.first(where: { $0.number == corrected })
    else { throw Missing() }
    documents.append(
      AccountDocument(
        number: DocumentNumber(
          series: "SM-CN", month: invoice.number.month, counter: documents.count),
        account: invoice.account, issued: try day(text), due: try day(text),
        period: invoice.period, amount: -(try money(amount)), corrects: corrected,
        description: "Credit note"))
  }

  @discardableResult
  mutating func receive(
    _ amount: String, on text: String = "2026-11-05", _ words: String = "", from: PayerID? = nil
  ) throws -> PaymentID {
    let payment = Payment(
      id: MoneyBook(entries).nextPaymentID, day: try day(text), amount: try money(amount),
      text: words, payer: from)
    add(.received(payment), on: payment.day)
    return payment.id
  }

  mutating func put(
    _ payment: PaymentID, _ amount: String, to debt: DebtID?,
    of account: PayerAccount = PayerAccount(payer: "pell", resident: "R1"),
    on text: String = "2026-11-05"
  ) throws {
    add(
      .allocated(
        Allocation(payment: payment, account: account, debt: debt, amount: try money(amount))),
      on: try day(text))
  }

  mutating func add(_ move: MoneyEntry.Move, on day: Day, why: String = "as agreed") {
    entries.append(MoneyEntry(day: day, move, by: "Ann Ford", why: why))
  }

  /// The codes of what forbids the move.
  func faults(_ move: MoneyEntry.Move, on text: String = "2026-11-10", why: String = "because")
    throws -> [String]
  {
    history.faults(of: MoneyEntry(day: try day(text), move, by: "Ann Ford", why: why))
      .map(\.code.rawValue)
  }

  struct Missing: Error {}
}
