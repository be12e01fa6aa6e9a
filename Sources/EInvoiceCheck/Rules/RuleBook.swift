/// Every rule, and which of them an element has to keep.
public struct RuleBook: Sendable {
  /// One chapter's situation, in the order in which they are tried.
  private struct Entry: Sendable {
    let chapter: Int
    let source: Finding.Source
    /// Those of its ways that end in the element's name.
    let paths: [Path]
    let situation: Situation

    func matches(_ node: Node) -> Bool { situation.matches(node, by: paths) }
  }

  private let chapters: [Chapter]
  /// For each tag, the situations that an element of that name may be in.
  private let entries: [[Entry]]

  /// EN 16931 alone.
  static let core = RuleBook(coreChapters)
  /// EN 16931 with Peppol BIS Billing.
  static let peppol = RuleBook(coreChapters + PeppolRules.chapters)

  /// What Peppol asks besides of the sellers of some countries, each apart: few documents need any.
  private static let national = NationalRules.all.map { (rules: $0, book: RuleBook($0.chapters)) }

  /// The books of the countries whose rules the document has to keep.
  static func national(for document: CheckedDocument) -> [RuleBook] {
    national.filter { $0.rules.applies(document) }.map(\.book)
  }

  private static let coreChapters: [Chapter] =
    [
      DocumentRules.chapter, PartyRules.chapter, TotalRules.chapter, PaymentRules.chapter,
      AdjustmentRules.chapter, LineRules.chapter,
    ] + VATSummaryRules.chapters + VATFamily.all.map(\.chapter) + [SplitPaymentRules.chapter]
    + DatatypeRules.chapters + [SyntaxRules.chapter, UnusedRules.chapter, CodeRules.chapter]

  private init(_ chapters: [Chapter]) {
    self.chapters = chapters
    var entries = [[Entry]](repeating: [], count: TagTable.shared.names.count)
    for (number, chapter) in chapters.enumerated() {
      for situation in chapter.situations {
        let tags = Set(situation.paths.compactMap(\.last).flatMap { [$0.tag, $0.other] })
        for tag in tags {
          entries[Int(tag.number)].append(
            Entry(
              chapter: number, source: chapter.source,
              paths: situation.paths.filter { $0.last?.fits(tag) ?? false },
              situation: situation))
        }
      }
    }
    self.entries = entries
  }

  /// Calls `report` with each rule that an element breaks.
  func judge(
    _ document: CheckedDocument, _ report: (Rule, Finding.Source, Node) -> Void
  ) {
    for index in document.indices {
      let node = document.node(index)
      let entries = self.entries[Int(node.tag.number)]
      var settled = -1
      // By place: a rule is not copied for each element that it looks at.
      for place in entries.indices
      where entries[place].chapter != settled && entries[place].matches(node) {
        settled = entries[place].chapter
        let rules = entries[place].situation.rules
        for number in rules.indices where !rules[number].holds(node) {
          report(rules[number], entries[place].source, node)
        }
      }
    }
  }
}

extension RuleBook {
  /// Every rule there is, by name; those that only say where something may not stand are made
  /// from their table.
  public static let rules: [String: Rule] = {
    var rules: [String: Rule] = [:]
    for chapter in peppol.chapters + national.flatMap(\.book.chapters) {
      for rule in chapter.situations.flatMap(\.rules) { rules[rule.id] = rule }
    }
    rules[PeppolEmptyRule.rule.id] = PeppolEmptyRule.rule
    for id in UnusedElements.shared.rules {
      rules[id] = Rule(id, "", UnusedElements.words, weight: .warning) { _ in true }
    }
    return rules
  }()
}
