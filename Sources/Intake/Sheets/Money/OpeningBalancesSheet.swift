import CareHome

/// `opening-balances.csv`: what each account stood at when Hearth took it over.
enum OpeningBalancesSheet: Sheet {
  enum Column: String, CaseIterable {
    case payer, resident, date, amount
  }

  static let file = "opening-balances.csv"
  static let filled = Set(Column.allCases)
  static let key: [Column] = [.payer, .resident]
  static let dating: Dating<Column> = .event
  static let billingReach: BillingReach<Column> = .nothing

  static func read(_ row: inout Row<OpeningBalancesSheet>) -> OpeningBalance? {
    let payer = row.reference(.payer, to: PayersSheet.self)
    let resident = row.reference(.resident, to: ResidentsSheet.self)
    let day = row.required(.date, .day)
    let amount = row.required(.amount, .money)
    guard let payer, let resident, let day, let amount else { return nil }
    return OpeningBalance(
      account: PayerAccount(payer: payer, resident: resident), day: day, amount: amount)
  }
}
