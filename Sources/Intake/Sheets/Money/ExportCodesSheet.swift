import CareHome
import Evidence

/// `export-codes.csv`: what an accounts package calls the home's incomes, taxes and payers.
enum ExportCodesSheet: Sheet {
  enum Column: String, CaseIterable {
    case program, what, payer, code, note
  }

  /// What a row names: one of the items, or a customer.
  enum What: String, CaseIterable {
    case hotel, care, activity, extras
    case fundsHeld = "funds held"
    case bank
    case writtenOff = "written off"
    case exempt, standard, zero
    case outsideScope = "outside-scope"
    case customer
  }

  static let file = "export-codes.csv"
  static let filled: Set<Column> = [.program, .what, .code]

  static func read(_ row: inout Row<ExportCodesSheet>) -> ExportCode? {
    let program = row.required(.program, CellFormat<AccountsProgram>.word)
    let what = row.required(.what, CellFormat<What>.word)
    let code = row.required(.code, .text)
    var payer: PayerID?
    if what == .customer {
      payer = row.reference(.payer, to: PayersSheet.self)
    } else {
      row.refuseIfFilled(.payer, because: "only a customer is a payer")
    }
    guard row.isSound, let program, let what, let code else { return nil }
    if let payer {
      return ExportCode(program: program, subject: .customer(payer), code: code)
    }
    return ExportCode.Item(rawValue: what.rawValue).map {
      ExportCode(program: program, subject: .item($0), code: code)
    }
  }
}

extension HomeSheets {
  /// One code for each thing in each program.
  func checkExportCodes(_ log: FaultLog) {
    var first: [[String]: Located<ExportCode>] = [:]
    for row in exportCodes {
      let key = [row.program.rawValue, "\(row.subject)"]
      guard let earlier = first[key] else {
        first[key] = row
        continue
      }
      log.add(
        .repeatedRow, at: row.column(ExportCodesSheet.Column.what),
        "\(earlier.rowInWords) has a code for the same thing already: \(earlier.code.quoted).",
        remedy: "Remove one of the two rows.")
    }
  }
}
