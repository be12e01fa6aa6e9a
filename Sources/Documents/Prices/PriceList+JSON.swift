import Amounts
import CareCalendar
import CareHome

extension PriceList {
  /// The list for programs; amounts are strings.
  public var json: JSON {
    [
      "home": .string(home.name),
      "asOf": .day(day),
      "audience": .string(audience.rawValue),
      "services": .array(entries.map(service)),
      "reconciliation": reconciliation.map(json) ?? .null,
    ]
  }

  private func service(_ entry: Entry) -> JSON {
    let shared: [(String, JSON)] = [
      ("service", .string(entry.service.id.text)),
      ("name", .string(entry.service.name)),
      ("component", .string(entry.service.component.rawValue)),
      ("unit", .string(entry.service.unit.rawValue)),
      ("vat", .string(entry.service.vat.rawValue)),
      ("outcome", .optional(entry.service.outcome)),
      ("inWeeklyFee", entry.included.map { .decimal($0.ratio) } ?? .null),
      ("noticeWeeks", .integer(entry.noticeWeeks)),
      ("minimumAttendance", entry.minimumAttendance.map(JSON.integer) ?? .null),
    ]
    let list = entry.list.map(JSON.amount) ?? .null
    let own: [(String, JSON)] =
      switch audience {
      case .residents: [("priceWithVAT", list)]
      case .council:
        [
          ("priceWithoutVAT", list),
          ("marginal", entry.marginal.map(JSON.amount) ?? .null),
          ("fullCost", entry.fullCost.map(JSON.amount) ?? .null),
          ("costWithheld", .bool(entry.isWithheld)),
        ]
      }
    return .object((shared + own).map { JSON.Member(name: $0.0, value: $0.1) })
  }

  private func json(_ reconciliation: Reconciliation) -> JSON {
    [
      "year": .days(reconciliation.year),
      "budget": .amount(reconciliation.budget),
      "difference": .amount(reconciliation.difference),
      "drawn": .amount(reconciliation.drawn),
      "rest": .amount(reconciliation.rest),
      "restHoldsServices": .bool(reconciliation.restHoldsServices),
      "services": .array(
        reconciliation.services.map {
          ["service": .string($0.service.id.text), "amount": .amount($0.amount)]
        }),
    ]
  }
}
