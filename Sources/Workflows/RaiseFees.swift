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

  private let home: OpenedHome
  private let sheets: HomeWriting
  private let pages: Pages
  private let request: Request

  /// - Throws: everything that is wrong with the sheets or the templates; bands that are not there.
  public init(
    folder place: HomePlace, _ request: Request, templates: PageStyle = .standard
  ) throws(Faults) {
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
    guard !changes.isEmpty else { return report([], [], preview: preview) }
    let after = try OpenedHome(edit.checked(), name: home.name)
    var letters: [FeeLetter] = []
    var rows: [UpliftReport.Row] = []
    for change in changes {
      do throws(Faults) {
        let own = try self.letters(of: change, after: after)
        letters += own.letters
        rows.append(own.row)
      } catch {
        faults += error.all
      }
    }
    if let faults = Faults(faults) { throw faults }
    for row in rows where !row.letters.isEmpty { try note(row.placement, in: &edit) }
    let files = try letters.flatMapFiles(self.files(of:))
    if !preview {
      try sheets.write(
        edit, by: request.by, asOf: request.told,
        "Raised \(changes.count) fees by \(request.rise.words) from \(request.from.words).")
    }
    return report(rows, files, preview: preview)
  }

  private func report(
    _ rows: [UpliftReport.Row], _ letters: [(title: String, files: [OutputFile])], preview: Bool
  ) -> Report {
    let report = UpliftReport(
      home: home.register.home, rise: request.rise, from: request.from, by: request.by,
      rows: rows, isPreview: preview)
    return Report(
      text: report.text, json: report.json.encoded, files: letters.flatMap(\.files),
      entries: letters.map { letter in
        OutputIndex.Entry(
          home: home.register.home.name, kind: .letter, period: request.from.words,
          title: letter.title, files: [letter.files[0].path.description])
      }, warnings: home.warnings + laterFees)
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

  // MARK: The letters

  /// What is kept where the contract promises nothing.
  private static let standardNoticeDays = 28

  private func letters(
    of change: Change, after: OpenedHome
  ) throws(Faults) -> (row: UpliftReport.Row, letters: [FeeLetter]) {
    let placement = change.placement
    let before = try shares(of: placement.id, in: home)
    let then = try shares(of: placement.id, in: after)
    let changed = then.keys.sorted().filter { then[$0] != before[$0] }
    let terms = home.register.terms.first { $0.id == placement.terms }
    var letters: [FeeLetter] = []
    for id in changed {
      guard let payer = home.register.payers.first(where: { $0.id == id }),
        !payer.kind.isPublicBody, let new = then[id],
        let resident = home.register.residents.first(where: { $0.id == placement.resident })
      else { continue }
      let days = terms?.increaseNoticeDays ?? Self.standardNoticeDays
      guard request.from - request.told >= days else {
        throw Faults(
          Fault(
            .upliftNotice, at: placement.source,
            "\(payer.name) (placement \(placement.id)) would be told \(request.from - request.told) days before; the contract promises \(days).",
            remedy: "Raise the fee from \((request.told + days).iso) or later."))
      }
      letters.append(
        FeeLetter(
          home: home.register.home, payer: payer, resident: resident, from: request.from,
          told: request.told, fee: (change.stay.grossFee.amount, change.new.amount),
          share: (before[id] ?? .zero, new), rise: request.rise,
          clause: clause(placement.terms), noticeDays: days,
          reason: request.reason))
    }
    return (
      UpliftReport.Row(
        placement: placement.id, resident: placement.resident, band: change.stay.band,
        old: change.stay.grossFee.amount, new: change.new.amount, payers: changed,
        letters: letters.map(\.payer.id)), letters
    )
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
        "placement": id.text, "from": request.from.iso, "clause": clause(placement.terms),
        "given": request.told.iso, "by": request.by,
      ], to: "notices.csv",
      headings: ["placement", "from", "clause", "given", "by", "note"])
  }

  private func clause(_ id: TermsID) -> String {
    home.register.terms.first { $0.id == id }?.feeClause ?? "its terms on fees"
  }

  /// What each payer pays a week on the day, in whole pence.
  private func shares(
    of placement: PlacementID, in home: OpenedHome
  ) throws(Faults) -> [PayerID: Money] {
    let shares = try home.billingInput().weeklyShares(of: placement, on: request.from)
    return Dictionary(
      shares.map { ($0.payer, $0.weekly.rounded(.halfAwayFromZero)) }, uniquingKeysWith: +)
  }

  private func files(
    of letter: FeeLetter
  ) throws(Faults) -> (title: String, files: [OutputFile]) {
    let name =
      "fee-letter-\(request.from.iso)-\(DocumentName.safe(letter.resident.id.text))-\(DocumentName.safe(letter.payer.id.text))"
    return (
      "To \(letter.payer.name), for \(letter.resident.name)",
      [
        try pages.file(
          FeeLetterPage(letter), name, of: home.name, in: ["letters"], for: letter.payer),
        OutputFile(try pages.path(home.name, ["letters"], name + ".txt"), letter.text),
      ]
    )
  }
}

extension [FeeLetter] {
  fileprivate func flatMapFiles(
    _ files: (FeeLetter) throws(Faults) -> (title: String, files: [OutputFile])
  ) throws(Faults) -> [(title: String, files: [OutputFile])] {
    var all: [(title: String, files: [OutputFile])] = []
    for letter in self { all.append(try files(letter)) }
    return all
  }
}

extension Fault.Code {
  static let unknownBand: Fault.Code = "uplift.unknown-band"
}
