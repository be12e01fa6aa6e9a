import Amounts
import CareHome

/// `receipts.csv`: money that came in.
enum ReceiptsSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case receipt, date, payer, resident, amount, source, reference
  }

  typealias Subject = Receipt

  static let file = "receipts.csv"
  static let noun = "receipt"
  static let id = Column.receipt
  static let filled: Set<Column> = [.receipt, .date, .payer, .resident, .amount]
  static let dating: Dating<Column> = .event
  static let billingReach: BillingReach<Column> = .nothing

  static func read(_ row: inout Row<ReceiptsSheet>) -> Receipt? {
    let id = row.required(.receipt, CellFormat<Identifier<Receipt>>.id())
    let day = row.required(.date, .day)
    let payer = row.reference(.payer, to: PayersSheet.self)
    let resident = row.reference(.resident, to: ResidentsSheet.self)
    // Below zero is money that went back, such as a direct debit that was returned.
    let amount = row.required(.amount, .money)
    if amount?.isZero == true {
      row.refuse(
        .amount, .outOfRange, "\"0\" is no receipt.",
        remedy: "Write what came in, or remove the row.")
    }
    let source = row.optional(.source, CellFormat<Receipt.Source>.word) ?? .bank
    let reference = row.optional(.reference, .text) ?? ""
    guard let id, let day, let payer, let resident, let amount else { return nil }
    return Receipt(
      id: id, day: day, account: PayerAccount(payer: payer, resident: resident), amount: amount,
      source: source, reference: reference)
  }
}
