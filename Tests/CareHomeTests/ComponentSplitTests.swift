import Amounts
import CareHome
import TestSupport
import Testing

@Suite("A split by component")
struct ComponentSplitTests {
  @Test("C3: weights that are negative or all zero are no split")
  func refused() {
    #expect(ComponentSplit(weights: ByComponent { _ in Ratio.zero }) == nil)
    #expect(
      ComponentSplit(weights: ByComponent(premises: 2, services: -1, care: 0, activity: 0)) == nil)
  }

  @Test("C5: three lines of a penny by thirds share out three pence, twice the same")
  func thirds() throws {
    let split = try #require(
      ComponentSplit(weights: ByComponent(premises: 0, services: 1, care: 1, activity: 1)))
    let shares = (0..<3).map { _ in split.apportion(Money(pence: 1)) }
    #expect(shares.reduce(.zero, +).total == Money(pence: 3))
    #expect(shares == (0..<3).map { _ in split.apportion(Money(pence: 1)) })
  }

  @Test("what is all of one component goes to it whole, below zero too")
  func single() {
    for component in Component.allCases {
      let parts = ComponentSplit.all(component).apportion(Money(pence: -1_01))
      #expect(parts == ByComponent { $0 == component ? Money(pence: -1_01) : .zero })
    }
  }

  @Test("parts sum to the whole, hotel to its two components")
  func conserves() {
    forAll("component split conserves", seed: 200) { random in
      let weights = ByComponent { _ in Ratio(Int.random(in: 0...100, using: &random)) }
      guard let split = ComponentSplit(weights: weights) else { return weights.total.isZero }
      let whole = Money(pence: Int.random(in: -500_000...500_000, using: &random))
      let parts = split.apportion(whole)
      return parts.total == whole && parts[Element.hotel] == parts.premises + parts.services
        && split.share(whole.exact).total == whole.exact
    }
  }
}
