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
