public import Amounts
public import CareHome

/// £ per resident per week at budget occupancy, of the home and of each band, exactly.
public struct UnitCosts: Hashable, Sendable {
  public let home: ByComponent<ExactMoney>
  /// In the order of the budget's bands.
  public let bands: [BandUnitCost]

  /// What one resident of a band costs in a week.
  public struct BandUnitCost: Hashable, Sendable {
    public let band: Band
    /// Residents at budget occupancy. Where there are none, the costs are those that the drivers
    /// would carry to a resident who came.
    public let residents: Ratio
    public let components: ByComponent<ExactMoney>
    /// The shares by which a fee without a split of its own is taken apart (costing.md,
    /// Definitions); nil for a band that bears no cost.
    public let split: ComponentSplit?
  }

  /// The band's unit costs; nil for a band that the budget does not have.
  public func band(_ id: BandID) -> BandUnitCost? { bands.first { $0.band.id == id } }
}

extension CostAllocation {
  public var unitCosts: UnitCosts {
    let residents = budget.residents
    let weeks = budget.weeksPerYear
    return UnitCosts(
      home: components.map { $0.exact / weeks / residents },
      bands: budget.bands.enumerated().map { index, share in
        let components =
          share.residents > .zero
          ? self.components(ofBand: index).map { $0.exact / weeks / share.residents }
          : costOfFirstResident(of: share).map { $0 / weeks }
        return UnitCosts.BandUnitCost(
          band: share.band, residents: share.residents, components: components,
          split: ComponentSplit(weights: components.map(\.pence)))
      })
  }

  /// What the drivers would carry in a year to one resident of a band that has none.
  private func costOfFirstResident(of share: BandShare) -> ByComponent<ExactMoney> {
    lines.map { line in
      let whole = budget.bands.map { $0.weight(in: line.line) }.reduce(.zero, +)
      let weight = share.weightOfOneResident(in: line.line)
      return line.components.map { $0.exact * weight / whole }
    }.reduce(.zero, +)
  }
}
