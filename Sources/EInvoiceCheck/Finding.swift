/// One thing that is wrong with a document: which rule says so, where, what was found, and what
/// was expected.
public struct Finding: Hashable, Sendable {
  public enum Weight: String, Hashable, Sendable, CaseIterable {
    /// The document breaks a rule that it has to keep; receivers refuse it.
    case fatal
    /// Allowed, but receivers may leave it aside or ask about it.
    case warning
  }

  /// Whose rule it is.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// The order and form of elements in UBL 2.1.
    case structure
    /// EN 16931 and its UBL form.
    case en16931
    /// Peppol BIS Billing 3.0.
    case peppol
    /// Our own arithmetic, which tolerates no penny.
    case arithmetic
    /// A home's own register, from which its bills follow.
    case register
  }

  /// The rule's name, such as `BR-CO-15`.
  public let rule: String
  public let source: Source
  public let weight: Weight
  /// The terms of EN 16931 that it is about, such as `BT-112`; empty where it is about none.
  public let terms: String
  /// From 1.
  public let line: Int
  /// Where in the document, such as `/Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount`.
  public let path: String
  /// What stands there; nil where nothing does.
  public let found: String?
  /// What should hold, in plain words.
  public let expected: String
}

extension Node {
  /// What stands here, short enough to show; nil for an element that holds others.
  var shown: String? {
    guard isLeaf else { return nil }
    let text = code
    return text.count > 60 ? text.prefix(60) + "…" : text
  }
}
