import Amounts
import CareCalendar
import Flexibility
import XMLKit

extension PackRound {
  func write(to xml: XMLWriter) {
    xml.element(
      "Entry",
      attributes: [
        "id": entry, "date": day.iso, "party": party.rawValue, "act": act.rawValue,
      ]
    ) {
      xml.element("By", name)
      xml.element("Answers", answers)
      xml.element("Why", why)
      offer?.write(to: xml)
    }
  }
}

extension PackOffer {
  fileprivate func write(to xml: XMLWriter) {
    xml.element(
      "Offer",
      attributes: [
        "share": verdict.share, "release": verdict.release.decimal,
        "standing": standing.rawValue,
      ]
    ) {
      xml.element(
        "Verdict", sentence,
        attributes: ["is": verdict.name, "amount": verdict.amount.decimal])
      for effect in verdict.effects { effect.write(to: xml) }
      verdict.ranges?.write(to: xml)
      if let payment {
        xml.element(
          "Payment",
          attributes: [
            "toHomeBefore": payment.toHomeBefore.decimal,
            "toHomeAfter": payment.toHomeAfter.decimal, "toResident": payment.toResident.decimal,
            "payerAfter": payment.payerAfter.decimal,
          ]
        ) {
          if let shortfall = payment.shortfall {
            xml.element(
              "Shortfall",
              attributes: [
                "before": shortfall.before.decimal, "after": shortfall.after.decimal,
              ]
            ) {}
          }
        }
      }
      for warning in warnings {
        xml.element("Warning", warning.words, attributes: ["code": warning.code])
      }
    }
  }
}
