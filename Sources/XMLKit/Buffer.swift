/// What is appended to: an array without its guards at each of some thousand steps.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { start.deallocate() }

  /// Good until something is appended.
  var all: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  var isEmpty: Bool { count == 0 }

  /// One of them, to be changed. Good until something is appended.
  ///
  /// - Precondition: something stands there.
  func at(_ place: Int) -> UnsafeMutablePointer<Element> { start + place }

  @inline(__always)
  mutating func append(_ element: Element) {
    makeRoom(for: 1)
    put(element)
  }

  @inline(__always)
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    makeRoom(for: elements.count)
    put(elements)
  }

  mutating func removeLast() { count -= 1 }

  /// Room for that many more, so that they can be put without asking at each.
  @inline(__always)
  mutating func makeRoom(for more: Int) {
    if count + more > capacity { grow(by: more) }
  }

  // MARK: - Where there is room

  /// - Precondition: there is room.
  @inline(__always)
  mutating func put(_ element: Element) {
    start[count] = element
    count += 1
  }

  /// - Precondition: there is room.
  @inline(__always)
  mutating func put(_ elements: UnsafeBufferPointer<Element>) {
    guard let source = elements.baseAddress else { return }
    (start + count).update(from: source, count: elements.count)
    count += elements.count
  }

  /// - Precondition: there is room.
  @inline(__always)
  mutating func put(_ element: Element, times: Int) {
    (start + count).update(repeating: element, count: times)
    count += times
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = 2 * (capacity + more)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}

/// A text in the making.
typealias ByteBuffer = Buffer<UInt8>

extension ByteBuffer {
  mutating func append(_ text: StaticString) { append(text.bytes) }
}
