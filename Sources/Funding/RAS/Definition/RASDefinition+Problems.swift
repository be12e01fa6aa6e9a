import Amounts
import CareCalendar
import Evidence

extension RASDefinition {
  /// Everything that is wrong with it, in the order in which it is written; none where it can run.
  public func problems() -> [RASProblem] {
    var check = StepCheck(self)
    checkDates(&check)
    checkInputs(&check)
    for (index, step) in steps.enumerated() {
      check.begin(step.name, index)
      if check.figures[step.name] != nil {
        check.refuse(
          .rasRepeatedName, ["step"], "\"\(step.name)\" is already the name of an input or a step.",
          remedy: "Give each a name of its own.")
      }
      check.tests(step.when, ["when"])
      let figure = step.primitive.rule.check(&check)
      checkOtherwise(step, figure, &check)
      check.add(step.name, figure)
    }
    check.beginWhole()
    if let figure = check.figure(result, ["result"]), figure.unit != .amount {
      check.refuse(
        .rasWrongUnit, ["result"], "\"\(result)\" is \(figure.unit.words), and no budget.",
        remedy: "Name the step that gives the amount.")
    }
    checkCases(&check)
    return check.problems
  }

  private func checkDates(_ check: inout StepCheck) {
    if let through, through < from {
      check.refuse(
        .rasBadDates, ["through"], "It ends on \(through.iso), before it begins on \(from.iso).",
        remedy: "Turn the dates round.")
    }
  }

  private func checkInputs(_ check: inout StepCheck) {
    for (index, input) in inputs.enumerated() {
      let place = ["inputs", String(index)]
      if check.figures[input.name] != nil {
        check.refuse(
          .rasRepeatedName, place + ["input"], "Two inputs are called \"\(input.name)\".",
          remedy: "Give each a name of its own.")
      }
      if input.unit == .word, input.words.isEmpty || Set(input.words).count < input.words.count {
        check.refuse(
          .rasNothingThere, place, "\"\(input.name)\" needs a list of words, each once.",
          remedy: "Write its levels or choices.")
      }
      if let least = input.least, let most = input.most, least > most {
        check.refuse(
          .rasUnordered, place + ["most"], "The most is below the least.",
          remedy: "Turn them round.")
      }
      if let standard = input.standard, RASAssessments.cell(standard, for: input) == nil {
        check.refuse(
          .rasBadSetting, place + ["standard"],
          "The standard is no answer that \"\(input.name)\" may have.",
          remedy: "Write \(input.expectation).")
      }
      check.add(
        input.name,
        StepFigure(
          unit: input.unit, words: input.words,
          isOptional: input.isOptional && input.standard == nil))
    }
  }

  private func checkOtherwise(_ step: RASStep, _ figure: StepFigure?, _ check: inout StepCheck) {
    if let otherwise = step.otherwise {
      if step.when.isEmpty {
        check.refuse(
          .rasBadSetting, ["else"], "The step is for everybody, so \"else\" is never used.",
          remedy: "Say for whom the step is in \"when\", or take \"else\" out.")
      }
      if let figure, figure.unit.isNumeric {
        check.value(otherwise, ["else"], figure.unit, least: nil)
      } else if figure != nil {
        check.refuse(
          .rasWrongUnit, ["else"], "The step gives no number, so nothing can stand in for it.",
          remedy: "Take \"else\" out.")
      }
    }
    if !step.when.isEmpty, figure?.unit == .word {
      check.refuse(
        .rasBadSetting, ["when"], "A level must be found for everybody.",
        remedy: "Take \"when\" out.")
    }
  }

  private func checkCases(_ check: inout StepCheck) {
    for (index, example) in cases.enumerated() {
      let place = ["cases", String(index)]
      if !holds(on: example.day) {
        check.refuse(
          .rasNotInForce, place + ["on"], "The definition does not hold on \(example.day.iso).",
          remedy: "Write a day on which it does.")
      }
      for (number, person) in example.people.enumerated() {
        let answers = place + ["people", String(number), "answers"]
        for name in person.answers.keys.sorted() where !inputs.contains(where: { $0.name == name })
        {
          check.refuse(
            .rasUnknownFigure, answers + [name], "There is no input \"\(name)\".",
            remedy: Names.question(name, among: inputs.map(\.name)))
        }
        for input in inputs { checkAnswer(person.answers[input.name], input, answers, &check) }
      }
    }
  }

  private func checkAnswer(
    _ answer: RASAnswer?, _ input: RASInput, _ answers: [String], _ check: inout StepCheck
  ) {
    if let answer {
      guard RASAssessments.cell(answer, for: input) == nil else { return }
      check.refuse(
        .rasBadAnswer, answers + [input.name], "\"\(input.name)\" can't be answered so.",
        remedy: "Write \(input.expectation).")
    } else if !input.isOptional, input.standard == nil {
      check.refuse(
        .rasNoAnswers, answers, "\"\(input.name)\" is not answered.",
        remedy: "Write \(input.expectation).")
    }
  }
}
