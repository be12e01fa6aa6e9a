/// A JSON value with the line on which it begins, so that a fault can say where.
///
/// Numbers stay text: nothing in Hearth goes through binary floating point.
struct JSONNode: Hashable, Sendable {
  indirect enum Content: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  struct Member: Hashable, Sendable {
    let name: String
    let line: Int
    let value: JSONNode
  }

  let content: Content
  /// Counted from 1.
  let line: Int

  /// The member of that name; nil where there is none, or this is no object.
  subscript(name: String) -> JSONNode? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// What it is, for a message: `the number 12.5`.
  var words: String {
    switch content {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): "the number \(text)"
    case .string(let text): text.quoted
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The line of the value at the end of a path of names and positions, or of the last on the way
  /// that is there.
  func line(of path: some Collection<String>) -> Int {
    guard let first = path.first else { return line }
    switch content {
    case .object(let members):
      guard let member = members.first(where: { $0.name == first }) else { return line }
      let rest = path.dropFirst()
      return rest.isEmpty ? member.line : member.value.line(of: rest)
    case .array(let items):
      guard let position = Int(first), items.indices.contains(position) else { return line }
      return items[position].line(of: path.dropFirst())
    case .null, .bool, .number, .string: return line
    }
  }
}
