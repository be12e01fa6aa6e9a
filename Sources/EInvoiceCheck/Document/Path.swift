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

  let steps: [Step]

  static let lines = Step(tag: "cac:InvoiceLine", other: "cac:CreditNoteLine")
}

extension Path: ExpressibleByStringLiteral {
  init(stringLiteral text: String) {
    guard let path = Path(text) else { preconditionFailure("no such path: \(text)") }
    self = path
  }

  /// Nil where a name is not one of UBL's.
  init?(_ text: some StringProtocol) {
    var steps: [Step] = []
    for word in text.split(separator: "/") {
      if word == "line" {
        steps.append(Self.lines)
      } else {
        guard let tag = Tag(word) else { return nil }
        steps.append(Step(tag: tag, other: tag))
      }
    }
    self.steps = steps
  }
}
