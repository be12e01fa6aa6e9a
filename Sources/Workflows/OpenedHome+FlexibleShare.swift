import CareCalendar
import CareHome
public import Evidence
import Flexibility

extension Fault.Code {
  /// The resident does not live in the home on the day asked about.
  public static let notResident: Fault.Code = "home.not-resident"
}

extension OpenedHome {
  /// A resident with the placement of `day`.
  ///
  /// - Throws: `home.not-resident`, or that there is no such resident.
  func resident(
    _ id: ResidentID, on day: Day
  ) throws(Faults) -> (resident: Resident, placement: Placement) {
    try expect(id)
    guard let person = register.residents.first(where: { $0.id == id }),
      let placement = register.placement(of: id, on: day)
    else {
      throw Faults(
        Fault(
          .notResident, at: SourceLocation(file: "placements.csv"),
          "\(id) does not live in the home on \(day.words).",
          remedy: "Give a day of the resident's stay with --as-of."))
    }
    return (person, placement)
  }

  /// What the resident's giving up of `basket` saves, and the model that says so.
  ///
  /// - Parameter noticeWeeks: nil for the longest notice of the services given up.
  /// - Throws: everything that is wrong with the resident, the day or the basket.
  func flexibleShare(
    of id: ResidentID, without basket: [BasketItem], residentsOut: Int, noticeWeeks: Int?,
    on day: Day
  ) throws(Faults) -> (share: FlexibleShare, model: FlexibilityModel) {
    let placement = try resident(id, on: day).placement
    let model = try FlexibilityModel(
      catalogue, circumstances(on: day, residentsOut: residentsOut, except: placement.id))
    let longest = basket.compactMap { catalogue.service($0.service)?.noticeWeeks }.max() ?? 0
    return (try model.share(of: basket, noticeWeeks: noticeWeeks ?? longest), model)
  }
}
