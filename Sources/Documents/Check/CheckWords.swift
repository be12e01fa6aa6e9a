import EInvoiceCheck

/// What is said of a checked document, on paper and on screen alike.
enum CheckWords {
  /// `Invoice 2026-0002 of 2026-11-01, from Northfold Care Limited to Example County Council,
  /// 1800.65 GBP`
  static func about(_ summary: DocumentSummary) -> String {
    var words = summary.isCreditNote ? "Credit note" : "Invoice"
    words += summary.number.map { " \($0)" } ?? " without a number"
    if let issued = summary.issued { words += " of \(issued)" }
    if let seller = summary.seller { words += ", from \(seller)" }
    if let buyer = summary.buyer { words += " to \(buyer)" }
    if let payable = summary.payable {
      words += ", \(payable)" + (summary.currency.map { " \($0)" } ?? "")
    }
    return words + "."
  }

  static func rules(_ check: InvoiceCheck) -> String {
    "Checked against UBL 2.1, EN 16931"
      + (check.document.isPeppol ? ", Peppol BIS Billing 3.0" : "")
      + " and its own arithmetic."
  }

  static func verdict(_ check: InvoiceCheck) -> String {
    let warnings = count(check.warnings.count, "warning")
    if check.isSound {
      return check.warnings.isEmpty
        ? "In order: nothing is wrong with it." : "In order, with \(warnings)."
    }
    let faults = count(check.fatal.count, "fault")
    return "Not in order: \(faults)" + (check.warnings.isEmpty ? "." : " and \(warnings).")
  }

  static func advice(_ check: InvoiceCheck) -> String? {
    guard !check.isSound else { return nil }
    return
      "Send this list to whoever made the document and ask for a corrected one. Until it comes, "
      + "hold the payment back."
  }

  static let refused = "It could not be checked."

  static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  static func source(_ source: Finding.Source) -> String {
    switch source {
    case .structure: "UBL 2.1"
    case .en16931: "EN 16931"
    case .peppol: "Peppol"
    case .arithmetic: "arithmetic"
    case .register: "the home's register"
    }
  }

  /// `It says “12.01”.`, or that nothing is there.
  static func found(_ finding: Finding) -> String? {
    finding.found.map { $0.isEmpty ? "It is empty." : "It says “\($0)”." }
  }
}
