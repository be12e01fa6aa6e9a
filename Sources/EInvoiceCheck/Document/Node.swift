import Amounts
import XMLKit

/// One element of a checked document, and what can be asked of it.
struct Node: Sendable {
  let document: CheckedDocument
  let index: Int

  var tag: Tag { document.tags[index] }
  var line: Int { document.tree.elements[index].line }
  var parent: Node? {
    let parent = document.tree.elements[index].parent
    return parent < 0 ? nil : Node(document: document, index: parent)
  }
  var isLeaf: Bool { document.tree.elements[index].end == index + 1 }

  // MARK: - Elements below it

  func forEachChild(_ body: (Node) -> Void) {
    var child = index + 1
    let end = document.tree.elements[index].end
    while child < end {
      body(Node(document: document, index: child))
      child = document.tree.elements[child].end
    }
  }

  /// Calls `body` with each element at the end of `path`, until it says that it has seen enough.
  ///
  /// - Returns: whether it did.
  @discardableResult
  func search(_ path: Path, _ body: (Node) -> Bool) -> Bool {
    search(path.steps, from: 0, below: index, body)
  }

  private func search(
    _ steps: [Path.Step], from depth: Int, below place: Int, _ body: (Node) -> Bool
  ) -> Bool {
    let end = document.tree.elements[place].end
    var child = place + 1
    while child < end {
      if steps[depth].fits(document.tags[child]) {
        let found =
          depth + 1 == steps.count
          ? body(Node(document: document, index: child))
          : search(steps, from: depth + 1, below: child, body)
        if found { return true }
      }
      child = document.tree.elements[child].end
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
  var text: String { document.tree.string(index) }

  /// The text without space around it, and with single spaces in it.
  var code: String { Space.normalized(bytes) }

  var bytes: ArraySlice<UInt8> { document.tree.text[document.tree.elements[index].text] }

  var isBlank: Bool { bytes.allSatisfy(Space.isSpace) }

  /// Whether it says `code`, but for space around it.
  func says(_ code: String) -> Bool { Space.trimmed(bytes).elementsEqual(code.utf8) }

  /// Whether something stands at `path`, and says something.
  func isFilled(_ path: Path) -> Bool { has(path) { !$0.isBlank } }

  /// What stands at `path`, trimmed; empty where there is nothing.
  func code(_ path: Path) -> String { first(path)?.code ?? "" }

  func says(_ path: Path, _ code: String) -> Bool { has(path) { $0.says(code) } }

  func attribute(_ name: String) -> String? {
    let all = document.tree.attributes
    for place in document.tree.elements[index].attributes
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

/// XML's own idea of space.
enum Space {
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return bytes[first...last]
  }

  /// XPath's `normalize-space`.
  static func normalized(_ bytes: ArraySlice<UInt8>) -> String {
    let trimmed = trimmed(bytes)
    let words = trimmed.split(whereSeparator: isSpace)
    guard words.count > 1 else { return String(decoding: trimmed, as: UTF8.self) }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
