public import Amounts
public import CareCalendar
public import CareHome

/// A numbered document that changes what a payer owes.
public enum BillingDocument: Hashable, Sendable {
  case invoice(Invoice)
  case creditNote(CreditNote)
}

extension BillingDocument {
  public var number: DocumentNumber {
    switch self {
    case .invoice(let invoice): invoice.number
    case .creditNote(let note): note.number
    }
  }

  public var issued: Day {
    switch self {
    case .invoice(let invoice): invoice.issued
    case .creditNote(let note): note.issued
    }
  }

  public var payer: Payer {
    switch self {
    case .invoice(let invoice): invoice.payer
    case .creditNote(let note): note.payer
    }
  }

  /// What each account owes more (or, negative, less) by it, VAT included; in order of account,
  /// summing to the document's total.
  public var amounts: [AccountAmount] {
    switch self {
    case .invoice(let invoice): invoice.amounts
    case .creditNote(let note):
      note.amounts.map { AccountAmount(account: $0.account, net: -$0.net, vat: -$0.vat) }
    }
  }

  /// Positive for an invoice, negative for a credit note; VAT included.
  public var signedGross: Money {
    switch self {
    case .invoice(let invoice): invoice.totals.gross
    case .creditNote(let note): -note.totals.gross
    }
  }
}

/// One account's part of a document.
public struct AccountAmount: Hashable, Sendable {
  public let account: PayerAccount
  public let net: Money
  /// The document's VAT is shared among its accounts by largest remainder.
  public let vat: Money

  public init(account: PayerAccount, net: Money, vat: Money) {
    self.account = account
    self.net = net
    self.vat = vat
  }

  public var gross: Money { net + vat }
}

extension Invoice {
  /// Each account's part, in order of account; they sum to the totals.
  public var amounts: [AccountAmount] {
    AccountAmount.shares(of: lines.map { ($0.account, $0.net, $0.vat) }, vat)
  }
}

extension CreditNote {
  /// Each account's part, in order of account; they sum to the totals. Positive is owed less.
  public var amounts: [AccountAmount] {
    AccountAmount.shares(of: lines.map { ($0.account, $0.net, $0.vat) }, vat)
  }
}

extension AccountAmount {
  fileprivate static func shares(
    of lines: [(account: PayerAccount, net: Money, vat: VATTreatment)], _ summaries: [VATSummary]
  ) -> [AccountAmount] {
    if let first = lines.first?.account, lines.allSatisfy({ $0.account == first }) {
      return [
        AccountAmount(
          account: first, net: lines.map(\.net).sum(), vat: summaries.map(\.tax).sum())
      ]
    }
    let accounts = Set(lines.map(\.account)).sorted()
    var taxes: [PayerAccount: Money] = [:]
    for summary in summaries where !summary.tax.isZero {
      let weights = accounts.map { account in
        let net = lines.filter { $0.account == account && $0.vat == summary.treatment }
          .map(\.net).sum()
        return Ratio(max(net, .zero).pence)
      }
      let shares = Apportionment.largestRemainder(summary.tax, by: weights)
      for (account, share) in zip(accounts, shares ?? []) {
        taxes[account, default: .zero] += share
      }
      // Nothing to share by: a penny of rounding alone, which is the first account's.
      if shares == nil, let first = accounts.first {
        taxes[first, default: .zero] += summary.tax
      }
    }
    return accounts.map { account in
      AccountAmount(
        account: account, net: lines.filter { $0.account == account }.map(\.net).sum(),
        vat: taxes[account] ?? .zero)
    }
  }
}
