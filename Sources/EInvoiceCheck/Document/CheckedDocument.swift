public import Evidence
import XMLKit

/// An invoice or credit note as it was sent, with the place of everything in it.
public final class CheckedDocument: Sendable {
  /// The file's name, for findings.
  public let name: String
  let tree: XMLTree
  /// The tree's elements with their tags, and its text. By address, which never changes: rules take
  /// thousands of steps a document, and at each an array would count who uses it.
  private nonisolated(unsafe) let places: UnsafeMutablePointer<Place>
  private nonisolated(unsafe) let text: UnsafeMutableBufferPointer<UInt8>
  /// Those of its attributes, each once: a document has few.
  let attributeNames: Set<String>
  /// For each tag, where its first element stands; -1 where there is none.
  private let firsts: [Int32]
  /// For each element, where the next one of its tag stands; -1 after the last.
  private let nexts: [Int32]

  /// - Throws: what is not well-formed, not allowed or too large; or a document of another kind.
  public init(_ document: [UInt8], named name: String) throws(Faults) {
    let tree = try XMLReader.tree(document, named: name, limits: .invoice)
    let tags = TagTable.shared.tags(of: tree.names)
    self.name = name
    self.tree = tree
    places = .allocate(capacity: tree.elements.count)
    for (index, element) in tree.elements.enumerated() {
      (places + index).initialize(to: Place(tag: tags[element.name], element: element))
    }
    text = .allocate(capacity: tree.text.count)
    _ = text.initialize(fromContentsOf: tree.text)
    var firsts = [Int32](repeating: -1, count: TagTable.shared.names.count)
    var nexts = [Int32](repeating: -1, count: tree.elements.count)
    for index in tree.elements.indices.reversed() {
      let number = Int(places[index].tag.number)
      nexts[index] = firsts[number]
      firsts[number] = Int32(index)
    }
    var attributeNames = Set<String>(minimumCapacity: 8)
    var last = ""
    for index in tree.attributes.indices where tree.attributes[index].name != last {
      last = tree.attributes[index].name
      attributeNames.insert(last)
    }
    self.attributeNames = attributeNames
    self.firsts = firsts
    self.nexts = nexts
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
    places.deallocate()
    text.deallocate()
  }

  /// One element and its name.
  struct Place: Sendable {
    let tag: Tag
    let element: XMLTree.Element
  }

  /// In the order of the document, the outermost first.
  var indices: Range<Int> { tree.elements.indices }

  func node(_ index: Int) -> Node {
    Node(document: self, places: places, text: UnsafeBufferPointer(text), index: index)
  }

  var root: Node { node(0) }
  public var isCreditNote: Bool { root.tag == "CreditNote" }

  /// Every element of that name, wherever it stands, in the document's order.
  func all(_ tag: Tag) -> [Node] {
    var found: [Node] = []
    forEach(tag) { found.append($0) }
    return found
  }

  func forEach(_ tag: Tag, _ body: (Node) -> Void) {
    var index = firsts[Int(tag.number)]
    while index >= 0 {
      body(node(Int(index)))
      index = nexts[Int(index)]
    }
  }

  /// Whether an element of that name fits, wherever it stands.
  func contains(_ tag: Tag, where fits: (Node) -> Bool = { _ in true }) -> Bool {
    var index = firsts[Int(tag.number)]
    while index >= 0 {
      if fits(node(Int(index))) { return true }
      index = nexts[Int(index)]
    }
    return false
  }
}

extension XMLLimits {
  /// An invoice with its attachments; the time to read it is bounded by its size.
  static let invoice = XMLLimits(
    bytes: 64 * 1024 * 1024, depth: 32, attributes: 32, elements: 500_000)
}
