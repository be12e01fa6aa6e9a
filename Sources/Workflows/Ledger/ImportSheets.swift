public import CareCalendar
import CareHome
import Documents
public import Evidence
import Intake
import Store

/// Takes a home's sheets into a ledger: all of them or nothing, and twice is harmless.
public struct ImportSheets: Sendable {
  private let ledger: Ledger
  private let home: (code: String, key: HomeKey?)
  private let sheets: String
  private let person: String
  private let asOf: Day
  private let from: Day?
  private let withdrawing: Bool

  /// - Parameters:
  ///   - place: the ledger, and the code under which it has the home, or will have it; without a
  ///     code, the name of the folder of sheets.
  ///   - from: the day from which changed rows hold; nil to correct them from their beginning.
  ///   - withdrawing: whether rows that the sheets leave out are meant to go.
  /// - Throws: what is wrong with the ledger; a code that can't be one.
  public init(
    _ place: HomePlace, sheets: String, by person: String, asOf: Day, from: Day?, withdrawing: Bool
  ) throws(Faults) {
    ledger = try Ledger.open(place.folder)
    self.sheets = sheets
    self.person = person
    self.asOf = asOf
    self.from = from
    self.withdrawing = withdrawing
    home = try Self.home(place.code, in: ledger, sheets: sheets)
  }

  /// By the code given, else by the name of the folder of sheets.
  private static func home(
    _ code: String?, in ledger: Ledger, sheets: String
  ) throws(Faults) -> (code: String, key: HomeKey?) {
    let code = code ?? FolderName.of(sheets)
    guard OutputPath.isSafe(code) else {
      throw Faults(
        Fault(
          .unknownHome, "\"\(code)\" can't be the code of a home.",
          remedy: "Give one with --home, of letters, digits, -, _ and ., such as seaview."))
    }
    return (code, try ledger.home(coded: code))
  }

  /// No other home of the ledger has the name or the numbers of this one: a folder of another name
  /// would otherwise become a second home, and two homes would give out the same numbers.
  private func expectOwn(_ sheets: HomeFolder) throws(Faults) {
    var faults: [Fault] = []
    let (name, series) = (sheets.register.home.name, sheets.register.home.series)
    let names = try ledger.homes(saying: name, of: "name").filter { $0 != home.code }
    for code in names {
      faults.append(
        Fault(
          .homeTwice, at: SourceLocation(file: "home.csv"),
          "The sheets are of \(name), which the database has as \"\(code)\", not as "
            + "\"\(home.code)\".",
          remedy: "Import with --home \(code); or, if this is another home, give it another name."))
    }
    let taken = try ledger.homes(saying: series, of: "invoice series")
    if names.isEmpty, let code = taken.first(where: { $0 != home.code }) {
      faults.append(
        Fault(
          .seriesTwice, at: SourceLocation(file: "home.csv"),
          "The invoice series \(series) is that of \"\(code)\" already: two documents would have "
            + "one number.",
          remedy: "Give this home a series of its own."))
    }
    if let faults = Faults(faults) { throw faults }
  }

  /// - Parameter previewing: whether to say what would change, and change nothing.
  /// - Throws: everything that is wrong with the sheets, alone or together with what is kept.
  public func report(previewing: Bool) throws(Faults) -> Report {
    let facts = try home.key.map { (key) throws(Faults) in try ledger.facts(of: key) }
    let kept = facts?.sheets ?? []
    let files = try HomeFolder.files(in: sheets)
    // What the sheets themselves say comes first: its faults have their rows.
    let read = try HomeFolder(files + kept.lacking(files).map(\.file))
    try expectOwn(read)
    let differences = files.compactMap(FactSheet.init(reading:)).map { sheet in
      SheetDifference(
        kept.first { $0.name == sheet.name }, readAgain: sheet, from: from,
        withdrawing: withdrawing)
    }
    if let faults = Faults(differences.flatMap(\.faults)) { throw faults }
    let changes = differences.flatMap(\.changes)
    if from != nil {
      let result = differences.map(\.result) + kept.lacking(files)
      _ = try HomeFolder(result.map(\.file))
    }
    var act: Act?
    if !previewing, !changes.isEmpty {
      act = try ledger.record(
        differences.flatMap(\.writes), ofHome: home.code, after: facts?.lastAct ?? 0,
        NewAct(.imported, on: asOf, by: person, what(changes)))
    }
    let said = ImportReport(
      home: home.code, isNew: home.key == nil, changes: changes, act: act,
      isPreview: previewing)
    return Report(
      text: said.text, json: said.json.encoded, files: [], entries: [], warnings: read.warnings)
  }

  private func what(_ changes: [RowChange]) -> String {
    let from = from.map { " from \($0.words)" } ?? ""
    return "Took in \(FolderName.of(sheets))\(from): \(ImportReport.counts(changes))."
  }
}

extension Fault.Code {
  /// The sheets are those of a home that the database has under another code.
  public static let homeTwice: Fault.Code = "import.home-twice"
  /// Another home of the database gives out numbers of the same series.
  public static let seriesTwice: Fault.Code = "import.series-twice"
}

extension [FactSheet] {
  /// Those that no file is of: they stay as they are.
  fileprivate func lacking(_ files: [SheetFile]) -> [FactSheet] {
    let names = Set(files.map(\.name))
    return filter { !names.contains($0.name) }
  }
}

extension SheetDifference {
  var writes: [Ledger.FactWrite] {
    changes.flatMap { change in
      change.kept.map {
        Ledger.FactWrite(sheet: result.name, columns: result.columns, row: $0)
      }
        + change.withdrawn.map {
          Ledger.FactWrite(
            sheet: result.name, columns: result.columns, row: $0, isWithdrawn: true)
        }
    }
  }
}
