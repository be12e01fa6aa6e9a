import Amounts
import TestSupport
import Testing

@Suite("Apportionment by largest remainder")
struct ApportionmentTests {
  @Test("B8: three payers at a third of £100.00 pay 33.34, 33.33 and 33.33")
  func thirds() {
    let shares = Apportionment.equally(Money(pence: 100_00), among: 3)
    #expect(shares?.map(\.pence) == [33_34, 33_33, 33_33])
  }

  @Test("B11: £846.37 in 81 equal parts is 73 × £10.45 and 8 × £10.44")
  func eightyOneParts() throws {
    let whole = Money(pence: 846_37)
    let shares = try #require(Apportionment.equally(whole, among: 81))
    #expect(shares.filter { $0 == Money(pence: 10_45) }.count == 73)
    #expect(shares.filter { $0 == Money(pence: 10_44) }.count == 8)
    #expect(shares.sum() == whole)
  }

  @Test("ties go to the earlier listed")
  func ties() {
    let shares = Apportionment.largestRemainder(Money(pence: 1), by: [1, 1, 1])
    #expect(shares?.map(\.pence) == [1, 0, 0])
  }

  @Test("nothing to share by is no answer, not a wrong one")
  func noWeights() {
    #expect(Apportionment.largestRemainder(Money(pence: 1), by: []) == nil)
    #expect(Apportionment.largestRemainder(Money(pence: 1), by: [0, 0]) == nil)
    #expect(Apportionment.largestRemainder(Money(pence: 1), by: [2, -1]) == nil)
  }

  @Test("the largest sum that there is, and weights that fill 64 bits, are shared exactly")
  func largest() {
    let whole = Money(pence: .max)
    let weights = [Ratio(.max), Ratio(.max), Ratio(1)]
    #expect(Apportionment.largestRemainder(whole, by: weights)?.sum() == whole)
    #expect(Apportionment.largestRemainder(whole, by: [Ratio(.max)]) == [whole])
  }

  @Test("weights of any size give the shares of their proportion")
  func proportion() {
    forAll("what the weights are counted in does not matter", seed: 2) { random in
      let whole = Money(pence: Int.random(in: 0...10_000_000, using: &random))
      let weights = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Ratio(Int.random(in: 1...90, using: &random), over: Int.random(in: 1...9, using: &random))
      }
      let unit = Ratio(.max, over: Int.random(in: 1...Int.max, using: &random))
      return Apportionment.largestRemainder(whole, by: weights)
        == Apportionment.largestRemainder(whole, by: weights.map { $0 * unit * unit * unit })
    }
  }

  @Test("shares sum to the whole, each within a penny of exact, and mirror under negation")
  func conservation() {
    forAll("largest remainder conserves", seed: 1) { random in
      let whole = Money(pence: Int.random(in: -10_000_000...10_000_000, using: &random))
      var weights = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Ratio(
          Int.random(in: 0...1_000, using: &random), over: Int.random(in: 1...97, using: &random))
      }
      weights[0] = weights[0] + 1
      let total = weights.reduce(.zero, +)
      guard let shares = Apportionment.largestRemainder(whole, by: weights),
        let mirrored = Apportionment.largestRemainder(-whole, by: weights)
      else { return false }
      let near = zip(shares, weights).allSatisfy { share, weight in
        (Ratio(share.pence) - Ratio(whole.pence) * weight / total).magnitude < 1
      }
      return shares.sum() == whole && near && mirrored == shares.map { -$0 }
    }
  }
}
