import Amounts
public import Billing
import CareCalendar
import CareHome

extension PocketStatement {
  public var text: String {
    var report = TextReport()
    report.title("\(home.name): \(resident.name)'s own money, \(period.words)")
    report.facts([
      ("Kept before", opening.words), ("Came in", moneyIn.words), ("Went out", moneyOut.words),
      ("Kept now", closing.words),
    ])
    report.blank()
    var table = TextTable([
      .words("Date"), .words("What"), .words("For"), .words("Receipt"), .figures("In"),
      .figures("Out"), .figures("Kept"),
    ])
    for line in lines {
      table.add([
        line.entry.day.iso, Words.kind(line.entry.kind), line.entry.description,
        line.entry.receipt, max(line.entry.amount, .zero).wordsUnlessZero ?? "",
        max(-line.entry.amount, .zero).wordsUnlessZero ?? "", line.balance.words,
      ])
    }
    report.table(table)
    return report.text
  }

  public var json: JSON {
    [
      "resident": .string(resident.id.text), "days": .days(period), "opening": .amount(opening),
      "closing": .amount(closing),
      "lines": .array(
        lines.map { line in
          [
            "id": .string(line.entry.id.text), "day": .day(line.entry.day),
            "kind": .string(line.entry.kind.rawValue), "amount": .amount(line.entry.amount),
            "for": .string(line.entry.description), "receipt": .string(line.entry.receipt),
            "by": .string(line.entry.by), "balance": .amount(line.balance),
          ]
        }),
    ]
  }
}
