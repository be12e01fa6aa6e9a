import EInvoiceCheck

extension CheckReport {
  /// Without ``refusals``, which are told apart.
  public var text: String { files.map(\.text).joined(separator: "\n") }
}

extension CheckReport.File {
  private var words: CheckWords { .english }

  fileprivate var text: String {
    var report = TextReport()
    report.title(name)
    switch result {
    case .pack(let pack): return report.text + pack.text
    case .refused(let faults): report.paragraph(words.refusal(faults))
    case .invoice(let check):
      report.paragraph(words.about(check.document.summary))
      report.paragraph(words.rules(check))
      report.paragraph(words.verdict(check))
      Self.add(check.fatal, under: "What is wrong", to: &report)
      Self.add(check.warnings, under: "Warnings", to: &report)
      if let advice = words.advice(check) {
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
          + (CheckWords.english.found(finding).map { $0 + " " } ?? "") + "[\(finding.rule)]")
      report.paragraph(finding.path, indent: 2)
    }
  }
}
