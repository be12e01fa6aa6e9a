/// Bytes that are appended to: an array without its guards at each of some thousand steps.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { start.deallocate() }

  /// Good until something is appended.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    put(byte)
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    makeRoom(for: bytes.count)
    put(bytes)
  }

  mutating func append(_ text: StaticString) { append(text.bytes) }

  mutating func removeLast() { count -= 1 }

  /// Room for that many bytes more, so that they can be put without asking at each.
  @inline(__always)
  mutating func makeRoom(for more: Int) {
    if count + more > capacity { grow(by: more) }
  }

  // MARK: - Where there is room

  /// - Precondition: there is room.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    start[count] = byte
    count += 1
  }

  /// - Precondition: there is room.
  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// - Precondition: there is room.
  @inline(__always)
  mutating func put(_ byte: UInt8, times: Int) {
    (start + count).update(repeating: byte, count: times)
    count += times
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = 2 * (capacity + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
