public import Amounts
public import CareCalendar
public import CareHome

/// Who lived in a home on one day.
public struct OccupancyDay: Hashable, Sendable {
  public let day: Day
  /// Residents whose room is theirs, those away included.
  public let residents: Int
  /// Of them, away the whole day.
  public let away: Int
  /// By band; together `residents`.
  public let byBand: [BandID: Int]
  /// By main payer, as the cost report names them; together `residents`.
  public let byPayer: [String: Int]
}

/// A run of days together.
public struct OccupancySpan: Hashable, Sendable {
  public let days: DayRange
  /// Bed-days that the home may fill: registered beds × days.
  public let beds: Int
  /// Nights on which a room was somebody's.
  public let nights: Int
  /// Of them, with the resident away.
  public let away: Int
  public let byBand: [BandID: Int]
  public let byPayer: [String: Int]

  /// Nights ÷ days.
  public var averageResidents: Ratio { Ratio(nights, over: days.count) }
  /// Nights ÷ bed-days.
  public var share: Ratio { beds > 0 ? Ratio(nights, over: beds) : .zero }
  /// Bed-days with nobody in them.
  public var empty: Int { beds - nights }

  init(_ days: DayRange, _ each: some Sequence<OccupancyDay>, beds: Int) {
    self.days = days
    self.beds = beds * days.count
    var nights = 0
    var away = 0
    var byBand: [BandID: Int] = [:]
    var byPayer: [String: Int] = [:]
    for day in each {
      nights += day.residents
      away += day.away
      byBand.merge(day.byBand) { $0 + $1 }
      byPayer.merge(day.byPayer) { $0 + $1 }
    }
    self.nights = nights
    self.away = away
    self.byBand = byBand
    self.byPayer = byPayer
  }
}

/// How a home was filled over a period, day by day and in longer steps.
public struct OccupancyRecord: Sendable {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case day, week, month
  }

  public let beds: Int
  public let step: Step
  /// The whole period.
  public let whole: OccupancySpan
  /// In order; a week begins on Monday, and the first and last span may be cut by the period.
  public let spans: [OccupancySpan]
}

extension Register {
  /// The home over `period`. The day of discharge is nobody's night; the day of death is.
  public func occupancy(over period: DayRange, by step: OccupancyRecord.Step) -> OccupancyRecord {
    let days = period.days.map(occupancy(on:))
    func span(_ range: DayRange) -> OccupancySpan {
      OccupancySpan(
        range, days[(range.first - period.first)...(range.last - period.first)],
        beds: home.registeredBeds)
    }
    return OccupancyRecord(
      beds: home.registeredBeds, step: step, whole: span(period),
      spans: period.parts(by: step).map(span))
  }

  private func occupancy(on day: Day) -> OccupancyDay {
    let positions = feePositions(on: day)
    let present = Set(placements(on: day).map(\.id))
    let away = absences.filter { absence in
      present.contains(absence.placement) && absence.left < day
        && absence.returned.map { day < $0 } ?? true
    }
    return OccupancyDay(
      day: day, residents: positions.map(\.residents).reduce(0, +),
      away: Set(away.map(\.placement)).count,
      byBand: Dictionary(positions.map { ($0.band, $0.residents) }, uniquingKeysWith: +),
      byPayer: Dictionary(positions.map { ($0.payer, $0.residents) }, uniquingKeysWith: +))
  }
}

extension DayRange {
  fileprivate func parts(by step: OccupancyRecord.Step) -> [DayRange] {
    switch step {
    case .day: return days.map { DayRange($0) }
    case .month: return byMonth
    case .week:
      var parts: [DayRange] = []
      var first = self.first
      while first <= last {
        let sunday = first + (7 - first.weekday)
        if let part = DayRange(first, through: min(sunday, last)) { parts.append(part) }
        first = sunday + 1
      }
      return parts
    }
  }
}
