import Amounts

/// The words of one language that page code chooses, found when templates are loaded.
public final class PageWords: Sendable {
  /// Words as they stand, and the names of values between them.
  enum Piece: Hashable, Sendable {
    case words(String)
    case value(String)
  }

  /// By ``Word``; the words themselves where they name no value.
  private let texts: [String]
  private let pieces: [[Piece]]
  /// Whether the core's sentences are said in other words than its own.
  let translates: Bool
  /// The running page numbers, as a value of a stylesheet's `content`.
  let pageNumberStyle: String

  /// Those that the program carries, for texts, XML and whatever has no language of its own.
  public static let english = PageWords(.shipped, translates: false)

  /// - Parameter catalogue: checked to have words for all that page code chooses.
  convenience init(_ catalogue: WordCatalogue) {
    self.init(
      catalogue,
      translates: catalogue.entries.contains { name, entry in
        entry.text != WordCatalogue.shipped.entries[name]?.text
      })
  }

  private init(_ catalogue: WordCatalogue, translates: Bool) {
    self.translates = translates
    pieces = Word.allCases.map { Self.pieces(of: catalogue.entries[$0.name]?.text ?? "") }
    texts = pieces.map { Self.joined($0, [:]) }
    pageNumberStyle = Self.style(pieces[Word.pageNumber.rawValue])
  }

  subscript(word: Word) -> String { texts[word.rawValue] }

  /// The words with the values that they name.
  func callAsFunction(_ word: Word, _ values: KeyValuePairs<String, String>) -> String {
    Self.joined(pieces[word.rawValue], values)
  }

  func pattern(_ word: Word) -> [Piece] { pieces[word.rawValue] }

  /// Whether `text` begins and ends as the pattern does, by a byte at either end: most do not.
  func mayBegin(_ word: Word, _ text: Substring) -> Bool {
    let pattern = pieces[word.rawValue]
    if case .words(let words)? = pattern.first, words.utf8.first != text.utf8.first { return false }
    if case .words(let words)? = pattern.last, words.utf8.last != text.utf8.last { return false }
    return true
  }

  /// The words with values found elsewhere.
  func filled(_ word: Word, _ values: [String: String]) -> String {
    pieces[word.rawValue].reduce(into: "") { text, piece in
      switch piece {
      case .words(let words): text += words
      case .value(let name): text += values[name] ?? ""
      }
    }
  }

  private static func joined(
    _ pieces: [Piece], _ values: KeyValuePairs<String, String>
  ) -> String {
    var phrase = Phrase.Pieces(literalCapacity: 0, interpolationCount: pieces.count)
    for piece in pieces {
      switch piece {
      case .words(let words): phrase.appendLiteral(words)
      case .value(let name):
        phrase.appendInterpolation(values.first { $0.key == name }?.value ?? "")
      }
    }
    return .phrase(Phrase(stringInterpolation: phrase))
  }

  /// What a text names.
  static func values(in text: String) -> Set<String> {
    Set(
      pieces(of: text).compactMap { piece in
        if case .value(let name) = piece { name } else { nil }
      })
  }

  /// `by {{due}}` as `by ` and the name of a value.
  static func pieces(of text: String) -> [Piece] {
    guard text.utf8.contains(openBrace) else { return text.isEmpty ? [] : [.words(text)] }
    var pieces: [Piece] = []
    var rest = text.utf8[...]
    while let open = pair(of: openBrace, in: rest), let close = pair(of: closeBrace, in: rest),
      open.upperBound <= close.lowerBound
    {
      if open.lowerBound > rest.startIndex {
        pieces.append(.words(String(Substring(rest[..<open.lowerBound]))))
      }
      pieces.append(.value(String(Substring(rest[open.upperBound..<close.lowerBound]))))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.words(String(Substring(rest)))) }
    return pieces
  }

  private static let openBrace = UInt8(ascii: "{")
  private static let closeBrace = UInt8(ascii: "}")

  /// Where a brace stands twice.
  private static func pair(
    of brace: UInt8, in text: Substring.UTF8View
  ) -> Range<String.Index>? {
    var place = text.startIndex
    while let first = text[place...].firstIndex(of: brace) {
      let second = text.index(after: first)
      guard second < text.endIndex else { return nil }
      if text[second] == brace { return first..<text.index(after: second) }
      place = second
    }
    return nil
  }

  private static func style(_ pieces: [Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): HTMLText.styleString(words)
      case .value("page"): "counter(page)"
      case .value: "counter(pages)"
      }
    }.joined(separator: " ")
  }
}
