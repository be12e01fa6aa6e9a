/// The codes of a list, found by their bytes. It stays for good, as the lists do.
struct CodeTable: Sendable {
  /// A code of sixteen bytes at most, as two numbers; zero stands for none.
  private typealias Short = SIMD2<UInt64>

  /// The short codes, each at the place that its bytes give or soon after. At most a quarter of the
  /// places are taken.
  private let places: Lasting<Short>
  /// The few that are longer.
  private let long: Lasting<Lasting<UInt8>>

  init(_ codes: Set<String>) {
    var size = 4
    while size < 4 * codes.count { size *= 2 }
    var places = [Short](repeating: .zero, count: size)
    var long: [Lasting<UInt8>] = []
    for code in codes {
      guard let short = code.withBytes(Self.short) else {
        long.append(Lasting(code.utf8))
        continue
      }
      var place = Self.place(of: short, size)
      while places[place] != .zero { place = (place + 1) & (size - 1) }
      places[place] = short
    }
    self.places = Lasting(places)
    self.long = Lasting(long)
  }

  func holds(_ code: Bytes) -> Bool {
    guard let short = Self.short(code) else { return long.contains { $0.elementsEqual(code) } }
    var place = Self.place(of: short, places.count)
    while places[place] != .zero {
      if places[place] == short { return true }
      place = (place + 1) & (places.count - 1)
    }
    return false
  }

  /// Nil for what is longer.
  private static func short(_ code: Bytes) -> Short? {
    guard code.count <= 16 else { return nil }
    var (low, high): (UInt64, UInt64) = (0, 0)
    for byte in code {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
    }
    return Short(low, high)
  }

  private static func place(of code: Short, _ size: Int) -> Int {
    let mixed = (code.x ^ code.y &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (size - 1)
  }
}
