import Amounts
public import Billing
import CareCalendar
import CareHome
import Evidence

extension RunResult {
  /// The run for programs.
  public var json: JSON {
    [
      "month": .string(month.description),
      "invoices": .array(invoices.map(\.json)),
      "total": .amount(invoices.map(\.totals.payable).sum()),
      "held": .array(
        held.map { line in
          [
            "line": .string(line.line.text),
            "placement": .string(line.placement.text),
            "payer": .string(line.account.payer.text),
            "days": .days(line.days),
            "reason": .string(line.reason),
            "remedy": .string(line.remedy),
          ]
        }),
      "warnings": .array(warnings.map(JSON.fault)),
      "postings": .array(
        postings.map { posting in
          [
            "day": .day(posting.day),
            "reference": .string(posting.reference),
            "account": .string(posting.account.name),
            "amount": .amount(posting.amount),
            "narrative": .string(posting.narrative),
          ]
        }),
    ]
  }
}

extension Invoice {
  /// One invoice for programs.
  var json: JSON {
    [
      "number": .string(number.description),
      "issued": .day(issued),
      "due": .day(due),
      "days": .days(period),
      "payer": .string(payer.id.text),
      "resident": .string(account.resident.text),
      "reference": .string(subject.reference),
      "lines": .array(lines.map(\.json)),
      "net": .amount(totals.net),
      "vat": .amount(totals.vat),
      "payable": .amount(totals.payable),
    ]
  }
}

extension InvoiceLine {
  var json: JSON {
    [
      "description": .string(description),
      "days": .days(days),
      "workings": .string(workings),
      "net": .amount(net),
      "vat": .string(vat.rawValue),
      "parts": .byComponent(parts),
      "takenOut": .byComponent(takenOut),
      "notes": .array(notes.map(JSON.string)),
    ]
  }
}
