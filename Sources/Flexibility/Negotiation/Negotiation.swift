import Amounts
import CareCalendar
public import CareHome
public import Evidence

/// What has been said about one resident's part payment, in order, each offer with its verdict.
public struct Negotiation: Hashable, Sendable {
  public struct Round: Hashable, Sendable {
    public let entry: NegotiationEntry
    /// The offer as it is to be judged; nil where the entry makes none.
    public let assessment: ReleaseAssessment?
    public let standing: Standing
  }

  /// What became of an entry's offer.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    case open
    /// Another offer stands in its place.
    case countered
    case agreed
    case refused
    case withdrawn
    /// The entry makes no offer.
    case answer

    /// `on the table`, `answered by another offer`: for people.
    public var words: String {
      switch self {
      case .open: "on the table"
      case .countered: "answered by another offer"
      case .agreed: "agreed"
      case .refused: "refused"
      case .withdrawn: "withdrawn"
      case .answer: "an answer"
      }
    }
  }

  public let placement: Placement
  /// In order of day; entries of one day stand as they were listed.
  public let rounds: [Round]
  public let authorities: [Authority]

  /// The offer that was agreed last.
  public var agreed: Round? { rounds.last { $0.standing == .agreed } }
  /// The offer that is on the table.
  public var onTheTable: Round? { rounds.last { $0.standing == .open } }

  /// - Parameters:
  ///   - entries: of any placement; only those of this one are looked at.
  ///   - model: the home in its circumstances, agreements of other residents in force.
  ///   - position: the resident's fee and cost, where they are known.
  /// - Throws: at once every entry that can't stand and every fault of an offer's basket.
  public init(
    _ entries: [NegotiationEntry], of placement: Placement, authorities: [Authority],
    in model: FlexibilityModel, position: FeeToday? = nil
  ) throws(Faults) {
    let ordered = entries.filter { $0.placement == placement.id }.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    var table = NegotiationTable(resident: placement.resident, authorities: authorities)
    for entry in ordered { table.take(entry) }
    var faults = table.faults
    var rounds: [Round] = []
    for entry in ordered {
      var assessment: ReleaseAssessment?
      if let offer = entry.act.offer {
        do throws(Faults) {
          assessment = try model.assess(
            offer.release, for: offer.basket, noticeWeeks: offer.noticeWeeks, position: position)
        } catch {
          faults += error.all
        }
      }
      rounds.append(
        Round(
          entry: entry, assessment: assessment, standing: table.standings[entry.id] ?? .answer))
    }
    if let faults = Faults(faults) { throw faults }
    self.placement = placement
    self.rounds = rounds
    self.authorities = authorities.filter { $0.resident == placement.resident }
  }
}
