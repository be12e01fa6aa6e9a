public import Evidence
import XMLKit

/// An invoice or credit note as it was sent, with the place of everything in it.
public final class CheckedDocument: Sendable {
  /// The file's name, for findings.
  public let name: String
  /// Those of its elements and attributes, each once.
  let names: XMLNames
  private nonisolated(unsafe) let flat: UnsafeMutablePointer<FlatDocument>

  /// - Throws: what is not well-formed, not allowed or too large; or a document of another kind.
  public init(_ document: [UInt8], named name: String) throws(Faults) {
    let tree = try XMLReader.tree(document, named: name, limits: .invoice)
    self.name = name
    names = tree.names
    flat = .allocate(capacity: 1)
    flat.initialize(to: FlatDocument(tree))
    guard root.tag == "Invoice" || root.tag == "CreditNote" else {
      let root = tree.names[tree.elements[0].name]
      throw Faults(
        Fault(
          .checkNotInvoice, at: SourceLocation(file: name, row: tree.elements[0].line),
          "It begins with \(root.local) of \(root.namespace ?? "no namespace"), not with a UBL 2.1 "
            + "Invoice or CreditNote.",
          remedy: "Check that this is the file that was meant."))
    }
  }

  deinit {
    flat.pointee.deallocate()
    flat.deallocate()
  }

  /// In the order of the document, the outermost first.
  var indices: Range<Int> { 0..<flat.pointee.count }

  func node(_ index: Int) -> Node { Node(document: self, flat: flat, index: index) }

  var root: Node { node(0) }
  public var isCreditNote: Bool { root.tag == "CreditNote" }

  /// Every element of that name, wherever it stands, in the document's order.
  func all(_ tag: Tag) -> [Node] {
    var found: [Node] = []
    forEach(tag) { found.append($0) }
    return found
  }

  func forEach(_ tag: Tag, _ body: (Node) -> Void) {
    var index = flat.pointee.first(tag)
    while index >= 0 {
      body(node(index))
      index = flat.pointee.next(index)
    }
  }

  /// Whether an element of that name fits, wherever it stands.
  func contains(_ tag: Tag, where fits: (Node) -> Bool = { _ in true }) -> Bool {
    var index = flat.pointee.first(tag)
    while index >= 0 {
      if fits(node(index)) { return true }
      index = flat.pointee.next(index)
    }
    return false
  }

  /// An attribute's name, where it is known, and value.
  func attribute(_ place: Int) -> (name: AttributeName, value: Bytes) {
    let attribute = flat.pointee.attributes[place]
    return (
      attribute.name, UnsafeBufferPointer(flat.pointee.values)[attribute.attribute.value]
    )
  }

  /// An attribute as it is written.
  func writtenAttribute(_ place: Int) -> XMLNode.Attribute {
    let name = names[flat.pointee.attributes[place].attribute.name]
    return XMLNode.Attribute(
      name: name.local, namespace: name.namespace,
      value: String(decoding: attribute(place).value, as: UTF8.self))
  }

  /// Whether an attribute of that name stands anywhere.
  func contains(attribute: AttributeName) -> Bool {
    flat.pointee.contains(attribute: attribute)
  }

  /// The first element with that attribute which fits.
  func first(with attribute: AttributeName, where fits: (Node) -> Bool = { _ in true }) -> Node? {
    guard contains(attribute: attribute) else { return nil }
    return indices.lazy.map { self.node($0) }.first {
      $0.has(attribute: attribute) && fits($0)
    }
  }
}

extension XMLLimits {
  /// An invoice with its attachments; the time to read it is bounded by its size.
  static let invoice = XMLLimits(
    bytes: 64 * 1024 * 1024, depth: 32, attributes: 32, elements: 500_000)
}
