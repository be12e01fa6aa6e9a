import Amounts
import Billing
import CareHome
import Testing

/// A line that keeps its id when its terms change.
@Suite("A line in several rows")
struct PartsTests {
  @Test("each day is billed once, at the rate of its own row, as with two ids")
  func billedOnce() throws {
    func home(_ second: FundingLineID) throws -> SmallHome {
      var home = try SmallHome(fee: "1000.00")
      try home.add("council", .councilFee, .balance)
      try home.add(
        "top-up", .topUp, .rate(.weekly(Rate(try money("70.00")))), payer: "sister",
        through: "2026-10-12")
      try home.add(
        second, .topUp, .rate(.weekly(Rate(try money("140.00")))), payer: "sister",
        from: "2026-10-13")
      try home.tell(ofRiseFrom: "2026-10-13")
      return home
    }
    let one = try home("top-up").bill("2026-10")
    let two = try home("top-up-2").bill("2026-10")
    #expect(one.nets(of: "sister") == two.nets(of: "sister"))
    #expect(one.workings(of: "sister") == two.workings(of: "sister"))
    #expect(one.nets(of: "council") == two.nets(of: "council"))
    #expect(
      one.workings(of: "sister") == [
        "12 days × £70.00 ÷ 7 = £120.00", "19 days × £140.00 ÷ 7 = £380.00",
      ])
  }
}
