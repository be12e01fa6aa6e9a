import CareCalendar

/// What late news changes of one placement's bills.
struct PlacementChanges {
  var charges: [Charge] = []
  var credits: [CreditDraft] = []
  var held: [HeldLine] = []
  var superseded: [BilledRun] = []
  /// What is left of superseded runs, and releases that a credit note grants.
  var kept: [BilledRun] = []
}

extension PlacementChanges {
  /// The same with its charges in the order of the bill that they come from.
  func inOrder(of bill: PlacementBill) -> PlacementChanges {
    func place(_ charge: Charge) -> Int {
      // Most are the bill's own, and not a part of one.
      bill.charges.firstIndex { $0 === charge }
        ?? bill.charges.firstIndex {
          $0.account == charge.account && $0.line.kind == charge.line.kind
            && $0.line.days.contains(charge.line.days)
        } ?? bill.charges.count
    }
    var ordered = self
    ordered.charges = charges.map { (place($0), $0) }.enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
    return ordered
  }
}
