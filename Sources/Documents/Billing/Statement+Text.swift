import Amounts
public import Billing
import CareCalendar
import CareHome

extension Statement {
  /// The statement for the terminal, at most 100 columns wide.
  public var text: String {
    var report = TextReport()
    let about = Words.english.about(subject)
    report.title(
      "\(home.name): statement for \(payer.name)" + (about == payer.name ? "" : ", \(about)"))
    report.facts([
      ("For the days", period.words),
      ("To pay", amountDue.words),
      ("Past its date", afterDeath ? Money.zero.words : overdue.words),
      ("In credit", inCredit.words + (refundBy.map { ", paid back by \($0.words)" } ?? "")),
      (
        "Pay to",
        "\(home.bank.accountName), \(home.bank.sortCodeInPairs), "
          + "\(home.bank.accountNumber), quoting \(paymentReference)"
      ),
      ("Questions", "\(home.contact.name), \(home.contact.telephone)"),
    ])
    report.blank()
    report.table(entryTable)
    report.heading("How old it is, on \(asOf.words)")
    report.facts(AgePart.all(in: ageing).map { (Words.english[$0.label], $0.amount.words) })
    return report.text
  }

  private var entryTable: TextTable {
    var table = TextTable([
      .words("Date"), .words("What"), .words("Reference"), .figures("Charged"),
      .figures("Received"), .figures("Balance"),
    ])
    table.add([period.first.iso, "Balance before this day", "", "", "", opening.words])
    for entry in entries {
      table.add([
        entry.day.iso, entry.description, entry.reference, entry.charged.wordsUnlessZero ?? "",
        entry.received.wordsUnlessZero ?? "", entry.balance.words,
      ])
    }
    table.addRule()
    table.add([
      period.last.iso, "Balance", "", entries.map(\.charged).sum().words,
      entries.map(\.received).sum().words, closing.words,
    ])
    return table
  }
}
