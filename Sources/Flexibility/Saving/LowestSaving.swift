import Amounts
import Costing

/// The lowest avoidable cost per unit of a line, over every total of units that may be given up
/// and every occupancy of the band (flexible-share.md, covered share).
///
/// A stepped line saves in jumps, so between two jumps the saving per unit falls as the total
/// grows; the more jumps have been passed, the less it falls. The lowest value therefore lies just
/// before the first jump past the smallest basket, or at the largest total, where minimum staffing
/// may have stopped the jumps. Only those two are looked at, so a large home is as quick as a small
/// one.
struct LowestSaving: Hashable, Sendable {
  /// A week's saving for each unit given up.
  let perUnit: ExactMoney
  /// Where it was found.
  let residents: Int
  let total: Ratio
}

extension LowestSaving {
  /// Nil where no occupancy of the band has units enough for the smallest basket.
  ///
  /// - Parameters:
  ///   - smallest: units of the smallest basket, above zero.
  ///   - largest: units of all who may opt out together.
  ///   - measure: every basket is a whole number of these.
  init?(
    of line: LineCost, band: ClosedRange<Int>, smallest: Ratio, largest: Ratio, measure: Ratio,
    weeksPerYear: Ratio
  ) {
    var lowest: LowestSaving?
    for residents in band {
      let use = line.units(residents: Ratio(residents))
      let most = min(largest, use.floored(to: measure))
      guard smallest <= most else { continue }
      for total in Self.ends(of: line, use: use, from: smallest, to: most, measure: measure) {
        let saving = line.yearlySaving(residents: residents, givenUp: total)
        let perUnit = saving / weeksPerYear / total
        if lowest.map({ perUnit < $0.perUnit }) ?? true {
          lowest = LowestSaving(perUnit: perUnit, residents: residents, total: total)
        }
      }
    }
    guard let lowest else { return nil }
    self = lowest
  }

  /// The totals at which the saving per unit can be lowest, in order.
  private static func ends(
    of line: LineCost, use: Ratio, from smallest: Ratio, to largest: Ratio, measure: Ratio
  ) -> [Ratio] {
    guard let size = line.step?.step.size else { return [largest] }
    // A step falls where the use that is left is a whole number of steps.
    let left = ((use - smallest) / size).rounded(.up) ?? .max
    let jump = use - Ratio(left - 1) * size
    let beforeJump = jump.ceiled(to: measure) - measure
    return beforeJump < largest ? [beforeJump, largest] : [largest]
  }
}

extension Ratio {
  fileprivate func floored(to measure: Ratio) -> Ratio {
    Ratio((self / measure).rounded(.down) ?? 0) * measure
  }

  fileprivate func ceiled(to measure: Ratio) -> Ratio {
    Ratio((self / measure).rounded(.up) ?? 0) * measure
  }

  /// The largest number of which both are whole multiples; both above zero.
  static func commonMeasure(_ first: Ratio, _ second: Ratio) -> Ratio {
    var (larger, smaller) = (max(first, second), min(first, second))
    while smaller > .zero {
      // A quotient beyond 64 bits: no basket is so small beside another.
      guard let times = (larger / smaller).rounded(.down) else { return smaller }
      (larger, smaller) = (smaller, larger - smaller * times)
    }
    return larger
  }
}
