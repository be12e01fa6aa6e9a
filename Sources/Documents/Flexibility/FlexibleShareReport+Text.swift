import Amounts
import CareHome
import Costing
import Evidence
import Flexibility

extension FlexibleShareReport {
  private var words: FlexibleWords { .english }

  /// The report for the terminal, at most 100 columns wide.
  public var text: String {
    var report = TextReport()
    report.title(words.title(home, resident))
    report.paragraph("Given up in a week: \(basket(in: words).joined(separator: ", ")).")
    report.paragraph(words.circumstances(share))
    report.blank()
    report.paragraph(answer(in: words))
    if let holdingNote { report.paragraph(holdingNote) }
    report.heading("The figures, in pounds a week")
    report.facts([
      (words[.sureToBeSaved], share.covered.words),
      (words[.savedAsThingsStand], share.expected.words),
      (words[.averageCostGivenUp], share.ceiling.words),
      (words[.doesNotGoAway], share.stranded.words),
      ("The home's own cost of organising it, taken off", share.organising.words),
    ])
    report.heading("Line by line")
    report.table(lineTable)
    if let gloss = words.partsOfUnits(share.lines.map(\.units)) { report.paragraph(gloss) }
    report.heading("How many give it up, and when: what each may have")
    report.table(noticeTable)
    if !schedule.jumps.isEmpty { report.blank() }
    report.paragraphs(schedule.jumps.map(words.jump))
    report.heading("Over the band of occupancy")
    report.table(occupancyTable)
    let estimates = sensitivitySentences(in: words)
    if !estimates.isEmpty { report.heading(words[.estimatesTitle]) }
    report.paragraphs(estimates)
    if let proposal {
      report.heading("Who pays the difference: \(proposal.verdict.name)")
      report.facts(
        words.whoPays(proposal.whoPays, result).map { ($0.label, $0.amount.words) })
    }
    if let overEstimates {
      report.heading("The proposal over the ranges of the estimates")
      report.paragraph(PackWords.english.over(overEstimates))
      var table = TextTable([.words("A week"), .figures("At least"), .figures("At most")])
      for (label, range) in PackWords.english.figures(overEstimates) {
        table.add([label, range.least.words, range.most.words])
      }
      report.table(table)
    }
    if !warnings.isEmpty { report.heading("Look at") }
    for warning in warnings { report.paragraph("\(warning.message) \(warning.remedy)") }
    return report.text
  }

  private var lineTable: TextTable {
    var table = TextTable([
      .words("Line"), .figures("Given up"), .figures("Average"), .figures("Saved"),
      .figures("Sure"), .words("Why the rest stays"),
    ])
    for line in share.lines {
      table.add([
        line.line.description, words.units(line.units, line.line.usage.unit),
        line.average.words, line.expected.words, line.lowest.words, line.stranded?.words ?? "",
      ])
    }
    let organising = (-share.organising).words
    table.add(["Organising, by the home", "", "", organising, organising, ""])
    table.addRule()
    table.add([
      "Together, rounded down", "", share.ceiling.words, share.expected.words,
      share.covered.words, "",
    ])
    return table
  }

  private var noticeTable: TextTable {
    let (notices, rows) = byNotice
    var table = TextTable(
      [.figures("Residents")] + notices.map { .figures(words.notice($0)) })
    for row in rows {
      table.add([String(row.residentsOut)] + row.cells.map { $0?.each.words ?? "" })
    }
    return table
  }

  private var occupancyTable: TextTable {
    var table = TextTable([
      .figures("In the home"), .figures("Saved together"), .figures("Each may have"),
    ])
    for cell in byOccupancy {
      table.add([String(cell.residents), cell.saving.words, cell.each.words])
    }
    return table
  }
}
