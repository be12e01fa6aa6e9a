import CareCalendar

/// The core's own sentences in another language.
///
/// What a line says of its days, its arithmetic and its absences is worked out with the bill, kept with
/// it and sent as XML, in English. For a page in other words the sentence is read back by its English
/// pattern in the catalogue, `Delivered on {{day}}.`, and written by the pattern of the same name. What
/// a person wrote has no pattern and stays as it is. In English nothing is done.
extension PageWords {
  func sentence(_ text: String) -> String { translates ? said(text[...]) ?? text : text }

  /// Whether the core writes `text`, and no person did.
  static func isSentence(_ text: String) -> Bool { english.said(text[...]) != nil }

  /// One or more sentences in these words; nil where the core does not write them.
  ///
  /// Each is as short as can be, as a name in the last would take all those before it.
  ///
  /// - Parameter patterns: those that it may be of.
  func said(_ text: Substring, of patterns: [Word] = sentences) -> String? {
    var searched = text.startIndex
    while let stop = text[searched...].firstRange(of: ". ") {
      searched = stop.upperBound
      guard let first = saidAlone(text[..<text.index(after: stop.lowerBound)], of: patterns),
        let rest = said(text[stop.upperBound...], of: patterns)
      else { continue }
      return "\(first) \(rest)"
    }
    return saidAlone(text, of: patterns)
  }

  private func saidAlone(_ text: Substring, of patterns: [Word]) -> String? {
    if let days = Self.days(in: text) { return self.days(days) }
    for word in patterns where Self.english.mayBegin(word, text) {
      if let said = said(text, by: word) { return said }
    }
    return working(text)
  }

  /// `text` by the pattern `word`; nil where it is not of that pattern.
  func said(_ text: Substring, by word: Word) -> String? {
    values(in: text, by: Self.english.pattern(word)[...]).map { filled(word, $0) }
  }

  /// What stands for the pattern's values in `text`, in these words.
  ///
  /// A value ends where the words behind it begin; where they stand more than once, at the first
  /// place at which all values are what their names promise.
  func values(in text: Substring, by pattern: ArraySlice<Piece>) -> [String: String]? {
    guard let piece = pattern.first else { return text.isEmpty ? [:] : nil }
    let next = pattern.dropFirst()
    switch piece {
    case .words(let words):
      return text.hasPrefix(words) ? values(in: text.dropFirst(words.count), by: next) : nil
    case .value(let name):
      let value = SentenceValue(of: name)
      guard case .words(let words)? = next.first else {
        return said(text, value).map { [name: $0] }
      }
      var searched = text.startIndex
      while let place = text[searched...].firstRange(of: words) {
        if let said = said(text[..<place.lowerBound], value),
          var found = values(in: text[place.lowerBound...], by: next)
        {
          found[name] = said
          return found
        }
        searched = text.index(after: place.lowerBound)
      }
      return nil
    }
  }

  /// `1 October 2026 to 31 October 2026`, or a single day, as the core writes them.
  static func days(in text: Substring) -> DayRange? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3 || (words.count == 7 && words[3] == "to"),
      let first = day(words[0..<3]), let last = day(words[(words.count - 3)...])
    else { return nil }
    return DayRange(first, through: last)
  }

  static func month(in text: Substring) -> Month? {
    day("1 \(text)".split(separator: " ", omittingEmptySubsequences: false)[...])?.month
  }

  private static func day(_ words: ArraySlice<Substring>) -> Day? {
    guard words.count == 3 else { return nil }
    let words = words.map(String.init)
    guard let day = Int(words[0]), let year = Int(words[2]),
      let month = months.firstIndex(where: { english[$0] == words[1] })
    else { return nil }
    return Day(year: year, month: month + 1, day: day)
  }
}
