public import Amounts

/// The home's weekly result before and after a release (flexible-share.md, who pays the
/// difference). It is the home's own, and has no place in a council's view.
public struct HomeResult: Hashable, Sendable {
  /// What the fees leave of all costs, agreements in force included.
  public let before: Money
  /// By the releases of all who newly opt out: what they save less what they release.
  public let change: Money
  /// What this basket's part of a step comes to where agreements in force have saved the step
  /// already: the home can't save it twice.
  public let savedAlready: Money
  public var after: Money { before + change - savedAlready }

  public init(before: Money, change: Money, savedAlready: Money) {
    self.before = before
    self.change = change
    self.savedAlready = savedAlready
  }
}

extension WhoPays {
  /// - Parameter margin: £ a week that the fees leave of all costs at this occupancy, everybody being
  ///   in the whole package.
  public func result(from margin: ExactMoney) -> HomeResult {
    HomeResult(
      before: (margin + agreementsLeave).rounded(.halfAwayFromZero),
      change: homeResult * residentsOut,
      savedAlready: (expectedLeave - allLeave).rounded(.halfAwayFromZero))
  }
}
