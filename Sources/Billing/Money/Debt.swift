public import Amounts
public import CareCalendar
public import CareHome

/// What made an account owe something.
public enum DebtID: Hashable, Sendable {
  /// The balance taken over from earlier records.
  case opening
  case document(DocumentNumber)
  /// A receipt that went back, such as a direct debit that the bank returned.
  case returned(Identifier<Receipt>)
}

extension DebtID: Comparable {
  public static func < (left: DebtID, right: DebtID) -> Bool {
    switch (left, right) {
    case (.document(let one), .document(let other)): one < other
    case (.returned(let one), .returned(let other)): one < other
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .opening: 0
    case .document: 1
    case .returned: 2
    }
  }
}

extension DebtID: CustomStringConvertible {
  /// `SV-2610-001`, `opening`: as it is typed and stored.
  public var description: String {
    switch self {
    case .opening: "opening"
    case .document(let number): number.description
    case .returned(let receipt): "returned:\(receipt)"
    }
  }

  /// `invoice SV-2610-001`: for people.
  public var words: String {
    switch self {
    case .opening: "the balance from earlier records"
    case .document(let number): "invoice \(number)"
    case .returned(let receipt): "the returned payment \(receipt)"
    }
  }
}

/// One thing that is or was owed, and what is left of it.
public struct Debt: Hashable, Sendable {
  public let id: DebtID
  public let issued: Day
  public let due: Day
  /// What was asked for.
  public let amount: Money
  /// What is left after credit notes, payments and write-offs; never below zero.
  public internal(set) var left: Money

  public init(id: DebtID, issued: Day, due: Day, amount: Money, left: Money) {
    self.id = id
    self.issued = issued
    self.due = due
    self.amount = amount
    self.left = left
  }
}

extension DebtID {
  /// From its description; nil for anything else.
  public init?(_ text: String) {
    if text == "opening" {
      self = .opening
    } else if text.hasPrefix("returned:") {
      self = .returned(Identifier(String(text.dropFirst("returned:".count))))
    } else if let number = DocumentNumber(text) {
      self = .document(number)
    } else {
      return nil
    }
  }
}
