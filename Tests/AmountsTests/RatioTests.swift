import Amounts
import TestSupport
import Testing

@Suite("Ratio")
struct RatioTests {
  @Test(
    "rounds by the named rule",
    arguments: [
      (Ratio(5, over: 2), 3, 2, 2, 3), (Ratio(7, over: 2), 4, 4, 3, 4),
      (Ratio(-5, over: 2), -3, -2, -3, -2), (Ratio(-9, over: 4), -2, -2, -3, -2),
      (Ratio(4), 4, 4, 4, 4), (Ratio(1, over: 3), 0, 0, 0, 1),
    ])
  func rounding(value: Ratio, away: Int, even: Int, down: Int, up: Int) {
    #expect(value.rounded(.halfAwayFromZero) == away)
    #expect(value.rounded(.halfToEven) == even)
    #expect(value.rounded(.down) == down)
    #expect(value.rounded(.up) == up)
  }

  @Test("goes on exactly beyond 128 bits, and comes back")
  func beyond128Bits() {
    var value = Ratio(1)
    for factor in 1...60 { value = value * Ratio(1_000_003 + factor, over: 999_983 - factor) }
    #expect(value.rounded(.down) == 1)
    for factor in 1...60 { value = value / Ratio(1_000_003 + factor, over: 999_983 - factor) }
    #expect(value == 1)
  }

  @Test("prints decimals half away from zero")
  func decimals() {
    #expect(Ratio(200, over: 33).decimal(places: 2) == "6.06")
    #expect(Ratio(-1, over: 200).decimal(places: 2) == "-0.01")
    #expect(Ratio(-1, over: 300).decimal(places: 2) == "0.00")
    #expect(Ratio(5, over: 2).decimal(places: 0) == "3")
  }

  @Test("a decimal of up to 64 bits is that of larger numbers, cut")
  func manyPlaces() {
    forAll("decimals of many places", seed: 25) { random in
      let bound = Bool.random(using: &random) ? 10_000 : Int.max
      let value = Ratio(
        Int.random(in: -bound...bound, using: &random),
        over: Int.random(in: 1...bound, using: &random))
      // Twenty places are beyond 64 bits; their cut is rounded down, so a halfway case may differ.
      let long = value.decimal(places: 25)
      let short = value.decimal(places: 4)
      let cut = String(long.dropLast(21))
      let off = [short, cut].map { $0.filter { $0 != "." && $0 != "-" } }.compactMap { Int128($0) }
      return off.count == 2 && (0...1).contains(off[0] - off[1])
    }
  }

  @Test("fractions over the same number, and zero, add up as others do")
  func sameDenominator() {
    #expect(Ratio(1, over: 6) + Ratio(1, over: 6) == Ratio(1, over: 3))
    #expect(Ratio(5, over: 6) - Ratio(5, over: 6) == .zero)
    #expect(Ratio(5, over: 6) + .zero == Ratio(5, over: 6))
    #expect((Ratio(5, over: 6) - Ratio(5, over: 6)).description == "0")
    #expect(Ratio(0, over: 7) * Ratio(3, over: 5) == .zero)
  }

  @Test("obeys the laws of arithmetic, small values and large")
  func laws() {
    forAll("field laws", seed: 20) { random in
      func ratio() -> Ratio {
        let bound = Bool.random(using: &random) ? 1_000 : Int.max
        return Ratio(
          Int.random(in: -bound...bound, using: &random),
          over: Int.random(in: 1...bound, using: &random))
      }
      let (a, b, c) = (ratio(), ratio(), ratio())
      return a + b == b + a && (a + b) + c == a + (b + c) && a * (b + c) == a * b + a * c
        && a - a == .zero && (b.isZero || a / b * b == a) && ((a < b) == ((b - a) > .zero))
    }
  }

  @Test("the floor is the largest whole number not above it")
  func floors() {
    forAll("floor and ceiling bracket", seed: 40) { random in
      let value = Ratio(
        Int.random(in: -1_000_000...1_000_000, using: &random),
        over: Int.random(in: 1...1_000, using: &random))
      guard let down = value.rounded(.down), let up = value.rounded(.up) else { return false }
      return Ratio(down) <= value && value < Ratio(down + 1)
        && Ratio(up) >= value && value > Ratio(up - 1)
    }
  }
}
