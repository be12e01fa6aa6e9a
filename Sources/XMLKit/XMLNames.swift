/// The names of a document's elements and attributes, each once, as the bytes that they were written
/// in: a reader that knows its names by their bytes never asks for a text.
public struct XMLNames: Sendable {
  /// All names without their namespaces, one after the other.
  private let bytes: [UInt8]
  /// Where each name ends in ``bytes``; the next one begins there.
  private let ends: [Int]
  /// For each name, where its namespace stands in ``namespaces``; -1 for a name that belongs to none.
  private let places: [Int]
  /// The addresses of the namespaces that are used, each once.
  public let namespaces: [String]

  fileprivate init(bytes: [UInt8], ends: [Int], places: [Int], namespaces: [String]) {
    self.bytes = bytes
    self.ends = ends
    self.places = places
    self.namespaces = namespaces
  }

  public var indices: Range<Int> { ends.indices }

  /// A name as text.
  public subscript(index: Int) -> XMLTree.Name {
    XMLTree.Name(
      local: String(
        decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self),
      namespace: namespace(of: index).map { namespaces[$0] })
  }

  /// Where the namespace of a name stands in ``namespaces``; nil for a name that belongs to none.
  public func namespace(of index: Int) -> Int? { places[index] < 0 ? nil : places[index] }

  /// Calls `body` with each name without its namespace, as UTF-8, and where its namespace stands in
  /// ``namespaces``.
  public func withEach(_ body: (UnsafeBufferPointer<UInt8>, _ namespace: Int?) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for index in indices {
        body(UnsafeBufferPointer(rebasing: bytes[start..<ends[index]]), namespace(of: index))
        start = ends[index]
      }
    }
  }
}

extension XMLNames {
  /// Names in the making.
  struct Builder: ~Copyable {
    /// As many as most invoices have.
    private var bytes = ByteBuffer(capacity: 2_000)
    private var ends = Buffer<Int>(capacity: 128)
    private var places = Buffer<Int>(capacity: 128)
    private var namespaces: [String] = []

    mutating func append(_ name: UnsafeBufferPointer<UInt8>, namespace: Int?) {
      bytes.append(name)
      ends.append(bytes.count)
      places.append(namespace ?? -1)
    }

    mutating func append(namespace address: String) { namespaces.append(address) }

    var names: XMLNames {
      XMLNames(
        bytes: Array(bytes.all), ends: Array(ends.all), places: Array(places.all),
        namespaces: namespaces)
    }
  }
}
