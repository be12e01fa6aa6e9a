/// Names of elements and attributes: a letter or underscore, then letters, digits, `-`, `.`, `_`,
/// with one prefix at most. XML allows more alphabets; no format that is written here uses them.
extension StaticString {
  @inline(__always)
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }

  /// Whether XML with namespaces allows it as a name, with the place of its colon, if any.
  var qualifiedName: (isSound: Bool, colon: Int?) {
    guard hasPointerRepresentation else { return (false, nil) }
    var expectsStart = true
    var colon: Int?
    let bytes = bytes
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        expectsStart = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if expectsStart { return (false, nil) }
      case UInt8(ascii: ":"):
        if expectsStart || colon != nil { return (false, nil) }
        colon = place
        expectsStart = true
      default: return (false, nil)
      }
    }
    return (!expectsStart, colon)
  }
}

/// Names that were found sound: most are written over and over, and a literal keeps its address.
struct KnownNames: ~Copyable {
  /// Twice as many as any format has names, so that hardly any two meet.
  private static let count = 512
  private let places: UnsafeMutablePointer<UnsafePointer<UInt8>?>

  init() {
    places = .allocate(capacity: Self.count)
    places.initialize(repeating: nil, count: Self.count)
  }

  deinit { places.deallocate() }

  /// - Precondition: the name has an address.
  @inline(__always)
  func contains(_ name: StaticString) -> Bool {
    let (first, second) = slots(name)
    return places[first] == name.utf8Start || places[second] == name.utf8Start
  }

  func insert(_ name: StaticString) {
    let (first, second) = slots(name)
    places[places[first] == nil ? first : second] = name.utf8Start
  }

  /// A name stands in one of two places.
  @inline(__always)
  private func slots(_ name: StaticString) -> (Int, Int) {
    let address = UInt(bitPattern: name.utf8Start)
    let mixed = Int(truncatingIfNeeded: address ^ address >> 9)
    return (mixed & (Self.count - 1), (mixed &+ 0x55) & (Self.count - 1))
  }
}
