import Amounts
public import Billing
import CareCalendar
import CareHome

extension RemittanceMatch {
  /// Line by line: those that are not settled first, as somebody has to ask about them.
  public var text: String {
    var report = TextReport()
    report.title(
      "\(proposal.payment.id), \(proposal.payment.amount.words) from \(remittance.payer)")
    report.paragraph(proposal.reason)
    let asking = rows.filter { $0.verdict != .settled }
    if !asking.isEmpty {
      report.heading("To ask about")
      report.table(Self.table(asking))
    }
    let settled = rows.filter { $0.verdict == .settled }
    if !settled.isEmpty {
      report.heading("Settled")
      report.table(Self.table(settled))
    }
    return report.text
  }

  private static func table(_ rows: [Row]) -> TextTable {
    var table = TextTable([
      .words("Resident"), .words("Document"), .figures("Paid"), .words("What becomes of it"),
    ])
    for row in rows {
      table.add([
        row.account?.resident.text ?? row.line.resident,
        row.debts.isEmpty
          ? row.line.document : row.debts.map(\.description).joined(separator: ", "),
        row.line.amount.words, Words.verdict(row.verdict),
      ])
    }
    return table
  }

  public var json: JSON {
    [
      "payment": .string(proposal.payment.id.text), "payer": .string(remittance.payer.text),
      "reference": .string(remittance.reference), "total": .amount(remittance.total),
      "reason": .string(proposal.reason),
      "lines": .array(
        rows.map { row in
          [
            "resident": .optional(row.account?.resident.text),
            "theirReference": .string(row.line.resident),
            "document": .string(row.line.document),
            "settles": .array(row.debts.map { .string($0.description) }),
            "amount": .amount(row.line.amount), "verdict": .string(Words.verdict(row.verdict)),
          ]
        }),
    ]
  }
}

extension ScheduleComparison {
  public var text: String {
    var report = TextReport()
    report.title("\(payer): its payment schedule beside what was billed, \(period.words)")
    report.facts([
      ("Billed", billed.words), ("On the schedule", scheduled.words),
      ("Difference", (billed - scheduled).words),
    ])
    guard !differing.isEmpty else {
      report.blank()
      report.paragraph("They agree for every resident.")
      return report.text
    }
    report.heading("To ask about before the cash comes")
    var table = TextTable([
      .words("Reference"), .figures("Billed"), .figures("Schedule"), .figures("Difference"),
      .words("What seems to be the matter"),
    ])
    for row in differing {
      table.add([
        row.reference, row.billed.words, row.scheduled.words, row.difference.words,
        row.finding ?? "",
      ])
    }
    report.table(table)
    return report.text
  }

  public var json: JSON {
    [
      "payer": .string(payer.text), "days": .days(period), "billed": .amount(billed),
      "scheduled": .amount(scheduled),
      "rows": .array(
        rows.map { row in
          [
            "reference": .string(row.reference), "resident": .optional(row.resident?.text),
            "billed": .amount(row.billed), "scheduled": .amount(row.scheduled),
            "difference": .amount(row.difference), "finding": .optional(row.finding),
          ]
        }),
    ]
  }
}
