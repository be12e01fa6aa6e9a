/// Which of another program's columns mean what: said once for each bank and payer, and kept in
/// `column-maps.csv` (billing.md rule 11).
public struct ColumnMap: Hashable, Sendable {
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case date
    /// Of either sign: above zero came in.
    case amount
    case paidIn = "paid in"
    case paidOut = "paid out"
    /// What the payer wrote; several columns may hold parts of it.
    case text
    /// The resident's reference.
    case resident
    /// The number of an invoice.
    case document
  }

  /// How dates are written where the first of two numbers could be the day or the month.
  public enum DateOrder: String, Hashable, Sendable, CaseIterable {
    case dayFirst = "dd/mm/yyyy"
    case monthFirst = "mm/dd/yyyy"
  }

  /// The headings that stand for each field.
  public var headings: [Field: [String]]
  public var dates: DateOrder

  public init(_ headings: [Field: [String]], dates: DateOrder = .dayFirst) {
    self.headings = headings
    self.dates = dates
  }

  /// What banks and councils mostly call their columns: tried where nothing was said.
  static let usual = ColumnMap([
    .date: [
      "date", "transaction date", "posting date", "posted date", "value date", "payment date",
      "date posted", "entry date",
    ],
    .amount: [
      "amount", "value", "net amount", "gross amount", "payment amount", "amount paid",
      "amount (gbp)", "amount gbp", "total", "line amount", "paid",
    ],
    .paidIn: ["paid in", "money in", "credit", "credit amount", "credits", "receipts", "in"],
    .paidOut: ["paid out", "money out", "debit", "debit amount", "debits", "payments", "out"],
    .text: [
      "description", "transaction description", "narrative", "details", "memo", "reference",
      "payee", "payer", "name", "counter party", "counterparty", "other party", "notes",
    ],
    .resident: [
      "resident", "resident reference", "client", "client id", "client ref", "client reference",
      "service user", "service user id", "person id", "case number", "swift id", "liquidlogic id",
      "mosaic id", "your client reference", "client number",
    ],
    .document: [
      "invoice", "invoice number", "invoice no", "invoice ref", "document", "document number",
      "your reference", "supplier reference", "supplier invoice number", "invoice reference",
    ],
  ])
}
