import Amounts
import CareCalendar
import CareHome

/// What one funding line has been promised at on one day, before any absence.
struct Quote {
  let line: FundingLine
  let payer: PayerID
  /// Nil for the balance, and where a published rate is missing.
  let price: TimeRate?
  /// The price carried to a week of days like this one; zero where there is no price.
  let weekly: ExactMoney
  let confirmedBy: String?
  let hold: String?

  var isMissing: Bool { price == nil && line.amount != .balance }
}

extension BillingInput {
  /// - Parameter directPayer: whoever holds the whole of what a council pays, as a full direct
  ///   payment; nil where the council pays the home itself.
  func quote(_ line: FundingLine, on day: Day, directPayer: PayerID? = nil) -> Quote {
    var price: TimeRate?
    var confirmedBy: String?
    var hold: String?
    switch line.amount {
    case .rate(let rate): price = rate
    case .balance: break
    case .published(let name):
      let nation = register.home.nation
      let row = register.rates.row(name, in: nation, on: day)
      price = row?.rate
      switch row?.standing {
      case nil: hold = "The rates book has no “\(name)” for \(nation.rawValue) on \(day.words)."
      case .unverified:
        hold = "“\(name)” is in the rates book, but nobody has seen the official notice."
      case .confirmed(let person): confirmedBy = person
      case .verified: break
      }
    }
    let weekly = price.map { $0.exact(over: DayRange(day), by: .actualDays) * 7 }
    return Quote(
      line: line, payer: payer(of: line, on: day, directPayer), price: price,
      weekly: weekly ?? .zero,
      confirmedBy: confirmedBy, hold: hold)
  }

  /// A council that pays gross is charged the client contribution that it collects. As a full direct
  /// payment it has paid that to the resident too, who then owes it with the rest
  /// (billing.md rule 8).
  private func payer(of line: FundingLine, on day: Day, _ directPayer: PayerID?) -> PayerID {
    guard line.kind == .clientContribution, let council = line.council,
      register.councilPayments[council]?.value(on: day) == .gross
    else { return line.payer }
    return directPayer ?? council
  }
}
