import XMLKit

/// Every rule, and which of them an element has to keep.
public struct RuleBook: Sendable {
  /// One chapter's situation.
  private struct Entry: Sendable {
    let chapter: Int
    let condition: Question
    /// Where its rules stand in ``rules`` and ``questions``.
    let rules: Range<Int>
  }

  private let chapters: [Chapter]
  /// What each chapter asks of the root.
  private let conditions: Lasting<Question>
  /// Every rule with the source that it is from, situation by situation.
  private let rules: [(rule: Rule, source: Finding.Source)]
  /// What each of them asks.
  private let questions: Lasting<Question>
  /// The situations in the order in which they are tried.
  private let entries: Lasting<Entry>
  /// Tells which of them an element may be in.
  private let finder: PathFinder

  /// EN 16931 alone.
  static let core = RuleBook(coreChapters)
  /// EN 16931 with Peppol BIS Billing.
  static let peppol = RuleBook(coreChapters + PeppolRules.chapters)

  /// What Peppol asks besides of the sellers of some countries, each apart: few documents need any.
  private static let national = NationalRules.all.map { (rules: $0, book: RuleBook($0.chapters)) }

  /// The books of the countries whose rules the document has to keep.
  static func national(for document: CheckedDocument) -> [RuleBook] {
    let sellers = Sellers(document)
    return national.filter { $0.rules.applies(sellers) }.map(\.book)
  }

  private static let coreChapters: [Chapter] =
    [
      DocumentRules.chapter, PartyRules.chapter, TotalRules.chapter, PaymentRules.chapter,
      AdjustmentRules.chapter, LineRules.chapter,
    ] + VATSummaryRules.chapters + VATFamily.all.map(\.chapter) + [SplitPaymentRules.chapter]
    + DatatypeRules.chapters + [SyntaxRules.chapter, UnusedRules.chapter, CodeRules.chapter]

  /// - Precondition: there are 64 chapters at most.
  private init(_ chapters: [Chapter]) {
    precondition(chapters.count <= 64, "more chapters than bits")
    self.chapters = chapters
    conditions = Lasting(chapters.map(\.condition))
    var rules: [(rule: Rule, source: Finding.Source)] = []
    var entries: [Entry] = []
    var paths: [(path: Path, origin: PathFinder.Origin, number: Int)] = []
    for (number, chapter) in chapters.enumerated() {
      for situation in chapter.situations {
        for path in situation.paths {
          for (path, origin) in situation.origins(of: path) {
            paths.append((path, origin, entries.count))
          }
        }
        let start = rules.count
        rules += situation.rules.map { ($0, chapter.source) }
        entries.append(
          Entry(chapter: number, condition: situation.condition, rules: start..<rules.count))
      }
    }
    self.rules = rules
    questions = Lasting(rules.map(\.rule.question))
    self.entries = Lasting(entries)
    finder = PathFinder(paths)
  }

  /// Calls `report` with each rule that an element breaks.
  func judge(
    _ document: CheckedDocument, _ report: (Rule, Finding.Source, Node) -> Void
  ) {
    let asked = chaptersAsked(of: document.root)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: document.indices.count) { states in
      for index in document.indices {
        let node = document.node(index)
        let parent = node.element.parent
        let state = finder.state(
          of: node.tag, below: parent < 0 ? PathFinder.top : Int(states[parent]))
        states[index] = Int32(truncatingIfNeeded: state)
        judge(node, finder.found[state], of: asked, report)
      }
    }
  }

  private func judge(
    _ node: Node, _ situations: Lasting<Int>, of asked: UInt64,
    _ report: (Rule, Finding.Source, Node) -> Void
  ) {
    var settled = -1
    for number in situations {
      let entry = entries[number]
      guard entry.chapter != settled, asked &>> UInt64(entry.chapter) & 1 != 0,
        entry.condition.holds(for: node)
      else { continue }
      settled = entry.chapter
      for rule in entry.rules where !questions[rule].holds(for: node) {
        report(rules[rule].rule, rules[rule].source, node)
      }
    }
  }

  /// One bit for each chapter.
  private func chaptersAsked(of root: Node) -> UInt64 {
    var asked: UInt64 = 0
    for number in conditions.indices where conditions[number].holds(for: root) {
      asked |= 1 &<< UInt64(number)
    }
    return asked
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
      rules[id] = Rule(id, "", UnusedElements.words, weight: .warning, asks: .nothing)
    }
    return rules
  }()
}
