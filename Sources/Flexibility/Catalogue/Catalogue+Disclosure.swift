import Amounts
public import CareHome
import Costing

extension Catalogue {
  /// Whether what a unit of the service costs would tell what a post is paid, or what is spent on
  /// fewer than three people, so that no council's view may hold it
  /// (flexible-share.md, The negotiation pack).
  public func mustWithholdCost(of id: ServiceID) -> Bool {
    guard let service = service(id) else { return false }
    if let buildUp = service.buildUp { return buildUp.isPayAlone }
    let lines = service.draws.compactMap { costs.line($0.line)?.line }
      .filter { !$0.amount.isZero }
    // Also beside other lines: their part may be known from elsewhere, and taken off.
    return lines.contains { line in
      line.paysForStaff && line.knownPosts < LineMerging.fewestPosts
        || 1..<Disclosure.fewest ~= line.namedResidents.count
    }
  }
}
