/// An amount of pounds sterling in whole pence.
///
/// Arithmetic is exact. Overflow traps rather than wraps; it can't be reached from outside,
/// because ``init(parsing:)`` takes at most ten digits of pounds and every product goes through
/// ``ExactMoney``.
public struct Money: Hashable, Sendable {
  public let pence: Int

  public init(pence: Int) { self.pence = pence }

  public static let zero = Money(pence: 0)

  public var isZero: Bool { pence == 0 }
  public var isNegative: Bool { pence < 0 }
  public var magnitude: Money { Money(pence: abs(pence)) }

  /// The same amount, to go on calculating with.
  public var exact: ExactMoney { ExactMoney(pence: Ratio(pence)) }
}

extension Money: AdditiveArithmetic {
  public static func + (left: Money, right: Money) -> Money {
    Money(pence: left.pence + right.pence)
  }
  public static func - (left: Money, right: Money) -> Money {
    Money(pence: left.pence - right.pence)
  }
  public static prefix func - (value: Money) -> Money { Money(pence: -value.pence) }
  public static func * (left: Money, right: Int) -> Money { Money(pence: left.pence * right) }
}

extension Money: Comparable {
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
  public var decimal: String {
    let size = pence.magnitude
    let rest = size % 100
    return "\(pence < 0 ? "-" : "")\(size / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Money: CustomStringConvertible {
  /// `£1,234.50`, `-£18.40`: for people.
  public var description: String {
    let rest = pence.magnitude % 100
    let pounds = Self.grouped(pence.magnitude / 100)
    return "\(pence < 0 ? "-" : "")£\(pounds).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// `1,234`: thousands set apart.
  private static func grouped(_ number: UInt) -> String {
    guard number >= 1_000 else { return String(number) }
    let rest = number % 1_000
    let zeros = rest < 10 ? "00" : (rest < 100 ? "0" : "")
    return "\(grouped(number / 1_000)),\(zeros)\(rest)"
  }
}

extension Sequence where Element == Money {
  public func sum() -> Money { reduce(.zero, +) }
}
