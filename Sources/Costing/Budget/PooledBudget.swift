public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// One home's yearly costs, as cost lines, with the occupancy that they were set at.
public struct PooledBudget: Hashable, Sendable {
  /// The days of the budget year.
  public let year: DayRange
  /// Budgeted resident-days in the year.
  public let residentDays: Quantity
  public let registeredBeds: Int
  /// Residents of each band at budget occupancy, in the order in which bands are shown.
  /// They sum to ``residents``.
  public let bands: [BandShare]
  public let lines: [CostLine]
  /// Where the figures above the lines were read.
  public let sources: Sources

  /// Where a budget's settings were read; nil where nobody wrote them down.
  public struct Sources: Hashable, Sendable {
    public let year: SourceLocation?
    public let residentDays: SourceLocation?
    public let registeredBeds: SourceLocation?

    public init(
      year: SourceLocation? = nil, residentDays: SourceLocation? = nil,
      registeredBeds: SourceLocation? = nil
    ) {
      self.year = year
      self.residentDays = residentDays
      self.registeredBeds = registeredBeds
    }
  }

  public init(
    year: DayRange, residentDays: Quantity, registeredBeds: Int, bands: [BandShare],
    lines: [CostLine], sources: Sources = Sources()
  ) {
    self.year = year
    self.residentDays = residentDays
    self.registeredBeds = registeredBeds
    self.bands = bands
    self.lines = lines
    self.sources = sources
  }

  /// n0: budgeted resident-days ÷ days in the budget year; a fraction is allowed
  /// (costing.md, Definitions).
  public var residents: Ratio { residentDays.ratio / year.count }

  public var total: Money { lines.map(\.amount).sum() }

  /// Yearly → weekly: × 7 ÷ days in the budget's own dates (costing.md, Definitions).
  public var weeksPerYear: Ratio { Ratio(year.count, over: 7) }
}

/// How many residents of a band the budget is set for.
public struct BandShare: Hashable, Sendable {
  public let band: Band
  public let residents: Ratio
  public let source: SourceLocation?

  public init(band: Band, residents: Ratio, source: SourceLocation? = nil) {
    self.band = band
    self.residents = residents
    self.source = source
  }
}
