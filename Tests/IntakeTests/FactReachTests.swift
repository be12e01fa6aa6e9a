import CareCalendar
import Testing

@testable import Intake

@Suite("How far back a changed row bears on bills")
struct FactReachTests {
  @Test("a row that bears on days from its own must say that day")
  func filled() {
    for sheet in HomeSheets.all { expectFilled(sheet) }
  }

  private func expectFilled<S: Sheet>(_ sheet: S.Type) {
    guard case .from(let column) = S.billingReach else { return }
    #expect(S.filled.contains(column), "\(S.file)")
  }

  private let columns = ["placement", "from", "room"]

  private func reach(
    _ cells: [String], in sheet: String = "stays.csv", isNew: Bool = false
  ) -> FactReach {
    FactReach(ofRow: cells, under: columns, in: sheet, isNew: isNew)
  }

  @Test("its day where there is one, anything where that can't be read or the sheet is not known")
  func rows() throws {
    let day = try #require(Day(iso: "2026-10-13"))
    #expect(reach(["P1", "2026-10-13", "12"]) == .from(day))
    #expect(reach(["P1", "2026-10-13", "12"], isNew: true) == .from(day))
    #expect(reach(["P1", "soon", "12"]) == .always)
    #expect(reach(["P1"]) == .always)
    #expect(reach(["P1", "2026-10-13", "12"], in: "later.csv") == .always)
    #expect(reach(["P1", "", ""], in: "terms.csv", isNew: true) == .nothing)
    #expect(reach(["P1", "", ""], in: "terms.csv") == .always)
    #expect(reach(["P1", "", ""], in: "budget.csv", isNew: true) == .always)
    #expect(reach(["P1", "2026-10-13", ""], in: "receipts.csv") == .nothing)
  }

  @Test("two together reach as far as the further one")
  func joined() {
    let (early, late) = (Day(number: 1), Day(number: 2))
    #expect(FactReach.from(early).joined(.from(late)) == .from(early))
    #expect(FactReach.nothing.joined(.from(late)) == .from(late))
    #expect(FactReach.from(late).joined(.nothing) == .from(late))
    #expect(FactReach.from(late).joined(.always) == .always)
    #expect(FactReach.nothing.joined(.nothing) == .nothing)
  }
}
