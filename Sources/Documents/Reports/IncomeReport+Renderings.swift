import Amounts
public import Billing
import CareCalendar
import CareHome

extension IncomeReport {
  /// `September 2026 to October 2026`.
  public var periodWords: String { period(in: .english) }

  func period(in words: PageWords) -> String {
    guard let first = months.first?.month, let last = months.last?.month else { return "" }
    return first == last
      ? words.month(first)
      : words(.daysFromTo, ["first": words.month(first), "last": words.month(last)])
  }

  public var text: String {
    var report = TextReport()
    report.title("Income, \(periodWords)")
    report.heading("By payer")
    report.table(
      table(
        "Payer",
        payers.map { ("\($0.payer.name)", $0.sums) }))
    report.heading("By kind of payer")
    report.table(
      table(
        "Kind",
        Payer.Kind.allCases.map { (PageWords.english.plural($0), sums(of: $0)) }.filter {
          !$0.1.gross.isZero
        }))
    report.heading("By month")
    report.table(table("Month", months.map { ($0.month.words, $0.sums) }))
    return report.text
  }

  private func table(_ heading: String, _ rows: [(String, Sums)]) -> TextTable {
    var table = TextTable([
      .words(heading), .figures("Hotel"), .figures("Care"), .figures("Activity"),
      .figures("Extras"), .figures("Held"), .figures("VAT"), .figures("Together"),
    ])
    for (name, sums) in rows { table.add([name] + cells(sums)) }
    table.addRule()
    table.add(["Together"] + cells(total))
    return table
  }

  private func cells(_ sums: Sums) -> [String] {
    Element.allCases.map { sums.fees[$0].words }
      + [sums.extras.words, sums.fundsHeld.words, sums.vat.words, sums.gross.words]
  }

  public var json: JSON {
    [
      "from": .optional(months.first?.month.description),
      "through": .optional(months.last?.month.description),
      "payers": .array(
        payers.map { row in
          [
            "payer": .string(row.payer.id.text), "name": .string(row.payer.name),
            "kind": .string(row.payer.kind.rawValue), "documents": .integer(row.documents),
            "sums": Self.json(row.sums),
          ]
        }),
      "months": .array(
        months.map { row in
          [
            "month": .string(row.month.description), "documents": .integer(row.documents),
            "sums": Self.json(row.sums),
          ]
        }),
      "total": Self.json(total),
    ]
  }

  private static func json(_ sums: Sums) -> JSON {
    [
      "fees": .byComponent(sums.fees), "extras": .amount(sums.extras),
      "fundsHeld": .amount(sums.fundsHeld), "vat": .amount(sums.vat), "gross": .amount(sums.gross),
    ]
  }

  /// A payer a row.
  public var csv: [UInt8] {
    var sheet = CSVTable([
      "payer", "name", "kind", "documents", "premises", "services", "care", "activity", "extras",
      "funds held", "vat", "gross",
    ])
    for row in payers {
      var cells: [CSVTable.Cell] = [
        .text(row.payer.id.text), .text(row.payer.name), .figure(row.payer.kind.rawValue),
        .figure(String(row.documents)),
      ]
      cells += row.sums.fees.values.map { .figure($0.decimal) }
      cells += [row.sums.extras, row.sums.fundsHeld, row.sums.vat, row.sums.gross].map {
        .figure($0.decimal)
      }
      sheet.append(cells)
    }
    return sheet.bytes
  }

  /// Every document a row, credit notes below zero.
  public var register: [UInt8] {
    var sheet = CSVTable([
      "number", "document", "issued", "payer", "residents", "net", "vat", "gross",
    ])
    for document in documents {
      let amounts = document.amounts
      sheet.append([
        .text(document.number.description), .figure(document.kindWord),
        .figure(document.issued.iso), .text(document.payer.id.text),
        .text(amounts.map(\.account.resident.text).joined(separator: " ")),
        .figure(amounts.map(\.net).sum().decimal), .figure(amounts.map(\.vat).sum().decimal),
        .figure(document.signedGross.decimal),
      ])
    }
    return sheet.bytes
  }
}

extension BillingDocument {
  fileprivate var kindWord: String {
    switch self {
    case .invoice: "invoice"
    case .creditNote: "credit note"
    }
  }
}

extension PageWords {
  /// Payers of a kind, for a heading.
  func plural(_ kind: Payer.Kind) -> String {
    switch kind {
    case .resident: self[.residentsAndFamilies]
    case .council: self[.councils]
    case .nhs: self[.theNHS]
    case .thirdParty: self[.thirdParties]
    case .trust: self[.trusts]
    case .estate: self[.estates]
    }
  }
}
