import Foundation
import Testing

/// `hearth check` on whatever somebody may hand it.
@Suite("hearth check")
struct CheckCommandTests {
  @Test("what is no invoice is told file by file, and the others are checked all the same")
  func strangeFiles() throws {
    let folder = try TemporaryFolder()
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
      let url = folder.url.appending(path: name)
      try Data(bytes).write(to: url)
      return url.path
    }
    let good = HearthBinary.root.appending(
      path: "Tests/EInvoiceTests/Goldens/invoice-council.xml")
    let bytes = Array(try Data(contentsOf: good))
    let html = try write("page.xml", Array("<html><body><p>Hi<br></body></html>".utf8))
    let cut = try write("cut.xml", Array(bytes.prefix(900)))
    let empty = try write("empty.xml", [])
    let missing = folder.url.appending(path: "missing.xml").path
    let outcome = try HearthBinary.run(
      "check", html, cut, empty, missing, folder.path, "/dev/null", good.path)
    #expect(outcome.status == 1)
    for expected in [
      "page.xml", "cut.xml", "The file is empty.", "There is no such file.", "This is a folder.",
      "xml.not-well-formed",
    ] {
      #expect(outcome.complained.contains(expected), "\(expected) in\n\(outcome.complained)")
    }
    #expect(outcome.said.contains("invoice-council.xml"), "\(outcome.said)")
    #expect(try HearthBinary.run("check", good.path).status == 0)
    let view = try HearthBinary.run("view", folder.path)
    #expect(view.status == 1 && view.complained.contains("This is a folder."))
  }

  @Test("the own schemas are listed and printed by name")
  func schemas() throws {
    let list = try HearthBinary.run("schema", "--list")
    #expect(list.status == 0)
    let names = list.said.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(names.contains("agreement-1.xsd") && names.contains("cost-report-1.xsd"))
    #expect(names.contains("pack-1.xsd") && names.contains("price-list-1.xsd"))
    let schema = try HearthBinary.run("schema", "agreement")
    #expect(schema.said.contains("targetNamespace=\"urn:hearth:agreement:1\""))
    #expect(try HearthBinary.run("schema", "nothing").status != 0)
  }
}
