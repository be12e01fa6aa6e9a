import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility
import Intake

extension Fault.Code {
  /// A warning: a council's view leaves out what somebody said.
  static let packWordsLeftOut: Fault.Code = "pack.words-left-out"
}

extension OpenedHome {
  /// What the words of a negotiation may not tell a council.
  func redaction(about subject: Resident) -> Redaction {
    let others = register.residents.filter { $0.id != subject.id }
    let placements = register.placements.filter { $0.resident != subject.id }
    let grades = folder.staffing?.grades ?? []
    let onCosts = folder.staffing?.onCosts ?? []
    let pay = grades.flatMap { grade in grade.pay.changes.compactMap { grade.pay.value(on: $0) } }
    let hourly = pay.flatMap { [$0.hourly, $0.agencyHourly, $0.budgetedHourly] }
    return Redaction(
      people: register.residents.map(\.name),
      otherNames: register.payers.filter { !$0.kind.isPublicBody }
        .map { String($0.name.prefix { $0 != "," }) }
        + folder.authorities.map(\.name) + folder.negotiation.map(\.name)
        + [register.home.contact.name],
      references: others.flatMap { [$0.id.text, $0.reference] } + placements.map(\.id.text),
      rates: Set(hourly.compactMap { $0?.amount }),
      payPercentages: Set(
        onCosts.flatMap { [$0.rate, $0.budgetedRate].compactMap { $0 } }
          + pay.flatMap { [$0.agencyShare, $0.budgetedAgencyShare].compactMap { $0 } }
      ).subtracting([.zero]), margin: folder.listMargin)
  }

  /// The councils that pay towards a resident's fee on a day.
  func councils(payingFor placement: PlacementID, on day: Day) -> [PayerID] {
    let paying = register.packPeople(on: day).first { $0.placement == placement }?.payers ?? []
    return register.payers.filter { $0.kind == .council && paying.contains($0.id) }.map(\.id)
  }
}

extension NegotiationPack {
  /// The words that this view leaves out, for the home.
  func leftOut(for council: PayerID) -> [Fault] {
    rounds.compactMap { round in
      round.leftOut.map { .wordsLeftOut(of: round.entry, because: $0, from: council.text) }
    }
  }
}

extension Fault {
  /// - Parameter reader: whose view it is.
  static func wordsLeftOut(
    of entry: String, because reason: Redaction.Reason, from reader: String
  ) -> Fault {
    Fault(
      .packWordsLeftOut, severity: .warning, at: SourceLocation(file: "proposals.csv"),
      "What entry \"\(entry)\" says is left out of the view of \(reader): \(reason.rawValue).",
      remedy:
        "To let the council read a reason, enter one without names, other residents, rates of "
        + "pay and margins.")
  }
}
