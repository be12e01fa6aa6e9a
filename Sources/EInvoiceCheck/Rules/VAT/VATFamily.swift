/// One VAT category, and how its rules differ from those of the others. EN 16931 has the same ten
/// rules for each: BR-S-01 to BR-S-10, BR-Z-01 to BR-Z-10, and so on.
struct VATFamily: Sendable {
  /// What the seller, and the buyer where that matters, have to be registered for.
  enum Registration: Sendable {
    /// The seller has a tax number of any kind, or a tax representative with a VAT number.
    case seller
    /// The seller or the tax representative has a VAT number.
    case sellerForVAT
    /// Besides the seller's, the buyer has a VAT number or a company number.
    case sellerAndBuyer
    /// Seller and buyer have VAT numbers.
    case bothForVAT
    /// Nobody gives a VAT number.
    case nobody
  }

  enum Rate: Sendable {
    case aboveZero
    case zeroOrMore
    case zero
    case none
  }

  /// UNCL5305: `S`.
  let code: Code
  /// As in the names of the rules: `BR-S`.
  let prefix: StaticString
  /// For a sentence: “standard rated”.
  let name: StaticString
  let registration: Registration
  let rate: Rate
  /// Whether no VAT is charged, so that the summary says why.
  var needsReason = false
  /// Whether VAT is worked out for each rate apart, and the official rules tolerate up to £0.99.
  var hasRates = false

  static let all: [VATFamily] = [
    VATFamily(
      code: "S", prefix: "BR-S", name: "standard rated", registration: .seller, rate: .aboveZero,
      hasRates: true),
    VATFamily(code: "Z", prefix: "BR-Z", name: "zero rated", registration: .seller, rate: .zero),
    VATFamily(
      code: "E", prefix: "BR-E", name: "exempt", registration: .seller, rate: .zero,
      needsReason: true),
    VATFamily(
      code: "AE", prefix: "BR-AE", name: "reverse charge", registration: .sellerAndBuyer,
      rate: .zero, needsReason: true),
    VATFamily(
      code: "K", prefix: "BR-IC", name: "intra-community supply", registration: .bothForVAT,
      rate: .zero, needsReason: true),
    VATFamily(
      code: "G", prefix: "BR-G", name: "export", registration: .sellerForVAT, rate: .zero,
      needsReason: true),
    VATFamily(
      code: "O", prefix: "BR-O", name: "outside the scope of VAT", registration: .nobody,
      rate: .none, needsReason: true),
    VATFamily(
      code: "L", prefix: "BR-AF", name: "Canary Islands tax", registration: .seller,
      rate: .zeroOrMore, hasRates: true),
    VATFamily(
      code: "M", prefix: "BR-AG", name: "tax of Ceuta and Melilla", registration: .seller,
      rate: .zeroOrMore, hasRates: true),
  ]
}

extension CheckedDocument {
  /// Whether anything in it is of this tax category.
  func hasCategory(_ code: Code) -> Bool {
    contains(.taxCategory) { $0.isCategory(code) }
      || contains(.lineCategory) { $0.isCategory(code) }
  }
}

extension Node {
  /// Whether a tax category is this one, by its code.
  func isCategory(_ code: Code) -> Bool { says(.id, code) }

  /// The same, with nothing around the code.
  func isWritten(_ code: Code) -> Bool { has(.id) { $0.reads(code) } }
}
