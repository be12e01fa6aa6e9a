import Amounts
import CareCalendar
import CareHome

/// Holds all that one placement was billed against all that it should have been.
struct PlacementComparison {
  let scene: CorrectionScene
  /// As charged by what is known now.
  let should: [Charge]
  let standing: [BilledRun]
  private var rule: IncreaseRule?
  private var changes = PlacementChanges()
  /// Days on which an account's fee does not stand as billed any more.
  private var lostFees: [PayerAccount: [DayRange]] = [:]
  /// Days on which an account's fee waits for notice.
  private var heldFees: [PayerAccount: [DayRange]] = [:]
  /// Fees that stand on earlier invoices.
  private var keptFees: [BilledRun] = []

  private struct Group: Hashable, Comparable {
    let account: PayerAccount
    let key: LineKey

    static func < (left: Group, right: Group) -> Bool {
      left.account == right.account ? left.key < right.key : left.account < right.account
    }

    var isRelease: Bool { if case .release = key { true } else { false } }
  }

  init(
    _ scene: CorrectionScene, bill: PlacementBill, standing: [BilledRun], superseded: [BilledRun]
  ) {
    self.scene = scene
    // A line whose rate is in doubt again keeps what stands until the doubt is over.
    let frozen = Set(
      bill.held.flatMap { held in
        standing.filter { $0.account == held.account && $0.days.intersection(held.days) != nil }
          .map { Frozen(account: $0.account, period: $0.period) }
      })
    func isOpen(_ account: PayerAccount, _ period: DayRange) -> Bool {
      frozen.isEmpty || !frozen.contains(Frozen(account: account, period: period))
    }
    should = bill.charges.filter { isOpen($0.account, $0.period) }
    self.standing = standing.filter { isOpen($0.account, $0.period) }
    rule = scene.file.map { file in
      IncreaseRule(
        file: file, maker: scene.maker, standing: standing, superseded: superseded,
        should: bill.charges)
    }
    changes.held = bill.held
  }

  private struct Frozen: Hashable {
    let account: PayerAccount
    let period: DayRange
  }

  func compared() -> PlacementChanges {
    if standing.isEmpty { return chargingAll().changes }
    var work = self
    let billed = Dictionary(grouping: standing) { Group(account: $0.account, key: $0.key) }
    let charges = Dictionary(grouping: should) {
      Group(account: $0.account, key: $0.line.kind.key)
    }
    let groups = Set(billed.keys).union(charges.keys).sorted()
    for group in groups where !group.isRelease {
      work.compareFee(LineComparison(billed[group] ?? [], charges[group] ?? []))
    }
    for group in groups where group.isRelease {
      let waiting = work.heldFees[group.account] ?? []
      let charges = (charges[group] ?? []).flatMap { work.outside(waiting, $0) }
      // A release stands beside its fee: where the fee is billed anew, so is the release.
      work.compareRelease(
        LineComparison(
          billed[group] ?? [], charges, apart: work.lostFees[group.account] ?? []))
    }
    return work.changes
  }

  /// The same where nothing was ever billed, with its charges in the order of the bill.
  func charged() -> PlacementChanges {
    var (changes, places) = chargingAll()
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    changes.charges = order.map { changes.charges[$0] }
    return changes
  }

  /// All charges, where nothing stands, in the order in which they would be compared.
  ///
  /// - Returns: for each charge made the place in the bill of the one that it comes from, too.
  private func chargingAll() -> (changes: PlacementChanges, places: [Int]) {
    var work = self
    var places: [Int] = []
    for place in comparisonOrder {
      work.charge(should[place])
      while places.count < work.changes.charges.count { places.append(place) }
    }
    return (work.changes, places)
  }

  /// The order in which charges are compared with what stands: releases last, as each waits where
  /// its fee does.
  private var comparisonOrder: [Int] {
    let groups = should.map { Group(account: $0.account, key: $0.line.kind.key) }
    return should.indices.sorted { left, right in
      let (one, other) = (groups[left], groups[right])
      if one.isRelease != other.isRelease { return other.isRelease }
      if one != other { return one < other }
      return (should[left].line.days, left) < (should[right].line.days, right)
    }
  }

  /// Where nothing stands, all of a charge is free.
  private mutating func charge(_ charge: Charge) {
    guard charge.line.kind.isRelease else { return chargeFee(charge, .all(of: charge)) }
    for part in outside(heldFees[charge.account] ?? [], charge) { grant(part, .all(of: part)) }
  }

  // MARK: - Fees and extras

  private mutating func compareFee(_ line: LineComparison) {
    for index in line.billed.indices {
      let run = line.billed[index]
      if line.stands(index) {
        if run.kind.isFee { keptFees.append(run) }
        continue
      }
      if run.kind.isFee { lostFees[run.account, default: []] += line.lost(index) }
      let amount = -line.change(index)
      if !amount.isZero {
        changes.credits.append(scene.credit(amount, on: run, line, line.kept[index]))
      }
      replace(run, line, at: index, left: run.parts - run.parts.share(amount))
    }
    for free in line.free { chargeFee(line.should[free.charge], free) }
  }

  private mutating func replace(
    _ run: BilledRun, _ line: LineComparison, at index: Int, left parts: ByComponent<Money>
  ) {
    changes.superseded.append(run)
    var rest = parts
    for (position, kept) in line.kept[index].enumerated() {
      let isLast = position == line.kept[index].count - 1
      let share = isLast ? rest : rest.share(kept.net)
      rest = rest - share
      let left = run.keeping(kept.days, net: kept.net, parts: share)
      changes.kept.append(left)
      if run.kind.isFee { keptFees.append(left) }
    }
  }

  private mutating func chargeFee(_ charge: Charge, _ free: LineComparison.Free) {
    let verdicts = rule?.verdicts(on: free.days, of: charge) ?? [(free.days, .plain)]
    var rest = free.net
    for (position, part) in verdicts.enumerated() {
      let isLast = position == verdicts.count - 1
      let net = isLast ? rest : charge.amount(of: part.days)
      rest -= net
      switch part.verdict {
      case .unnoticed, .unnoticedPrice:
        if charge.line.kind.isFee { heldFees[charge.account, default: []].append(part.days) }
        changes.held.append(
          .unnoticed(charge, part.days, net, wasBilled: part.verdict == .unnoticed))
      case .plain: bill(charge, part.days, net, [])
      case .noticed(let notice): bill(charge, part.days, net, [Wording.noticed(notice)])
      }
    }
  }

  private mutating func bill(
    _ charge: Charge, _ days: DayRange, _ net: Money, _ notes: [String]
  ) {
    // A line of nothing belongs on its own month's bill only.
    guard !net.isZero || !charge.isCatchUp,
      let part = scene.part(of: charge, days, net: net)
    else { return }
    let before = (standing + (rule?.superseded ?? [])).filter {
      $0.account == charge.account && $0.key == charge.line.kind.key
        && $0.days.intersection(days) != nil
    }
    guard charge.isCatchUp || !before.isEmpty else {
      changes.charges.append(part.noting(notes))
      return
    }
    changes.charges.append(part.caughtUp(notes + [scene.catchUp(before)]))
  }

  // MARK: - Releases

  /// A release can't be granted where its fee is not billed.
  private func outside(_ days: [DayRange], _ charge: Charge) -> [Charge] {
    guard days.contains(where: { $0.intersection(charge.line.days) != nil }) else {
      return [charge]
    }
    let rest = days.reduce([charge.line.days]) { rest, gone in
      rest.flatMap { $0.subtracting(gone) }
    }
    return rest.compactMap {
      scene.part(of: charge, $0, net: charge.amount(of: $0))
    }
  }

  private mutating func compareRelease(_ line: LineComparison) {
    for index in line.billed.indices where !line.stands(index) {
      withdraw(line.billed[index], line, at: index)
    }
    for free in line.free { grant(line.should[free.charge], free) }
  }

  /// Where the fee goes as well, the release goes with it on the same credit note; where the fee
  /// stays, the payer owes more, and a private one is told first.
  private mutating func withdraw(_ run: BilledRun, _ line: LineComparison, at index: Int) {
    let gone = lostFees[run.account] ?? []
    let lost = line.lost(index)
    let alone = gone.reduce(lost) { rest, days in rest.flatMap { $0.subtracting(days) } }
    let together = alone.reduce(lost) { rest, days in rest.flatMap { $0.subtracting(days) } }
    let total = line.change(index)
    let count = lost.map(\.count).reduce(0, +)
    let aloneCount = alone.map(\.count).reduce(0, +)
    let aloneNet =
      together.isEmpty
      ? total : (total.exact * aloneCount / max(count, 1)).rounded(.halfAwayFromZero)
    var kept = run.parts - run.parts.share(-total)
    var stays: [BilledRun] = []
    if let days = DayRange.hull(alone), let payer = scene.payer(run.account.payer) {
      let verdict = rule?.verdict(onWithdrawal: days, for: payer) ?? .plain
      if verdict == .unnoticed {
        changes.held.append(.unnoticed(run, days, aloneNet))
        stays = run.parts(of: alone, net: -aloneNet)
        kept = kept - stays.reduce(.zero) { $0 + $1.parts } + run.parts.share(-aloneNet)
      } else {
        changes.charges.append(scene.withdrawal(of: run, alone, net: aloneNet, verdict, payer))
      }
    }
    if let days = DayRange.hull(together) {
      changes.credits.append(
        scene.withdrawal(with: run, days, net: -(total - aloneNet)))
    }
    replace(run, line, at: index, left: kept)
    changes.kept += stays
  }

  private mutating func grant(_ charge: Charge, _ free: LineComparison.Free) {
    let fees = keptFees.filter {
      $0.account == charge.account && $0.days.intersection(free.days) != nil && $0.net > .zero
    }
    let cuts = free.days.cut(at: fees.flatMap { [$0.days.first, $0.days.last + 1] })
    var rest = free.net
    for (position, days) in cuts.enumerated() {
      let net = position == cuts.count - 1 ? rest : charge.amount(of: days)
      rest -= net
      guard let fee = fees.filter({ $0.days.contains(days) }).max(by: { $0.net < $1.net }),
        let part = scene.part(of: charge, days, net: net)
      else {
        bill(charge, days, net, [])
        continue
      }
      changes.credits.append(scene.credit(granting: part, on: fee.document))
      changes.kept.append(
        BilledRun(
          account: charge.account, placement: charge.line.placement, kind: charge.line.kind,
          period: charge.period, days: days, net: net, vat: part.line.vat, parts: part.line.parts,
          rate: charge.line.origin.rate, document: fee.document, line: nil))
    }
  }
}

extension BilledRun {
  /// Its parts on some of its days, summing to `net`.
  fileprivate func parts(of runs: [DayRange], net: Money) -> [BilledRun] {
    var left = runs.map(\.count).reduce(0, +)
    var rest = net
    return runs.map { days in
      let share = (rest.exact * days.count / max(left, 1)).rounded(.halfAwayFromZero)
      left -= days.count
      rest -= share
      return keeping(days, net: share, parts: parts.share(share))
    }
  }
}
