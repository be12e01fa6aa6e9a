import Amounts
import CareHome
import Costing
public import Evidence

extension FlexibilityModel {
  /// What residents with any mix of baskets save together at the stated occupancy. The
  /// circumstances' k plays no part: those listed are all who opt out.
  ///
  /// - Throws: every fault of the baskets at once; a resident who is listed twice.
  public func jointRelease(of optOuts: [OptOut]) throws(Faults) -> JointRelease {
    // Ties in pence go to the earlier resident by id, not to whoever was entered first.
    let ordered = optOuts.sorted { $0.resident < $1.resident }
    let found =
      faults(in: ordered.map(\.basket), noticeWeeks: ordered.map(\.noticeWeeks))
      + repeated(ordered) + crowded(ordered)
    if let faults = Faults(found) { throw faults }

    let units = ordered.map { catalogue.units(of: $0.basket) }
    let drawn = lines.indices.filter { line in units.contains { $0[line] > .zero } }
    let parts = drawn.map { line in
      linePart(line, units: zip(ordered, units).map { avoidableUnits($0, $1, of: line) })
    }
    return JointRelease(
      lines: zip(drawn, parts).map { line, part in
        JointRelease.LineSaving(
          line: lines[line].line.id, units: units.map { $0[line] }.reduce(.zero, +),
          saving: part.sum())
      },
      shares: ordered.indices.map { index in
        JointRelease.Share(
          resident: ordered[index].resident, lines: parts.map { $0[index] },
          organising: catalogue.organisingCost(of: ordered[index].basket))
      })
  }

  /// Units of a line that are not only given up but saved, at the opt-out's own notice.
  private func avoidableUnits(_ optOut: OptOut, _ units: [Ratio], of line: Int) -> Ratio {
    lines[line].isAvoidable(noticeWeeks: optOut.noticeWeeks) ? units[line] : .zero
  }

  /// One line's joint saving in whole pence, and each resident's part of it by units.
  private func linePart(_ line: Int, units: [Ratio]) -> [Money] {
    let total = units.reduce(.zero, +)
    let saving = newcomersPart(line, residents: circumstances.residents, units: total)
      .rounded(FlexibleShare.rounding)
    return Apportionment.largestRemainder(saving, by: units) ?? units.map { _ in .zero }
  }

  private func repeated(_ ordered: [OptOut]) -> [Fault] {
    zip(ordered, ordered.dropFirst()).filter { $0.resident == $1.resident }.map { _, second in
      Fault(
        .basketRepeatedResident, "Resident \"\(second.resident)\" is listed twice.",
        remedy: "Put all that one resident gives up in one basket.")
    }
  }

  private func crowded(_ ordered: [OptOut]) -> [Fault] {
    let out = ordered.count + standingResidents
    guard out > circumstances.residents else { return [] }
    return [
      Fault(
        .circumstancesOptOuts,
        "\(out) residents would have opted out, but only \(circumstances.residents) live in "
          + "the home.",
        remedy: "List fewer residents, or state a higher occupancy.")
    ]
  }
}
