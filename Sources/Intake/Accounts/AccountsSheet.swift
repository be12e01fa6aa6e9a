import Amounts
import CareHome
import Funding

/// `accounts.csv`: direct payments and funds, an account a row.
enum AccountsSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case account, person, reference, holding, holder, telephone, pool, share, terms, monitoring
    case from, to, home, resident, agreement
  }

  typealias Subject = PaymentAccount

  static let file = "accounts.csv"
  static let noun = "payment account"
  static let id = Column.account
  static let filled: Set<Column> = [
    .account, .person, .reference, .holding, .holder, .telephone, .terms, .from,
  ]

  static func read(_ row: inout Row<AccountsSheet>) -> PaymentAccount? {
    let id = row.required(.account, CellFormat<PaymentAccountID>.id())
    let person = row.required(.person, .text)
    let reference = row.required(.reference, .text)
    let holding = row.required(.holding, CellFormat<HoldingArrangement>.word)
    let holder = row.required(.holder, .text)
    let telephone = row.required(.telephone, .text)
    let pool = row.optional(.pool, .identifier)
    let share = row.optional(.share, .quantity)
    let terms = row.required(.terms, CellFormat<PaymentTermsID>.id())
    let monitoring = row.optional(.monitoring, CellFormat<MonitoringProfileID>.id())
    let from = row.required(.from, .day)
    let through = row.optional(.to, .day)
    let home = row.optional(.home, .identifier)
    let resident = row.optional(.resident, CellFormat<ResidentID>.id())
    let agreement = row.optional(.agreement, CellFormat<AgreementID>.id())
    row.refuseBackwards(from: from, through: through, in: .to)
    if row.isFilled(.home) || row.isFilled(.agreement) {
      row.refuseIfEmpty(.resident, "Nothing says which resident of the home it is.")
    }
    if row.isFilled(.resident) {
      row.refuseIfEmpty(.home, "Nothing says of which home the resident is.")
    }
    guard row.isSound, let id, let person, let reference, let holding, let holder, let telephone,
      let terms, let from
    else { return nil }
    var residence: PaymentAccount.Residence?
    if let home, let resident {
      residence = PaymentAccount.Residence(home: home, resident: resident, agreement: agreement)
    }
    return PaymentAccount(
      id: id, person: person, reference: reference, arrangement: holding, holder: holder,
      telephone: telephone, pool: pool, share: share ?? Quantity(1), terms: terms,
      monitoring: monitoring,
      opened: from, closed: through, residence: residence, source: row.location)
  }
}
