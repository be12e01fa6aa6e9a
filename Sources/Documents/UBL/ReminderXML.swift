import Amounts
public import Billing
import CareCalendar
import CareHome
import EInvoice
public import Evidence

/// A reminder as XML: UBL 2.1 `Reminder` (documents.md).
public enum ReminderXML {
  /// UTF-8 bytes, the same for the same reminder.
  ///
  /// - Throws: `document.totals-differ` where the lines don't come to what the letter asks for, and
  ///   texts that XML can't carry; then nothing is written.
  public static func bytes(_ reminder: Reminder) throws(Faults) -> [UInt8] {
    let document = document(reminder)
    guard document.payable == reminder.amount else {
      throw Faults(
        Fault(
          .documentTotalsDiffer,
          "The reminder of \(reminder.day.words) asks for \(reminder.amount), and its XML for "
            + "\(document.payable).",
          remedy: "This is a mistake in the program: please report it."))
    }
    return try UBL.write(document)
  }

  static func document(_ reminder: Reminder) -> PaymentReminder {
    let credit =
      reminder.credit.isZero
      ? [] : [PaymentReminder.Line(Words.creditTakenOff, -reminder.credit)]
    return PaymentReminder(
      number: "\(reminder.home.series)-RM-\(reminder.day.iso)-\(reminder.paymentReference)",
      issued: reminder.day, sequence: reminder.stage.number,
      notes: [Words.opening(of: reminder)], seller: Party(reminder.home),
      customer: Party(reminder.payer), account: reminder.subject.reference,
      payment: PaymentInstructions(
        reminder.home.bank, reference: reminder.paymentReference),
      terms: Words.questions(reminder.home.contact),
      lines: reminder.open.map(PaymentReminder.Line.init) + credit)
  }
}

extension PaymentReminder.Line {
  init(_ item: OpenItem) {
    self.init(
      Words.pastItsDate(item), item.left, document: item.number?.description,
      issued: item.number == nil ? nil : item.issued)
  }
}

extension Words {
  static let creditTakenOff = "Less what the account has in credit"

  /// The letter's message in a sentence, for systems that show a note.
  static func opening(of reminder: Reminder) -> String {
    let before = reminder.previous.map { "We wrote to you on \($0.words). " } ?? ""
    return switch reminder.stage.tone {
    case .gentle:
      "What is listed was due and has not reached us yet. If it is on its way, thank you."
    case .plain: before + "What is listed has still not reached us. Please pay it now, or ring us."
    case .talk: before + "What is listed has still not reached us. Please ring us."
    }
  }

  static func questions(_ contact: CareHome.Contact) -> String {
    "Questions: \(contact.name), \(contact.telephone)."
  }

  static func pastItsDate(_ item: OpenItem) -> String {
    let what = item.number.map { "\(invoice) \($0)" } ?? PageWords.english[.earlierBalance]
    let part = item.left == item.amount ? "" : ", \(item.left) of \(item.amount) left"
    return "\(what), to be paid by \(item.due.words)\(part)"
  }
}
