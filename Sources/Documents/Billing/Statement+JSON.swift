import Amounts
public import Billing
import CareCalendar
import CareHome

extension Statement {
  /// The statement for programs.
  public var json: JSON {
    [
      "payer": .string(account.payer.text),
      "resident": .string(account.resident.text),
      "reference": .optional(subject.reference),
      "days": .days(period),
      "asOf": .day(asOf),
      "opening": .amount(opening),
      "entries": .array(
        entries.map { entry in
          [
            "day": .day(entry.day),
            "reference": .string(entry.reference),
            "description": .string(entry.description),
            "amount": .amount(entry.amount),
            "balance": .amount(entry.balance),
          ]
        }),
      "closing": .amount(closing),
      "overdue": .amount(overdue),
      "ageing": [
        "current": .amount(ageing.current),
        "days30": .amount(ageing.days30),
        "days60": .amount(ageing.days60),
        "days90": .amount(ageing.days90),
        "unallocated": .amount(ageing.unallocated),
      ],
      "open": .array(
        open.map { item in
          [
            "number": .optional(item.number?.description),
            "due": .day(item.due),
            "amount": .amount(item.amount),
            "left": .amount(item.left),
          ]
        }),
    ]
  }
}
