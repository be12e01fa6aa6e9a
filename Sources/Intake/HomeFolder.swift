public import Amounts
public import CareHome
public import Costing
public import Evidence
public import Flexibility
public import Funding

/// All that the sheets of one home say, checked as a whole.
///
/// There is no half of one: reading gives a home without faults, or all the faults of all sheets.
public struct HomeFolder: Sendable {
  public let register: Register
  public let budget: PooledBudget
  /// What a resident may give up or buy more of: the services that are part of the standard
  /// package, draw on the budget, have a build-up, or need notice or company.
  public let catalogue: [FlexibleService]
  /// Where a direct payment is lawful.
  public let policies: PolicyBook
  /// What was agreed for full direct payments that are not passed on, in the order of the sheet.
  public let safeguards: [Safeguard]
  /// Which columns of banks' and councils' files mean what.
  public let columnMaps: ColumnMaps
  /// What has been said about part payments, in the order of the sheet.
  public let negotiation: [NegotiationEntry]
  /// Who may agree for a resident.
  public let authorities: [Authority]
  /// The numbers of residents over which a covered share must hold.
  public let occupancyBand: ClosedRange<Int>
  /// The most residents who may give up the same basket at once.
  public let largestOptOut: Int
  /// The share of registered beds at which results are tested.
  public let stressOccupancy: Percentage
  /// What list prices of services are to bear beside their full cost; nil where nothing is said.
  public let listMargin: Percentage?
  /// How shared departments reach the elements; its report names the method.
  public let overheadMethod: OverheadMethod
  /// The departments, checked against the budget; nil where the home names none.
  public let overheads: OverheadPlan?
  /// The budget's estimates with the ranges that the home itself holds possible.
  public let judgements: [Judgement]
  /// The months of the home's past, in order; nil where none were given.
  public let occupancyHistory: OccupancyHistory?
  /// Other mixes of payers to look at, each with fees to go by.
  public let payerMixes: [PayerMix]
  /// The rota with what its hours cost; nil where there is none.
  public let staffing: StaffingPlan?
  /// The surplus asked for, apart from cost.
  public let returns: ReturnsAsked
  /// Payers' direct debit instructions.
  public let mandates: [Mandate]
  /// What accounts packages call the home's incomes, taxes and payers.
  public let exportCodes: [ExportCode]
  /// By which the Bacs scheme knows the home; nil where it collects no direct debits.
  public let serviceUserNumber: String?
  /// What a person should look at though the work goes on.
  public let warnings: [Fault]

  /// Decodes the sheets and holds each against the others.
  ///
  /// - Parameter files: the sheets in any order. Files that are no sheet of a home are faults.
  /// - Throws: every fault of every sheet, in order of file, row and column.
  public init(_ files: [SheetFile]) throws(Faults) {
    try self.init(files, unread: [])
  }

  /// - Parameter unread: a fault for each file that is there but could not be read.
  init(_ files: [SheetFile], unread: [Fault]) throws(Faults) {
    let log = FaultLog()
    unread.forEach(log.add)
    let sheets = HomeSheets(
      files.sorted { $0.name < $1.name }, unread: Set(unread.compactMap(\.location?.file)), log)
    sheets.check(log)
    let budget = sheets.checkedBudget(log)
    let catalogue = sheets.catalogue
    if let budget { sheets.checkCatalogue(catalogue, against: budget, log) }
    let overheads = budget.flatMap { sheets.checkedOverheads(in: $0, log) }
    let staffing = budget.flatMap { sheets.checkedStaffing(in: $0, log) }
    if let budget { sheets.checkJudgements(in: budget, log) }
    sheets.checkOccupancyHistory(log)
    let policies = sheets.policyBook(log)
    sheets.checkScenarios(log)
    if let faults = log.refusals { throw faults }
    guard let home = sheets.home, let budget, let policies else {
      // Whatever makes one of them nil has been told.
      throw Faults(.nothingRead)
    }
    register = sheets.register(of: home)
    self.budget = budget
    self.catalogue = catalogue
    self.policies = policies
    safeguards = sheets.safeguards.values
    columnMaps = ColumnMaps(sheets.columnMaps.values)
    negotiation = sheets.proposals.values.entries
    authorities = sheets.authorities.values
    occupancyBand = home.occupancyBand
    largestOptOut = home.largestOptOut
    stressOccupancy = home.stressOccupancy
    listMargin = home.listMargin
    overheadMethod = home.overheadMethod
    self.overheads = overheads
    judgements = sheets.judgements.values
    occupancyHistory = sheets.history
    payerMixes = sheets.payerMixes
    self.staffing = staffing
    returns = home.returns
    mandates = sheets.mandates.values
    exportCodes = sheets.exportCodes.values
    serviceUserNumber = home.serviceUserNumber
    warnings = log.warnings
  }
}

extension Fault {
  fileprivate static let nothingRead = Fault(
    .folderUnreadable, "The sheets could not be read, and no reason was found.",
    remedy: "Please report this as an error of Hearth, with the sheets if you may.")
}
