import Amounts
import CareHome
import Costing

extension CostReport {
  static func json(_ amounts: ByComponent<ExactMoney>) -> JSON {
    .object(
      Component.allCases.map { .init(name: $0.rawValue, value: .amount(amounts[$0])) }
        + [.init(name: "together", value: .amount(amounts.total))])
  }

  static func json(_ percentiles: OccupancyHistory.Percentiles) -> JSON {
    [
      "months": .integer(percentiles.months), "tenth": .amount(percentiles.tenth),
      "median": .amount(percentiles.median), "ninetieth": .amount(percentiles.ninetieth),
    ]
  }

  static func json(_ fees: Fees) -> JSON {
    let adequacy = fees.adequacy
    return [
      "on": .day(fees.day),
      "surplus": .amount(adequacy.surplus), "shortfall": .amount(adequacy.shortfall),
      "borneByHome": .amount(adequacy.borneByHome),
      "crossSubsidyPerSelfFunder": adequacy.crossSubsidyPerSelfFunder.map(JSON.amount) ?? .null,
      "positions": .array(adequacy.rows.map(position)),
    ]
  }

  private static func position(_ row: FeeAdequacy.Row) -> JSON {
    [
      "payer": .string(row.position.payer), "selfFunded": .bool(row.position.isSelfFunded),
      "band": .string(row.position.band.text), "residents": .integer(row.position.residents),
      "fee": .amount(row.position.fee.amount), "unitCost": .amount(row.unitCost),
      "difference": .amount(row.difference),
      "returnOnOperations": .amount(row.returnOnOperations),
      "returnOnCapital": .amount(row.returnOnCapital),
      "coversForOthers": .amount(row.coversForOthers),
    ]
  }

  static func json(_ next: NextResident) -> JSON {
    [
      "residents": .integer(next.residents + 1), "lowestFee": .amount(next.lowestFeeShown),
      "unitCost": .amount(next.unitCost),
      "steps": .array(next.steps.map { .string($0.line.text) }),
    ]
  }

  static func json(_ sensitivity: Sensitivity) -> JSON {
    [
      "method": .string(Sensitivity.method),
      "elements": .array(
        sensitivity.elements.map { element in
          [
            "element": .string(element.element.rawValue), "budgeted": .amount(element.budgeted),
            "least": .amount(element.least), "most": .amount(element.most),
            "swings": .array(element.swings.map(swing)),
          ]
        }),
      "breakEven": sensitivity.breakEven.map { figures in
        [
          "budgeted": figures.budgeted.map(JSON.integer) ?? .null,
          "earliest": figures.earliest.map(JSON.integer) ?? .null,
          "latest": figures.latest.map(JSON.integer) ?? .null,
        ]
      } ?? .null,
    ]
  }

  private static func swing(_ swing: Sensitivity.Swing) -> JSON {
    [
      "line": .string(swing.judgement.line.text), "figure": .string(swing.judgement.figure.words),
      "low": .decimal(swing.judgement.low.ratio * 100),
      "high": .decimal(swing.judgement.high.ratio * 100),
      "atLow": .amount(swing.atLow), "atHigh": .amount(swing.atHigh),
    ]
  }

  var overheads: JSON {
    guard let overheads = costing.overheads else {
      return ["method": .string(OverheadWords.english.method(nil)), "departments": .array([])]
    }
    return [
      "method": .string(overheads.method.words),
      "departments": .array(
        overheads.departments.map { department in
          [
            "department": .string(department.department.id.text), "own": .amount(department.own),
            "gross": .amount(department.gross),
            "toElements": Self.json(department.toComponents),
          ]
        }),
    ]
  }

  static func json(_ line: LineStaffing) -> JSON {
    [
      "line": .string(line.line.id.text), "hoursAWeek": .decimal(line.weeklyHours),
      "posts": .decimal(line.posts), "byRota": .amount(line.amount),
      "inBudget": .amount(line.line.amount), "difference": .amount(line.difference),
      "causes": .array(
        line.causes.map {
          ["cause": .string($0.cause.rawValue), "amount": .amount($0.amount)]
        }),
      "unexplained": .amount(line.unexplained),
    ]
  }

  static func json(_ comparison: OverheadComparison) -> JSON {
    .array(
      comparison.rows.map { row in
        ["method": .string(row.method.words), "unitCostAWeek": json(row.unitCosts)]
      })
  }
}
