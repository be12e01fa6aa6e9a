public import Amounts
public import CareHome

/// Residents of one band for whom one payer, or one kind of payer, pays the same fee.
public struct FeePosition: Hashable, Sendable {
  /// Whose fee it is: `Northshire Council`, `self-funders`.
  public let payer: String
  public let group: PayerGroup
  public let band: BandID
  /// Zero or more.
  public let residents: Int
  /// The gross fee for one resident.
  public let fee: Rate<PerWeek>

  public init(
    payer: String, group: PayerGroup, band: BandID, residents: Int, fee: Rate<PerWeek>
  ) {
    self.payer = payer
    self.group = group
    self.band = band
    self.residents = residents
    self.fee = fee
  }

  /// Whether the resident pays it, and neither public money nor a charity.
  public var isSelfFunded: Bool { group == .selfFunders }
}

/// The surplus that a home asks for, always shown apart from cost (costing.md, Words).
public struct ReturnsAsked: Hashable, Sendable {
  public let onOperations: Return
  public let onCapital: Return

  public enum Return: Hashable, Sendable {
    case percentOfCost(Percentage)
    case perResidentWeek(Money)

    /// £ per resident-week beside that unit cost, exactly.
    public func amount(on unitCost: ExactMoney) -> ExactMoney {
      switch self {
      case .percentOfCost(let share): unitCost * share.ratio
      case .perResidentWeek(let amount): amount.exact
      }
    }
  }

  public init(onOperations: Return, onCapital: Return) {
    self.onOperations = onOperations
    self.onCapital = onCapital
  }

  public static let none = ReturnsAsked(
    onOperations: .perResidentWeek(.zero), onCapital: .perResidentWeek(.zero))
}
