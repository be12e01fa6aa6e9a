import Amounts
import CareHome
public import Evidence

extension Fault.Code {
  public static let overheadRepeatedDepartment: Fault.Code = "overhead.repeated-department"
  public static let overheadUnknownLine: Fault.Code = "overhead.unknown-line"
  /// A cost line pays for two departments.
  public static let overheadSharedLine: Fault.Code = "overhead.line-in-two-departments"
  public static let overheadUnknownDepartment: Fault.Code = "overhead.unknown-department"
  public static let overheadServesItself: Fault.Code = "overhead.serves-itself"
  public static let overheadNegativeWeight: Fault.Code = "overhead.negative-weight"
  /// A department whose cost never reaches an element.
  public static let overheadClosedLoop: Fault.Code = "overhead.reaches-no-element"
  public static let overheadOrder: Fault.Code = "overhead.bad-order"
  /// No cost is direct, so that there is nothing to be in proportion to.
  public static let overheadNoDirectCost: Fault.Code = "overhead.no-direct-cost"
}

extension [Department] {
  func faults(in budget: PooledBudget) -> [Fault] {
    let known = Set(map(\.id))
    let lines = Set(budget.lines.map(\.id))
    var seen: Set<DepartmentID> = []
    var paidFor: [CostLineID: DepartmentID] = [:]
    var faults: [Fault] = []
    for department in self {
      func note(_ code: Fault.Code, _ message: String, _ remedy: String) {
        faults.append(
          Fault(
            code, at: department.source, "Department \"\(department.id)\" \(message)",
            remedy: remedy))
      }
      if !seen.insert(department.id).inserted {
        note(.overheadRepeatedDepartment, "is listed twice.", "Give each an id of its own.")
      }
      for line in department.lines {
        if !lines.contains(line) {
          note(
            .overheadUnknownLine, "is paid for by line \"\(line)\", which the budget lacks.",
            "Correct the id of the line.")
        }
        if let other = paidFor.updateValue(department.id, forKey: line) {
          note(
            .overheadSharedLine,
            "is paid for by line \"\(line)\", which pays for \"\(other)\" too.",
            "Keep a line to one department, or divide it into two lines.")
        }
      }
      for service in department.serves {
        if service.weight.isNegative {
          note(
            .overheadNegativeWeight, "serves somebody by \(service.weight.plain).",
            "Write 0 or more.")
        }
        guard case .department(let other) = service.recipient else { continue }
        if other == department.id {
          note(
            .overheadServesItself, "serves itself.",
            "Leave that share out: only what it does for others is shared.")
        } else if !known.contains(other) {
          note(
            .overheadUnknownDepartment, "serves \"\(other)\", which is no department.",
            "Correct the id.")
        }
      }
    }
    return faults.isEmpty ? closedLoops : faults
  }

  /// Departments from which no chain of service leads to an element: their cost would go round
  /// for ever.
  private var closedLoops: [Fault] {
    var open = Set(
      filter { department in
        department.serves.contains {
          if case .component = $0.recipient { $0.weight > .zero } else { false }
        }
      }.map(\.id))
    var grows = true
    while grows {
      let more = filter { department in
        !open.contains(department.id)
          && department.serves.contains {
            if case .department(let other) = $0.recipient {
              $0.weight > .zero && open.contains(other)
            } else {
              false
            }
          }
      }
      open.formUnion(more.map(\.id))
      grows = !more.isEmpty
    }
    return filter { !open.contains($0.id) }.map {
      Fault(
        .overheadClosedLoop, at: $0.source,
        "Department \"\($0.id)\" serves no element, directly or through others.",
        remedy: "Say which elements it serves in the end, and by how much.")
    }
  }
}
