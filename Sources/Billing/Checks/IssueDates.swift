import CareCalendar
import CareHome
public import Evidence

extension Fault.Code {
  /// A bill in arrears that is dated before its days are over.
  public static let issuedTooEarly: Self = "billing.issued-too-early"
  /// A bill that is dated more than a year from its days.
  public static let issuedFarOff: Self = "billing.issued-far-off"
}

/// Whether documents bear a date that their days allow; one warning for each kind.
enum IssueDates {
  static func faults(_ invoices: [Invoice]) -> [Fault] {
    let farOff = invoices.filter { abs($0.issued - $0.period.last) > 366 }
    let early = invoices.filter { $0.payer.timing == .arrears && $0.issued < $0.period.last }
    return [
      warning(
        .issuedFarOff, farOff, "dated more than a year from the days that they are for"),
      farOff.isEmpty
        ? warning(
          .issuedTooEarly, early, "dated before their days are over, though billed in arrears")
        : nil,
    ].compactMap { $0 }
  }

  private static func warning(
    _ code: Fault.Code, _ invoices: [Invoice], _ what: String
  ) -> Fault? {
    guard let first = invoices.first else { return nil }
    let which = invoices.count == 1 ? "1 bill is" : "\(invoices.count) bills are"
    return Fault(
      code, severity: .warning,
      "\(which) \(what), the first of them \(first.number), on \(first.issued.words).",
      remedy: "Give another date of issue with --as-of, or in issued.csv.")
  }
}
