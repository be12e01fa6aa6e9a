import Amounts
import CareCalendar
import CareHome
import Costing

extension CostReport {
  /// The report for the terminal, at most 100 columns wide: the answers first, every number of
  /// residents last.
  public var text: String {
    var report = TextReport()
    report.title(CostWords.title(home))
    report.facts(facts)
    report.heading("What each resident costs in a week")
    report.table(unitCostTable)
    writeFees(to: &report)
    report.heading("When fewer or more live here")
    report.table(scenarioTable)
    report.blank()
    report.paragraphs(occupancySentences)
    writePayers(to: &report)
    report.heading("If one more came")
    report.paragraphs(nextResidentSentences)
    report.heading("What the money is for, and how it behaves")
    writeElements(costing.home, to: &report)
    report.paragraph(CostWords.reconciliation(costing.reconciliation))
    for table in bandTables {
      report.heading(CostWords.bandTitle(table))
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
      ("Residents", CostWords.occupancy(residents: budget.residents, beds: budget.registeredBeds)),
      ("Shared costs", "by \(OverheadWords.method(costing.overheads))"),
    ]
    if let fee = costing.curve.averageFee { facts.append(("Average fee", "\(fee.words) a week")) }
    return facts
  }

  private func writeFees(to report: inout TextReport) {
    guard let fees else { return }
    report.heading(FeeWords.title(on: fees.day))
    report.table(feeTable)
    report.blank()
    report.paragraphs(feeSentences)
  }

  private func writePayers(to report: inout TextReport) {
    guard !payerScenarios.isEmpty else { return }
    report.heading(PayerWords.title)
    report.table(payerTable)
    report.blank()
    report.paragraphs(payerSentences)
  }

  private func writeElements(_ table: ElementTable, to report: inout TextReport) {
    report.table(elementTable(table))
    report.blank()
    if let perResident = table.perResidentWeekColumn {
      report.paragraph(
        CostWords.rounding(
          weekly: table.weeklyColumn.roundingDifference,
          perResident: perResident.roundingDifference))
    }
  }

  private func writeSensitivity(to report: inout TextReport) {
    guard let sensitivity else { return }
    report.heading(SensitivityWords.title)
    report.table(boundsTable(sensitivity))
    report.blank()
    report.table(swingTable(sensitivity))
    report.blank()
    if let breakEven = sensitivity.breakEven {
      report.paragraph(SensitivityWords.breakEven(breakEven))
    }
    report.paragraph(SensitivityWords.method)
  }

  private func writeStaffing(to report: inout TextReport) {
    guard !staffing.isEmpty else { return }
    report.heading(StaffingWords.title)
    report.table(staffingTable)
    report.blank()
    report.paragraphs(staffing.map(StaffingWords.difference))
    report.paragraph(StaffingWords.method)
  }

  private func writeOverheads(to report: inout TextReport) {
    if let overheads = costing.overheads {
      report.heading(OverheadWords.title)
      report.table(departmentTable(overheads))
      report.blank()
      report.paragraph(OverheadWords.gross(overheads))
      report.paragraph(OverheadWords.reconciliation(overheads))
    }
    if let comparison {
      report.heading(OverheadWords.comparisonTitle)
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
