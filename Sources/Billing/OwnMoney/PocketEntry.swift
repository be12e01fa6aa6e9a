public import Amounts
public import CareCalendar
public import CareHome

/// One thing that happened to the money that a home keeps for a resident: an allowance, a haircut
/// paid in cash (billing.md rule 14).
public struct PocketEntry: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Personal expenses allowance, from whoever pays it.
    case allowance
    /// Brought by the family or the resident.
    case deposit
    /// Spent for the resident, with a receipt.
    case spent
    /// Given to the resident or their family in hand.
    case handedOut = "handed-out"
    /// Puts an earlier entry right.
    case correction

    /// Whether it adds to what is kept; nil where it may do either.
    public var adds: Bool? {
      switch self {
      case .allowance, .deposit: true
      case .spent, .handedOut: false
      case .correction: nil
      }
    }
  }

  public let id: Identifier<PocketEntry>
  public let day: Day
  public let resident: ResidentID
  public let kind: Kind
  /// Above zero adds to what is kept, below zero takes from it.
  public let amount: Money
  /// In words: `Hairdresser`.
  public let description: String
  /// The number of the paper receipt, or who signed for it; empty for money that came in.
  public let receipt: String
  /// Who wrote it down.
  public let by: String

  public init(
    id: Identifier<PocketEntry>, day: Day, resident: ResidentID, kind: Kind, amount: Money,
    description: String, receipt: String, by: String
  ) {
    self.id = id
    self.day = day
    self.resident = resident
    self.kind = kind
    self.amount = amount
    self.description = description
    self.receipt = receipt
    self.by = by
  }
}
