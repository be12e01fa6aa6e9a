/// Where the seller is, as the rules of each country tell it.
struct Sellers {
  let document: CheckedDocument
  /// See ``CheckedDocument/sellerCountry``.
  let country: String
  /// By the seller's own VAT number, then by the address.
  let ownCountry: String
  /// See ``CheckedDocument/sellerAddressCountry``.
  let addressCountry: String

  init(_ document: CheckedDocument) {
    self.document = document
    country = document.sellerCountry
    ownCountry = document.country(of: .seller)
    addressCountry = document.sellerAddressCountry
  }
}

/// What Peppol asks beyond its own rules of the sellers of one country.
struct NationalRules: Sendable {
  let applies: @Sendable (Sellers) -> Bool
  let chapters: [Chapter]

  static let all: [NationalRules] = [
    .norway, .denmark, .italy, .sweden, .greece, .iceland, .netherlands, .germany,
  ]

  /// One chapter.
  init(
    _ applies: @escaping @Sendable (Sellers) -> Bool, _ situations: [Situation]
  ) {
    self.init(applies, chapters: [situations])
  }

  init(
    _ applies: @escaping @Sendable (Sellers) -> Bool, chapters: [[Situation]]
  ) {
    self.applies = applies
    self.chapters = chapters.map { Chapter(source: .peppol, situations: $0) }
  }
}

extension CheckedDocument {
  /// Of the seller's address, as written; empty where there is none, or more than one.
  var sellerAddressCountry: String { addressCountry(.seller) }
  var buyerAddressCountry: String { addressCountry(.buyer) }

  func addressCountry(_ party: Path) -> String {
    let found = root.all(party.then("cac:PostalAddress/cac:Country/cbc:IdentificationCode"))
    return found.count == 1 ? found[0].text : ""
  }

  /// By the seller's VAT number, then by the tax representative's, then by the address.
  var sellerCountry: String { country(of: .seller, agent: "cac:TaxRepresentativeParty") }
  var buyerCountry: String { country(of: .buyer) }
}

extension Node {
  /// The tax registrations of a party whose scheme is named so.
  func registrations(_ scheme: Code) -> [Node] {
    all("cac:PartyTaxScheme").filter { $0.says("cac:TaxScheme/cbc:ID", scheme) }
  }
}
