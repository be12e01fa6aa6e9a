import XMLKit

/// A way down from an element to others, by their names: `cac:Party/cbc:EndpointID`.
///
/// `line` stands for the lines of an invoice and of a credit note alike.
struct Path: Hashable, BitwiseCopyable, Sendable {
  /// The number of each step, within the path itself: one is made wherever a rule names one.
  private var steps = SIMD8<UInt16>()
  private var length: UInt16 = 0

  /// As deep as any rule has to look.
  static let mostSteps = 8

  init(steps: [Tag] = []) {
    for step in steps { append(step) }
  }

  var count: Int { Int(length) }

  subscript(depth: Int) -> Tag { Tag(number: steps[depth]) }

  /// Nil for a path of no steps.
  var last: Tag? { length == 0 ? nil : self[count - 1] }

  /// This way, and then that.
  func then(_ rest: Path) -> Path {
    var path = self
    for depth in 0..<rest.count { path.append(rest[depth]) }
    return path
  }

  /// - Precondition: there are fewer than ``mostSteps``.
  private mutating func append(_ step: Tag) {
    precondition(count < Self.mostSteps, "a path of too many steps")
    steps[count] = step.number
    length += 1
  }
}

/// What rules ask of nearly every element: made once.
extension Path {
  static let id: Path = "cbc:ID"
  static let amount: Path = "cbc:Amount"
  static let chargeIndicator: Path = "cbc:ChargeIndicator"
  static let lineAmount: Path = "cbc:LineExtensionAmount"
  static let percent: Path = "cbc:Percent"
  static let taxScheme: Path = "cac:TaxScheme/cbc:ID"
  static let summaryCategory: Path = "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory"
}

extension Tag {
  static let allowanceCharge: Tag = "cac:AllowanceCharge"
  static let lineCategory: Tag = "cac:ClassifiedTaxCategory"
  static let taxCategory: Tag = "cac:TaxCategory"
}

extension Path: ExpressibleByStringLiteral {
  /// - Precondition: its names are UBL's. A test makes every rule, so a slip can't be shipped.
  init(stringLiteral text: StaticString) {
    self = Self.literals.value(of: text) { bytes in
      guard let path = Path(bytes) else { preconditionFailure("no such path: \(text)") }
      return path
    }
  }

  private static let literals = LiteralTable<Path>()

  /// Nil where a name is not one of UBL's.
  init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let path = text.withUTF8({ Path($0) }) else { return nil }
    self = path
  }

  private init?(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "/") { end += 1 }
      let name = UnsafeBufferPointer(rebasing: text[start..<end])
      if let tag = TagTable.shared.tag(of: name) {
        append(tag)
      } else if name.elementsEqual("line".utf8) {
        append(.line)
      } else if !name.isEmpty {
        return nil
      }
      start = end + 1
    }
  }
}
