import Evidence

/// The tags of a template, so that it can be checked before anything is rendered with it.
indirect enum TemplateTag: Hashable, Sendable {
  case variable(String, row: Int)
  /// `{{#name}}…{{/name}}`
  case section(String, row: Int, [TemplateTag])
  /// `{{^name}}…{{/name}}`
  case inverse(String, row: Int, [TemplateTag])
  /// `{{>name}}`, and `{{<name}}…{{/name}}` with the blocks that it puts in.
  case partial(String, row: Int, blocks: [String: [TemplateTag]])
  /// `{{$name}}…{{/name}}`
  case block(String, row: Int, [TemplateTag])
}

/// Reads the tags that Hearth's templates use; the rest of the language is refused, as it could
/// show a blank unnoticed.
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
    while let content = try nextTag() {
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
        var blocks: [String: [TemplateTag]] = [:]
        for inner in try self.tags(until: (name, start)) {
          guard case .block(let block, _, let content) = inner else {
            throw fault(start, "\"{{<\(name)}}\" holds something other than blocks.")
          }
          blocks[block] = content
        }
        tags.append(.partial(try word(name, start), row: start, blocks: blocks))
      default:
        tags.append(.variable(try word(name, start), row: start))
      }
    }
    if let end { throw fault(end.row, "The section \"\(end.name)\" is opened and never closed.") }
    return tags
  }

  /// The content of the next tag; nil at the end.
  private mutating func nextTag() throws(Faults) -> ArraySlice<UInt8>? {
    while position + 1 < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") { row += 1 }
      if bytes[position] == UInt8(ascii: "{"), bytes[position + 1] == UInt8(ascii: "{") {
        let triple = position + 2 < bytes.count && bytes[position + 2] == UInt8(ascii: "{")
        let start = position + (triple ? 3 : 2)
        let close = Array(repeating: UInt8(ascii: "}"), count: triple ? 3 : 2)
        var end = start
        while end + close.count <= bytes.count, Array(bytes[end..<(end + close.count)]) != close {
          end += 1
        }
        guard end + close.count <= bytes.count else {
          throw fault(row, "A tag is opened with \"{{\" and never closed.")
        }
        position = end + close.count
        let content = bytes[start..<end]
        if content.first != UInt8(ascii: "!"), content.contains(UInt8(ascii: "\n")) {
          throw fault(row, "A tag runs over the end of its line.")
        }
        row += content.count { $0 == UInt8(ascii: "\n") }
        return content
      }
      position += 1
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
        remedy: "Use {{field}}, {{#field}}…{{/field}}, {{^field}}…{{/field}}, {{>part}}, or "
          + "{{<layout}}{{$block}}…{{/block}}{{/layout}}; field names are letters and digits."))
  }
}
