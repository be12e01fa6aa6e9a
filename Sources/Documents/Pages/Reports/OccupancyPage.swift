import Amounts
import CareCalendar
import CareHome
import Costing

/// How full a home was, as a page.
public struct OccupancyPage: Page {
  let report: OccupancyReport

  public init(_ report: OccupancyReport) { self.report = report }

  public static let template = "occupancy"
  public func title(in words: PageWords) -> String {
    words(
      .occupancyTitle,
      ["home": report.home.name, "days": words.days(report.record.whole.days)])
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.report.home) },
    .words("period") { $1.days($0.report.record.whole.days) },
    .text("share") { OccupancyReport.percent($0.report.record.whole.share) },
    .text("average") { OccupancyReport.average($0.report.record.whole.averageResidents) },
    .text("beds") { String($0.report.record.beds) },
    .text("nights") { String($0.report.record.whole.nights) },
    .text("bedDays") { String($0.report.record.whole.beds) },
    .text("away") { String($0.report.record.whole.away) },
    .text("empty") { String($0.report.record.whole.empty) },
    .markup(
      "chart",
      inWords: { OccupancyBars.markup($0.report, id: "occupancy", in: $1) ?? Markup("") }),
    .words("step") { page, words in
      switch page.report.record.step {
      case .day: words[.stepDay]
      case .week: words[.stepWeek]
      case .month: words[.stepMonth]
      }
    },
    .each(
      "spans",
      inWords: { page, words in
        page.report.record.spans.map {
          OccupancySpanPart(name: page.report.name($0, in: words), span: $0)
        }
      }),
    .each("bands") { page in
      page.report.bands.map {
        OccupancyGroupPart(
          name: $0.name, nights: page.report.record.whole.byBand[$0.id] ?? 0,
          days: page.report.record.whole.days.count)
      }
    },
    .each(
      "payers",
      inWords: { page, words in
        page.report.payers.map {
          OccupancyGroupPart(
            name: words.explained($0), nights: page.report.record.whole.byPayer[$0] ?? 0,
            days: page.report.record.whole.days.count)
        }
      }),
  ]
}

struct OccupancySpanPart: PageModel {
  let name: String
  let span: OccupancySpan

  static let fields: PageFields<Self> = [
    .text("name") { $0.name },
    .text("average") { OccupancyReport.average($0.span.averageResidents) },
    .text("nights") { String($0.span.nights) },
    .text("away") { String($0.span.away) },
    .text("empty") { String($0.span.empty) },
    .text("share") { OccupancyReport.percent($0.span.share) },
  ]
}

struct OccupancyGroupPart: PageModel {
  let name: String
  let nights: Int
  let days: Int

  static let fields: PageFields<Self> = [
    .text("name") { $0.name },
    .text("nights") { String($0.nights) },
    .text("average") { OccupancyReport.average(Ratio($0.nights, over: max(1, $0.days))) },
  ]
}
