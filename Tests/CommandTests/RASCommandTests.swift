import Foundation
import TestSupport
import Testing

@Suite("hearth ras")
struct RASCommandTests {
  private static let folder = HearthBinary.root.appending(path: "samples/ras").path
  private static let population = folder + "/population.csv"
  private static func file(_ name: String) -> String { "\(folder)/\(name).json" }

  private func ras(_ arguments: String...) throws -> HearthBinary.Outcome {
    try HearthBinary.run(["ras"] + arguments)
  }

  @Test("check: every sample is sound, and every case comes out")
  func check() throws {
    let out = try TemporaryFolder()
    let outcome = try ras("check", Self.folder, "--out", out.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    let said = outcome.said.replacingOccurrences(of: out.path, with: "OUT")
    expectGolden(said, named: "ras-check.txt")
    let page = try String(
      contentsOf: out.url.appending(path: "resource-allocation/check.html"), encoding: .utf8)
    let body = try #require(page.range(of: "<body>"))
    expectGolden(String(page[body.lowerBound...]), named: "ras-check.html")
    #expect(said.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("check: a case that does not come out ends with status 1 and both figures")
  func wrongCase() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Self.file("day-opportunity"), encoding: .utf8)
      .replacingOccurrences(of: "\"unmet\": \"30.00\"", with: "\"unmet\": \"29.00\"")
    let file = folder.url.appending(path: "changed.json")
    try Data(text.utf8).write(to: file)
    let outcome = try ras("check", file.path)
    #expect(outcome.status == 1)
    #expect(outcome.said.contains("£29.00") && outcome.said.contains("£30.00"))
    #expect(outcome.said.contains("1 of 2 worked cases come out; 1 do not"))
  }

  @Test("check: everything that is wrong, with definition, step, field and line")
  func broken() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Self.file("lincolnshire-points"), encoding: .utf8)
      .replacingOccurrences(of: "\"each\": \"15.00\"", with: "\"each\": 15.00")
      .replacingOccurrences(of: "\"change\": \"cap\"", with: "\"change\": \"cop\"")
    let file = folder.url.appending(path: "broken.json")
    try Data(text.utf8).write(to: file)
    let outcome = try ras("check", file.path)
    #expect(outcome.status == 1 && outcome.said.isEmpty)
    #expect(outcome.complained.contains("step \"price\", field each: 15.00 is a JSON number"))
    #expect(outcome.complained.contains("Put it in double quotes: \"15.00\"."))
    #expect(outcome.complained.contains("Did you mean \"cap\"?"))
    #expect(outcome.complained.contains("broken.json, row "))
    #expect(outcome.complained.contains("2 problems"))
    #expect(try ras("check", folder.path + "/nowhere.json").status == 1)
  }

  @Test("run: everybody's budget, as text, JSON and a sheet")
  func run() throws {
    let arguments = [
      "ras", "run", Self.file("england-menu"), "--assessments", Self.population, "--on",
      "2016-02-01",
    ]
    let outcome = try HearthBinary.run(arguments)
    #expect(outcome.status == 0, "\(outcome.complained)")
    expectGolden(outcome.said, named: "ras-run.txt")
    let csv = try HearthBinary.run(arguments + ["--format", "csv"]).said
    #expect(csv.split(separator: "\r\n").filter { $0.contains(",") }.count == 41)
    let json = try HearthBinary.run(arguments + ["--format", "json"]).said
    #expect((try? JSONSerialization.jsonObject(with: Data(json.utf8))) != nil)
  }

  @Test("explain: step by step, down to the row of the sheet")
  func explain() throws {
    let outcome = try ras(
      "explain", Self.file("lincolnshire-points"), "--assessments", Self.population, "--on",
      "2014-10-01", "--person", "P07")
    expectGolden(outcome.said, named: "ras-explain.txt")
    #expect(outcome.said.contains("from population.csv, row 8"))
    let unknown = try ras(
      "explain", Self.file("lincolnshire-points"), "--assessments", Self.population, "--on",
      "2014-10-01", "--person", "P99")
    #expect(unknown.status == 1 && unknown.complained.contains("ras.unknown-person"))
    let early = try ras(
      "explain", Self.file("lincolnshire-points"), "--assessments", Self.population, "--on",
      "2014-03-31", "--person", "P07")
    #expect(early.status == 1 && early.complained.contains("holds from 2014-04-01"))
  }

  @Test("simulate: who is better and who is worse off, in one page")
  func simulate() throws {
    let out = try TemporaryFolder()
    let outcome = try ras(
      "simulate", Self.file("netherlands-2011"), Self.file("netherlands-2012"), "--assessments",
      Self.population, "--on", "2011-12-01", "--new-on", "2012-01-01", "--out", out.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    expectGolden(
      outcome.said.replacingOccurrences(of: out.path, with: "OUT"), named: "ras-simulate.txt")
    let name =
      "netherlands-personal-budget-2011-to-netherlands-personal-budget-2012.html"
    let page = try String(
      contentsOf: out.url.appending(path: "resource-allocation/\(name)"), encoding: .utf8)
    // Without its head: the stylesheet is every page's, and changes for reasons of its own.
    let body = try #require(page.range(of: "<body>"))
    expectGolden(String(page[body.lowerBound...]), named: "ras-simulate.html")
    let euros = try ras(
      "simulate", Self.file("flat-rate"), Self.file("netherlands-2012"), "--assessments",
      Self.population, "--on", "2015-01-01")
    #expect(euros.status == 1 && euros.complained.contains("ras.not-comparable"))
  }

  @Test("calibrate: a price a point, levels and weights, to the penny")
  func calibrate() throws {
    let out = try TemporaryFolder()
    let outcome = try ras(
      "calibrate", Self.file("lincolnshire-points"), "--step", "price", "--assessments",
      Self.population, "--on", "2014-10-01", "--target", "9000.00", "--out", out.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    expectGolden(
      outcome.said.replacingOccurrences(of: out.path, with: "OUT"), named: "ras-calibrate.txt")
    #expect(outcome.said.contains("£9,000.00, the target"))
    let weights = try ras(
      "calibrate", Self.file("lincolnshire-points"), "--step", "points", "--assessments",
      Self.population, "--on", "2014-10-01", "--format", "json")
    #expect(weights.status == 0, "\(weights.complained)")
    #expect(weights.said.contains("\"fitted\": \"weights\""))
    let levels = try ras(
      "calibrate", Self.file("netherlands-2011"), "--step", "service", "--assessments",
      Self.population, "--on", "2011-10-01")
    #expect(levels.status == 1 && levels.complained.contains("several components"))
    let austria = try ras(
      "calibrate", Self.file("austria"), "--step", "allowance", "--assessments", Self.population,
      "--on", "2014-10-01", "--format", "json")
    #expect(austria.said.contains("\"fitted\": \"values by level\""), "\(austria.complained)")
  }

  @Test("the JSON schema is that of the project, whole")
  func schema() throws {
    let said = try HearthBinary.run("schema", "ras-definition").said
    let file = HearthBinary.root.appending(
      path: "Sources/CSchemas/json/ras-definition-1.schema.json")
    #expect(try said == String(contentsOf: file, encoding: .utf8))
    #expect(try HearthBinary.run("schema").said.contains("urn:hearth:ras-definition:1"))
  }
}
