import Amounts
public import CareCalendar
public import CareHome
import Documents
public import Evidence
import Flexibility
import Funding
import Intake
import Store

extension Fault.Code {
  /// No council pays for anybody who is asked about.
  public static let nobodyFunded: Fault.Code = "value.nobody-funded"
  /// A resident is asked about in more than one home.
  public static let oneHomeOnly: Fault.Code = "value.one-home"
}

/// Holds what a direct payment is worth under every model, for one resident or for all those whom
/// councils pay for in one or several homes (funding.md, The three models).
public struct ValuePayments: Sendable {
  /// Whose view it is.
  public struct Question: Hashable, Sendable {
    public let resident: ResidentID?
    /// For this council's own residents, and with what it may see; nil for the homes themselves.
    public let council: PayerID?
    public let day: Day

    public init(resident: ResidentID? = nil, council: PayerID? = nil, on day: Day) {
      self.resident = resident
      self.council = council
      self.day = day
    }
  }

  private let homes: [OpenedHome]
  private let models: [PaymentModel]
  private let budgets: [PaymentModelID: [String: IndicativeBudget]]
  private let question: Question
  private let pages: Pages

  /// - Parameters:
  ///   - paths: homes' folders, folders of such folders, and databases.
  ///   - models: the file of models; a model 1's files lie beside it.
  /// - Throws: every fault of every home, of the models and of their files.
  public init(
    paths: [String], models file: String, _ question: Question, templates: PageStyle = .standard
  ) throws(Faults) {
    pages = try Pages(templates: templates)
    self.question = question
    var faults: [Fault] = []
    var homes: [OpenedHome] = []
    for path in paths {
      do throws(Faults) {
        homes += try Self.homes(in: path)
      } catch {
        faults += (paths.count > 1 ? error.inFolder(path) : error).all
      }
    }
    var models: [PaymentModel] = []
    var budgets: [PaymentModelID: [String: IndicativeBudget]] = [:]
    do throws(Faults) {
      let read = try PaymentModelsFile.read(file)
      models = try read.models(on: question.day)
      budgets = try ModelBudgets(read, beside: file).budgets(of: models, on: question.day)
    } catch {
      faults += error.all
    }
    if let faults = Faults(faults) { throw faults }
    self.homes = homes
    self.models = models
    self.budgets = budgets
  }

  /// - Throws: `value.nobody-funded`; what is wrong with a basket; what forbids billing that day.
  public func report() throws(Faults) -> Report {
    if let resident = question.resident, homes.count > 1 {
      throw Faults(
        Fault(
          .oneHomeOnly, "\(homes.count) homes were given, and \(resident) is asked about.",
          remedy: "Give the one home in which the resident lives."))
    }
    var valued: [HomeValuation] = []
    var scenarios: [ModelReport.RateScenario] = []
    var warnings: [Fault] = []
    for home in homes {
      let all = try home.fundedPlacements(on: question.day)
      let chosen = all.filter(isAskedAbout)
      guard !chosen.isEmpty else { continue }
      valued.append(try HomeValuation(input(home, chosen), models))
      warnings += home.warnings
      if question.council == nil, question.resident == nil {
        scenarios += rateScenarios(home, all)
      }
    }
    guard !valued.isEmpty else { throw Faults(nobody) }
    let report = ModelReport(
      ModelComparison(valued, models: models, on: question.day),
      for: question.council.map { .council($0) } ?? .home, councils: councils,
      rateScenarios: scenarios)
    let (folder, name) = place(valued)
    let page = try pages.file(ModelPage(report), name, of: folder, in: ["payments"])
    let sheet = OutputFile(try pages.path(folder, ["payments"], name + ".csv"), report.csv)
    return Report(
      text: report.text, json: report.json.encoded, files: [page, sheet],
      entries: [
        OutputIndex.Entry(
          home: valued.count == 1 ? valued[0].home.name : "Across homes", kind: .directPayments,
          title: report.title, files: [page, sheet].map(\.path.description))
      ], warnings: warnings + report.warnings)
  }

  private func isAskedAbout(_ placement: FundedPlacement) -> Bool {
    (question.council.map { $0 == placement.council } ?? true)
      && (question.resident.map { $0 == placement.resident } ?? true)
  }

  private func input(_ home: OpenedHome, _ placements: [FundedPlacement]) -> ValuationInput {
    ValuationInput(
      home: home.register.home, bands: home.register.bands, day: question.day,
      placements: placements, catalogue: home.catalogue,
      circumstances: home.circumstances(on: question.day), policies: home.folder.policies,
      budgets: budgets)
  }

  /// Councils' names as the homes know them.
  private var councils: [PayerID: String] {
    Dictionary(
      homes.flatMap { $0.register.payers.filter { $0.kind == .council }.map { ($0.id, $0.name) } }
    ) { first, _ in first }
  }

  private func rateScenarios(
    _ home: OpenedHome, _ placements: [FundedPlacement]
  ) -> [ModelReport.RateScenario] {
    let own = home.ownFees(on: question.day)
    var seen: Set<PayerID> = []
    return placements.map(\.council).filter { seen.insert($0).inserted }.compactMap { council in
      CouncilRateScenario(
        council: councils[council] ?? council.text, bands: home.register.bands, ownFees: own,
        placements: placements.filter { $0.council == council }
      ).map { ModelReport.RateScenario(home: home.register.home.name, scenario: $0) }
    }
  }

  private func place(_ valued: [HomeValuation]) -> (folder: String, name: String) {
    let folder = homes.count == 1 ? homes[0].name : "direct-payments"
    let whose =
      question.resident?.text ?? question.council?.text ?? (homes.count == 1 ? "home" : "homes")
    return (folder, "direct-payments-\(whose)-\(question.day)")
  }

  private var nobody: Fault {
    if let resident = question.resident {
      return Fault(
        .nobodyFunded, at: SourceLocation(file: "funding.csv"),
        "No council pays for \(resident) on \(question.day.words)"
          + (question.council.map { ", or not \"\($0)\"" } ?? "") + ".",
        remedy: "Give a resident with a council-fee or direct-payment line on that day.")
    }
    let known = councils.keys.sorted().map(\.text).joined(separator: ", ")
    return Fault(
      .nobodyFunded, at: SourceLocation(file: "funding.csv"),
      question.council.map { "The council \"\($0)\" pays for nobody here" }.map {
        "\($0) on \(question.day.words)."
      } ?? "No council pays for anybody here on \(question.day.words).",
      remedy: known.isEmpty
        ? "Give another day with --as-of." : "The councils of these homes are: \(known).")
  }

  private static func homes(in path: String) throws(Faults) -> [OpenedHome] {
    if Ledger.isLedger(path) {
      let ledger = try Ledger.open(path)
      var homes: [OpenedHome] = []
      for home in try ledger.homes() { homes.append(try OpenedHome(ledger.sheets(of: home))) }
      return homes
    }
    var homes: [OpenedHome] = []
    for folder in try HomeFolder.homes(in: path) {
      homes.append(try OpenedHome(folder: HomePlace(folder)))
    }
    return homes
  }
}
