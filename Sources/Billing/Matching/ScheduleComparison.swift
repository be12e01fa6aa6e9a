public import Amounts
public import CareCalendar
public import CareHome

/// A council's own payment schedule held against what was billed, before the cash comes: such a
/// council pays what it has on its books, whatever the invoices say (billing.md rule 11).
public struct ScheduleComparison: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// By which the council knows the resident, or what it wrote where nobody is known by it.
    public let reference: String
    /// Nil where nobody here is known by the reference.
    public let resident: ResidentID?
    /// What was billed to the council for the period, less credit notes.
    public let billed: Money
    /// What the schedule has; zero where the resident is not on it.
    public let scheduled: Money
    /// In words, what seems to be the matter; nil where the two agree.
    public let finding: String?

    /// Above zero where less is to come than was billed.
    public var difference: Money { billed - scheduled }
  }

  public let payer: PayerID
  public let period: DayRange
  /// In order of reference.
  public let rows: [Row]

  public var billed: Money { rows.map(\.billed).sum() }
  public var scheduled: Money { rows.map(\.scheduled).sum() }
  public var differing: [Row] { rows.filter { !$0.difference.isZero || $0.resident == nil } }

  /// - Parameter schedule: what the council will pay for `period`, a line a resident.
  public init(_ schedule: Remittance, for period: DayRange, in history: AccountHistory) {
    payer = schedule.payer
    self.period = period
    let residents = history.register.residents
    var scheduled: [ResidentID: Money] = [:]
    var strangers: [String: Money] = [:]
    for line in schedule.lines {
      let named = residents.first { resident in
        [
          resident.reference, resident.id.text,
          history.register.home.paymentReference(for: resident),
        ]
        .contains { WrittenText.same($0, line.resident) }
      }
      // A reference that nobody here has says nothing: then the document tells whom it is for.
      let known =
        named
        ?? residents.first { resident in
          history.documents(of: PayerAccount(payer: schedule.payer, resident: resident.id))
            .contains { WrittenText.same(line.document, "\($0.number)") }
        }
      if let known {
        scheduled[known.id, default: .zero] += line.amount
      } else {
        let words = line.resident.isEmpty ? line.document : line.resident
        strangers[words, default: .zero] += line.amount
      }
    }
    var rows: [Row] = residents.compactMap { resident in
      let account = PayerAccount(payer: schedule.payer, resident: resident.id)
      let documents = history.documents(of: account).filter {
        $0.period.intersection(period) != nil
      }
      let billed = documents.map(\.amount).sum()
      guard !documents.isEmpty || scheduled[resident.id] != nil else { return nil }
      return Row(
        reference: resident.reference, resident: resident.id, billed: billed,
        scheduled: scheduled[resident.id] ?? .zero,
        finding: Self.finding(
          billed: billed, scheduled: scheduled[resident.id], isBilled: !documents.isEmpty,
          days: period.count))
    }
    rows += strangers.map { reference, amount in
      Row(
        reference: reference, resident: nil, billed: .zero, scheduled: amount,
        finding: "Nobody here is known by this reference.")
    }
    self.rows = rows.sorted { $0.reference < $1.reference }
  }

  private static func finding(
    billed: Money, scheduled: Money?, isBilled: Bool, days: Int
  ) -> String? {
    guard let scheduled else { return "Not on the schedule, though it was billed." }
    guard isBilled else { return "On the schedule, though nothing was billed." }
    let difference = billed - scheduled
    if difference.isZero { return nil }
    // Whole days at the billed rate point to dates, anything else to the rate.
    let inDays = billed.isZero ? nil : (difference.exact.pence * days / billed.exact.pence)
    if let inDays, let whole = inDays.rounded(.halfAwayFromZero), whole != 0, abs(whole) < days,
      (billed.exact * whole / days).rounded(.halfAwayFromZero) == difference
    {
      let count = abs(whole)
      return "\(difference.magnitude) \(difference.isNegative ? "more" : "less"): exactly "
        + "\(count) \(count == 1 ? "day" : "days") of the \(days) billed. Compare the dates."
    }
    return "\(difference.magnitude) \(difference.isNegative ? "more" : "less") than billed. "
      + "Compare the rates and the contribution."
  }
}
