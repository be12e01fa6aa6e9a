import Amounts
import Costing

extension BenchmarkReport {
  /// In the shape of the return: a row for each line, then what each section comes to, both ways.
  /// A council's own table is left out, as it has that shape already.
  public var csv: [UInt8] {
    var table = CSVTable([
      "service type", "section", "line", "observations", "lower_quartile", "median",
      "upper_quartile",
    ])
    for group in homes?.groups ?? [] {
      for section in CostCategory.Section.allCases {
        for line in group.lines where line.category.section == section {
          table.append(
            Self.row(group, section.rawValue, line.category.name, line.quartiles))
        }
        guard let total = group.sections.first(where: { $0.name == section.rawValue })
        else { continue }
        Self.append(total, of: group, section: section.rawValue, to: &table)
      }
      Self.append(group.whole, of: group, section: "all", to: &table)
    }
    return table.bytes
  }

  private static func append(
    _ total: Benchmark.Total, of group: Benchmark.Group, section: String, to table: inout CSVTable
  ) {
    table.append(row(group, section, "TOTALS OF HOMES", total.totals))
    table.append([
      .text(group.serviceType), .text(section), .text("SUM OF MEDIANS"),
      .figure(String(total.totals.count)), .figure(""),
      .figure(total.sumOfMedians.shown.decimal), .figure(""),
    ])
  }

  private static func row(
    _ group: Benchmark.Group, _ section: String, _ line: String, _ quartiles: Quartiles
  ) -> [CSVTable.Cell] {
    [
      .text(group.serviceType), .text(section), .text(line), .figure(String(quartiles.count)),
      .figure(quartiles.lower.shown.decimal), .figure(quartiles.median.shown.decimal),
      .figure(quartiles.upper.shown.decimal),
    ]
  }
}
