import Amounts
import Costing

/// The words of other mixes of payers.
struct PayerWords: PhraseBook {
  let words: PageWords

  func left(at residents: Int) -> String { self(.leftAt, ["residents": String(residents)]) }

  /// `Fewer self-funders: self-funders 30 % at £934.58, Council of Ribble Coast 70 % at £761.00.`
  func scenario(_ scenario: PayerScenario) -> String {
    let parts = scenario.parts.map { part in
      self(
        .payersAtAFee,
        [
          "payer": words.explained(part.name), "share": part.share.share.description,
          "fee": part.averageFee.words,
        ])
    }
    let payers = "\(scenario.mix.name.firstCapital): \(parts.joined(separator: ", "))."
    let losses = scenario.breakEven?.lossReappearsAt ?? []
    return losses.isEmpty
      ? payers : "\(payers) \(CostWords(words).lossReappears(at: losses))"
  }
}
