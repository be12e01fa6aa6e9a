import Amounts
import CareHome
import Evidence

extension PriceList {
  private var words: PriceWords { .english }

  /// The list for the terminal, at most 100 columns wide.
  public var text: String {
    var report = TextReport()
    report.title(words.title(self))
    report.paragraph("\(words.day(self)).")
    for sentence in words.introduction(self) { report.paragraph(sentence) }
    for section in sections {
      report.heading(words.heading(section))
      report.table(table(section))
    }
    let notes = words.notes(self)
    if !notes.isEmpty { report.blank() }
    for note in notes { report.paragraph(note) }
    let details = entries.filter { $0.service.outcome != nil || $0.included != nil }
    if !details.isEmpty { report.heading("What they are for, and what the weekly fee covers") }
    for entry in details {
      let sentences = [entry.service.outcome.map { "\($0)." }, words.included(entry)]
      report.paragraph(
        "\(entry.service.name): " + sentences.compactMap { $0 }.joined(separator: " "))
    }
    if !builtUp.isEmpty {
      report.heading(words[.whatCostsAreMadeOf])
      report.paragraph(words[.pricePartsNote])
    }
    for entry in builtUp {
      report.blank()
      report.paragraph(
        "\(entry.service.name), \(PageWords.english.per(entry.service.unit)): "
          + "\(words.cost(entry.fullCost, of: entry))")
      report.table(table(entry.parts))
    }
    if let reconciliation {
      report.heading("Does it add up?")
      for line in words.reconciliation(reconciliation) { report.paragraph(line) }
      report.blank()
      report.table(budgetTable(reconciliation))
    }
    if !lines.isEmpty {
      report.heading(words[.whoDrawsOnWhat])
      report.paragraph(words[.priceLinesNote])
      report.blank()
      report.table(linesTable)
    }
    if !warnings.isEmpty { report.heading(words[.lookAt]) }
    for warning in warnings { report.paragraph("\(warning.message) \(warning.remedy)") }
    return report.text
  }

  private func table(_ section: Section) -> TextTable {
    switch section.columns {
    case .prices: priceTable(section.entries)
    case .costs: costTable(section.entries)
    case .all: wholeTable(section.entries)
    }
  }

  private func priceTable(_ entries: [Entry]) -> TextTable {
    var table = TextTable([
      .words("Service"), .figures("Price"), .words("for"), .words("Notice"), .words("Runs from"),
    ])
    for entry in entries {
      table.add([
        entry.service.name, entry.list?.words ?? "", PageWords.english.per(entry.service.unit),
        words.notice(entry.noticeWeeks), words.attendance(entry.minimumAttendance),
      ])
    }
    return table
  }

  private func costTable(_ entries: [Entry]) -> TextTable {
    var table = TextTable([
      .words("Service"), .words("for"), .figures("Marginal"), .figures("Full"), .words("Notice"),
      .words("Runs from"),
    ])
    for entry in entries {
      table.add([
        entry.service.name, PageWords.english.per(entry.service.unit),
        words.cost(entry.marginal, of: entry), words.cost(entry.fullCost, of: entry),
        words.notice(entry.noticeWeeks), words.attendance(entry.minimumAttendance),
      ])
    }
    return table
  }

  private func wholeTable(_ entries: [Entry]) -> TextTable {
    var table = TextTable([
      .words("Service"), .words("for"), .figures("Marginal"), .figures("Full"),
      .figures("With margin"), .figures("List"), .figures("List − full"),
    ])
    for entry in entries {
      table.add([
        entry.service.name, PageWords.english.per(entry.service.unit),
        words.cost(entry.marginal, of: entry), words.cost(entry.fullCost, of: entry),
        entry.withMargin?.words ?? "", entry.list?.words ?? "", entry.margin?.words ?? "",
      ])
    }
    return table
  }

  private func table(_ parts: [PricePart]) -> TextTable {
    var table = TextTable([.words("Part"), .words("How"), .figures("Cost")])
    for part in parts {
      table.add([part.description, part.working, words.cost(part)])
    }
    return table
  }

  private var linesTable: TextTable {
    var table = TextTable([.words("Line"), .words("Drawn by"), .figures("A year")])
    for account in lines {
      for (index, part) in account.drawn.enumerated() {
        table.add([index == 0 ? account.description : "", part.service.name, part.amount.words])
      }
      table.add(["", words[.leftForCore], account.core.words])
      table.add(["", "The line", account.amount.words])
    }
    return table
  }

  private func budgetTable(_ reconciliation: Reconciliation) -> TextTable {
    var table = TextTable([.words("In the year"), .figures("Amount")])
    for part in reconciliation.services { table.add([part.service.name, part.amount.words]) }
    table.add([words.rest(reconciliation), reconciliation.rest.words])
    table.addRule()
    table.add([words[.pooledBudget], reconciliation.budget.words])
    return table
  }
}
