import Amounts
import Costing

extension BenchmarkReport {
  /// The comparison for programs.
  public var json: JSON {
    [
      "method": .string(Quantile.method),
      "groups": .array((homes?.groups ?? []).map(group)),
      "published": .array(published.map(Self.json)),
    ]
  }

  private func group(_ group: Benchmark.Group) -> JSON {
    [
      "serviceType": .string(group.serviceType),
      "homes": .integer(group.whole.totals.count),
      "lines": .array(
        group.lines.map { line in
          [
            "section": .string(line.category.section.rawValue),
            "line": .string(line.category.name), "quartiles": Self.json(line.quartiles),
          ]
        }),
      "sections": .array(group.sections.map(Self.json)), "whole": Self.json(group.whole),
      "outliers": .array(
        group.outliers.map { outlier in
          [
            "line": .string(outlier.category.name),
            "home": .string(
              outlier.label(redacted: !showsNames)),
            "value": .amount(outlier.value),
          ]
        }),
    ]
  }

  private static func json(_ total: Benchmark.Total) -> JSON {
    [
      "name": .string(total.name), "sumOfMedians": .amount(total.sumOfMedians),
      "totals": json(total.totals),
    ]
  }

  private static func json(_ quartiles: Quartiles) -> JSON {
    [
      "count": .integer(quartiles.count), "lower": .amount(quartiles.lower),
      "median": .amount(quartiles.median), "upper": .amount(quartiles.upper),
    ]
  }

  private static func json(_ published: Published) -> JSON {
    [
      "title": .string(published.title),
      "sums": .object(
        published.columns.map { .init(name: $0.name, value: .amount($0.table.sum)) }),
      "totals": .array(
        published.columns.flatMap { column in
          column.table.totals.map { total in
            [
              "column": .string(column.name), "total": .string(total.name),
              "printed": .amount(total.printed), "sumOfLines": .amount(total.sum),
              "difference": .amount(total.difference), "verdict": .string(total.verdict.rawValue),
            ]
          }
        }),
    ]
  }
}
