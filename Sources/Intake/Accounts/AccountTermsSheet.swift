import Amounts
import CareHome
import Funding

/// `account-terms.csv`: a council's terms for payment accounts, from a day on.
enum AccountTermsSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case terms, from, council
    case smallChange = "small change"
    case oneOffCap = "one-off cap"
    case feeYearly = "fee a year"
    case feeOnce = "fee once"
    case feeBearer = "fee paid by"
    case planningHourly = "planning an hour"
    case planningHours = "planning hours"
    case planningBearer = "planning paid by"
    case underspend
    case weeksKept = "weeks kept"
    case coordinator = "co-ordinator"
    case telephone
  }

  typealias Subject = PaymentTerms

  static let file = "account-terms.csv"
  static let noun = "set of terms"
  static let id = Column.terms
  static let key: [Column] = [.terms, .from]
  static let filled: Set<Column> = [
    .terms, .from, .council, .smallChange, .underspend, .coordinator, .telephone,
  ]

  static func read(_ row: inout Row<AccountTermsSheet>) -> PaymentTerms? {
    let id = row.required(.terms, CellFormat<PaymentTermsID>.id())
    let from = row.required(.from, .day)
    let council = row.required(.council, .text)
    let smallChange = row.required(.smallChange, .price)
    let cap = row.optional(.oneOffCap, .price)
    let yearly = row.optional(.feeYearly, .price)
    let once = row.optional(.feeOnce, .price)
    let feeBearer = row.optional(.feeBearer, CellFormat<PaymentTerms.Bearer>.word)
    let hourly = row.optional(.planningHourly, .price)
    let hours = row.optional(.planningHours, .quantity)
    let planningBearer = row.optional(.planningBearer, CellFormat<PaymentTerms.Bearer>.word)
    let underspend = row.required(.underspend, CellFormat<PaymentTerms.Underspend>.word)
    let weeks = row.optional(.weeksKept, .whole(0...104))
    let coordinator = row.required(.coordinator, .text)
    let telephone = row.required(.telephone, .text)
    row.expectTogether(.feeBearer, with: [.feeYearly, .feeOnce])
    row.expectTogether(.planningBearer, with: [.planningHourly, .planningHours])
    if hourly != nil {
      row.refuseIfEmpty(.planningHours, "An hour of planning has a price, but no cap.")
    }
    guard row.isSound, let id, let from, let council, let smallChange, let underspend,
      let coordinator, let telephone
    else { return nil }
    let management = feeBearer.map {
      ManagementFee(yearly: Rate(yearly ?? .zero), once: once ?? .zero, bearer: $0)
    }
    let planning = planningBearer.map {
      PlanningFee(hourly: Rate(hourly ?? .zero), cap: hours ?? .zero, bearer: $0)
    }
    return PaymentTerms(
      id: id, from: from, council: council, smallChange: smallChange, oneOffCap: cap,
      management: management, planning: planning, underspend: underspend, keptWeeks: weeks ?? 0,
      coordinator: coordinator, telephone: telephone)
  }
}

extension Row<AccountTermsSheet> {
  /// A fee and who pays it: both or neither.
  fileprivate mutating func expectTogether(
    _ bearer: AccountTermsSheet.Column, with amounts: [AccountTermsSheet.Column]
  ) {
    if amounts.contains(where: isFilled) {
      refuseIfEmpty(bearer, "A fee is given, but not who pays it.")
    } else if isFilled(bearer) {
      refuseIfEmpty(amounts[0], "Who pays a fee is given, but no fee.")
    }
  }
}
