import Amounts
import Flexibility
import XMLKit

extension PackEffect {
  func write(to xml: XMLWriter) {
    xml.element(
      "Effect",
      attributes: [
        "scenario": scenario, "residents": "\(residents)", "saved": saved.decimal,
        "homeResult": homeResult.decimal, "uncovered": uncovered.decimal, "verdict": verdict,
      ]
    ) {
      xml.element("ChangeForEachOther", others?.change.decimal)
      if let others {
        xml.element(
          "EachOther",
          attributes: ["before": others.before.decimal, "after": others.after.decimal]
        ) {}
      }
      if let result {
        xml.element(
          "Result",
          attributes: [
            "before": result.before.decimal, "change": result.change.decimal,
            "savedAlready": result.savedAlready.decimal, "after": result.after.decimal,
          ]
        ) {}
      }
    }
  }
}

extension PackRanges {
  func write(to xml: XMLWriter) {
    xml.element(
      "OverEstimates",
      attributes: [
        "worst": worst.name, "worstAmount": worst.amount.decimal, "best": best.name,
        "bestAmount": best.amount.decimal,
      ]
    ) {
      for (figure, range) in figures {
        xml.element(
          "Figure",
          attributes: [
            "of": figure, "least": range.least.decimal, "most": range.most.decimal,
          ]
        ) {}
      }
    }
  }

  private var figures: [(String, ReleaseRanges.Range)] {
    [("saved", saved), ("homeResult", homeResult), ("uncovered", uncovered)]
      + (others.map {
        [
          ("eachOtherBefore", $0.before), ("changeForEachOther", $0.change),
          ("eachOtherAfter", $0.after),
        ]
      } ?? [])
  }
}
