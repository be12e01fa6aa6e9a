/// A percentage with at most four decimal places, exactly.
public struct Percentage: Hashable, Comparable, Sendable {
  /// Ten-thousandths of one per cent: 12.5 % is 125,000.
  public let tenThousandths: Int

  public init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

  /// A whole percentage: `Percentage(25)` is 25 %.
  public init(_ whole: Int) { tenThousandths = whole * 10_000 }

  public static let zero = Percentage(0)
  public static let all = Percentage(100)

  /// The factor: 25 % is 1/4.
  public var ratio: Ratio { Ratio(tenThousandths, places: 6) }

  /// So much of `amount` in whole pence, half away from zero.
  ///
  /// - Precondition: it fits 64 bits of pence.
  public func of(_ amount: Money) -> Money {
    let product = Int128(amount.pence) * Int128(tenThousandths)
    guard let pence = Ratio.rounded(product, over: 1_000_000, .halfAwayFromZero) else {
      preconditionFailure("an amount beyond 64 bits of pence")
    }
    return Money(pence: pence)
  }

  public static func < (left: Percentage, right: Percentage) -> Bool {
    left.tenThousandths < right.tenThousandths
  }
  public static func + (left: Percentage, right: Percentage) -> Percentage {
    Percentage(tenThousandths: left.tenThousandths + right.tenThousandths)
  }
  public static func - (left: Percentage, right: Percentage) -> Percentage {
    Percentage(tenThousandths: left.tenThousandths - right.tenThousandths)
  }
}

extension Percentage {
  /// `25`, `12.5` or `33.3333`, with or without a percent sign.
  public init(parsing text: String) throws(NumberFault) {
    let bare = text.hasSuffix("%") ? String(text.dropLast()) : text
    let trimmed = bare.hasSuffix(" ") ? String(bare.dropLast()) : bare
    self.init(tenThousandths: try DecimalText.parse(trimmed, places: 4, digits: 6))
  }
}

extension Percentage: CustomStringConvertible {
  /// `12.5 %`, without zeros that say nothing.
  public var description: String { Ratio(tenThousandths, over: 10_000).plain + " %" }
}
