import Amounts
import CareHome
import Costing
import Evidence

extension Circumstances {
  /// All that is wrong with the circumstances in this home, agreements in force included.
  func faults(in catalogue: Catalogue) -> [Fault] {
    var faults: [Fault] = []
    if residents < 1 {
      faults.append(
        Fault(
          .circumstancesResidents,
          "A flexible share was asked for at \(residents) residents.",
          remedy: "State an occupancy of 1 resident or more."))
    }
    let standing = Set(inForce.map(\.placement)).count
    if residentsOut < 1 {
      faults.append(
        Fault(
          .circumstancesOptOuts,
          "A flexible share was asked for with \(residentsOut) residents opting out.",
          remedy: "State 1 or more."))
    } else if residents >= 1, residentsOut + standing > residents {
      faults.append(
        Fault(
          .circumstancesOptOuts,
          """
          \(residentsOut) residents would opt out beside \(standing) whose agreements are in \
          force, but only \(residents) live in the home.
          """,
          remedy: "State fewer residents who opt out, or a higher occupancy."))
    }
    return faults + inForce.flatMap { catalogue.faults(in: $0.basket) }
  }
}

extension FlexibilityModel {
  /// All that is wrong with baskets to be given up at the stated occupancy.
  func faults(in baskets: [[BasketItem]], noticeWeeks: [Int]) -> [Fault] {
    var faults = baskets.flatMap { catalogue.faults(in: $0) }
    for notice in noticeWeeks where notice < 0 {
      faults.append(
        Fault(
          .circumstancesNotice, "A notice of \(notice) weeks was asked for.",
          remedy: "State 0 weeks or more."))
    }
    let asked = baskets.map { catalogue.units(of: $0) }
    for line in lines.indices {
      let units = asked.map { $0[line] }.reduce(.zero, +)
      guard units > .zero else { continue }
      let standing = standingUnits(line)
      let use = lines[line].units(residents: Ratio(circumstances.residents))
      guard units + standing > use else { continue }
      let cost = lines[line].line
      let beside =
        standing.isZero ? "" : ", beside \(standing.plain) given up by agreements in force,"
      faults.append(
        Fault(
          .basketOverLine, at: cost.source,
          """
          \(cost.usage.counted(units)) of "\(cost.description)" would be given up\(beside) \
          but \(circumstances.residents) residents use only \(cost.usage.counted(use)) a week.
          """,
          remedy: "Give up less, or correct the services' draws or the line's usage."))
    }
    return faults
  }
}
