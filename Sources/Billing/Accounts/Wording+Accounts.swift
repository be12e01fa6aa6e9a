import CareCalendar

/// What statements of account say of documents and payments.
extension Wording {
  static let earlierBalance = "Balance from earlier records"
  static let received = "Payment received, thank you"
  static let paidFromFund = "Paid from the fund held for the resident"
  static let putHereByMistake = "Payment received, put here by mistake"
  static let paidBack = "Paid back to you"

  static func invoice(for period: DayRange) -> String { "Invoice for \(period.words)" }

  static func creditNote(for invoice: DocumentNumber, _ reason: String) -> String {
    "Credit note for invoice \(invoice): \(reason)"
  }

  static func received(on day: Day) -> String { "Received \(day.words), thank you" }

  static func noLongerAsked(_ debt: DebtID) -> String { "No longer asked for: \(debt.words)" }
}
