import Evidence

/// What a template is made of: the words as they stand, and tags.
indirect enum TemplateTag: Hashable, Sendable {
  case text([UInt8])
  case variable(String, row: Int)
  /// `{{words.name}}`: words of the catalogue.
  case words(String, row: Int)
  /// `{{#name}}…{{/name}}`
  case section(String, row: Int, [TemplateTag])
  /// `{{^name}}…{{/name}}`
  case inverse(String, row: Int, [TemplateTag])
  /// `{{>name}}`, and `{{<name}}…{{/name}}` with the blocks that it puts in.
  case partial(String, row: Int, blocks: [String: [TemplateTag]])
  /// `{{$name}}…{{/name}}`
  case block(String, row: Int, [TemplateTag])
}

/// Reads the part of Mustache that Hearth's templates use; the rest of the language is refused, as
/// it could show a blank unnoticed.
///
/// As Mustache has it, a line that holds nothing but one tag of a section, a block, a part or a
/// comment leaves no line behind.
struct TemplateTagReader {
  private let file: String
  private let bytes: [UInt8]
  private var position = 0
  private var row = 1

  /// - Throws: `template.bad-tag` at the first tag that can't be read.
  static func read(_ text: [UInt8], file: String) throws(Faults) -> [TemplateTag] {
    var reader = TemplateTagReader(file: file, bytes: text)
    return try reader.tags(until: nil)
  }

  private init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  private mutating func tags(until end: (name: String, row: Int)?) throws(Faults) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    while let (words, content) = try nextTag() {
      if !words.isEmpty { tags.append(.text(Array(words))) }
      let start = row
      let kind = content.first.map { Character(Unicode.Scalar($0)) } ?? " "
      let name = Self.name("#^/>$<&".contains(kind) ? content.dropFirst() : content)
      switch kind {
      case "!": continue
      case "/":
        guard let end, end.name == name else {
          throw fault(start, "\"{{/\(name)}}\" closes a section that is not open here.")
        }
        return tags
      case "#":
        tags.append(
          .section(try word(name, start), row: start, try self.tags(until: (name, start))))
      case "^":
        tags.append(
          .inverse(try word(name, start), row: start, try self.tags(until: (name, start))))
      case "$":
        tags.append(.block(try word(name, start), row: start, try self.tags(until: (name, start))))
      case ">":
        tags.append(.partial(try word(name, start), row: start, blocks: [:]))
      case "<":
        let blocks = try blocks(of: name, start)
        tags.append(.partial(try word(name, start), row: start, blocks: blocks))
      default:
        if name.hasPrefix(Self.wordsPrefix) {
          tags.append(
            .words(try word(String(name.dropFirst(Self.wordsPrefix.count)), start), row: start))
        } else {
          tags.append(.variable(try word(name, start), row: start))
        }
      }
    }
    if let end { throw fault(end.row, "The section \"\(end.name)\" is opened and never closed.") }
    if position < bytes.count { tags.append(.text(Array(bytes[position...]))) }
    position = bytes.count
    return tags
  }

  /// The blocks that fill a layout; spaces and empty lines between them show nowhere.
  private mutating func blocks(
    of layout: String, _ start: Int
  ) throws(Faults) -> [String: [TemplateTag]] {
    var blocks: [String: [TemplateTag]] = [:]
    for inner in try tags(until: (layout, start)) {
      switch inner {
      case .block(let block, _, let content): blocks[block] = content
      case .text(let words) where words.allSatisfy({ " \t\r\n".utf8.contains($0) }): continue
      default: throw fault(start, "\"{{<\(layout)}}\" holds something other than blocks.")
      }
    }
    return blocks
  }

  /// The next tag's content, and the words before it; nil where no tag is left.
  private mutating func nextTag() throws(Faults) -> (
    words: ArraySlice<UInt8>, content: ArraySlice<UInt8>
  )? {
    guard let open = next(2, UInt8(ascii: "{"), from: position) else { return nil }
    row += bytes[position..<open].count { $0 == Self.newline }
    let triple = open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "{")
    let start = open + (triple ? 3 : 2)
    guard let end = next(triple ? 3 : 2, UInt8(ascii: "}"), from: start) else {
      throw fault(row, "A tag is opened with \"{{\" and never closed.")
    }
    let content = bytes[start..<end]
    if content.first != UInt8(ascii: "!"), content.contains(Self.newline) {
      throw fault(row, "A tag runs over the end of its line.")
    }
    row += content.count { $0 == Self.newline }
    var words = bytes[position..<open]
    position = end + (triple ? 3 : 2)
    if let first = content.first, "#^/>$<!".utf8.contains(first),
      let line = lineOfItsOwn(from: open, to: position)
    {
      words = words.prefix(upTo: max(line.lowerBound, words.startIndex))
      position = line.upperBound
      if line.upperBound > 0, bytes[line.upperBound - 1] == Self.newline { row += 1 }
    }
    return (words, content)
  }

  /// The whole line, where nothing but spaces stands beside the tag.
  private func lineOfItsOwn(from open: Int, to close: Int) -> Range<Int>? {
    var first = open
    while first > 0, Self.isSpace(bytes[first - 1]) { first -= 1 }
    guard first == 0 || bytes[first - 1] == Self.newline else { return nil }
    var last = close
    while last < bytes.count, Self.isSpace(bytes[last]) { last += 1 }
    if last < bytes.count, bytes[last] == UInt8(ascii: "\r") { last += 1 }
    guard last < bytes.count else { return first..<last }
    return bytes[last] == Self.newline ? first..<(last + 1) : nil
  }

  private static let wordsPrefix = "words."
  private static let newline = UInt8(ascii: "\n")

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Where so many braces stand next.
  private func next(_ count: Int, _ brace: UInt8, from start: Int) -> Int? {
    var found = 0
    for place in start..<max(start, bytes.count) {
      found = bytes[place] == brace ? found + 1 : 0
      if found == count { return place - count + 1 }
    }
    return nil
  }

  private static func name(_ content: ArraySlice<UInt8>) -> String {
    let text = String(decoding: content, as: UTF8.self)
    return text.split(separator: " ").joined(separator: " ")
  }

  private func word(_ name: String, _ row: Int) throws(Faults) -> String {
    let isWord =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
    guard isWord || name == "." else {
      throw fault(row, "\"\(name)\" is not the name of a field or a part.")
    }
    return name
  }

  private func fault(_ row: Int, _ message: String) -> Faults {
    Faults(
      Fault(
        .templateBadTag, at: SourceLocation(file: file, row: row), message,
        remedy:
          "Use {{field}}, {{words.name}}, {{#field}}…{{/field}}, {{^field}}…{{/field}}, {{>part}}, or "
          + "{{<layout}}{{$block}}…{{/block}}{{/layout}}; field names are letters and digits."))
  }
}
