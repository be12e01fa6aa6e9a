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
}
