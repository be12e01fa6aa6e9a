public import Amounts
import CareCalendar
import CareHome
public import Funding

extension PoolBalance {
  /// - Parameter bank: what the bank's own statement says; nil where nobody looked.
  public func text(bank shown: Money?) -> String {
    var report = TextReport()
    report.title("\(bank): what lies in it, \(days.words)")
    var table = TextTable([
      .words("Account"), .words("Person"), .figures("Opening"), .figures("Received"),
      .figures("Paid"), .figures("Closing"), .figures("Set aside"),
    ])
    for part in parts {
      table.add([
        part.account.id.text, part.account.person, part.opening.words, part.received.words,
        part.paid.words, part.closing.words, part.committed.words,
      ])
    }
    table.addRule()
    table.add([
      "", "Together", parts.map(\.opening).sum().words, received.words, paid.words,
      parts.map(\.closing).sum().words, committed.words,
    ])
    table.add([
      "", "By the bank's lines", opening.words, "", "", closing.words, "",
    ])
    report.table(table)
    report.blank()
    report.paragraph(
      difference.isZero
        ? "The accounts sum to the pool, to the penny."
        : "The accounts are \(difference.words) off what the bank's lines come to. Run hearth verify."
    )
    if let shown {
      let off = shown - closing
      report.paragraph(
        off.isZero
          ? "The bank's statement says the same."
          : "The bank's statement says \(shown.words), \(off.magnitude.words) "
            + "\(off.isNegative ? "less" : "more"): something is not written down yet, or is on its "
            + "way.")
    }
    return report.text
  }

  public func json(bank shown: Money?) -> JSON {
    [
      "bank": .string(bank), "days": .days(days), "opening": .amount(opening),
      "received": .amount(received), "paid": .amount(paid), "closing": .amount(closing),
      "difference": .amount(difference),
      "bankStatement": shown.map(JSON.amount) ?? .null,
      "accounts": .array(
        parts.map { part in
          [
            "account": .string(part.account.id.text), "opening": .amount(part.opening),
            "received": .amount(part.received), "paid": .amount(part.paid),
            "closing": .amount(part.closing), "committed": .amount(part.committed),
          ]
        }),
    ]
  }
}
