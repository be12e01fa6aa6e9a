/// The rules of Peppol BIS Billing 3.0 beyond those of EN 16931, for documents that say by their
/// specification that they keep them.
enum PeppolRules {
  static let chapters: [Chapter] =
    [
      Chapter(
        source: .peppol,
        situations: [
          Situation(
            "/",
            [
              Rule(
                "PEPPOL-EN16931-R080", "BT-11", "A credit note names one project at most."
              ) { root in
                !root.document.isCreditNote
                  || root.count("cac:AdditionalDocumentReference") {
                    $0.has("cbc:DocumentTypeCode") { $0.reads("50") }
                  } <= 1
              }
            ])
        ]),
      Chapter(
        source: .peppol,
        situations: PeppolDocumentRules.situations + PeppolAmountRules.situations
          + PeppolLineRules.situations + PeppolIdentifierRules.situations),
      Chapter(source: .peppol, situations: PeppolCodeRules.situations),
    ]

  /// The specification that asks for them.
  static let specification = "urn:fdc:peppol.eu:2017:poacc:billing:3.0"

  static func apply(to document: CheckedDocument) -> Bool {
    document.root.has("cbc:CustomizationID") { $0.holds(specification) }
  }
}

/// Nothing in a Peppol document is empty (PEPPOL-EN16931-R008): a rule for every element, so it is
/// looked for apart.
enum PeppolEmptyRule {
  static let rule = Rule(
    "PEPPOL-EN16931-R008", "", "Nothing in the document is empty: what is not said is left out.",
    holds)

  @Sendable static func holds(_ node: Node) -> Bool { !(node.isLeaf && node.isBlank) }
}

extension CheckedDocument {
  /// Where the seller or the buyer is, as Peppol's rules for countries tell: by the VAT number, then
  /// by the address; `XX` where neither tells.
  func country(of party: Path, agent: Path? = nil) -> String {
    for path in [party, agent].compactMap({ $0 }) {
      let schemes = root.all(path.then("cac:PartyTaxScheme")).filter {
        $0.has("cac:TaxScheme/cbc:ID") { $0.reads("VAT") }
      }
      // Of several the official rules take none.
      if schemes.count > 1 { return "" }
      if let scheme = schemes.first {
        let prefix = (scheme.first("cbc:CompanyID")?.text ?? "").prefix(2)
        if !prefix.isEmpty { return prefix.uppercased().filter { $0 != " " } }
      }
    }
    let country = root.first(party.then("cac:PostalAddress/cac:Country/cbc:IdentificationCode"))
    return country.map { $0.code.uppercased() } ?? "XX"
  }

  /// Whether both seller and buyer have addresses in Germany.
  var isWithinGermany: Bool {
    let country: Path = "cac:PostalAddress/cac:Country/cbc:IdentificationCode"
    return [Path.seller, .buyer].allSatisfy {
      root.first($0.then(country))?.code.uppercased() == "DE"
    }
  }

  /// The business process that Peppol knows the document by: `01`, `02`; nil where it knows none.
  var peppolProcess: String? {
    let process = root.code("cbc:ProfileID")
    switch process {
    case "urn:peppol:france:billing:regulated", "urn:peppol:france:billing:non-regulated":
      return "01"
    case "urn:peppol:bis:billing_with_response": return "02"
    default: break
    }
    let start = "urn:fdc:peppol.eu:2017:poacc:billing:"
    guard process.utf8.starts(with: start.utf8) else { return nil }
    let rest = process.utf8.dropFirst(start.utf8.count)
    let (number, version) = (rest.prefix(2), rest.dropFirst(2))
    guard number.count == 2, number.allSatisfy({ (0x30...0x39).contains($0) }),
      version.starts(with: ":1.0".utf8), !version.dropFirst().contains(UInt8(ascii: ":"))
    else { return nil }
    return String(Substring(number))
  }
}
