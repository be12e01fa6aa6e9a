import Amounts
public import Billing
public import CareCalendar
import CareHome

/// A reminder in plain, kind words: what is past its date, how to pay, whom to ring
/// (billing.md rule 13).
public struct ReminderPage: Page {
  let reminder: Reminder

  public init(_ reminder: Reminder) { self.reminder = reminder }

  public var day: Day? { reminder.day }
  public static let template = "reminder"
  public func title(in words: PageWords) -> String {
    words(.reminderTitle, ["day": words.day(reminder.day), "home": reminder.home.name])
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.reminder.home) },
    .words("day") { $1.day($0.reminder.day) },
    .words("payerName") { $1.name(of: $0.reminder.payer) },
    .each("payerAddressLines") { $0.reminder.payer.address.lines },
    .words("aboutLabel") { $1.aboutLabel($0.reminder.subject) },
    .words("about") { $1.about($0.reminder.subject) },
    .optionalText("buyerReference") { $0.reminder.payer.buyerReference },
    .flag("isGentle") { $0.reminder.stage.tone == .gentle },
    .flag("isPlain") { $0.reminder.stage.tone == .plain },
    .flag("isTalk") { $0.reminder.stage.tone == .talk },
    .flag("isToAnOffice") { $0.reminder.payer.kind.isPublicBody },
    .flag("isToAnEstate") { $0.reminder.payer.kind == .estate },
    .optionalWords("previous", { $0.reminder.previous }, { $1.day($0) }),
    .text("amount") { $0.reminder.amount.words },
    .part("payment") {
      PaymentPanel(account: $0.reminder.home.bank, reference: $0.reminder.paymentReference)
    },
    .each("open") { page in
      page.reminder.open.map { OpenItemPart(item: $0, asOf: page.reminder.day) }
    },
    .optionalText("credit") { $0.reminder.credit.wordsUnlessZero },
  ]
}
