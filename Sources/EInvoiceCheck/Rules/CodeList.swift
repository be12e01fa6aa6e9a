/// A list of codes that somebody keeps.
struct CodeList: Sendable {
  /// What it is called, for a person.
  let words: String
  let codes: CodeTable

  init(_ words: String, _ codes: Set<String>) {
    self.words = words
    self.codes = CodeTable(codes)
  }

  func holds(_ code: String) -> Bool { code.withBytes(codes.holds) }
}

extension CodeList {
  private static let tables: [String: Set<String>] = {
    var tables: [String: Set<String>] = [:]
    var name = ""
    for line in RuleTable.codes {
      if line.hasPrefix(" ") {
        tables[name, default: []].formUnion(line.parts(separator: " ").map { String($0) })
      } else {
        name = String(line)
      }
    }
    return tables
  }()

  private static func table(_ name: String, _ words: String) -> CodeList {
    CodeList(words, tables[name] ?? [])
  }

  static let invoiceTypes = table("invoice-type", "the invoice types of UNCL1001, such as 380")
  static let creditNoteTypes = table(
    "credit-note-type", "the credit note types of UNCL1001, such as 381")
  static let currencies = table("currency", "the currencies of ISO 4217, such as GBP")
  static let objectSchemes = table("object-scheme", "the reference codes of UNCL1153, such as ABO")
  static let noteSubjects = table("note-subject", "the subject codes of UNCL4451")
  static let identifierSchemes = table(
    "identifier-scheme", "the identifier schemes of ISO 6523, such as 0088")
  static let itemClassifications = table(
    "item-classification", "the classifications of UNCL7143, such as TST")
  static let countries = table("country", "the countries of ISO 3166-1, such as GB")
  static let paymentMeans = table(
    "payment-means", "the means of payment of UNCL4461, such as 30 for a transfer")
  static let allowanceReasons = table(
    "allowance-reason", "the allowance reasons of UNCL5189, such as 95")
  static let chargeReasons = table("charge-reason", "the charge reasons of UNCL7161, such as FC")
  static let exemptionReasons = table(
    "vatex", "the VAT exemption reasons of the VATEX list, such as VATEX-EU-132-1G")
  static let units = table("unit", "the units of UN/ECE Recommendations 20 and 21, such as DAY")
  static let endpointSchemes = table(
    "endpoint-scheme", "the electronic address schemes of the EAS list, such as 9932")
  static let peppolEndpointSchemes = table(
    "peppol-endpoint-scheme", "the electronic address schemes that Peppol uses, such as 9932")
  static let vatPoints = table("period", "the VAT points 3, 35 and 432")
  static let vatCategories = table(
    "vat-category", "the VAT categories AE, B, E, G, K, L, M, O, S, Z")
  static let files = CodeList(
    "PDF, PNG, JPEG, CSV, and the spreadsheets of Excel and OpenDocument",
    [
      "application/pdf", "image/png", "image/jpeg", "text/csv",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.oasis.opendocument.spreadsheet",
    ])
}
