/// An exact amount that need not be whole pence: what money is between two roundings.
public struct ExactMoney: Hashable, Sendable {
  /// Pence, exactly.
  public let pence: Ratio

  public init(pence: Ratio) { self.pence = pence }

  public static let zero = ExactMoney(pence: .zero)

  public var isZero: Bool { pence.isZero }
  public var isNegative: Bool { pence.isNegative }

  /// Whole pence by the named rule.
  ///
  /// - Precondition: the result fits 64 bits of pence (£92 quadrillion), far beyond what the
  ///   limits on input can reach.
  public func rounded(_ rule: RoundingRule) -> Money {
    guard let whole = pence.rounded(rule) else {
      preconditionFailure("an amount beyond 64 bits of pence")
    }
    return Money(pence: whole)
  }
}

extension ExactMoney: AdditiveArithmetic, Comparable {
  public static func + (left: ExactMoney, right: ExactMoney) -> ExactMoney {
    ExactMoney(pence: left.pence + right.pence)
  }
  public static func - (left: ExactMoney, right: ExactMoney) -> ExactMoney {
    ExactMoney(pence: left.pence - right.pence)
  }
  public static prefix func - (value: ExactMoney) -> ExactMoney {
    ExactMoney(pence: -value.pence)
  }
  public static func < (left: ExactMoney, right: ExactMoney) -> Bool { left.pence < right.pence }

  public static func * (left: ExactMoney, right: Ratio) -> ExactMoney {
    ExactMoney(pence: left.pence * right)
  }
  public static func * (left: ExactMoney, right: Int) -> ExactMoney {
    ExactMoney(pence: left.pence * right)
  }
  /// - Precondition: `right` is not zero.
  public static func / (left: ExactMoney, right: Ratio) -> ExactMoney {
    ExactMoney(pence: left.pence / right)
  }
  /// - Precondition: `right` is not zero.
  public static func / (left: ExactMoney, right: Int) -> ExactMoney {
    ExactMoney(pence: left.pence / right)
  }
  /// How many times `right` goes into `left`.
  ///
  /// - Precondition: `right` is not zero.
  public static func / (left: ExactMoney, right: ExactMoney) -> Ratio { left.pence / right.pence }
}

extension Sequence where Element == ExactMoney {
  @inlinable
  public func sum() -> ExactMoney { reduce(.zero, +) }
}
