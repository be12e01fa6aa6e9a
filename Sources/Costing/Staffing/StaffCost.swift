public import Amounts

/// What a year of staff costs, by part, exactly.
public struct StaffCost: Hashable, Sendable {
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case hoursWorked = "pay for hours worked"
    case holiday = "holiday"
    case sickness = "sickness"
    case training = "training"
    case nationalInsurance = "employer's National Insurance"
    case pension = "employer's pension"
    case agency = "agency staff"

    /// The on-cost that it comes from; nil for pay and agency, which come from grades.
    public var onCost: OnCost.Kind? {
      switch self {
      case .hoursWorked, .agency: nil
      case .holiday: .holiday
      case .sickness: .sickness
      case .training: .training
      case .nationalInsurance: .nationalInsurance
      case .pension: .pension
      }
    }
  }

  /// In the order of ``Part``.
  private var amounts: [ExactMoney]

  init(_ amount: (Part) -> ExactMoney) { amounts = Part.allCases.map(amount) }

  public subscript(part: Part) -> ExactMoney {
    zip(Part.allCases, amounts).first { $0.0 == part }?.1 ?? .zero
  }

  public var total: ExactMoney { amounts.sum() }

  static let zero = StaffCost { _ in .zero }

  static func + (left: StaffCost, right: StaffCost) -> StaffCost {
    var sum = left
    for index in sum.amounts.indices {
      sum.amounts[index] = sum.amounts[index] + right.amounts[index]
    }
    return sum
  }

  /// Whole pence by part: the total rounded half away from zero, once, and shared by largest
  /// remainder, so that the parts as printed sum to it.
  public var shown: [(part: Part, amount: Money)] {
    let whole = total.rounded(.halfAwayFromZero)
    // Nil only where nothing costs anything.
    let shares = Apportionment.largestRemainder(whole, by: amounts.map(\.pence))
    return zip(Part.allCases, shares ?? amounts.map { _ in .zero }).map { ($0, $1) }
  }
}
