import Amounts
import CareHome

extension PriceList {
  /// The list for the terminal, at most 100 columns wide.
  public var text: String {
    var report = TextReport()
    report.title(PriceWords.title(self))
    report.paragraph("\(PriceWords.day(self)).")
    for sentence in PriceWords.introduction(audience) { report.paragraph(sentence) }
    for section in sections {
      report.heading(section.heading)
      report.table(audience == .council ? costTable(section.entries) : table(section.entries))
    }
    if !notes.isEmpty { report.blank() }
    for note in notes { report.paragraph(note) }
    let details = entries.filter { $0.service.outcome != nil || $0.included != nil }
    if !details.isEmpty { report.heading("What they are for, and what the weekly fee covers") }
    for entry in details {
      let sentences = [entry.service.outcome.map { "\($0)." }, PriceWords.included(entry)]
      report.paragraph(
        "\(entry.service.name): " + sentences.compactMap { $0 }.joined(separator: " "))
    }
    if let reconciliation {
      report.heading("Does it add up?")
      for line in PriceWords.reconciliation(reconciliation) { report.paragraph(line) }
      report.blank()
      report.table(budgetTable(reconciliation))
    }
    return report.text
  }

  private func table(_ entries: [Entry]) -> TextTable {
    var table = TextTable([
      .words("Service"), .figures("Price"), .words("for"), .words("Notice"), .words("Runs from"),
    ])
    for entry in entries {
      table.add([
        entry.service.name, entry.list?.words ?? "", PriceWords.per(entry.service.unit),
        PriceWords.notice(entry.noticeWeeks), PriceWords.attendance(entry.minimumAttendance),
      ])
    }
    return table
  }

  private func costTable(_ entries: [Entry]) -> TextTable {
    var table = TextTable([
      .words("Service"), .words("for"), .figures("Marginal"), .figures("Full"), .figures("List"),
      .words("Notice"), .words("Runs from"),
    ])
    for entry in entries {
      table.add([
        entry.service.name, PriceWords.per(entry.service.unit),
        PriceWords.cost(entry.marginal, of: entry), PriceWords.cost(entry.fullCost, of: entry),
        entry.list?.words ?? "", PriceWords.notice(entry.noticeWeeks),
        PriceWords.attendance(entry.minimumAttendance),
      ])
    }
    return table
  }

  private func budgetTable(_ reconciliation: Reconciliation) -> TextTable {
    var table = TextTable([.words("In the year"), .figures("Amount")])
    for part in reconciliation.services { table.add([part.service.name, part.amount.words]) }
    table.add([PriceWords.rest(reconciliation), reconciliation.rest.words])
    table.addRule()
    table.add([PriceWords.budget, reconciliation.budget.words])
    return table
  }
}
