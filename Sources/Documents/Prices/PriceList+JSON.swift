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
      "listMargin": margin.map { .string($0.description) } ?? .null,
      "reconciliation": reconciliation.map(json) ?? .null,
      "lines": .array(lines.map(account)),
      "warnings": .array(warnings.map(JSON.fault)),
    ]
  }

  private func amount(_ amount: Money?) -> JSON { amount.map(JSON.amount) ?? .null }

  private func part(_ part: PricePart) -> JSON {
    [
      "source": .string(part.source.rawValue), "description": .string(part.description),
      "working": .string(part.working), "cost": amount(part.cost),
    ]
  }

  private func account(_ account: LineAccount) -> JSON {
    [
      "line": .string(account.line), "amount": .amount(account.amount),
      "drawn": .array(account.drawn.map(drawn)), "core": .amount(account.core),
    ]
  }

  private func drawn(_ part: (service: Service, amount: Money)) -> JSON {
    ["service": .string(part.service.id.text), "amount": .amount(part.amount)]
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
    let list = amount(entry.list)
    let own: [(String, JSON)] =
      switch audience {
      case .residents: [("priceWithVAT", list)]
      case .council:
        [
          ("priceWithoutVAT", list), ("marginal", amount(entry.marginal)),
          ("fullCost", amount(entry.fullCost)), ("costWithheld", .bool(entry.isWithheld)),
        ]
      case .home:
        [
          ("priceWithoutVAT", list), ("marginal", amount(entry.marginal)),
          ("fullCost", amount(entry.fullCost)), ("priceWithMargin", amount(entry.withMargin)),
          ("margin", amount(entry.margin)), ("parts", .array(entry.parts.map(part))),
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
      "services": .array(reconciliation.services.map(drawn)),
    ]
  }
}
