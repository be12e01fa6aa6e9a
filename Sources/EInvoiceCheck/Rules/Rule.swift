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
  /// What has to hold.
  let question: Question

  init(
    _ id: String, _ terms: String, _ text: String, at subject: Path? = nil,
    weight: Finding.Weight = .fatal,
    _ holds: @escaping @Sendable (Node) -> Bool
  ) {
    self.init(id, terms, text, at: subject, weight: weight, asks: Question(holds))
  }

  init(
    _ id: String, _ terms: String, _ text: String, at subject: Path? = nil,
    weight: Finding.Weight = .fatal, asks question: Question
  ) {
    self.id = id
    self.weight = weight
    self.terms = terms
    self.text = text
    self.subject = subject
    working = nil
    self.question = question
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
    Rule(id, terms, text, at: path, asks: .isFilled(path))
  }

  /// Something stands there.
  static func present(_ id: String, _ terms: String, _ text: String, _ path: Path) -> Rule {
    Rule(id, terms, text, at: path, asks: .isPresent(path))
  }

  static func absent(
    _ id: String, _ terms: String, _ text: String, _ path: Path, weight: Finding.Weight = .fatal
  ) -> Rule {
    Rule(id, terms, text, at: path, weight: weight, asks: .isAbsent(path))
  }

  static func atMostOne(
    _ id: String, _ terms: String, _ what: String, _ path: Path
  ) -> Rule {
    Rule(id, terms, "There is one \(what) at most.", at: path, asks: .isAtMostOnce(path))
  }

  /// Amounts of money are written in whole pence.
  static func pence(_ id: String, _ terms: String, _ what: String, _ path: Path) -> Rule {
    Rule(
      id, terms, "The \(what) has two decimal places at most.", at: path, asks: .isInPence(path))
  }

  /// The element that is looked at says one of a list's codes.
  static func code(
    _ id: String, _ terms: String, _ what: String, in list: CodeList
  ) -> Rule {
    Rule(id, terms, "The \(what) is one of \(list.words).", asks: .isOne(of: list.codes))
  }

  /// The attribute of the element that is looked at is one of a list's codes.
  static func code(
    _ id: String, _ terms: String, _ what: String, attribute: AttributeName, in list: CodeList
  ) -> Rule {
    Rule(
      id, terms, "The \(what) is one of \(list.words).",
      asks: .attributeIsOne(attribute, of: list.codes, trimmed: true)
    ).comingTo { $0.attribute(attribute).map { "\(attribute) is “\($0)”" } }
  }

  /// A rule whose official test lets everything pass; something else holds what it asks for.
  static func unchecked(_ id: String, _ terms: String, _ text: String) -> Rule {
    Rule(id, terms, text, asks: .nothing)
  }
}

/// For which elements some rules hold. Of the situations of one chapter, an element is in the first
/// that fits it, and in no other: so the official rules choose, too.
struct Situation: Sendable {
  /// The names of the elements, each with those of its parents as far as they matter.
  let paths: [Path]
  /// Whether the path begins at the root.
  let isFromRoot: Bool
  /// What else has to hold of an element, for these rules to be asked.
  let condition: Question
  let rules: [Rule]

  /// - Parameter path: such as `cac:Party/cbc:EndpointID`; `/cac:TaxTotal` begins at the root, and
  ///   `/` is the root itself; several are parted by `|`.
  init(_ path: String, when condition: Question = .nothing, _ rules: [Rule]) {
    isFromRoot = path.hasPrefix("/")
    paths =
      path == "/"
      ? ["Invoice", "CreditNote"]
      : path.split(separator: "|").map { Self.path($0.filter { $0 != " " }) }
    self.condition = condition
    self.rules = rules
  }

  init(_ path: String, where fits: @escaping @Sendable (Node) -> Bool, _ rules: [Rule]) {
    self.init(path, when: Question(fits), rules)
  }

  /// For elements of these names, wherever they stand.
  init(tags: [Tag], _ rules: [Rule]) { self.init(tags: tags, when: .nothing, rules) }

  init(tags: [Tag], where fits: @escaping @Sendable (Node) -> Bool, _ rules: [Rule]) {
    self.init(tags: tags, when: Question(fits), rules)
  }

  private init(tags: [Tag], when condition: Question, _ rules: [Rule]) {
    isFromRoot = false
    paths = tags.map { Path(steps: [$0]) }
    self.condition = condition
    self.rules = rules
  }

  /// Where `path`, which is one of its own, may begin. From the root it may leave out the root's name.
  func origins(of path: Path) -> [(path: Path, origin: PathFinder.Origin)] {
    guard isFromRoot else { return [(path, .anywhere)] }
    let roots: [Path] = ["", "Invoice", "CreditNote"]
    return roots.map { ($0.then(path), .outermost) }
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
  /// What has to hold of the root, for any of its rules to be asked.
  var condition: Question = .nothing
  let situations: [Situation]
}
