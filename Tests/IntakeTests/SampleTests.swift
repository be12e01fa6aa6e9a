import Amounts
import CareHome
import Costing
import Evidence
import Foundation
import Intake
import Testing

@Suite("The sample homes")
struct SampleTests {
  /// The samples beside the sources.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("samples").path

  @Test(
    "Every sample home reads without a fault",
    arguments: [
      "seaview", "larch-house", "harbour-court",
    ])
  func reads(home: String) {
    do {
      let folder = try HomeFolder.read("\(Self.folder)/\(home)")
      #expect(!folder.register.placements.isEmpty)
      #expect(!folder.budget.lines.isEmpty)
      #expect(!folder.catalogue.isEmpty)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test("Harbour Court's rota differs from its budget as its README tells")
  func rota() throws {
    let home = try HomeFolder.read("\(Self.folder)/harbour-court")
    let line = try #require(home.staffing?.buildUp().first)
    #expect(line.amount == Money(pence: 1_290_778_31))
    #expect(line.difference == Money(pence: 9_628_31))
    #expect(line.causes.map(\.cause) == [.pay, .sickness, .agency])
    #expect(
      line.causes.map(\.amount)
        == [Money(pence: 7_198_98), Money(pence: 5_278_41), Money(pence: -2_609_75)])
    #expect(line.unexplained == Money(pence: -239_33))
    #expect(line.weeklyHours == 1_400)
    #expect(line.minimumCost.rounded(.halfAwayFromZero) == Money(pence: 838_144_70))
    #expect(line.keptByBudget == Money(pence: 854_100_00).exact)
    #expect(home.warnings.isEmpty)
  }

  @Test("Harbour Court is costed alike with and without its departments, as its method is direct")
  func departments() throws {
    let home = try HomeFolder.read("\(Self.folder)/harbour-court")
    let plan = try #require(home.overheads)
    #expect(try home.costing().home == HomeCosting(home.budget).home)
    let comparison = try plan.compare(stepDownOrder: ["laundry", "kitchen"])
    #expect(comparison.rows.allSatisfy { $0.components.total == home.budget.total })
    // The laundry's work for nursing, and the kitchen's for activities, move cost off hotel.
    #expect(comparison.rows[3].components.care > comparison.rows[0].components.care)
    #expect(home.judgements.count == 5)
    #expect(home.occupancyHistory?.months.count == 12)
  }
}
