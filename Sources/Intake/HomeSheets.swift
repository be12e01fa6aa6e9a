import Evidence

/// Every sheet of a home, read row by row, before one is held against another.
struct HomeSheets {
  var home: HomeSettings?
  var budget = SheetRows<BudgetSheet>()
  var bands = SheetRows<BandsSheet>()
  var residents = SheetRows<ResidentsSheet>()
  var payers = SheetRows<PayersSheet>()
  var councilPayments = SheetRows<CouncilPaymentsSheet>()
  var terms = SheetRows<TermsSheet>()
  var tiers = SheetRows<AbsenceTiersSheet>()
  var placements = SheetRows<PlacementsSheet>()
  var stays = SheetRows<StaysSheet>()
  var funding = SheetRows<FundingSheet>()
  var agreements = SheetRows<AgreementsSheet>()
  var baskets = SheetRows<BasketsSheet>()
  var absences = SheetRows<AbsencesSheet>()
  var notices = SheetRows<NoticesSheet>()
  var estates = SheetRows<EstatesSheet>()
  var services = SheetRows<ServicesSheet>()
  var prices = SheetRows<PricesSheet>()
  var draws = SheetRows<DrawsSheet>()
  var buildUps = SheetRows<BuildUpsSheet>()
  var extras = SheetRows<ExtrasSheet>()
  var billedTo = SheetRows<BilledToSheet>()
  var nextNumbers = SheetRows<NextNumbersSheet>()
  var openingBalances = SheetRows<OpeningBalancesSheet>()
  var receipts = SheetRows<ReceiptsSheet>()
  var columnMaps = SheetRows<ColumnMapsSheet>()
  var reminderStages = SheetRows<ReminderStagesSheet>()
  var rates = SheetRows<RatesSheet>()
  var policies = SheetRows<PoliciesSheet>()
  var safeguards = SheetRows<SafeguardsSheet>()
  var departments = SheetRows<DepartmentsSheet>()
  var servicesBetween = SheetRows<ServicesBetweenSheet>()
  var judgements = SheetRows<JudgementsSheet>()
  var occupancyHistory = SheetRows<OccupancyHistorySheet>()
  var scenarios = SheetRows<ScenariosSheet>()
  var rota = SheetRows<RotaSheet>()
  var grades = SheetRows<GradesSheet>()
  var onCosts = SheetRows<OnCostsSheet>()
  var issued = SheetRows<IssuedSheet>()
  var authorities = SheetRows<AuthoritiesSheet>()
  var proposals = SheetRows<ProposalsSheet>()
  var mandates = SheetRows<MandatesSheet>()
  var exportCodes = SheetRows<ExportCodesSheet>()

  /// Every sheet there is, in the order in which `samples/README.md` tells of them.
  static var all: [any Sheet.Type] {
    [
      HomeSheet.self, BudgetSheet.self, BandsSheet.self, ResidentsSheet.self, PayersSheet.self,
      CouncilPaymentsSheet.self, TermsSheet.self, AbsenceTiersSheet.self, PlacementsSheet.self,
      StaysSheet.self, FundingSheet.self, AgreementsSheet.self, BasketsSheet.self,
      AbsencesSheet.self, NoticesSheet.self, EstatesSheet.self, ServicesSheet.self,
      PricesSheet.self,
      DrawsSheet.self, BuildUpsSheet.self,
      ExtrasSheet.self,
      IssuedSheet.self, BilledToSheet.self, NextNumbersSheet.self, OpeningBalancesSheet.self,
      ReceiptsSheet.self, ColumnMapsSheet.self,
      ReminderStagesSheet.self,
      RatesSheet.self,
      PoliciesSheet.self, SafeguardsSheet.self,
      DepartmentsSheet.self, ServicesBetweenSheet.self, JudgementsSheet.self,
      OccupancyHistorySheet.self, ScenariosSheet.self, RotaSheet.self, GradesSheet.self,
      OnCostsSheet.self,
      ProposalsSheet.self, AuthoritiesSheet.self,
      MandatesSheet.self, ExportCodesSheet.self,
    ]
  }

  /// Reads every sheet, telling all that is wrong with each by itself.
  ///
  /// - Parameter unread: the names of files that are there but could not be read.
  init(_ files: [SheetFile], unread: Set<String>, _ log: FaultLog) {
    var folder = OpenFolder(files, unread: unread, log)
    // First those that give out ids, as any sheet may refer to any of them.
    let budget = folder.openNamed(BudgetSheet.self)
    let bands = folder.openNamed(BandsSheet.self)
    let residents = folder.openNamed(ResidentsSheet.self)
    let payers = folder.openNamed(PayersSheet.self)
    let terms = folder.openNamed(TermsSheet.self)
    let placements = folder.openNamed(PlacementsSheet.self)
    let funding = folder.openNamed(FundingSheet.self)
    let agreements = folder.openNamed(AgreementsSheet.self)
    let services = folder.openNamed(ServicesSheet.self)
    let extras = folder.openNamed(ExtrasSheet.self)
    let receipts = folder.openNamed(ReceiptsSheet.self)
    let departments = folder.openNamed(DepartmentsSheet.self)
    let grades = folder.openNamed(GradesSheet.self)
    let authorities = folder.openNamed(AuthoritiesSheet.self)
    let proposals = folder.openNamed(ProposalsSheet.self)

    home = folder.open(HomeSheet.self).flatMap { HomeSettings($0, log) }
    self.budget = folder.rows(budget)
    self.bands = folder.rows(bands)
    self.residents = folder.rows(residents)
    self.payers = folder.rows(payers)
    councilPayments = folder.rows(folder.open(CouncilPaymentsSheet.self))
    self.terms = folder.rows(terms)
    tiers = folder.rows(folder.open(AbsenceTiersSheet.self))
    self.placements = folder.rows(placements)
    stays = folder.rows(folder.open(StaysSheet.self))
    self.funding = folder.rows(funding)
    self.agreements = folder.rows(agreements)
    baskets = folder.rows(folder.open(BasketsSheet.self))
    absences = folder.rows(folder.open(AbsencesSheet.self))
    notices = folder.rows(folder.open(NoticesSheet.self))
    estates = folder.rows(folder.open(EstatesSheet.self))
    self.services = folder.rows(services)
    prices = folder.rows(folder.open(PricesSheet.self))
    draws = folder.rows(folder.open(DrawsSheet.self))
    buildUps = folder.rows(folder.open(BuildUpsSheet.self))
    self.extras = folder.rows(extras)
    issued = folder.rows(folder.open(IssuedSheet.self))
    billedTo = folder.rows(folder.open(BilledToSheet.self))
    nextNumbers = folder.rows(folder.open(NextNumbersSheet.self))
    openingBalances = folder.rows(folder.open(OpeningBalancesSheet.self))
    self.receipts = folder.rows(receipts)
    columnMaps = folder.rows(folder.open(ColumnMapsSheet.self))
    reminderStages = folder.rows(folder.open(ReminderStagesSheet.self))
    rates = folder.rows(folder.open(RatesSheet.self))
    policies = folder.rows(folder.open(PoliciesSheet.self))
    safeguards = folder.rows(folder.open(SafeguardsSheet.self))
    self.departments = folder.rows(departments)
    servicesBetween = folder.rows(folder.open(ServicesBetweenSheet.self))
    judgements = folder.rows(folder.open(JudgementsSheet.self))
    occupancyHistory = folder.rows(folder.open(OccupancyHistorySheet.self))
    scenarios = folder.rows(folder.open(ScenariosSheet.self))
    rota = folder.rows(folder.open(RotaSheet.self))
    self.grades = folder.rows(grades)
    onCosts = folder.rows(folder.open(OnCostsSheet.self))
    self.authorities = folder.rows(authorities)
    self.proposals = folder.rows(proposals)
    mandates = folder.rows(folder.open(MandatesSheet.self))
    exportCodes = folder.rows(folder.open(ExportCodesSheet.self))
  }
}

/// The files of a folder, opened sheet by sheet.
private struct OpenFolder {
  private let files: [String: SheetFile]
  private let unread: Set<String>
  private let log: FaultLog
  private var names = Names()

  init(_ files: [SheetFile], unread: Set<String>, _ log: FaultLog) {
    let known = HomeSheets.all.map { $0.file }
    for file in files where !known.contains(file.name) {
      log.add(
        .unknownSheet, at: SourceLocation(file: file.name),
        "The folder holds \(file.name.quoted), which is no sheet of a home.",
        remedy: DidYouMean.question(
          file.name, among: known,
          otherwise: "Move it out of the folder. The sheets are: \(known.joined(separator: ", ")).")
      )
    }
    self.files = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    self.unread = unread
    self.log = log
  }

  private func isMissing(_ name: String) -> Bool {
    files[name] == nil && !unread.contains(name)
  }

  func open<S: Sheet>(_ sheet: S.Type) -> OpenSheet<S>? {
    guard let file = files[S.file] else {
      if S.isNeeded, isMissing(S.file) {
        log.add(
          .missingSheet, at: SourceLocation(file: S.file), "The sheet \(S.file) is missing.",
          remedy: "Add it to the folder; samples/README.md says what it holds.")
      }
      return nil
    }
    let open = OpenSheet<S>.open(file, log)
    open?.tellRepeatedKeys(log)
    return open
  }

  /// Opens a sheet and takes in the ids that it gives out.
  mutating func openNamed<S: NamedSheet>(_ sheet: S.Type) -> OpenSheet<S>? {
    let open = open(sheet)
    names.add(open, isMissing: isMissing(S.file))
    return open
  }

  /// The rows of a sheet; none, and surely so, where a sheet that may be left out is.
  func rows<S: Sheet>(_ sheet: OpenSheet<S>?) -> SheetRows<S> {
    if let sheet { return sheet.read(names, log) }
    return SheetRows(isWhole: isMissing(S.file) && !S.isNeeded)
  }
}
