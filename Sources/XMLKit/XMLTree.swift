/// A whole document that was read, flat and in the document's order: quick to make, quick to walk,
/// and every element still knows its parent and its line. Immutable.
///
/// Comments and processing instructions are not kept.
public struct XMLTree: Sendable {
  /// A name with the address of its namespace.
  public struct Name: Hashable, Sendable {
    public let local: String
    /// Nil for a name that belongs to none.
    public let namespace: String?

    public init(local: String, namespace: String? = nil) {
      self.local = local
      self.namespace = namespace
    }
  }

  public struct Element: Sendable {
    /// Where its name stands in ``XMLTree/names``.
    public let name: Int
    /// Where its parent stands; -1 for the outermost.
    public let parent: Int
    /// The line of the start tag, from 1.
    public let line: Int
    /// Where its attributes stand in ``XMLTree/attributes``.
    public let attributes: Range<Int>
    /// Where the first element after its last descendant stands.
    public internal(set) var end: Int
    /// Where its text and that of all its descendants stands in ``XMLTree/text``.
    public internal(set) var text: Range<Int>
    /// Whether words stand directly in it beside elements.
    public internal(set) var isMixed = false
  }

  /// At least one; the first is the outermost. An element's descendants follow it directly.
  public let elements: [Element]
  /// Those of its elements and attributes, each once.
  public let names: XMLNames
  public let attributes: [XMLNode.Attribute]
  /// All text of the document, joined, as UTF-8.
  public let text: [UInt8]

  /// The text of an element and of all its descendants.
  public func string(_ element: Int) -> String {
    String(decoding: text[elements[element].text], as: UTF8.self)
  }
}

extension XMLTree {
  /// The element at `index` with all that it holds, as a value of its own.
  func node(_ index: Int) -> XMLNode { node(index, names.indices.map { names[$0] }) }

  private func node(_ index: Int, _ names: [Name]) -> XMLNode {
    let element = elements[index]
    var children: [XMLNode] = []
    // The text between the children, which is what stands directly in the element.
    var own: [UInt8] = []
    var place = element.text.lowerBound
    var child = index + 1
    while child < element.end {
      own += text[place..<elements[child].text.lowerBound]
      place = elements[child].text.upperBound
      children.append(node(child, names))
      child = elements[child].end
    }
    own += text[place..<element.text.upperBound]
    let name = names[element.name]
    return XMLNode(
      name: name.local, namespace: name.namespace,
      attributes: Array(attributes[element.attributes]),
      children: children, text: String(decoding: own, as: UTF8.self), line: element.line)
  }
}
