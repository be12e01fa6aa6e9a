import Evidence

/// What is found out of a document's bytes before libxml2 sees them, where libxml2 itself would be
/// slow to tell.
enum XMLCrowd {
  /// An encoding in which a `<` or an `=` is another byte, so that nothing could be counted.
  ///
  /// UTF-8, UTF-16 and the one-byte alphabets that hold ASCII are all that any sender of invoices
  /// uses; libxml2 would take whatever the system's converter knows.
  static func strangeEncoding(in document: [UInt8], named name: String) -> Fault? {
    if saysPlainly(document) { return nil }
    guard let declared = declaredEncoding(in: document) else { return nil }
    let isKnown =
      ["utf-8", "utf8", "utf-16", "us-ascii", "ascii", "latin1"].contains(declared)
      || ["iso-8859-", "windows-125", "utf-16"].contains { declared.hasPrefix($0) }
    guard !isKnown else { return nil }
    return Fault(
      .xmlEncoding, at: SourceLocation(file: name, row: 1),
      "It says that it is written in \"\(declared)\", which is not read.",
      remedy: "Ask for the file in UTF-8, as every e-invoice should be.")
  }

  /// Whether it begins as nearly all e-invoices do.
  private static func saysPlainly(_ document: [UInt8]) -> Bool {
    let usual: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    return document.starts(with: usual.bytes)
  }

  /// What the XML declaration says, in small letters; `ebcdic` for a file of that family; nil where
  /// it says nothing.
  private static func declaredEncoding(in document: [UInt8]) -> String? {
    if document.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) { return "ebcdic" }
    let head = document.prefix(1_000)
    guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    // In UTF-16 every other byte is zero.
    let declaration = head[..<end].filter { $0 != 0 }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
    guard place(of: "<?xml", in: declaration) != nil,
      let key = place(of: "encoding", in: declaration)
    else { return nil }
    let (one, two) = (UInt8(ascii: "\""), UInt8(ascii: "'"))
    let value = declaration[(key + 8)...].drop { $0 != one && $0 != two }
    guard let quote = value.first else { return nil }
    return String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)
  }

  /// Where `part` begins.
  private static func place(of part: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: part.bytes) }
  }

  /// The line of the first tag that gives far more values than it may have attributes.
  ///
  /// libxml2 holds each attribute of a tag against all those before it, and tells of none until it
  /// has read them all: a million would take it hours. Counted is each quotation mark after an `=`; no
  /// value may hold a `<`, so each tag begins the count anew. What only looks like a value counts too,
  /// so a multiple is refused here; the parser's own count comes later.
  ///
  /// - Parameter wide: whether it is in UTF-16, told by its first two bytes, which say which byte of
  ///   a pair comes first.
  static func tag(in document: [UInt8], most: Int, isWide wide: Bool) -> Int? {
    let least = 64 * max(most, 1)
    // An attribute takes five bytes at least, and nearly all documents have fewer in all of their tags.
    guard document.count > 5 * least, document.occurrences(of: UInt8(ascii: "=")) > least
    else { return nil }
    let (step, low) = wide ? (2, document[0] == 0xFF ? 0 : 1) : (1, 0)
    return document.withUnsafeBytes { bytes in
      var (values, line) = (0, 1)
      var isAfterEquals = false
      var place = 0
      while place + step <= bytes.count {
        defer { place += step }
        if wide, bytes[place + 1 - low] != 0 {
          isAfterEquals = false
          continue
        }
        switch bytes[place + low] {
        case UInt8(ascii: "<"): values = 0
        case UInt8(ascii: "="): isAfterEquals = true
        case UInt8(ascii: "\n"): line += 1
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          if isAfterEquals { values += 1 }
          if values > least { return line }
          isAfterEquals = false
        default: isAfterEquals = false
        }
      }
      return nil
    }
  }
}

extension [UInt8] {
  /// How often a byte stands there: sixteen are looked at in one step.
  func occurrences(of byte: UInt8) -> Int {
    withUnsafeBytes { bytes in
      let (sought, one) = (SIMD16(repeating: byte), SIMD16<UInt8>(repeating: 1))
      var count = 0
      var place = 0
      while place + 16 <= bytes.count {
        // Before a lane of eight bits can run over.
        let pause = Swift.min(bytes.count - 15, place + 16 * 255)
        var found = SIMD16<UInt8>.zero
        while place < pause {
          let block = bytes.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
          found &+= SIMD16.zero.replacing(with: one, where: block .== sought)
          place += 16
        }
        for lane in found.indices { count += Int(found[lane]) }
      }
      return count + bytes[place...].count { $0 == byte }
    }
  }
}
