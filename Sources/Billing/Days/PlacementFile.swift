import CareCalendar
import CareHome

/// A placement with everything that belongs to it. Nothing in it ever changes.
///
/// A class, as every step of a bill asks it something: handing it on counts one reference.
final class PlacementFile: Sendable {
  let placement: Placement
  let resident: Resident
  let terms: ContractTerms
  /// In the order of their sheet, as are the rest.
  let lines: [FundingLine]
  let agreements: [Agreement]
  let absences: [Absence]
  let extras: [Extra]
  let notices: [Notice]
  /// The first day on which somebody else has the room after a death.
  let relet: Day?
  let takenOver: TakenOver

  init(
    placement: Placement, resident: Resident, terms: ContractTerms, lines: [FundingLine],
    agreements: [Agreement], absences: [Absence], extras: [Extra], notices: [Notice],
    relet: Day?, takenOver: TakenOver
  ) {
    self.placement = placement
    self.resident = resident
    self.terms = terms
    self.lines = lines
    self.agreements = agreements
    self.absences = absences
    self.extras = extras
    self.notices = notices
    self.relet = relet
    self.takenOver = takenOver
  }

  /// The same with other absences.
  func with(absences: [Absence]) -> PlacementFile {
    PlacementFile(
      placement: placement, resident: resident, terms: terms, lines: lines,
      agreements: agreements, absences: absences, extras: extras, notices: notices, relet: relet,
      takenOver: takenOver)
  }

  /// Nil for a discharge, and while the placement goes on.
  var death: Day? {
    guard let ending = placement.ending, ending.reason == .death else { return nil }
    return ending.day
  }
}

extension BillingInput {
  /// Every placement's file, in the order of the register.
  ///
  /// A placement whose resident or terms are unknown has none; ``unknownReferences`` names it.
  func placementFiles() -> [PlacementFile] {
    let residents = Dictionary(register.residents.map { ($0.id, $0) }) { first, _ in first }
    let terms = Dictionary(register.terms.map { ($0.id, $0) }) { first, _ in first }
    let lines = register.fundingLines.grouped { $0.placement }
    let agreements = register.agreements.grouped { $0.placement }
    let absences = register.absences.grouped { $0.placement }
    let extras = register.extras.grouped { $0.placement }
    let notices = register.notices.grouped { $0.placement }
    let rooms = RoomBook(register.placements)
    return register.placements.compactMap { placement in
      guard let resident = residents[placement.resident], let terms = terms[placement.terms]
      else { return nil }
      return PlacementFile(
        placement: placement, resident: resident, terms: terms, lines: lines[placement.id] ?? [],
        agreements: agreements[placement.id] ?? [], absences: absences[placement.id] ?? [],
        extras: extras[placement.id] ?? [],
        notices: notices[placement.id] ?? [], relet: rooms.relet(after: placement),
        takenOver: TakenOver(register.billedElsewhere, of: resident.id))
    }
  }
}
