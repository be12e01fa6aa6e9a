import CareHome
import Evidence

extension HomeSheets {
  /// An exempt supply needs one of the two numbers (EN 16931 BR-E-2), a standard-rated one the
  /// VAT number (billing.md rule 10).
  func checkTax(_ log: FaultLog) {
    guard let home, home.home.vatNumber == nil else { return }
    if home.home.taxReference == nil {
      log.add(
        .taxReferenceMissing, at: home.taxReferenceLocation,
        "The home has neither a VAT number nor a tax reference, but its invoices must bear one.",
        remedy: "Add a row \"tax reference,\" with the reference that the tax office gave.")
    }
    for service in services where service.vat == .standard {
      log.add(
        .vatNumberMissing, at: service.column(ServicesSheet.Column.vat),
        "The service \"\(service.id)\" is standard-rated, but the home has no VAT number.",
        remedy: "Add the setting \"vat number\" to home.csv, or correct the service's VAT.")
    }
  }

  /// Only a council assesses contributions and settles who collects them.
  func checkCouncils(_ log: FaultLog) {
    let kinds = Dictionary(payers.values.map { ($0.id, $0.kind) }) { first, _ in first }
    func check(_ payer: PayerID?, at location: SourceLocation) {
      guard let payer, let kind = kinds[payer], kind != .council else { return }
      log.add(
        .notACouncil, at: location, "\"\(payer)\" is a payer of the kind \(kind.rawValue).",
        remedy: "Write a payer of the kind council, or correct the kind in payers.csv.")
    }
    for entry in councilPayments {
      check(entry.council, at: entry.column(CouncilPaymentsSheet.Column.council))
    }
    for entry in funding {
      check(entry.line.council, at: entry.column(FundingSheet.Column.council))
    }
  }
}
