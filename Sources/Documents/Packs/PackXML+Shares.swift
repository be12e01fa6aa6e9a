import Amounts
import Flexibility
import XMLKit

extension PackShare {
  func write(to xml: XMLWriter) {
    xml.element(
      "Share",
      attributes: [
        "id": id, "noticeWeeks": "\(noticeWeeks)", "organising": organising.decimal,
        "covered": covered.decimal, "expected": expected.decimal, "ceiling": ceiling.decimal,
        "stranded": stranded.decimal,
      ]
    ) {
      for item in basket {
        xml.element(
          "Gives", item.words,
          attributes: ["service": item.service, "quantity": item.quantity.description])
      }
      for line in lines { line.write(to: xml) }
    }
  }
}

extension PackLine {
  fileprivate func write(to xml: XMLWriter) {
    let merged = isMerged ? "true" : "false"
    let expected = expected.exactText
    let lowest = lowest.exactText
    let attributes: KeyValuePairs<StaticString, String>
    if let average = average?.exactText {
      attributes = [
        "line": id, "merged": merged, "average": average, "expected": expected, "lowest": lowest,
      ]
    } else {
      attributes = ["line": id, "merged": merged, "expected": expected, "lowest": lowest]
    }
    xml.element("Line", attributes: attributes) {
      xml.element("Description", description)
      xml.element("Stays", stays)
      if let units, let unit {
        xml.element("GivenUp", attributes: ["units": units.description, "unit": unit]) {}
      }
      switch working {
      case .cost(let cost): cost.write(to: xml)
      case .savings(let savings):
        xml.element("Savings") {
          for saving in savings {
            xml.element(
              "Each",
              attributes: [
                "residents": "\(saving.residents)", "residentsOut": "\(saving.residentsOut)",
                "amount": saving.each.exactText,
              ]
            ) {}
          }
        }
      }
      if let ends {
        xml.element(
          "Ends",
          attributes: [
            "leastExpected": ends.leastExpected.exactText,
            "mostExpected": ends.mostExpected.exactText, "leastLowest": ends.leastLowest.exactText,
            "mostLowest": ends.mostLowest.exactText,
          ]
        ) {}
      }
    }
  }
}

extension PackLine.CostOfUse {
  fileprivate func write(to xml: XMLWriter) {
    xml.element(
      "CostOfUse",
      attributes: [
        "usePerResident": usePerResident.description, "fixed": fixed.exactText,
        "perUnit": perUnit.exactText, "saved": isSaved ? "true" : "false",
      ]
    ) {
      if let step {
        xml.element(
          "Step",
          attributes: [
            "size": step.size.description, "minimum": "\(step.minimum)",
            "cost": step.cost.exactText,
          ]
        ) {}
      }
      if let agreed {
        xml.element(
          "Agreed",
          attributes: [
            "units": agreed.units.description, "smallest": agreed.smallest.description,
            "measure": agreed.measure.description, "held": agreed.held.exactText,
          ]
        ) {}
      }
      if let estimate {
        xml.element(
          "Estimate",
          attributes: [
            "low": estimate.low.description, "high": estimate.high.description,
            "budgetUse": estimate.budgetUse.description,
          ]
        ) {}
      }
    }
  }
}

extension ExactMoney {
  /// Exact pence: `7`, `22/7`.
  fileprivate var exactText: String { pence.description }
}
