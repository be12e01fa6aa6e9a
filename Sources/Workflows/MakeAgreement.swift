import Amounts
import Billing
public import CareCalendar
public import CareHome
import Costing
import Documents
public import Evidence
import Flexibility
import Funding
import Intake

extension Fault.Code {
  /// An agreement of the same placement runs on the same days.
  static let agreementRuns: Fault.Code = "agreement.runs-already"
  /// Nobody is known to pay for the resident on the agreement's first day.
  static let agreementNoPayer: Fault.Code = "agreement.no-payer"
  /// A warning: the agreement begins before its notice has run.
  static let agreementBeforeNotice: Fault.Code = "agreement.before-notice"
}

/// Makes the offer that was agreed the dated agreement that billing takes up: its rows in
/// `agreements.csv` and `baskets.csv`.
public struct MakeAgreement: Sendable {
  /// What is agreed beside the offer; nil takes what the offer suggests.
  public struct Terms: Sendable {
    public let id: AgreementID?
    /// Nil for the council that pays the fee, else whoever pays the balance.
    public let payer: PayerID?
    public let holding: HoldingArrangement
    public let holder: String
    /// Nil for the day on which the notice has run.
    public let from: Day?
    public let through: Day?
    /// Nil for half a year after the first day.
    public let review: Day?
    public let continuesInAbsence: Bool
    /// Who else agreed, such as the council's officer.
    public let agreedWith: String?

    public init(
      id: AgreementID? = nil, payer: PayerID? = nil, holding: HoldingArrangement, holder: String,
      from: Day? = nil, through: Day? = nil, review: Day? = nil, continuesInAbsence: Bool = false,
      agreedWith: String? = nil
    ) {
      self.id = id
      self.payer = payer
      self.holding = holding
      self.holder = holder
      self.from = from
      self.through = through
      self.review = review
      self.continuesInAbsence = continuesInAbsence
      self.agreedWith = agreedWith
    }
  }

  private static let folder = "agreements"

  private let home: OpenedHome
  private let pages: Pages
  private let sheets: RowWriting
  private let resident: Resident
  private let placement: Placement
  private let agreement: Agreement
  private let offer: ReleaseAssessment
  private let warnings: [Fault]
  private let day: Day

  /// - Throws: everything that is wrong with the sheets; where nothing has been agreed, or not by
  ///   whoever may agree; days out of order.
  public init(
    folder: HomePlace, resident: ResidentID, terms: Terms, asOf day: Day,
    templates: PageStyle = .standard
  ) throws(Faults) {
    self.day = day
    pages = try Pages(templates: templates)
    home = try OpenedHome(folder: folder)
    sheets = try RowWriting(folder)
    (self.resident, placement) = try home.resident(resident, on: day)
    (agreement, offer, warnings) = try home.agreement(terms, of: placement, asOf: day)
  }

  /// Writes the agreement, or shows what would be written. One that the sheets have already is not
  /// written again.
  ///
  /// - Parameter person: who enters it; a database needs to know.
  /// - Throws: another agreement that runs on the same days; whatever the rows would make wrong,
  ///   such as a release of more than the payer pays; what the disk refuses.
  public func make(preview: Bool = false, by person: String? = nil) throws(Faults) -> Report {
    let others = home.register.agreements.filter { $0.placement == placement.id }
    if let same = others.first(where: agreement.isTaken(by:)) {
      return try report(same, in: home, AddedRows([], outcome: .nothingToDo))
    }
    if let faults = Faults(others.filter(agreement.overlaps).map(runsAlready)) { throw faults }
    let addition = try sheets.adding(AddedRow.agreement(agreement))
    let amended = try OpenedHome(addition.home, name: home.name)
    // Billing must be able to take it up.
    let report = try report(agreement, in: amended, addition.rows(preview: preview))
    if !preview {
      try addition.write(
        by: person, asOf: day,
        "Agreed \(agreement.id) for \(resident.id): \(agreement.release) from "
          + "\(agreement.from.words).")
    }
    return report
  }

  private func report(
    _ agreement: Agreement, in home: OpenedHome, _ rows: AddedRows
  ) throws(Faults) -> Report {
    let fee = try home.feeToday(of: placement, on: agreement.from, payer: agreement.payer)
    guard let fee, let payer = home.register.payers.first(where: { $0.id == agreement.payer })
    else { throw Faults(.noPayer(for: resident, on: agreement.from)) }
    let model = try FlexibilityModel(
      home.catalogue, home.circumstances(on: agreement.from, except: placement.id))
    let report = AgreementReport(
      home: home.register.home, reference: resident.reference, agreement: agreement, offer: offer,
      ranges: try home.ranges(
        of: Offer(
          basket: agreement.basket, release: agreement.release,
          noticeWeeks: agreement.noticeWeeks), in: model),
      payer: payer, fee: fee,
      holding: home.folder.policies.decide(
        agreement, in: home.catalogue, nation: home.register.home.nation, on: agreement.from),
      comingBack: try home.catalogue.returning(from: agreement, askedOn: agreement.from),
      rows: rows)
    let page = AgreementPage(report)
    let name = DocumentName.agreement(agreement.id)
    let file = try pages.file(page, name, of: home.name, in: [Self.folder])
    let xml = OutputFile(
      try pages.path(home.name, [Self.folder], name + ".xml"), try report.xml())
    return Report(
      text: report.text, json: report.json.encoded, files: [file, xml],
      entries: [
        OutputIndex.Entry(
          home: home.register.home.name, kind: .agreement, title: page.title,
          amount: agreement.release.amount, files: [file, xml].map(\.path.description))
      ], warnings: home.warnings + warnings)
  }

  private func runsAlready(_ other: Agreement) -> Fault {
    if agreement.isOffer(of: other) { return sameOffer(other) }
    return Fault(
      .agreementRuns, at: other.source,
      "Agreement \"\(other.id)\" of the same resident already runs from \(other.from.words)"
        + (other.through.map { " to \($0.words)" } ?? "") + ".",
      remedy: "To put this one in its place, write \((agreement.from - 1).iso) under \"to\" of the "
        + "other in agreements.csv.")
  }

  /// The offer was made an agreement before; only what is agreed beside it differs.
  private func sameOffer(_ other: Agreement) -> Fault {
    let differences = agreement.differences(from: other)
    let end = "To put this one in its place, write \((agreement.from - 1).iso) under \"to\" of it."
    return Fault(
      .agreementRuns, at: other.source,
      "This offer is agreement \"\(other.id)\" already, from \(other.from.words). "
        + "What differs: \(differences.joined(separator: ", ")).",
      remedy: "Leave it, or correct its row in agreements.csv where it is wrong."
        + (agreement.from > other.from ? " \(end)" : ""))
  }
}

extension OpenedHome {
  fileprivate func agreement(
    _ terms: MakeAgreement.Terms, of placement: Placement, asOf day: Day
  ) throws(Faults) -> (Agreement, offer: ReleaseAssessment, warnings: [Fault]) {
    let model = try FlexibilityModel(catalogue, circumstances(on: day, except: placement.id))
    let negotiation = try Negotiation(
      folder.negotiation.filter { $0.day <= day }, of: placement,
      authorities: folder.authorities, in: model)
    let agreedOn = negotiation.agreedOn ?? day
    let notice = negotiation.agreed?.entry.act.offer?.noticeWeeks ?? 0
    let noticeRun = agreedOn + 7 * notice
    let from = terms.from ?? noticeRun
    var payer = terms.payer
    if payer == nil { payer = try mainPayer(of: placement, on: from) }
    guard let payer else { throw Faults(.noPayer) }
    guard let offer = negotiation.agreed?.assessment else {
      throw Faults(.nothingAgreed(placement))
    }
    let made = try negotiation.agreement(
      AgreementTerms(
        id: terms.id ?? register.agreements.map(\.id).nextID(first: "AG-01"),
        payer: payer, holding: terms.holding, holder: terms.holder, from: from,
        through: terms.through,
        review: terms.review ?? from + 7 * 26, continuesInAbsence: terms.continuesInAbsence))
    let early = Fault(
      .agreementBeforeNotice, severity: .warning,
      "The agreement begins on \(from.words), before the notice of \(notice) weeks has run "
        + "(\(noticeRun.words)).",
      remedy: "Until then the home may not save what it releases.")
    return (
      terms.agreedWith.map { made.agreed(with: $0) } ?? made, offer,
      from < noticeRun ? [early] : []
    )
  }

  private func mainPayer(of placement: Placement, on day: Day) throws(Faults) -> PayerID {
    let shares = try billingInput().weeklyShares(of: placement.id, on: day)
    guard let main = shares.first(where: { $0.kind == .councilFee }) ?? shares.last else {
      let resident = register.residents.first { $0.id == placement.resident }
      throw Faults(resident.map { .noPayer(for: $0, on: day) } ?? .noPayer)
    }
    return main.payer
  }
}

extension Negotiation {
  /// The day on which the agreed offer was agreed.
  fileprivate var agreedOn: Day? {
    rounds.last { $0.entry.act.kind == .agree && $0.entry.act.answers == agreed?.entry.id }?
      .entry.day
  }
}

extension Agreement {
  fileprivate func agreed(with others: String) -> Agreement {
    Agreement(
      id: id, placement: placement, basket: basket, release: release, payer: payer,
      holding: holding, holder: holder, from: from, through: through, review: review,
      noticeWeeks: noticeWeeks, continuesInAbsence: continuesInAbsence,
      agreedBy: "\(agreedBy), and \(others)")
  }

  /// Whether another takes up the same offer on the same terms, whatever its id, its review and its
  /// words.
  fileprivate func isTaken(by other: Agreement) -> Bool {
    placement == other.placement && Set(basket) == Set(other.basket) && release == other.release
      && payer == other.payer && noticeWeeks == other.noticeWeeks && from == other.from
      && through == other.through && holding == other.holding && holder == other.holder
      && continuesInAbsence == other.continuesInAbsence
  }

  /// Whether both take up one offer.
  fileprivate func isOffer(of other: Agreement) -> Bool {
    Set(basket) == Set(other.basket) && release == other.release && noticeWeeks == other.noticeWeeks
  }

  /// What of the terms differs, each as it would be and as it is.
  fileprivate func differences(from other: Agreement) -> [String] {
    let end = { (day: Day?) in day?.words ?? "no last day" }
    let away = { (goesOn: Bool) in goesOn ? "goes on while away" : "stops while away" }
    let terms = [
      ("held as", holding.withArticle, other.holding.withArticle), ("by", holder, other.holder),
      ("paid by", payer.text, other.payer.text), ("from", from.words, other.from.words),
      ("to", end(through), end(other.through)),
      ("it", away(continuesInAbsence), away(other.continuesInAbsence)),
    ]
    return terms.filter { $0.1 != $0.2 }.map { "\($0.0) \($0.1), not \($0.2)" }
  }

  fileprivate func overlaps(_ other: Agreement) -> Bool {
    from <= (other.through ?? .distantFuture) && other.from <= (through ?? .distantFuture)
  }
}

extension Day {
  /// Later than any day of a sheet.
  fileprivate static let distantFuture = Day(number: 1_000_000)
}

extension Fault {
  fileprivate static func noPayer(for resident: Resident, on day: Day) -> Fault {
    Fault(
      .agreementNoPayer, at: SourceLocation(file: "funding.csv"),
      "Nobody is known to pay for \(resident.reference) on \(day.words), so no line could fall.",
      remedy: "Add the funding line, or name the payer with --payer.")
  }

  fileprivate static let noPayer = Fault(
    .agreementNoPayer, at: SourceLocation(file: "funding.csv"),
    "Nobody is known to pay for the resident.", remedy: "Add the funding line.")
}
