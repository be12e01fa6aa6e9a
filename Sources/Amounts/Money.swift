/// An amount of pounds sterling in whole pence.
///
/// Arithmetic is exact. Overflow traps rather than wraps; it can't be reached from outside,
/// because ``init(parsing:)`` takes at most ten digits of pounds and every product goes through
/// ``ExactMoney``.
///
/// Inlinable, so that sums cost what those of whole numbers do.
@frozen
public struct Money: Hashable, Sendable {
  public let pence: Int

  @inlinable
  public init(pence: Int) { self.pence = pence }

  @inlinable
  public static var zero: Money { Money(pence: 0) }

  public var isZero: Bool { pence == 0 }
  public var isNegative: Bool { pence < 0 }
  public var magnitude: Money { Money(pence: abs(pence)) }

  /// The same amount, to go on calculating with.
  public var exact: ExactMoney { ExactMoney(pence: Ratio(pence)) }
}

extension Money: AdditiveArithmetic {
  @inlinable
  public static func + (left: Money, right: Money) -> Money {
    Money(pence: left.pence + right.pence)
  }
  @inlinable
  public static func - (left: Money, right: Money) -> Money {
    Money(pence: left.pence - right.pence)
  }
  public static prefix func - (value: Money) -> Money { Money(pence: -value.pence) }
  public static func * (left: Money, right: Int) -> Money { Money(pence: left.pence * right) }
}

extension Money: Comparable {
  @inlinable
  public static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }
}

extension Money {
  /// Pounds with at most two places, as a sheet holds them: `846.37`, `1,250`, `£425`, `-18.40`.
  ///
  /// - Throws: ``NumberFault``; beyond ten digits of pounds it is ``NumberFault/tooLarge(digits:)``.
  public init(parsing text: String) throws(NumberFault) {
    let bare = text.hasPrefix("£") ? String(text.dropFirst()) : text
    if text.hasPrefix("£"), bare.hasPrefix("-") { throw .notANumber }
    self.init(pence: try DecimalText.parse(bare, places: 2, digits: 10))
  }

  /// `1234.50`: for XML, JSON and CSV, the same in every locale.
  public var decimal: String { BackwardText.text { $0.put(decimal: self) } }
}

extension Money: CustomStringConvertible {
  /// `£1,234.50`, `-£18.40`: for people.
  public var description: String {
    BackwardText.text { $0.put(self) }
  }
}

extension BackwardText {
  /// ``Money/decimal``.
  package mutating func put(decimal money: Money) {
    put(money.pence.magnitude % 100, digits: 2)
    put(UInt8(ascii: "."))
    put(money.pence.magnitude / 100)
    if money.pence < 0 { put(UInt8(ascii: "-")) }
  }

  mutating func put(_ money: Money) {
    put(money.pence.magnitude % 100, digits: 2)
    put(UInt8(ascii: "."))
    var pounds = money.pence.magnitude / 100
    // Thousands are set apart.
    while pounds >= 1_000 {
      put(pounds % 1_000, digits: 3)
      put(UInt8(ascii: ","))
      pounds /= 1_000
    }
    put(pounds)
    // The pound sign in UTF-8.
    put(0xA3)
    put(0xC2)
    if money.pence < 0 { put(UInt8(ascii: "-")) }
  }
}

extension Sequence where Element == Money {
  @inlinable
  public func sum() -> Money { reduce(.zero, +) }
}
