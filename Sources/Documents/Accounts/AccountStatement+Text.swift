import Amounts
import CareCalendar
import CareHome
public import Funding

extension AccountStatement {
  public var text: String {
    var report = TextReport()
    report.title("\(account.person): payment account \(account.id), \(days.words)")
    report.facts(facts)
    report.heading("What came in and what was paid")
    var table = TextTable([
      .words("Date"), .words("What"), .words("Reference"), .figures("In"), .figures("Out"),
      .figures("Balance"),
    ])
    table.add([days.first.iso, "Balance before this day", "", "", "", opening.words])
    for line in lines {
      let one = line.movement
      let isIn = one.amount > .zero
      table.add([
        one.day.iso, "\(PageWords.english.kind(one.kind)): \(one.words)", one.reference,
        isIn ? one.amount.words : "", isIn ? "" : (-one.amount).words, line.balance.words,
      ])
    }
    table.addRule()
    table.add([days.last.iso, "", "", received.words, paid.words, closing.words])
    report.table(table)
    if !notes.isEmpty {
      report.heading("Set aside and decided")
      for one in notes {
        // What is kept stands in its own words already.
        let sum = one.committed.isZero ? "" : " \(one.committed.magnitude.words)"
        report.paragraph(
          "\(one.day.iso)  \(PageWords.english.kind(one.kind))\(sum): \(one.words) (\(one.reference))"
        )
      }
    }
    if !refused.isEmpty {
      report.heading("Asked for and not paid")
      for one in refused {
        report.paragraph(
          "\(one.day.iso)  \(one.amount.words) to \(one.party.isEmpty ? "item \(one.item) of the plan" : one.party): "
            + one.why)
      }
    }
    addPlan(to: &report)
    report.heading("What is left, and what becomes of it")
    report.paragraph(
      "\(closing.words) is left, of which \(committed.words) is set aside: "
        + "\(left.free.words) is free"
        + (left.decided.isZero ? "" : ", \(left.decided.words) of it kept by decision")
        + ". \(left.policy)")
    report.heading("What to keep, and whom to ring")
    for rule in evidence { report.line("· \(rule.words.firstCapital)") }
    if evidence.isEmpty { report.line("No evidence is asked for.") }
    report.paragraph(account.rules.returns.words)
    report.paragraph("About the account: \(account.holder), \(account.telephone).")
    if let terms {
      report.paragraph(
        "About the plan: \(terms.coordinator), \(terms.council), \(terms.telephone).")
    }
    return report.text
  }

  private var facts: [(label: String, value: String)] {
    [
      ("Held as", account.arrangement.words), ("By", account.holder),
      ("Paid on the word of", account.rules.authoriser.words),
      (
        "Agreed",
        version.map { "\($0.amount) from \($0.from.words), version \($0.number)" }
          ?? "nothing is in payment"
      ),
      ("Opening", opening.words), ("Received", received.words), ("Paid", paid.words),
      ("Closing", closing.words), ("Set aside", committed.words),
    ]
  }

  private func addPlan(to report: inout TextReport) {
    guard !plan.isEmpty else { return }
    report.heading("What it may be used for")
    var table = TextTable([
      .words("Item"), .words("What"), .words("Money"), .words("Limit"), .figures("Allowed"),
      .figures("Paid"), .figures("Set aside"), .figures("Left"),
    ])
    for line in plan {
      table.add([
        line.item.id.text, line.item.description, line.item.source.words, "\(line.item.limit)",
        line.allowed.words, line.paid.words, line.committed.words, line.left.words,
      ])
    }
    report.table(table)
  }
}
