import XMLKit

extension CheckedDocument {
  /// Everything that this document says otherwise than `expected`, which should be the same: each
  /// with its place. Space between elements, and prefixes of names, count for nothing.
  public func differences(from expected: CheckedDocument) -> [Finding] {
    let (own, wanted) = (statements, expected.statements)
    var findings: [Finding] = []
    for statement in own.all {
      let text = wanted.byPath[statement.path]?.text
      guard text != statement.text else { continue }
      findings.append(
        Self.difference(
          statement.node, found: statement.text,
          text.map { "It should say “\($0)”." } ?? "The home's register gives nothing here."))
    }
    for statement in wanted.all where own.byPath[statement.path] == nil {
      findings.append(
        Self.difference(
          root, found: nil, "“\(statement.text)” is missing at \(statement.path)."))
    }
    return findings
  }

  private struct Statement {
    let path: String
    let text: String
    let node: Node
  }

  /// What each leaf says of itself, attributes included, in the document's order.
  private var statements: (all: [Statement], byPath: [String: Statement]) {
    var all: [Statement] = []
    for index in indices {
      let node = node(index)
      guard node.isLeaf else { continue }
      let path = node.path
      all.append(Statement(path: path, text: node.code, node: node))
      for place in node.element.attributes {
        let attribute = writtenAttribute(place)
        all.append(
          Statement(path: "\(path)/@\(attribute.name)", text: attribute.value, node: node))
      }
    }
    return (all, Dictionary(all.map { ($0.path, $0) }) { first, _ in first })
  }

  private static func difference(_ node: Node, found: String?, _ expected: String) -> Finding {
    Finding(
      rule: "HEARTH-BILL", source: .register, weight: .fatal, terms: "", line: node.line,
      path: node.path, found: found, expected: expected)
  }

  /// That a home's register gives no document of this number.
  public var unknownBill: Finding {
    let node = root.first("cbc:ID") ?? root
    return Finding(
      rule: "HEARTH-UNKNOWN-BILL", source: .register, weight: .fatal, terms: "BT-1",
      line: node.line, path: node.path, found: node.shown,
      expected: "The home's register gives no document with this number and date of issue.")
  }

  /// The days on which a run for a month may have made it: the first of its own period, and its date
  /// of issue. As written.
  public var runDays: [String] {
    (root.all("cac:InvoicePeriod/cbc:StartDate") + root.all("cbc:IssueDate")).map(\.code)
  }
}
