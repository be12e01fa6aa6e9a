public import Amounts
public import CareCalendar
public import CareHome

/// How a month's bills differ from those of the month before, account by account, so that whoever
/// looks at a preview sees what is new.
public struct RunComparison: Hashable, Sendable {
  /// One account that is billed otherwise than a month ago.
  public struct Change: Hashable, Sendable {
    public let account: PayerAccount
    public let payer: Payer
    /// VAT included; zero where there was no bill.
    public let before: Money
    public let now: Money
    /// What differs, a sentence each; never empty.
    public let reasons: [String]
  }

  public let before: Month
  /// In order of account.
  public let changes: [Change]
  /// How many accounts differ by their number of days alone, as months do.
  public let byDaysAlone: Int
  /// How many come to the same.
  public let unchanged: Int

  public init(_ earlier: RunResult, _ later: RunResult) {
    self.init(
      earlier.documents, of: earlier.month, with: later.documents, held: later.held)
  }

  /// Documents as they were issued, whatever runs they came from.
  ///
  /// - Parameter held: what the later month does not bill, and why.
  public init(
    _ earlier: [BillingDocument], of before: Month, with later: [BillingDocument],
    held: [HeldLine] = []
  ) {
    self.before = before
    let old = Self.accounts(earlier)
    let new = Self.accounts(later)
    let held = Set(held.map(\.account))
    var changes: [Change] = []
    var byDaysAlone = 0
    var unchanged = 0
    for account in Set(old.keys).union(new.keys).sorted() {
      guard let payer = (new[account] ?? old[account])?.payer else { continue }
      let (one, other) = (old[account], new[account])
      let reasons = Bill.reasons(one, other, isHeld: held.contains(account))
      if !reasons.isEmpty {
        changes.append(
          Change(
            account: account, payer: payer, before: one?.gross ?? .zero, now: other?.gross ?? .zero,
            reasons: reasons))
      } else if one?.gross == other?.gross {
        unchanged += 1
      } else {
        byDaysAlone += 1
      }
    }
    self.changes = changes
    self.byDaysAlone = byDaysAlone
    self.unchanged = unchanged
  }

  /// What an account is billed in one run.
  fileprivate struct Bill {
    let payer: Payer
    var gross: Money = .zero
    /// By what a line is for, in order of first line.
    var lines: [(what: What, line: InvoiceLine)] = []
    var credits: Money = .zero

    /// What makes two lines of different months the same thing.
    enum What: Hashable {
      case fee(FundingLineID)
      case release(AgreementID)
      case extra(ServiceID)
    }

    init(payer: Payer) { self.payer = payer }

    /// Empty where nothing but the number of days differs.
    static func reasons(_ old: Bill?, _ new: Bill?, isHeld: Bool) -> [String] {
      guard let new else {
        return [isHeld ? "No bill: it is held, as told above." : "No bill this month."]
      }
      guard let old else { return ["New: \(new.names.joined(separator: ", "))."] }
      var reasons: [String] = []
      var seen: Set<What> = []
      for what in (old.lines + new.lines).map(\.what) where seen.insert(what).inserted {
        let before = old.lines.filter { $0.what == what }.map(\.line)
        let now = new.lines.filter { $0.what == what }.map(\.line)
        if let reason = reason(before, now) { reasons.append(reason) }
      }
      if old.credits != new.credits {
        reasons.append(
          new.credits.isZero ? "No credit this month." : "\(new.credits) credited.")
      }
      return reasons
    }

    private var names: [String] {
      var seen: Set<String> = []
      return lines.map(\.line.description).filter { seen.insert($0).inserted }
    }

    fileprivate static func reason(_ before: [InvoiceLine], _ now: [InvoiceLine]) -> String? {
      guard let last = now.last else {
        return before.last.map { "\($0.description): no more (\(sum(before)))." }
      }
      guard let earlier = before.last else { return "\(last.description): new, \(sum(now))." }
      if case .extra = last.kind {
        return sum(before) == sum(now)
          ? nil : "\(last.description): \(sum(before)), now \(sum(now))."
      }
      let isReduced = (before.contains(where: \.isReduced), now.contains(where: \.isReduced))
      guard
        Set(before.map(\.origin.rate)) != Set(now.map(\.origin.rate))
          || isReduced.0 != isReduced.1
      else { return nil }
      if before.count == 1, now.count == 1, let one = earlier.priceInWords,
        let other = last.priceInWords
      {
        return "\(last.description): \(one), now \(other)."
      }
      return "\(earlier.description): \(sum(before)), now \(sum(now))."
    }

    private static func sum(_ lines: [InvoiceLine]) -> Money { lines.map(\.net).sum() }
  }

  private static func accounts(_ documents: [BillingDocument]) -> [PayerAccount: Bill] {
    var bills: [PayerAccount: Bill] = [:]
    for document in documents {
      for amount in document.amounts {
        bills[amount.account, default: Bill(payer: document.payer)].gross += amount.gross
        if case .creditNote = document {
          bills[amount.account]?.credits += -amount.gross
        }
      }
      guard case .invoice(let invoice) = document else { continue }
      for line in invoice.lines {
        bills[line.account]?.lines.append((Bill.What(line.kind), line))
      }
    }
    return bills
  }
}

extension RunComparison.Bill.What {
  fileprivate init(_ kind: InvoiceLine.Kind) {
    switch kind {
    case .fee(let line, _): self = .fee(line)
    case .release(let agreement): self = .release(agreement)
    case .extra(_, let service): self = .extra(service)
    }
  }
}

extension InvoiceLine {
  /// Whether an absence took something out.
  fileprivate var isReduced: Bool { !takenOut.total.isZero }

  /// `£850.00 for 7 days`; nil where the line is one sum.
  fileprivate var priceInWords: String? {
    guard case .days(_, let price, let base) = pricing else { return nil }
    return base == 1 ? "\(price) a day" : "\(price) for \(base) days"
  }
}
