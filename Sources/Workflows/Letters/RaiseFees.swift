public import Amounts
import Billing
public import CareCalendar
public import CareHome
import Documents
public import Evidence
import Intake

extension Fault.Code {
  /// A private payer would be told too late for the contract's notice.
  public static let upliftNotice: Fault.Code = "uplift.notice"
  /// It is not clear whose line bears the rise.
  public static let upliftLine: Fault.Code = "uplift.line"
  /// Another fee begins on the same day already.
  public static let upliftSameDay: Fault.Code = "uplift.same-day"
  /// A warning: a later fee is in the sheets already and does not rise.
  public static let upliftLater: Fault.Code = "uplift.later-fee"
}

/// Raises a group of fees from a day on, and writes to every private payer whose share rises
/// (billing.md rule 16: the notice that the contract promises).
public struct RaiseFees: Sendable {
  /// Whose fees.
  public enum Group: String, Sendable, CaseIterable {
    /// Residents for whom no council or health body pays.
    case privatelyPaid = "private"
    /// Residents for whom one does.
    case publiclyPaid = "public"
    case all
  }

  /// What is to change.
  public struct Request: Sendable {
    let rise: FeeRise
    public let from: Day
    public let group: Group
    /// Empty for every band.
    public let bands: [BandID]
    /// The day on which letters are given.
    public let told: Day
    public let reason: String?
    public let by: String

    /// - Parameter step: new fees are whole multiples of it.
    /// - Returns: nil unless the step is above zero.
    public init?(
      percent: Percentage, step: Money, from: Day, group: Group, bands: [BandID], told: Day,
      reason: String?, by: String
    ) {
      guard let rise = FeeRise(percent: percent, step: step) else { return nil }
      self.rise = rise
      self.from = from
      self.group = group
      self.bands = bands
      self.told = told
      self.reason = reason
      self.by = by
    }
  }

  private let place: HomePlace
  private let home: OpenedHome
  private let sheets: HomeWriting
  private let pages: Pages
  private let request: Request

  /// - Throws: everything that is wrong with the sheets or the templates; bands that are not there.
  public init(
    folder place: HomePlace, _ request: Request, templates: PageStyle = .standard
  ) throws(Faults) {
    self.place = place
    home = try OpenedHome(folder: place)
    sheets = try HomeWriting(place)
    pages = try Pages(templates: templates)
    self.request = request
    let known = home.register.bands.map(\.id)
    let unknown = request.bands.filter { !known.contains($0) }.map { band in
      Fault(
        .unknownBand, at: SourceLocation(file: "bands.csv"), "There is no band “\(band)”.",
        remedy: "The bands are: \(known.map(\.text).joined(separator: ", ")).")
    }
    if let faults = Faults(unknown) { throw faults }
  }

  /// One placement's new fee.
  private struct Change {
    let placement: Placement
    let stay: Stay
    let new: Rate<PerWeek>
  }

  /// Writes the new fees, unless it is a preview.
  ///
  /// - Throws: everything that stands in the way of any fee; nothing is written then.
  public func report(preview: Bool) throws(Faults) -> Report {
    var edit = sheets.edit()
    var faults: [Fault] = []
    let changes = changes(&faults)
    for change in changes {
      do throws(Faults) {
        try write(change, into: &edit)
      } catch {
        faults += error.all
      }
    }
    if let faults = Faults(faults) { throw faults }
    guard !changes.isEmpty else {
      return report([], Shelf.Batch(), preview: preview)
    }
    let told = FeeLetters(
      before: home, after: try OpenedHome(edit.checked(), name: home.name), from: request.from,
      told: request.told, reason: request.reason)
    var letters: [FeeLetter] = []
    var rows: [UpliftReport.Row] = []
    for change in changes {
      do throws(Faults) {
        let own = try told.letters(for: change.placement)
        letters += own.letters
        rows.append(row(change, own))
      } catch {
        faults += error.all
      }
    }
    if let faults = Faults(faults) { throw faults }
    for row in rows where !row.letters.isEmpty { try note(row.placement, in: &edit) }
    let batch = try pages.letters(letters, filedUnder: home.name)
    return report(
      rows, batch, preview: preview, deed: preview ? nil : writing(edit, changes.count))
  }

  /// The sheets, once the letters are on the disk.
  private func writing(_ edit: HomeEdit, _ count: Int) -> Deed {
    Deed { () throws(Faults) in
      let act = try sheets.write(
        edit, by: request.by, asOf: request.told,
        FeeRiseWords.act(count, request.rise, from: request.from, reason: request.reason))
      return Deed.Done(
        words: nil,
        unfiled: .lettersMissing(
          "The new fees are entered", by: act, at: place, in: request.told.month))
    }
  }

  private func row(
    _ change: Change, _ told: (payers: [PayerID], letters: [FeeLetter])
  ) -> UpliftReport.Row {
    UpliftReport.Row(
      placement: change.placement.id, resident: change.placement.resident, band: change.stay.band,
      old: change.stay.grossFee.amount, new: change.new.amount, payers: told.payers,
      letters: told.letters.map(\.payer.id))
  }

  private func report(
    _ rows: [UpliftReport.Row], _ letters: Shelf.Batch, preview: Bool, deed: Deed? = nil
  ) -> Report {
    let report = UpliftReport(
      home: home.register.home, rise: request.rise, from: request.from, by: request.by,
      rows: rows, isPreview: preview)
    return Report(
      text: report.text, json: report.json.encoded, files: letters.files,
      entries: letters.entries, warnings: home.warnings + laterFees, deed: deed)
  }

  // MARK: Which fees

  private func changes(_ faults: inout [Fault]) -> [Change] {
    var changes: [Change] = []
    for placement in home.register.placements(on: request.from) {
      guard let stay = placement.stays.value(on: request.from - 1), isMeant(placement, stay) else {
        continue
      }
      let change = Change(
        placement: placement, stay: stay, new: request.rise.raised(stay.grossFee))
      guard change.new != stay.grossFee else { continue }
      guard let same = placement.stays.entries.first(where: { $0.from == request.from }) else {
        changes.append(change)
        continue
      }
      // Done already.
      guard same.value.grossFee != change.new else { continue }
      faults.append(
        Fault(
          .upliftSameDay, at: SourceLocation(file: "stays.csv"),
          "Placement \(placement.id) has another fee from \(request.from.words) already: \(same.value.grossFee.amount).",
          remedy: "Remove that row of stays.csv, or leave its band or group out."))
    }
    return changes
  }

  private func isMeant(_ placement: Placement, _ stay: Stay) -> Bool {
    guard request.bands.isEmpty || request.bands.contains(stay.band) else { return false }
    let isPublic = linesInForce(placement.id).contains {
      [.councilFee, .continuingHealthcare].contains($0.kind)
    }
    switch request.group {
    case .all: return true
    case .publiclyPaid: return isPublic
    case .privatelyPaid: return !isPublic
    }
  }

  private func linesInForce(_ placement: PlacementID) -> [FundingLine] {
    home.register.fundingLines.filter { line in
      line.placement == placement && line.kind.isPartOfFee && line.from < request.from
        && line.through.map { $0 >= request.from } ?? true
    }
  }

  private var laterFees: [Fault] {
    home.register.placements(on: request.from).filter { placement in
      placement.stays.changes.contains { $0 > request.from }
    }.map { placement in
      Fault(
        .upliftLater, severity: .warning, at: SourceLocation(file: "stays.csv"),
        "Placement \(placement.id) has a fee from a later day in stays.csv, which does not rise.",
        remedy: "Look whether that fee was agreed with the rise in mind.")
    }
  }

  // MARK: The sheets

  private static let stayColumns = [
    "placement", "from", "room", "band", "gross fee", "premises", "services", "care", "activity",
    "note",
  ]

  private func write(_ change: Change, into edit: inout HomeEdit) throws(Faults) {
    var row = [
      "placement": change.placement.id.text, "from": request.from.iso, "room": change.stay.room,
      "band": change.stay.band.text, "gross fee": change.new.amount.decimal,
      "note": "raised by \(request.rise.words); \(request.by)",
    ]
    if let split = change.stay.contractSplit {
      for component in Component.allCases {
        row[component.rawValue] = (split.shares[component] * 100).plain
      }
    }
    try edit.append(row, to: "stays.csv", headings: Self.stayColumns)
    try raiseLine(change, in: &edit)
  }

  /// The balance rises by itself; without one, the line that pays the fee rises by the same pounds.
  private func raiseLine(_ change: Change, in edit: inout HomeEdit) throws(Faults) {
    let lines = linesInForce(change.placement.id)
    guard !lines.contains(where: { $0.amount == .balance }) else { return }
    let bearers = lines.filter {
      [.selfFunded, .councilFee, .fullDirectPayment].contains($0.kind)
    }
    guard bearers.count == 1, let line = bearers.first, let source = line.source,
      case .rate(.weekly(let rate)) = line.amount
    else {
      throw Faults(
        Fault(
          .upliftLine, at: lines.first?.source,
          "Placement \(change.placement.id): it is not clear whose line rises with the fee.",
          remedy:
            "Let one line take the balance, or raise this placement by hand in stays.csv and funding.csv."
        ))
    }
    let more = change.new.amount - change.stay.grossFee.amount
    try edit.copy(
      rowAt: source,
      with: [
        "line": "\(line.id)-\(request.from.iso)", "amount": (rate.amount + more).decimal,
        "from": request.from.iso,
      ])
    edit.set("to", to: (request.from - 1).iso, at: source)
  }

  /// Records that the payer was told, so that the rise is billed and not held.
  private func note(_ id: PlacementID, in edit: inout HomeEdit) throws(Faults) {
    let isKnown = home.register.notices.contains {
      $0.placement == id && $0.from == request.from
    }
    guard !isKnown, let placement = home.register.placements.first(where: { $0.id == id }) else {
      return
    }
    try edit.append(
      [
        "placement": id.text, "from": request.from.iso, "clause": home.feeClause(placement.terms),
        "given": request.told.iso, "by": request.by,
      ], to: "notices.csv",
      headings: ["placement", "from", "clause", "given", "by", "note"])
  }
}

extension Fault.Code {
  static let unknownBand: Fault.Code = "uplift.unknown-band"
}
