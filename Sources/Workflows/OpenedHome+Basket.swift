import Amounts
import CareHome
import Evidence
import Flexibility

extension Fault.Code {
  /// More is given up than one resident's standard package holds.
  static let moreThanPackage: Fault.Code = "basket.more-than-package"
  /// One service is given up twice in one basket.
  static let repeatedInBasket: Fault.Code = "basket.repeated-service"
}

extension OpenedHome {
  /// Refuses a basket that gives up more of a service than one resident has, or names it twice.
  ///
  /// - Throws: a fault for each such service.
  func expectWithinPackage(_ basket: [BasketItem]) throws(Faults) {
    var asked: [ServiceID: Ratio] = [:]
    for item in basket { asked[item.service, default: .zero] += item.quantity.ratio }
    let repeated = Set(
      basket.map(\.service).filter { id in basket.count { $0.service == id } > 1 }
    ).sorted().map { id in
      Fault(
        .repeatedInBasket, "\"\(id)\" is given up twice in one basket.",
        remedy: "Name each service once, with all of it that is given up.")
    }
    let faults =
      repeated
      + catalogue.services.compactMap { entry -> Fault? in
        guard let units = asked[entry.service.id], units > entry.standardQuantity.ratio else {
          return nil
        }
        let service = entry.service
        guard entry.standardQuantity > .zero else {
          return Fault(
            .moreThanPackage, at: SourceLocation(file: "services.csv"),
            "\"\(service.name)\" is no part of the standard package, so none of it can be given up.",
            remedy: "Name a service that the weekly fee covers.")
        }
        return Fault(
          .moreThanPackage, at: SourceLocation(file: "services.csv"),
          "\(units.plain) of \"\(service.name)\" can't be given up: the standard package holds "
            + "\(service.unit.words(entry.standardQuantity)) a week.",
          remedy: "Give up that much or less.")
      }
    if let faults = Faults(faults) { throw faults }
  }
}
