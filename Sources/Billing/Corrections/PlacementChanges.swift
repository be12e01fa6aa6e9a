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
