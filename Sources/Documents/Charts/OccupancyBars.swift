import Amounts
import CareCalendar
import Costing

/// A bar for each day, week or month, as high as its average residents, under a line at the
/// registered beds.
enum OccupancyBars {
  private static let left = 70
  private static let right = 980
  private static let top = 40
  private static let height = 240

  /// Nil where there is nothing to compare, or more than fits.
  static func markup(_ report: OccupancyReport, id: String, in words: PageWords) -> Markup? {
    let spans = report.record.spans
    let beds = report.record.beds
    guard (2...400).contains(spans.count), beds > 0 else { return nil }
    let most = max(beds, spans.map { ceiling($0.averageResidents) }.max() ?? beds)
    func y(_ residents: Ratio) -> Int {
      top + height - ((residents / most * height).rounded(.halfAwayFromZero) ?? 0)
    }
    var drawing = Drawing()
    let width = right - left
    let every = max(1, (spans.count + 7) / 8)
    for (index, span) in spans.enumerated() {
      let start = left + width * index / spans.count
      let end = left + width * (index + 1) / spans.count
      let gap = end - start > 6 ? 3 : 0
      let edge = y(span.averageResidents)
      drawing.rectangle(
        start, edge, max(1, end - start - gap), top + height - edge, style: "gain")
      if index.isMultiple(of: every) {
        drawing.text(
          (start + end) / 2, top + height + 28, label(span, report.record.step, words),
          anchor: "middle", style: "tick")
      }
    }
    drawing.line(left, y(Ratio(beds)), right, y(Ratio(beds)), style: "fee")
    drawing.text(
      right, y(Ratio(beds)) - 8, words(.countBeds, ["count": String(beds)]),
      anchor: "end", style: "fee-label")
    drawing.text(left - 12, top + height + 6, "0", anchor: "end", style: "tick")
    drawing.text(left - 12, y(Ratio(beds)) + 6, String(beds), anchor: "end", style: "tick")
    let whole = report.record.whole
    return drawing.markup(
      id: id, width: 1_000, height: top + height + 50, title: words[.bedsChart],
      description: words(
        .bedsChartDescription,
        [
          "average": OccupancyReport.average(whole.averageResidents), "beds": String(beds),
        ]) + " " + words[.tableBelowHasAll]
    )
  }

  private static func ceiling(_ residents: Ratio) -> Int {
    (residents + Ratio(1, over: 2)).rounded(.halfAwayFromZero) ?? 0
  }

  /// `Oct 2026` for a month, else `1 Oct`.
  private static func label(
    _ span: OccupancySpan, _ step: OccupancyRecord.Step, _ words: PageWords
  ) -> String {
    let date = span.days.first.date
    let month = words[PageWords.months[date.month - 1]].prefix(3)
    return step == .month ? "\(month) \(date.year)" : "\(date.day) \(month)"
  }
}
