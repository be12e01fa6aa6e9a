import Amounts
import CareCalendar
import Evidence
import Funding

extension RASDefinitionFile {
  private static let kinds = [
    "amount", "hours", "minutes", "points", "number", "level", "choice", "yes-no", "date",
  ]

  static func input(_ fields: inout RASFields) -> RASInput? {
    let name = fields.name("input")
    if let name, RASAssessmentFile.ownColumns.contains(name) {
      fields.log.add(
        .rasBadName, fields.path + ["input"],
        "\(name.quoted) is a column of every sheet of assessments.",
        remedy: "Give the input another name.")
    }
    let about = fields.text("about", isNeeded: false)
    guard let kind = kind(&fields) else {
      fields.ignoreRest()
      return nil
    }
    var input = RASInput(name ?? "", kind, about: about ?? "")
    input.isOptional = fields.flag("optional")
    input.least = fields.number("least", input.unit, isNeeded: false)
    input.most = fields.number("most", input.unit, isNeeded: false)
    if fields.has("standard"), let text = fields.text("standard") {
      input.standard = answer(text, input, fields.path + ["standard"], fields.log)
    }
    return name == nil ? nil : input
  }

  private static func kind(_ fields: inout RASFields) -> RASInput.Kind? {
    switch fields.word("kind", kinds.map { ($0, $0) }) {
    case "amount": .amount
    case "hours": .hours
    case "minutes": .minutes
    case "points": .points
    case "number": .number
    case "level": fields.texts("levels").map { .level($0) }
    case "choice": fields.texts("choices").map { .choice($0) }
    case "yes-no": .yesNo
    case "date": .day
    default: nil
    }
  }

  static func example(_ fields: inout RASFields, _ inputs: [RASInput]) -> RASCase? {
    let name = fields.text("case")
    let day = fields.day("on")
    let people = fields.each("people") { person(&$0, inputs) }
    let total = fields.number("total", .amount, isNeeded: false)
    let unmet = fields.number("unmet", .amount, isNeeded: false)
    guard let name, let day else { return nil }
    return RASCase(
      name, on: day, people, total: total.flatMap(money), unmet: unmet.flatMap(money))
  }

  private static func money(_ pence: Ratio) -> Money? {
    pence.rounded(.halfAwayFromZero).map(Money.init(pence:))
  }

  private static func person(_ fields: inout RASFields, _ inputs: [RASInput]) -> RASCase.Person? {
    let id = fields.name("person")
    let household = fields.name("household", isNeeded: false)
    let log = fields.log
    let answers = fields.map("answers") { node, path -> RASAnswer? in
      guard let text = RASScalar.text(node, path, log), let name = path.last else { return nil }
      guard let input = inputs.first(where: { $0.name == name }) else {
        log.add(
          .rasUnknownFigure, path, "There is no input \(name.quoted).",
          remedy: DidYouMean.question(
            name, among: inputs.map(\.name), otherwise: "Take the answer out."))
        return nil
      }
      return answer(text, input, path, log)
    }
    let expected = fields.number("expect", .amount)
    guard let id, let answers, let expected = expected.flatMap(money) else { return nil }
    return RASCase.Person(RASPerson(id, household: household), answers, expected: expected)
  }

  private static func answer(
    _ text: String, _ input: RASInput, _ path: [String], _ log: RASLog
  ) -> RASAnswer? {
    do throws(CellRefusal) {
      return try CellFormat<RASAnswer>.answer(to: input).read(text)
    } catch {
      log.add(
        .rasBadAnswer, path, "\(text.quoted) \(error.problem)",
        remedy: error.remedy ?? "Write \(input.expectation).")
      return nil
    }
  }
}
