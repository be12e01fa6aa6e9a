import Amounts
import CareHome
import Costing
public import Evidence
import Flexibility

extension FlexibleShareReport {
  /// The report for programs.
  public var json: JSON {
    [
      "home": .string(home.name),
      "resident": .string(resident.id.text),
      "reference": .string(resident.reference),
      "basket": .array(
        share.basket.map { item in
          [
            "service": .string(item.service.text),
            "quantityAWeek": .string(item.quantity.description),
          ]
        }),
      "circumstances": circumstances,
      "coveredAWeek": .amount(share.covered),
      "expectedAWeek": .amount(share.expected),
      "ceilingAWeek": .amount(share.ceiling),
      "strandedAWeek": .amount(share.stranded),
      "organisingAWeek": .amount(share.organising),
      "sensitivity": sensitivityJSON,
      "lines": .array(share.lines.map(line)),
      "schedule": .array(
        schedule.cells.map { cell in
          [
            "residentsOut": .integer(cell.residentsOut),
            "noticeWeeks": .integer(cell.noticeWeeks),
            "residents": .integer(cell.residents),
            "savedTogether": .amount(cell.saving),
            "each": .amount(cell.each),
          ]
        }),
      "steps": .array(
        schedule.jumps.map { jump in
          [
            "line": .string(jump.line.text),
            "residentsOut": .integer(jump.residentsOut),
            "steps": .integer(jump.steps),
            "noticeWeeks": .integer(jump.noticeWeeks),
          ]
        }),
      "proposal": proposal.map(assessment) ?? .null,
      "warnings": .array(warnings.map(JSON.fault)),
      "holding": .optional(holdingNote),
    ]
  }

  private var circumstances: JSON {
    [
      "residents": .integer(share.circumstances.residents),
      "bandFrom": .integer(share.circumstances.band.lowerBound),
      "bandTo": .integer(share.circumstances.band.upperBound),
      "residentsOut": .integer(share.circumstances.residentsOut),
      "largestOptOut": .integer(share.circumstances.largestOptOut),
      "noticeWeeks": .integer(share.noticeWeeks),
    ]
  }

  private func line(_ line: LineShare) -> JSON {
    [
      "line": .string(line.line.id.text),
      "description": .string(line.line.description),
      "units": .decimal(line.units),
      "unit": .string(line.line.usage.unit),
      "average": .amount(line.average),
      "expected": .amount(line.expected),
      "lowest": .amount(line.lowest),
      "stays": .optional(line.stranded?.words),
    ]
  }

  private func assessment(_ proposal: ReleaseAssessment) -> JSON {
    let whoPays = proposal.whoPays
    return [
      "release": .amount(proposal.release),
      "verdict": .string(proposal.verdict.name),
      "sentence": .string(proposal.sentence(over: ranges)),
      "avoidable": .amount(whoPays.avoidable),
      "homeResult": .amount(whoPays.homeResult),
      "uncovered": .amount(whoPays.uncovered),
      "homeResultBefore": result.map { .amount($0.before) } ?? .null,
      "savedAlready": result.map { .amount($0.savedAlready) } ?? .null,
      "homeResultAfter": result.map { .amount($0.after) } ?? .null,
      "changePerOtherResident": whoPays.changePerOther.map(JSON.amount) ?? .null,
      "otherResidentBefore": .amount(whoPays.unitCostBefore),
      "otherResidentAfter": whoPays.unitCostAfter.map(JSON.amount) ?? .null,
      "payerBefore": whoPays.payment.map { .amount($0.toHomeBefore) } ?? .null,
      "payerToHomeAfter": whoPays.payment.map { .amount($0.toHomeAfter) } ?? .null,
      "payerToResident": whoPays.payment.map { .amount($0.toResident) } ?? .null,
      "shortfallBefore": whoPays.payment.map { .amount($0.shortfallBefore) } ?? .null,
      "shortfallAfter": whoPays.payment.map { .amount($0.shortfallAfter) } ?? .null,
      "overEstimates": overEstimates.map(NegotiationReport.json) ?? .null,
    ]
  }
}

extension JSON {
  /// Code, place, message and remedy.
  public static func fault(_ fault: Fault) -> JSON {
    [
      "code": .string(fault.code.rawValue),
      "severity": .string(fault.severity.rawValue),
      "file": .optional(fault.location?.file),
      "row": fault.location?.row.map(JSON.integer) ?? .null,
      "column": .optional(fault.location?.column),
      "message": .string(fault.message),
      "remedy": .string(fault.remedy),
    ]
  }
}
