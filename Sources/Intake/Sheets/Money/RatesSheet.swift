import Amounts
import CareHome

/// `rates.csv`: public rates, dated, with their source.
enum RatesSheet: Sheet {
  enum Column: String, CaseIterable {
    case rate, country, from, to, amount, unit, source, verified
    case confirmedBy = "confirmed by"
  }

  static let file = "rates.csv"
  static let filled: Set<Column> = [.rate, .country, .from, .amount, .unit, .source, .verified]
  static let identity: [Column] = [.rate, .country]
  static let dating: Dating<Column> = .period(from: .from, to: .to)
  static let billingReach: BillingReach<Column> = .from(.from)

  static func read(_ row: inout Row<RatesSheet>) -> RatesBook.Row? {
    let name = row.required(.rate, .text)
    let nation = row.required(.country, CellFormat<Nation>.word)
    let from = row.required(.from, .day)
    let through = row.optional(.to, .day)
    let amount = row.required(.amount, .price)
    let unit = row.required(.unit, CellFormat<TimeUnit>.word)
    let source = row.required(.source, .text)
    let standing = row.standing(verified: .verified, confirmedBy: .confirmedBy)
    row.refuseBackwards(from: from, through: through, in: .to)
    guard let name, let nation, let from, let amount, let unit, let source, let standing else {
      return nil
    }
    return RatesBook.Row(
      name: name, nation: nation, from: from, through: through, rate: unit.rate(amount),
      source: source, standing: standing)
  }
}
