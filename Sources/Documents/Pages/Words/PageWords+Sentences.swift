import CareCalendar

/// The bills' own sentences in another language.
///
/// What a line says of its days, its arithmetic and its absences is worked out with the bill, kept with
/// it and sent as XML, in English. For a page in other words the sentence is read back by its English
/// pattern in the catalogue, `Delivered on {{day}}.`, and written by the pattern of the same name. A
/// sentence that has no pattern stays as it was issued. In English nothing is done.
extension PageWords {
  func sentence(_ text: String) -> String {
    translates ? translated(text, depth: 0) : text
  }

  /// A pattern stands before those that would take its text too.
  private static let sentences: [Word] = [
    .lineContribution, .lineContributionGross, .lineTopUp, .lineNursing, .lineHealthcare,
    .lineDirectPaymentPart, .lineDirectPayment, .lineOnTop, .lineReleaseBack, .lineReleaseEnded,
    .lineRelease, .lineFee, .inHospitalOnce, .inHospital, .onHolidayOnce, .onHoliday, .awayOnce,
    .awayFor, .chargedInFull, .chargedAt, .deliveredOn, .heldByResident, .heldByName,
    .heldBySomebody,
    .pennyAdded, .pennyTakenOff, .penceAdded, .penceTakenOff, .notBilledBefore, .residentDied,
    .stayEnded, .stayBegan, .otherPrice, .otherPayer, .absenceCharged, .deliveryCorrected,
    .invoiceForDays, .creditNoteFor, .paymentReceived, .paidFromFund, .workedAndMore,
    .shareOfMonth, .dayTimes, .daysTimes,
  ]

  /// Whether the core writes `text`, and no person did.
  static func isSentence(_ text: String) -> Bool {
    days(in: text) != nil || sentences.contains { values(in: text, by: english.pattern($0)) != nil }
  }

  private func translated(_ text: String, depth: Int) -> String {
    guard depth < 8 else { return text }
    if let days = Self.days(in: text) { return self.days(days) }
    for word in Self.sentences {
      guard let found = Self.values(in: text, by: Self.english.pattern(word)) else { continue }
      return filled(word, found.mapValues { translated($0, depth: depth + 1) })
    }
    return text
  }

  /// `1 October 2026 to 31 October 2026`, or a single day, as the core writes them.
  private static func days(in text: String) -> DayRange? {
    let words = text.split(separator: " ")
    guard words.count == 3 || (words.count == 7 && words[3] == "to"),
      let first = day(words[0..<3]), let last = day(words[(words.count - 3)...])
    else { return nil }
    return DayRange(first, through: last)
  }

  private static func day(_ words: ArraySlice<Substring>) -> Day? {
    let words = words.map(String.init)
    guard let day = Int(words[0]), let year = Int(words[2]),
      let month = months.firstIndex(where: { english[$0] == words[1] })
    else { return nil }
    return Day(year: year, month: month + 1, day: day)
  }

  /// What stands for the pattern's values in `text`; nil where it is not of that pattern.
  static func values(in text: String, by pattern: [Piece]) -> [String: String]? {
    var values: [String: String] = [:]
    var rest = text[...]
    var open: String?
    for piece in pattern {
      switch piece {
      case .value(let name): open = name
      case .words(let words):
        guard let name = open else {
          guard rest.hasPrefix(words) else { return nil }
          rest = rest.dropFirst(words.count)
          continue
        }
        guard let place = rest.firstRange(of: words), place.lowerBound > rest.startIndex else {
          return nil
        }
        values[name] = String(rest[..<place.lowerBound])
        rest = rest[place.upperBound...]
        open = nil
      }
    }
    if let name = open {
      guard !rest.isEmpty else { return nil }
      values[name] = String(rest)
      rest = ""
    }
    return rest.isEmpty ? values : nil
  }
}
