import Billing
import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility
import Funding
import Intake
import Store

/// A home read from its sheets or from a ledger, and what the core rooms make of it: what every
/// workflow starts from.
struct OpenedHome {
  /// The name of its folder, under which its documents are filed.
  let name: String
  let folder: HomeFolder
  let costing: HomeCosting
  let catalogue: Catalogue

  /// Reads the home from its folder of sheets, or from a ledger.
  ///
  /// - Throws: everything that is wrong with the sheets, all of them together; what is wrong with
  ///   the ledger, or that it has no such home.
  init(folder place: HomePlace) throws(Faults) {
    if place.isLedger {
      let ledger = try Ledger.open(place.folder)
      try self.init(try ledger.sheets(of: ledger.home(place.code)))
    } else {
      let folder = try place.sheetFolder()
      try self.init(HomeFolder.read(folder), name: FolderName.of(folder))
    }
  }

  /// A home as a ledger has it.
  init(_ kept: Ledger.Sheets) throws(Faults) {
    try self.init(HomeFolder(kept.files), name: kept.home.code)
  }

  /// - Throws: what is wrong with the budget and the catalogue of sheets that are read already.
  init(_ folder: HomeFolder, name: String) throws(Faults) {
    self.folder = folder
    self.name = name
    costing = try folder.costing(
      averageFee: folder.register.averageGrossFee(on: folder.budget.year.first))
    catalogue = try Catalogue(folder.catalogue, costs: costing.model)
  }

  var register: Register { folder.register }

  /// What a person should look at before trusting any result.
  var warnings: [Fault] { folder.warnings + catalogue.warnings }

  /// How many live here, over which band a covered share must hold, and what is agreed already.
  ///
  /// - Parameter placement: the one whose own agreements a new proposal replaces.
  func circumstances(
    on day: Day, residentsOut: Int = 1, except placement: PlacementID? = nil
  ) -> Circumstances {
    Circumstances(
      residents: register.placements(on: day).count, band: folder.occupancyBand,
      residentsOut: residentsOut, largestOptOut: folder.largestOptOut,
      inForce: register.agreements.inForce(on: day, except: placement))
  }
}
