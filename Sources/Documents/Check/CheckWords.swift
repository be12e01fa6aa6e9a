import EInvoiceCheck
import Evidence

/// What is said of a checked document, on paper and on screen alike. What a rule asks for is said in
/// the checker's own English, and in the official tables' where it is theirs.
struct CheckWords: PhraseBook {
  let words: PageWords

  func title(_ report: CheckReport) -> String {
    let name = report.files.first?.name.split(separator: "/").last.map(String.init) ?? ""
    return report.files.count == 1
      ? self(.checkOf, ["file": name])
      : self(.checkOfDocuments, ["count": String(report.files.count)])
  }

  /// `Invoice 2026-0002 of 2026-11-01, from Northfold Care Limited to Example County Council,
  /// 1800.65 GBP`
  func about(_ summary: DocumentSummary) -> String {
    let number = summary.number ?? self[.withoutANumber]
    var text = self(
      summary.isCreditNote ? .checkedCreditNote : .checkedInvoice, ["number": number])
    if let issued = summary.issued { text += " " + self(.checkedIssued, ["day": issued]) }
    if let seller = summary.seller { text += ", " + self(.checkedSeller, ["seller": seller]) }
    if let buyer = summary.buyer { text += " " + self(.checkedBuyer, ["buyer": buyer]) }
    if let payable = summary.payable {
      text += ", \(payable)" + (summary.currency.map { " \($0)" } ?? "")
    }
    return text + "."
  }

  func rules(_ check: InvoiceCheck) -> String {
    self[check.document.isPeppol ? .checkedByPeppol : .checkedByEN16931]
  }

  func verdict(_ file: CheckReport.File) -> String {
    switch file.result {
    case .invoice(let check): verdict(check)
    case .pack: self[.packHolds]
    case .refused(let faults): refusal(faults)
    }
  }

  /// A pack was read and worked out again; all else could not be read.
  func refusal(_ faults: Faults) -> String {
    self[
      faults.all.allSatisfy { $0.code == .packDisagrees } ? .packDoesNotHold : .couldNotBeChecked]
  }

  func verdict(_ check: InvoiceCheck) -> String {
    let warnings = words.count(check.warnings.count, .oneWarning, .countWarnings)
    if check.isSound {
      return check.warnings.isEmpty
        ? self[.inOrder] : self(.inOrderWithWarnings, ["warnings": warnings])
    }
    let faults = words.count(check.fatal.count, .oneFault, .countFaults)
    return check.warnings.isEmpty
      ? self(.notInOrder, ["faults": faults])
      : self(.notInOrderWithWarnings, ["faults": faults, "warnings": warnings])
  }

  func advice(_ check: InvoiceCheck) -> String? {
    check.isSound ? nil : self[.askForACorrectedOne]
  }

  func source(_ source: Finding.Source) -> String {
    switch source {
    case .structure: "UBL 2.1"
    case .en16931: "EN 16931"
    case .peppol: "Peppol"
    case .arithmetic: self[.byArithmetic]
    case .register: self[.byTheRegister]
    }
  }

  /// `It says “12.01”.`, or that nothing is there.
  func found(_ finding: Finding) -> String? {
    finding.found.map { $0.isEmpty ? self[.itIsEmpty] : self(.itSays, ["found": $0]) }
  }
}
