import Amounts
import CareCalendar
public import Funding

extension RASReport {
  /// Fitted values, and how well the budgets that they give fit what care costs.
  public init(_ calibration: RASCalibration) {
    let run = calibration.run
    let currency = run.currency
    let whole = calibration.whole
    let tail = calibration.tail
    let sums = (before: "Cost", after: "Budget")
    let fit = whole.rSquared.map { $0.decimal(places: 3) } ?? "none"
    self.init(
      title: "Calibrated: \(calibration.definition.title)",
      subtitle: "\(calibration.kind.rawValue.firstCapital) of step "
        + "\"\(Self.label(calibration))\", on \(run.day.words); "
        + "\(RASWords.people(calibration.rows.count)) with known costs",
      answer: "\(Self.sentence(calibration)) The budgets come to "
        + "\(currency.shown(calibration.budgets.sum())), the target; "
        + "\(RASWords.percent(whole.share(whole.within10))) lie within 10 % of the actual cost, "
        + "\(RASWords.percent(whole.share(whole.within20))) within 20 %.",
      facts: [
        (label: "R squared", value: fit),
        (label: "Within 10 %", value: RASWords.percent(whole.share(whole.within10))),
        (label: "Within 20 %", value: RASWords.percent(whole.share(whole.within20))),
        (label: "Target", value: currency.shown(calibration.target)),
      ],
      picture: ChangeBars.markup(
        calibration.lines.map { ($0.person.id, $0.residual) }, currency, id: "residuals"),
      tables: Self.present([
        Self.values(calibration),
        .comparisons(
          "By group", "Group", calibration.byGroup, total: whole, sums: sums, of: currency),
        .comparisons(
          "By level", "Level", calibration.byLevel, total: nil, sums: sums, of: currency),
        .comparisons(
          "Where need is highest", "Whom", [tail.highest, tail.others], total: nil, sums: sums,
          of: currency),
        .comparisons(
          "By assessor", "Assessor", calibration.byAssessor, total: nil, sums: sums, of: currency),
        .modifiers("What each modifier does", calibration.modifierEffects, of: currency),
        Self.lines(calibration, currency),
      ]),
      notes: Self.present([
        calibration.method, Self.written(calibration, currency),
        "More and less: whose budget is above or below their cost. R squared is the part of the "
          + "spread of costs that the budgets explain; 1 is all of it.",
        RASWords.invented([calibration.definition]),
      ]),
      json: Self.json(calibration))
  }

  private static func label(_ calibration: RASCalibration) -> String {
    calibration.definition.steps.first { $0.name == calibration.step }?.label ?? calibration.step
  }

  private static func shown(_ value: Ratio, _ calibration: RASCalibration) -> String {
    calibration.kind == .weights
      ? value.plain : calibration.run.currency.shown(ExactMoney(pence: value))
  }

  private static func sentence(_ calibration: RASCalibration) -> String {
    guard calibration.kind == .pointPrice, let price = calibration.values.first else {
      return "\(calibration.values.count) values are fitted."
    }
    return "A point is worth \(shown(price.written, calibration)) in place of "
      + "\(shown(price.before, calibration))."
  }

  private static func values(_ calibration: RASCalibration) -> Table {
    Table(
      heading: "Fitted values", caption: "Each value as it is and as it is fitted",
      columns: [
        .words("Value"), .figures("In the definition"), .figures("Fitted"), .figures("Exactly"),
      ],
      rows: calibration.values.map { value in
        Table.Row(cells: [
          value.name, shown(value.before, calibration), shown(value.written, calibration),
          calibration.kind == .weights
            ? value.exact.decimal(places: 8)
            : calibration.run.currency.symbol + (value.exact / 100).decimal(places: 8),
        ])
      })
  }

  private static func written(_ calibration: RASCalibration, _ currency: RASCurrency) -> String {
    let off = calibration.writtenTotal - calibration.target
    return "With the values as written, rounded, the sample comes to "
      + "\(currency.shown(calibration.writtenTotal)), \(currency.change(off)) from the target. Write "
      + "them into step \"\(calibration.step)\" of the definition, as a new version."
  }

  private static func lines(_ calibration: RASCalibration, _ currency: RASCurrency) -> Table {
    let shown = Outer(calibration.lines)
    return Table(
      heading: "Person by person, from whose budget falls shortest",
      caption: "Each person's cost and budget",
      columns: [
        .words("Person"), .words("Group"), .words("Level"), .words("Assessor"), .figures("Cost"),
        .figures("Budget"), .figures("Difference"),
      ],
      rows: shown.items.map { line in
        Table.Row(cells: [
          line.person.id, line.person.group ?? "", line.level ?? "", line.person.assessor ?? "",
          currency.shown(line.cost), currency.shown(line.budget), currency.change(line.residual),
        ])
      }, note: shown.note)
  }

  private static func json(_ calibration: RASCalibration) -> JSON {
    let isWeight = calibration.kind == .weights
    func value(_ ratio: Ratio) -> JSON {
      isWeight ? .decimal(ratio) : .amount(ExactMoney(pence: ratio))
    }
    return [
      "of": .definition(calibration.definition), "on": .day(calibration.run.day),
      "step": .string(calibration.step), "fitted": .string(calibration.kind.rawValue),
      "method": .string(calibration.method), "target": .amount(calibration.target),
      "total": .amount(calibration.budgets.sum()),
      "totalAsWritten": .amount(calibration.writtenTotal),
      "factor": .string(calibration.factor.decimal(places: 6)),
      "values": .array(
        calibration.values.map {
          [
            "value": .string($0.name), "before": value($0.before), "fitted": value($0.written),
            "exact": .string((isWeight ? $0.exact : $0.exact / 100).description),
          ]
        }),
      "whole": .comparison(calibration.whole),
      "byGroup": .array(calibration.byGroup.map(JSON.comparison)),
      "byLevel": .array(calibration.byLevel.map(JSON.comparison)),
      "highestNeed": .comparison(calibration.tail.highest),
      "others": .comparison(calibration.tail.others),
      "byAssessor": .array(calibration.byAssessor.map(JSON.comparison)),
      "modifiers": .array(calibration.modifierEffects.map(JSON.modifier)),
      "people": .array(
        calibration.lines.map { line in
          [
            "person": .string(line.person.id), "group": .optional(line.person.group),
            "level": .optional(line.level), "assessor": .optional(line.person.assessor),
            "cost": .amount(line.cost), "budget": .amount(line.budget),
            "difference": .amount(line.residual),
          ]
        }),
    ]
  }
}
