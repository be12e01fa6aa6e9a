public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

public typealias GradeID = Identifier<Grade>

/// A grade of staff and what an hour of it costs, each rate from a day.
public struct Grade: Hashable, Sendable {
  public let id: GradeID
  public let pay: Timeline<Pay>
  public let source: SourceLocation?

  /// What holds from a day on.
  public struct Pay: Hashable, Sendable {
    /// Of the home's own staff, before on-costs.
    public let hourly: Rate<PerHour>
    /// Hours a week that one post is paid for; above zero. Thresholds of National Insurance and
    /// pension are for a post.
    public let hoursPerPost: Quantity
    /// The share of hours worked that agency staff cover.
    public let agencyShare: Percentage
    /// An agency's price for an hour, with everything; nil where none is used.
    public let agencyHourly: Rate<PerHour>?
    /// What the budget was set with, where that differs.
    public let budgetedHourly: Rate<PerHour>?
    public let budgetedAgencyShare: Percentage?
    /// Where the rate comes from: `pay scale of 12 February 2026`.
    public let origin: String
    public let source: SourceLocation?

    public init(
      hourly: Rate<PerHour>, hoursPerPost: Quantity, agencyShare: Percentage = .zero,
      agencyHourly: Rate<PerHour>? = nil, budgetedHourly: Rate<PerHour>? = nil,
      budgetedAgencyShare: Percentage? = nil, origin: String, source: SourceLocation? = nil
    ) {
      self.hourly = hourly
      self.hoursPerPost = hoursPerPost
      self.agencyShare = agencyShare
      self.agencyHourly = agencyHourly
      self.budgetedHourly = budgetedHourly
      self.budgetedAgencyShare = budgetedAgencyShare
      self.origin = origin
      self.source = source
    }
  }

  public init(id: GradeID, pay: Timeline<Pay>, source: SourceLocation? = nil) {
    self.id = id
    self.pay = pay
    self.source = source
  }
}
