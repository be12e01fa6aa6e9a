/// Names, each with its number, found again by their bytes: every name of a document is looked up.
struct NameTable: Sendable {
  /// By number. The first stands for every name that is not here.
  let names: [String]
  /// All names as UTF-8, one after the other.
  private let bytes: [UInt8]
  /// Where each name ends in ``bytes``; the next one begins there.
  private let ends: [Int]
  /// The numbers of names by the hash of their bytes, each at its place or soon after; mostly zero.
  private let places: [UInt16]

  /// - Parameter names: each once, beside the first.
  init(_ names: [String]) {
    self.names = names
    bytes = names.flatMap(\.utf8)
    ends = names.reduce(into: []) { ends, name in ends.append((ends.last ?? 0) + name.utf8.count) }
    var size = 1
    while size < 4 * names.count { size *= 2 }
    var places = [UInt16](repeating: 0, count: size)
    for (number, name) in names.enumerated().dropFirst() {
      var place = name.withBytes { bytes in
        let (prefix, local) = Self.parts(UnsafeBufferPointer(rebasing: bytes))
        return Self.hash(local, after: prefix) & (size - 1)
      }
      while places[place] != 0 { place = (place + 1) & (size - 1) }
      places[place] = UInt16(number)
    }
    self.places = places
  }

  typealias Name = UnsafeBufferPointer<UInt8>

  /// The number of a whole name, such as `cbc:ID`; zero for a name that is not here.
  func number(of name: Name) -> UInt16 {
    let (prefix, local) = Self.parts(name)
    return number(of: local, after: prefix)
  }

  /// The number of a name whose prefix stands apart, such as `cbc:` and `ID`; zero for a name that is
  /// not here.
  func number(of local: Name, after prefix: Name) -> UInt16 {
    places.withUnsafeBufferPointer { places in
      var place = Self.hash(local, after: prefix) & (places.count - 1)
      while places[place] != 0 {
        if isName(of: Int(places[place]), local, after: prefix) { return places[place] }
        place = (place + 1) & (places.count - 1)
      }
      return 0
    }
  }

  private static func parts(_ name: Name) -> (prefix: Name, local: Name) {
    let colon = name.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? 0
    return (Name(rebasing: name[..<colon]), Name(rebasing: name[colon...]))
  }

  private func isName(of number: Int, _ local: Name, after prefix: Name) -> Bool {
    let start = ends[number - 1]
    guard ends[number] - start == prefix.count + local.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      Self.isSame(bytes, from: start, prefix)
        && Self.isSame(bytes, from: start + prefix.count, local)
    }
  }

  private static func isSame(
    _ bytes: UnsafeRawBufferPointer, from start: Int, _ name: Name
  ) -> Bool {
    let part = UnsafeRawBufferPointer(rebasing: bytes[start..<start + name.count])
    let name = UnsafeRawBufferPointer(name)
    guard name.count >= 8 else { return word(name) == word(part) }
    var place = 0
    while place < name.count {
      // The last eight, with some of those before them.
      let next = min(place, name.count - 8)
      if word(name, at: next) != word(part, at: next) { return false }
      place += 8
    }
    return true
  }

  private static func hash(_ local: Name, after prefix: Name) -> Int {
    var hash = UInt64(truncatingIfNeeded: prefix.count)
    func take(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    take(word(UnsafeRawBufferPointer(prefix)))
    let name = UnsafeRawBufferPointer(local)
    take(UInt64(truncatingIfNeeded: name.count))
    if name.count < 8 {
      take(word(name))
    } else {
      take(word(name, at: 0))
      take(word(name, at: name.count - 8))
    }
    return Int(truncatingIfNeeded: hash >> 8)
  }

  // MARK: - Eight bytes in one step

  private static func word(_ bytes: UnsafeRawBufferPointer, at place: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  /// All of less than eight bytes.
  private static func word(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    func half(_ place: Int) -> UInt64 {
      UInt64(bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    }
    let count = bytes.count
    if count >= 4 { return half(0) | half(count - 4) << 32 }
    guard count > 0 else { return 0 }
    return UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]) << 16
  }
}
