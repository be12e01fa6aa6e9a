public import Amounts
import Billing
public import CareCalendar
public import CareHome
import Documents
public import Evidence
public import Funding
import Intake

extension Fault.Code {
  /// The law allows no direct payment for this.
  static let fullPaymentBarred: Fault.Code = "full-payment.barred"
  /// Nobody is said to hold the payment.
  static let fullPaymentNoAccount: Fault.Code = "full-payment.no-account"
  /// Somebody else would pay something else, too.
  static let fullPaymentMovesOthers: Fault.Code = "full-payment.moves-others"
}

/// Makes a council's part of the fee a full direct payment, or hands it back: from a day on the
/// resident's account is billed in the council's place, and nobody else pays another penny
/// (billing.md rule 8; funding.md, The three models).
public struct MakeFullPayment: Sendable {
  public enum Change: Sendable {
    case begin(Terms)
    /// The council pays the home directly again.
    case end(why: String)
  }

  /// What is agreed of a payment that begins.
  public struct Terms: Sendable {
    /// Who is billed in the council's place; nil for whoever pays the client contribution.
    public let account: PayerID?
    public let through: Day?
    /// Only so much a week, for day services; nil for the whole of the council's line.
    public let dayServices: Money?
    public let agreedBy: String
    /// What happens if it is not passed on; nil where nothing is agreed.
    public let safeguard: Safeguards?

    public init(
      account: PayerID? = nil, through: Day? = nil, dayServices: Money? = nil, agreedBy: String,
      safeguard: Safeguards? = nil
    ) {
      self.account = account
      self.through = through
      self.dayServices = dayServices
      self.agreedBy = agreedBy
      self.safeguard = safeguard
    }
  }

  /// The safeguards that are agreed with it; see ``Safeguard``.
  public struct Safeguards: Sendable {
    public let alert: Money
    public let limit: Money
    public let returnWeeks: Int
    public let guarantor: Safeguard.Guarantor?

    public init(
      alert: Money, limit: Money, returnWeeks: Int, guarantor: Safeguard.Guarantor? = nil
    ) {
      self.alert = alert
      self.limit = limit
      self.returnWeeks = returnWeeks
      self.guarantor = guarantor
    }
  }

  private let home: OpenedHome
  private let sheets: HomeWriting
  private let resident: Resident
  private let placement: Placement
  private let line: FundingLineID?
  private let from: Day

  /// - Parameter line: which of the council's lines, where it has several.
  /// - Throws: everything that is wrong with the sheets; a resident who does not live there.
  public init(
    _ place: HomePlace, resident: ResidentID, line: FundingLineID? = nil, from: Day
  ) throws(Faults) {
    home = try OpenedHome(folder: place)
    sheets = try HomeWriting(place)
    (self.resident, placement) = try home.resident(resident, on: from)
    self.line = line
    self.from = from
  }

  /// Writes the change, or shows what would be written. One that is there already is nothing to do.
  ///
  /// - Throws: `full-payment.barred`, `full-payment.no-line`, `full-payment.no-account`; whatever
  ///   the rows would make wrong; what the disk refuses.
  public func make(
    _ change: Change, by person: String, asOf: Day, previewing: Bool
  ) throws(Faults) -> Report {
    switch change {
    case .begin(let terms): try begin(terms, by: person, asOf: asOf, previewing)
    case .end(let why): try end(because: why, by: person, asOf: asOf, previewing)
    }
  }

  private func begin(
    _ terms: Terms, by person: String, asOf: Day, _ isPreview: Bool
  ) throws(Faults) -> Report {
    let account = try account(terms)
    if let running = running(terms), running.payer == account {
      return try report(
        home, (running.council ?? council ?? account, account),
        .begins("those named in funding.csv"),
        law: standing(of: running.split).reason, AddedRows([], outcome: .nothingToDo), [])
    }
    let rows = try home.register.rows(of: .councilFee, placement.id, on: from, line: line)
    let standing = standing(
      of: terms.dayServices == nil ? rows[0].split : ComponentSplit.all(.activity))
    guard standing.isAllowed else { throw Faults(barred(rows[0], standing)) }
    var edit = FullPaymentEdit(sheets.edit(), lines: home.register.fundingLines)
    let taker = FullPaymentEdit.Taker(
      payer: account, kind: .fullDirectPayment, council: rows[0].payer,
      note: "full direct payment\(terms.dayServices == nil ? "" : " for day services"), agreed by "
        + terms.agreedBy)
    if let amount = terms.dayServices {
      try edit.add(
        dayServices: amount, beside: rows[0], to: taker, from: from, through: terms.through)
    } else {
      try edit.hand(rows, to: taker, from: from, through: terms.through)
    }
    if let safeguard = terms.safeguard {
      try edit.append(
        .safeguard(
          Safeguard(
            placement: placement.id, from: from, through: terms.through, alert: safeguard.alert,
            limit: safeguard.limit, returnWeeks: safeguard.returnWeeks,
            guarantor: safeguard.guarantor, agreedBy: terms.agreedBy)))
    }
    return try finish(
      edit, between: (rows[0].payer, account), .begins(terms.agreedBy), law: standing.reason,
      by: person, asOf: asOf, isPreview)
  }

  private func end(
    because why: String, by person: String, asOf: Day, _ isPreview: Bool
  ) throws(Faults) -> Report {
    let rows = try home.register.rows(
      of: .fullDirectPayment, placement.id, on: from, line: line)
    guard let council = rows[0].council ?? council else {
      throw Faults(
        Fault(
          .fullPaymentNoLine, at: rows[0].source,
          "Nothing says which council pays the direct payment \"\(rows[0].id)\".",
          remedy: "Fill its column \"council\" in funding.csv."))
    }
    var edit = FullPaymentEdit(sheets.edit(), lines: home.register.fundingLines)
    if let place = rows[0].source, rows[0].from < from, rows.count == 1, takesBalance(council) {
      edit.end(place, on: from - 1, "funding.csv: line \(rows[0].id)")
    } else {
      try edit.hand(
        rows,
        to: .init(
          payer: council, kind: .councilFee, council: nil, note: "paid directly again: \(why)"),
        from: from, through: nil)
    }
    for safeguard in home.folder.safeguards
    where safeguard.placement == placement.id && safeguard.holds(on: from)
      && safeguard.from < from
    {
      if let place = safeguard.source { edit.end(place, on: from - 1, "safeguards.csv: the row") }
    }
    return try finish(
      edit, between: (council, rows[0].payer), .ends(why), law: nil, by: person, asOf: asOf,
      isPreview)
  }

  private func finish(
    _ edit: FullPaymentEdit, between: (council: PayerID, account: PayerID),
    _ what: FullPaymentReport.What, law: String?, by person: String, asOf: Day, _ isPreview: Bool
  ) throws(Faults) -> Report {
    let after = try OpenedHome(edit.edit.checked(), name: home.name)
    let rows = AddedRows(
      edit.edit.lines.map { AddedRows.Row(file: $0.file, text: $0.text) },
      outcome: isPreview ? .preview : .written)
    let report = try report(after, between, what, law: law, rows, edit.changed)
    if !isPreview {
      try sheets.write(
        edit.edit, by: person, asOf: asOf,
        "\(what.verb) the full direct payment of \(resident.id) from \(from.words).")
    }
    return report
  }

  private func report(
    _ after: OpenedHome, _ between: (council: PayerID, account: PayerID),
    _ what: FullPaymentReport.What, law: String?, _ rows: AddedRows, _ changed: [String]
  ) throws(Faults) -> Report {
    let then = try after.weekly(of: placement.id, on: from)
    let before = rows.outcome == .nothingToDo ? then : try home.weekly(of: placement.id, on: from)
    let others = Set(before.keys).union(then.keys).subtracting([between.council, between.account])
    let moved = others.sorted().filter { before[$0] != then[$0] }
    let faults = moved.map {
      Fault.movesOthers($0, before[$0] ?? .zero, then[$0] ?? .zero, from)
    }
    if let faults = Faults(faults) { throw faults }
    let names = Dictionary(home.register.payers.map { ($0.id, $0.name) }) { first, _ in first }
    let report = FullPaymentReport(
      home: home.register.home, reference: resident.reference, from: from, what: what,
      council: names[between.council] ?? between.council.text,
      account: names[between.account] ?? between.account.text,
      payers: Set(before.keys).union(then.keys).sorted().map {
        .init(
          name: names[$0] ?? $0.text, id: $0, before: before[$0] ?? .zero,
          after: then[$0] ?? .zero)
      },
      law: law,
      safeguard: after.folder.safeguards.last {
        $0.placement == placement.id && $0.holds(on: from)
      }, changed: changed, rows: rows)
    return Report(
      text: report.text, json: report.json.encoded, files: [], entries: [],
      warnings: home.warnings)
  }

  // MARK: What there is

  /// The full direct payment of the same kind that is in force already.
  private func running(_ terms: Terms) -> FundingLine? {
    home.register.fundingLines.first { one in
      one.placement == placement.id && one.kind == .fullDirectPayment && one.from <= from
        && from <= one.through ?? from
        && (terms.dayServices.map { one.amount == .rate(.weekly(Rate($0))) }
          ?? (one.split != ComponentSplit.all(.activity)))
    }
  }

  /// Whether the council's own line goes on and takes up what the account no longer pays.
  private func takesBalance(_ council: PayerID) -> Bool {
    home.register.fundingLines.contains {
      $0.placement == placement.id && $0.payer == council && $0.kind == .councilFee
        && $0.amount == .balance && $0.from <= from && from <= $0.through ?? from
    }
  }

  /// The council of the placement's other lines.
  private var council: PayerID? {
    let mine = home.register.fundingLines.filter { $0.placement == placement.id }
    return mine.last { $0.kind == .councilFee }?.payer ?? mine.lazy.compactMap(\.council).first
  }

  private func account(_ terms: Terms) throws(Faults) -> PayerID {
    let known = home.register.payers.filter { !$0.kind.isPublicBody && $0.kind != .estate }
    let contribution = home.register.fundingLines.first {
      $0.placement == placement.id && $0.kind == .clientContribution && $0.from <= from
        && from <= $0.through ?? from
    }
    guard let id = terms.account ?? contribution?.payer, known.contains(where: { $0.id == id })
    else {
      throw Faults(
        Fault(
          .fullPaymentNoAccount, at: SourceLocation(file: "payers.csv"),
          terms.account.map { "\"\($0)\" is no private payer." }
            ?? "Nothing says who holds the direct payment of \(resident.id).",
          remedy: "Add the resident's account to payers.csv, and name it with --account."))
    }
    return id
  }

  private func standing(of split: ComponentSplit?) -> DirectPaymentStanding {
    let parts = split.map { split in
      Component.allCases.filter { !split.shares[$0].isZero }
    }
    return home.folder.policies.standing(
      of: DirectPaymentUse(replacing: parts ?? Component.allCases),
      in: home.register.home.nation, on: from)
  }

  private func barred(_ line: FundingLine, _ standing: DirectPaymentStanding) -> Fault {
    Fault(
      .fullPaymentBarred, at: line.source,
      "\(resident.id)'s fee may not be paid as a direct payment from \(from.words). "
        + standing.reason,
      remedy: "Agree on a part of it, which is then held as an individual service fund (hearth "
        + "propose, agree). Where a law or a pilot allows it, enter that in policies.csv with its "
        + "source.")
  }
}

extension OpenedHome {
  /// What each payer pays the home for a placement in a week, in whole pence.
  fileprivate func weekly(
    of placement: PlacementID, on day: Day
  ) throws(Faults) -> [PayerID: Money] {
    let shares = try billingInput().weeklyShares(of: placement, on: day)
    return Dictionary(grouping: shares, by: \.payer)
      .mapValues { $0.map(\.weekly).sum().rounded(.halfAwayFromZero) }
  }
}

extension Fault {
  fileprivate static func movesOthers(
    _ payer: PayerID, _ before: Money, _ after: Money, _ day: Day
  ) -> Fault {
    Fault(
      .fullPaymentMovesOthers, at: SourceLocation(file: "funding.csv"),
      "\(payer) would pay \(after) a week from \(day.words) in place of \(before).",
      remedy: "Nobody but the council and the account may pay anything else: look at the lines of "
        + "the placement.")
  }
}
