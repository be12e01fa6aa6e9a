import Amounts
import CareCalendar
import CareHome
import Costing
import XMLKit

extension XMLWriter {
  func fees(_ fees: CostReport.Fees) {
    let adequacy = fees.adequacy
    element(
      "Fees",
      attributes: [
        "on": fees.day.iso, "surplus": adequacy.surplus.shown.decimal,
        "shortfall": adequacy.shortfall.shown.decimal,
        "borneByHome": adequacy.borneByHome.shown.decimal,
      ]
    ) {
      element(
        "CrossSubsidyPerSelfFunder", adequacy.crossSubsidyPerSelfFunder?.shown.decimal)
      for row in adequacy.rows { position(row) }
    }
  }

  private func position(_ row: FeeAdequacy.Row) {
    let position = row.position
    element(
      "Position",
      attributes: [
        "payer": position.payer, "selfFunded": String(position.isSelfFunded),
        "band": position.band.text, "residents": String(position.residents),
        "fee": position.fee.amount.decimal, "unitCost": row.unitCost.shown.decimal,
        "difference": row.difference.shown.decimal,
        "returnOnOperations": row.returnOnOperations.shown.decimal,
        "returnOnCapital": row.returnOnCapital.shown.decimal,
        "coversForOthers": row.coversForOthers.shown.decimal,
      ]
    ) {}
  }

  func nextResident(_ next: NextResident) {
    element(
      "NextResident",
      attributes: [
        "residents": String(next.residents + 1), "lowestFee": next.lowestFeeShown.decimal,
        "unitCost": next.unitCost.shown.decimal,
      ]
    ) {
      for step in next.steps { self.step(step) }
    }
  }

  func sensitivity(_ sensitivity: Sensitivity) {
    element("Sensitivity", attributes: ["method": Sensitivity.method]) {
      for figures in sensitivity.elements {
        element(
          "Element",
          attributes: [
            "name": figures.element.rawValue, "budgeted": figures.budgeted.shown.decimal,
            "least": figures.least.shown.decimal, "most": figures.most.shown.decimal,
          ]
        ) {
          for swing in figures.swings { self.swing(swing) }
        }
      }
      if let figures = sensitivity.breakEven {
        element("BreakEven") {
          element("Budgeted", figures.budgeted.map(String.init))
          element("Earliest", figures.earliest.map(String.init))
          element("Latest", figures.latest.map(String.init))
        }
      }
    }
  }

  private func swing(_ swing: Sensitivity.Swing) {
    element(
      "Swing",
      attributes: [
        "line": swing.judgement.line.text, "figure": swing.judgement.figure.words,
        "low": (swing.judgement.low.ratio * 100).plain,
        "high": (swing.judgement.high.ratio * 100).plain,
        "atLow": swing.atLow.shown.decimal, "atHigh": swing.atHigh.shown.decimal,
      ]
    ) {}
  }
}
