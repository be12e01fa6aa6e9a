import XMLKit

/// What UBL has and EN 16931 has no use for (UBL-CR): 675 places, found in one walk.
struct UnusedElements: Sendable {
  /// What may not stand at a place.
  private struct Branch: Sendable {
    var rules: [String] = []
    /// By attribute: what an element may not say of itself.
    var attributes: [(name: AttributeName, rule: String)] = []
    /// Whether anything below it may not stand there.
    var goesOn = false
  }

  /// All places of which a rule speaks, and those on the way there; the first is the root.
  private let branches: [Branch]
  /// From a place by an element's name to the next: most elements of a document are looked up here.
  private let ways: Ways

  private struct Way: Hashable {
    let branch: Int
    let tag: Tag
  }

  /// Where each way leads, by a hash that costs next to nothing.
  private struct Ways: Sendable {
    /// A way as one number, and where it leads, at the place that the number gives or soon after; -1
    /// where there is none. At most a quarter of the places are taken.
    private var places: [(way: Int, end: Int)]

    init(_ ways: [Way: Int]) {
      var size = 1
      while size < 4 * ways.count { size *= 2 }
      places = [(Int, Int)](repeating: (-1, -1), count: size)
      for (way, end) in ways {
        var place = place(of: Self.number(way))
        while places[place].way >= 0 { place = (place + 1) & (size - 1) }
        places[place] = (Self.number(way), end)
      }
    }

    subscript(way: Way) -> Int? {
      let number = Self.number(way)
      var place = place(of: number)
      while places[place].way >= 0 {
        if places[place].way == number { return places[place].end }
        place = (place + 1) & (places.count - 1)
      }
      return nil
    }

    private static func number(_ way: Way) -> Int { way.branch << 16 | Int(way.tag.number) }

    private func place(of number: Int) -> Int {
      Int(truncatingIfNeeded: (UInt(number) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (places.count - 1)
    }
  }

  /// From any element: the way up from it to where the rule begins.
  private let anywhere: [(rule: String, path: Path, attribute: AttributeName?)]
  /// Attributes that no element should have.
  private let attributes: [(name: AttributeName, rule: String)]

  static let shared = UnusedElements()

  private init() {
    var branches = [Branch()]
    var ways: [Way: Int] = [:]
    func add(_ rule: String, _ steps: ArraySlice<Substring>, from branch: Int) {
      guard let step = steps.first else {
        branches[branch].rules.append(rule)
        return
      }
      if step.hasPrefix("@") {
        if let name = AttributeName(step.dropFirst()) {
          branches[branch].attributes.append((name, rule))
        }
        return
      }
      for tag in Self.tags(step) {
        let way = Way(branch: branch, tag: tag)
        branches[branch].goesOn = true
        if ways[way] == nil {
          ways[way] = branches.count
          branches.append(Branch())
        }
        add(rule, steps.dropFirst(), from: ways[way] ?? 0)
      }
    }
    var anywhere: [(rule: String, path: Path, attribute: AttributeName?)] = []
    var attributes: [(name: AttributeName, rule: String)] = []
    for line in RuleTable.unused {
      let words = line.parts(separator: " ")
      let rule = "UBL-CR-\(words[0])"
      let steps = words[1].parts(separator: "/")
      let attribute = steps.last.flatMap {
        $0.hasPrefix("@") ? AttributeName($0.dropFirst()) : nil
      }
      if !words[1].hasPrefix("//") {
        add(rule, steps[...], from: 0)
      } else if let attribute, steps.count == 1 {
        attributes.append((attribute, rule))
      } else if let path = Path(steps.filter { !$0.hasPrefix("@") }.joined(separator: "/")) {
        anywhere.append((rule, path, attribute))
      }
    }
    self.branches = branches
    self.ways = Ways(ways)
    self.anywhere = anywhere
    self.attributes = attributes
  }

  private static func tags(_ step: Substring) -> [Tag] {
    step == "line" ? [.invoiceLine, .creditNoteLine] : Tag(step).map { [$0] } ?? []
  }

  /// The names of all its rules.
  var rules: [String] {
    RuleTable.unused.map { "UBL-CR-\($0.parts(separator: " ")[0])" }
  }

  /// Each rule that the document breaks, with the first place where it does.
  func broken(in document: CheckedDocument) -> [(rule: String, node: Node)] {
    var found: [(rule: String, node: Node)] = []
    walk(document.root, 0) { found.append(($0, $1)) }
    for (rule, path, attribute) in anywhere {
      guard let last = path.last else { continue }
      _ = document.contains(last) { node in
        guard node.ends(path) != nil, attribute.map({ node.has(attribute: $0) }) ?? true else {
          return false
        }
        found.append((rule, node))
        return true
      }
    }
    for (name, rule) in attributes {
      if let first = document.first(with: name) { found.append((rule, first)) }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.rule).inserted }
  }

  private func walk(_ node: Node, _ branch: Int, _ report: (String, Node) -> Void) {
    node.forEachChild { child in
      guard let next = ways[Way(branch: branch, tag: child.tag)] else { return }
      for rule in branches[next].rules { report(rule, child) }
      if !child.element.attributes.isEmpty {
        for (name, rule) in branches[next].attributes where child.has(attribute: name) {
          report(rule, child)
        }
      }
      if branches[next].goesOn, !child.isLeaf { walk(child, next, report) }
    }
  }
}

/// The few of them that ask for more than a place.
enum UnusedRules {
  static let chapter = Chapter(source: .en16931, situations: [Situation("/", rules)])

  private static let rules: [Rule] = [
    Rule(
      "UBL-CR-002", "", "The version of UBL is 2.1, or is not stated.", at: "cbc:UBLVersionID",
      weight: .warning
    ) { !$0.has("cbc:UBLVersionID") || $0.has("cbc:UBLVersionID") { $0.reads("2.1") } },
    Rule(
      "UBL-CR-412", "BT-9", "An invoice has its due date in its own place, not on the payment.",
      at: "cac:PaymentMeans/cbc:PaymentDueDate", weight: .warning
    ) { $0.document.isCreditNote || !$0.has("cac:PaymentMeans/cbc:PaymentDueDate") },
    Rule(
      "UBL-CR-665", "BT-122", "Only a reference of type 130 names a scheme.", weight: .warning
    ) { root in
      !root.document.contains("cac:AdditionalDocumentReference") { reference in
        !isObject(reference, all: true) && reference.has("cbc:ID", where: \.hasScheme)
      }
    },
    Rule(
      "UBL-CR-666", "BT-18", "What the invoice is about (type 130) has no attachment."
    ) { !hasObject($0, with: "cac:Attachment") },
    Rule(
      "UBL-CR-673", "BT-18", "What the invoice is about (type 130) has no description."
    ) { !hasObject($0, with: "cbc:DocumentDescription") },
  ]

  private static func isObject(_ reference: Node, all: Bool) -> Bool {
    let codes = reference.all("cbc:DocumentTypeCode").map(\.text)
    return all
      ? !codes.isEmpty && codes.allSatisfy { $0 == "130" } : codes.contains("130")
  }

  private static func hasObject(_ root: Node, with path: Path) -> Bool {
    root.document.contains("cac:AdditionalDocumentReference") {
      isObject($0, all: false) && $0.has(path)
    }
  }
}

extension UnusedElements {
  /// What a reader should know of each.
  static let words = "EN 16931 has no use for this; receivers leave it aside."
}
