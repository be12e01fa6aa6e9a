import Amounts
import Billing
import CareCalendar
import CareHome
import GRDB

extension MoneyEntry {
  /// In the order of the table's columns.
  func cells(of home: HomeKey) -> [Cell] {
    var reference: String?
    var payment: String?
    var debt: DebtID?
    var amount: Money?
    var stage: Int?
    var words: String?
    var payer = account?.payer
    switch move {
    case .received(let its):
      (reference, amount, words, payer) = (its.id.text, its.amount, its.text, its.payer)
    case .allocated(let one): (payment, debt, amount) = (one.payment.text, one.debt, one.amount)
    case .creditUsed(_, let its, let sum), .writtenOff(_, let its, let sum):
      (debt, amount) = (its, sum)
    case .refunded(let refund):
      (reference, amount) = (refund.id.text, refund.amount)
      if case .payment(let id) = refund.source { payment = id.text }
    case .disputed(_, let its), .disputeEnded(_, let its): debt = its
    case .reminded(_, let number, let sum): (stage, amount) = (number, sum)
    case .remindersAllowed: break
    }
    return [
      .integer(home.id), .day(day), .text(move.word), .optional(reference), .optional(payment),
      .optional(payer?.text), .optional(account?.resident.text), .optional(debt?.description),
      .optional(amount?.pence), .optional(stage), .optional(words), .text(by), .text(why),
    ]
  }
}

extension MoneyEntry.Move {
  fileprivate var word: String {
    switch self {
    case .received: "received"
    case .allocated: "allocated"
    case .creditUsed: "credit-used"
    case .refunded: "refunded"
    case .writtenOff: "written-off"
    case .disputed: "disputed"
    case .disputeEnded: "dispute-ended"
    case .reminded: "reminded"
    case .remindersAllowed: "reminders-allowed"
    }
  }
}

extension RowReader {
  /// The columns after `home`.
  mutating func moneyEntry() throws -> MoneyEntry {
    let day = try day()
    let kind = try text()
    let reference = optionalText()
    let payment = optionalText().map { PaymentID($0) }
    let payer = optionalText().map { PayerID($0) }
    let resident = optionalText().map { ResidentID($0) }
    let debt = try optionalText().map { text in try expect(DebtID(text)) }
    let amount = optionalInteger().map { Money(pence: $0) }
    let stage = optionalInteger()
    let words = optionalText()
    var account: PayerAccount?
    if let payer, let resident { account = PayerAccount(payer: payer, resident: resident) }
    let move: MoneyEntry.Move
    switch kind {
    case "received":
      move = .received(
        Payment(
          id: PaymentID(try expect(reference)), day: day, amount: try expect(amount),
          text: words ?? "", payer: payer))
    case "allocated":
      move = .allocated(
        Allocation(
          payment: try expect(payment), account: try expect(account), debt: debt,
          amount: try expect(amount)))
    case "credit-used":
      move = .creditUsed(try expect(account), for: try expect(debt), try expect(amount))
    case "refunded":
      move = .refunded(
        Refund(
          id: Identifier(try expect(reference)),
          source: try expect(payment.map { .payment($0) } ?? account.map { .account($0) }),
          amount: try expect(amount)))
    case "written-off":
      move = .writtenOff(try expect(account), try expect(debt), try expect(amount))
    case "disputed": move = .disputed(try expect(account), debt)
    case "dispute-ended": move = .disputeEnded(try expect(account), debt)
    case "reminded":
      move = .reminded(try expect(account), stage: try expect(stage), try expect(amount))
    case "reminders-allowed": move = .remindersAllowed(try expect(account))
    default: move = try expect(nil)
    }
    return MoneyEntry(day: day, move, by: try text(), why: try text())
  }

  /// The columns after `home`.
  mutating func pocketEntry() throws -> PocketEntry {
    let id = Identifier<PocketEntry>(try text())
    let day = try day()
    let resident = ResidentID(try text())
    let kind: PocketEntry.Kind = try word()
    let amount = try money()
    let words = try text()
    let receipt = try text()
    return PocketEntry(
      id: id, day: day, resident: resident, kind: kind, amount: amount, description: words,
      receipt: receipt, by: try text())
  }

  /// `account`, `payer` and `resident`.
  mutating func ledgerAccount() throws -> LedgerAccount {
    let account = try text()
    let payer = optionalText()
    return try expect(LedgerAccount(account: account, payer: payer, resident: optionalText()))
  }
}
