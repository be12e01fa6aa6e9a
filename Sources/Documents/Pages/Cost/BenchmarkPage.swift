import Amounts
import Costing

/// Homes side by side, for a council officer.
public struct BenchmarkPage: Page {
  let report: BenchmarkReport

  public init(_ report: BenchmarkReport) { self.report = report }

  public static let template = "benchmark"
  public func title(in words: PageWords) -> String { BenchmarkWords.title }

  public static let fields: PageFields<Self> = [
    .words("title") { $0.title(in: $1) },
    .text("unit") { _ in BenchmarkWords.unit },
    .text("method") { _ in BenchmarkWords.method },
    .optionalText("types") { $0.report.homes == nil ? nil : BenchmarkWords.types },
    .each("groups") { page in
      (page.report.homes?.groups ?? []).enumerated().map {
        BenchmarkGroupPart(
          group: $0.element, number: $0.offset, showsNames: page.report.showsNames)
      }
    },
    .each("published") { page in
      page.report.published.enumerated().map {
        PublishedPart(published: $0.element, number: $0.offset)
      }
    },
  ]
}

struct BenchmarkGroupPart: PageModel {
  let group: Benchmark.Group
  let number: Int
  let showsNames: Bool

  static let fields: PageFields<Self> = [
    .text("number") { String($0.number) },
    .text("heading") { BenchmarkWords.group($0.group).firstCapital },
    .text("totals") { BenchmarkWords.totals($0.group) },
    .each("rows") { $0.rows },
    .each("outliers") { part in
      part.group.outliers.map {
        TextLine(line: BenchmarkWords.outlier($0, names: part.showsNames))
      }
    },
  ]

  private var rows: [QuartileRowPart] {
    CostCategory.Section.allCases.flatMap { section in
      group.lines.filter { $0.category.section == section }.map {
        QuartileRowPart(
          label: $0.category.name, count: $0.quartiles.count, figures: $0.quartiles.words,
          isTotal: false)
      }
        + group.sections.filter { $0.name == section.rawValue }.flatMap {
          totalRows($0, "of \(section.rawValue)")
        }
    } + totalRows(group.whole, "of homes")
  }

  private func totalRows(_ total: Benchmark.Total, _ name: String) -> [QuartileRowPart] {
    [
      QuartileRowPart(
        label: "Totals \(name)", count: total.totals.count, figures: total.totals.words,
        isTotal: true),
      QuartileRowPart(
        label: "Sum of the medians \(name == "of homes" ? "of all lines" : name)",
        count: total.totals.count, figures: ["", total.sumOfMedians.words, ""], isTotal: false),
    ]
  }
}

struct QuartileRowPart: PageModel {
  let label: String
  let count: Int
  let figures: [String]
  let isTotal: Bool

  static let fields: PageFields<Self> = [
    .text("label") { $0.label },
    .text("count") { String($0.count) },
    .each("figures") { $0.figures.map(HeadingPart.init) },
    .flag("isTotal") { $0.isTotal },
  ]
}

struct PublishedPart: PageModel {
  let published: BenchmarkReport.Published
  let number: Int

  static let fields: PageFields<Self> = [
    .text("number") { String($0.number) },
    .text("heading") { "As published: \($0.published.title)" },
    .text("sums") { BenchmarkWords.sums($0.published) },
    .text("agreement") { BenchmarkWords.agreement($0.published) },
    .each("differences") { part in
      part.published.differences.map {
        TextLine(line: BenchmarkWords.difference($0.column, $0.total).firstCapital)
      }
    },
    .each("rows") { part in
      part.published.lines.map {
        QuartileRowPart(
          label: $0.name, count: $0.observations, figures: $0.figures.map(\.printed.words),
          isTotal: false)
      }
    },
  ]
}
