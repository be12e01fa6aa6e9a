import Amounts
import Evidence
import XMLKit

/// One element of a checked document, and what can be asked of it.
///
/// It does not keep its document alive, as thousands are made for each: whoever checks a document
/// holds it.
struct Node {
  unowned(unsafe) let document: CheckedDocument
  /// The document's own.
  let flat: UnsafePointer<FlatDocument>
  let index: Int

  init(document: CheckedDocument, flat: UnsafePointer<FlatDocument>, index: Int) {
    self.document = document
    self.flat = flat
    self.index = index
  }

  /// Another element of the same document.
  private init(_ node: Node, at index: Int) {
    document = node.document
    flat = node.flat
    self.index = index
  }

  private var places: UnsafeMutablePointer<FlatDocument.Place> { flat.pointee.places }

  var element: XMLTree.Element { places[index].element }
  var tag: Tag { places[index].tag }
  var line: Int { element.line }
  var parent: Node? { element.parent < 0 ? nil : Node(self, at: element.parent) }
  var isLeaf: Bool { element.end == index + 1 }

  // MARK: - Elements below it

  func forEachChild(_ body: (Node) -> Void) {
    var child = index + 1
    let end = element.end
    while child < end {
      body(Node(self, at: child))
      child = places[child].element.end
    }
  }

  /// Calls `body` with each element at the end of `path`, until it says that it has seen enough.
  ///
  /// - Returns: whether it did.
  @discardableResult
  func search(_ path: Path, _ body: (Node) -> Bool) -> Bool {
    flat.pointee.mayHold(path) && search(path, from: 0, below: index, body)
  }

  private func search(
    _ path: Path, from depth: Int, below place: Int, _ body: (Node) -> Bool
  ) -> Bool {
    let end = places[place].element.end
    let step = path[depth]
    var child = place + 1
    while child < end {
      if step.fits(places[child].tag) {
        let found =
          depth + 1 == path.count
          ? body(Node(self, at: child))
          : search(path, from: depth + 1, below: child, body)
        if found { return true }
      }
      child = places[child].element.end
    }
    return false
  }

  @inline(never)
  func has(_ path: Path) -> Bool { search(path) { _ in true } }
  func has(_ path: Path, where fits: (Node) -> Bool) -> Bool { search(path, fits) }

  @inline(never)
  func first(_ path: Path) -> Node? {
    var found: Node?
    search(path) {
      found = $0
      return true
    }
    return found
  }

  func all(_ path: Path) -> [Node] {
    var found: [Node] = []
    search(path) {
      found.append($0)
      return false
    }
    return found
  }

  func hasAtMostOne(_ path: Path) -> Bool {
    var isFound = false
    return !search(path) { _ in
      defer { isFound = true }
      return isFound
    }
  }

  func count(_ path: Path, where fits: (Node) -> Bool = { _ in true }) -> Int {
    var count = 0
    search(path) {
      if fits($0) { count += 1 }
      return false
    }
    return count
  }

  /// Where the element stands from which `path` leads down to this one: -1 above the outermost; nil
  /// where the way down to this one does not end so.
  func ends(_ path: Path) -> Int? {
    var place = index
    for depth in (0..<path.count).reversed() {
      guard place >= 0, path[depth].fits(places[place].tag) else { return nil }
      place = places[place].element.parent
    }
    return place
  }

  func hasAncestor(_ tag: Tag) -> Bool {
    var place = parent
    while let node = place {
      if node.tag == tag { return true }
      place = node.parent
    }
    return false
  }

  // MARK: - What it says

  /// The text as it stands, with that of everything in it.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text without space around it, and with single spaces in it.
  var code: String { Space.normalized(bytes) }

  var bytes: Bytes { UnsafeBufferPointer(flat.pointee.text)[element.text] }

  var isBlank: Bool { bytes.allSatisfy(Space.isSpace) }

  /// Whether it says `code`, but for space around it.
  func says(_ code: Code) -> Bool { Space.trimmed(bytes).spells(code) }

  /// Whether it says exactly this, and no space around it.
  func reads(_ code: Code) -> Bool { bytes.spells(code) }

  /// Whether that is how it begins, but for space before it.
  func begins(with start: String) -> Bool { Space.trimmed(bytes).starts(with: start.utf8) }

  /// Whether `part` stands anywhere in what it says.
  func holds(_ part: String) -> Bool {
    guard let first = part.utf8.first else { return true }
    let bytes = bytes
    return (bytes.startIndex..<bytes.endIndex).contains {
      bytes.base[$0] == first && bytes[$0...].starts(with: part.utf8)
    }
  }

  /// Whether something stands at `path`, and says something.
  func isFilled(_ path: Path) -> Bool { has(path) { !$0.isBlank } }

  /// What stands at `path`, trimmed; empty where there is nothing.
  func code(_ path: Path) -> String { first(path)?.code ?? "" }

  func says(_ path: Path, _ code: Code) -> Bool { has(path) { $0.says(code) } }

  func has(attribute: AttributeName) -> Bool { value(of: attribute) != nil }

  func attribute(_ name: AttributeName) -> String? {
    value(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What an attribute says; nil where there is none of that name.
  @inline(never)
  func value(of attribute: AttributeName) -> Bytes? {
    let all = flat.pointee.attributes
    for place in element.attributes where all[place].name == attribute {
      return UnsafeBufferPointer(flat.pointee.values)[all[place].attribute.value]
    }
    return nil
  }

  /// Whether it has an attribute that says just what `other` says.
  func has(attribute: AttributeName, as other: Node) -> Bool {
    value(of: attribute).map { $0.elementsEqual(other.bytes) } ?? false
  }

  /// Whether it has an attribute that says just this.
  func has(attribute: AttributeName, saying value: Code) -> Bool {
    self.value(of: attribute)?.spells(value) ?? false
  }

  /// Its number, exactly; nil where it says none.
  var number: Ratio? { DecimalNumber.ratio(bytes) }

  /// The first number at `path`.
  func number(_ path: Path) -> Ratio? { first(path)?.number }

  /// How many digits stand after the decimal point.
  var decimals: Int {
    let bytes = bytes
    guard let point = bytes.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    return bytes.endIndex - point - 1
  }
}

/// Some of a document's text, as UTF-8.
typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

extension Bytes {
  /// Whether they are those of `text`.
  func spells(_ code: Code) -> Bool {
    let (own, wanted) = (base, code.bytes)
    guard count == wanted.count else { return false }
    for place in 0..<wanted.count where own[startIndex + place] != wanted[place] { return false }
    return true
  }
}

extension String {
  /// What `use` makes of its bytes.
  func withBytes<Result>(_ use: (Bytes) -> Result) -> Result {
    withUTF8Bytes { use($0[...]) }
  }
}

/// XML's own idea of space.
enum Space {
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D)
  }

  static func trimmed(_ bytes: Bytes) -> Bytes {
    let base = bytes.base
    var (start, end) = (bytes.startIndex, bytes.endIndex)
    while start < end, isSpace(base[start]) { start += 1 }
    while start < end, isSpace(base[end - 1]) { end -= 1 }
    return base[start..<end]
  }

  /// XPath's `normalize-space`.
  static func normalized(_ text: String) -> String {
    text.utf8.contains(where: isSpace) ? text.withBytes(normalized) : text
  }

  static func normalized(_ bytes: Bytes) -> String {
    let trimmed = trimmed(bytes)
    guard trimmed.contains(where: isSpace) else { return String(decoding: trimmed, as: UTF8.self) }
    let words = trimmed.split(whereSeparator: isSpace)
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
