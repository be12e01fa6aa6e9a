import Billing
import CareCalendar
import CareHome
import Documents
import Evidence
import Store

/// The letters of a home's acts, made again from its ledger: of what was known before the act that
/// sent them.
struct KeptLetters {
  let ledger: Ledger
  let home: HomeKey

  /// What one act sent.
  enum Sent {
    case reminders(ReminderRound, of: String)
    case feeLetters([FeeLetter], of: String)
  }

  /// - Parameters:
  ///   - acts: all of the ledger's.
  ///   - month: letters of its days alone; nil for all.
  /// - Throws: `issue.document-differs` where the ledger no longer gives what was sent.
  func sent(_ acts: [Act], in month: Month?) throws(Faults) -> [Sent] {
    var sent: [Sent?] = []
    for act in acts where act.home == home && month.map({ $0 == act.day.month }) ?? true {
      switch act.kind {
      case .reminded: sent.append(try reminders(act))
      case .imported where FeeRiseWords.isRise(act.what): sent.append(try feeLetters(act))
      default: break
      }
    }
    return sent.compactMap(\.self)
  }

  private func reminders(_ act: Act) throws(Faults) -> Sent? {
    let accounts = try OpenedAccounts(ledger, home, asOf: act.sequence - 1)
    let sent = try ledger.money(of: home, asOf: act.sequence).money.entries
      .dropFirst(accounts.history.money.entries.count)
    // An act that allows reminders after a death sends none.
    guard sent.contains(where: \.isReminder) else { return nil }
    let round = accounts.reminders(on: act.day)
    guard round.reminders.map({ $0.entry(by: act.person) }) == Array(sent) else {
      throw Faults(.differ(act))
    }
    return .reminders(round, of: accounts.home.name)
  }

  private func feeLetters(_ act: Act) throws(Faults) -> Sent? {
    let before = try OpenedHome(try ledger.sheets(of: home, asOf: act.sequence - 1))
    let after = try OpenedHome(try ledger.sheets(of: home, asOf: act.sequence))
    let known = Dictionary(
      before.register.placements.map { ($0.id, Set($0.stays.changes)) }
    ) { first, _ in first }
    let days = after.register.placements.flatMap { placement in
      placement.stays.changes.filter { !(known[placement.id]?.contains($0) ?? false) }
    }
    guard let from = days.first, days.allSatisfy({ $0 == from }) else { throw Faults(.differ(act)) }
    let letters = FeeLetters(
      before: before, after: after, from: from, told: act.day,
      reason: FeeRiseWords.reason(in: act.what))
    var all: [FeeLetter] = []
    for placement in before.register.placements(on: from) {
      all += try letters.letters(for: placement).letters
    }
    return all.isEmpty ? nil : .feeLetters(all, of: before.name)
  }
}

extension Pages {
  /// Letters as they were sent: what stands in their place with other bytes is not replaced.
  func letters(_ sent: KeptLetters.Sent) throws(Faults) -> Shelf.Batch {
    var batch =
      switch sent {
      case .reminders(let round, let home): try letters(round, filedUnder: home)
      case .feeLetters(let some, let home): try letters(some, filedUnder: home)
      }
    batch.files = batch.files.map { OutputFile($0.path, $0.bytes, isIssued: true, day: $0.day) }
    return batch
  }
}

extension MoneyEntry {
  fileprivate var isReminder: Bool {
    if case .reminded = move { true } else { false }
  }
}

extension Fault {
  fileprivate static func differ(_ act: Act) -> Fault {
    Fault(
      .documentDiffers, at: SourceLocation(file: Ledger.fileName),
      "The letters of act \(act.sequence) (\(act.what)), made again from the database, are not those "
        + "that were sent.",
      remedy: "Run hearth verify. If the database is whole, this version of Hearth writes the "
        + "letters otherwise: use the version that sent them.")
  }
}
