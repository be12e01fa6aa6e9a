/// How much of a stranger's document is read before it is refused.
public struct XMLLimits: Hashable, Sendable {
  /// Bytes of the whole document.
  public var bytes: Int
  /// Elements within elements.
  public var depth: Int
  /// Attributes on one element, namespace declarations included.
  public var attributes: Int
  /// Elements in the whole document.
  public var elements: Int

  public init(
    bytes: Int = 32 * 1024 * 1024, depth: Int = 64, attributes: Int = 64,
    elements: Int = 1_000_000
  ) {
    self.bytes = bytes
    self.depth = depth
    self.attributes = attributes
    self.elements = elements
  }

  /// Far more than any invoice needs: 32 MB, 64 deep, 64 attributes, a million elements.
  public static let standard = XMLLimits()
}
