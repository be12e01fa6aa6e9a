import EInvoiceCheck
import Evidence

/// What came of checking some files, to send on to whoever made them.
public struct CheckPage: Page {
  let report: CheckReport

  public init(_ report: CheckReport) { self.report = report }

  public static let template = "check"
  public func title(in words: PageWords) -> String {
    CheckWords(words).title(report)
  }

  public static let fields: PageFields<Self> = [
    .words("title") { $0.title(in: $1) },
    .each("documents") { page in
      page.report.files.enumerated().map {
        CheckedFilePart(file: $0.element, number: $0.offset + 1)
      }
    },
  ]
}

struct CheckedFilePart: PageModel {
  let file: CheckReport.File
  let number: Int

  static let fields: PageFields<Self> = [
    .text("number") { String($0.number) },
    .text("name") { $0.file.name },
    .flag("isSound") { $0.file.isSound },
    .words("verdict") { CheckWords($1).verdict($0.file) },
    .optionalWords("about", { $0.check }, { CheckWords($1).about($0.document.summary) }),
    .optionalWords("rules", { $0.check }, { CheckWords($1).rules($0) }),
    .optionalWords("advice", inWords: { $0.check.flatMap(CheckWords($1).advice) }),
    .flag("hasFaults") { $0.check.map { !$0.fatal.isEmpty } ?? false },
    .each("faults") { ($0.check?.fatal ?? []).map(FindingPart.init) },
    .flag("hasWarnings") { $0.check.map { !$0.warnings.isEmpty } ?? false },
    .each("warnings") { ($0.check?.warnings ?? []).map(FindingPart.init) },
    .each("refusals") { $0.refusals.map { TextLine(line: $0.description) } },
  ]

  private var check: InvoiceCheck? {
    if case .invoice(let check) = file.result { check } else { nil }
  }

  private var refusals: [Fault] {
    if case .refused(let faults) = file.result { faults.all } else { [] }
  }
}

struct FindingPart: PageModel {
  let finding: Finding

  static let fields: PageFields<Self> = [
    .text("expected") { $0.finding.expected },
    .optionalWords("found", inWords: { CheckWords($1).found($0.finding) }),
    .text("line") { String($0.finding.line) },
    .text("path") { $0.finding.path },
    .text("rule") { $0.finding.rule },
    .words("source") { CheckWords($1).source($0.finding.source) },
    .optionalText("terms") { $0.finding.terms.isEmpty ? nil : $0.finding.terms },
  ]
}
