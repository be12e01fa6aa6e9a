public import CareCalendar
import CareHome
public import Evidence

/// One home's billing, worked out afresh from the register each time: the same register and the
/// same documents before give the same documents.
public struct BillingRun: Sendable {
  public let input: BillingInput

  public init(_ input: BillingInput) { self.input = input }

  /// Bills each payer's periods that fall due in `month` (billing.md rule 5), from sheets alone:
  /// nothing was billed before, and the month is its own series of numbers.
  ///
  /// - Parameter issued: the date of all documents; by default the register's for the month, else
  ///   the first day of each period for payers billed in advance, its last day for others.
  /// - Throws: everything that forbids issuing, all placements together; nothing is billed then.
  public func bill(_ month: Month, issued: Day? = nil) throws(Faults) -> RunResult {
    let due = DuePeriods(month: month, register: input.register)
    let maker = LineMaker(input)
    let bills = try bills(due, maker)
    var numbered = BilledBefore.nothing
    let begun = numbered.begin(input.register.firstNumbers.filter { $0.month == month })
    let changes = bills.map { file, bill in
      let scene = CorrectionScene(
        placement: file.placement.id, file: file, maker: maker, due: due, before: .nothing)
      return PlacementComparison(scene, bill: bill, standing: [], superseded: []).charged()
    }
    let invoices = InvoiceMaker(
      register: input.register, month: month,
      issued: issued ?? input.register.issueDates[month]
    )
    .invoices(changes.flatMap(\.charges), numbering: &numbered)
    return RunResult(
      month: month, invoices: invoices, held: changes.flatMap(\.held),
      warnings: bills.flatMap(\.bill.faults) + begun + IssueDates.faults(invoices),
      after: numbered)
  }

  /// What each placement is charged.
  ///
  /// - Throws: everything that forbids issuing, all placements together.
  func bills(
    _ due: DuePeriods, _ maker: LineMaker
  ) throws(Faults) -> [(file: PlacementFile, bill: PlacementBill)] {
    if let faults = Faults(input.unknownReferences()) { throw faults }
    let bills = input.placementFiles().map { (file: $0, bill: $0.bill(due, maker)) }
    let found = bills.flatMap(\.bill.faults)
    if let faults = Faults(found.filter { $0.severity == .refusal }) { throw faults }
    return bills
  }
}
