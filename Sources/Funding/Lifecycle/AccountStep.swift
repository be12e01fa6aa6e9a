public import CareHome

/// A version of one account's payment, as somebody wrote it down.
public struct AccountStep: Hashable, Sendable {
  public let account: PaymentAccountID
  public let step: PaymentStep

  public init(account: PaymentAccountID, step: PaymentStep) {
    self.account = account
    self.step = step
  }
}
