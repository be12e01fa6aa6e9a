import Foundation
import TestSupport
import Testing

@Suite("hearth benchmark")
struct BenchmarkCommandTests {
  private static let brighton =
    HearthBinary.root.appending(path: "samples/published/brighton-hove-annex-b-2022.csv").path

  private func benchmark(_ arguments: String...) throws -> HearthBinary.Outcome {
    try HearthBinary.run(["benchmark"] + arguments)
  }

  @Test("C2, C8: a council's printed subtotals stand beside the sums of their lines")
  func published() throws {
    let said = try benchmark(Self.brighton).said.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      said.contains(
        "median, staffing: printed £525.11, its 10 lines sum to £525.12: published rounding "
          + "difference of £0.01"))
    #expect(
      said.contains(
        "median, supplies: printed £138.55, its 13 lines sum to £138.58: published rounding "
          + "difference of £0.03"))
    #expect(said.contains("median £793.14"))
  }

  @Test("the samples side by side, redacted, with both totals")
  func samples() throws {
    let folder = HearthBinary.root.appending(path: "samples").path
    let outcome = try benchmark(folder)
    #expect(outcome.status == 0, "\(outcome.complained)")
    expectGolden(outcome.said, named: "benchmark.txt")
    #expect(outcome.said.contains("care home: 2 homes"))
    #expect(outcome.said.contains("care home with nursing: 1 home"))
    #expect(outcome.said.contains("sum of all medians above"))
    #expect(!outcome.said.contains("Seaview") && !outcome.said.contains("Larch"))
    #expect(outcome.said.split(separator: "\n").allSatisfy { $0.count <= 100 })
    expectGolden(try benchmark(folder, "--format", "csv").said, named: "benchmark.csv")
    let json = try benchmark(folder, Self.brighton, "--format", "json").said
    #expect((try? JSONSerialization.jsonObject(with: Data(json.utf8))) != nil)
  }

  @Test("a page is made, and holds no home's name")
  func page() throws {
    let out = try TemporaryFolder()
    let samples = HearthBinary.root.appending(path: "samples").path
    #expect(try benchmark(samples, Self.brighton, "--out", out.path).status == 0)
    let page = try String(
      contentsOf: out.url.appending(path: "benchmark/benchmark.html"), encoding: .utf8)
    #expect(page.contains("£793.14") && !page.contains("Seaview"))
  }

  @Test("a folder without homes, and a broken table, are refused with their place")
  func refused() throws {
    let folder = try TemporaryFolder()
    #expect(try benchmark(folder.path).complained.contains("folder.no-home"))
    let table = folder.url.appending(path: "ours.csv")
    try Data(
      """
      section,line,observations,lower_quartile,median,upper_quartile
      staffing,Care staff,4,300.00,200.00,400.00
      """.utf8
    ).write(to: table)
    let outcome = try benchmark(table.path)
    #expect(outcome.status == 1)
    #expect(outcome.complained.contains("ours.csv, row 2, column median"))
  }
}
