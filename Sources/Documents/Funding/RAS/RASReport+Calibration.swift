import Amounts
import CareCalendar
public import Funding

extension RASReport {
  /// Fitted values, and how well the budgets that they give fit what care costs.
  public init(_ calibration: RASCalibration) {
    let run = calibration.run
    let currency = run.currency
    let whole = calibration.whole
    let fit = whole.rSquared?.decimal(places: 3)
    self.init(
      title: { $0(.calibratedTitle, ["definition": $0.title(calibration.definition)]) },
      subtitle: { words in
        words(
          .calibratedStep,
          [
            "kind": words.words.explained(calibration.kind.rawValue).firstCapital,
            "step": Self.label(calibration), "day": words.words.day(run.day),
            "people": words.people(calibration.rows.count),
          ])
      },
      answer: { words in
        Self.sentence(calibration, in: words) + " "
          + words(
            .budgetsWithinCosts,
            [
              "total": currency.shown(calibration.budgets.sum()),
              "within10": RASWords.percent(whole.share(whole.within10)),
              "within20": RASWords.percent(whole.share(whole.within20)),
            ])
      },
      facts: { words in
        [
          (label: words[.rSquared], value: fit ?? words[.noRSquared]),
          (label: words[.within10], value: RASWords.percent(whole.share(whole.within10))),
          (label: words[.within20], value: RASWords.percent(whole.share(whole.within20))),
          (label: words[.fitTarget], value: currency.shown(calibration.target)),
        ]
      },
      picture: { words in
        ChangeBars.markup(
          calibration.lines.map { ($0.person.id, $0.residual) }, currency, id: "residuals",
          in: words)
      },
      tables: { Self.tables(calibration, in: $0) },
      notes: { words in
        Self.present([
          words.words.explained(calibration.method), Self.written(calibration, currency, in: words),
          words[.moreAndLessThanCost], words.invented([calibration.definition]),
        ])
      },
      json: Self.json(calibration))
  }

  private static func tables(_ calibration: RASCalibration, in words: RASWords) -> [Table] {
    let currency = calibration.run.currency
    func compared(
      _ heading: Word, _ name: Word, _ rows: [RASComparison], total: RASComparison? = nil
    ) -> Table? {
      .comparisons(
        heading, name, rows, total: total, sums: .costAndBudget, of: currency, in: words)
    }
    let tail = calibration.tail
    return present([
      values(calibration, in: words),
      compared(.rasByGroup, .rasGroup, calibration.byGroup, total: calibration.whole),
      compared(.rasByLevel, .rasLevel, calibration.byLevel),
      compared(.whereNeedIsHighest, .rasWhom, [tail.highest, tail.others]),
      compared(.rasByAssessor, .rasAssessor, calibration.byAssessor),
      .modifiers(.whatModifiersDo, calibration.modifierEffects, of: currency, in: words),
      lines(calibration, currency, in: words),
    ])
  }

  private static func label(_ calibration: RASCalibration) -> String {
    calibration.definition.steps.first { $0.name == calibration.step }?.label ?? calibration.step
  }

  private static func shown(_ value: Ratio, _ calibration: RASCalibration) -> String {
    calibration.kind == .weights
      ? value.plain : calibration.run.currency.shown(ExactMoney(pence: value))
  }

  private static func sentence(_ calibration: RASCalibration, in words: RASWords) -> String {
    guard calibration.kind == .pointPrice, let price = calibration.values.first else {
      return words(.valuesAreFitted, ["count": String(calibration.values.count)])
    }
    return words(
      .pointIsWorth,
      [
        "amount": shown(price.written, calibration), "before": shown(price.before, calibration),
      ])
  }

  private static func values(_ calibration: RASCalibration, in words: RASWords) -> Table {
    Table(
      heading: words[.fittedValues], caption: words[.fittedValuesCaption],
      columns: [
        .words(words[.rasValue]), .figures(words[.inTheDefinition]), .figures(words[.rasFitted]),
        .figures(words[.rasExactly]),
      ],
      rows: calibration.values.map { value in
        Table.Row(cells: [
          words.words.explained(value.name), shown(value.before, calibration),
          shown(value.written, calibration),
          calibration.kind == .weights
            ? value.exact.decimal(places: 8)
            : calibration.run.currency.symbol + (value.exact / 100).decimal(places: 8),
        ])
      })
  }

  private static func written(
    _ calibration: RASCalibration, _ currency: RASCurrency, in words: RASWords
  ) -> String {
    words(
      .valuesAsWritten,
      [
        "total": currency.shown(calibration.writtenTotal),
        "difference": currency.change(calibration.writtenTotal - calibration.target),
        "step": calibration.step,
      ])
  }

  private static func lines(
    _ calibration: RASCalibration, _ currency: RASCurrency, in words: RASWords
  ) -> Table {
    let shown = Outer(calibration.lines)
    return Table(
      heading: words[.fromShortestBudget], caption: words[.costAndBudgetOfEach],
      columns: [
        .words(words[.rasPerson]), .words(words[.rasGroup]), .words(words[.rasLevel]),
        .words(words[.rasAssessor]), .figures(words[.cost]), .figures(words[.rasBudget]),
        .figures(words[.difference]),
      ],
      rows: shown.items.map { line in
        Table.Row(cells: [
          line.person.id, line.person.group ?? "", line.level ?? "", line.person.assessor ?? "",
          currency.shown(line.cost), currency.shown(line.budget), currency.change(line.residual),
        ])
      }, note: shown.note(in: words))
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
