import Amounts
public import Evidence
public import Funding

/// `panel.csv`: what a panel decided on residents' budgets, in place of what a system said.
enum PanelSheet: Sheet {
  enum Column: String, CaseIterable {
    case reference, budget, decided, panel, why
  }

  static let file = "panel.csv"
  static let isNeeded = true
  static let filled: Set<Column> = [.reference, .budget, .decided, .panel, .why]
  static let key: [Column] = [.reference, .decided]

  static func read(_ row: inout Row<PanelSheet>) -> PanelDecision? {
    let reference = row.required(.reference, .text)
    let budget = row.required(.budget, .price)
    let decided = row.required(.decided, .day)
    let panel = row.required(.panel, .text)
    let why = row.required(.why, .text)
    guard let reference, let budget, let decided, let panel, let why else { return nil }
    return PanelDecision(
      reference: reference, weekly: budget, day: decided, panel: panel, why: why,
      source: row.location)
  }
}

/// A panel's decisions, in the order of the sheet.
public struct PanelFile: Sendable {
  public let decisions: [PanelDecision]

  /// - Throws: every fault of the file.
  public init(_ file: SheetFile) throws(Faults) {
    let log = FaultLog()
    let sheet = OpenSheet<PanelSheet>.open(file, log)
    sheet?.tellRepeatedKeys(log)
    let rows = sheet?.read(Names(), log)
    if let faults = log.refusals { throw faults.placed(in: file.name) }
    decisions = rows?.values ?? []
  }

  public static func read(_ path: String) throws(Faults) -> PanelFile {
    try PanelFile(try SheetFile.read(path))
  }
}
