public import Amounts
public import Billing
public import CareCalendar
public import CareHome

/// What of an invoice was due in earlier months, for one resident: not billed then, or charged anew.
public struct CaughtUp: Hashable, Sendable {
  public let number: DocumentNumber
  public let payer: Payer
  public let account: PayerAccount
  /// By which the payer knows the resident.
  public let reference: String
  public let lines: [InvoiceLine]

  /// From the first day to the last; days that were billed before may lie between.
  public var days: DayRange { DayRange.hull(lines.map(\.days)) ?? lines[0].days }
  /// Without VAT.
  public var net: Money { lines.map(\.net).sum() }
}

extension RunResult {
  /// Catch-up days (billing.md rules 5 and 7), in order of number, then of line.
  public var caughtUp: [CaughtUp] {
    invoices.filter { $0.hasCaughtUp(in: month) }.flatMap { invoice in
      invoice.residents.compactMap { resident in
        let late = resident.lines.filter { $0.isCaughtUp(for: invoice.payer, in: month) }
        return late.isEmpty
          ? nil
          : CaughtUp(
            number: invoice.number, payer: invoice.payer, account: resident.account,
            reference: resident.reference, lines: late)
      }.sorted { $0.lines[0].number < $1.lines[0].number }
    }
  }
}

extension Invoice {
  /// Most have nothing to catch up; by index, as a line holds a dozen texts.
  fileprivate func hasCaughtUp(in month: Month) -> Bool {
    lines.indices.contains { lines[$0].isCaughtUp(for: payer, in: month) }
  }
}

extension InvoiceLine {
  /// Whether it was due before the month: extras and what is paid in arrears at the end of the period,
  /// what is paid in advance at its beginning.
  fileprivate func isCaughtUp(for payer: Payer, in month: Month) -> Bool {
    let isInAdvance = !isExtra && payer.timing == .advance
    let due = isInAdvance ? origin.period.first : origin.period.last
    return due < month.first && days.first < month.first
  }

  private var isExtra: Bool {
    if case .extra = kind { true } else { false }
  }
}
