import Amounts
import CareCalendar
import CareHome
import Funding

/// `plan.csv`: what each account may pay for, as it was signed off, an item a row.
enum PlanSheet: Sheet {
  enum Column: String, CaseIterable {
    case account, item, description, need, spending, source, amount, unit, from, to
    case signedBy = "signed by"
    case signedAs = "signed as"
    case signedOn = "signed on"
  }

  static let file = "plan.csv"
  static let filled: Set<Column> = [
    .account, .item, .description, .need, .spending, .source, .amount, .unit, .from, .to, .signedBy,
    .signedAs, .signedOn,
  ]
  static let key: [Column] = [.account, .item, .from]

  static func read(_ row: inout Row<PlanSheet>) -> PlanItem? {
    let account = row.required(.account, CellFormat<PaymentAccountID>.id())
    let item = row.required(.item, CellFormat<PlanItemID>.id())
    let description = row.required(.description, .text)
    let need = row.required(.need, .text)
    let spending = row.required(.spending, CellFormat<SpendingKind>.word)
    let source = row.required(.source, CellFormat<FundingSource>.word)
    let amount = row.required(.amount, .price)
    let unit = row.required(.unit, CellFormat<PlanUnit>.word)
    let from = row.required(.from, .day)
    let through = row.required(.to, .day)
    let signedBy = row.required(.signedBy, .text)
    let signedAs = row.required(.signedAs, CellFormat<PlanItem.Authority>.word)
    let signedOn = row.required(.signedOn, .day)
    row.refuseBackwards(from: from, through: through, in: .to)
    guard row.isSound, let account, let item, let description, let need, let spending, let source,
      let amount, let unit, let from, let through, let days = DayRange(from, through: through),
      let signedBy, let signedAs, let signedOn
    else { return nil }
    return PlanItem(
      account: account, id: item, description: description, need: need, spending: spending,
      source: source, limit: unit.limit(amount), days: days, signedBy: signedBy,
      authority: signedAs, signed: signedOn, row: row.location)
  }
}
