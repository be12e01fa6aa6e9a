import Evidence

/// What a cell must look like, and how it becomes a value.
struct CellFormat<Value>: Sendable {
  /// What to write: `Write pounds and pence, such as 846.37.`
  var remedy: String { makeRemedy() }
  /// Put into words only where something is wrong.
  private let makeRemedy: @Sendable () -> String
  let read: @Sendable (String) throws(CellRefusal) -> Value

  init(
    _ remedy: @autoclosure @escaping @Sendable () -> String,
    read: @escaping @Sendable (String) throws(CellRefusal) -> Value
  ) {
    makeRemedy = remedy
    self.read = read
  }

  /// The same, with one more thing that the value must not be.
  func refusing(
    _ code: Fault.Code, _ problem: String, remedy: String,
    where isWrong: @escaping @Sendable (Value) -> Bool
  ) -> CellFormat {
    let read = read
    return CellFormat(remedy) { (text) throws(CellRefusal) in
      let value = try read(text)
      guard !isWrong(value) else { throw CellRefusal(code, problem) }
      return value
    }
  }
}

/// Why a cell is not what it should be.
struct CellRefusal: Error {
  let code: Fault.Code
  /// What is wrong, after the value as found: `is not an amount.`
  let problem: String
  /// What to do, where the text itself shows it; else the format's own remedy.
  let remedy: String?

  init(_ code: Fault.Code, _ problem: String, remedy: String? = nil) {
    self.code = code
    self.problem = problem
    self.remedy = remedy
  }
}

extension CellFormat where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// One of a few words; capitals do not matter.
  static var word: CellFormat {
    CellFormat("Write \(Value.allCases.map(\.rawValue).joinedByOr).") {
      (text) throws(CellRefusal) in
      if let match = Value(rawValue: text) { return match }
      let wanted = text.lowercased()
      if let match = Value.allCases.first(where: { $0.rawValue.lowercased() == wanted }) {
        return match
      }
      let words = Value.allCases.map(\.rawValue)
      throw CellRefusal(
        .badWord, "is not one of \(words.joinedByAnd).",
        remedy: DidYouMean.nearest(text, among: words).map { "Did you mean \"\($0)\"?" })
    }
  }
}

extension CellFormat<Bool> {
  static let yesOrNo = CellFormat("Write yes or no.") { (text) throws(CellRefusal) in
    switch text.lowercased() {
    case "yes": return true
    case "no": return false
    default: throw CellRefusal(.badWord, "is neither yes nor no.")
    }
  }
}
