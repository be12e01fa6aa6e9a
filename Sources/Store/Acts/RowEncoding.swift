import Crypto

/// The bytes of a row that its hash is taken over: for each column that is not NULL its position,
/// what kind of value it holds, how long it is, and the value. No two rows share them.
struct RowEncoding {
  /// The bytes, and zeros after them to grow into: a cell is two copies to where it stands.
  private var room: [UInt8] = []
  private(set) var count = 0

  mutating func removeAll() { count = 0 }

  func read<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try room.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }

  /// Adds a row of an act.
  ///
  /// - Parameter positions: the columns of its id, its act and its cells.
  mutating func append(id: Int, act: Int, _ cells: [Cell], at positions: [Int]) {
    append(id, at: positions[0])
    append(act, at: positions[1])
    for (index, cell) in cells.enumerated() { append(cell, at: positions[index + 2]) }
  }

  mutating func append(_ cell: Cell, at column: Int) {
    switch cell {
    case .null: break
    case .integer(let number): append(number, at: column)
    case .text(var text): text.withUTF8 { append("t", UnsafeRawBufferPointer($0), at: column) }
    case .blob(let blob): blob.withUnsafeBytes { append("b", $0, at: column) }
    }
  }

  mutating func append(_ number: Int, at column: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { append("i", $0, at: column) }
  }

  mutating func append(_ kind: Unicode.Scalar, _ value: UnsafeRawBufferPointer, at column: Int) {
    let start = count + Self.headBytes
    count = start + value.count
    // The head is written as eight bytes, of which the value overwrites two.
    if room.count < count + 2 {
      room += repeatElement(0, count: max(room.count, count + 2))
    }
    let head =
      UInt64(UInt8(truncatingIfNeeded: column)) | UInt64(UInt8(truncatingIfNeeded: kind.value)) << 8
      | UInt64(UInt32(truncatingIfNeeded: value.count)) << 16
    room.withUnsafeMutableBytes { room in
      room.storeBytes(
        of: head.littleEndian, toByteOffset: start - Self.headBytes, as: UInt64.self)
      UnsafeMutableRawBufferPointer(rebasing: room[start...]).copyMemory(from: value)
    }
  }

  /// What stands before a value: its column, its kind, and how long it is.
  private static let headBytes = 6

  /// A value as it stands in the bytes of an encoding.
  struct Value {
    let column: Int
    let kind: Unicode.Scalar
    let bytes: UnsafeRawBufferPointer
    /// Where the next one begins.
    let end: Int

    init(at offset: Int, in bytes: UnsafeRawBufferPointer) {
      column = Int(bytes[offset])
      kind = Unicode.Scalar(bytes[offset + 1])
      let count = UInt32(
        littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 2, as: UInt32.self))
      let start = offset + headBytes
      end = start + Int(count)
      self.bytes = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    }

    var integer: Int64 { Int64(littleEndian: bytes.loadUnaligned(as: Int64.self)) }
  }

  var hash: [UInt8] {
    var hasher = SHA256()
    read { hasher.update(bufferPointer: $0) }
    return Array(hasher.finalize())
  }
}

/// The rows of one act in one table, hashed one after the other.
struct TableHasher {
  private var hasher = SHA256()
  private(set) var rows = 0
  private(set) var marks: [UInt8] = []

  /// - Parameter start: where the row begins among the bytes of the encoding, which it ends.
  mutating func add(_ row: RowEncoding, from start: Int = 0) {
    var own = SHA256()
    row.read {
      own.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[start...]))
    }
    own.finalize().withUnsafeBytes {
      hasher.update(bufferPointer: $0)
      marks.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[..<Self.markBytes]))
    }
    rows += 1
  }

  var hash: [UInt8] { Array(hasher.finalize()) }

  static let markBytes = 8
}

/// What an act brought to one table.
struct Seal: Hashable {
  let name: String
  let rows: Int
  let hash: [UInt8]
  let marks: [UInt8]
}

extension Act {
  /// The act's own link of the chain: over the act before it, what it says, and its seals in
  /// order of table.
  static func hash(
    after previous: [UInt8], sequence: Int, home: Int?, kind: String, day: Int, person: String,
    what: String, seals: [Seal]
  ) -> [UInt8] {
    var encoding = RowEncoding()
    let cells: [Cell] = [
      .blob(previous), .integer(sequence), .optional(home), .text(kind), .integer(day),
      .text(person), .text(what),
    ]
    for (column, cell) in cells.enumerated() { encoding.append(cell, at: column) }
    for seal in seals {
      encoding.append(.text(seal.name), at: 16)
      encoding.append(.integer(seal.rows), at: 17)
      encoding.append(.blob(seal.hash), at: 18)
    }
    return encoding.hash
  }

  /// What the first act comes after.
  static let beforeAll = [UInt8](repeating: 0, count: 32)
}
