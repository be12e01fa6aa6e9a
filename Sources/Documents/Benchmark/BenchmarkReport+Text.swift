import Amounts
import Costing

extension BenchmarkReport {
  /// The comparison for the terminal, at most 100 columns wide.
  public var text: String {
    var report = TextReport()
    report.title(BenchmarkWords.english[.benchmarkTitle])
    report.paragraph("\(BenchmarkWords.english[.benchmarkUnit]). \(BenchmarkWords.english.method)")
    if let homes {
      report.paragraph(BenchmarkWords.english[.homeTypes])
      for group in homes.groups { write(group, to: &report) }
    }
    for table in published { Self.write(table, to: &report) }
    return report.text
  }

  private func write(_ group: Benchmark.Group, to report: inout TextReport) {
    report.heading(BenchmarkWords.english.group(group))
    var table = TextTable(
      [.words("Line"), .figures("Homes")] + BenchmarkWords.english.columns.map { .figures($0) })
    for section in CostCategory.Section.allCases {
      for line in group.lines where line.category.section == section {
        table.add([line.category.name] + Self.cells(line.quartiles))
      }
      if let total = group.sections.first(where: { $0.name == section.rawValue }) {
        table.addRule()
        table.add([BenchmarkWords.english.totals(of: section.rawValue)] + Self.cells(total.totals))
        table.add(["  sum of the medians above", "", "", total.sumOfMedians.words, ""])
        table.addRule()
      }
    }
    table.add([BenchmarkWords.english[.totalsOfHomes]] + Self.cells(group.whole.totals))
    table.add(["  sum of all medians above", "", "", group.whole.sumOfMedians.words, ""])
    report.table(table)
    report.blank()
    report.paragraph(BenchmarkWords.english.totals(group))
    guard !group.outliers.isEmpty else {
      return report.paragraph("No value lies far outside the quartiles (by Tukey's fences).")
    }
    report.paragraph("Far outside the quartiles (by Tukey's fences):")
    for outlier in group.outliers {
      report.paragraph(BenchmarkWords.english.outlier(outlier, names: showsNames), indent: 2)
    }
  }

  private static func cells(_ quartiles: Quartiles) -> [String] {
    [String(quartiles.count)] + quartiles.words
  }

  private static func write(_ published: Published, to report: inout TextReport) {
    report.heading(BenchmarkWords.english.published(published))
    var table = TextTable(
      [.words("Line"), .figures("Homes")] + BenchmarkWords.english.columns.map { .figures($0) })
    for line in published.lines {
      table.add(
        [line.name, String(line.observations)] + line.figures.map(\.printed.words))
    }
    report.table(table)
    report.blank()
    report.paragraph(BenchmarkWords.english.sums(published))
    report.paragraph(BenchmarkWords.english.agreement(published))
    for difference in published.differences {
      report.paragraph(
        BenchmarkWords.english.difference(difference.column, difference.total), indent: 2)
    }
  }
}

extension Quartiles {
  /// Lower quartile, median, upper quartile.
  var words: [String] { [lower, median, upper].map(\.words) }
}
