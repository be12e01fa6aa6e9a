import Amounts
public import Billing
public import CareCalendar
import CareHome

/// A statement of account for people: what to pay and how; then each document and payment.
public struct StatementPage: Page {
  let statement: Statement

  public init(_ statement: Statement) { self.statement = statement }

  public var day: Day? { statement.period.last }
  public static let template = "statement"
  public func title(in words: PageWords) -> String {
    words(
      .statementTitle,
      ["day": words.day(statement.period.last), "home": statement.home.name])
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.statement.home) },
    .words("period") { $1.days($0.statement.period) },
    .words("firstDay") { $1.day($0.statement.period.first) },
    .words("closingDay") { $1.day($0.statement.period.last) },
    .words("asOf") { $1.day($0.statement.asOf) },
    .words("payerName") { $1.name(of: $0.statement.payer) },
    .each("payerAddressLines") { $0.statement.payer.address.lines },
    .words("aboutLabel") { $1.aboutLabel($0.statement.subject) },
    .words("about") { $1.about($0.statement.subject) },
    .optionalText("buyerReference") { $0.statement.payer.buyerReference },
    .flag("isOwed") { $0.statement.amountDue > .zero },
    .text("amountDue") { $0.statement.amountDue.words },
    .optionalWords("payBy", { $0.payBy }, { $1.day($0) }),
    .optionalText("overdue") {
      $0.statement.afterDeath ? nil : $0.statement.overdue.wordsUnlessZero
    },
    .flag("isToAnEstate") { $0.statement.payer.kind == .estate },
    .optionalWords("refundBy", { $0.statement.refundBy }, { $1.day($0) }),
    .optionalText("inCredit") { $0.statement.inCredit.wordsUnlessZero },
    .part("payment") {
      PaymentPanel(
        account: $0.statement.home.bank, reference: $0.statement.paymentReference,
        mandate: $0.statement.payer.mandate)
    },
    .text("opening") { $0.statement.opening.words },
    .text("closing") { $0.statement.closing.words },
    .each("entries") { $0.statement.entries.map(StatementEntryPart.init) },
    .text("chargedTotal") { $0.statement.entries.map(\.charged).sum().words },
    .text("receivedTotal") { $0.statement.entries.map(\.received).sum().words },
    .flag("hasOpen") { !$0.statement.open.isEmpty },
    .each("open") { page in
      page.statement.open.map { item in
        OpenItemPart(item: item, asOf: page.statement.afterDeath ? item.due : page.statement.asOf)
      }
    },
    .text("openTotal") { $0.statement.open.map(\.left).sum().words },
    .each("ages") { AgePart.all(in: $0.statement.ageing) },
  ]

  /// The first of the days by which something is to be paid, where none has gone by yet; a payment
  /// of everything by then is in time for all.
  private var payBy: Day? {
    let days = statement.open.map(\.due)
    return days.allSatisfy { $0 >= statement.asOf } ? days.min() : nil
  }
}

struct StatementEntryPart: PageModel {
  let entry: StatementEntry

  init(_ entry: StatementEntry) { self.entry = entry }

  static let fields: PageFields<Self> = [
    .words("day") { $1.day($0.entry.day) },
    .words("description") { $1.sentence($0.entry.description) },
    .text("reference") { $0.entry.reference },
    .text("charged") { $0.entry.charged.wordsUnlessZero ?? "" },
    .text("received") { $0.entry.received.wordsUnlessZero ?? "" },
    .text("balance") { $0.entry.balance.words },
  ]
}

struct OpenItemPart: PageModel {
  let item: OpenItem
  let asOf: Day

  static let fields: PageFields<Self> = [
    .words("document") { $0.item.number?.description ?? $1[.earlierBalance] },
    .words("issued") { $1.day($0.item.issued) },
    .words("due") { $1.day($0.item.due) },
    .flag("isOverdue") { $0.item.due < $0.asOf },
    .text("amount") { $0.item.amount.words },
    .text("left") { $0.item.left.words },
  ]
}

struct AgePart: PageModel {
  let label: Word
  let amount: Money

  /// Money received beyond what was owed has a column only where there is some.
  static func all(in ageing: Ageing) -> [AgePart] {
    var ages = [
      AgePart(label: .under30Days, amount: ageing.current),
      AgePart(label: .from30To59Days, amount: ageing.days30),
      AgePart(label: .from60To89Days, amount: ageing.days60),
      AgePart(label: .from90Days, amount: ageing.days90),
    ]
    if !ageing.unallocated.isZero {
      ages.append(AgePart(label: .paidInAdvance, amount: ageing.unallocated))
    }
    return ages
  }

  static let fields: PageFields<Self> = [
    .words("label") { $1[$0.label] },
    .text("amount") { $0.amount.words },
  ]
}

extension StatementEntry {
  /// What it adds to what is owed; zero for a payment.
  var charged: Money { max(amount, .zero) }
  /// What it takes off; zero for a document.
  var received: Money { max(-amount, .zero) }
}
