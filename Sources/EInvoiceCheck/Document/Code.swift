/// A code that a rule names, such as `S` or `130`: compared byte by byte where it stands.
struct Code: Sendable {
  private let text: StaticString

  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}

extension Code: ExpressibleByStringLiteral {
  init(stringLiteral text: StaticString) { self.text = text }
}

extension Code: Equatable {
  static func == (left: Code, right: Code) -> Bool { left.bytes.elementsEqual(right.bytes) }
}

extension Code: CustomStringConvertible {
  var description: String { text.description }
}
