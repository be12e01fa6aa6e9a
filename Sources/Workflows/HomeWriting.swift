import CareCalendar
import Evidence
import Intake
import Store

/// Writes changes into a home's sheets, wherever they are kept: a folder of files, or a ledger,
/// which keeps what was there before and who changed it.
struct HomeWriting {
  private enum Keeper {
    case folder(String)
    case ledger(Ledger, Ledger.Sheets)
  }

  private let keeper: Keeper
  private let files: [SheetFile]

  /// - Throws: sheets that can't be read; what is wrong with the ledger.
  init(_ place: HomePlace) throws(Faults) {
    if place.isLedger {
      let ledger = try Ledger.open(place.folder)
      let sheets = try ledger.sheets(of: ledger.home(place.code))
      keeper = .ledger(ledger, sheets)
      files = sheets.files
    } else {
      let folder = try place.sheetFolder()
      keeper = .folder(folder)
      files = try HomeFolder.files(in: folder)
    }
  }

  func edit() -> HomeEdit { HomeEdit(files) }

  /// Writes all of it or nothing.
  ///
  /// - Parameter what: what is done, in words, for the ledger.
  /// - Returns: the ledger's act; nil for a folder.
  /// - Throws: every fault of the changed sheets; that somebody changed them meanwhile; what the
  ///   disk refuses.
  @discardableResult
  func write(
    _ edit: HomeEdit, by person: String, asOf: Day, _ what: String
  ) throws(Faults) -> Act? {
    switch keeper {
    case .folder(let folder):
      try edit.addition(to: folder).write()
      return nil
    case .ledger(let ledger, let sheets):
      _ = try edit.checked()
      let facts = try ledger.facts(of: sheets.home)
      let differences = edit.changes.compactMap { file in
        SheetDifference(facts.sheets.first { $0.name == file.name }, edited: file)
      }
      if let faults = Faults(differences.flatMap(\.faults)) { throw faults }
      return try ledger.record(
        differences.flatMap(\.writes), ofHome: sheets.home.code, after: sheets.lastAct,
        NewAct(.imported, on: asOf, by: person, what))
    }
  }
}
