import Amounts
import CareCalendar
import CareHome
public import Evidence

extension Fault.Code {
  /// A price rises for a private payer without the notice that the contract promises
  /// (billing.md rule 16).
  public static let increaseWithoutNotice: Self = "billing.increase-without-notice"
}

/// Whether private payers were told of each increase as early as their contract promises.
enum PriceRises {
  static func faults(
    _ segments: [Segment], of file: PlacementFile, _ input: BillingInput
  ) -> [Fault] {
    guard let days = file.terms.increaseNoticeDays,
      let checked = DayRange.hull(segments.map(\.days))
    else { return [] }
    let rises = file.lines.flatMap { line in file.rises(of: line).map { (line, $0) } }
      .filter { checked.contains($0.1) }
    // Few lines rise in a month: only then it matters who pays.
    guard !rises.isEmpty else { return [] }
    let bodies = Set(input.register.payers.filter(\.kind.isPublicBody).map(\.id))
    return rises.compactMap { line, day in
      bodies.contains(line.payer) ? nil : fault(line, day, days, file)
    }
  }

  private static func fault(
    _ line: FundingLine, _ day: Day, _ days: Int, _ file: PlacementFile
  ) -> Fault? {
    let notice = file.notices.filter { $0.from == day }.min { $0.given < $1.given }
    if let notice, notice.given + days <= day { return nil }
    let found = notice.map { "notice was given on \($0.given.words)" } ?? "there is no notice of it"
    return Fault(
      .increaseWithoutNotice, severity: .warning, at: notice?.source ?? line.source,
      "Placement \(file.placement.id), line \(line.id): the price rises on \(day.words); "
        + "terms \(file.terms.id) promise \(days) days of notice, and \(found).",
      remedy: notice == nil
        ? "Enter the notice in notices.csv, or let the new price begin later."
        : "Let the new price begin \(days) days after the notice, or check the days in notices.csv."
    )
  }
}

extension PlacementFile {
  /// The days on which what a line asks for rises.
  fileprivate func rises(of line: FundingLine) -> [Day] {
    switch line.amount {
    case .balance:
      zip(placement.stays.entries, placement.stays.entries.dropFirst())
        .filter { $0.value.grossFee.amount < $1.value.grossFee.amount && line.holds(on: $1.from) }
        .map { $1.from }
    case .rate(let rate):
      lines.contains { earlier in
        guard earlier.payer == line.payer, earlier.kind == line.kind, earlier.from < line.from,
          case .rate(let before) = earlier.amount
        else { return false }
        return before.ofDay(line.from) < rate.ofDay(line.from) && earlier.through == line.from - 1
      } ? [line.from] : []
    case .published: []
    }
  }
}

extension TimeRate {
  fileprivate func ofDay(_ day: Day) -> ExactMoney {
    exact(over: DayRange(day), by: .actualDays)
  }
}
