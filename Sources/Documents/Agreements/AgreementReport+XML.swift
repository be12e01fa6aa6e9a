import Amounts
import CareCalendar
import CareHome
public import Evidence
import Flexibility
import Funding
import XMLKit

extension AgreementReport {
  /// The agreement for systems, by `agreement-1.xsd`: by the resident's reference, and without any
  /// cost of the home, so that all who agreed may have it.
  ///
  /// - Throws: every text that XML can't hold.
  public func xml() throws(Faults) -> [UInt8] {
    // Attributes are literals of the writer, and two that may be missing make two shapes.
    try XMLWriter.document(
      "Agreement", namespaces: [.default(OwnSchema.agreement.namespace)],
      attributes: attributes
    ) { xml in
      xml.element("Home", home.name)
      xml.element("Resident", attributes: ["reference": reference]) {}
      xml.element("AgreedBy", agreement.agreedBy)
      for item in comingBack.items { write(item, to: xml) }
      xml.element(
        "Release", release.decimal,
        attributes: [
          "verdict": offer.verdict.name, "continuesInAbsence": "\(agreement.continuesInAbsence)",
        ])
      xml.element(
        "Payer", payer.name,
        attributes: [
          "before": fee.payerPays.amount.decimal,
          "after": (fee.payerPays.amount - release).decimal,
        ])
      xml.element(
        "Held", holding.note,
        attributes: [
          "by": agreement.holder, "asked": holding.asked.rawValue,
          "issued": holding.issued.rawValue,
        ])
      write(comingBack, to: xml)
    }
  }

  private var attributes: KeyValuePairs<StaticString, String> {
    let weeks = "\(agreement.noticeWeeks)"
    guard let through = agreement.through else {
      return [
        "id": agreement.id.text, "from": agreement.from.iso, "review": agreement.review.iso,
        "noticeWeeks": weeks, "currency": "GBP",
      ]
    }
    return [
      "id": agreement.id.text, "from": agreement.from.iso, "through": through.iso,
      "review": agreement.review.iso, "noticeWeeks": weeks, "currency": "GBP",
    ]
  }

  private func write(_ item: ServiceReturn.Item, to xml: XMLWriter) {
    let (service, unit) = (item.service.text, item.unit.rawValue)
    let (quantity, weeks) = (item.quantity.description, "\(item.noticeWeeks)")
    guard let cost = item.reentryCost else {
      return xml.element(
        "GivenUp", item.name,
        attributes: [
          "service": service, "unit": unit, "quantity": quantity, "noticeWeeks": weeks,
        ])
    }
    xml.element(
      "GivenUp", item.name,
      attributes: [
        "service": service, "unit": unit, "quantity": quantity, "noticeWeeks": weeks,
        "costOfReturn": cost.decimal,
      ])
  }

  private func write(_ back: ServiceReturn, to xml: XMLWriter) {
    let weeks = "\(back.noticeWeeks)"
    guard let cost = back.reentryCost else {
      return xml.element(
        "ComingBack", ReturnWords.english.summary(back), attributes: ["noticeWeeks": weeks])
    }
    xml.element(
      "ComingBack", ReturnWords.english.summary(back),
      attributes: ["noticeWeeks": weeks, "cost": cost.decimal])
  }
}
