import EInvoiceCheck
import Foundation
import Testing

/// Each rule on a document that keeps it and on one that breaks it: a small change, listed in
/// `cases.tsv`. The conformance job holds the same rules against the official judge.
@Suite("Rules of e-invoices")
struct RuleCaseTests {
  struct Case {
    let rule: String
    let document: String
    let edits: [Example.Edit]
  }

  /// Rule, document, then for each edit the lines and what stands there instead; `twice` for the
  /// lines once more.
  static func cases() throws -> [Case] {
    try String(contentsOf: Example.folder.appending(path: "cases.tsv"), encoding: .utf8)
      .split(separator: "\n").map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        let edits = try stride(from: 2, to: cells.count, by: 2).map { place in
          let ends = try cells[place].split(separator: "-").map { try #require(Int($0)) }
          return Example.Edit(
            lines: ends[0]...(ends.last ?? ends[0]),
            replacement: cells[place + 1].replacingOccurrences(of: "\\n", with: "\n"))
        }
        return Case(rule: cells[0], document: cells[1], edits: edits)
      }
  }

  @Test("the documents that the cases change keep every rule", arguments: Example.names)
  func sound(name: String) throws {
    let findings = try Example(name).check().findings
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test("each rule is broken by its case, and says where, what and by which rule")
  func broken() throws {
    var examples: [String: Example] = [:]
    for name in Example.names { examples[name] = try Example(name) }
    for item in try Self.cases() {
      let example = try #require(examples[item.document])
      let check = try example.check(item.edits)
      let found = try #require(
        check.findings.first { $0.rule == item.rule }, "\(item.rule) let \(item) pass")
      #expect(found.line > 0 && found.path.hasPrefix("/"), "\(item.rule)")
      if let rule = RuleBook.rules[item.rule] {
        #expect(found.weight == rule.weight && found.terms == rule.terms, "\(item.rule)")
      }
    }
  }

  /// Their official tests let everything pass, or ask for what no document of ours can have.
  static let neverBroken: Set<String> = [
    "BR-CO-05", "BR-CO-06", "BR-CO-07", "BR-CO-08", "BR-DEC-13", "BR-DEC-15",
  ]

  @Test("every fatal rule has a case")
  func complete() throws {
    let covered = Set(try Self.cases().map(\.rule))
    let fatal = RuleBook.rules.values.filter { $0.weight == .fatal }.map(\.id)
    // Rules of single countries have documents of their own, in NationalRuleTests.
    let common = fatal.filter { $0.prefix { $0 != "-" }.count > 2 || $0.hasPrefix("BR-") }
    let missing = Set(common).subtracting(covered).subtracting(Self.neverBroken)
    #expect(missing.isEmpty, "\(missing.sorted())")
    #expect(covered.count > 300)
  }
}
