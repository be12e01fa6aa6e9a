public import CareHome

/// A headline figure that can be asked where it came from.
public enum CostFigure: Hashable, Sendable {
  /// The pooled budget's total.
  case total
  /// £ per resident per week, of a part, of the home (nil) or of one band.
  case unitCost(CostPart, band: BandID?)
  case breakEven

  /// `total`, `unitcost`, `care.unitcost`, `premises.unitcost`, `nursing.unitcost`,
  /// `nursing.care.unitcost`, `breakeven`.
  ///
  /// A word that is both a part and a band, such as `care`, means the part.
  ///
  /// Nil where the name is none of these.
  public init?(named name: String, bands: [BandID]) {
    let words = name.lowercased().split(separator: ".").map(String.init)
    func band(_ word: String) -> BandID? { bands.first { $0.text.lowercased() == word } }
    switch (words.count, words.last) {
    case (1, "total"): self = .total
    case (1, "breakeven"): self = .breakEven
    case (1, "unitcost"): self = .unitCost(.whole, band: nil)
    case (2, "unitcost"):
      if let part = CostPart(named: words[0]) {
        self = .unitCost(part, band: nil)
      } else if let band = band(words[0]) {
        self = .unitCost(.whole, band: band)
      } else {
        return nil
      }
    case (3, "unitcost"):
      guard let band = band(words[0]), let part = CostPart(named: words[1]) else { return nil }
      self = .unitCost(part, band: band)
    default: return nil
    }
  }
}

extension CostPart {
  fileprivate init?(named name: String) {
    if let element = Element(rawValue: name) {
      self = .element(element)
    } else if let component = Component(rawValue: name) {
      self = .component(component)
    } else {
      return nil
    }
  }
}
