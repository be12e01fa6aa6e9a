public import Amounts
public import CareHome
import Costing
public import Evidence
public import Flexibility

/// What a home can release when one resident gives up services, for the home: one model
/// behind the text, the page and the JSON.
///
/// It tells each line, so that a council is given a ``NegotiationPack`` in its place; and what a
/// release would change for other residents, so that it is no view for a family
/// (flexible-share.md, The idea).
public struct FlexibleShareReport: Sendable {
  public let home: Home
  public let resident: Resident
  public let catalogue: Catalogue
  public let share: FlexibleShare
  public let schedule: ReleaseSchedule
  /// A release that somebody proposes; nil where none is on the table.
  public let proposal: ReleaseAssessment?
  /// How the money would be held and why, in one sentence; nil where it was not asked.
  public let holdingNote: String?
  /// How far the budget's estimates move the figures; nil where the home has stated no ranges.
  public let sensitivity: FlexibleShareSensitivity?
  /// What the proposal does over the ranges of the estimates; nil without either.
  public let ranges: ReleaseRanges?
  /// The home's weekly result before and after the proposal; nil where its fees are not known.
  public let result: HomeResult?
  /// Guards: what a person should look at, of the basket and of a proposal.
  public let warnings: [Fault]

  public init(
    home: Home, resident: Resident, catalogue: Catalogue, share: FlexibleShare,
    schedule: ReleaseSchedule, proposal: ReleaseAssessment? = nil, holdingNote: String? = nil,
    sensitivity: FlexibleShareSensitivity? = nil, ranges: ReleaseRanges? = nil,
    result: HomeResult? = nil, warnings: [Fault] = []
  ) {
    self.home = home
    self.resident = resident
    self.catalogue = catalogue
    self.share = share
    self.schedule = schedule
    self.proposal = proposal
    self.holdingNote = holdingNote
    self.sensitivity = sensitivity
    self.ranges = ranges
    self.result = result
    self.warnings = proposal?.warnings ?? warnings
  }
}

extension FlexibleShareReport {
  /// What to say of the money in place of advice on direct payments where the resident pays the fee:
  /// how it reaches the resident, as no direct payment is in question.
  public static func paidPrivately(_ reference: String, _ release: Money?) -> String {
    let fee =
      release.map {
        PageWords.english(.feeIsLower, ["name": reference, "amount": $0.words])
      } ?? PageWords.english(.feeWillBeLower, ["name": reference])
    return "\(fee) \(PageWords.english[.noDirectPaymentNeeded])"
  }

  /// The same where the NHS pays it.
  public static var paidByNHS: String {
    "\(PageWords.english[.nhsPaysTheFee]) \(PageWords.english[.notJudgedHere])"
  }

  /// `2 sessions of Day service`, in the basket's order.
  func basket(in words: FlexibleWords) -> [String] {
    share.basket.map { item in
      guard let service = catalogue.service(item.service)?.service else {
        return "\(item.quantity) × \(item.service)"
      }
      return words.item(item.quantity, of: service)
    }
  }

  /// The answer in one sentence: the verdict on the proposal, or what is sure to be saved.
  func answer(in words: FlexibleWords) -> String {
    (proposal?.sentence(over: ranges)).map(words.words.explained) ?? words.answer(share.covered)
  }

  /// Where the figures come from, each as a tree.
  var trees: [Explanation] {
    [share.explainCovered(), share.explainExpected(), share.explainCeiling()]
  }

  /// What the estimates could make of the proposal; nil where there is nothing to tell.
  var overEstimates: PackRanges? {
    ranges.map { ranges in
      var others: PackRanges.Others?
      if let change = ranges.changePerOther, let after = ranges.unitCostAfter {
        others = PackRanges.Others(before: ranges.unitCostBefore, change: change, after: after)
      }
      return PackRanges(
        saved: ranges.saved, homeResult: ranges.homeResult, uncovered: ranges.uncovered,
        others: others,
        worst: PackJudgement(name: ranges.worst.name, amount: ranges.worst.amount),
        best: PackJudgement(name: ranges.best.name, amount: ranges.best.amount))
    }
  }

  /// The schedule at the stated occupancy: k down, notice across.
  var byNotice: (notices: [Int], rows: [(residentsOut: Int, cells: [ReleaseSchedule.Cell?])]) {
    let residents = share.circumstances.residents
    let here = schedule.cells.filter { $0.residents == residents }
    let notices = Set(here.map(\.noticeWeeks)).sorted()
    let rows = Set(here.map(\.residentsOut)).sorted().map { k in
      (
        residentsOut: k,
        cells: notices.map { notice in
          here.first { $0.residentsOut == k && $0.noticeWeeks == notice }
        }
      )
    }
    return (notices, rows)
  }

  /// The schedule at the stated k and notice, over the band of occupancy.
  var byOccupancy: [ReleaseSchedule.Cell] {
    schedule.cells.filter {
      $0.residentsOut == share.circumstances.residentsOut && $0.noticeWeeks == share.noticeWeeks
    }
  }

  func description(of line: CostLineID) -> String {
    catalogue.costs.budget.lines.first { $0.id == line }?.description ?? line.text
  }
}
