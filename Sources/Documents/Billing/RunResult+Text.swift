import Amounts
public import Billing
import CareCalendar
import CareHome
import Evidence

extension RunResult {
  /// What the run made, held back and posted, for the terminal: at most 100 columns wide.
  public var text: String {
    var report = TextReport()
    report.title("Bills for \(month.words)")
    if invoices.isEmpty {
      report.paragraph("Nothing is due in \(month.words): no invoice was made.")
    } else {
      report.table(invoiceTable)
    }
    if !caughtUp.isEmpty {
      report.heading("Caught up from earlier months")
      report.paragraph(
        "Days that were due before \(month.words): not billed yet, or charged anew after late news. "
          + "They are part of the invoices above, as lines of their own.")
      report.blank()
      report.table(caughtUpTable)
    }
    if !creditNotes.isEmpty {
      report.heading("Credit notes, and why")
      report.table(creditNoteTable)
      report.blank()
      for note in creditNotes { report.paragraph("\(note.number): \(note.reason)") }
    }
    if !held.isEmpty {
      report.heading("Held back, and why")
      for held in heldTogether { report.paragraph(held) }
    }
    if !warnings.isEmpty {
      report.heading("Look at")
      for warning in warnings {
        let place = warning.location.map { "\($0): " } ?? ""
        report.paragraph("\(place)\(warning.message) \(warning.remedy)")
      }
    }
    if !postings.isEmpty {
      report.heading("To the books")
      report.table(trialBalanceTable)
    }
    return report.text
  }

  private var invoiceTable: TextTable {
    var table = TextTable([
      .words("Number"), .words("Payer"), .words("Resident"), .words("Days"), .words("Due"),
      .figures("To pay"),
    ])
    for invoice in invoices {
      table.add([
        invoice.number.description, invoice.payer.name, Words.residents(invoice),
        invoice.period.description, invoice.due.iso, invoice.totals.payable.words,
      ])
    }
    table.addRule()
    let count = invoices.count == 1 ? "1 invoice" : "\(invoices.count) invoices"
    table.add(["", count, "", "", "", invoices.map(\.totals.payable).sum().words])
    return table
  }

  private var caughtUpTable: TextTable {
    var table = TextTable([
      .words("Number"), .words("Payer"), .words("Resident"), .words("Days"), .figures("Lines"),
      .figures("Without VAT"),
    ])
    for part in caughtUp {
      table.add([
        part.number.description, part.payer.name, part.account.resident.text,
        part.days.description, String(part.lines.count), part.net.words,
      ])
    }
    table.addRule()
    table.add([
      "", "Together", "", "", String(caughtUp.map(\.lines.count).reduce(0, +)),
      caughtUp.map(\.net).sum().words,
    ])
    return table
  }

  /// What is held on the same days for the same reason is one sentence, in order of first line.
  private var heldTogether: [String] {
    struct Cause: Hashable {
      let days: DayRange
      let reason: String
      let remedy: String
    }
    var order: [Cause] = []
    var lines: [Cause: [String]] = [:]
    for line in held {
      let cause = Cause(days: line.days, reason: line.reason, remedy: line.remedy)
      if lines[cause] == nil { order.append(cause) }
      lines[cause, default: []].append(line.key.text)
    }
    return order.map { cause in
      let names = (lines[cause] ?? []).joined(separator: ", ")
      return "\(names), \(cause.days.words): \(cause.reason) \(cause.remedy)"
    }
  }

  private var creditNoteTable: TextTable {
    var table = TextTable([
      .words("Number"), .words("Payer"), .words("Resident"), .words("Days"),
      .words("Off invoice"), .figures("Taken off"),
    ])
    for note in creditNotes {
      table.add([
        note.number.description, note.payer.name, Words.residents(note), note.period.description,
        note.corrects.description, note.totals.gross.words,
      ])
    }
    table.addRule()
    let count = creditNotes.count == 1 ? "1 credit note" : "\(creditNotes.count) credit notes"
    table.add(["", count, "", "", "", creditNotes.map(\.totals.gross).sum().words])
    return table
  }

  private var trialBalanceTable: TextTable {
    let balance = TrialBalance(postings)
    var table = TextTable([.words("Account"), .figures("Debit"), .figures("Credit")])
    for row in balance.rows {
      table.add([
        row.account.name, max(row.balance, .zero).wordsUnlessZero ?? "",
        max(-row.balance, .zero).wordsUnlessZero ?? "",
      ])
    }
    table.addRule()
    table.add([
      "Together (difference \(balance.difference.words))",
      balance.rows.map { max($0.balance, .zero) }.sum().words,
      balance.rows.map { max(-$0.balance, .zero) }.sum().words,
    ])
    return table
  }
}
