import Amounts
public import CareCalendar
import CareHome
public import Evidence

extension BillingRun {
  /// Bills what is due through `month` and not billed before, and corrects what late news has
  /// changed: the smallest credit note for each invoice that asked too much, and the new charge
  /// (billing.md rules 5 to 7).
  ///
  /// Afterwards what stands billed is what is owed, to the penny, but for what is held. Running
  /// again without news makes no document.
  ///
  /// - Parameters:
  ///   - issued: the date of all documents; by default as from sheets, and the last day of the
  ///     month for credit notes and for invoices that only catch up. No credit note is dated before
  ///     its invoice.
  ///   - before: what earlier runs billed.
  ///   - since: spares looking at periods that end before this day. No fact of a day before it may
  ///     have changed since the last run: a change counts from the first day on which the old or
  ///     the new fact holds. What is pending or was never run is looked at in any case.
  /// - Throws: everything that forbids issuing, all placements together; nothing is billed then.
  public func bill(
    _ month: Month, issued: Day? = nil, after before: BilledBefore, since: Day? = nil
  ) throws(Faults) -> RunResult {
    let since = before.bound(since)
    let past = PastPeriods(before.runs, register: input.register, month: month, since: since)
    let due = DuePeriods(month: month, register: input.register, past: past)
    let maker = LineMaker(input)
    let bills = try bills(due, maker)
    let changes = compare(
      bills, due, maker, before.runs.filter { past.isLookedAt($0.period) }, before)
    let date = issued ?? input.register.issueDates[month]

    var numbered = before
    let begun = numbered.begin(input.register.firstNumbers.filter { $0.month == month })
    let drafts = ReleasesAlone(changes.flatMap(\.credits))
    let allocation = CreditAllocation(drafts.credits, on: before.invoices)
    let notes = allocation.notes(
      input.register, month: month, issued: date ?? month.last, numbering: &numbered)
    let invoices = InvoiceMaker(register: input.register, month: month, issued: date)
      .invoices(changes.flatMap(\.charges) + drafts.charges(due), numbering: &numbered)

    return RunResult(
      month: month, invoices: invoices, creditNotes: notes, held: changes.flatMap(\.held),
      warnings: bills.flatMap(\.bill.faults) + begun + IssueDates.faults(invoices),
      superseded: changes.flatMap(\.superseded), kept: changes.flatMap(\.kept), after: numbered)
  }

  /// In the order of the register; then placements that it does not have any more.
  func compare(
    _ bills: [(file: PlacementFile, bill: PlacementBill)], _ due: DuePeriods,
    _ maker: LineMaker, _ standing: [BilledRun], _ before: BilledBefore
  ) -> [PlacementChanges] {
    let standing = standing.grouped { $0.placement }
    let superseded = before.superseded.grouped { $0.placement }
    let known = Set(bills.map(\.file.placement.id))
    let gone = standing.keys.filter { !known.contains($0) }.sorted()
    let scenes =
      bills.map { ($0.file.placement.id, Optional($0.file), $0.bill) }
      + gone.map { ($0, nil, PlacementBill()) }
    return scenes.map { placement, file, bill in
      let scene = CorrectionScene(
        placement: placement, file: file, maker: maker, due: due, before: before)
      return PlacementComparison(
        scene, bill: bill, standing: standing[placement] ?? [],
        superseded: superseded[placement] ?? []
      ).compared()
    }
  }
}

extension BilledBefore {
  /// How far back a run has to look at least: periods that end before it are left as they stand.
  /// Nil for all.
  public func bound(_ since: Day?) -> Day? {
    guard let since, let through = billedThrough else { return nil }
    return [since, through.next.first, pendingFrom ?? since].min()
  }

  mutating func correct(_ gone: [BilledRun], by left: [BilledRun]) {
    let gone = Set(gone)
    superseded += runs.filter(gone.contains)
    runs.removeAll(where: gone.contains)
    runs += left
  }

  /// What new invoices bill stands from now on.
  mutating func stand(_ invoices: [Invoice], heldFrom held: Day?, through month: Month) {
    runs += invoices.flatMap(BilledRun.standing)
    runs.sort()
    for invoice in invoices { self.invoices[invoice.number] = BilledInvoice(invoice) }
    pendingFrom = held
    billedThrough = max(billedThrough ?? month, month)
  }
}

extension BilledRun {
  /// The runs of an invoice's lines; a release that is taken back stands no more.
  static func standing(on invoice: Invoice) -> [BilledRun] {
    invoice.lines.compactMap { line in
      if line.kind.isRelease, line.net > .zero { return nil }
      return BilledRun(line, on: invoice.number)
    }
  }
}
