import Amounts
public import Billing
import CareCalendar
import CareHome

extension RunComparison {
  /// What changed since the month before, for the terminal.
  public var text: String {
    var report = TextReport()
    report.heading("What changed since \(before.words)")
    for change in changes {
      report.paragraph(
        "\(change.payer.name), for \(change.account.resident): \(change.before.words), now \(change.now.words). \(change.reasons.joined(separator: " "))"
      )
    }
    var rest: [String] = []
    if unchanged > 0 { rest.append("\(unchanged) come to the same") }
    if byDaysAlone > 0 { rest.append("\(byDaysAlone) differ by their number of days alone") }
    if !rest.isEmpty { report.paragraph("Of the other bills \(rest.joined(separator: " and ")).") }
    return report.text
  }

  public var json: JSON {
    [
      "since": .string(before.description), "unchanged": .integer(unchanged),
      "byDaysAlone": .integer(byDaysAlone),
      "changes": .array(
        changes.map { change in
          [
            "payer": .string(change.payer.id.text),
            "resident": .string(change.account.resident.text),
            "before": .amount(change.before), "now": .amount(change.now),
            "reasons": .array(change.reasons.map(JSON.string)),
          ]
        }),
    ]
  }
}

extension JSON {
  /// An object with one more member; anything else stays as it is.
  public func adding(_ name: String, _ value: JSON) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members + [Member(name: name, value: value)])
  }
}
