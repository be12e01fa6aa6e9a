import Amounts
import CareCalendar
import CareHome
public import Evidence
public import Flexibility
import XMLKit

extension NegotiationPack {
  /// The pack for systems, by `pack-1.xsd`.
  ///
  /// - Throws: every text that XML can't hold.
  public func xml() throws(Faults) -> [UInt8] {
    try XMLWriter.document(
      "NegotiationPack", namespaces: [.default(OwnSchema.pack.namespace)],
      attributes: ["audience": audience.name, "prepared": prepared.iso]
    ) { xml in
      xml.element("Home", home.name)
      xml.element("Resident", attributes: ["reference": reference]) {
        xml.element("Name", residentName)
      }
      figures.circumstances.write(to: xml)
      writeBudget(to: xml)
      for band in bands {
        xml.element(
          "Band", attributes: ["name": band.name, "unitCost": band.unitCost.decimal]
        ) {}
      }
      writeCurve(to: xml)
      for share in figures.shares { share.write(to: xml) }
      for round in rounds { round.write(to: xml) }
      writeSchedule(to: xml)
      for assumption in assumptions {
        xml.element(
          "Assumption",
          attributes: [
            "name": assumption.name, "value": assumption.value, "basis": assumption.basis,
          ]
        ) { xml.element("Range", assumption.range) }
      }
      for table in withheld {
        xml.element("Withheld", table.reason, attributes: ["table": table.table])
      }
    }
  }

  private func writeBudget(to xml: XMLWriter) {
    xml.element("Budget", attributes: ["total": figures.budget.decimal]) {
      for line in budgetLines {
        xml.element(
          "Line", line.description, attributes: ["line": line.id, "amount": line.amount.decimal])
      }
      for component in Component.allCases {
        xml.element(
          "Part",
          attributes: [
            "component": component.rawValue, "amount": components[component].decimal,
          ]
        ) {}
      }
      if !undivided.isZero {
        xml.element(
          "Part", attributes: ["component": "not told apart", "amount": undivided.decimal]
        ) {}
      }
    }
  }

  private func writeCurve(to xml: XMLWriter) {
    xml.element("Curve") {
      for point in curve {
        xml.element(
          "At",
          attributes: ["residents": "\(point.residents)", "unitCost": point.unitCost.decimal]
        ) { xml.element("Margin", point.margin?.decimal) }
      }
    }
  }

  private func writeSchedule(to xml: XMLWriter) {
    xml.element("Schedule") {
      for cell in schedule {
        xml.element(
          "Cell",
          attributes: [
            "residentsOut": "\(cell.residentsOut)", "noticeWeeks": "\(cell.noticeWeeks)",
            "residents": "\(cell.residents)", "saving": cell.saving.decimal,
            "each": cell.each.decimal,
          ]
        ) {}
      }
      for jump in jumps {
        xml.element(
          "StepFalls",
          attributes: [
            "line": jump.line.text, "residentsOut": "\(jump.residentsOut)",
            "steps": "\(jump.steps)", "noticeWeeks": "\(jump.noticeWeeks)",
          ]
        ) {}
      }
    }
  }
}

extension PackCircumstances {
  fileprivate func write(to xml: XMLWriter) {
    xml.element(
      "Circumstances",
      attributes: [
        "residents": "\(residents)", "bandFrom": "\(band.lowerBound)",
        "bandTo": "\(band.upperBound)", "residentsOut": "\(residentsOut)",
        "largestOptOut": "\(largestOptOut)", "daysInYear": "\(daysInYear)",
      ]
    ) {}
  }
}

extension ExactMoney {
  /// Rounded half away from zero, for XML.
  fileprivate var decimal: String { rounded(.halfAwayFromZero).decimal }
}
