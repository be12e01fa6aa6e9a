import Amounts
import CareHome
import Evidence
import Flexibility
import Testing

@testable import Documents

@Suite("What a pack's XML says again")
struct PackRestatementTests {
  /// What is changed by a penny, and what the check calls it.
  private static let pennies: [(audience: PackAudience, pattern: String, named: String)] = [
    (.council("north-council"), #"toHomeBefore="([0-9.]+)""#, "to the home, after"),
    (.council("north-council"), #"toHomeAfter="([0-9.]+)""#, "to the home, after"),
    (.council("north-council"), #"toResident="([0-9.]+)""#, "for the resident to spend"),
    (.council("north-council"), #"payerAfter="([0-9.]+)""#, "the payer's total, after"),
    (.council("north-council"), #"<EachOther before="([0-9.]+)""#, "before, as on the curve"),
    (
      .council("north-council"), #"<EachOther before="[0-9.]+" after="([0-9.]+)""#,
      "each other costs, after"
    ),
    (
      .council("north-council"), #"<ChangeForEachOther>([0-9.]+)"#, "each other costs, after"
    ),
    (.council("north-council"), #"component="premises" amount="([0-9.]+)""#, "Budget: its parts"),
    (.home, #"<At residents="36" unitCost="([0-9.]+)""#, "before, as on the curve"),
    (.home, #"<Result [^>]*after="(-?[0-9.]+)""#, "the home's result, after"),
    (.home, #"<Result before="(-?[0-9.]+)""#, "the home's result, after"),
    (.home, #"<Shortfall [^>]*after="(-?[0-9.]+)""#, "cost less fee, after"),
    (
      .home, #"<Cell residentsOut="2" noticeWeeks="4" residents="36" saving="([0-9.]+)""#,
      "Schedule, 2 of 36 residents, 4 weeks: saved together"
    ),
    (
      .home, #"<Cell residentsOut="1" noticeWeeks="4" residents="31" saving="([0-9.]+)""#,
      "Schedule, 1 of 31 residents, 4 weeks: saved together"
    ),
    (
      .home,
      #"<Cell residentsOut="1" noticeWeeks="4" residents="31" saving="[0-9.]+" each="([0-9.]+)""#,
      "Schedule, 1 of 31 residents, 4 weeks: each may have"
    ),
    (
      .home, #"<Cell residentsOut="1" noticeWeeks="4" residents="36" saving="([0-9.]+)""#,
      "Schedule, 1 of 36 residents, 4 weeks: saved together"
    ),
  ]

  @Test("a penny more is named wherever a figure follows from others", arguments: pennies.indices)
  func penny(index: Int) throws {
    let (audience, pattern, named) = Self.pennies[index]
    var text = String(
      decoding: try Fixtures.negotiationPack(for: audience).xml(), as: UTF8.self)
    let match = try #require(try Regex(pattern).firstMatch(in: text))
    let range = try #require(match.output[1].range)
    let more = try Money(parsing: String(text[range])) + Money(pence: 1)
    text.replaceSubrange(range, with: more.decimal)
    try expect(text, names: named)
  }

  @Test(
    "words that do not follow from the figures are named",
    arguments: [
      ("is £11.52 more than", "is £1.52 more than", "Offer 1: the sentence"),
      (">£18.00 a week is £11.52 more", ">£18.00 a week can be released: £11.52 more", "sentence"),
      ("standing=\"countered\"", "standing=\"agreed\"", "Offer 1: what became of it"),
      ("standing=\"open\"", "standing=\"agreed\"", "Offer 2: what became of it"),
      ("quantity=\"2\">2 meals", "quantity=\"3\">2 meals", "lunch given up"),
      ("quantity=\"2\">2 meals", "quantity=\"2\">4 meals", "lunch given up"),
      (
        "noticeWeeks=\"0\" residents=\"36\" saving=\"5.78\"",
        "noticeWeeks=\"0\" residents=\"36\" saving=\"8.98\"", "saved together after 4 weeks"
      ),
    ])
  func words(old: String, new: String, named: String) throws {
    let text = String(
      decoding: try Fixtures.negotiationPack(for: .council("north-council")).xml(), as: UTF8.self)
    #expect(text.contains(old))
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    try expect(changed, names: named)
  }

  @Test("the report says what was worked out and what no reader of the file can know")
  func honest() throws {
    let xml = try Fixtures.negotiationPack(for: .council("north-council")).xml()
    let file = try PackFile(xml, named: "pack.xml")
    #expect(file.disagreements().isEmpty)
    let report = PackCheckReport(file)
    #expect(!report.text.contains("Every figure"))
    #expect(report.text.contains("Taken as stated, as the file alone can't tell"))
    #expect(report.json.encoded.contains("\"takenAsStated\""))
  }

  private func expect(_ text: String, names figure: String) throws {
    let faults = try PackFile(Array(text.utf8), named: "pack.xml").disagreements()
    #expect(faults.contains { $0.message.contains(figure) }, "\(faults.map(\.message))")
  }
}
