/// Why a rota costs other than its budget line says.
public enum StaffingCause: String, Hashable, Sendable, CaseIterable {
  // In the order in which the budget's assumptions are replaced by today's.
  case hours
  case pay = "hourly pay"
  case holiday
  case sickness
  case training
  case nationalInsurance = "employer's National Insurance"
  case pension = "employer's pension"
  case agency = "agency share"

  /// The name of the method, for a report.
  public static let method = """
    the budget's own assumptions replaced by the rota's one after the other: \
    \(allCases.map(\.rawValue).joined(separator: ", "))
    """

  init(_ kind: OnCost.Kind) {
    switch kind {
    case .holiday: self = .holiday
    case .sickness: self = .sickness
    case .training: self = .training
    case .nationalInsurance: self = .nationalInsurance
    case .pension: self = .pension
    }
  }
}

/// Which figures are today's, and which are still those that the budget was set with.
struct StaffingBasis {
  let today: Set<StaffingCause>

  static let today = StaffingBasis(today: Set(StaffingCause.allCases))
  static let budget = StaffingBasis(today: [])

  /// The budget's figure, unless today's has replaced it or it was the same.
  func choose<Value>(_ cause: StaffingCause, _ now: Value, budgeted: Value?) -> Value {
    today.contains(cause) ? now : budgeted ?? now
  }
}
