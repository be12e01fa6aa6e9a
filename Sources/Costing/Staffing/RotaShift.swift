public import Amounts
public import CareHome
public import Evidence

/// A row of the rota: how many of one grade work one shift, and how often in a week.
public struct RotaShift: Hashable, Sendable {
  /// `early`, `late`, `night`.
  public let name: String
  /// The cost line that pays for it.
  public let line: CostLineID
  public let grade: GradeID
  /// On duty together.
  public let staff: Quantity
  /// Paid hours of one shift; above zero, at most 24.
  public let hours: Quantity
  /// Times in a week; above zero, at most 7.
  public let days: Quantity
  /// The fewest on duty, however few the residents.
  public let minimum: Quantity
  /// What the budget was set with, where that differs.
  public let budgetedStaff: Quantity?
  public let source: SourceLocation?

  public init(
    _ name: String, line: CostLineID, grade: GradeID, staff: Quantity, hours: Quantity,
    days: Quantity, minimum: Quantity = .zero, budgetedStaff: Quantity? = nil,
    source: SourceLocation? = nil
  ) {
    self.name = name
    self.line = line
    self.grade = grade
    self.staff = staff
    self.hours = hours
    self.days = days
    self.minimum = minimum
    self.budgetedStaff = budgetedStaff
    self.source = source
  }

  /// Hours worked in a week by so many on duty.
  func weeklyHours(_ staff: Quantity) -> Ratio { staff.ratio * hours.ratio * days.ratio }

  /// Hours worked in a week.
  public var weeklyHours: Ratio { weeklyHours(staff) }
  public var minimumWeeklyHours: Ratio { weeklyHours(minimum) }
}
