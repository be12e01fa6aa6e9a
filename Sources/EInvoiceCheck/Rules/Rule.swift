/// One rule: what has to hold, for which elements, and in words that a bookkeeper can act on.
public struct Rule: Sendable {
  /// Its name in EN 16931 or Peppol BIS, such as `BR-CO-15`.
  public let id: String
  public let weight: Finding.Weight
  /// The terms of EN 16931 that it is about, such as `BT-112`.
  public let terms: String
  /// What should hold.
  public let text: String
  /// What to point at, from the element that the rule looks at; the element itself where there is
  /// none.
  let subject: Path?
  /// What the figure comes to, for a rule about a sum.
  private(set) var working: (@Sendable (Node) -> String?)?
  let holds: @Sendable (Node) -> Bool

  init(
    _ id: String, _ terms: String, _ text: String, at subject: Path? = nil,
    weight: Finding.Weight = .fatal,
    _ holds: @escaping @Sendable (Node) -> Bool
  ) {
    self.id = id
    self.weight = weight
    self.terms = terms
    self.text = text
    self.subject = subject
    working = nil
    self.holds = holds
  }

  /// The same rule, which says what a figure comes to where it does not hold.
  func comingTo(_ working: @escaping @Sendable (Node) -> String?) -> Rule {
    var rule = self
    rule.working = working
    return rule
  }
}

extension Rule {
  /// Something stands there and says something.
  static func filled(_ id: String, _ terms: String, _ text: String, _ path: Path) -> Rule {
    Rule(id, terms, text, at: path) { $0.isFilled(path) }
  }

  /// Something stands there.
  static func present(_ id: String, _ terms: String, _ text: String, _ path: Path) -> Rule {
    Rule(id, terms, text, at: path) { $0.has(path) }
  }

  static func absent(
    _ id: String, _ terms: String, _ text: String, _ path: Path, weight: Finding.Weight = .fatal
  ) -> Rule {
    Rule(id, terms, text, at: path, weight: weight) { !$0.has(path) }
  }

  static func atMostOne(
    _ id: String, _ terms: String, _ what: String, _ path: Path
  ) -> Rule {
    Rule(id, terms, "There is one \(what) at most.", at: path) { $0.count(path) <= 1 }
  }

  /// Amounts of money are written in whole pence.
  static func pence(_ id: String, _ terms: String, _ what: String, _ path: Path) -> Rule {
    Rule(id, terms, "The \(what) has two decimal places at most.", at: path) {
      ($0.first(path)?.decimals ?? 0) <= 2
    }
  }

  /// The element that is looked at says one of a list's codes.
  static func code(
    _ id: String, _ terms: String, _ what: String, in list: CodeList
  ) -> Rule {
    Rule(id, terms, "The \(what) is one of \(list.words).") { list.holds($0.code) }
  }

  /// The attribute of the element that is looked at is one of a list's codes.
  static func code(
    _ id: String, _ terms: String, _ what: String, attribute: String, in list: CodeList
  ) -> Rule {
    Rule(id, terms, "The \(what) is one of \(list.words).") { node in
      list.holds(Space.normalized(node.attribute(attribute) ?? ""))
    }.comingTo { $0.attribute(attribute).map { "\(attribute) is “\($0)”" } }
  }

  /// A rule whose official test lets everything pass; something else holds what it asks for.
  static func unchecked(_ id: String, _ terms: String, _ text: String) -> Rule {
    Rule(id, terms, text) { _ in true }
  }
}

/// For which elements some rules hold. Of the situations of one chapter, an element is in the first
/// that fits it, and in no other: so the official rules choose, too.
struct Situation: Sendable {
  /// The names of the elements, each with those of its parents as far as they matter.
  let paths: [Path]
  /// Whether the path begins at the root.
  let isFromRoot: Bool
  let fits: (@Sendable (Node) -> Bool)?
  let rules: [Rule]

  /// - Parameter path: such as `cac:Party/cbc:EndpointID`; `/cac:TaxTotal` begins at the root, and
  ///   `/` is the root itself; several are parted by `|`.
  init(
    _ path: String, where fits: (@Sendable (Node) -> Bool)? = nil, _ rules: [Rule]
  ) {
    isFromRoot = path.hasPrefix("/")
    paths =
      path == "/"
      ? ["Invoice", "CreditNote"]
      : path.split(separator: "|").map { Self.path($0.filter { $0 != " " }) }
    self.fits = fits
    self.rules = rules
  }

  /// For elements of these names, wherever they stand.
  init(
    tags: [Tag], where fits: (@Sendable (Node) -> Bool)? = nil, _ rules: [Rule]
  ) {
    isFromRoot = false
    paths = tags.map { Path(steps: [Path.Step(tag: $0, other: $0)]) }
    self.fits = fits
    self.rules = rules
  }

  /// - Parameter paths: those of its own that may lead to the element.
  func matches(_ node: Node, by paths: [Path]) -> Bool {
    paths.contains { matches(node, $0) } && (fits?(node) ?? true)
  }

  private func matches(_ node: Node, _ path: Path) -> Bool {
    guard let start = node.ends(path) else { return false }
    // Of its paths those of the root itself begin nowhere.
    return !isFromRoot || start <= 0
  }

  /// - Precondition: its names are UBL's.
  private static func path(_ text: String) -> Path {
    guard let path = Path(text) else { preconditionFailure("no such path: \(text)") }
    return path
  }
}

/// Rules that are looked up together: of its situations, an element is in the first that fits.
struct Chapter: Sendable {
  let source: Finding.Source
  let situations: [Situation]
}
