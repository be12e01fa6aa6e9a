import Amounts
import CareCalendar
import CareHome

/// What one line of one account was billed, held against what it should have been, within the
/// same billing periods (billing.md rule 7).
///
/// Days billed at the rate that they should have are kept. What is billed and not kept is lost;
/// what should have been billed and is not kept is free to be charged. Kept and free amounts
/// always sum to what should have been billed, to the penny.
struct LineComparison {
  /// Days of a billed run that stand at an unchanged rate.
  struct Kept {
    let charge: Int
    let days: DayRange
    let net: Money
  }

  /// Days of a charge that no billed run covers at its rate.
  struct Free {
    let charge: Int
    let days: DayRange
    let net: Money

    /// All of a charge, beside which there is no other.
    static func all(of charge: Charge) -> Free {
      Free(charge: 0, days: charge.line.days, net: charge.line.net)
    }
  }

  let billed: [BilledRun]
  let should: [Charge]
  /// For each of `billed`.
  private(set) var kept: [[Kept]]
  private(set) var free: [Free] = []

  /// - Parameter apart: days that are not kept in any case, as what they depend on has gone.
  init(_ billed: [BilledRun], _ should: [Charge], apart: [DayRange] = []) {
    self.billed = billed.sorted { $0.days < $1.days }
    self.should = should.sorted { $0.line.days < $1.line.days }
    kept = billed.map { _ in [] }
    for index in self.should.indices { match(index) }
    if !apart.isEmpty { for index in self.billed.indices { setApart(apart, index) } }
    for index in self.billed.indices where movesAgainst(index) { giveUp(index) }
    free.sort { ($0.days.first, $0.charge) < ($1.days.first, $1.charge) }
  }

  /// By how much what is owed for a billed run changes: negative where it falls.
  func change(_ index: Int) -> Money { kept[index].map(\.net).sum() - billed[index].net }

  /// The days of a billed run that do not stand any more.
  func lost(_ index: Int) -> [DayRange] {
    kept[index].reduce([billed[index].days]) { rest, part in
      rest.flatMap { $0.subtracting(part.days) }
    }
  }

  func stands(_ index: Int) -> Bool { lost(index).isEmpty && change(index).isZero }

  private mutating func match(_ index: Int) {
    let charge = should[index]
    let days = charge.line.days
    let matches = billed.indices.filter { charge.isAtRate(of: billed[$0]) }
    let (inside, across) = (
      matches.filter { days.contains(billed[$0].days) },
      matches.filter { !days.contains(billed[$0].days) }
    )
    var rest = charge.line.net
    for run in inside {
      kept[run].append(Kept(charge: index, days: billed[run].days, net: billed[run].net))
      rest -= billed[run].net
    }
    let shared = across.compactMap { run in
      billed[run].days.intersection(days).map { (run, $0) }
    }
    let open = matches.reduce([days]) { rest, run in
      rest.flatMap { $0.subtracting(billed[run].days) }
    }
    // Every part has its own pence, and the last takes what rounding leaves.
    var left = shared.count + open.count
    func take(_ part: DayRange) -> Money {
      left -= 1
      let net = left == 0 ? rest : charge.amount(of: part)
      rest -= net
      return net
    }
    for (run, part) in shared {
      kept[run].append(Kept(charge: index, days: part, net: take(part)))
    }
    for part in open { free.append(Free(charge: index, days: part, net: take(part))) }
    if !rest.isZero, let run = inside.last { settle(rest, of: index, on: run) }
  }

  /// A penny by which runs that were rounded apart differ from the whole.
  private mutating func settle(_ penny: Money, of charge: Int, on run: Int) {
    let net = billed[run].net + penny
    let days = billed[run].days
    kept[run] = []
    if penny.isNegative {
      kept[run] = [Kept(charge: charge, days: days, net: net)]
    } else {
      // No document is changed: the run is credited whole and charged anew.
      free.append(Free(charge: charge, days: days, net: net))
    }
  }

  private mutating func setApart(_ apart: [DayRange], _ index: Int) {
    kept[index] = kept[index].flatMap { part -> [Kept] in
      let whole = part.days
      let stays = apart.reduce([whole]) { rest, gone in rest.flatMap { $0.subtracting(gone) } }
      guard stays != [whole] else { return [part] }
      let goes = stays.reduce([whole]) { rest, kept in rest.flatMap { $0.subtracting(kept) } }
      var rest = part.net
      let keptParts = stays.map { days in
        let net = should[part.charge].amount(of: days)
        rest -= net
        return Kept(charge: part.charge, days: days, net: net)
      }
      for (position, days) in goes.enumerated() {
        let isLast = position == goes.count - 1
        let net = isLast ? rest : should[part.charge].amount(of: days)
        rest -= net
        free.append(Free(charge: part.charge, days: days, net: net))
      }
      return keptParts
    }
  }

  /// Whether what is kept comes to more than was billed, or to more of a release: rounding can do
  /// that by pence, and a credit can't be below zero.
  private func movesAgainst(_ index: Int) -> Bool {
    let change = change(index)
    guard !kept[index].isEmpty, !change.isZero else { return false }
    guard billed[index].net.isNegative else { return change > .zero }
    return change.isNegative || lost(index).isEmpty
  }

  private mutating func giveUp(_ index: Int) {
    free += kept[index].map { Free(charge: $0.charge, days: $0.days, net: $0.net) }
    kept[index] = []
  }
}

extension Charge {
  func isAtRate(of run: BilledRun) -> Bool {
    line.origin.rate == run.rate && line.vat == run.vat
      && line.days.intersection(run.days) != nil
  }

  /// The pence of it that belong to some of its days; those of all its parts add up to it.
  func amount(of part: DayRange) -> Money {
    switch source {
    case .priced(let run): run.portion(of: part)
    case .balance, .release, .extra: through(part.last) - through(part.first - 1)
    }
  }

  private func through(_ day: Day) -> Money {
    let days = line.days
    guard let part = DayRange(days.first, through: min(day, days.last)) else { return .zero }
    return (line.net.exact * part.count / days.count).rounded(.halfAwayFromZero)
  }
}

extension DayRange {
  func contains(_ other: DayRange) -> Bool { first <= other.first && other.last <= last }

  /// The parts between the days at which it is cut, in order.
  func cut(at days: some Sequence<Day>) -> [DayRange] {
    let starts = Set(days).filter { first < $0 && $0 <= last }.sorted()
    return zip([first] + starts, starts.map { $0 - 1 } + [last]).compactMap {
      DayRange($0, through: $1)
    }
  }
}
