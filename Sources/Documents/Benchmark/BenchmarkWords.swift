import Amounts
import Costing

/// The words of a comparison across homes.
enum BenchmarkWords {
  static let title = "What care costs, across homes"
  static let columns = ["Lower quartile", "Median", "Upper quartile"]
  static let unit = "Pounds per resident per week, by line of the 2022 cost-of-care return"
  static let method = "Quartiles are \(Quantile.method)."
  static let types =
    "A home is one with nursing where its budget has a cost of nursing staff."

  static func homes(_ count: Int) -> String { count == 1 ? "1 home" : "\(count) homes" }

  static func group(_ group: Benchmark.Group) -> String {
    "\(group.serviceType): \(homes(group.whole.totals.count))"
  }

  /// The two totals, never mixed (costing.md rule 8).
  static func totals(_ group: Benchmark.Group) -> String {
    "The medians of the lines add up to \(group.whole.sumOfMedians.words), which is the cost of no "
      + "home in particular; the median of the homes' own totals is "
      + "\(group.whole.totals.median.words)."
      + (group.whole.totals.count < 3
        ? " With fewer than three homes these figures tell what one home costs, named or not." : "")
  }

  static func outlier(_ outlier: Benchmark.Outlier, names: Bool) -> String {
    "\(outlier.category.name): \(outlier.value.words), \(outlier.label(redacted: !names))"
  }

  static let noOutliers = "No value lies far outside the quartiles (by Tukey's fences)."
  static let outliers = "Far outside the quartiles (by Tukey's fences)"

  /// `median, staffing: printed £525.11, its 10 lines sum to £525.12: …`.
  static func difference(_ column: String, _ total: PublishedTotal) -> String {
    "\(column), \(total.words)."
  }

  static func sums(_ published: BenchmarkReport.Published) -> String {
    let sums = published.columns.map { "\($0.name) \($0.table.sum.words)" }
    return "All lines add up to: \(sums.joined(separator: ", ")). A median of totals can't be had "
      + "from a published table."
  }

  static func agreement(_ published: BenchmarkReport.Published) -> String {
    let wrong = published.differences.count
    let checked = published.checkedTotals
    if wrong == 0 { return "All \(checked) printed totals are the sums of their lines." }
    return "\(checked - wrong) of \(checked) printed totals are the sums of their lines; these are "
      + "not, and stand as printed:"
  }
}
