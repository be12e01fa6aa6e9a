import CareHome

/// `rates.csv`: public rates, dated, with their source.
enum RatesSheet: Sheet {
  enum Column: String, CaseIterable {
    case rate, country, from, to, amount, unit, source, verified
    case confirmedBy = "confirmed by"
  }

  static let file = "rates.csv"
  static let filled: Set<Column> = [.rate, .country, .from, .amount, .unit, .source, .verified]

  static func read(_ row: inout Row<RatesSheet>) -> RatesBook.Row? {
    let name = row.required(.rate, .text)
    let nation = row.required(.country, CellFormat<Nation>.word)
    let from = row.required(.from, .day)
    let through = row.optional(.to, .day)
    let amount = row.required(.amount, .price)
    let unit = row.required(.unit, CellFormat<TimeUnit>.word)
    let source = row.required(.source, .text)
    let verified = row.required(.verified, .yesOrNo)
    let confirmedBy = row.optional(.confirmedBy, .text)
    row.refuseBackwards(from: from, through: through, in: .to)
    if verified == true {
      row.refuseIfFilled(.confirmedBy, because: "a verified rate needs nobody to confirm it")
    }
    guard let name, let nation, let from, let amount, let unit, let source, let verified else {
      return nil
    }
    let standing: RatesBook.Standing =
      verified ? .verified : confirmedBy.map { .confirmed(by: $0) } ?? .unverified
    return RatesBook.Row(
      name: name, nation: nation, from: from, through: through, rate: unit.rate(amount),
      source: source, standing: standing)
  }
}
