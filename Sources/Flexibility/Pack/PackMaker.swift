import Amounts
import CareCalendar
import CareHome
import Costing
public import Evidence

extension Fault.Code {
  /// A council's view would tell of fewer than three other people.
  public static let packIsolates: Fault.Code = "pack.isolates-people"
  /// A council's view would tell what a post is paid.
  public static let packTellsPay: Fault.Code = "pack.tells-pay"
  /// Nobody has made an offer yet.
  public static let packWithoutOffer: Fault.Code = "pack.no-offer"
  /// The council named pays nothing for the resident.
  public static let packWrongCouncil: Fault.Code = "pack.wrong-council"
}

extension NegotiationPack {
  /// A pack for home or council.
  ///
  /// - Throws: ``Evidence/Fault/Code/packWithoutOffer``; for a council
  ///   ``Evidence/Fault/Code/packWrongCouncil``, and ``Evidence/Fault/Code/packIsolates`` or
  ///   ``Evidence/Fault/Code/packTellsPay`` where no view can be made that keeps others' figures
  ///   to themselves and can still be worked out again.
  public init(_ input: PackInput, for audience: PackAudience) throws(Faults) {
    try self.init(PackMaker(input: input, audience: audience))
  }

  private init(_ maker: PackMaker) throws(Faults) {
    let input = maker.input
    try maker.checkAudience()
    let shares = try maker.shares()
    let rounds = try maker.rounds(shares)
    let budget = try maker.budgetLines()
    let schedule = try maker.schedule()
    audience = maker.audience
    home = input.home
    prepared = input.prepared
    reference = input.subject.reference
    residentName = maker.isHome ? input.subject.name : nil
    figures = PackFigures(
      circumstances: maker.circumstances, budget: input.costing.budget.total,
      budgetLines: budget.map(\.amount), shares: shares.map(\.shown),
      offers: rounds.compactMap { $0.offer?.verdict }, schedule: maker.cells(of: schedule))
    budgetLines = budget
    components = maker.components
    undivided = maker.undivided
    bands = maker.bands
    curve = maker.curve
    self.rounds = rounds
    jumps = schedule.jumps
    assumptions = maker.assumptions(shares)
    withheld = maker.withheld(schedule, shares)
  }
}

/// Makes one view of a pack.
struct PackMaker {
  let input: PackInput
  let audience: PackAudience
  /// What a council's view keeps to itself; nil in the home's.
  let disclosure: Disclosure?

  init(input: PackInput, audience: PackAudience) {
    self.input = input
    self.audience = audience
    disclosure = audience == .home ? nil : Disclosure(input.model.catalogue)
  }

  /// A share as it is and as this view shows it.
  struct Share {
    let offer: Offer
    let share: FlexibleShare
    let shown: PackShare
  }

  var isHome: Bool { audience == .home }
  var model: FlexibilityModel { input.model }
  var subject: PlacementID { input.negotiation.placement.id }
  var offers: [Negotiation.Round] { input.negotiation.rounds.filter { $0.assessment != nil } }

  /// Whose figures the reader has anyway: a council's own residents; and, as councils may lay their
  /// packs side by side, those of all councils.
  var known: [Set<PlacementID>] {
    guard case .council(let council) = audience else { return [[subject]] }
    return [[council], input.councils.union([council])].map { councils in
      Set(input.people.filter { !councils.isDisjoint(with: $0.payers) }.map(\.placement))
        .union([subject])
    }
  }

  func checkAudience() throws(Faults) {
    guard !offers.isEmpty else {
      throw Faults(
        Fault(
          .packWithoutOffer, "Nobody has made an offer for \(input.subject.reference) yet.",
          remedy: "Enter the first one with hearth propose."))
    }
    guard case .council(let council) = audience else { return }
    let pays = input.people.contains { $0.placement == subject && $0.payers.contains(council) }
    guard pays else {
      throw Faults(
        Fault(
          .packWrongCouncil,
          "\"\(council)\" pays nothing for \(input.subject.reference) on \(input.prepared.words).",
          remedy: "Make the view for a council that pays for this resident."))
    }
  }

  var circumstances: PackCircumstances {
    let stated = model.circumstances
    return PackCircumstances(
      residents: stated.residents, band: stated.band, residentsOut: stated.residentsOut,
      largestOptOut: stated.largestOptOut, daysInYear: input.costing.budget.year.count)
  }

  /// Whether figures about these groups may be shown: always to the home.
  func mayShow(_ groups: [Set<PlacementID>]) -> Bool {
    isHome || known.allSatisfy { Isolation(of: groups, known: $0).isolated.isEmpty }
  }
}
