/// What an invoice says of itself, as it says it: enough to tell which one a report is about.
public struct DocumentSummary: Hashable, Sendable {
  public let isCreditNote: Bool
  /// Nil where the document has none; so for all that follows.
  public let number: String?
  public let issued: String?
  public let seller: String?
  public let buyer: String?
  public let currency: String?
  public let payable: String?
}

extension CheckedDocument {
  public var summary: DocumentSummary {
    func text(_ path: Path) -> String? {
      root.first(path).flatMap { $0.isBlank ? nil : $0.shown }
    }
    return DocumentSummary(
      isCreditNote: isCreditNote, number: text("cbc:ID"), issued: text("cbc:IssueDate"),
      seller: text(Path.seller.then("cac:PartyLegalEntity/cbc:RegistrationName"))
        ?? text(Path.seller.then("cac:PartyName/cbc:Name")),
      buyer: text(Path.buyer.then("cac:PartyLegalEntity/cbc:RegistrationName"))
        ?? text(Path.buyer.then("cac:PartyName/cbc:Name")),
      currency: text("cbc:DocumentCurrencyCode"),
      payable: text("cac:LegalMonetaryTotal/cbc:PayableAmount"))
  }
}
