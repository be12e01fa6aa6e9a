public import CareCalendar
public import CareHome

/// What a flexible share is worked out for: how many live in the home, over which band of
/// occupancy it must hold, how many may opt out, and what has been agreed already.
public struct Circumstances: Hashable, Sendable {
  /// The stated occupancy: residents in the home, those who opt out included.
  public let residents: Int
  /// Residents over which a covered share must hold; it always contains the stated occupancy and
  /// begins at one resident or more.
  public let band: ClosedRange<Int>
  /// The stated k: residents, this one included, who newly give up the same basket.
  public let residentsOut: Int
  /// K: the most residents who may give up the same basket at once; never fewer than the stated k.
  public let largestOptOut: Int
  /// Agreements in force of other residents. Their releases are not cut again before their review;
  /// newcomers share what remains.
  public let inForce: [Agreement]

  public init(
    residents: Int, band: ClosedRange<Int>? = nil, residentsOut: Int = 1, largestOptOut: Int = 1,
    inForce: [Agreement] = []
  ) {
    self.residents = residents
    let low = max(1, min(band?.lowerBound ?? residents, residents))
    self.band = low...max(low, residents, band?.upperBound ?? residents)
    self.residentsOut = residentsOut
    self.largestOptOut = max(largestOptOut, residentsOut)
    self.inForce = inForce
  }

  /// The same, for another number of residents who opt out.
  public func with(residentsOut: Int) -> Circumstances {
    Circumstances(
      residents: residents, band: band, residentsOut: residentsOut, largestOptOut: largestOptOut,
      inForce: inForce)
  }
}

extension Sequence where Element == Agreement {
  /// The agreements that run on `day`, apart from those of one placement, whose new proposal
  /// takes their place.
  public func inForce(on day: Day, except placement: PlacementID? = nil) -> [Agreement] {
    filter { $0.from <= day && day <= ($0.through ?? day) && $0.placement != placement }
  }
}
