import Amounts
import CareCalendar
import Evidence
import Funding

extension CellFormat<RASAnswer> {
  /// What an input may be answered with, in a sheet of assessments and in a worked case.
  static func answer(to input: RASInput) -> CellFormat {
    let remedy = "Write \(input.expectation)."
    let words = input.words
    switch input.kind {
    case .amount:
      return within(input, CellFormat<Money>.money.mapped { .amount($0.exact) }, remedy)
    case .hours, .minutes, .points, .number:
      return within(input, CellFormat<Quantity>.anyQuantity.mapped { .number($0.ratio) }, remedy)
    case .level, .choice:
      return CellFormat(remedy) { (text) throws(CellRefusal) in
        if let word = words.first(where: { $0.lowercased() == text.lowercased() }) {
          return .word(word)
        }
        throw CellRefusal(
          .badWord, "is not one of \(words.joinedByAnd).",
          remedy: DidYouMean.nearest(text, among: words).map { "Did you mean \"\($0)\"?" })
      }
    case .yesNo: return CellFormat<Bool>.yesOrNo.mapped { .yesNo($0) }
    case .day: return CellFormat<Day>.day.mapped { .day($0) }
    }
  }

  private static func within(
    _ input: RASInput, _ format: CellFormat, _ remedy: String
  ) -> CellFormat {
    let (least, most) = (input.least, input.most)
    return CellFormat(remedy) { (text) throws(CellRefusal) in
      let answer = try format.read(text)
      let value: Ratio =
        switch answer {
        case .amount(let money): money.pence
        case .number(let number): number
        case .word, .yesNo, .day: .zero
        }
      if let least, value < least { throw CellRefusal(.outOfRange, "is too little.") }
      if let most, value > most { throw CellRefusal(.outOfRange, "is too much.") }
      return answer
    }
  }
}

extension CellFormat<Quantity> {
  /// A number of at most four decimal places, of either sign.
  static let anyQuantity = CellFormat("Write a number, such as 2 or 1.5.") {
    (text) throws(CellRefusal) in
    do throws(NumberFault) {
      return try Quantity(parsing: text)
    } catch {
      throw CellRefusal(error, for: "a number")
    }
  }
}

extension CellFormat {
  /// The same cell as another value.
  fileprivate func mapped<Other>(
    _ change: @escaping @Sendable (Value) -> Other
  ) -> CellFormat<Other> {
    let read = read
    return CellFormat<Other>(remedy) { (text) throws(CellRefusal) in change(try read(text)) }
  }
}
