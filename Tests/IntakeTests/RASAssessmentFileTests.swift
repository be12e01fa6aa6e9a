import Amounts
import CareCalendar
import Evidence
import Funding
import Testing

@testable import Intake

@Suite("Reading a sheet of assessments")
struct RASAssessmentFileTests {
  private static let definition = RASDefinition(
    id: "test", name: "Test", version: "1", from: .init(number: 0), source: "Nobody",
    amounts: .invented,
    inputs: [
      RASInput("level", .level(["low", "high"])), RASInput("hours", .hours, least: 0, most: 168),
      RASInput("family", .hours, standard: .number(0)), RASInput("alone", .yesNo),
    ],
    steps: [RASStep("budget", .fixed(RASFixed(.constant(100))))], result: "budget")

  private static func read(_ text: String) throws -> RASAssessmentFile {
    try RASAssessmentFile(SheetFile(name: "people.csv", text: text), for: [definition])
  }

  @Test("people and their answers; capitals and order of columns do not matter")
  func reads() throws {
    let file = try Self.read(
      """
      Hours,person,LEVEL,alone,group,actual_cost
      10.5,P1,High,yes,older,"1,250.00"

      3,P2,low,no,,
      """)
    #expect(file.assessments.people.map(\.id) == ["P1", "P2"])
    #expect(file.assessments.people[0].actualCost == Money(pence: 1_250_00))
    #expect(file.assessments.columns["level"] == [.word("high"), .word("low")])
    #expect(file.assessments.columns["hours"] == [.number(Ratio(21, over: 2)), .number(3)])
    #expect(file.assessments.columns["family"] == nil)
    #expect(file.places.map(\.row) == [2, 4])
    #expect(file.warnings.isEmpty)
  }

  @Test("every slip is told with its row and column")
  func slips() {
    let found = #expect(throws: Faults.self) {
      try Self.read(
        """
        person,level,hours,alone,actual_cost
        P1,hihg,10,yes,100
        P1,low,169,perhaps,-3
        P3,,x,no,
        """)
    }
    let told = found?.all.map {
      "\($0.location?.row ?? 0) \($0.location?.column ?? "") \($0.code.rawValue)"
    }
    #expect(
      told == [
        "2 level cell.unknown-word", "3 actual_cost cell.negative", "3 alone cell.unknown-word",
        "3 hours cell.out-of-range", "3 person reference.repeated-id", "4 hours cell.bad-number",
        "4 level cell.empty",
      ])
  }

  @Test("a column that is missing, and one that is almost right")
  func columns() throws {
    let found = #expect(throws: Faults.self) {
      try Self.read("person,levle,hours\nP1,low,3\n")
    }
    #expect(found?.all.map { $0.location?.column } == ["alone", "level"])
    #expect(found?.all.last?.remedy.contains("levle") == true)
    let file = try Self.read("person,level,hours,alone,familly,note\nP1,low,3,no,2,hello\n")
    #expect(file.warnings.map { $0.location?.column } == ["familly"])
    for text in ["", "person,level,hours,alone\n"] {
      #expect(throws: Faults.self) { try Self.read(text) }
    }
  }
}
