import Evidence
import Foundation
import Funding
import Testing

@testable import Intake

/// One definition for every system that funding.md names, each with its worked cases.
@Suite("samples/ras")
struct RASSampleTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../samples/ras").standardized.path

  static let files: [RASDefinitionFile] = (try? RASDefinitionFile.readAll(folder)) ?? []

  @Test("every system of funding.md has its file")
  func named() {
    let names = Set(Self.files.map { $0.file.dropLast(".json".count) }.map(String.init))
    let systems = [
      "austria", "germany", "france", "netherlands-2011", "netherlands-2012", "hours-scale",
      "lincolnshire-points", "england-goals", "england-menu", "arkansas", "new-jersey",
      "netherlands-task-norm", "netherlands-existing-hours", "cash-and-counseling",
      "high-need-bespoke", "florida", "scotland", "case-mix-lump-sum", "interrai-case-mix",
      "day-opportunity", "flat-rate", "belgium-salaries", "ready-reckoner", "carer-allowance",
      "fixed-pool",
    ]
    #expect(names == Set(systems))
  }

  @Test("each has cases, which come out; says where it is from; and explains everybody")
  func whole() throws {
    let population = try SheetFile.read(Self.folder + "/population.csv")
    for file in Self.files {
      let definition = file.definition
      let outcomes = try definition.caseOutcomes()
      #expect(!outcomes.isEmpty, "\(file.file)")
      let wrong = outcomes.filter { !$0.isRight }
      #expect(wrong.isEmpty, "\(file.file): \(wrong)")
      #expect(definition.amounts == .invented)
      #expect(definition.source.contains("invented"), "\(file.file)")
      let sheet = try RASAssessmentFile(population, for: [definition])
      let run = try RASProgram(definition, on: definition.from).run(sheet.assessments)
      #expect(run.people.count == 40)
      for row in run.people.indices {
        let told = run.explanation(row, at: sheet.places[row])
        #expect(told.parts.dropFirst().allSatisfy { $0.working?.isEmpty == false })
        // Where a gate turns somebody away, the tree ends with it.
        #expect(told.parts.count <= definition.steps.count + 1)
      }
    }
  }

  @Test("the README lists every file")
  func listed() throws {
    let guide = try String(contentsOfFile: Self.folder + "/README.md", encoding: .utf8)
    for file in Self.files { #expect(guide.contains("(\(file.file))"), "\(file.file)") }
  }
}
