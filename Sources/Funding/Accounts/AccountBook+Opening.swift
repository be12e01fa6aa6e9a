import Amounts
import CareCalendar
import CareHome
public import Evidence

extension AccountBook {
  /// Takes terms and monitoring profiles.
  ///
  /// - Throws: `account.exists` for terms that hold from the same day and say something else.
  public mutating func take(
    _ newTerms: [PaymentTerms], _ profiles: [MonitoringProfile] = []
  ) throws(Faults) {
    var faults: [Fault] = []
    for one in newTerms {
      if let known = terms.first(where: { $0.id == one.id && $0.from == one.from }) {
        guard known != one else { continue }
        faults.append(
          Fault(
            .accountExists,
            "The terms \"\(one.id)\" from \(one.from.words) are there already and say something else.",
            remedy:
              "Write the changed terms as a row of their own, with the day from which they hold."
          ))
      } else {
        terms.append(one)
      }
    }
    if let faults = Faults(faults) { throw faults }
    for profile in profiles { monitoring[profile.id] = profile }
  }

  /// Opens an account, or changes what is said of one that is open.
  ///
  /// - Throws: all that is wrong with it: `account.no-pool`, `account.no-terms`,
  ///   `account.holds-money`.
  public mutating func open(_ account: PaymentAccount) throws(Faults) {
    if let faults = Faults(faults(of: account)) { throw faults }
    accounts = Self.latest(accounts + [account.unplaced])
  }

  private func faults(of account: PaymentAccount) -> [Fault] {
    let place = account.source
    var faults = [
      ("name", account.person), ("reference", account.reference), ("holder", account.holder),
      ("telephone", account.telephone),
    ].faults(at: place)
    if account.pool != nil, !account.rules.mayPool {
      faults.append(
        Fault(
          .accountNoPool, at: place?.column("pool"),
          "\(account.id) is \(account.arrangement.withArticle), which lies in \(account.rules.place); "
            + "it can't be part of a pool.",
          remedy: "Leave the pool out, or choose managed-account, independent-living-trust, "
            + "individual-service-fund or council-managed."))
    }
    if terms(of: account, on: account.opened) == nil {
      let known = Set(terms.map(\.id.text)).sorted()
      faults.append(
        Fault(
          .accountNoTerms, at: place?.column("terms"),
          "No terms \"\(account.terms)\" hold on \(account.opened.words).",
          remedy: known.isEmpty
            ? "Take in account-terms.csv first." : "Use one of: \(known.joined(separator: ", "))."))
    }
    if let profile = account.monitoring, monitoring[profile] == nil {
      let known = monitoring.keys.map(\.text).sorted()
      faults.append(
        Fault(
          .accountNoTerms, at: place?.column("monitoring"),
          "There is no monitoring profile \"\(profile)\".",
          remedy: known.isEmpty
            ? "Take in monitoring.csv first." : "Use one of: \(known.joined(separator: ", "))."))
    }
    if let clash = accounts.first(where: { $0.id.text == account.pool })
      ?? accounts.first(where: { $0.pool == account.id.text })
    {
      faults.append(
        Fault(
          .accountExists, at: place,
          "\"\(account.bank)\" would be both a pool and the account \(clash.id).",
          remedy: "Give the pool a name of its own."))
    }
    return faults + changeFaults(of: account)
  }

  /// What an account's past forbids to change of it.
  private func changeFaults(of account: PaymentAccount) -> [Fault] {
    guard let known = self.account(account.id) else { return [] }
    let past = movements(of: account.id)
    var faults: [Fault] = []
    if known.bank != account.bank, past.contains(where: \.movesMoney) {
      faults.append(
        Fault(
          .accountHoldsMoney, at: account.source?.column("pool"),
          "\(account.id) has movements in \(known.bank), and would move to \(account.bank).",
          remedy: "Close it with nothing left in it, and open another account in \(account.bank)."))
    }
    let outside = past.first { !account.isOpen(on: $0.day) }
    if let outside {
      faults.append(
        Fault(
          .accountHoldsMoney, at: account.source,
          "\(account.id) has a movement on \(outside.day.words) (\(outside.reference)), when it would "
            + "not be open.",
          remedy: "Give days that hold all its movements."))
    }
    if let closed = account.closed {
      let left = balance(of: account.id, on: closed)
      if !left.isZero {
        faults.append(
          Fault(
            .accountHoldsMoney, at: account.source,
            "\(account.id) would be closed with \(left) in it.",
            remedy: "Decide first what becomes of it, with hearth account underspend."))
      }
    }
    return faults
  }
}
