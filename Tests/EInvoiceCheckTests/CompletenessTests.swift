import EInvoiceCheck
import Foundation
import Testing

/// All of the official rules that apply to UBL (`official-rules.txt`) are there, of the same weight.
@Suite("Every official rule")
struct CompletenessTests {
  private struct Official {
    let source: String
    let id: String
    let weight: String
  }

  private static func official() throws -> [Official] {
    let url = Example.folder.appending(path: "official-rules.txt")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { line in
        let words = line.split(separator: " ").map(String.init)
        try #require(words.count == 3, "\(line)")
        return Official(source: words[0], id: words[1], weight: words[2])
      }
  }

  /// Rules of the lists that are no rule of ours, and why. There is none: both lists are those for
  /// UBL already.
  private static let notApplicable: [String: String] = [:]

  @Test("each rule of EN 16931 for UBL and of Peppol BIS Billing 3.0 is there, with its weight")
  func complete() throws {
    let official = try Self.official()
    #expect(official.filter { $0.source == "en16931" }.count == 979)
    #expect(official.filter { $0.source == "peppol" }.count == 165)
    let rules = RuleBook.rules
    for rule in official where Self.notApplicable[rule.id] == nil {
      guard let ours = rules[rule.id] else {
        Issue.record("\(rule.id) is missing")
        continue
      }
      #expect(ours.weight.rawValue == rule.weight, "\(rule.id)")
    }
    for id in Self.notApplicable.keys { #expect(rules[id] == nil, "\(id)") }
  }

  @Test("no rule claims to be an official one that is not")
  func noInvention() throws {
    let known = Set(try Self.official().map(\.id))
    for id in RuleBook.rules.keys.sorted() { #expect(known.contains(id), "\(id)") }
  }
}
