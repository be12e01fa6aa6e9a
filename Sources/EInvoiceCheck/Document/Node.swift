import Amounts
import XMLKit

/// One element of a checked document, and what can be asked of it.
///
/// It does not keep its document alive, as thousands are made for each: whoever checks a document
/// holds it.
struct Node {
  unowned(unsafe) let document: CheckedDocument
  /// The document's own.
  let places: UnsafePointer<CheckedDocument.Place>
  let allText: UnsafeBufferPointer<UInt8>
  let index: Int

  init(
    document: CheckedDocument, places: UnsafePointer<CheckedDocument.Place>,
    text: UnsafeBufferPointer<UInt8>, index: Int
  ) {
    self.document = document
    self.places = places
    allText = text
    self.index = index
  }

  /// Another element of the same document.
  private init(_ node: Node, at index: Int) {
    document = node.document
    places = node.places
    allText = node.allText
    self.index = index
  }

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
    search(path, from: 0, below: index, body)
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

  func has(_ path: Path) -> Bool { search(path) { _ in true } }
  func has(_ path: Path, where fits: (Node) -> Bool) -> Bool { search(path, fits) }

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

  var bytes: Bytes { allText[element.text] }

  var isBlank: Bool { bytes.allSatisfy(Space.isSpace) }

  /// Whether it says `code`, but for space around it.
  func says(_ code: String) -> Bool { Space.trimmed(bytes).elementsEqual(code.utf8) }

  /// Whether `part` stands anywhere in what it says.
  func holds(_ part: String) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: part.utf8) }
  }

  /// Whether something stands at `path`, and says something.
  func isFilled(_ path: Path) -> Bool { has(path) { !$0.isBlank } }

  /// What stands at `path`, trimmed; empty where there is nothing.
  func code(_ path: Path) -> String { first(path)?.code ?? "" }

  func says(_ path: Path, _ code: String) -> Bool { has(path) { $0.says(code) } }

  func attribute(_ name: String) -> String? {
    guard !element.attributes.isEmpty else { return nil }
    let all = document.tree.attributes
    for place in element.attributes
    where all[place].name == name && all[place].namespace == nil {
      return all[place].value
    }
    return nil
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

extension String {
  /// What `use` makes of its bytes.
  func withBytes<Result>(_ use: (Bytes) -> Result) -> Result {
    var text = self
    return text.withUTF8 { use($0[...]) }
  }
}

/// XML's own idea of space.
enum Space {
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  static func trimmed(_ bytes: Bytes) -> Bytes {
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return bytes.prefix(0) }
    return bytes[first...last]
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
