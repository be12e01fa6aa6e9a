internal import BigInt

/// An exact fraction: what every intermediate result is until somebody names a rounding rule.
///
/// Always in lowest terms with a positive denominator. Values that fit 128 bits are kept there;
/// larger ones go on, exactly, in big integers, so that arithmetic never overflows.
public struct Ratio: Sendable {
  enum Storage: Hashable, Sendable {
    case small(Int128, Int128)
    /// Elsewhere in memory: it is rare, and would make every other ratio twice as large.
    indirect case big(BigInt, BigInt)
  }

  /// For this room alone.
  let storage: Storage

  public static let zero = Ratio(0)
  public static let one = Ratio(1)

  public init(_ whole: Int) { storage = .small(Int128(whole), 1) }

  /// `numerator ÷ denominator`.
  ///
  /// - Precondition: `denominator` is not zero.
  public init(_ numerator: Int, over denominator: Int) {
    self.init(Int128(numerator), Int128(denominator))
  }

  /// `digits ÷ 10^places`: a decimal, which only twos and fives can shorten.
  ///
  /// - Precondition: `places` is 0 to 18.
  package init(_ digits: Int, places: Int) {
    var (top, twos, fives) = (digits, places, places)
    var divisor = 1
    if top == 0 { (twos, fives) = (0, 0) }
    let halved = min(twos, top.trailingZeroBitCount)
    top >>= halved
    twos -= halved
    while fives > 0, top.isMultiple(of: 5) {
      top /= 5
      fives -= 1
    }
    for _ in 0..<fives { divisor *= 5 }
    storage = .small(Int128(top), Int128(divisor << twos))
  }

  private init(storage: Storage) { self.storage = storage }

  /// Of parts that share no factor; nil for the one number whose magnitude does not fit.
  private init?(lowest numerator: Int128, _ denominator: Int128) {
    guard numerator != .min else { return nil }
    storage = .small(numerator, denominator)
  }

  private init(_ numerator: Int128, _ denominator: Int128) {
    precondition(denominator != 0, "a ratio over zero has no value")
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    // Only Int128.min has a magnitude that does not fit; the big path takes it.
    if let top = Int128(exactly: numerator.magnitude / divisor),
      let bottom = Int128(exactly: denominator.magnitude / divisor)
    {
      self.init(storage: .small((numerator < 0) == (denominator < 0) ? top : -top, bottom))
    } else {
      self.init(big: BigInt(wide: numerator), BigInt(wide: denominator))
    }
  }

  private init(big numerator: BigInt, _ denominator: BigInt) {
    precondition(!denominator.isZero, "a ratio over zero has no value")
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let top = (denominator < 0 ? -numerator : numerator) / divisor
    let bottom = denominator.magnitude / divisor.magnitude
    if let smallTop = top.narrow, let smallBottom = BigInt(bottom).narrow {
      self.init(storage: .small(smallTop, smallBottom))
    } else {
      self.init(storage: .big(top, BigInt(bottom)))
    }
  }

  var parts: (BigInt, BigInt) {
    switch storage {
    case .small(let top, let bottom): (BigInt(wide: top), BigInt(wide: bottom))
    case .big(let top, let bottom): (top, bottom)
    }
  }

  /// `value` ÷ one of its divisors, by one and in 64 bits where it can be: 128-bit division is slow.
  private static func divide(_ value: Int128, by divisor: UInt128) -> Int128 {
    if divisor == 1 { return value }
    if let small = Int64(exactly: value), let other = Int64(exactly: divisor) {
      return Int128(small / other)
    }
    return value / Int128(divisor)
  }

  /// Euclid's algorithm, in 64 bits as soon as both values fit: 128-bit division is slow.
  static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    if first == 1 || second == 1 { return 1 }
    var (a, b) = (first, second)
    while b != 0 {
      if let small = UInt64(exactly: a), let other = UInt64(exactly: b) {
        var (x, y) = (small, other)
        while y != 0 { (x, y) = (y, x % y) }
        return UInt128(x)
      }
      (a, b) = (b, a % b)
    }
    return max(a, 1)
  }
}

// MARK: - Arithmetic

extension Ratio: AdditiveArithmetic {
  public static func + (left: Ratio, right: Ratio) -> Ratio {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage,
      let sum = smallSum(a, b, c, d)
    {
      return sum
    }
    let ((a, b), (c, d)) = (left.parts, right.parts)
    return Ratio(big: a * d + c * b, b * d)
  }

  /// a/b + c/d, of fractions in lowest terms, over the least common denominator; nil beyond 128
  /// bits. Only what the denominators share can cancel (Knuth, 4.5.1).
  private static func smallSum(_ a: Int128, _ b: Int128, _ c: Int128, _ d: Int128) -> Ratio? {
    if a == 0 { return Ratio(lowest: c, d) }
    if c == 0 { return Ratio(lowest: a, b) }
    if b == d {
      let (sum, overflow) = a.addingReportingOverflow(c)
      guard !overflow else { return nil }
      let common = b == 1 ? 1 : greatestCommonDivisor(sum.magnitude, b.magnitude)
      return Ratio(lowest: divide(sum, by: common), divide(b, by: common))
    }
    let shared = greatestCommonDivisor(b.magnitude, d.magnitude)
    let (ad, first) = a.multipliedReportingOverflow(by: divide(d, by: shared))
    let (cb, second) = c.multipliedReportingOverflow(by: divide(b, by: shared))
    let (sum, third) = ad.addingReportingOverflow(cb)
    guard !first, !second, !third else { return nil }
    let common = shared == 1 ? 1 : greatestCommonDivisor(sum.magnitude, shared)
    let (bottom, fourth) = divide(b, by: shared)
      .multipliedReportingOverflow(by: divide(d, by: common))
    return fourth ? nil : Ratio(lowest: divide(sum, by: common), bottom)
  }

  public static prefix func - (value: Ratio) -> Ratio {
    if case .small(let top, let bottom) = value.storage, top != .min {
      return Ratio(storage: .small(-top, bottom))
    }
    let (top, bottom) = value.parts
    return Ratio(big: -top, bottom)
  }

  public static func - (left: Ratio, right: Ratio) -> Ratio { left + -right }

  public static func * (left: Ratio, right: Ratio) -> Ratio {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage,
      let product = smallProduct(a, b, c, d)
    {
      return product
    }
    let ((a, b), (c, d)) = (left.parts, right.parts)
    return Ratio(big: a * c, b * d)
  }

  /// - Precondition: `right` is not zero.
  public static func / (left: Ratio, right: Ratio) -> Ratio {
    precondition(!right.isZero, "a ratio over zero has no value")
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage,
      let quotient = smallProduct(a, b, c < 0 ? -d : d, abs(c))
    {
      return quotient
    }
    let ((a, b), (c, d)) = (left.parts, right.parts)
    return Ratio(big: a * d, b * c)
  }

  /// a/b × c/d, of fractions in lowest terms; nil beyond 128 bits. What cancels does so before
  /// the numbers grow.
  private static func smallProduct(_ a: Int128, _ b: Int128, _ c: Int128, _ d: Int128) -> Ratio? {
    if a == 0 || c == 0 { return .zero }
    let first = greatestCommonDivisor(a.magnitude, d.magnitude)
    let second = greatestCommonDivisor(c.magnitude, b.magnitude)
    let (top, above) = divide(a, by: first)
      .multipliedReportingOverflow(by: divide(c, by: second))
    let (bottom, below) = divide(b, by: second)
      .multipliedReportingOverflow(by: divide(d, by: first))
    return above || below ? nil : Ratio(lowest: top, bottom)
  }

  public static func * (left: Ratio, right: Int) -> Ratio { left * Ratio(right) }

  /// - Precondition: `right` is not zero.
  public static func / (left: Ratio, right: Int) -> Ratio { left / Ratio(right) }

  public var isZero: Bool {
    // Larger ones are never zero.
    if case .small(0, _) = storage { true } else { false }
  }
  /// The value where it is a whole number of 128 bits; nil else.
  var whole: Int128? {
    guard case .small(let top, 1) = storage else { return nil }
    return top
  }
  public var isNegative: Bool {
    switch storage {
    case .small(let top, _): top < 0
    case .big(let top, _): top < 0
    }
  }
  public var magnitude: Ratio { isNegative ? -self : self }
}

// MARK: - Order

extension Ratio: Hashable, Comparable {
  public static func == (left: Ratio, right: Ratio) -> Bool { left.storage == right.storage }

  public func hash(into hasher: inout Hasher) { hasher.combine(storage) }

  public static func < (left: Ratio, right: Ratio) -> Bool {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      if b == d { return a < c }
      let (ad, first) = a.multipliedReportingOverflow(by: d)
      let (cb, second) = c.multipliedReportingOverflow(by: b)
      if !first && !second { return ad < cb }
    }
    let ((a, b), (c, d)) = (left.parts, right.parts)
    return a * d < c * b
  }
}

extension Ratio: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Ratio: CustomStringConvertible {
  /// `7`, or `22/7`: exact.
  public var description: String {
    if case .small(let top, let bottom) = storage, let top = Int64(exactly: top),
      let bottom = Int64(exactly: bottom)
    {
      return bottom == 1 ? String(top) : "\(top)/\(bottom)"
    }
    let (top, bottom) = parts
    return bottom == 1 ? "\(top)" : "\(top)/\(bottom)"
  }
}

// MARK: - 128 bits and beyond

// The library's own conversions lose a carry between the two words of a negative Int128, so
// both ways go through the magnitude's words.
extension BigInt {
  fileprivate init(wide value: Int128) {
    let size = value.magnitude
    self.init(
      sign: value < 0 ? .minus : .plus,
      magnitude: BigUInt(words: [
        UInt(truncatingIfNeeded: size), UInt(truncatingIfNeeded: size >> 64),
      ]))
  }

  /// The value in 128 bits; nil where it does not fit.
  fileprivate var narrow: Int128? {
    let words = Array(magnitude.words)
    guard words.count <= 2 else { return nil }
    let low = UInt128(words.first ?? 0)
    let high = UInt128(words.count == 2 ? words[1] : 0)
    guard let size = Int128(exactly: high << 64 | low) else { return nil }
    return sign == .minus ? -size : size
  }
}
