public import Amounts
public import CareHome

/// What a home would lose if people who pay for themselves asked for a council's rate: band by
/// band, each fee falls to what the council's residents of the band pay on average.
///
/// A direct payment may make that rate known (funding.md, The three models: fee adequacy).
public struct CouncilRateScenario: Hashable, Sendable {
  public let council: String
  /// In the order of the bands.
  public let bands: [BandRow]

  public struct BandRow: Hashable, Sendable {
    public let band: String
    public let selfFunders: Int
    /// Of the people who pay for themselves, in a week.
    public let averageFee: Money
    /// Of the council's residents, without what others top up.
    public let councilRate: Money
    /// What all of them together would pay less; never below £0.00, as nobody asks to pay more.
    public let loss: Money
  }

  public var selfFunders: Int { bands.map(\.selfFunders).reduce(0, +) }
  public var loss: Money { bands.map(\.loss).sum() }

  /// Nil where the council pays for nobody in any band in which somebody pays for themselves.
  ///
  /// - Parameters:
  ///   - ownFees: weekly fees of people who pay for themselves, by band.
  ///   - placements: the council's residents.
  public init?(
    council: String, bands: [Band], ownFees: [BandID: [Money]], placements: [FundedPlacement]
  ) {
    let rows = bands.compactMap { band -> BandRow? in
      let fees = ownFees[band.id] ?? []
      let rates = placements.filter { $0.band == band.id }.map { $0.fee - $0.othersTotal }
      guard !fees.isEmpty, !rates.isEmpty else { return nil }
      let rate = (rates.sum().exact / rates.count).rounded(.halfAwayFromZero)
      return BandRow(
        band: band.name, selfFunders: fees.count,
        averageFee: (fees.sum().exact / fees.count).rounded(.halfAwayFromZero),
        councilRate: rate, loss: fees.map { max($0 - rate, .zero) }.sum())
    }
    guard !rows.isEmpty else { return nil }
    self.council = council
    self.bands = rows
  }
}
