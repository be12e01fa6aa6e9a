import Evidence

/// Reads the settings of `home.csv`, each in its own format.
struct SettingsReader {
  typealias Setting = HomeSheet.Setting

  private let sheet: OpenSheet<HomeSheet>
  private let rows: [Setting: CSVTable.Row]
  private let log: FaultLog
  /// Whether everything that was read is sound.
  private(set) var isSound = true

  /// Finds the row of each setting, and tells those that nobody knows.
  init(_ sheet: OpenSheet<HomeSheet>, _ log: FaultLog) {
    var rows: [Setting: CSVTable.Row] = [:]
    for row in sheet.rows {
      guard let cell = sheet.cell(.setting, of: row), !cell.isFaulty else { continue }
      let name = sheet.table.text(cell)
      if let setting = Setting(rawValue: name.lowercased()) {
        // A repeated setting is told with the other repeated keys.
        if rows[setting] == nil { rows[setting] = row }
      } else {
        let all = Setting.allCases.map(\.rawValue)
        log.add(
          .unknownSetting, at: sheet.location(row).column("setting"),
          name.isEmpty ? "The cell is empty." : "\(name.quoted) is no setting of a home.",
          remedy: DidYouMean.question(
            name, among: all, otherwise: "The settings are: \(all.joined(separator: ", ")).")
        )
      }
    }
    self.sheet = sheet
    self.rows = rows
    self.log = log
  }

  /// Where a setting stands, or the sheet where it does not.
  func location(_ setting: Setting) -> SourceLocation {
    rows[setting].map { sheet.location($0).column("value") } ?? SourceLocation(file: HomeSheet.file)
  }

  func isGiven(_ setting: Setting) -> Bool { rows[setting] != nil }

  mutating func required<Value>(_ setting: Setting, _ format: CellFormat<Value>) -> Value? {
    guard rows[setting] != nil else {
      refuse(
        setting, .missingSetting, "The setting \"\(setting.rawValue)\" is missing.",
        remedy: "Add a row that begins \"\(setting.rawValue),\". \(format.remedy)")
      return nil
    }
    guard let text = text(setting) else { return nil }
    guard !text.isEmpty else {
      refuse(
        setting, .emptyCell, "The setting \"\(setting.rawValue)\" is empty.",
        remedy: format.remedy)
      return nil
    }
    return read(text, setting, format)
  }

  /// Nil where the setting is left out or empty, or wrong, which is then told.
  mutating func optional<Value>(_ setting: Setting, _ format: CellFormat<Value>) -> Value? {
    guard let text = text(setting), !text.isEmpty else { return nil }
    return read(text, setting, format)
  }

  mutating func refuse(
    _ setting: Setting, _ code: Fault.Code, _ message: String, remedy: String
  ) {
    isSound = false
    log.add(code, at: location(setting), message, remedy: remedy)
  }

  private mutating func text(_ setting: Setting) -> String? {
    guard let row = rows[setting], let cell = sheet.cell(.value, of: row) else { return "" }
    guard !cell.isFaulty else {
      isSound = false
      return nil
    }
    return sheet.table.text(cell)
  }

  private mutating func read<Value>(
    _ text: String, _ setting: Setting, _ format: CellFormat<Value>
  ) -> Value? {
    do throws(CellRefusal) {
      return try format.read(text)
    } catch {
      refuse(
        setting, error.code, "\(setting.rawValue): \(text.quoted) \(error.problem)",
        remedy: error.remedy ?? format.remedy)
      return nil
    }
  }
}

extension Fault.Code {
  static let unknownSetting: Fault.Code = "home.unknown-setting"
  static let missingSetting: Fault.Code = "home.missing-setting"
  static let occupancyBand: Fault.Code = "home.occupancy-band"
  static let budgetDates: Fault.Code = "home.budget-dates"
}
