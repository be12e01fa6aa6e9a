/// A record of fixed width, put together field by field as its standard lays it out.
struct FixedRecord: Hashable {
  /// One field: where it ends tells where the next begins.
  enum Field: Hashable {
    /// Letters to the left, spaces after them; cut where too long.
    case text(String, Int)
    /// Digits to the right, zeros before them.
    case number(Int, Int)
    case blank(Int)

    var width: Int {
      switch self {
      case .text(_, let width), .number(_, let width), .blank(let width): width
      }
    }
  }

  let text: String

  init(_ fields: [Field]) {
    text = fields.map(Self.render).joined()
  }

  private static func render(_ field: Field) -> String {
    switch field {
    case .text(let text, let width):
      let kept = text.prefix(width)
      return kept + String(repeating: " ", count: width - kept.count)
    case .number(let number, let width):
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    case .blank(let width): return String(repeating: " ", count: width)
    }
  }
}
