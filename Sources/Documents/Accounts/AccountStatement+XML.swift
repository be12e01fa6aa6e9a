import Amounts
import CareCalendar
import CareHome
public import Evidence
public import Funding
import XMLKit

extension AccountStatement {
  /// The statement for systems, by `payment-account-1.xsd`.
  ///
  /// - Throws: every text that XML can't hold.
  public func xml() throws(Faults) -> [UInt8] {
    try XMLWriter.document(
      "PaymentAccount", namespaces: [.default(OwnSchema.paymentAccount.namespace)],
      attributes: [
        "account": account.id.text, "from": days.first.iso, "through": days.last.iso,
        "currency": "GBP",
      ]
    ) { xml in
      writeHolding(to: xml)
      for version in versions { write(version, to: xml) }
      writeTotals(to: xml)
      for line in lines { write(line.movement, balance: line.balance, to: xml) }
      for note in notes { write(note, balance: nil, to: xml) }
      for one in refused { write(one, to: xml) }
      for line in plan { write(line, to: xml) }
      for rule in evidence {
        xml.element(
          "Evidence",
          attributes: [
            "spending": rule.spending.rawValue, "kind": rule.evidence.rawValue,
            "above": rule.above.decimal, "yearsKept": "\(rule.keepYears)",
          ]
        ) {}
      }
      xml.element("Returns", account.rules.returns.words)
      xml.element("Policy", left.policy.isEmpty ? nil : left.policy)
      xml.element(
        "Contact", account.holder,
        attributes: ["about": "account", "telephone": account.telephone])
      if let terms {
        xml.element(
          "Contact", "\(terms.coordinator), \(terms.council)",
          attributes: ["about": "plan", "telephone": terms.telephone])
      }
    }
  }

  private func writeHolding(to xml: XMLWriter) {
    xml.element("Person", account.person, attributes: ["reference": account.reference])
    xml.element(
      "Holding", account.holder,
      attributes: [
        "arrangement": account.arrangement.rawValue, "bank": account.bank,
        "authoriser": account.rules.authoriser.rawValue,
      ])
    for recipient in account.rules.recipients { xml.element("Recipient", recipient.rawValue) }
  }

  private func writeTotals(to xml: XMLWriter) {
    xml.element("Due", due.decimal)
    xml.element("Opening", opening.decimal)
    xml.element("Received", received.decimal)
    for sum in bySource {
      xml.element("ReceivedFrom", sum.amount.decimal, attributes: ["source": sum.source.rawValue])
    }
    xml.element("Paid", paid.decimal)
    xml.element("Closing", closing.decimal)
    xml.element("Committed", committed.decimal)
    xml.element("Free", left.free.decimal)
    xml.element("KeptByDecision", left.decided.isZero ? nil : left.decided.decimal)
  }

  private func write(_ version: PaymentVersion, to xml: XMLWriter) {
    xml.element(
      "Version",
      attributes: [
        "number": "\(version.number)", "stage": version.stage.rawValue,
        "amount": version.amount.amount.decimal, "unit": version.amount.unitWord,
        "from": version.from.iso, "decided": version.decided.iso,
      ]
    ) {
      xml.element("By", version.by)
      xml.element("Why", version.why)
    }
  }

  private func write(_ one: AccountMovement, balance: Money?, to xml: XMLWriter) {
    xml.element(
      "Movement",
      attributes: [
        "reference": one.reference, "day": one.day.iso, "kind": one.kind.rawValue,
        "source": one.source.rawValue,
      ]
    ) {
      xml.element("Amount", one.amount.decimal)
      xml.element("SetAside", one.committed.isZero ? nil : one.committed.decimal)
      xml.element("Kept", one.kept.isZero ? nil : one.kept.decimal)
      xml.element("Item", one.item?.text)
      xml.element("Party", one.party.isEmpty ? nil : one.party)
      xml.element(
        "Voucher", one.evidence.map { $0.number.isEmpty ? "-" : $0.number },
        attributes: ["kind": one.evidence?.kind.rawValue ?? ""])
      xml.element("AuthorisedBy", one.authorisedBy)
      xml.element("Earlier", one.earlier)
      xml.element("Hours", one.hours?.description)
      xml.element("For", one.words)
      xml.element("Balance", balance?.decimal)
    }
  }

  private func write(_ one: RefusedPayment, to xml: XMLWriter) {
    xml.element("NotPaid", attributes: ["day": one.day.iso, "amount": one.amount.decimal]) {
      xml.element("Item", one.item.isEmpty ? nil : one.item)
      xml.element("Party", one.party.isEmpty ? nil : one.party)
      xml.element("Why", one.why)
    }
  }

  private func write(_ line: PlanLine, to xml: XMLWriter) {
    xml.element(
      "PlanItem",
      attributes: [
        "item": line.item.id.text, "source": line.item.source.rawValue,
        "from": line.item.days.first.iso, "through": line.item.days.last.iso,
      ]
    ) {
      xml.element("Description", line.item.description)
      xml.element("Need", line.item.need)
      xml.element("Limit", "\(line.item.limit)")
      xml.element("Allowed", line.allowed.decimal)
      xml.element("Paid", line.paid.decimal)
      xml.element("Committed", line.committed.decimal)
      xml.element("Left", line.left.decimal)
      xml.element("SignedBy", line.item.signedBy, attributes: ["on": line.item.signed.iso])
    }
  }
}

extension TimeRate {
  /// As sheets write it: `week`, `four-weeks`.
  fileprivate var unitWord: String {
    switch self {
    case .daily: "day"
    case .weekly: "week"
    case .fourWeekly: "four-weeks"
    case .monthly: "month"
    case .yearly: "year"
    }
  }
}
