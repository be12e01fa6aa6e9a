public import Amounts
public import CareHome
public import Costing

/// A service of the catalogue that a resident may give up or buy more of
/// (flexible-share.md, The catalogue of flexible services).
public struct FlexibleService: Hashable, Sendable {
  public let service: Service
  /// Units that one resident takes in a week of the standard package.
  public let standardQuantity: Quantity
  /// Below so many residents at once it does not run; nil where it always does.
  public let minimumAttendance: Int?
  /// How many residents usually take part; nil for all who have not given it up.
  public let usualAttendance: Int?
  /// Whether a resident can really do without it, so that it may be an extra.
  public let isOptional: Bool
  /// What the home itself spends in a week on organising, escorting and invoicing for one resident
  /// who buys this elsewhere; taken off the avoidable cost, and shown.
  public let organisingCost: Rate<PerWeek>
  /// Weeks of notice before the service is given up or taken up again.
  public let noticeWeeks: Int
  /// What is paid once by whoever comes back to the service after having given it up; nil where
  /// nobody stated it.
  public let reentryCost: Money?
  /// The cost lines it draws on.
  public let draws: [ServiceDraw]
  /// What it costs beyond the budget; nil where the budget's lines pay for all of it. Never of a
  /// service that the weekly fee covers, so that nothing is counted twice.
  public let buildUp: BuildUp?

  public init(
    service: Service, standardQuantity: Quantity, minimumAttendance: Int?,
    organisingCost: Rate<PerWeek>, noticeWeeks: Int, reentryCost: Money? = nil,
    draws: [ServiceDraw], buildUp: BuildUp? = nil, usualAttendance: Int? = nil,
    isOptional: Bool = true
  ) {
    self.service = service
    self.standardQuantity = standardQuantity
    self.minimumAttendance = minimumAttendance
    self.organisingCost = organisingCost
    self.noticeWeeks = noticeWeeks
    self.reentryCost = reentryCost
    self.draws = draws
    self.buildUp = buildUp
    self.usualAttendance = usualAttendance
    self.isOptional = isOptional
  }
}

/// How many units of a cost line's usage one unit of a service takes.
public struct ServiceDraw: Hashable, Sendable {
  public let line: CostLineID
  public let units: Ratio

  public init(line: CostLineID, units: Ratio) {
    self.line = line
    self.units = units
  }
}
