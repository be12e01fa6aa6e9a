public import Amounts

/// What the words of home and family may not carry into a council's view: other people, what staff
/// are paid, the home's margin (flexible-share.md, The negotiation pack).
///
/// Words that do are left out whole; the home is told, and may say it otherwise. In doubt they are
/// left out.
public struct Redaction: Hashable, Sendable {
  /// People who live or lived here, the resident whose negotiation it is included.
  public let people: [String]
  /// Relatives, attorneys, staff, offices: names that may be made of everyday words.
  public let otherNames: [String]
  /// Ids and references of other residents.
  public let references: [String]
  /// What an hour of anybody's work costs.
  public let rates: Set<Money>
  /// Of pay: on-costs, agency shares.
  public let payPercentages: Set<Percentage>
  public let margin: Percentage?

  public init(
    people: [String] = [], otherNames: [String] = [], references: [String] = [],
    rates: Set<Money> = [], payPercentages: Set<Percentage> = [], margin: Percentage? = nil
  ) {
    self.people = people
    self.otherNames = otherNames
    self.references = references
    self.rates = rates
    self.payPercentages = payPercentages
    self.margin = margin
  }

  /// Why words are left out.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case namesSomebody = "it names somebody"
    case otherResident = "it tells of another resident"
    case pay = "it tells what staff are paid"
    case margin = "it tells the home's margin"
  }

  /// Why a council may not read this; nil where it may.
  public func reason(toLeaveOut text: String) -> Reason? {
    let words = Self.words(of: text)
    if namesSomebody(in: words) { return .namesSomebody }
    let lowered = words.map { $0.lowercased() }
    if references.contains(where: { Self.isTelling($0) && lowered.has(Self.words(of: $0)) }) {
      return .otherResident
    }
    let figures = SaidFigure.all(in: text)
    if figures.contains(where: tellsPay) { return .pay }
    return figures.contains { $0.percentage != nil && $0.percentage == margin } ? .margin : nil
  }

  private func namesSomebody(in words: [String]) -> Bool {
    let said = Set(words)
    let lowered = words.map { $0.lowercased() }
    return people.contains { name in
      // Two names in a row are theirs in any capitals; one alone may be an everyday word, as
      // Price or Rose, unless it is written as a name.
      let parts = Self.words(of: name)
      return zip(parts, parts.dropFirst()).contains { lowered.has([$0, $1]) }
        || Self.isWritten(name, in: said)
    } || otherNames.contains { Self.isWritten($0, in: said) }
  }

  /// Whether any part of a name stands there as a name is written.
  private static func isWritten(_ name: String, in said: Set<String>) -> Bool {
    words(of: name).contains {
      $0.count > 2 && $0.first?.isUppercase == true && $0 != "The"
        && (said.contains($0) || said.contains($0.uppercased()))
    }
  }

  private func tellsPay(_ figure: SaidFigure) -> Bool {
    figure.amount.map(rates.contains) ?? false
      || figure.percentage.map(payPercentages.contains) ?? false
  }

  /// A bare number of a few digits says nothing of anybody.
  private static func isTelling(_ reference: String) -> Bool {
    let digits = reference.filter(\.isNumber).count
    return digits > 3 || digits > 0 && reference.contains(where: \.isLetter)
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension [String] {
  /// Whether other words stand in a row among these, which are in small letters.
  fileprivate func has(_ row: [String]) -> Bool {
    let row = row.map { $0.lowercased() }
    guard !row.isEmpty, row.count <= count else { return false }
    return (0...(count - row.count)).contains { Array(self[$0..<($0 + row.count)]) == row }
  }
}

/// A number that somebody wrote, as money or as a percentage.
private struct SaidFigure {
  /// `£12`, `12.90`: a whole number is money only beside a pound sign.
  let amount: Money?
  /// `5 %`, `5 per cent`.
  let percentage: Percentage?

  static func all(in text: String) -> [SaidFigure] {
    let characters = Array(text)
    var figures: [SaidFigure] = []
    var start = 0
    while start < characters.count {
      guard characters[start].isASCII, characters[start].isNumber else {
        start += 1
        continue
      }
      var end = start
      while end < characters.count, isPart(end, of: characters) { end += 1 }
      figures.append(
        SaidFigure(
          String(characters[start..<end].filter { $0 != "," }),
          before: characters[..<start].last { $0 != " " },
          after: String(characters[end...].prefix(10))))
      start = end
    }
    return figures
  }

  private static func isPart(_ index: Int, of text: [Character]) -> Bool {
    if text[index].isASCII, text[index].isNumber { return true }
    let next = index + 1
    return (text[index] == "." || text[index] == ",") && next < text.count && text[next].isNumber
  }

  private init(_ digits: String, before: Character?, after: String) {
    let rest = after.drop { $0 == " " }.lowercased()
    let isPercentage = ["%", "per cent", "percent"].contains { rest.hasPrefix($0) }
    percentage = isPercentage ? (try? Percentage(parsing: digits)) : nil
    let places = digits.split(separator: ".").dropFirst().first?.count ?? 0
    let isMoney = !isPercentage && (before == "£" || places > 0)
    amount = isMoney ? (try? Money(parsing: places == 1 ? digits + "0" : digits)) : nil
  }
}
