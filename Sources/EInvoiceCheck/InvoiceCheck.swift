public import Evidence

/// Everything that is to be said of one invoice or credit note: its structure, the rules of
/// EN 16931 and Peppol, and every sum worked out again.
public struct InvoiceCheck: Sendable {
  public let document: CheckedDocument
  /// In the order of the document; of one place, the graver ones first.
  public let findings: [Finding]

  /// - Parameter name: the file's name, for findings and faults.
  /// - Throws: what is not well-formed, not allowed or too large; or a document of another kind.
  public init(_ document: [UInt8], named name: String) throws(Faults) {
    self.init(try CheckedDocument(document, named: name))
  }

  init(_ document: CheckedDocument) {
    var findings = StructureCheck(document).findings
    let isPeppol = document.isPeppol
    let books = isPeppol ? [.peppol] + RuleBook.national(for: document) : [RuleBook.core]
    for book in books {
      book.judge(document) { findings.append(Finding($0, $1, at: $2)) }
    }
    for (rule, node) in UnusedElements.shared.broken(in: document) {
      findings.append(Finding(unused: rule, at: node))
    }
    if isPeppol { findings += Self.emptyElements(document) }
    findings += Recalculation(document).findings
    self.init(document, findings)
  }

  /// The same check with more that was found.
  public func adding(_ more: [Finding]) -> InvoiceCheck { InvoiceCheck(document, findings + more) }

  private init(_ document: CheckedDocument, _ findings: [Finding]) {
    self.document = document
    self.findings = findings.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return a.line != b.line
        ? a.line < b.line
        : a.weight != b.weight ? a.weight == .fatal : left.offset < right.offset
    }.map(\.element)
  }

  public var fatal: [Finding] { findings.filter { $0.weight == .fatal } }
  public var warnings: [Finding] { findings.filter { $0.weight == .warning } }
  /// Whether nothing fatal was found.
  public var isSound: Bool { !findings.contains { $0.weight == .fatal } }

  private static func emptyElements(_ document: CheckedDocument) -> [Finding] {
    document.indices.compactMap { index in
      let node = document.node(index)
      return PeppolEmptyRule.holds(node)
        ? nil : Finding(PeppolEmptyRule.rule, .peppol, at: node)
    }
  }
}

extension CheckedDocument {
  /// Whether it promises to keep the rules of Peppol BIS Billing 3.0.
  public var isPeppol: Bool { PeppolRules.apply(to: self) }
}

extension Finding {
  fileprivate init(_ rule: Rule, _ source: Source, at node: Node) {
    let subject = rule.subject.flatMap { node.first($0) } ?? node
    let isMissing = rule.subject != nil && subject.index == node.index
    self.init(
      rule: rule.id, source: source, weight: rule.weight, terms: rule.terms, line: subject.line,
      path: subject.path, found: isMissing ? nil : subject.shown,
      expected: Self.sentence(rule.text, rule.working?(node)))
  }

  fileprivate init(unused rule: String, at node: Node) {
    self.init(
      rule: rule, source: .en16931, weight: .warning, terms: "", line: node.line, path: node.path,
      found: node.shown, expected: UnusedElements.words)
  }

  /// `The total is … : it comes to 12.00.`
  private static func sentence(_ text: String, _ working: String?) -> String {
    guard let working else { return text }
    return (text.hasSuffix(".") ? String(text.dropLast()) : text) + ": " + working + "."
  }
}
