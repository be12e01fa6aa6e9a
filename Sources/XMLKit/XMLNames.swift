/// The names of a document's elements and attributes, each once, as the bytes that they were written
/// in: a reader that knows its names by their bytes never asks for a text.
public struct XMLNames: Sendable {
  /// All names without their namespaces, one after the other.
  private var bytes: [UInt8] = []
  /// Where each name ends in ``bytes``; the next one begins there.
  private var ends: [Int] = []
  /// For each name, where its namespace stands in ``namespaces``; -1 for a name that belongs to none.
  private var places: [Int] = []
  /// The addresses of the namespaces that are used, each once.
  public private(set) var namespaces: [String] = []

  init() {}

  /// As many names as most invoices have.
  mutating func reserveCapacity() {
    bytes.reserveCapacity(1_500)
    ends.reserveCapacity(96)
    places.reserveCapacity(96)
  }

  public var indices: Range<Int> { ends.indices }

  /// A name as text.
  public subscript(index: Int) -> XMLTree.Name {
    XMLTree.Name(
      local: withBytes(of: index) { String(decoding: $0, as: UTF8.self) },
      namespace: namespace(of: index).map { namespaces[$0] })
  }

  /// Where the namespace of a name stands in ``namespaces``; nil for a name that belongs to none.
  public func namespace(of index: Int) -> Int? { places[index] < 0 ? nil : places[index] }

  /// What `use` makes of a name without its namespace, as UTF-8.
  public func withBytes<Result>(
    of index: Int, _ use: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let start = index == 0 ? 0 : ends[index - 1]
    return bytes.withUnsafeBufferPointer {
      use(UnsafeBufferPointer(rebasing: $0[start..<ends[index]]))
    }
  }

  mutating func append(_ name: UnsafeBufferPointer<UInt8>, namespace: Int?) {
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    places.append(namespace ?? -1)
  }

  mutating func append(namespace address: String) { namespaces.append(address) }
}
