extension NationalRules {
  static let greece = NationalRules(
    { isGreek($0.country) || isGreek($0.ownCountry) },
    chapters: [
      [
        Situation("/cbc:ID", where: isSender, number),
        Situation(
          "cac:AccountingSupplierParty/cac:Party", where: isSender,
          [
            name("GR-R-002", "BT-28", "seller"),
            Rule(
              "GR-S-011", "BT-31", "A Greek seller gives one VAT number: EL and nine digits.",
              weight: .warning, hasVATNumber),
          ]),
        Situation(
          "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID",
          where: { isSender($0) && $0.parent?.says("cac:TaxScheme/cbc:ID", "VAT") ?? false },
          [
            Rule("GR-R-003", "BT-31", "A Greek VAT number is EL and nine digits that add up.") {
              isVATNumber($0.text)
            }
          ]),
        Situation(
          "/", where: { isSender($0) && $0.document.sellerAddressCountry == "GR" },
          [
            Rule("GR-R-004-1", "BT-122", "A Greek document has one MARK (##M.AR.K##).") {
              references($0, "##M.AR.K##").count == 1
            },
            Rule(
              "GR-S-008-1", "BT-122",
              "A Greek document has one address of itself (##INVOICE|URL##).",
              weight: .warning
            ) { references($0, "##INVOICE|URL##").count == 1 },
            Rule("GR-R-008-2", "BT-122", "A Greek document has one address of itself at most.") {
              references($0, "##INVOICE|URL##").count <= 1
            },
          ]),
        Situation(
          "cac:AdditionalDocumentReference/cbc:ID",
          where: { node in
            isSender(node) && node.document.sellerAddressCountry == "GR"
              && node.parent?.isDescribed("##M.AR.K##") ?? false
          },
          [
            Rule("GR-R-004-2", "BT-122", "A MARK is a whole number above zero.") {
              $0.text.utf8.first.map { (0x31...0x39).contains($0) } ?? false
            }
          ]),
        Situation(
          "cac:AdditionalDocumentReference",
          where: { isSender($0) && $0.isDescribed("##INVOICE|URL##") },
          [
            .filled(
              "GR-R-008-3", "BT-124", "A reference to the document itself gives its address.",
              "cac:Attachment/cac:ExternalReference/cbc:URI")
          ]),
        Situation(
          "cac:AccountingCustomerParty/cac:Party", where: isSender,
          [name("GR-R-005", "BT-45", "buyer")]),
        Situation(
          "cac:AccountingSupplierParty/cac:Party/cbc:EndpointID",
          where: { isGreek($0.document.country(of: .seller)) }, [endpoint("GR-R-009", "BT-34")]),
      ],
      [
        Situation(
          "cac:AccountingCustomerParty/cac:Party", where: isBetween,
          [
            Rule(
              "GR-R-006", "BT-48", "A Greek buyer gives one VAT number: EL and nine digits.",
              hasVATNumber)
          ]),
        Situation(
          "cac:AccountingCustomerParty/cac:Party/cbc:EndpointID", where: isBetween,
          [endpoint("GR-R-010", "BT-49")]),
      ],
    ])

  private static func isGreek(_ country: String) -> Bool { country == "GR" || country == "EL" }

  @Sendable private static func isSender(_ node: Node) -> Bool {
    isGreek(node.document.sellerCountry)
  }

  @Sendable private static func isBetween(_ node: Node) -> Bool {
    isSender(node) && isGreek(node.document.buyerCountry)
  }

  private static func isVATNumber(_ text: String) -> Bool {
    text.hasPrefix("EL") && CheckDigits.isGreek(text.dropFirst(2))
  }

  @Sendable private static func hasVATNumber(_ party: Node) -> Bool {
    let numbers = party.registrations("VAT").flatMap { $0.all("cbc:CompanyID") }
    return numbers.count == 1 && isVATNumber(numbers[0].text)
  }

  private static func references(_ root: Node, _ description: String) -> [Node] {
    root.all("cac:AdditionalDocumentReference").filter { $0.isDescribed(description) }
  }

  private static func name(_ id: String, _ terms: String, _ who: String) -> Rule {
    Rule(id, terms, "A Greek invoice gives the trading name of its \(who).") {
      !($0.first("cac:PartyName/cbc:Name")?.text ?? "").isEmpty
    }
  }

  private static func endpoint(_ id: String, _ terms: String) -> Rule {
    Rule(id, terms, "A Greek electronic address is of the scheme 9933, and a tax number.") {
      $0.has(attribute: "schemeID", saying: "9933") && CheckDigits.isGreek($0.text)
    }
  }

  // MARK: - The number of a Greek invoice: tax number|date|branch|type|series|number

  private static func parts(_ id: Node) -> [Substring] {
    id.text.split(separator: "|", omittingEmptySubsequences: false)
  }

  private static func part(_ id: Node, _ place: Int) -> String {
    let parts = parts(id)
    return place <= parts.count ? String(parts[place - 1]) : ""
  }

  private static let number: [Rule] = [
    Rule("GR-R-001-1", "BT-1", "The number of a Greek invoice has six parts between | signs.") {
      parts($0).count == 6
    },
    Rule(
      "GR-R-001-2", "BT-1",
      "The first part of a Greek invoice's number is the seller's tax number."
    ) { id in
      let own = part(id, 1)
      let root = id.document.root
      return own.count == 9 && CheckDigits.isGreek(own)
        && ([Path.seller, "cac:TaxRepresentativeParty"].contains { party in
          root.all(party).flatMap { $0.registrations("VAT") }.contains {
            ($0.first("cbc:CompanyID")?.text ?? "").dropFirst(2).prefix(9) == own
          }
        })
    },
    Rule(
      "GR-R-001-3", "BT-1", "The second part of a Greek invoice's number is its date: 31/10/2026."
    ) { id in
      let date = part(id, 2).split(separator: "/", omittingEmptySubsequences: false)
      let issued = id.document.root.code("cbc:IssueDate").split(separator: "-")
      return date.count == 3 && issued.count == 3 && Array(date) == issued.reversed()
    },
    Rule("GR-R-001-4", "BT-1", "The third part of a Greek invoice's number is a whole number.") {
      CheckDigits.isNumber(part($0, 3))
    },
    Rule(
      "GR-R-001-5", "BT-1",
      "The fourth part of a Greek invoice's number is 1.1, 1.6, 2.1, 2.4, 5.1 or 5.2."
    ) { ["1.1", "1.6", "2.1", "2.4", "5.1", "5.2"].contains(part($0, 4)) },
    Rule("GR-R-001-6", "BT-1", "The fifth part of a Greek invoice's number is not empty.") {
      !part($0, 5).isEmpty
    },
    Rule("GR-R-001-7", "BT-1", "The sixth part of a Greek invoice's number is not empty.") {
      !part($0, 6).isEmpty
    },
  ]
}

extension Node {
  fileprivate func isDescribed(_ description: String) -> Bool {
    has("cbc:DocumentDescription") { $0.text == description }
  }
}
