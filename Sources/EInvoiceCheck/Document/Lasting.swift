/// An array that stays for good, as the tables that rules rest on do: nobody counts who uses it, and it
/// is the same small value wherever it goes.
struct Lasting<Element: Sendable>: RandomAccessCollection, Sendable {
  private nonisolated(unsafe) let start: UnsafePointer<Element>
  let count: Int

  init(_ elements: some Collection<Element>) {
    let kept = UnsafeMutableBufferPointer<Element>.allocate(capacity: Swift.max(elements.count, 1))
    _ = kept.initialize(fromContentsOf: elements)
    start = UnsafePointer(kept.baseAddress.unsafelyUnwrapped)
    count = elements.count
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  /// - Precondition: it is within, which is not asked.
  subscript(place: Int) -> Element { start[place] }
}
