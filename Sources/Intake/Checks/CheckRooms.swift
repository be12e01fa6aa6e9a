import CareCalendar
import CareHome
import Evidence

extension HomeSheets {
  /// Nobody lives in a room that another has. On the day of a move or a discharge a room may go
  /// from one to the other.
  func checkRooms(_ log: FaultLog) {
    let runs = Dictionary(grouping: roomRuns) { $0.room.lowercased() }
    for room in runs.keys.sorted() {
      let inRoom = runs[room, default: []].sorted { $0.from < $1.from }
      guard var earlier = inRoom.first else { continue }
      for later in inRoom.dropFirst() {
        if earlier.placement != later.placement, later.from < earlier.until {
          log.add(
            .roomTaken, at: later.row.column(StaysSheet.Column.room),
            "Room \(later.room.quoted) is taken on \(later.from) by placement "
              + "\"\(earlier.placement)\" (\(earlier.row.rowInWords)).",
            remedy: "Correct the room or the days; people who share a room need a name for each "
              + "place, such as 12a and 12b.")
        }
        if later.until > earlier.until { earlier = later }
      }
    }
  }

  private struct RoomRun {
    let room: String
    let placement: PlacementID
    let from: Day
    /// The day on which it is free again.
    let until: Day
    let row: Located<StaysSheet.Entry>
  }

  /// Every stay's room and days; none where a row could not be read, as then a room may seem taken
  /// that a missing move freed.
  private var roomRuns: [RoomRun] {
    guard stays.isWhole else { return [] }
    let known = placementsByID
    let own = Dictionary(grouping: stays.rows, by: \.value.placement)
    return own.keys.sorted().flatMap { id -> [RoomRun] in
      guard let placement = known[id] else { return [] }
      let moves = own[id, default: []].sorted { $0.from < $1.from }
      return moves.indices.compactMap { index in
        let next = index + 1 < moves.count ? moves[index + 1].from : Day.endOfTime
        let from = max(moves[index].from, placement.admitted)
        let until = min(next, placement.run.last)
        guard from <= until else { return nil }
        return RoomRun(
          room: moves[index].stay.room, placement: id, from: from, until: until, row: moves[index])
      }
    }
  }
}
