import XMLKit

/// Holds a document against UBL 2.1: which elements, in which order, how often, and how their
/// values are written.
struct StructureCheck {
  private(set) var findings: [Finding] = []

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
    for place in node.element.attributes {
      let (name, value) = node.document.attribute(place)
      guard name != .unknown, let known = kind.attributes.first(where: { $0.name == name }) else {
        add(attribute: place, of: node)
        continue
      }
      if !known.form.fits(value) {
        add(
          .attribute, node, "The attribute \(known.name) is \(known.form.words).",
          found: String(decoding: value, as: UTF8.self))
      }
    }
    for known in kind.attributes where known.isRequired && !node.has(attribute: known.name) {
      add(.attribute, node, "\(node.label) says its \(known.name).", found: nil)
    }
  }

  /// An attribute that its element does not have.
  private mutating func add(attribute place: Int, of node: Node) {
    let attribute = node.document.writtenAttribute(place)
    if attribute.isForSchemas { return }
    add(
      .attribute, node, "\(node.label) has no attribute \(attribute.name) in UBL 2.1.",
      found: attribute.value)
  }

  private mutating func check(_ node: Node, holds model: UBLStructure.Model) {
    if node.element.isMixed {
      add(.misplaced, node, "Between the elements of \(node.label) stands nothing but space.")
    }
    for place in node.element.attributes {
      let attribute = node.document.writtenAttribute(place)
      if attribute.isForSchemas { continue }
      add(
        .attribute, node, "\(node.label) has no attributes in UBL 2.1.", found: attribute.name)
    }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: model.children.count) { counts in
      counts.initialize(repeating: 0)
      count(node, model.children, counts)
      for place in model.required where counts[place] == 0 {
        add(
          .missing, node, "\(node.label) has a \(model.children[place].tag), which is missing.",
          found: nil)
      }
    }
  }

  /// Counts how many of each kind of child an element has, and says which stand where they may not.
  private mutating func count(
    _ node: Node, _ model: Lasting<UBLStructure.Child>,
    _ counts: UnsafeMutableBufferPointer<Int32>
  ) {
    var position = 0
    var isDisordered = false
    node.forEachChild { found in
      guard let place = model.firstIndex(of: found.tag, from: position) else {
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

extension Lasting<UBLStructure.Child> {
  /// Where a child of that name stands: most follow upon the one before.
  fileprivate func firstIndex(of tag: Tag, from position: Int) -> Int? {
    for place in position..<count where self[place].tag == tag { return place }
    for place in 0..<position where self[place].tag == tag { return place }
    return nil
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
