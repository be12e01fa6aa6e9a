import EInvoiceCheck

extension CheckReport {
  /// Without ``refusals``, which are told apart.
  public var text: String { files.map(\.text).joined(separator: "\n") }
}

extension CheckReport.File {
  fileprivate var text: String {
    var report = TextReport()
    report.title(name)
    switch result {
    case .pack(let pack): return report.text + pack.text
    case .refused: report.paragraph(CheckWords.refused)
    case .invoice(let check):
      report.paragraph(CheckWords.about(check.document.summary))
      report.paragraph(CheckWords.rules(check))
      report.paragraph(CheckWords.verdict(check))
      Self.add(check.fatal, under: "What is wrong", to: &report)
      Self.add(check.warnings, under: "Warnings", to: &report)
      if let advice = CheckWords.advice(check) {
        report.blank()
        report.paragraph(advice)
      }
    }
    return report.text
  }

  private static func add(
    _ findings: [Finding], under heading: String, to report: inout TextReport
  ) {
    guard !findings.isEmpty else { return }
    report.heading(heading)
    for finding in findings {
      let terms = finding.terms.isEmpty ? "" : " (\(finding.terms))"
      report.paragraph(
        "Line \(finding.line): \(finding.expected)\(terms) "
          + (CheckWords.found(finding).map { $0 + " " } ?? "") + "[\(finding.rule)]")
      report.paragraph(finding.path, indent: 2)
    }
  }
}
