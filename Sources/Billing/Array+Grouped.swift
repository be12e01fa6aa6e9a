extension Array {
  /// Its elements by key, in their order. Those of one key mostly follow each other, so that they are
  /// taken together.
  func grouped<Key: Hashable>(by key: (Element) -> Key) -> [Key: [Element]] {
    var groups: [Key: [Element]] = [:]
    var rest = self[...]
    while let first = rest.first {
      let own = key(first)
      let run = rest.prefix { key($0) == own }
      groups[own, default: []] += run
      rest = rest.dropFirst(run.count)
    }
    return groups
  }
}
