/// A text put together from pieces: what a string does with its own interpolation, without making a
/// string of each amount on the way. Some hundred stand on an invoice.
///
/// ```swift
/// String.phrase("\(units) × \(price) = \(net)")
/// ```
package struct Phrase: ExpressibleByStringInterpolation {
  fileprivate let text: String

  package init(stringLiteral text: String) { self.text = text }

  package init(stringInterpolation pieces: Pieces) {
    text = String(decoding: pieces.bytes, as: UTF8.self)
  }

  package struct Pieces: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { appendInterpolation(literal) }

    package mutating func appendInterpolation(_ text: String) {
      let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
        bytes.append(contentsOf: $0)
      }
      if isDone == nil { bytes += text.utf8 }
    }

    package mutating func appendInterpolation(_ texts: [String], separator: StaticString) {
      for (place, text) in texts.enumerated() {
        if place > 0 { separator.withUTF8Buffer { bytes.append(contentsOf: $0) } }
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
      BackwardText.write(put, to: { bytes.append(contentsOf: $0) })
    }
  }
}

extension String {
  package static func phrase(_ phrase: Phrase) -> String { phrase.text }
}
