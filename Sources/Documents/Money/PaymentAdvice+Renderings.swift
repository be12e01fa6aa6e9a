import Amounts
public import Billing
import CareCalendar
import CareHome

extension PaymentAdvice {
  /// Line by line what the payment was for.
  public var text: String {
    var report = TextReport()
    report.title(
      direction == .fromPayer
        ? "\(number), \(total.words) from \(payer.name) on \(day.words)"
        : "\(number), \(total.words) paid back to \(payer.name) on \(day.words)")
    var table = TextTable([
      .words("Document"), .words("Resident"), .figures("Amount"), .words("What it was for"),
    ])
    for line in lines {
      table.add([
        line.document ?? "", line.reference ?? "", line.amount.words,
        PageWords.english.remitted(line, direction),
      ])
    }
    report.table(table)
    return report.text
  }

  public var json: JSON {
    [
      "number": .string(number), "day": .day(day), "payer": .string(payer.id.text),
      "direction": .string(direction == .fromPayer ? "from payer" : "to payer"),
      "total": .amount(total),
      "lines": .array(
        lines.map { line in
          [
            "document": .optional(line.document), "reference": .optional(line.reference),
            "amount": .amount(line.amount),
            "for": .string(PageWords.english.remitted(line, direction)),
          ]
        }),
    ]
  }
}
