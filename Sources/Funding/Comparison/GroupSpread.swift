public import Amounts
import CareHome

/// How people are put together for a comparison.
public enum Grouping: String, Hashable, Sendable, CaseIterable {
  case band, home
  /// By who else pays: council and contribution alone, with a top-up, with the NHS.
  case funding
  case council

  public var heading: String {
    switch self {
    case .band: "Band"
    case .home: "Home"
    case .funding: "Who pays"
    case .council: "Council"
    }
  }
}

/// One group of residents under one model: what they get, from the least to the most.
public struct GroupSpread: Hashable, Sendable {
  public let name: String
  public let residents: Int
  /// How many of them the model says something of.
  public let valued: Int
  /// Of their direct payments; nil where none is valued.
  public let payments: Spread?
  public let residentChange: WinnersAndLosers
  public let homeChange: Money
  public let councilChange: Money

  public struct Spread: Hashable, Sendable {
    public let least: Money
    /// Of an even number the mean of the middle two, rounded half away from zero.
    public let median: Money
    public let most: Money

    /// Nil where there is nothing.
    public init?(_ amounts: [Money]) {
      let sorted = amounts.sorted()
      guard let first = sorted.first, let last = sorted.last else { return nil }
      least = first
      most = last
      let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
      median = ((low + high).exact / 2).rounded(.halfAwayFromZero)
    }
  }
}

extension ModelComparison {
  /// The groups of a grouping under one model, in the order in which their first resident comes.
  public func spread(_ model: Int, by grouping: Grouping) -> [GroupSpread] {
    groups(by: grouping).map { name, residents in
      let valuations = residents.compactMap { $0.models[model].valuation }
      return GroupSpread(
        name: name, residents: residents.count, valued: valuations.count,
        payments: GroupSpread.Spread(valuations.map(\.outcome.directPayment)),
        residentChange: WinnersAndLosers(
          residents.map { $0.models[model].valuation?.change.resident ?? .zero }),
        homeChange: valuations.map(\.change.home).sum(),
        councilChange: valuations.map(\.change.council).sum())
    }
  }

  /// Those who stand together, with the group's name.
  public func groups(
    by grouping: Grouping
  ) -> [(name: String, residents: [ResidentValuation])] {
    var found: [(name: String, residents: [ResidentValuation])] = []
    for home in homes {
      let bands = Dictionary(home.bands.map { ($0.id, $0.name) }) { first, _ in first }
      for resident in home.residents {
        let place = resident.placement
        let name =
          switch grouping {
          case .band: bands[place.band] ?? place.band.text
          case .home: home.home.name
          case .funding: place.fundingWords
          case .council: place.council.text
          }
        if let index = found.firstIndex(where: { $0.name == name }) {
          found[index].residents.append(resident)
        } else {
          found.append((name, [resident]))
        }
      }
    }
    return found
  }
}

extension FundedPlacement {
  /// `council and resident`, `with a top-up`, `with NHS-funded nursing`.
  var fundingWords: String {
    let kinds = Set(others.filter { !$0.weekly.isZero }.map(\.kind))
    if kinds.contains(where: \.isNHS) {
      return "with NHS-funded nursing"
    }
    if kinds.contains(.topUp) { return "with a top-up" }
    return kinds.isEmpty ? "council and resident" : "with others"
  }
}
