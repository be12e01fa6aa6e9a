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
  let pages: Pages

  /// - Parameters:
  ///   - acts: all of the ledger's.
  ///   - month: letters of its days alone; nil for all.
  /// - Throws: `issue.document-differs` where the ledger no longer gives what was sent.
  func batches(_ acts: [Act], in month: Month?) throws(Faults) -> [Shelf.Batch] {
    var batches: [Shelf.Batch] = []
    for act in acts where act.home == home && month.map({ $0 == act.day.month }) ?? true {
      switch act.kind {
      case .reminded: batches.append(try reminders(act))
      case .imported where FeeRiseWords.isRise(act.what): batches.append(try feeLetters(act))
      default: break
      }
    }
    return batches.filter { !$0.files.isEmpty }
  }

  private func reminders(_ act: Act) throws(Faults) -> Shelf.Batch {
    let accounts = try OpenedAccounts(ledger, home, asOf: act.sequence - 1)
    let sent = try ledger.money(of: home, asOf: act.sequence).money.entries
      .dropFirst(accounts.history.money.entries.count)
    // An act that allows reminders after a death sends none.
    guard sent.contains(where: \.isReminder) else { return Shelf.Batch() }
    let round = accounts.reminders(on: act.day)
    guard round.reminders.map({ $0.entry(by: act.person) }) == Array(sent) else {
      throw Faults(.differ(act))
    }
    return try pages.letters(round, filedUnder: accounts.home.name)
  }

  private func feeLetters(_ act: Act) throws(Faults) -> Shelf.Batch {
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
    var batch: [FeeLetter] = []
    for placement in before.register.placements(on: from) {
      batch += try letters.letters(for: placement).letters
    }
    return try pages.letters(batch, filedUnder: before.name)
  }
}

extension Shelf.Batch {
  /// Its letters as what was sent: what stands in their place with other bytes is not replaced.
  var asSent: Shelf.Batch {
    var sent = self
    sent.files = files.map { OutputFile($0.path, $0.bytes, isIssued: true, day: $0.day) }
    return sent
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
