/// A short text written from its end to its start, as digits come: some hundred amounts and dates
/// stand on an invoice, and joining strings takes several times as long.
package struct BackwardText: ~Copyable {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var start: Int

  /// The text that `put` puts, last character first.
  ///
  /// - Precondition: it is no longer than 40 bytes.
  package static func text(_ put: (inout BackwardText) -> Void) -> String {
    var text = ""
    write(put, to: { text = String(decoding: $0, as: UTF8.self) })
    return text
  }

  /// The same, given to `use` as UTF-8. It gives nothing back: a generic result could not be
  /// specialised outside of this room.
  package static func write(
    _ put: (inout BackwardText) -> Void, to use: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { bytes in
      var text = BackwardText(bytes: bytes, start: bytes.count)
      put(&text)
      use(UnsafeBufferPointer(rebasing: bytes[text.start...]))
    }
  }

  package mutating func put(_ byte: UInt8) {
    start -= 1
    bytes[start] = byte
  }

  /// - Parameter digits: how many there are at least, with zeros before the number.
  package mutating func put(_ number: UInt, digits: Int = 1) {
    var rest = number
    var left = digits
    while rest > 0 || left > 0 {
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      left -= 1
    }
  }
}
