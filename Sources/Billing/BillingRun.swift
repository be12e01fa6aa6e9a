public import CareCalendar
import CareHome
public import Evidence

/// One home's billing, worked out afresh from the register each time: the same register gives the
/// same documents.
public struct BillingRun: Sendable {
  public let input: BillingInput

  public init(_ input: BillingInput) { self.input = input }

  /// Bills each payer's periods that fall due in `month` (billing.md rule 5).
  ///
  /// - Parameter issued: the date of all documents; by default the register's for the month, else
  ///   the first day of each period for payers billed in advance, its last day for others.
  /// - Throws: everything that forbids issuing, all placements together; nothing is billed then.
  public func bill(_ month: Month, issued: Day? = nil) throws(Faults) -> RunResult {
    if let faults = Faults(input.unknownReferences()) { throw faults }
    let due = DuePeriods(month: month, register: input.register)
    let maker = LineMaker(input)
    let bills = input.placementFiles().map { $0.bill(due, maker) }
    let found = bills.flatMap(\.faults)
    if let faults = Faults(found.filter { $0.severity == .refusal }) { throw faults }
    let invoices = InvoiceMaker(
      register: input.register, month: month,
      issued: issued ?? input.register.issueDates[month]
    )
    .invoices(bills.flatMap(\.charges))
    return RunResult(
      month: month, invoices: invoices, held: bills.flatMap(\.held),
      warnings: found + IssueDates.faults(invoices),
      postings: invoices.flatMap(Books.postings(for:)))
  }
}
