import Amounts
import Costing

/// Homes side by side, for a council officer.
public struct BenchmarkPage: Page {
  let report: BenchmarkReport

  public init(_ report: BenchmarkReport) { self.report = report }

  public static let template = "benchmark"
  public func title(in words: PageWords) -> String { words[.benchmarkTitle] }

  public static let fields: PageFields<Self> = [
    .words("title") { $0.title(in: $1) },
    .words("unit") { $1[.benchmarkUnit] },
    .words("method") { BenchmarkWords($1).method },
    .optionalWords("types", { $0.report.homes }, { $1[.homeTypes] }),
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
    .words("heading") { BenchmarkWords($1).group($0.group).firstCapital },
    .words("totals") { BenchmarkWords($1).totals($0.group) },
    .each("rows", inWords: { $0.rows(in: BenchmarkWords($1)) }),
    .lines("outliers") { part, words in
      part.group.outliers.map { BenchmarkWords(words).outlier($0, names: part.showsNames) }
    },
  ]

  private func rows(in words: BenchmarkWords) -> [QuartileRowPart] {
    CostCategory.Section.allCases.flatMap { section in
      group.lines.filter { $0.category.section == section }.map {
        QuartileRowPart(
          label: $0.category.name, count: $0.quartiles.count, figures: $0.quartiles.words,
          isTotal: false)
      }
        + group.sections.filter { $0.name == section.rawValue }.flatMap {
          totalRows(
            $0, words.totals(of: section.rawValue), words.sumOfMedians(of: section.rawValue))
        }
    } + totalRows(group.whole, words[.totalsOfHomes], words[.sumOfAllMedians])
  }

  private func totalRows(
    _ total: Benchmark.Total, _ totals: String, _ sum: String
  ) -> [QuartileRowPart] {
    [
      QuartileRowPart(
        label: totals, count: total.totals.count, figures: total.totals.words,
        isTotal: true),
      QuartileRowPart(
        label: sum, count: total.totals.count, figures: ["", total.sumOfMedians.words, ""],
        isTotal: false),
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
    .words("heading") { BenchmarkWords($1).published($0.published) },
    .words("sums") { BenchmarkWords($1).sums($0.published) },
    .words("agreement") { BenchmarkWords($1).agreement($0.published) },
    .lines("differences") { part, words in
      part.published.differences.map {
        BenchmarkWords(words).difference($0.column, $0.total).firstCapital
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
