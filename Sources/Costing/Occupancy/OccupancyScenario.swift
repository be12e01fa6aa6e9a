public import Amounts
import CareCalendar

/// A named occupancy to test the budget at. Residents are rounded down (costing.md, Definitions).
public struct OccupancyScenario: Hashable, Sendable {
  /// `base`, `down 5 points`, `stress 75 %`.
  public let name: String
  public let residents: Int
  public let beds: Int

  public init(name: String, residents: Int, beds: Int) {
    self.name = name
    self.residents = residents
    self.beds = beds
  }

  /// Occupied beds ÷ registered beds; nil for a home without beds.
  public var occupancy: Ratio? { beds > 0 ? Ratio(residents, over: beds) : nil }
}

extension PooledBudget {
  /// Base (as budgeted), five percentage points of occupancy fewer, and the stress occupancy.
  ///
  /// - Parameter stress: of registered beds, such as 75 %.
  public func scenarios(stress: Percentage) -> [OccupancyScenario] {
    let beds = registeredBeds
    func scenario(_ name: String, _ exact: Ratio) -> OccupancyScenario {
      let residents = max(.zero, exact).rounded(.down) ?? 0
      return OccupancyScenario(name: name, residents: residents, beds: beds)
    }
    return [
      scenario("base", residents),
      scenario("down 5 points", residents - Percentage(5).ratio * beds),
      scenario("stress \(stress)", stress.ratio * beds),
    ]
  }
}
