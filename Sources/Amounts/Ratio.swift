internal import BigInt

/// An exact fraction: what every intermediate result is until somebody names a rounding rule.
///
/// Always in lowest terms with a positive denominator. Values that fit 128 bits are kept there;
/// larger ones go on, exactly, in big integers, so that arithmetic never overflows.
public struct Ratio: Sendable {
  private enum Storage: Hashable, Sendable {
    case small(Int128, Int128)
    /// Elsewhere in memory: it is rare, and would make every other ratio twice as large.
    indirect case big(BigInt, BigInt)
  }

  private let storage: Storage

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

  private var parts: (BigInt, BigInt) {
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
  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
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

// MARK: - Proportions

extension Ratio {
  /// Whole numbers that stand to each other as `ratios`, none of which is negative, do: each is over
  /// their least common denominator. Nil where they, or their sum, go beyond 64 bits.
  static func inProportion(_ ratios: [Ratio]) -> [UInt]? {
    var common: UInt = 1
    for ratio in ratios {
      guard case .small(_, let bottom) = ratio.storage, let bottom = UInt(exactly: bottom) else {
        return nil
      }
      let shared = UInt(greatestCommonDivisor(UInt128(common), UInt128(bottom)))
      let (larger, isLarge) = common.multipliedReportingOverflow(by: bottom / shared)
      if isLarge { return nil }
      common = larger
    }
    var sum: UInt = 0
    var whole: [UInt] = []
    whole.reserveCapacity(ratios.count)
    for ratio in ratios {
      guard case .small(let top, let bottom) = ratio.storage, let top = UInt(exactly: top) else {
        return nil
      }
      let (number, isLarge) = top.multipliedReportingOverflow(by: common / UInt(bottom))
      let (total, isTooMuch) = sum.addingReportingOverflow(number)
      if isLarge || isTooMuch { return nil }
      whole.append(number)
      sum = total
    }
    return whole
  }
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

// MARK: - Rounding

extension Ratio {
  /// The whole number that `rule` gives; nil when it does not fit 64 bits.
  public func rounded(_ rule: RoundingRule) -> Int? {
    if case .small(let top, let bottom) = storage {
      return bottom == 1 ? Int(exactly: top) : Self.rounded(top, over: bottom, rule)
    }
    let (top, bottom) = parts
    let (quotient, remainder) = top.magnitude.quotientAndRemainder(dividingBy: bottom.magnitude)
    let twice = remainder * 2
    let up = Self.roundsUp(
      rule, negative: top < 0, hasRemainder: !remainder.isZero,
      half: twice < bottom.magnitude ? -1 : (twice == bottom.magnitude ? 0 : 1),
      odd: quotient & 1 == 1)
    let size = BigInt(up ? quotient + 1 : quotient)
    return Int(exactly: top < 0 ? -size : size)
  }

  /// The whole number that `rule` gives for `numerator ÷ denominator`; nil when it does not fit 64
  /// bits. It spares making a ratio, which looks for its lowest terms.
  ///
  /// - Precondition: `denominator` is above zero.
  package static func rounded(
    _ numerator: Int128, over denominator: Int128, _ rule: RoundingRule
  ) -> Int? {
    let size = divided(numerator.magnitude, by: denominator.magnitude)
    let up = roundsUp(
      rule, negative: numerator < 0, hasRemainder: size.remainder != 0,
      half: order(size.remainder, of: denominator.magnitude), odd: size.quotient & 1 == 1)
    guard let whole = Int128(exactly: size.quotient + (up ? 1 : 0)) else { return nil }
    return Int(exactly: numerator < 0 ? -whole : whole)
  }

  /// In 64 bits where both fit: 128-bit division is slow.
  private static func divided(
    _ value: UInt128, by divisor: UInt128
  ) -> (quotient: UInt128, remainder: UInt128) {
    guard let small = UInt64(exactly: value), let other = UInt64(exactly: divisor) else {
      return value.quotientAndRemainder(dividingBy: divisor)
    }
    let (quotient, remainder) = small.quotientAndRemainder(dividingBy: other)
    return (UInt128(quotient), UInt128(remainder))
  }

  /// −1, 0 or 1 as the remainder is below, at or above half of the divisor.
  private static func order(_ remainder: UInt128, of divisor: UInt128) -> Int {
    let rest = divisor - remainder
    return remainder < rest ? -1 : (remainder == rest ? 0 : 1)
  }

  /// Whether the magnitude grows by one under `rule`.
  private static func roundsUp(
    _ rule: RoundingRule, negative: Bool, hasRemainder: Bool, half: Int, odd: Bool
  ) -> Bool {
    switch rule {
    case .halfAwayFromZero: hasRemainder && half >= 0
    case .halfToEven: hasRemainder && (half > 0 || (half == 0 && odd))
    case .down: hasRemainder && negative
    case .up: hasRemainder && !negative
    }
  }

  /// A decimal with exactly `places` digits after the point, such as `-6.06`; half away from zero.
  ///
  /// For show only: the value itself stays exact.
  public func decimal(places: Int) -> String {
    var digits = smallScaled(places) ?? bigScaled(places)
    let sign = isNegative && digits != "0" ? "-" : ""
    guard places > 0 else { return sign + digits }
    if digits.utf8.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
    }
    return "\(sign)\(digits.dropLast(places)).\(digits.suffix(places))"
  }

  /// The digits of the magnitude × 10^`places`, rounded half up; nil beyond 64 bits.
  private func smallScaled(_ places: Int) -> String? {
    guard places <= 18, case .small(let top, let bottom) = storage,
      let size = UInt64(exactly: top.magnitude)
    else { return nil }
    let power = (0..<places).reduce(1 as UInt128) { power, _ in power * 10 }
    let (whole, remainder) = Self.divided(UInt128(size) * power, by: bottom.magnitude)
    let up = Self.order(remainder, of: bottom.magnitude) >= 0
    return UInt64(exactly: up ? whole + 1 : whole).map { String($0) }
  }

  private func bigScaled(_ places: Int) -> String {
    let (top, bottom) = parts
    let scaled = top.magnitude * BigUInt(10).power(places)
    let (whole, remainder) = scaled.quotientAndRemainder(dividingBy: bottom.magnitude)
    return String(remainder * 2 >= bottom.magnitude ? whole + 1 : whole)
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
