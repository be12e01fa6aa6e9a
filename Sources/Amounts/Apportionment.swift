/// Shares a whole out so that the shares add up to it, to the penny.
public enum Apportionment {
  /// Largest remainder: everyone gets their exact share rounded down, and the pence left over go
  /// one each to the largest remainders, ties to the earlier listed (costing.md rule 3).
  ///
  /// A negative whole is shared as the negative of the positive one.
  ///
  /// - Returns: one share a weight, in order, summing to `whole`; nil when a weight is negative or
  ///   the weights sum to zero, as then there is nothing to share by.
  public static func largestRemainder(_ whole: Money, by weights: [Ratio]) -> [Money]? {
    guard weights.allSatisfy({ !$0.isNegative }), weights.contains(where: { !$0.isZero }) else {
      return nil
    }
    let pence = whole.magnitude.pence
    let shares =
      if let weights = Ratio.inProportion(weights) {
        shares(of: pence, byWhole: weights)
      } else {
        shares(of: pence, byExact: weights)
      }
    return shares.map { Money(pence: whole.isNegative ? -$0 : $0) }
  }

  private static func shares(of whole: Int, byExact weights: [Ratio]) -> [Int] {
    let each = Ratio(whole) / weights.reduce(.zero, +)
    var shares: [Int] = []
    var remainders: [Ratio] = []
    shares.reserveCapacity(weights.count)
    remainders.reserveCapacity(weights.count)
    for weight in weights {
      let exact = each * weight
      // Never nil: a share of an amount that fits is no larger than it.
      let floor = exact.rounded(.down) ?? 0
      shares.append(floor)
      remainders.append(exact - Ratio(floor))
    }
    handOut(whole, to: &shares, by: remainders)
    return shares
  }

  /// ``shares(of:byExact:)`` in one division a share.
  ///
  /// - Parameter weights: their sum fits as well.
  private static func shares(of whole: Int, byWhole weights: [UInt]) -> [Int] {
    let total = weights.reduce(0, +)
    var shares: [Int] = []
    var remainders: [UInt] = []
    shares.reserveCapacity(weights.count)
    remainders.reserveCapacity(weights.count)
    for weight in weights {
      let (floor, rest) = total.dividingFullWidth(weight.multipliedFullWidth(by: UInt(whole)))
      shares.append(Int(floor))
      remainders.append(rest)
    }
    handOut(whole, to: &shares, by: remainders)
    return shares
  }

  /// Gives what the shares leave of `whole` one each to the largest remainders.
  private static func handOut<Remainder: Comparable>(
    _ whole: Int, to shares: inout [Int], by remainders: [Remainder]
  ) {
    let left = whole - shares.reduce(0, +)
    guard left > 0 else { return }
    let order = remainders.indices.sorted { first, second in
      remainders[first] == remainders[second]
        ? first < second : remainders[first] > remainders[second]
    }
    for index in order.prefix(left) { shares[index] += 1 }
  }

  /// Equal shares by largest remainder: £100.00 by three is 33.34, 33.33, 33.33.
  ///
  /// - Returns: nil when `count` is not positive.
  public static func equally(_ whole: Money, among count: Int) -> [Money]? {
    guard count > 0 else { return nil }
    return largestRemainder(whole, by: Array(repeating: .one, count: count))
  }
}
