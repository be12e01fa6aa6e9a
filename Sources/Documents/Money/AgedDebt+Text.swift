import Amounts
public import Billing
import CareCalendar
import CareHome

extension AgedDebt {
  /// For the terminal, at most 100 columns wide.
  public var text: String {
    var report = TextReport()
    report.title("\(home.name): what is owed on \(day.words)")
    report.facts([
      ("Owed, less what is in credit", ageing.total.words), ("Past its date", overdue.words),
      ("Received, not yet put to an account", unmatched.words),
    ])
    guard !rows.isEmpty else {
      report.blank()
      report.paragraph("Nobody owes anything.")
      return report.text
    }
    report.heading("By payer")
    report.table(payerTable)
    report.heading("By account")
    report.table(accountTable)
    return report.text
  }

  private static let ages: [TextTable.Column] = [
    .figures("Under 30"), .figures("30–59"), .figures("60–89"), .figures("90 on"),
    .figures("Credit"), .figures("Owed"),
  ]

  private static func cells(_ ageing: Ageing) -> [String] {
    [
      ageing.current, ageing.days30, ageing.days60, ageing.days90, ageing.unallocated,
    ].map { $0.wordsUnlessZero ?? "" } + [ageing.total.words]
  }

  private var payerTable: TextTable {
    var table = TextTable([.words("Payer")] + Self.ages)
    for row in payers { table.add([row.payer.name] + Self.cells(row.ageing)) }
    table.addRule()
    table.add(["Together"] + Self.cells(ageing))
    return table
  }

  private var accountTable: TextTable {
    var table = TextTable([
      .words("Resident"), .words("Payer"), .figures("Owed"), .figures("Past its date"),
      .words("Oldest due"), .words("To know"),
    ])
    for row in rows {
      table.add([
        row.resident.name, row.payer.id.text, row.ageing.total.words,
        row.overdue.wordsUnlessZero ?? "", row.oldestDue?.iso ?? "", row.remark,
      ])
    }
    return table
  }

  public var json: JSON {
    [
      "home": .string(home.name), "day": .day(day), "owed": .amount(ageing.total),
      "overdue": .amount(overdue), "unmatched": .amount(unmatched),
      "ageing": ageing.json,
      "payers": .array(
        payers.map { row in
          [
            "payer": .string(row.payer.id.text), "name": .string(row.payer.name),
            "accounts": .integer(row.accounts), "overdue": .amount(row.overdue),
            "ageing": row.ageing.json,
          ]
        }),
      "accounts": .array(
        rows.map { row in
          [
            "payer": .string(row.account.payer.text),
            "resident": .string(row.account.resident.text), "overdue": .amount(row.overdue),
            "oldestDue": .optional(row.oldestDue?.iso), "disputed": .bool(row.isDisputed),
            "afterDeath": .bool(row.isAfterDeath),
            "lastReminded": .optional(row.lastReminded?.iso), "ageing": row.ageing.json,
          ]
        }),
    ]
  }

  /// One row for each account, for a bookkeeper's own spreadsheet.
  public var csv: [UInt8] {
    var sheet = CSVTable([
      "payer", "payer name", "resident", "resident name", "under 30 days", "30 to 59 days",
      "60 to 89 days", "90 days and over", "in credit", "owed", "past its date", "oldest due",
      "to know",
    ])
    for row in rows {
      sheet.append([
        .text(row.payer.id.text), .text(row.payer.name), .text(row.resident.id.text),
        .text(row.resident.name), .figure(row.ageing.current.decimal),
        .figure(row.ageing.days30.decimal), .figure(row.ageing.days60.decimal),
        .figure(row.ageing.days90.decimal), .figure(row.ageing.unallocated.decimal),
        .figure(row.ageing.total.decimal), .figure(row.overdue.decimal),
        .figure(row.oldestDue?.iso ?? ""), .text(row.remark),
      ])
    }
    return sheet.bytes
  }
}

extension AgedDebt.Row {
  /// What somebody should know before they ring.
  var remark: String {
    [
      isDisputed ? "in dispute" : nil, isAfterDeath ? "resident has died" : nil,
      lastReminded.map { "reminded \($0.iso)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Ageing {
  var json: JSON {
    [
      "current": .amount(current), "days30": .amount(days30), "days60": .amount(days60),
      "days90": .amount(days90), "unallocated": .amount(unallocated), "total": .amount(total),
    ]
  }
}
