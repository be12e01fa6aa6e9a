import CareHome
import TestSupport
import Testing

@testable import Flexibility

@Suite("Whom a figure tells of")
struct IsolationTests {
  private func group(_ ids: String...) -> Set<PlacementID> { Set(ids.map(PlacementID.init(_:))) }

  private func isolated(
    _ groups: [Set<PlacementID>], known: Set<PlacementID> = []
  ) -> Set<PlacementID> { Isolation(of: groups, known: known).isolated }

  @Test("F9: three people in all, one of them known: two are left, and that is too few")
  func three() {
    #expect(isolated([group("a", "b", "c")]).isEmpty)
    #expect(isolated([group("a", "b", "c")], known: group("a")) == group("b", "c"))
    #expect(isolated([group("a", "b", "c")], known: group("a", "b")) == group("c"))
    #expect(isolated([group("a", "b", "c")], known: group("a", "b", "c")).isEmpty)
  }

  @Test("F9: one person follows from a whole and a part of it")
  func subtraction() {
    let all = group("a", "b", "c", "d", "e", "f")
    #expect(isolated([all, group("a", "b", "c")]).isEmpty)
    #expect(isolated([all, group("a", "b", "c", "d", "e")]) == group("f"))
    #expect(isolated([all, group("a", "b", "c", "d")]) == group("e", "f"))
  }

  @Test("F9: one person follows from groups that overlap, none of them small")
  func overlap() {
    // abcd + abce − (abcde + abc) is nothing; but abcd − abc would be, once abc is shown.
    #expect(isolated([group("a", "b", "c", "d"), group("a", "b", "c", "e")]).isEmpty)
    let shown = [group("a", "b", "c", "d"), group("a", "b", "c", "e"), group("d", "e", "f")]
    #expect(isolated(shown).isEmpty)
    #expect(isolated(shown + [group("a", "b", "c")]) == group("d", "e", "f"))
  }

  @Test("more figures never hide what fewer have told")
  func monotone() {
    let people = (0..<7).map { PlacementID("p\($0)") }
    forAll("monotone in what is shown", seed: 11, count: 60) { random in
      let groups = (0..<4).map { _ in
        Set(people.filter { _ in Bool.random(using: &random) })
      }
      let few = isolated(Array(groups.dropLast()))
      return few.isSubset(of: isolated(groups))
    }
  }
}
