public import Evidence

extension AccountBook {
  /// Takes the next version of an account's payment; one that it has already is passed over.
  ///
  /// - Returns: the new version; nil where there is nothing new.
  /// - Throws: `account.unknown`, and what ``PaymentHistory/take(_:)`` throws.
  @discardableResult
  public mutating func take(
    _ step: PaymentStep, for id: PaymentAccountID
  ) throws(Faults) -> PaymentVersion? {
    guard account(id) != nil else { throw Faults(unknown(id, at: step.source)) }
    var history = payment(of: id)
    if history.has(step) { return nil }
    let version = try history.take(step)
    payments[id] = history
    return version
  }
}
