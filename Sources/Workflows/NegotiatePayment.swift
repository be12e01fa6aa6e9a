import Amounts
public import CareCalendar
public import CareHome
import Costing
import Documents
public import Evidence
import Flexibility
import Intake

/// Lays on the table what has been said about a resident's part payment: each offer with its
/// verdict, and a pack for the home and for each council that pays.
public struct NegotiatePayment: Sendable {
  private let home: OpenedHome
  private let pages: Pages
  private let resident: Resident
  private let placement: Placement
  private let asOf: Day

  /// - Throws: everything that is wrong with the sheets or the templates; a resident who does not
  ///   live in the home on the day.
  public init(
    folder: HomePlace, resident: ResidentID, asOf: Day, templates: PageStyle = .standard
  ) throws(Faults) {
    home = try OpenedHome(folder: folder)
    pages = try Pages(templates: templates)
    (self.resident, placement) = try home.resident(resident, on: asOf)
    self.asOf = asOf
  }

  /// - Throws: everything that is wrong with the entries; where nobody has made an offer.
  public func report() throws(Faults) -> Report {
    let pack = try NegotiationPack(try input(payer: nil), for: .home)
    var files = try documents(pack, "home")
    var entries = [entry(pack, files)]
    var refused: [Fault] = []
    var leftOut: [Fault] = []
    for council in councils {
      do throws(Faults) {
        let view = try NegotiationPack(try input(payer: council), for: .council(council))
        let made = try documents(view, council.text)
        files += made
        entries.append(entry(view, made))
        leftOut += view.leftOut(for: council)
      } catch {
        // The home goes on with its own view, and is told why there is no other.
        refused += error.all
      }
    }
    let report = NegotiationReport(pack)
    return Report(
      text: report.text, json: report.json.encoded, files: files, entries: entries,
      warnings: home.warnings + refused + leftOut)
  }

  private func documents(
    _ pack: NegotiationPack, _ view: String
  ) throws(Faults) -> [OutputFile] {
    let name = "\(resident.id)-\(view)"
    let page = try pages.file(NegotiationPackPage(pack), name, of: home.name, in: ["packs"])
    let xml = try pack.xml()
    return [page, OutputFile(try pages.path(home.name, ["packs"], name + ".xml"), xml)]
  }

  private func entry(_ pack: NegotiationPack, _ files: [OutputFile]) -> OutputIndex.Entry {
    OutputIndex.Entry(
      home: home.register.home.name, kind: .negotiationPack,
      title: NegotiationPackPage(pack).runningHead(in: .english),
      files: files.map(\.path.description))
  }

  private var councils: [PayerID] { home.councils(payingFor: placement.id, on: asOf) }

  private func input(payer: PayerID?) throws(Faults) -> PackInput {
    let model = try FlexibilityModel(
      home.catalogue, home.circumstances(on: asOf, except: placement.id))
    let position = try home.feeToday(of: placement, on: asOf, payer: payer)
    let beds = Ratio(home.register.home.registeredBeds)
    return PackInput(
      home: home.register.home, subject: resident, prepared: asOf, costing: home.costing,
      model: model,
      negotiation: try Negotiation(
        home.folder.negotiation.filter { $0.day <= asOf }, of: placement,
        authorities: home.folder.authorities, in: model, position: position),
      position: position, people: home.register.packPeople(on: asOf),
      councils: Set(home.register.payers.filter { $0.kind == .council }.map(\.id)),
      stressResidents: (home.folder.stressOccupancy.ratio * beds).rounded(.down) ?? 0,
      redaction: home.redaction(about: resident), judgements: home.folder.judgements)
  }
}
