/// One element of a document that was read, with all that it holds. Immutable.
///
/// Comments and processing instructions are not kept.
public struct XMLNode: Hashable, Sendable {
  /// The name without its prefix: `InvoiceLine`.
  public let name: String
  /// The address of its namespace; nil for a name that belongs to none.
  public let namespace: String?
  /// In the order of the document.
  public let attributes: [Attribute]
  /// In the order of the document.
  public let children: [XMLNode]
  /// The text that stands directly in this element, its pieces joined; not that of its children.
  public let text: String
  /// The line of the start tag, from 1.
  public let line: Int

  public struct Attribute: Hashable, Sendable {
    public let name: String
    public let namespace: String?
    public let value: String

    public init(name: String, namespace: String? = nil, value: String) {
      self.name = name
      self.namespace = namespace
      self.value = value
    }
  }

  public init(
    name: String, namespace: String? = nil, attributes: [Attribute] = [],
    children: [XMLNode] = [], text: String = "", line: Int = 1
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.text = text
    self.line = line
  }

  /// The value of an attribute that belongs to no namespace.
  public func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == nil }?.value
  }
}
