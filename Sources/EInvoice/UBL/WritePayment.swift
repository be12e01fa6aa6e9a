package import CareCalendar
package import XMLKit

extension XMLWriter {
  /// How to pay (BG-16): one `PaymentMeans` for each account, as UBL has it.
  ///
  /// - Parameter due: the due date, only where the document has no place of its own for it; it
  ///   is written even when nothing says how to pay.
  package func paymentMeans(_ payment: PaymentInstructions?, due: Day? = nil) {
    guard let payment = payment ?? due.map({ _ in PaymentInstructions(means: .notDefined) }) else {
      return
    }
    let accounts: [PaymentInstructions.Account?] =
      payment.accounts.isEmpty ? [nil] : payment.accounts
    for account in accounts {
      element("cac:PaymentMeans") {
        element("cbc:PaymentMeansCode", payment.means.rawValue)
        day("cbc:PaymentDueDate", due)
        element("cbc:PaymentID", payment.reference)
        if let account { financialAccount(account) }
        if let mandate = payment.mandate {
          element("cac:PaymentMandate") {
            element("cbc:ID", mandate.reference)
            wrapped("cac:PayerFinancialAccount", "cbc:ID", mandate.debitedAccount)
          }
        }
      }
    }
  }

  private func financialAccount(_ account: PaymentInstructions.Account) {
    element("cac:PayeeFinancialAccount") {
      element("cbc:ID", account.number)
      element("cbc:Name", account.name)
      wrapped("cac:FinancialInstitutionBranch", "cbc:ID", account.branch)
    }
  }

  /// BT-20; nothing when nil.
  package func paymentTerms(_ terms: String?) {
    wrapped("cac:PaymentTerms", "cbc:Note", terms)
  }
}
