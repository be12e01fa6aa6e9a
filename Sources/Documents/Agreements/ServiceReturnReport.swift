import Amounts
import CareCalendar
public import CareHome
import Evidence
public import Flexibility

/// What it takes a resident to come back to the home's own services: the notice, the cost and the
/// day. It tells nobody else's figures, so that a family may read it.
public struct ServiceReturnReport: Sendable {
  let home: Home
  let resident: Resident
  let agreement: Agreement
  let back: ServiceReturn

  public init(home: Home, resident: Resident, agreement: Agreement, back: ServiceReturn) {
    self.home = home
    self.resident = resident
    self.agreement = agreement
    self.back = back
  }

  public var text: String {
    var report = TextReport()
    report.title(ReturnWords.english.title(home, resident))
    report.paragraph(ReturnWords.english.answer(back))
    report.paragraph(ReturnWords.english.why(back))
    if let meanwhile = ReturnWords.english.meanwhile(back) { report.paragraph(meanwhile) }
    report.heading("Service by service")
    var table = TextTable([
      .words("Service"), .figures("A week"), .figures("Notice"), .figures("Paid once"),
    ])
    for item in back.items {
      table.add([
        item.name, item.unit.words(item.quantity), FlexibleWords.english.weeks(item.noticeWeeks),
        ReturnWords.english.once(item.reentryCost),
      ])
    }
    table.add([
      "Together", "", FlexibleWords.english.weeks(back.noticeWeeks),
      ReturnWords.english.once(back.reentryCost),
    ])
    report.table(table)
    report.heading("What to enter")
    report.paragraph(
      "Write \(back.releasedThrough.iso) under \"to\" of \(agreement.id) in agreements.csv"
        + (agreement.source?.row.map { " (row \($0))" } ?? "")
        + ": billing then puts the fee back from \(back.from.words).")
    if let cost = back.reentryCost, !cost.isZero {
      report.paragraph(
        "Bill the \(cost.words) once: add it to extras.csv as a service of that price.")
    }
    report.paragraph(
      "Who comes back to a part of it only needs a new agreement about what stays given up.")
    return report.text
  }

  public var json: JSON {
    [
      "home": .string(home.name), "reference": .string(resident.reference),
      "agreement": .string(agreement.id.text), "reason": .string(back.reason.rawValue),
      "askedOn": .day(back.askedOn), "noticeWeeks": .integer(back.noticeWeeks),
      "returnsOn": .day(back.from), "releasedThrough": .day(back.releasedThrough),
      "feeRisesByAWeek": .amount(back.weekly.amount),
      "paidOnce": back.reentryCost.map(JSON.amount) ?? .null,
      "services": .array(
        back.items.map { item in
          [
            "service": .string(item.service.text), "name": .string(item.name),
            "quantityAWeek": .string(item.quantity.description),
            "noticeWeeks": .integer(item.noticeWeeks),
            "paidOnce": item.reentryCost.map(JSON.amount) ?? .null,
            "singlePrice": item.singlePrice.map(JSON.amount) ?? .null,
          ]
        }),
    ]
  }
}
