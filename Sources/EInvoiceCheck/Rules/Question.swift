/// What is asked of an element. Most rules ask one of a few things, and say so as data; the others are
/// functions.
///
/// A question is answered without counting a reference: some thousand are asked of each document.
enum Question: Sendable {
  /// Something stands there.
  case isPresent(Path)
  /// Something stands there and says something.
  case isFilled(Path)
  case isAbsent(Path)
  case isAtMostOnce(Path)
  /// What stands there first has two decimal places at most.
  case isInPence(Path)
  /// The element says a code of the list.
  case isOne(of: CodeTable)
  /// Its attribute says a code of the list; `trimmed`: whatever space is around it.
  case attributeIsOne(AttributeName, of: CodeTable, trimmed: Bool)
  case hasAttribute(AttributeName)
  /// It has an attribute that says just this.
  case attributeSays(AttributeName, Code)
  /// Nothing is asked, so that it holds.
  case nothing
  case other(LastingFunction)

  init(_ test: @escaping @Sendable (Node) -> Bool) { self = .other(LastingFunction(test)) }

  func holds(for node: Node) -> Bool {
    switch self {
    case .isPresent(let path): node.has(path)
    case .isFilled(let path): node.isFilled(path)
    case .isAbsent(let path): !node.has(path)
    case .isAtMostOnce(let path): node.hasAtMostOne(path)
    case .isInPence(let path): (node.first(path)?.decimals ?? 0) <= 2
    case .isOne(let codes): codes.holds(Space.trimmed(node.bytes))
    case .attributeIsOne(let name, let codes, let isTrimmed):
      node.value(of: name).map { codes.holds(isTrimmed ? Space.trimmed($0) : $0) } ?? false
    case .hasAttribute(let name): node.has(attribute: name)
    case .attributeSays(let name, let value): node.has(attribute: name, saying: value)
    case .nothing: true
    case .other(let test): test.holds(for: node)
    }
  }
}

/// A function that stays for good, as rules do.
struct LastingFunction: Sendable {
  private final class Kept: Sendable {
    let holds: @Sendable (Node) -> Bool

    init(_ holds: @escaping @Sendable (Node) -> Bool) { self.holds = holds }
  }

  private let kept: Unmanaged<Kept>

  init(_ holds: @escaping @Sendable (Node) -> Bool) { kept = .passRetained(Kept(holds)) }

  func holds(for node: Node) -> Bool { kept._withUnsafeGuaranteedRef { $0.holds(node) } }
}
