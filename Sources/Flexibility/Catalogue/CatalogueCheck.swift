import Amounts
import CareHome
import Costing
import Evidence

/// Holds a catalogue against the budget: its ids, its figures, and what it draws.
struct CatalogueCheck {
  let services: [FlexibleService]
  let costs: CostModel

  func faults() -> [Fault] {
    repeatedServices
      + services.flatMap {
        figureFaults($0) + drawFaults($0) + buildUpFaults($0)
      } + overdrawnLines
  }

  private var repeatedServices: [Fault] {
    var seen: Set<ServiceID> = []
    return services.filter { !seen.insert($0.service.id).inserted }.map {
      Fault(
        .catalogueRepeatedService, "Service \"\($0.service.id)\" is listed twice.",
        remedy: "Give each service an id of its own.")
    }
  }

  private func figureFaults(_ service: FlexibleService) -> [Fault] {
    let figures: [(name: String, value: String, isWrong: Bool)] = [
      (
        "standard quantity", service.standardQuantity.description,
        service.standardQuantity.isNegative
      ),
      (
        "organising cost", service.organisingCost.amount.description,
        service.organisingCost.amount.isNegative
      ),
      (
        "re-entry cost", service.reentryCost?.description ?? "",
        service.reentryCost?.isNegative ?? false
      ),
      ("notice", "\(service.noticeWeeks) weeks", service.noticeWeeks < 0),
      (
        "minimum attendance", "\(service.minimumAttendance ?? 0)",
        (service.minimumAttendance ?? 0) < 0
      ),
    ]
    return figures.filter(\.isWrong).map {
      Fault(
        .catalogueBadFigure,
        "Service \"\(service.service.id)\" has a \($0.name) of \($0.value).",
        remedy: "Write 0 or more.")
    }
  }

  private func drawFaults(_ service: FlexibleService) -> [Fault] {
    service.draws.flatMap { draw -> [Fault] in
      guard let line = costs.line(draw.line)?.line else {
        return [
          Fault(
            .catalogueUnknownLine,
            "Service \"\(service.service.id)\" draws on line \"\(draw.line)\", "
              + "which the budget does not have.",
            remedy: "Write the id of a line of the budget.")
        ]
      }
      var faults: [Fault] = []
      if draw.units <= .zero {
        faults.append(
          Fault(
            .catalogueBadDraw,
            "Service \"\(service.service.id)\" draws \(line.usage.counted(draw.units)) "
              + "from line \"\(line.id)\".",
            remedy: "Write how much of the line one unit of the service takes: more than 0."))
      }
      if line.category.section == .headOffice {
        faults.append(
          Fault(
            .catalogueDrawsOverhead, severity: .warning, at: line.source,
            "Service \"\(service.service.id)\" draws on line \"\(line.id)\", which is head "
              + "office: an overhead, and no part of a service.",
            remedy: "Leave the line out of the service's draws."))
      }
      return faults
    }
  }

  /// A build-up is what a service costs beyond the budget: one that the fee covers has none.
  private func buildUpFaults(_ service: FlexibleService) -> [Fault] {
    guard let buildUp = service.buildUp, service.isInPackage else { return [] }
    return [
      Fault(
        .catalogueCountedTwice, at: buildUp.parts.first?.source,
        "Service \"\(service.service.id)\" has a build-up, but is part of the standard package, "
          + "so its cost would be counted twice.",
        remedy: "Take the build-up away: what the weekly fee covers, the budget's lines pay for.")
    ]
  }

  /// Lines from which the standard package takes more than one resident uses.
  private var overdrawnLines: [Fault] {
    costs.lines.compactMap { cost in
      let line = cost.line
      let takers = services.compactMap { service -> (FlexibleService, Ratio)? in
        let units = service.standardUnits(of: line.id)
        return units > .zero ? (service, units) : nil
      }
      let drawn = takers.map(\.1).reduce(.zero, +)
      guard drawn > line.usage.perResident else { return nil }
      let shares = takers.map { "\($0.0.service.id) \($0.1.plain)" }.joined(separator: ", ")
      return Fault(
        .catalogueOverdrawn, at: line.source,
        """
        The standard package draws \(line.usage.counted(drawn)) for each resident from line \
        "\(line.id)" (\(shares)), but the line holds \(line.usage.perResident.plain).
        """,
        remedy: "Lower the services' standard quantities or draws, "
          + "or correct the line's usage per resident.")
    }
  }
}

extension FlexibleService {
  /// Units of a line's usage that one resident's standard package takes in a week.
  func standardUnits(of line: CostLineID) -> Ratio {
    draws.filter { $0.line == line }.map { $0.units * standardQuantity.ratio }.reduce(.zero, +)
  }
}
