import Amounts
import CareCalendar
import CareHome
public import Evidence
import XMLKit

extension PriceList {
  /// The list for systems, by `price-list-1.xsd`.
  ///
  /// - Throws: every text that XML can't hold.
  public func xml() throws(Faults) -> [UInt8] {
    try XMLWriter.document(
      "PriceList", namespaces: [.default(OwnSchema.priceList.namespace)],
      attributes: ["audience": audience.rawValue, "asOf": day.iso, "currency": "GBP"]
    ) { xml in
      xml.element("Home", home.name)
      for entry in entries { write(entry, to: xml) }
      if let reconciliation { write(reconciliation, to: xml) }
      for warning in warnings {
        xml.element(
          "Warning", "\(warning.message) \(warning.remedy)",
          attributes: ["code": warning.code.rawValue])
      }
    }
  }

  private func write(_ entry: Entry, to xml: XMLWriter) {
    xml.element(
      "Service",
      attributes: [
        "id": entry.service.id.text, "component": entry.service.component.rawValue,
        "unit": entry.service.unit.rawValue, "vat": entry.service.vat.rawValue,
        "noticeWeeks": "\(entry.noticeWeeks)",
      ]
    ) {
      xml.element("Name", entry.service.name)
      xml.element("Outcome", entry.service.outcome)
      xml.element("InWeeklyFee", entry.included?.description)
      xml.element("MinimumAttendance", entry.minimumAttendance.map(String.init))
      switch audience {
      case .residents: xml.element("PriceWithVAT", entry.list?.decimal)
      case .council:
        xml.element("PriceWithoutVAT", entry.list?.decimal)
        if entry.isWithheld { xml.element("CostWithheld") {} }
        xml.element("MarginalCost", entry.marginal?.decimal)
        xml.element("FullCost", entry.fullCost?.decimal)
      case .home:
        xml.element("PriceWithoutVAT", entry.list?.decimal)
        xml.element("MarginalCost", entry.marginal?.decimal)
        xml.element("FullCost", entry.fullCost?.decimal)
        xml.element("PriceWithMargin", entry.withMargin?.decimal)
        xml.element("Margin", entry.margin?.decimal)
        for part in entry.parts { write(part, to: xml) }
      }
    }
  }

  private func write(_ part: PricePart, to xml: XMLWriter) {
    xml.element("CostPart", attributes: ["from": part.source.rawValue]) {
      xml.element("Description", part.description)
      xml.element("Working", part.working)
      xml.element("Cost", part.cost?.decimal)
    }
  }

  private func write(_ reconciliation: Reconciliation, to xml: XMLWriter) {
    xml.element(
      "Reconciliation",
      attributes: [
        "from": reconciliation.year.first.iso, "through": reconciliation.year.last.iso,
        "budget": reconciliation.budget.decimal, "difference": reconciliation.difference.decimal,
      ]
    ) {
      for part in reconciliation.services {
        xml.element("Drawn", part.amount.decimal, attributes: ["service": part.service.id.text])
      }
      xml.element(
        "Rest", reconciliation.rest.decimal,
        attributes: ["holdsServices": "\(reconciliation.restHoldsServices)"])
      for account in lines {
        xml.element(
          "Line",
          attributes: [
            "line": account.line, "amount": account.amount.decimal, "core": account.core.decimal,
          ]
        ) {
          for part in account.drawn {
            xml.element("Drawn", part.amount.decimal, attributes: ["service": part.service.id.text])
          }
        }
      }
    }
  }
}
