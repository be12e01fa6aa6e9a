import Amounts
import Billing
public import CareCalendar
public import CareHome
import Documents
public import Evidence
import Intake
import Store

/// Makes the reminders that are due, and says who is not reminded and why.
public struct SendReminders: Sendable {
  private let place: HomePlace
  private let accounts: OpenedAccounts
  private let pages: Pages
  private let asOf: Day

  public init(_ place: HomePlace, asOf: Day, templates: PageStyle = .standard) throws(Faults) {
    self.place = place
    accounts = try OpenedAccounts(place, on: asOf)
    pages = try Pages(templates: templates)
    self.asOf = asOf
  }

  /// - Parameters:
  ///   - person: who sends them; nil for a look only.
  public func report(by person: String?) throws(Faults) -> Report {
    let round = accounts.reminders(on: asOf)
    let letters = try pages.letters(round, filedUnder: accounts.home.name)
    let isPreview = accounts.isLedger && person == nil
    return Report(
      text: round.text + (isPreview ? "\nA preview: nothing was recorded as sent." : ""),
      json: round.json.encoded, files: letters.files, entries: letters.entries,
      warnings: accounts.home.warnings, deed: person.flatMap { recording(round, by: $0) })
  }

  /// Nil where there is nothing to record, or nowhere.
  private func recording(_ round: ReminderRound, by person: String) -> Deed? {
    guard accounts.isLedger, !round.reminders.isEmpty else { return nil }
    return Deed { () throws(Faults) in
      let act = try accounts.record(
        round.reminders.map { $0.entry(by: person) }, .reminded, by: person, on: asOf,
        "Reminded \(round.reminders.count) accounts.")
      return Deed.Done(
        words: act.words,
        unfiled: .lettersMissing(
          "The reminders are recorded", by: act, at: place, in: asOf.month))
    }
  }

  /// Says that an account may be reminded although the resident has died.
  public func allow(
    _ account: PayerAccount, why: String, by person: String
  ) throws(Faults) -> Report {
    let what = "\(account.payer) for \(account.resident) may be reminded."
    let act = try accounts.record(
      [MoneyEntry(day: asOf, .remindersAllowed(account), by: person, why: why)], .reminded,
      by: person, on: asOf, what)
    let json: JSON = ["done": .string(what)]
    return Report(
      text: what + "\n" + act.words, json: json.encoded, files: [], entries: [],
      warnings: accounts.home.warnings)
  }
}

extension OpenedAccounts {
  func reminders(on day: Day) -> ReminderRound {
    ReminderRound(history, on: day, mandates: home.folder.mandates)
  }
}
