import Amounts
import CareCalendar
import CareHome
public import Funding

extension AccountStatement {
  public var json: JSON {
    [
      "account": .string(account.id.text), "person": .string(account.person),
      "reference": .string(account.reference), "holding": .string(account.arrangement.rawValue),
      "holder": .string(account.holder), "bank": .string(account.bank), "days": .days(days),
      "version": version.map(\.json) ?? .null, "due": .amount(due), "opening": .amount(opening),
      "received": .amount(received), "paid": .amount(paid), "closing": .amount(closing),
      "committed": .amount(committed), "free": .amount(left.free),
      "keptByDecision": .amount(left.decided), "policy": .string(left.policy),
      "bySource": .array(
        bySource.map {
          ["source": .string($0.source.rawValue), "amount": .amount($0.amount)]
        }),
      "movements": .array(lines.map { $0.movement.json(balance: $0.balance) }),
      "notes": .array(notes.map { $0.json(balance: nil) }),
      "plan": .array(plan.map(\.json)),
      "refused": .array(
        refused.map {
          [
            "day": .day($0.day), "amount": .amount($0.amount), "item": .string($0.item),
            "party": .string($0.party), "why": .string($0.why),
          ]
        }),
    ]
  }
}

extension PaymentVersion {
  public var json: JSON {
    [
      "number": .integer(number), "stage": .string(stage.rawValue),
      "amount": .string("\(amount)"), "from": .day(from), "decided": .day(decided),
      "by": .string(by), "why": .string(why),
    ]
  }
}

extension AccountMovement {
  fileprivate func json(balance: Money?) -> JSON {
    [
      "day": .day(day), "reference": .string(reference), "kind": .string(kind.rawValue),
      "amount": .amount(amount), "committed": .amount(committed), "kept": .amount(kept),
      "source": .string(source.rawValue), "item": .optional(item?.text),
      "party": .string(party), "for": .string(words), "by": .string(by),
      "balance": balance.map(JSON.amount) ?? .null,
    ]
  }
}

extension AccountStatement.PlanLine {
  fileprivate var json: JSON {
    [
      "item": .string(item.id.text), "description": .string(item.description),
      "limit": .string("\(item.limit)"), "days": .days(item.days), "allowed": .amount(allowed),
      "paid": .amount(paid), "committed": .amount(committed), "left": .amount(left),
    ]
  }
}
