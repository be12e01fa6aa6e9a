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

  /// Room for that many bytes more, to be written by `write`, which begins where they stand and ends
  /// after the last: a place of its own, as each byte through the buffer would be counted apart.
  @inline(__always)
  mutating func append(atMost most: Int, _ write: (inout Cursor) -> Void) {
    makeRoom(for: most)
    var cursor = Cursor(place: UnsafeMutableRawPointer(start + count))
    write(&cursor)
    count = cursor.place - UnsafeMutableRawPointer(start)
  }

  /// Where the next byte goes.
  struct Cursor {
    fileprivate(set) var place: UnsafeMutableRawPointer

    @inline(__always)
    mutating func put(_ byte: UInt8) {
      place.storeBytes(of: byte, as: UInt8.self)
      place += 1
    }

    /// A few words as a rule, eight bytes at a time: a call would take longer than that.
    @inline(__always)
    mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
      let source = UnsafeRawBufferPointer(bytes)
      let length = bytes.count
      if length >= 8 {
        guard length <= 64 else { return putMany(source) }
        var offset = 0
        while offset < length - 8 {
          copy(UInt64.self, source, offset)
          offset += 8
        }
        // The last eight, with some of those before them.
        copy(UInt64.self, source, length - 8)
      } else if length >= 4 {
        copy(UInt32.self, source, 0)
        copy(UInt32.self, source, length - 4)
      } else {
        for offset in 0..<length { copy(UInt8.self, source, offset) }
      }
      place += length
    }

    private mutating func putMany(_ source: UnsafeRawBufferPointer) {
      UnsafeMutableRawBufferPointer(start: place, count: source.count).copyMemory(from: source)
      place += source.count
    }

    @inline(__always)
    private func copy<Word: BitwiseCopyable>(
      _ word: Word.Type, _ source: UnsafeRawBufferPointer, _ offset: Int
    ) {
      place.storeBytes(
        of: source.loadUnaligned(fromByteOffset: offset, as: word), toByteOffset: offset, as: word)
    }

    /// A new line, with two spaces for each element around what comes. It needs room for sixteen more.
    @inline(__always)
    mutating func putLine(depth: Int) {
      put(UInt8(ascii: "\n"))
      let spaces: UInt64 = 0x2020_2020_2020_2020
      for offset in stride(from: 0, to: 2 * depth, by: 16) {
        place.storeBytes(of: spaces, toByteOffset: offset, as: UInt64.self)
        place.storeBytes(of: spaces, toByteOffset: offset + 8, as: UInt64.self)
      }
      place += 2 * depth
    }
  }
}
