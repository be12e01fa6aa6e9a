public import Amounts

/// What holds during a run of a placement's days: the room, the band and the price.
public struct Stay: Hashable, Sendable {
  public let room: String
  public let band: BandID
  /// The agreed gross fee.
  public let grossFee: Rate<PerWeek>
  /// The contract's own split of the fee; nil to take the band's unit cost
  /// (costing.md, Definitions: a fee's elements).
  public let contractSplit: ComponentSplit?

  public init(
    room: String, band: BandID, grossFee: Rate<PerWeek>, contractSplit: ComponentSplit? = nil
  ) {
    self.room = room
    self.band = band
    self.grossFee = grossFee
    self.contractSplit = contractSplit
  }
}
