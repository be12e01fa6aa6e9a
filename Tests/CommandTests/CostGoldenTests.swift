import Foundation
import TestSupport
import Testing
import XMLKit

@Suite("The samples' cost reports")
struct CostGoldenTests {
  @Test(
    "text, JSON, XML and page of each sample, as they are", arguments: BillCommandTests.homes)
  func goldens(home: String) throws {
    let folder = try TemporaryFolder()
    let sample = HearthBinary.sample(home)
    let json = try HearthBinary.run(
      "cost", sample, "--compare-overheads", "--format", "json", "--out", folder.path)
    // Only harbour-court has departments to compare.
    let whole = json.status == 0
    #expect(whole == (home == "harbour-court"))
    if !whole { #expect(json.complained.contains("cost.no-departments")) }
    let plain = try HearthBinary.run("cost", sample, "--out", folder.path)
    #expect(plain.status == 0)
    let report = plain.said.components(separatedBy: "\nWrote ").first ?? ""
    expectGolden(report, named: "\(home).txt")
    expectGolden(
      try HearthBinary.run("cost", sample, "--format", "json").said, named: "\(home).json")
    for name in ["cost-report.xml", "cost-report.html"] {
      let text = try String(
        contentsOf: folder.url.appending(path: "\(home)/\(name)"), encoding: .utf8)
      if name.hasSuffix(".xml") {
        let schema = HearthBinary.root.appending(path: "Sources/CSchemas/xsd/cost-report-1.xsd")
          .path
        try XMLSchemaValidator(path: schema).validate(Array(text.utf8), named: name)
      }
      expectGoldenPage(text.utf8, named: "\(home)-\(name)")
    }
  }

  @Test("every method of carrying departments comes to the same whole")
  func compared() throws {
    let said = try HearthBinary.run(
      "cost", HearthBinary.sample("harbour-court"), "--compare-overheads"
    ).said
    for method in ["direct split", "in proportion to direct cost", "step-down", "reciprocal"] {
      #expect(said.contains("\n\(method)"), "\(method)")
    }
    let whole = said.matches(
      of: /\n(?:direct split|in proportion|step-down|reciprocal).*(£[0-9,.]+)\n/)
    #expect(Set(whole.map(\.1)).count == 1)
  }

  @Test("hearth schema prints what documents are held against, and lists what there is")
  func schema() throws {
    let list = try HearthBinary.run("schema").said
    #expect(list.contains("cost-report-1.xsd") && list.contains("urn:hearth:cost-report:1"))
    for name in ["cost-report", "cost-report-1", "cost-report-1.xsd"] {
      let said = try HearthBinary.run("schema", name).said
      let file = HearthBinary.root.appending(path: "Sources/CSchemas/xsd/cost-report-1.xsd")
      #expect(said == (try String(contentsOf: file, encoding: .utf8)), "\(name)")
    }
    #expect(try HearthBinary.run("schema", "nothing").status != 0)
  }
}
