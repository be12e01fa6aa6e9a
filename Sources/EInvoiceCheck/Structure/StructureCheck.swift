import XMLKit

/// Holds a document against UBL 2.1: which elements, in which order, how often, and how their
/// values are written.
struct StructureCheck {
  private(set) var findings: [Finding] = []
  /// How many of each kind of child an element has: one after the other uses it.
  private var counts: [Int] = []

  init(_ document: CheckedDocument) {
    var index = 0
    while index < document.indices.count {
      let node = document.node(index)
      index = check(node) ? index + 1 : node.element.end
    }
  }

  /// - Returns: whether to look into what it holds.
  private mutating func check(_ node: Node) -> Bool {
    switch UBLStructure.shared.content(of: node.tag) {
    case .anything: return false
    case .text(let kind):
      check(node, saysA: kind)
      return false
    case .children(let children):
      check(node, holds: children)
      return true
    }
  }

  private mutating func check(_ node: Node, saysA kind: UBLStructure.Kind) {
    if !node.isLeaf {
      add(.misplaced, node, "\(node.label) holds text alone, no other elements.", found: nil)
    } else if !kind.form.fits(node.bytes) {
      add(.form, node, "\(node.label) is \(kind.form.words).")
    }
    let document = node.document
    for place in node.element.attributes {
      let attribute = document.tree.attributes[place]
      if attribute.isForSchemas { continue }
      guard let known = kind.attributes.first(where: { $0.name == attribute.name }),
        attribute.namespace == nil
      else {
        add(
          .attribute, node, "\(node.label) has no attribute \(attribute.name) in UBL 2.1.",
          found: attribute.value)
        continue
      }
      if !attribute.value.withBytes(known.form.fits) {
        add(
          .attribute, node, "The attribute \(known.name) is \(known.form.words).",
          found: attribute.value)
      }
    }
    for known in kind.attributes where known.isRequired && node.attribute(known.name) == nil {
      add(.attribute, node, "\(node.label) says its \(known.name).", found: nil)
    }
  }

  private mutating func check(_ node: Node, holds model: [UBLStructure.Child]) {
    if node.element.isMixed {
      add(.misplaced, node, "Between the elements of \(node.label) stands nothing but space.")
    }
    for place in node.element.attributes
    where !node.document.tree.attributes[place].isForSchemas {
      add(
        .attribute, node, "\(node.label) has no attributes in UBL 2.1.",
        found: node.document.tree.attributes[place].name)
    }
    var position = 0
    var isDisordered = false
    counts.removeAll(keepingCapacity: true)
    counts.append(contentsOf: repeatElement(0, count: model.count))
    node.forEachChild { found in
      let tag = found.tag
      guard
        let place = model[position...].firstIndex(where: { $0.tag == tag })
          ?? model[..<position].firstIndex(where: { $0.tag == tag })
      else {
        add(.misplaced, found, "UBL 2.1 has no \(found.label) in \(node.label).")
        return
      }
      counts[place] += 1
      if place < position {
        // One slip puts all that follows out of order: the first says enough.
        if !isDisordered {
          add(.order, found, "\(found.label) comes before \(model[position].tag) in UBL 2.1.")
        }
        isDisordered = true
        return
      }
      position = place
      if counts[place] > 1, !model[place].isRepeatable {
        add(.repeated, found, "\(node.label) has one \(found.label) at most.")
      }
    }
    for place in model.indices where model[place].isRequired && counts[place] == 0 {
      add(.missing, node, "\(node.label) has a \(model[place].tag), which is missing.", found: nil)
    }
  }

  private mutating func add(_ rule: StructureRule, _ node: Node, _ expected: String) {
    add(rule, node, expected, found: node.shown)
  }

  private mutating func add(
    _ rule: StructureRule, _ node: Node, _ expected: String, found: String?
  ) {
    findings.append(
      Finding(
        rule: rule.rawValue, source: .structure, weight: .fatal, terms: "", line: node.line,
        path: node.path, found: found, expected: expected))
  }
}

/// The rules of structure, under names of our own: the schemas have none.
public enum StructureRule: String, CaseIterable, Sendable {
  case missing = "UBL-XSD-MISSING"
  case repeated = "UBL-XSD-REPEATED"
  case order = "UBL-XSD-ORDER"
  case misplaced = "UBL-XSD-UNKNOWN"
  case form = "UBL-XSD-FORM"
  case attribute = "UBL-XSD-ATTRIBUTE"
}

extension XMLNode.Attribute {
  /// A hint where the schema lies, which changes nothing.
  fileprivate var isForSchemas: Bool {
    namespace == "http://www.w3.org/2001/XMLSchema-instance" && name == "schemaLocation"
  }
}
