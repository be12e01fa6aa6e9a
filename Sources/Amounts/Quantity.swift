/// A count of meals, hours, sessions or items with at most four decimal places.
public struct Quantity: Hashable, Comparable, Sendable {
  public let ratio: Ratio

  public init(_ whole: Int) { ratio = Ratio(whole) }

  public static let zero = Quantity(0)

  /// The value where it is a whole number; nil else, and beyond 64 bits.
  public var whole: Int? { ratio.whole.flatMap { Int(exactly: $0) } }

  public var isZero: Bool { ratio.isZero }
  public var isNegative: Bool { ratio.isNegative }

  public static func < (left: Quantity, right: Quantity) -> Bool { left.ratio < right.ratio }

  /// `3`, `1.5`, `0.25`.
  public init(parsing text: String) throws(NumberFault) {
    ratio = Ratio(try DecimalText.parse(text, places: 4, digits: 9), over: 10_000)
  }
}

extension Quantity: CustomStringConvertible {
  /// `1.5`, without zeros that say nothing.
  public var description: String { ratio.plain }
}

extension Money {
  /// A price for one, times how many, in whole pence, half away from zero.
  ///
  /// - Precondition: it fits 64 bits of pence.
  public func times(_ quantity: Quantity) -> Money {
    if let whole = quantity.whole { return self * whole }
    return (exact * quantity.ratio).rounded(.halfAwayFromZero)
  }
}
