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

  /// Its numbers take half their size: libxml2 counts in 32 bits, and one byte of a document makes two
  /// of text at most.
  public struct Element: BitwiseCopyable, Sendable {
    private let nameNumber: UInt32
    private let parentPlace: Int32
    private let lineNumber: UInt32
    private let attributesStart: UInt32
    private let attributesEnd: UInt32
    private var endPlace: UInt32
    private let textStart: UInt32
    private var textEnd: UInt32
    /// Whether words stand directly in it beside elements.
    public internal(set) var isMixed = false

    /// An element without content, until it is closed.
    @inline(__always)
    init(name: Int, parent: Int, line: Int, attributes: Range<Int>, place: Int, text: Int) {
      nameNumber = UInt32(truncatingIfNeeded: name)
      parentPlace = Int32(truncatingIfNeeded: parent)
      lineNumber = UInt32(truncatingIfNeeded: line)
      attributesStart = UInt32(truncatingIfNeeded: attributes.lowerBound)
      attributesEnd = UInt32(truncatingIfNeeded: attributes.upperBound)
      endPlace = UInt32(truncatingIfNeeded: place + 1)
      textStart = UInt32(truncatingIfNeeded: text)
      textEnd = textStart
    }

    @inline(__always)
    mutating func close(end: Int, text: Int) {
      endPlace = UInt32(truncatingIfNeeded: end)
      textEnd = UInt32(truncatingIfNeeded: text)
    }

    /// Where its name stands in ``XMLTree/names``.
    public var name: Int { Int(nameNumber) }
    /// Where its parent stands; -1 for the outermost.
    public var parent: Int { Int(parentPlace) }
    /// The line of the start tag, from 1.
    public var line: Int { Int(lineNumber) }
    /// Where its attributes stand in ``XMLTree/attributes``.
    public var attributes: Range<Int> {
      Range(uncheckedBounds: (Int(attributesStart), Int(attributesEnd)))
    }
    /// Where the first element after its last descendant stands.
    public var end: Int { Int(endPlace) }
    /// Where its text and that of all its descendants stands in ``XMLTree/text``.
    public var text: Range<Int> { Range(uncheckedBounds: (Int(textStart), Int(textEnd))) }
  }

  public struct Attribute: BitwiseCopyable, Sendable {
    private let nameNumber: UInt32
    private let valueStart: UInt32
    private let valueEnd: UInt32

    @inline(__always)
    init(name: Int, value: Range<Int>) {
      nameNumber = UInt32(truncatingIfNeeded: name)
      valueStart = UInt32(truncatingIfNeeded: value.lowerBound)
      valueEnd = UInt32(truncatingIfNeeded: value.upperBound)
    }

    /// Where its name stands in ``XMLTree/names``.
    public var name: Int { Int(nameNumber) }
    /// Where its value stands in ``XMLTree/values``.
    public var value: Range<Int> { Range(uncheckedBounds: (Int(valueStart), Int(valueEnd))) }
  }

  /// At least one; the first is the outermost. An element's descendants follow it directly.
  public let elements: [Element]
  /// Those of its elements and attributes, each once.
  public let names: XMLNames
  public let attributes: [Attribute]
  /// All text of the document, joined, as UTF-8.
  public let text: [UInt8]
  /// The values of all attributes, joined, as UTF-8.
  public let values: [UInt8]

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
      attributes: attributes[element.attributes].map { attribute in
        XMLNode.Attribute(
          name: names[attribute.name].local, namespace: names[attribute.name].namespace,
          value: String(decoding: values[attribute.value], as: UTF8.self))
      },
      children: children, text: String(decoding: own, as: UTF8.self), line: element.line)
  }
}
