import Amounts
import Evidence

extension Invoice {
  func lineFaults() -> [Fault] {
    var faults: [Fault] = []
    // Where each is above the one before, as numbers are, no two are the same.
    let rise = lines.indices.dropFirst().allSatisfy {
      lines[$0 - 1].id.isShortlex(below: lines[$0].id)
    }
    var seen = Set<String>()
    // By place: a line is not copied to be looked at.
    for index in lines.indices {
      let id = lines[index].id
      if isBlank(id) {
        faults.append(broken("BR-21", "A line has no identifier", remedy: "Number the lines."))
      } else if !rise, !seen.insert(id).inserted {
        faults.append(
          Fault(
            .einvoiceRepeated, "Two lines are called \(id).",
            remedy: "Give each line its own identifier."))
      }
      lines[index].addFaults(to: &faults)
    }
    return faults
  }
}

extension String {
  /// Whether it is shorter, or as long and before the other in the order of bytes: 9 is below 10.
  fileprivate func isShortlex(below other: String) -> Bool {
    let (own, others) = (utf8.count, other.utf8.count)
    return own == others ? utf8.lexicographicallyPrecedes(other.utf8) : own < others
  }
}

extension InvoiceLine {
  /// Inlined, so that a line is not copied to be looked at.
  @inline(__always)
  fileprivate func addFaults(to faults: inout [Fault]) {
    if isBlank(item.name) {
      faults.append(
        broken("BR-25", "Line \(id) does not say what it is for", remedy: "Name the service."))
    }
    if isBlank(unit.rawValue) {
      faults.append(
        broken("BR-23", "The quantity of line \(id) has no unit", remedy: "Give the unit's code."))
    }
    if price.amount.isNegative {
      faults.append(
        broken(
          "BR-27", "The price of line \(id) is \(price.amount), below zero",
          remedy: "Write a reduction as a negative quantity, or as an allowance."))
    }
    for adjustment in adjustments {
      if isBlank(adjustment.reason) && isBlank(adjustment.reasonCode) {
        faults.append(
          broken(
            adjustment.kind == .allowance ? "BR-42" : "BR-44",
            "Line \(id) takes off or adds \(adjustment.amount) without a reason",
            remedy: "Say what it is for."))
      }
      if adjustment.amount.isNegative { faults.append(.negativeAdjustment(adjustment.amount)) }
    }
    for attribute in item.attributes where isBlank(attribute.name) || isBlank(attribute.value) {
      faults.append(
        broken(
          "BR-54", "Line \(id) has an attribute without a name or a value",
          remedy: "Give both, or neither."))
    }
  }
}
