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
      "creditNotes": .array(creditNotes.map(\.json)),
      "caughtUp": .array(
        caughtUp.map { part in
          [
            "number": .string(part.number.description), "payer": .string(part.payer.id.text),
            "resident": .string(part.account.resident.text),
            "reference": .string(part.reference), "days": .days(part.days),
            "lines": .array(part.lines.map { .integer($0.number) }), "net": .amount(part.net),
          ]
        }),
      "total": .amount(documents.map(\.signedGross).sum()),
      "held": .array(
        held.map { line in
          [
            "line": .string(line.key.text),
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
      "resident": .optional(isConsolidated ? nil : account.resident.text),
      "reference": .optional(subject.reference),
      "residents": .array(residents.map(\.json)),
      "lines": .array(lines.map(\.json)),
      "net": .amount(totals.net),
      "vat": .amount(totals.vat),
      "payable": .amount(totals.payable),
    ]
  }
}

extension CreditNote {
  /// One credit note for programs; its amounts are what is owed less.
  var json: JSON {
    [
      "number": .string(number.description),
      "issued": .day(issued),
      "corrects": .string(corrects.description),
      "correctsIssued": .day(correctsIssued),
      "days": .days(period),
      "payer": .string(payer.id.text),
      "resident": .optional(isConsolidated ? nil : account.resident.text),
      "reference": .optional(subject.reference),
      "residents": .array(residents.map(\.json)),
      "reason": .string(reason),
      "notes": .array(notes.map(JSON.string)),
      "lines": .array(lines.map(\.json)),
      "net": .amount(totals.net),
      "vat": .amount(totals.vat),
      "credited": .amount(totals.gross),
    ]
  }
}

extension ResidentShare {
  var json: JSON {
    [
      "resident": .string(account.resident.text),
      "reference": .string(reference),
      "net": .amount(net),
    ]
  }
}

extension CreditLine {
  var json: JSON {
    [
      "invoiceLine": invoiceLine.map(JSON.integer) ?? .null,
      "resident": .string(account.resident.text),
      "description": .string(description),
      "days": .days(days),
      "workings": .string(workings),
      "net": .amount(net),
      "vat": .string(vat.rawValue),
      "parts": .byComponent(parts),
      "notes": .array(notes.map(JSON.string)),
    ]
  }
}

extension InvoiceLine {
  var json: JSON {
    [
      "resident": .string(account.resident.text),
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
