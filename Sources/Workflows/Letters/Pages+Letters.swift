import Billing
import CareCalendar
import CareHome
import Documents
public import Evidence
import Store

/// Letters as files, and how the folder's index lists them.
extension Pages {
  /// - Parameter name: under which the home's documents are filed.
  func letters(_ round: ReminderRound, filedUnder name: String) throws(Faults) -> Shelf.Batch {
    let month = round.day.month
    var batch = Shelf.Batch()
    for reminder in round.reminders {
      let title = DocumentName.reminder(reminder)
      let page = try file(
        ReminderPage(reminder), title, of: name, in: [month.description], for: reminder.payer)
      let xml = OutputFile(
        try path(name, [month.description], title + ".xml"), try ReminderXML.bytes(reminder))
      batch.files += [page, xml]
      batch.entries.append(
        OutputIndex.Entry(
          home: reminder.home.name, kind: .statement, period: month.words,
          title: "Reminder \(reminder.stage.number) to \(reminder.payer.name), for "
            + (reminder.subject.reference ?? reminder.account.resident.text),
          amount: reminder.amount, files: [page, xml].map(\.path.description)))
    }
    return batch
  }

  func letters(_ letters: [FeeLetter], filedUnder home: String) throws(Faults) -> Shelf.Batch {
    var batch = Shelf.Batch()
    for letter in letters {
      let name =
        "fee-letter-\(letter.from.iso)-\(DocumentName.safe(letter.resident.id.text))-"
        + DocumentName.safe(letter.payer.id.text)
      let page = try file(
        FeeLetterPage(letter), name, of: home, in: ["letters"], for: letter.payer)
      batch.files += [page, OutputFile(try path(home, ["letters"], name + ".txt"), letter.text)]
      batch.entries.append(
        OutputIndex.Entry(
          home: letter.home.name, kind: .letter, period: letter.from.words,
          title: "To \(letter.payer.name), for \(letter.resident.name)",
          files: [page.path.description]))
    }
    return batch
  }
}

extension Fault.Code {
  /// What letters are about is recorded, and the disk refused the letters.
  public static let lettersMissing: Fault.Code = "letters.files-missing"
}

extension Fault {
  /// - Parameters:
  ///   - what: what stays, such as `The reminders are recorded`.
  ///   - act: that recorded it; nil where a home's sheets say it.
  static func lettersMissing(
    _ what: String, by act: Act?, at place: HomePlace, in month: Month
  ) -> Fault {
    guard let act else {
      return Fault(
        .lettersMissing, "\(what), but the letters are not written.",
        remedy: "Put the sheets back as they were, and run the same command again.")
    }
    let folder = place.folder.contains(" ") ? "\"\(place.folder)\"" : place.folder
    let home = act.home.map { " --home \($0.code)" } ?? ""
    return Fault(
      .lettersMissing, "\(what), as act \(act.sequence), but the letters are not written.",
      remedy: "Write them with: hearth reprint \(folder)\(home) --month \(month) --out FOLDER")
  }
}
