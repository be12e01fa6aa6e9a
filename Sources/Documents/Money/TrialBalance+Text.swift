import Amounts
public import Billing
public import CareCalendar

extension TrialBalance {
  /// - Parameter title: whose books, and as of when.
  public func text(titled title: String) -> String {
    var report = TextReport()
    report.title(title)
    var table = TextTable([.words("Account"), .figures("Debit"), .figures("Credit")])
    for row in rows where !row.balance.isZero {
      table.add([
        row.account.name, max(row.balance, .zero).wordsUnlessZero ?? "",
        max(-row.balance, .zero).wordsUnlessZero ?? "",
      ])
    }
    table.addRule()
    table.add([
      "Together", rows.map { max($0.balance, .zero) }.sum().words,
      rows.map { max(-$0.balance, .zero) }.sum().words,
    ])
    report.table(table)
    report.blank()
    report.paragraph(
      difference.isZero
        ? "The books balance." : "The books are out of balance by \(difference.magnitude.words).")
    return report.text
  }

  public func json(asOf day: Day) -> JSON {
    [
      "day": .day(day), "difference": .amount(difference),
      "accounts": .array(
        rows.filter { !$0.balance.isZero }.map { row in
          ["account": .string(row.account.name), "balance": .amount(row.balance)]
        }),
    ]
  }
}
