import Amounts
import Billing
import CareCalendar
import CareHome
import TestSupport
import Testing

@Suite("Late news, whatever its order")
struct LateNewsPropertyTests {
  /// What stands billed: pence by account and line, and each day's rate.
  private struct Books: Equatable {
    var pence: [String: Int] = [:]
    var rates: [String: String] = [:]

    init(_ runs: [BilledRun]) {
      for run in runs where !run.net.isZero {
        let line = "\(run.account.payer) \(run.key.text)"
        pence[line, default: 0] += run.net.pence
        for day in run.days.days { rates["\(line) \(day)"] = run.rate }
      }
      pence = pence.filter { $0.value != 0 }
    }
  }

  /// Tells the world's stories in random order, a run a month.
  private func tell(
    _ world: LateWorld, _ random: inout SeededNumbers,
    check: (SmallHome, RunResult, BilledBefore, Day?) throws -> Bool
  ) throws -> BilledBefore? {
    var told = world.stories.map { _ in 0 }
    var before = BilledBefore.nothing
    var posted: [Posting] = []
    var month = LateWorld.firstMonth
    while month <= LateWorld.lastMonth {
      let earlier = told
      for index in told.indices where told[index] < world.truth[index] && random.number(0...2) == 0
      {
        told[index] += 1
      }
      if month == LateWorld.lastMonth { told = world.truth }
      var home = try world.home(told)
      if month == LateWorld.lastMonth { LateWorld.notices(&home) }
      let since = world.firstChange(earlier, told) ?? LateWorld.lastMonth.last
      let run = try home.run.bill(month, after: before)
      posted += run.postings
      guard try check(home, run, before, since), Self.agrees(posted, run.next) else { return nil }
      before = run.next
      month = month.next
    }
    return before
  }

  @Test("Any order of news ends as perfect knowledge would: pence by payer and line, rate by day")
  func perfectKnowledge() {
    forAll("late news", seed: 4_000, count: 60) { generator in
      var random = SeededNumbers(generator: generator)
      let world = LateWorld(&random)
      let after = try tell(world, &random) { _, run, before, _ in Self.isSound(run, before) }
      guard let after else { return false }
      var home = try world.home(world.truth)
      LateWorld.notices(&home)
      let perfect = try home.run.bill(LateWorld.lastMonth, after: .nothing)
      guard Books(after.runs) == Books(perfect.next.runs) else { return false }
      // And once more: nothing to do.
      let again = try home.run.bill(LateWorld.lastMonth, after: after)
      return again.documents.isEmpty && again.next.runs == after.runs
    }
  }

  @Test("Looking back only to the first change finds what looking at all finds")
  func bound() {
    forAll("since", seed: 7_000, count: 25) { generator in
      var random = SeededNumbers(generator: generator)
      let world = LateWorld(&random)
      return try tell(world, &random) { home, run, before, since in
        guard let month = before.billedThrough?.next else { return true }
        return try home.run.bill(month, after: before, since: since).documents == run.documents
      } != nil
    }
  }

  /// After every step the books are in balance, and their income by element is that of the fees
  /// and releases that stand.
  private static func agrees(_ posted: [Posting], _ after: BilledBefore) -> Bool {
    guard TrialBalance(posted).difference == .zero else { return false }
    let rows = TrialBalance(posted).rows
    return Element.allCases.allSatisfy { element in
      let standing = after.runs.filter { if case .extra = $0.kind { false } else { true } }
        .map { $0.parts[element] }.sum()
      return -(rows.first { $0.account == .fees(element) }?.balance ?? .zero) == standing
    }
  }

  /// What holds after every run, whatever was told.
  private static func isSound(_ run: RunResult, _ before: BilledBefore) -> Bool {
    let after = run.next
    // No day of a line of an account stands twice.
    for (last, next) in zip(after.runs, after.runs.dropFirst())
    where last.placement == next.placement && last.account == next.account && last.key == next.key {
      guard last.days.last < next.days.first else { return false }
    }
    // What invoices have left is what stands, by account and treatment, and never below zero.
    var left: [String: Int] = [:]
    for invoice in after.invoices.values {
      for slot in invoice.left {
        guard !slot.net.isNegative else { return false }
        left["\(slot.account) \(slot.vat)", default: 0] += slot.net.pence
      }
    }
    for standing in after.runs {
      left["\(standing.account) \(standing.vat)", default: 0] -= standing.net.pence
    }
    guard left.values.allSatisfy({ $0 == 0 }) else { return false }
    // Lines, notes and books are in order.
    for run in after.runs {
      guard run.parts.total == run.net || run.parts == .zero else { return false }
    }
    for note in run.creditNotes {
      guard note.totals.net > .zero, note.lines.allSatisfy({ $0.pricing.net == $0.net }),
        note.lines.allSatisfy({ $0.parts.total == $0.net }), note.issued >= note.correctsIssued,
        before.invoices[note.corrects] != nil, !note.reason.isEmpty
      else { return false }
    }
    for invoice in run.invoices {
      guard !invoice.totals.gross.isNegative, invoice.lines.allSatisfy({ $0.pricing.net == $0.net })
      else { return false }
    }
    guard TrialBalance(run.postings).difference == .zero else { return false }
    let references = Dictionary(grouping: run.postings, by: \.reference)
    guard references.values.allSatisfy({ $0.map(\.amount).sum() == .zero }) else { return false }
    // Numbers follow each other.
    for numbers in [run.invoices.map(\.number), run.creditNotes.map(\.number)] {
      for (index, number) in numbers.enumerated() {
        let series = NumberSeries(series: number.series, month: number.month)
        guard number.counter == (before.next[series] ?? 1) + index else { return false }
      }
    }
    return true
  }
}
