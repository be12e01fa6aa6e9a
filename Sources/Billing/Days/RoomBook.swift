import CareCalendar
import CareHome

/// Who moved into which room, and when.
struct RoomBook {
  private struct MoveIn {
    let day: Day
    let placement: PlacementID
  }

  /// Each room's moves in, in order of day. Capitals do not matter in a room's name.
  private let movesIn: [String: [MoveIn]]

  init(_ placements: [Placement]) {
    var moves: [String: [MoveIn]] = [:]
    for placement in placements {
      var room: String?
      for entry in placement.stays.entries {
        let day = max(entry.from, placement.admitted)
        // A new price in the same room is no move.
        let entered = entry.value.room.lowercased()
        defer { room = entered }
        if let ending = placement.ending, day > ending.day { break }
        guard entered != room else { continue }
        moves[entered, default: []].append(MoveIn(day: day, placement: placement.id))
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
    return movesIn[room.lowercased()]?.first {
      $0.placement != placement.id && $0.day >= ending.day
    }?.day
  }
}
