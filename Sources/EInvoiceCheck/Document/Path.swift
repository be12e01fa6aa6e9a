/// A way down from an element to others, by their names: `cac:Party/cbc:EndpointID`.
///
/// `line` stands for the lines of an invoice and of a credit note alike.
struct Path: Hashable, Sendable {
  /// A step with two names is satisfied by either.
  struct Step: Hashable, Sendable {
    let tag: Tag
    let other: Tag

    func fits(_ found: Tag) -> Bool { found == tag || found == other }
  }

  /// The two numbers of each step, within the path itself: one is made wherever a rule names one.
  private var packed = SIMD8<UInt32>()
  private(set) var count = 0

  /// As deep as any rule has to look.
  static let mostSteps = 8

  init(steps: [Step] = []) {
    for step in steps { append(step) }
  }

  subscript(depth: Int) -> Step {
    Step(
      tag: Tag(number: UInt16(truncatingIfNeeded: packed[depth])),
      other: Tag(number: UInt16(truncatingIfNeeded: packed[depth] >> 16)))
  }

  /// Nil for a path of no steps.
  var last: Step? { count == 0 ? nil : self[count - 1] }

  static let lines = Step(tag: "cac:InvoiceLine", other: "cac:CreditNoteLine")

  /// This way, and then that.
  func then(_ rest: Path) -> Path {
    var path = self
    for depth in 0..<rest.count { path.append(rest[depth]) }
    return path
  }

  /// - Precondition: there are fewer than ``mostSteps``.
  private mutating func append(_ step: Step) {
    precondition(count < Self.mostSteps, "a path of too many steps")
    packed[count] = UInt32(step.tag.number) | UInt32(step.other.number) << 16
    count += 1
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
  static let creditNoteLine: Tag = "cac:CreditNoteLine"
  static let invoiceLine: Tag = "cac:InvoiceLine"
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
        append(Step(tag: tag, other: tag))
      } else if name.elementsEqual("line".utf8) {
        append(Self.lines)
      } else if !name.isEmpty {
        return nil
      }
      start = end + 1
    }
  }
}
