public import CareHome

extension Sequence {
  /// The id that a person would give the next row: the last one's, counted on (`SV-N3`, `SV-N4`),
  /// and not yet taken.
  ///
  /// - Parameter first: for a sheet without rows.
  public func nextID<Subject>(first: Identifier<Subject>) -> Identifier<Subject>
  where Element == Identifier<Subject> {
    let all = Array(self)
    let taken = Set(all)
    guard let last = all.last?.text else { return first }
    let digits = last.reversed().prefix { ("0"..."9").contains($0) }.count
    // A number of more digits than these is no count.
    var number = digits > 0 && digits < 10 ? Int(last.suffix(digits)) ?? 0 : 1
    let stem = digits > 0 && digits < 10 ? String(last.dropLast(digits)) : last + "-"
    while true {
      number += 1
      let count = String(number)
      let padding = String(repeating: "0", count: Swift.max(0, digits % 10 - count.count))
      let id = Identifier<Subject>(stem + padding + count)
      if !taken.contains(id) { return id }
    }
  }
}
