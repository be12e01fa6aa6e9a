import Amounts
public import Billing
import CareCalendar

/// The journal for an accounts package: one row for each posting (billing.md rules 12 and 19).
public enum JournalSheet {
  /// `date,reference,account,debit,credit,narrative`; in the order given, as each reference's
  /// postings stand together and balance.
  public static func csv(_ postings: [Posting]) -> [UInt8] {
    var sheet = CSVTable(["date", "reference", "account", "debit", "credit", "narrative"])
    for posting in postings {
      sheet.append([
        .figure(posting.day.iso), .text(posting.reference), .text(posting.account.name),
        .figure(posting.debit.isZero ? "" : posting.debit.decimal),
        .figure(posting.credit.isZero ? "" : posting.credit.decimal), .text(posting.narrative),
      ])
    }
    return sheet.bytes
  }
}
