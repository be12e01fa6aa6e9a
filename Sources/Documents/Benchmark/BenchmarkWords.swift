import Amounts
import Costing

/// The words of a comparison across homes.
struct BenchmarkWords: PhraseBook {
  let words: PageWords

  var columns: [String] { [self[.lowerQuartile], self[.median], self[.upperQuartile]] }

  var method: String { self(.quartilesAre, ["method": words.explained(Quantile.method)]) }

  func group(_ group: Benchmark.Group) -> String {
    "\(words.explained(group.serviceType)): \(words.homes(group.whole.totals.count))"
  }

  /// The two totals, never mixed (costing.md rule 8).
  func totals(_ group: Benchmark.Group) -> String {
    self(
      .mediansAndTotals,
      [
        "sum": group.whole.sumOfMedians.words, "median": group.whole.totals.median.words,
      ])
      + (group.whole.totals.count < 3 ? " " + self[.fewerThanThreeHomes] : "")
  }

  func outlier(_ outlier: Benchmark.Outlier, names: Bool) -> String {
    let home = names ? outlier.home : self(.homeNumber, ["number": String(outlier.number)])
    return "\(outlier.category.name): \(outlier.value.words), \(home)"
  }

  func totals(of section: String) -> String { self(.totalsOf, ["section": section]) }
  func sumOfMedians(of section: String) -> String {
    self(.sumOfMediansOf, ["section": section])
  }

  func published(_ published: BenchmarkReport.Published) -> String {
    self(.asPublished, ["title": published.title])
  }

  /// `median, staffing: printed £525.11, its 10 lines sum to £525.12: …`.
  func difference(_ column: String, _ total: PublishedTotal) -> String {
    "\(words.explained(column)), \(words.explained(total.words))."
  }

  func sums(_ published: BenchmarkReport.Published) -> String {
    let sums = published.columns.map { "\(words.explained($0.name)) \($0.table.sum.words)" }
    return self(.allLinesAddUp, ["sums": sums.joined(separator: ", ")])
  }

  func agreement(_ published: BenchmarkReport.Published) -> String {
    let wrong = published.differences.count
    let checked = published.checkedTotals
    if wrong == 0 { return self(.allTotalsAreSums, ["count": String(checked)]) }
    return self(
      .someTotalsAreSums, ["agree": String(checked - wrong), "count": String(checked)])
  }
}
