/// Tells which of many paths end at an element, from what is known of its parent, in one step.
///
/// This is the automaton of Aho and Corasick: a state stands for the longest way down to an element
/// that may still become one of the paths.
struct PathFinder: Sendable {
  typealias State = Int

  /// Where a path may begin.
  enum Origin: Sendable {
    case anywhere
    /// At the outermost element.
    case outermost
  }

  /// The state above the outermost element.
  static let top: State = 1

  /// Where each step leads that does not lead where it would from anywhere: a state and a tag as one
  /// number, and the next state, at the place that the number gives or soon after; -1 where there is
  /// none. At most a quarter of the places are taken.
  private let steps: Lasting<(key: Int, next: State)>
  /// Where a tag leads from anywhere.
  private let roots: Lasting<State>
  /// For each state, the numbers of the paths that end there, in their order.
  let found: Lasting<Lasting<Int>>

  /// - Parameter paths: each with where it begins; its place in the list is its number, which several
  ///   may share.
  init(_ paths: [(path: Path, origin: Origin, number: Int)]) {
    var tree = Tree()
    for (path, origin, number) in paths { tree.add(path, from: origin, number) }
    tree.link()
    var roots = [State](repeating: 0, count: TagTable.shared.count)
    for (tag, next) in tree.children[0] { roots[Int(tag.number)] = next }
    self.roots = Lasting(roots)
    found = Lasting(tree.found.map { Lasting(Set($0).sorted()) })
    let all = tree.steps.enumerated().flatMap { state, steps in
      steps.map { (key: Self.key(state, $0.key), next: $0.value) }
    }.sorted { $0.key < $1.key }
    var size = 1
    while size < 4 * all.count { size *= 2 }
    var steps = [(key: Int, next: State)](repeating: (-1, 0), count: size)
    for step in all {
      var place = Self.place(of: step.key, size)
      while steps[place].key >= 0 { place = (place + 1) & (size - 1) }
      steps[place] = step
    }
    self.steps = Lasting(steps)
  }

  /// The state of an element of that name, from its parent's.
  @inline(__always)
  func state(of tag: Tag, below parent: State) -> State {
    let key = Self.key(parent, tag)
    var place = Self.place(of: key, steps.count)
    while steps[place].key >= 0 {
      if steps[place].key == key { return steps[place].next }
      place = (place + 1) & (steps.count - 1)
    }
    return roots[Int(tag.number)]
  }

  private static func key(_ state: State, _ tag: Tag) -> Int { state << 16 | Int(tag.number) }

  private static func place(of key: Int, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (UInt(key) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
  }

  /// All paths, those that begin alike on one way; and what each state falls back on.
  private struct Tree {
    /// The first is the state of what begins nothing; the second is ``PathFinder/top``.
    var children: [[Tag: State]] = [[:], [:]]
    var found: [[Int]] = [[], []]
    /// For each state, where it leads otherwise than the first does.
    var steps: [[Tag: State]] = []

    mutating func add(_ path: Path, from origin: Origin, _ number: Int) {
      add(path, 0, from: origin == .anywhere ? 0 : PathFinder.top, number)
    }

    private mutating func add(_ path: Path, _ depth: Int, from state: State, _ number: Int) {
      guard depth < path.count else {
        found[state].append(number)
        return
      }
      let step = path[depth]
      for tag in step == .line ? [.invoiceLine, .creditNoteLine] : [step] {
        let next = children[state][tag] ?? children.count
        if next == children.count {
          children[state][tag] = next
          children.append([:])
          found.append([])
        }
        add(path, depth + 1, from: next, number)
      }
    }

    /// Gives each state the steps and the findings of the longest shorter way that it holds, the
    /// shortest ways first.
    mutating func link() {
      steps = children.map { _ in [:] }
      steps[PathFinder.top] = children[PathFinder.top]
      var queue: [(state: State, fallback: State)] =
        children[0].values.map { ($0, 0) } + [(PathFinder.top, 0)]
      while !queue.isEmpty {
        var deeper: [(state: State, fallback: State)] = []
        for (state, fallback) in queue {
          found[state] += found[fallback]
          steps[state] = steps[fallback].merging(children[state]) { $1 }
          for (tag, child) in children[state] {
            deeper.append((child, steps[fallback][tag] ?? children[0][tag] ?? 0))
          }
        }
        queue = deeper
      }
    }
  }
}
