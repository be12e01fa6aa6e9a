import Amounts
public import CareCalendar
public import Evidence

extension AccountBook {
  /// Closes a month and all before it; one that is closed is nothing to do.
  ///
  /// - Parameter day: today.
  /// - Throws: `account.not-closable` for a month that is not over, or where sub-ledgers do not sum
  ///   to their bank account.
  public mutating func close(_ month: Month, on day: Day) throws(Faults) {
    guard month.last > closedThrough ?? month.first - 1 else { return }
    guard day > month.last else {
      throw Faults(
        Fault(
          .accountNotClosable, "\(month.words) is not over on \(day.words).",
          remedy: "Close it on \((month.last + 1).words) or later."))
    }
    let off = banks.map { balance(ofBank: $0, over: month.range) }
      .filter { !$0.difference.isZero }
    let faults = off.map { pool in
      Fault(
        .accountNotClosable,
        "The accounts in \(pool.bank) are \(pool.difference) off what its bank shows.",
        remedy: "Run hearth verify: it names the rows that are not as they were written.")
    }
    if let faults = Faults(faults) { throw faults }
    closedThrough = month.last
  }
}
