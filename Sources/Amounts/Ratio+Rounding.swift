internal import BigInt

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
