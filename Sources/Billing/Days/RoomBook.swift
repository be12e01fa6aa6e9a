import CareCalendar
import CareHome

/// Who moved into which room, and when.
struct RoomBook {
  private struct MoveIn {
    let day: Day
    let placement: PlacementID
  }

  /// Each room's moves in, in order of day.
  private let movesIn: [String: [MoveIn]]

  init(_ placements: [Placement]) {
    var moves: [String: [MoveIn]] = [:]
    for placement in placements {
      var room: String?
      for entry in placement.stays.entries {
        let day = max(entry.from, placement.admitted)
        // A new price in the same room is no move.
        defer { room = entry.value.room }
        if let ending = placement.ending, day > ending.day { break }
        guard entry.value.room != room else { continue }
        moves[entry.value.room, default: []].append(MoveIn(day: day, placement: placement.id))
      }
    }
    movesIn = moves.mapValues { $0.sorted { ($0.day, $0.placement) < ($1.day, $1.placement) } }
  }

  /// The first day, from the day of death on, on which another resident moves into the room of
  /// the one who died; nil where nobody does.
  func relet(after placement: Placement) -> Day? {
    guard let ending = placement.ending, ending.reason == .death,
      let room = placement.stays.value(on: ending.day)?.room
    else { return nil }
    return movesIn[room]?.first { $0.placement != placement.id && $0.day >= ending.day }?.day
  }
}
