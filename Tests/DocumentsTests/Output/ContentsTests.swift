import Amounts
import Documents
import Evidence
import Testing

@Suite("What an output folder holds")
struct ContentsTests {
  private func entry(_ name: String, _ title: String, _ pence: Int? = nil) throws -> Contents.Entry
  {
    Contents.Entry(
      page: try #require(OutputPath("seaview", name)), home: "Seaview", section: "Invoices",
      title: title, amount: pence.map(Money.init(pence:)))
  }

  @Test("reads back as it was written, and a later entry for a page stands")
  func roundTrip() throws {
    let contents = Contents([try entry("b.html", "B", -5), try entry("a.html", "A \"quoted\" ü")])
      .adding([try entry("b.html", "B, again", 1_234_50)])
    #expect(contents.entries.map(\.title) == ["A \"quoted\" ü", "B, again"])
    #expect(try Contents(json: Array(contents.json.encoded.utf8)) == contents)
  }

  @Test(
    "a damaged list is named as such",
    arguments: ["", "[", "{}", "[{}]", #"[{"page":"../x","home":"h","section":"s","title":"t"}]"#])
  func damaged(text: String) throws {
    let faults = try #require(throws: Faults.self) { try Contents(json: Array(text.utf8)) }
    #expect(faults.all.map(\.code) == [.contentsUnreadable])
  }
}
