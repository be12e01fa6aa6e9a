/// What one family of pages says, in one language: of texts, JSON and XML too, which are English.
///
/// A book picks words by ``Word`` and fills in figures and names, so that what stands on a page and what
/// stands in a text are one sentence, written once.
protocol PhraseBook: Sendable {
  var words: PageWords { get }
  init(words: PageWords)
}

extension PhraseBook {
  static var english: Self { Self(.english) }

  init(_ words: PageWords) { self.init(words: words) }

  subscript(word: Word) -> String { words[word] }

  func callAsFunction(_ word: Word, _ values: KeyValuePairs<String, String>) -> String {
    words(word, values)
  }
}
