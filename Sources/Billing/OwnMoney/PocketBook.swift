public import Amounts
import CareCalendar
public import CareHome
public import Evidence

/// Every resident's own money that the home keeps, apart from fees (billing.md rule 14).
public struct PocketBook: Hashable, Sendable {
  /// In the order in which they were written down.
  public private(set) var entries: [PocketEntry]

  public init(_ entries: [PocketEntry] = []) { self.entries = entries }

  /// In order of day, then as they were written down.
  public func entries(of resident: ResidentID) -> [PocketEntry] {
    entries.filter { $0.resident == resident }.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }

  public func balance(of resident: ResidentID) -> Money {
    entries.filter { $0.resident == resident }.map(\.amount).sum()
  }

  /// Everybody for whom something is or was kept, in order.
  public var residents: [ResidentID] { Set(entries.map(\.resident)).sorted() }

  /// `OM0001`: for the next entry.
  public var nextID: Identifier<PocketEntry> {
    let text = String(entries.count + 1)
    return Identifier("OM" + String(repeating: "0", count: max(0, 4 - text.count)) + text)
  }

  /// Takes in an entry.
  ///
  /// - Parameter mayOverdraw: a person has said that the home lends the difference.
  /// - Throws: `own-money.sign`, `own-money.no-receipt`, `own-money.below-zero`.
  public mutating func append(_ entry: PocketEntry, mayOverdraw: Bool = false) throws(Faults) {
    if let faults = Faults(faults(of: entry, mayOverdraw: mayOverdraw)) { throw faults }
    entries.append(entry)
  }

  private func faults(of entry: PocketEntry, mayOverdraw: Bool) -> [Fault] {
    var faults: [Fault] = []
    if entry.amount.isZero || entry.kind.adds.map({ $0 == entry.amount.isNegative }) ?? false {
      faults.append(
        Fault(
          .ownMoneySign, "\(entry.amount) can't be \(entry.kind.words).",
          remedy: "Write an amount above 0."))
    }
    if entry.kind == .spent || entry.kind == .handedOut, entry.receipt.isEmpty {
      faults.append(
        Fault(
          .ownMoneyReceipt,
          "\(entry.amount.magnitude) of \(entry.resident)'s own money went out without a receipt.",
          remedy: "Give the number of the paper receipt, or who signed for it, with --receipt."))
    }
    if entry.description.isEmpty {
      faults.append(
        Fault(
          .ownMoneyWords, "Nothing says what the \(entry.amount.magnitude) was for.",
          remedy: "Say it in a word or two with --for, such as \"Hairdresser\"."))
    }
    if !mayOverdraw, let low = lowest(with: entry), low.balance.isNegative {
      faults.append(
        Fault(
          .ownMoneyBelowZero,
          "\(entry.resident) has \(low.before) of their own money on \(low.day.words); with "
            + "\(entry.amount.magnitude) taken out it would be \(low.balance).",
          remedy: "Check the amount. If the home lends the difference, say so with --overdraw."))
    }
    return faults
  }

  /// The lowest that the balance falls from the entry's day on, where the entry takes something.
  private func lowest(
    with entry: PocketEntry
  ) -> (day: Day, before: Money, balance: Money)? {
    guard entry.amount.isNegative else { return nil }
    var balance = entries.filter { $0.resident == entry.resident && $0.day <= entry.day }
      .map(\.amount).sum()
    var low = (day: entry.day, before: balance, balance: balance + entry.amount)
    for later in entries(of: entry.resident) where later.day > entry.day {
      balance += later.amount
      if balance + entry.amount < low.balance {
        low = (later.day, balance, balance + entry.amount)
      }
    }
    return low
  }
}

extension PocketEntry.Kind {
  /// `spent for the resident`: for people.
  public var words: String {
    switch self {
    case .allowance: "personal allowance"
    case .deposit: "money brought in"
    case .spent: "spent for the resident"
    case .handedOut: "handed out"
    case .correction: "a correction"
    }
  }
}

extension Fault.Code {
  public static let ownMoneySign: Fault.Code = "own-money.sign"
  public static let ownMoneyReceipt: Fault.Code = "own-money.no-receipt"
  public static let ownMoneyWords: Fault.Code = "own-money.no-words"
  public static let ownMoneyBelowZero: Fault.Code = "own-money.below-zero"
}
