import Amounts
public import Billing
import CareCalendar
import CareHome

extension ReminderRound {
  public var text: String {
    var report = TextReport()
    report.title("\(home.name): reminders on \(day.words)")
    if reminders.isEmpty {
      report.paragraph("Nobody is reminded.")
    } else {
      var table = TextTable([
        .words("Resident"), .words("Payer"), .figures("Stage"), .figures("Past its date"),
        .words("Due since"),
      ])
      for reminder in reminders {
        table.add([
          reminder.account.resident.text, reminder.payer.name, String(reminder.stage.number),
          reminder.amount.words, reminder.open.map(\.due).min()?.iso ?? "",
        ])
      }
      table.addRule()
      table.add(["Together", "", "", reminders.map(\.amount).sum().words, ""])
      report.table(table)
    }
    if !notReminded.isEmpty {
      report.heading("Not reminded, though something is past its date")
      var table = TextTable([
        .words("Resident"), .words("Payer"), .figures("Past its date"), .words("Why not"),
      ])
      for one in notReminded {
        table.add([
          one.account.resident.text, one.payer.name, one.overdue.words,
          Words.reason(one.reason),
        ])
      }
      report.table(table)
    }
    return report.text
  }

  public var json: JSON {
    [
      "day": .day(day),
      "reminders": .array(
        reminders.map { reminder in
          [
            "payer": .string(reminder.account.payer.text),
            "resident": .string(reminder.account.resident.text),
            "stage": .integer(reminder.stage.number), "amount": .amount(reminder.amount),
            "documents": .array(reminder.open.map { .optional($0.number?.description) }),
          ]
        }),
      "notReminded": .array(
        notReminded.map { one in
          [
            "payer": .string(one.account.payer.text),
            "resident": .string(one.account.resident.text), "overdue": .amount(one.overdue),
            "reason": .string(Words.reason(one.reason)),
          ]
        }),
    ]
  }
}
