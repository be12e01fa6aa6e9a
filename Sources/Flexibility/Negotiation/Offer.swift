public import Amounts
public import CareHome

/// What somebody puts on the table: what is given up, for how much, with which notice.
public struct Offer: Hashable, Sendable {
  public let basket: [BasketItem]
  public let release: Rate<PerWeek>
  public let noticeWeeks: Int

  public init(basket: [BasketItem], release: Rate<PerWeek>, noticeWeeks: Int) {
    self.basket = basket
    self.release = release
    self.noticeWeeks = noticeWeeks
  }
}
