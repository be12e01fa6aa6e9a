import Amounts
import CareHome
import Evidence
import Funding

extension ModelReport {
  private var words: ModelWords { .english }

  /// The comparison for the terminal, at most 100 columns wide.
  public var text: String {
    var report = TextReport()
    report.title(title)
    report.paragraph(words.about(self) + ".")
    report.heading("Side by side, pounds a week")
    report.table(sideBySide)
    report.blank()
    report.paragraph(words[.modelsPerWeek])
    report.heading("Through whose hands it goes, pounds a week")
    report.table(hands)
    report.blank()
    report.paragraph(Self.whatHandsMean)
    report.heading("In short")
    report.paragraphs(shown.map { words.inShort(self, $0) })
    report.paragraphs(words.remarks(self))
    report.heading("Who gains and who loses")
    report.table(gains)
    writeGroups(to: &report)
    report.heading("What the law says")
    for (names, homes, form) in forms {
      let place = comparison.homes.count > 1 ? " (\(homes.joined(separator: ", ")))" : ""
      report.paragraph("\(names.joined(separator: "; "))\(place): \(form.words)")
    }
    report.heading("Who carries which risk")
    report.table(riskTable)
    report.blank()
    for risk in risksThatAreThere {
      report.paragraph("\(ModelWords.short(risk).firstCapital): \(words.meaning(risk)).")
    }
    writeRates(to: &report)
    report.heading("Each resident, pounds a week")
    for (index, columns) in residentTables.enumerated() {
      if index > 0 { report.blank() }
      report.table(columns)
    }
    writeWorkings(to: &report)
    report.heading("Does it add up?")
    report.paragraph(words.conserved(self))
    return report.text
  }

  private var sideBySide: TextTable {
    var columns: [TextTable.Column] = [
      .words("Model"), .figures("Payment"), .figures("To home"), .figures("Contrib."),
      .figures("Home's inc."),
    ]
    if isHome { columns.append(.figures("Saved")) }
    columns += [.figures("To spend"), .figures("Council")]
    var table = TextTable(columns)
    for row in rows {
      let figures = row.figures
      table.add(
        [
          words.name(of: row.model, in: self), figures.directPayment.words,
          figures.councilToHome.words,
          (figures.contributionToHome + figures.contributionToCouncil).words,
          figures.homeIncome.words,
        ] + (figures.saved.map { [$0.words] } ?? [])
          + [figures.spendingPower.words, figures.councilTotal.words])
    }
    return table
  }

  private static let whatHandsMean =
    "Passed on: what residents owe the home out of the payment. If they do not, the council pays the "
    + "home directly again after so many weeks, and so much is at stake until then. Contributions are "
    + "collected by the home or by the council. A gap that the payment leaves of the fee is topped up "
    + "by families, or unpaid."

  /// What residents pass on and who collects contributions and gaps.
  private var hands: TextTable {
    var table = TextTable([
      .words("Model"), .figures("Passed on"), .figures("Return"), .figures("At stake"),
      .figures("By home"), .figures("By council"), .figures("Topped up"), .figures("Unpaid"),
    ])
    for row in rows {
      let figures = row.figures
      let weeks = row.model.flatMap { figures.passedOn.isZero ? nil : models[$0].returnWeeks }
      table.add([
        words.name(of: row.model, in: self), figures.passedOn.words, weeks.map(words.weeks) ?? "",
        weeks.map { (figures.passedOn * $0).words } ?? "", figures.contributionToHome.words,
        figures.contributionToCouncil.words, figures.toppedUp.words, figures.unpaid.words,
      ])
    }
    return table
  }

  private var gains: TextTable {
    var columns: [TextTable.Column] = [.words("Model"), .words("Residents")]
    if isHome { columns.append(.figures("Home")) }
    columns.append(.figures("Council"))
    var table = TextTable(columns)
    for model in shown {
      table.add(
        [models[model].name, words.gains(comparison.balance(model, of: \.resident))]
          + (isHome ? [comparison.balance(model, of: \.home).net.change] : [])
          + [comparison.balance(model, of: \.council).net.change])
    }
    return table
  }

  private func writeGroups(to report: inout TextReport) {
    for grouping in Grouping.allCases {
      let found = shown.compactMap { model in
        groupings(model).first { $0.grouping == grouping }.map { (model, $0.groups) }
      }
      guard !found.isEmpty else { continue }
      report.heading("Payments by \(grouping.heading.lowercased()), least to most")
      let names = found[0].1.map { "\(name(of: $0, by: grouping)), \($0.residents)" }
      guard names.count <= 3 else {
        writeLong(found, by: grouping, to: &report)
        continue
      }
      var table = TextTable([.words("Model")] + names.map { .figures($0) })
      for (model, groups) in found {
        table.add([models[model].name] + groups.map { words.spread($0.payments) })
      }
      report.table(table)
    }
  }

  /// More groups than stand side by side.
  private func writeLong(
    _ found: [(Int, [GroupSpread])], by grouping: Grouping, to report: inout TextReport
  ) {
    var table = TextTable(
      [.words("Model"), .words(grouping.heading), .figures("Residents"), .figures("Payments")])
    for (model, groups) in found {
      for group in groups {
        table.add([
          models[model].name, name(of: group, by: grouping), String(group.residents),
          words.spread(group.payments),
        ])
      }
    }
    report.table(table)
  }

  private var riskTable: TextTable {
    let risks = risksThatAreThere
    var table = TextTable(
      [.words("Model")] + risks.map { .words(ModelWords.short($0)) })
    for model in shown {
      let borne = self.risks(model)
      table.add(
        [models[model].name]
          + risks.map { risk in
            borne.filter { $0.risk == risk }.map(\.bearer.rawValue).joined(separator: "+")
          })
    }
    return table
  }

  private func writeRates(to report: inout TextReport) {
    guard !rateScenarios.isEmpty else { return }
    report.heading("If people who pay for themselves asked for the council's rate")
    report.paragraphs(rateScenarios.map(words.rateScenario))
  }

  /// As many models beside one another as a terminal has room for.
  private var residentTables: [TextTable] {
    stride(from: 0, to: shown.count, by: 5).map { first in
      let models = shown[first..<min(first + 5, shown.count)]
      var table = TextTable(
        [.words("Resident"), .figures("Today")]
          + models.map { .figures(self.models[$0].id.text) })
      for resident in comparison.residents {
        table.add(
          [name(of: resident.placement), resident.today.directPayment.words]
            + models.map { resident.models[$0].outcome?.directPayment.words ?? "none" })
      }
      return table
    }
  }

  /// For one resident, how each amount came about.
  private func writeWorkings(to report: inout TextReport) {
    guard let resident = comparison.residents.first, comparison.residents.count == 1 else { return }
    report.heading("How each payment came about")
    for model in shown {
      switch resident.models[model] {
      case .not(let reason): report.paragraph("\(models[model].name): none, \(reason.words).")
      case .valued(let valuation):
        report.paragraph(
          "\(models[model].name): \(valuation.outcome.directPayment.words) a week: "
            + "\(valuation.amount.working)"
            + (valuation.outcome.isLimited ? "; no more than the council pays" : "") + ".")
      }
    }
  }
}
