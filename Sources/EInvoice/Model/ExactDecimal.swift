public import Amounts

/// A decimal as an invoice writes it, exactly: a quantity, a price, a base quantity.
///
/// Kept without zeros at its end, so that equal values are equal: 425.00 is 425.
public struct ExactDecimal: Hashable, Sendable {
  /// The value × 10^`places`.
  public let coefficient: Int
  /// Digits after the point, from 0 to ``maximumPlaces``.
  public let places: Int

  /// Digits after the point that are read; with them, 18 digits in all fit 64 bits.
  public static let maximumPlaces = 12

  /// - Precondition: `places` lies between 0 and ``maximumPlaces``.
  public init(coefficient: Int, places: Int = 0) {
    precondition((0...Self.maximumPlaces).contains(places), "a decimal with too many places")
    var (coefficient, places) = (coefficient, places)
    while places > 0, coefficient.isMultiple(of: 10) {
      coefficient /= 10
      places -= 1
    }
    self.coefficient = coefficient
    self.places = places
  }

  public init(_ whole: Int) { self.init(coefficient: whole) }

  /// Pounds: £846.37 is 846.37.
  public init(_ money: Money) { self.init(coefficient: money.pence, places: 2) }

  /// A count with at most four places, as sheets hold it.
  ///
  /// - Returns: nil beyond 64 bits of ten-thousandths.
  public init?(_ quantity: Quantity) {
    if let whole = quantity.whole, !whole.multipliedReportingOverflow(by: 10_000).overflow {
      self.init(whole)
      return
    }
    guard let scaled = (quantity.ratio * 10_000).rounded(.halfAwayFromZero) else { return nil }
    self.init(coefficient: scaled, places: 4)
  }

  public static let zero = ExactDecimal(0)
  public static let one = ExactDecimal(1)

  public var isZero: Bool { coefficient == 0 }
  public var isNegative: Bool { coefficient < 0 }

  /// The value as pounds; nil with more than two places or more than ten digits of pounds.
  public var money: Money? {
    guard places <= 2, let pence = (ratio * 100).rounded(.down),
      pence.magnitude <= 999_999_999_999
    else { return nil }
    return Money(pence: pence)
  }

  /// The same value, to calculate with.
  public var ratio: Ratio { Ratio(coefficient, places: places) }

  /// 10^``places``.
  var scale: Int128 { Int128(Self.powers[places]) }

  public static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(coefficient: -value.coefficient, places: value.places)
  }

  private static let powers = (0...maximumPlaces).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension ExactDecimal {
  /// Reads the lexical form of XML Schema's `decimal`: a sign, digits, one point; no exponent.
  ///
  /// - Returns: nil for anything else, for more than ``maximumPlaces`` places that are not zero,
  ///   and for more than 18 digits.
  public init?(parsing text: String) {
    var coefficient = 0
    var digits = 0
    var places: Int?
    var negative = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: ".") where places == nil: places = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        // Zeros past the last place that is kept change nothing.
        if let known = places, known == Self.maximumPlaces {
          guard byte == UInt8(ascii: "0") else { return nil }
          continue
        }
        guard coefficient < 100_000_000_000_000_000 else { return nil }
        coefficient = coefficient * 10 + Int(byte - UInt8(ascii: "0"))
        if let known = places { places = known + 1 }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    self.init(coefficient: negative ? -coefficient : coefficient, places: places ?? 0)
  }

  /// The value with at least `minimumPlaces` digits after the point, of which ``maximumPlaces`` are
  /// written at most: `846.37`, `425.00`, `7`.
  public func text(minimumPlaces: Int = 0) -> String {
    BackwardText.text { put(in: &$0, minimumPlaces: minimumPlaces) }
  }

  func put(in text: inout BackwardText, minimumPlaces: Int) {
    let scale = UInt(Self.powers[places])
    for _ in places..<max(places, min(minimumPlaces, Self.maximumPlaces)) {
      text.put(UInt8(ascii: "0"))
    }
    if places > 0 { text.put(coefficient.magnitude % scale, digits: places) }
    if max(places, minimumPlaces) > 0 { text.put(UInt8(ascii: ".")) }
    text.put(coefficient.magnitude / scale)
    if coefficient < 0 { text.put(UInt8(ascii: "-")) }
  }
}

extension ExactDecimal: Comparable {
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.places == right.places
      ? left.coefficient < right.coefficient : left.ratio < right.ratio
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension ExactDecimal: CustomStringConvertible {
  public var description: String { text() }
}
