import Evidence

/// A text put together from pieces: what a string does with its own interpolation, without making a
/// string of each amount on the way. Some hundred stand on an invoice.
///
/// ```swift
/// String.phrase("\(units) × \(price) = \(net)")
/// ```
package struct Phrase: ExpressibleByStringInterpolation {
  fileprivate let text: String

  package init(stringLiteral text: String) { self.text = text }

  package init(stringInterpolation pieces: Pieces) { text = pieces.text }

  package struct Pieces: StringInterpolationProtocol {
    /// Where most phrases fit, so that they need no memory of their own while they are put together.
    private var room: (SIMD64<UInt8>, SIMD64<UInt8>) = (SIMD64(), SIMD64())
    private var count = 0
    /// All of a phrase that did not fit.
    private var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    fileprivate var text: String {
      guard bytes.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
      return withUnsafeBytes(of: room) {
        String(decoding: UnsafeRawBufferPointer(rebasing: $0[..<count]), as: UTF8.self)
      }
    }

    private mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
      let end = count + more.count
      if bytes.isEmpty, end <= MemoryLayout.size(ofValue: room) {
        withUnsafeMutableBytes(of: &room) {
          UnsafeMutableRawBufferPointer(rebasing: $0[count..<end])
            .copyMemory(from: UnsafeRawBufferPointer(more))
        }
        count = end
      } else {
        if bytes.isEmpty { withUnsafeBytes(of: room) { bytes += $0[..<count] } }
        bytes += more
      }
    }

    package mutating func appendLiteral(_ literal: String) { appendInterpolation(literal) }

    package mutating func appendInterpolation(_ text: String) {
      text.withUTF8Bytes { append($0) }
    }

    package mutating func appendInterpolation(_ texts: [String], separator: StaticString) {
      for (place, text) in texts.enumerated() {
        if place > 0 { separator.withUTF8Buffer { append($0) } }
        appendInterpolation(text)
      }
    }

    package mutating func appendInterpolation(_ number: Int) {
      append { text in
        text.put(number.magnitude)
        if number < 0 { text.put(UInt8(ascii: "-")) }
      }
    }

    package mutating func appendInterpolation(_ quantity: Quantity) {
      if let whole = quantity.whole {
        appendInterpolation(whole)
      } else {
        appendInterpolation(quantity.description)
      }
    }

    package mutating func appendInterpolation(_ money: Money) {
      append { $0.put(money) }
    }

    /// With zeros before it, so that there are so many digits at least.
    package mutating func appendInterpolation(_ number: Int, digits: Int) {
      append { $0.put(number.magnitude, digits: digits) }
    }

    private mutating func append(_ put: (inout BackwardText) -> Void) {
      BackwardText.write(put, to: { append($0) })
    }
  }
}

extension String {
  package static func phrase(_ phrase: Phrase) -> String { phrase.text }
}
