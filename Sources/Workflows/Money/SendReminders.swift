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
  private let accounts: OpenedAccounts
  private let pages: Pages
  private let asOf: Day

  public init(_ place: HomePlace, asOf: Day, templates: PageStyle = .standard) throws(Faults) {
    accounts = try OpenedAccounts(place, on: asOf)
    pages = try Pages(templates: templates)
    self.asOf = asOf
  }

  /// - Parameters:
  ///   - person: who sends them; nil for a look only.
  public func report(by person: String?) throws(Faults) -> Report {
    let round = ReminderRound(
      accounts.history, on: asOf, mandates: accounts.home.folder.mandates)
    var files: [OutputFile] = []
    var entries: [OutputIndex.Entry] = []
    for reminder in round.reminders {
      let page = try pages.file(
        ReminderPage(reminder), DocumentName.reminder(reminder), of: accounts.home.name,
        in: [asOf.month.description], for: reminder.payer)
      let xml = OutputFile(
        try pages.path(
          accounts.home.name, [asOf.month.description], DocumentName.reminder(reminder) + ".xml"),
        try ReminderXML.bytes(reminder))
      files += [page, xml]
      entries.append(
        OutputIndex.Entry(
          home: reminder.home.name, kind: .statement, period: asOf.month.words,
          title: "Reminder \(reminder.stage.number) to \(reminder.payer.name), for "
            + (reminder.subject.reference ?? reminder.account.resident.text),
          amount: reminder.amount, files: [page, xml].map(\.path.description)))
    }
    var text = round.text
    if accounts.isLedger {
      if let person, !round.reminders.isEmpty {
        let act = try accounts.record(
          round.reminders.map { $0.entry(by: person) }, .reminded, by: person, on: asOf,
          "Reminded \(round.reminders.count) accounts.")
        text += "\n" + act.words
      } else if person == nil {
        text += "\nA preview: nothing was recorded as sent."
      }
    }
    return Report(
      text: text, json: round.json.encoded, files: files, entries: entries,
      warnings: accounts.home.warnings)
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
