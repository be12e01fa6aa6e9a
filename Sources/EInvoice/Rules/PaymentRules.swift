import Evidence

extension Invoice {
  func paymentFaults() -> [Fault] {
    guard let payment else { return [] }
    var faults: [Fault] = []
    if payment.means.needsAccount, payment.accounts.isEmpty {
      faults.append(
        broken(
          "BR-61", "It is to be paid by bank transfer, but no account is given",
          remedy: "Give the account's number and name."))
    }
    if payment.accounts.contains(where: { isBlank($0.number) }) {
      faults.append(
        broken(
          "BR-50", "A bank account has no number", remedy: "Give the account's number."))
    }
    if profile.isPeppol, payment.means.needsMandate, isBlank(payment.mandate?.reference) {
      faults.append(
        broken(
          "PEPPOL-EN16931-R061", "It is to be paid by direct debit, but no mandate is given",
          remedy: "Give the reference of the mandate."))
    }
    return faults
  }
}
