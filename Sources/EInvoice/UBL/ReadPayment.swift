import CareCalendar
import XMLKit

extension UBLElement {
  /// How to pay (BG-16), and by when where the document has no place of its own for that; UBL
  /// repeats the means for every account.
  func paymentInstructions(in syntax: BillingSyntax) -> (PaymentInstructions?, due: Day?) {
    let means = children("PaymentMeans")
    guard let first = means.first else { return (nil, nil) }
    let code = first.code("PaymentMeansCode")
    if code == nil { first.missing("PaymentMeansCode") }
    let due = syntax.hasDueDate ? nil : first.day("PaymentDueDate")
    let reference = first.text("PaymentID")
    let mandate = first.child("PaymentMandate").map {
      PaymentInstructions.Mandate(
        reference: $0.text("ID") ?? "", debitedAccount: $0.text("PayerFinancialAccount", "ID"))
    }
    // What later ones may repeat of the first; where one differs, it is left and told.
    for other in means.dropFirst() where other.repeats(first) { other.takeRepeated() }
    return (
      PaymentInstructions(
        means: PaymentMeans(rawValue: code ?? ""), reference: reference,
        accounts: means.compactMap { $0.account() }, mandate: mandate), due
    )
  }

  private static let repeatedNames = [
    "PaymentMeansCode", "PaymentDueDate", "PaymentID", "PaymentMandate",
  ]

  private func repeats(_ first: UBLElement) -> Bool {
    func said(_ element: UBLElement) -> [XMLNode.Content] {
      element.node.children.filter { Self.repeatedNames.contains($0.name) }.map(\.content)
    }
    return said(self) == said(first)
  }

  private func takeRepeated() {
    for name in Self.repeatedNames { take(name) }
  }

  private func account() -> PaymentInstructions.Account? {
    child("PayeeFinancialAccount").map {
      PaymentInstructions.Account(
        number: $0.text("ID") ?? "", name: $0.text("Name"),
        branch: $0.text("FinancialInstitutionBranch", "ID"))
    }
  }
}

extension XMLNode {
  /// What an element says, wherever it stands.
  fileprivate struct Content: Equatable {
    let name: String
    let text: String
    let children: [Content]
  }

  fileprivate var content: Content {
    Content(name: name, text: text.trimmed, children: children.map(\.content))
  }
}
