import Amounts
import CareCalendar
import CareHome
import Funding

/// `stages.csv`: where each payment stands, a version a row, in order.
enum StagesSheet: Sheet {
  enum Column: String, CaseIterable {
    case account, stage, amount, unit, from, decided, by, why
  }

  static let file = "stages.csv"
  static let filled: Set<Column> = [.account, .stage, .decided, .by, .why]

  static func read(_ row: inout Row<StagesSheet>) -> AccountStep? {
    let account = row.required(.account, CellFormat<PaymentAccountID>.id())
    let stage = row.required(.stage, CellFormat<PaymentStage>.word)
    let amount = row.optional(.amount, .price)
    let unit = row.optional(.unit, CellFormat<TimeUnit>.word)
    let from = row.optional(.from, .day)
    let decided = row.required(.decided, .day)
    let by = row.required(.by, .text)
    let why = row.required(.why, .text)
    if row.isFilled(.amount) {
      row.refuseIfEmpty(.unit, "An amount is given, but not for how long it is.")
    }
    guard row.isSound, let account, let stage, let decided, let by, let why else { return nil }
    var rate: TimeRate?
    if let amount, let unit { rate = unit.rate(amount) }
    return AccountStep(
      account: account,
      step: PaymentStep(
        to: stage, amount: rate, from: from, decided: decided, by: by, why: why,
        source: row.location))
  }
}
