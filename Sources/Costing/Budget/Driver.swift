import Amounts
public import CareHome

/// How an element's cost is carried to residents (costing.md, Words).
public enum Driver: String, Hashable, Sendable, CaseIterable {
  /// Equally per resident-day.
  case residentDays = "resident-days"
  /// By hours of care, so that a band with more hours bears more.
  case careHours = "care-hours"
  /// By sessions attended.
  case sessions
  /// By the space that residents take up.
  case floorArea = "floor-area"
  /// To the bands of the residents that the line names, an equal part for each of them.
  case namedResidents = "named-residents"
}

/// A resident whom a line is for, and the band that bears their part of it.
public struct NamedResident: Hashable, Sendable {
  public let resident: ResidentID
  public let band: BandID

  public init(_ resident: ResidentID, in band: BandID) {
    self.resident = resident
    self.band = band
  }
}

extension BandShare {
  /// The band's weight in a line, by the line's driver.
  func weight(in line: CostLine) -> Ratio {
    line.driver == .namedResidents
      ? Ratio(line.namedResidents.count { $0.band == band.id })
      : residents * weightOfOneResident(in: line)
  }

  /// What one more resident would weigh in a line; nothing where the line names others.
  func weightOfOneResident(in line: CostLine) -> Ratio {
    switch line.driver {
    case .residentDays: .one
    case .careHours: band.careHours.ratio
    case .sessions: band.sessions
    case .floorArea: band.floorArea
    case .namedResidents: .zero
    }
  }
}
