import CareCalendar
import Documents
import Evidence
import Intake

extension Fault.Code {
  /// A database keeps who did what, and nobody is named.
  static let writingUnsigned: Fault.Code = "ledger.unsigned"
}

/// Adds rows to a home's sheets, wherever they are kept; all that stands there stays as it is.
struct RowWriting {
  private enum Keeper {
    case folder(SheetFolder)
    case ledger(HomeWriting)
  }

  private let keeper: Keeper

  /// - Throws: what is wrong with the ledger; that there is none.
  init(_ place: HomePlace) throws(Faults) {
    keeper =
      place.isLedger
      ? .ledger(try HomeWriting(place)) : .folder(SheetFolder(path: try place.sheetFolder()))
  }

  /// Rows that are ready to be written, and the home with them.
  struct Prepared {
    fileprivate enum Change {
      case folder(SheetAddition)
      case ledger(HomeWriting, HomeEdit)
    }

    let home: HomeFolder
    fileprivate let change: Change

    func rows(preview: Bool) -> AddedRows {
      let lines =
        switch change {
        case .folder(let addition): addition.lines
        case .ledger(_, let edit): edit.lines
        }
      return AddedRows(
        lines.map { AddedRows.Row(file: $0.file, text: $0.text) },
        outcome: preview ? .preview : .written)
    }

    /// - Parameters:
    ///   - person: who writes; a ledger needs to know.
    ///   - what: what is done, in words, for the ledger.
    /// - Throws: `ledger.unsigned`; that somebody changed the sheets meanwhile; what the disk refuses.
    func write(by person: String?, asOf day: Day, _ what: String) throws(Faults) {
      switch change {
      case .folder(let addition): try addition.write()
      case .ledger(let writing, let edit):
        guard let person else {
          throw Faults(
            Fault(
              .writingUnsigned, "A database keeps who did what, and nothing says who enters this.",
              remedy: "Say it with --by, such as --by \"Anna Bell\"."))
        }
        try writing.write(edit, by: person, asOf: day, what)
      }
    }
  }

  /// - Throws: whatever the rows would make wrong.
  func adding(_ rows: [AddedRow]) throws(Faults) -> Prepared {
    switch keeper {
    case .folder(let folder):
      let addition = try folder.adding(rows)
      return Prepared(home: addition.home, change: .folder(addition))
    case .ledger(let writing):
      var edit = writing.edit()
      for row in rows { try edit.append(row) }
      return Prepared(home: try edit.checked(), change: .ledger(writing, edit))
    }
  }
}
