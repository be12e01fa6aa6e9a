import Amounts
import CareCalendar
import CareHome
import Costing

extension CostReport {
  /// The report for the terminal, at most 100 columns wide: the answers first, every number of
  /// residents last.
  public var text: String {
    var report = TextReport()
    report.title(CostWords.english.title(home))
    report.facts(facts)
    report.heading("What each resident costs in a week")
    report.table(unitCostTable)
    writeFees(to: &report)
    report.heading("When fewer or more live here")
    report.table(scenarioTable)
    report.blank()
    report.paragraphs(occupancySentences(in: .english))
    writePayers(to: &report)
    report.heading("If one more came")
    report.paragraphs(nextResidentSentences(in: .english))
    report.heading("What the money is for, and how it behaves")
    writeElements(costing.home, to: &report)
    report.paragraph(CostWords.english.reconciliation(costing.reconciliation))
    for table in bandTables {
      report.heading(CostWords.english.bandTitle(table))
      writeElements(table, to: &report)
    }
    writeSensitivity(to: &report)
    writeOverheads(to: &report)
    writeStaffing(to: &report)
    report.heading("Every number of residents")
    report.table(curveTable)
    return report.text
  }

  private var facts: [(label: String, value: String)] {
    var facts = [
      ("Budget year", budget.year.words),
      ("Pooled budget", "\(budget.total.words) a year"),
      (
        "Residents",
        CostWords.english.occupancy(residents: budget.residents, beds: budget.registeredBeds)
      ),
      ("Shared costs", "by \(OverheadWords.english.method(costing.overheads))"),
    ]
    if let fee = costing.curve.averageFee { facts.append(("Average fee", "\(fee.words) a week")) }
    return facts
  }

  private func writeFees(to report: inout TextReport) {
    guard let fees else { return }
    report.heading(FeeWords.english.title(on: fees.day))
    report.table(feeTable)
    report.blank()
    report.paragraphs(feeSentences(in: .english))
  }

  private func writePayers(to report: inout TextReport) {
    guard !payerScenarios.isEmpty else { return }
    report.heading(PayerWords.english[.ifPayersWereOtherwise])
    report.table(payerTable)
    report.blank()
    report.paragraphs(payerSentences(in: .english))
  }

  private func writeElements(_ table: ElementTable, to report: inout TextReport) {
    report.table(elementTable(table))
    report.blank()
    if let perResident = table.perResidentWeekColumn {
      report.paragraph(
        CostWords.english.rounding(
          weekly: table.weeklyColumn.roundingDifference,
          perResident: perResident.roundingDifference))
    }
  }

  private func writeSensitivity(to report: inout TextReport) {
    guard let sensitivity else { return }
    report.heading(SensitivityWords.english[.estimatesTitle])
    report.table(boundsTable(sensitivity))
    report.blank()
    report.table(swingTable(sensitivity))
    report.blank()
    if let breakEven = sensitivity.breakEven {
      report.paragraph(SensitivityWords.english.breakEven(breakEven))
    }
    report.paragraph(SensitivityWords.english.method)
  }

  private func writeStaffing(to report: inout TextReport) {
    guard !staffing.isEmpty else { return }
    report.heading(StaffingWords.english[.staffingTitle])
    report.table(staffingTable)
    report.blank()
    report.paragraphs(staffing.map(StaffingWords.english.difference))
    report.paragraph(StaffingWords.english.method)
  }

  private func writeOverheads(to report: inout TextReport) {
    if let overheads = costing.overheads {
      report.heading(OverheadWords.english[.overheadsTitle])
      report.table(departmentTable(overheads))
      report.blank()
      report.paragraph(OverheadWords.english.gross(overheads))
      report.paragraph(OverheadWords.english.reconciliation(overheads))
    }
    if let comparison {
      report.heading(OverheadWords.english[.comparisonTitle])
      report.table(comparisonTable(comparison))
    }
  }
}

extension TextReport {
  /// Each sentence on a line of its own.
  mutating func paragraphs(_ sentences: [String]) {
    for sentence in sentences { paragraph(sentence) }
  }
}
