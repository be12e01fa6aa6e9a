import Amounts
public import Billing
import CareCalendar
import CareHome

extension CollectionRun {
  /// Who pays what, and from whom nothing is taken, for the terminal.
  public func text(files: [OutputPath]) -> String {
    var report = TextReport()
    report.title("Direct debits for \(day.words)")
    if collections.isEmpty {
      report.paragraph("Nothing is to be collected.")
    } else {
      var table = TextTable([
        .words("Payer"), .words("Reference"), .words("Code"), .words("Pays"), .figures("Amount"),
      ])
      for collection in collections {
        table.add([
          collection.mandate.payer.text, collection.mandate.reference,
          collection.isFirst ? "01 first" : "17",
          collection.documents.map(\.description).joined(separator: " "),
          collection.amount.words,
        ])
      }
      table.addRule()
      table.add(["", "", "", "Together", total.words])
      report.table(table)
      report.paragraph(
        "Send one of these files only. What is collected stays owed here until the bank's receipts "
          + "are taken in: export for another day after that, or it is taken twice.")
    }
    if !skipped.isEmpty {
      report.heading("Not taken, and why")
      for one in skipped {
        report.paragraph("\(one.payer), \(one.amount.words): \(one.reason)")
      }
    }
    report.blank()
    report.paragraph("Files, with --out: \(files.map(\.description).joined(separator: ", "))")
    return report.text
  }

  public var json: JSON {
    [
      "day": .day(day),
      "total": .amount(total),
      "collections": .array(
        collections.map { collection in
          [
            "payer": .string(collection.mandate.payer.text),
            "reference": .string(collection.mandate.reference),
            "code": .string(collection.isFirst ? "01" : "17"),
            "amount": .amount(collection.amount),
            "documents": .array(collection.documents.map { .string($0.description) }),
          ]
        }),
      "notTaken": .array(
        skipped.map { one in
          [
            "payer": .string(one.payer.text), "amount": .amount(one.amount),
            "reason": .string(one.reason),
          ]
        }),
    ]
  }
}
