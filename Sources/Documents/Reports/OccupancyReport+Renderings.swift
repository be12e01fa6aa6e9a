import Amounts
import CareCalendar
import CareHome
import Costing

extension OccupancyReport {
  public var text: String {
    var report = TextReport()
    let whole = record.whole
    report.title("How full: \(home.name), \(whole.days.words)")
    report.facts([
      (label: "Registered beds", value: String(record.beds)),
      (label: "Room nights", value: "\(whole.nights) of \(whole.beds)"),
      (label: "Occupied", value: Self.percent(whole.share)),
      (label: "Residents on average", value: Self.average(whole.averageResidents)),
      (label: "Nights away", value: String(whole.away)),
      (label: "Empty", value: "\(whole.empty) bed-days"),
    ])
    report.heading("By \(record.step.rawValue)")
    report.table(spanTable)
    report.heading("By band")
    report.table(table(bands.map { ($0.name, whole.byBand[$0.id] ?? 0) }, "Band"))
    report.heading("By payer")
    report.table(table(payers.map { ($0, whole.byPayer[$0] ?? 0) }, "Main payer"))
    return report.text
  }

  private var spanTable: TextTable {
    var table = TextTable([
      .words("Days"), .figures("Residents"), .figures("Room nights"), .figures("Away"),
      .figures("Empty"), .figures("Occupied"),
    ])
    for span in record.spans {
      table.add([
        name(span), Self.average(span.averageResidents), String(span.nights), String(span.away),
        String(span.empty), Self.percent(span.share),
      ])
    }
    return table
  }

  private func table(_ rows: [(name: String, nights: Int)], _ heading: String) -> TextTable {
    var table = TextTable([.words(heading), .figures("Room nights"), .figures("On average")])
    for row in rows where row.nights > 0 {
      table.add([
        row.name, String(row.nights),
        Self.average(Ratio(row.nights, over: record.whole.days.count)),
      ])
    }
    table.addRule()
    table.add([
      "Together", String(record.whole.nights), Self.average(record.whole.averageResidents),
    ])
    return table
  }

  public var json: JSON {
    [
      "home": .string(home.name), "beds": .integer(record.beds),
      "whole": json(record.whole), "step": .string(record.step.rawValue),
      "spans": .array(record.spans.map(json)),
    ]
  }

  private func json(_ span: OccupancySpan) -> JSON {
    [
      "days": .days(span.days), "bedDays": .integer(span.beds), "roomNights": .integer(span.nights),
      "nightsAway": .integer(span.away), "empty": .integer(span.empty),
      "averageResidents": .decimal(span.averageResidents), "share": .decimal(span.share),
      "byBand": .object(
        bands.map { JSON.Member(name: $0.id.text, value: .integer(span.byBand[$0.id] ?? 0)) }),
      "byPayer": .object(
        payers.map { JSON.Member(name: $0, value: .integer(span.byPayer[$0] ?? 0)) }),
    ]
  }

  /// A span a row: its nights, then those of each band and each payer.
  public var csv: [UInt8] {
    var sheet = CSVTable(
      ["from", "through", "bed-days", "room nights", "nights away", "empty"]
        + bands.map { "band: \($0.name)" } + payers.map { "payer: \($0)" })
    for span in record.spans {
      var cells: [CSVTable.Cell] = [
        .figure(span.days.first.iso), .figure(span.days.last.iso), .figure(String(span.beds)),
        .figure(String(span.nights)), .figure(String(span.away)), .figure(String(span.empty)),
      ]
      cells += bands.map { .figure(String(span.byBand[$0.id] ?? 0)) }
      cells += payers.map { .figure(String(span.byPayer[$0] ?? 0)) }
      sheet.append(cells)
    }
    return sheet.bytes
  }
}
