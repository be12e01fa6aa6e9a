import Amounts
import CareHome
public import Evidence

extension Fault.Code {
  public static let judgementUnknownLine: Fault.Code = "judgement.unknown-line"
  public static let judgementRange: Fault.Code = "judgement.bad-range"
  /// The budget's own figure lies outside the range that the home holds possible.
  public static let judgementOutside: Fault.Code = "judgement.budget-outside-range"
  public static let judgementRepeated: Fault.Code = "judgement.repeated"
  /// The line has no such figure, or nothing says where the rest would go.
  public static let judgementImpossible: Fault.Code = "judgement.not-of-this-line"
}

extension [Judgement] {
  func faults(in model: CostModel) -> [Fault] {
    var seen: Set<[String]> = []
    var faults: [Fault] = []
    for judgement in self {
      func note(_ code: Fault.Code, _ message: String, _ remedy: String) {
        faults.append(Fault(code, at: judgement.source, message, remedy: remedy))
      }
      let id = judgement.line
      guard let line = model.line(id)?.line else {
        note(
          .judgementUnknownLine, "A range is given for line \"\(id)\", which the budget lacks.",
          "Correct the id of the line.")
        continue
      }
      // Two ranges over one split would pull at the same percentages.
      let kind = judgement.figure == .variableShare ? "varies" : "split"
      if !seen.insert([id.text, kind]).inserted {
        note(
          .judgementRepeated, "Line \"\(id)\" has two ranges for the same estimate.",
          "Keep the range of the component that is hardest to tell.")
        continue
      }
      let (low, high) = (judgement.low, judgement.high)
      guard .zero <= low, low <= high, high <= .all else {
        note(
          .judgementRange, "The range of line \"\(id)\" is \(low) to \(high).",
          "Write two percentages from 0 to 100, the lower one first.")
        continue
      }
      guard let value = line.value(of: judgement.figure),
        line.judged(judgement.figure, low) != nil, line.judged(judgement.figure, high) != nil
      else {
        note(
          .judgementImpossible,
          "The \(judgement.figure.words) of line \"\(id)\" cannot be \(low) to \(high).",
          judgement.figure == .variableShare
            ? "Give such a range to mixed lines only."
            : "Split the line between components first, so that it is known where the rest goes.")
        continue
      }
      if value < low.ratio || value > high.ratio {
        note(
          .judgementOutside,
          """
          The \(judgement.figure.words) of line \"\(id)\" is \((value * 100).plain) % in the \
          budget, outside its range of \(low) to \(high).
          """,
          "Correct the range or the budget.")
      }
    }
    return faults
  }
}
