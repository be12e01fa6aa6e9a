public import CareCalendar
public import CareHome
public import Costing

/// What a pack is made from.
public struct PackInput: Sendable {
  public let home: Home
  public let subject: Resident
  public let prepared: Day
  public let costing: HomeCosting
  /// In today's circumstances, agreements of other residents in force.
  public let model: FlexibilityModel
  public let negotiation: Negotiation
  /// Of the payer whose line falls; nil where it is not known.
  public let position: FeeToday?
  /// Everybody who lives in the home, the subject included.
  public let people: [PackPerson]
  /// All councils that pay for somebody here.
  public let councils: Set<PayerID>
  /// Residents at stress occupancy.
  public let stressResidents: Int
  /// What words may not tell a council.
  public let redaction: Redaction
  /// The home's own ranges for its estimates.
  public let judgements: [Judgement]

  public init(
    home: Home, subject: Resident, prepared: Day, costing: HomeCosting, model: FlexibilityModel,
    negotiation: Negotiation, position: FeeToday?, people: [PackPerson],
    councils: Set<PayerID> = [], stressResidents: Int,
    redaction: Redaction = Redaction(), judgements: [Judgement] = []
  ) {
    self.home = home
    self.subject = subject
    self.prepared = prepared
    self.costing = costing
    self.model = model
    self.negotiation = negotiation
    self.position = position
    self.people = people
    self.councils = councils
    self.stressResidents = stressResidents
    self.redaction = redaction
    self.judgements = judgements
  }
}

/// Somebody who lives in the home, as far as a pack has to know in order to keep silent.
public struct PackPerson: Hashable, Sendable {
  public let placement: PlacementID
  public let name: String
  public let band: BandID
  /// Who pays for them: a council knows the figures of its own.
  public let payers: [PayerID]

  public init(placement: PlacementID, name: String, band: BandID, payers: [PayerID]) {
    self.placement = placement
    self.name = name
    self.band = band
    self.payers = payers
  }
}

extension Register {
  /// Everybody who lives here on `day`, for a pack.
  public func packPeople(on day: Day) -> [PackPerson] {
    placements(on: day).compactMap { placement in
      guard let resident = residents.first(where: { $0.id == placement.resident }),
        let stay = placement.stays.value(on: day)
      else { return nil }
      let payers = fundingLines.filter {
        $0.placement == placement.id && $0.from <= day && day <= ($0.through ?? day)
      }.map(\.payer)
      return PackPerson(
        placement: placement.id, name: resident.name, band: stay.band,
        payers: Set(payers).sorted())
    }
  }
}
