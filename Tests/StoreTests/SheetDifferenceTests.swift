import CareCalendar
import Evidence
import Intake
import Testing

/// What taking a sheet in again changes.
@Suite("A sheet taken in again")
struct SheetDifferenceTests {
  private func funding(_ rows: String...) throws -> FactSheet {
    try #require(
      FactSheet(
        reading: SheetFile(
          name: "funding.csv",
          text: "line,placement,payer,kind,amount,from,to\n" + rows.joined(separator: "\n"))))
  }

  private func again(
    _ kept: FactSheet?, _ file: FactSheet, from day: Day? = nil, withdrawing: Bool = false
  ) -> SheetDifference {
    SheetDifference(kept, readAgain: file, from: day, withdrawing: withdrawing)
  }

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  /// Columns by name, so that a test says what it means.
  private func texts(_ sheet: FactSheet, _ columns: String...) -> [[String]] {
    sheet.rows.map { row in
      columns.map { name in sheet.columns.firstIndex(of: name).map { row.cells[$0] } ?? "?" }
    }
  }

  @Test("the first time every row is new, the second time there is nothing to do")
  func twice() throws {
    let file = try funding(
      "F1,P1,me,self-funded,850.00,2026-01-01,", "F2,P2,me,top-up,5,2026-01-01,")
    let first = again(nil, file)
    #expect(first.changes.map(\.kind) == [.added, .added])
    #expect(again(first.result, file).changes.isEmpty)
  }

  @Test("an edit of what is kept leaves alone what was changed from a day on")
  func edited() throws {
    let first = again(
      nil,
      try funding(
        "F1,P1,me,self-funded,850.00,2026-01-01,", "F2,P2,me,self-funded,900.00,2026-01-01,"))
    let second = again(
      first.result,
      try funding(
        "F1,P1,me,self-funded,875.00,2026-01-01,", "F2,P2,me,self-funded,900.00,2026-01-01,"),
      from: try day("2026-10-13"))
    #expect(second.result.rows.count == 3)
    let written = second.result.asWritten
    #expect(texts(written, "line", "amount") == [["F1", "875.00"], ["F2", "900.00"]])
    #expect(again(second.result, try #require(FactSheet(reading: written.file))).changes.isEmpty)
    // A row added at the end of the file as it is kept, and a cell filled in another.
    let text = String(decoding: second.result.file.bytes, as: UTF8.self)
    let more = text.replacing("F2,P2", with: "F2,P9") + "F3,P3,me,top-up,5,2026-11-01\n"
    let edit = try #require(
      SheetDifference(
        second.result, edited: SheetFile(name: "funding.csv", bytes: Array(more.utf8))))
    #expect(edit.changes.map(\.kind) == [.corrected, .added], "\(edit.changes)")
    #expect(edit.changes.map(\.key) == ["F2", "F3"])
    #expect(texts(edit.result, "line", "amount").map(\.[1]) == ["850.00", "875.00", "900.00", "5"])
    // The dated part of a line alone gets another id: what held before stays under the old one.
    let renamed = try #require(
      SheetDifference(
        second.result,
        edited: SheetFile(
          name: "funding.csv",
          bytes: Array(
            text.replacing("F1,P1,me,self-funded,875", with: "F4,P1,me,self-funded,875").utf8))))
    #expect(texts(renamed.result, "line", "amount").map(\.[0]) == ["F1", "F4", "F2"])
    #expect(
      renamed.changes.map(\.kept.count) == [1] && renamed.changes.map(\.withdrawn.count) == [1])
    #expect(
      again(renamed.result, try #require(FactSheet(reading: renamed.result.asWritten.file))).changes
        .isEmpty)
  }

  @Test("columns in another order, and capitals in headings, change nothing")
  func otherOrder() throws {
    let first = again(nil, try funding("F1,P1,me,self-funded,850.00,2026-01-01,"))
    let other = try #require(
      FactSheet(
        reading: SheetFile(
          name: "funding.csv",
          text: "Amount,to,LINE,placement,payer,kind,from\n850.00,,F1,P1,me,self-funded,2026-01-01"
        )))
    #expect(again(first.result, other).changes.isEmpty)
  }

  @Test("a change without a day corrects the row from its beginning")
  func corrected() throws {
    let first = again(nil, try funding("F1,P1,me,self-funded,850.00,2026-01-01,"))
    let second = again(first.result, try funding("F1,P1,me,self-funded,900.00,2026-01-01,"))
    #expect(
      second.changes.map(\.description) == ["funding.csv, F1: corrected: amount 850.00, now 900.00"]
    )
    #expect(texts(second.result, "amount", "from", "to") == [["900.00", "2026-01-01", ""]])
  }

  @Test("a change from a day ends the old row on the day before; importing again is harmless")
  func dated() throws {
    let first = again(nil, try funding("F1,P1,me,self-funded,850.00,2026-01-01,"))
    let changed = try funding("F1,P1,me,self-funded,900.00,2026-01-01,")
    let second = again(first.result, changed, from: try day("2026-10-13"))
    #expect(
      texts(second.result, "line", "amount", "from", "to") == [
        ["F1", "850.00", "2026-01-01", "2026-10-12"], ["F1", "900.00", "2026-10-13", ""],
      ])
    #expect(again(second.result, changed).changes.isEmpty)
    #expect(again(second.result, changed, from: try day("2026-10-13")).changes.isEmpty)
    let third = again(
      second.result, try funding("F1,P1,me,self-funded,950.00,2026-01-01,"),
      from: try day("2026-12-01"))
    #expect(
      texts(third.result, "amount", "from", "to") == [
        ["850.00", "2026-01-01", "2026-10-12"], ["900.00", "2026-10-13", "2026-11-30"],
        ["950.00", "2026-12-01", ""],
      ])
    // An earlier day than that of a change puts that change aside.
    let fourth = again(
      third.result, try funding("F1,P1,me,self-funded,990.00,2026-01-01,"),
      from: try day("2026-10-01"))
    #expect(
      texts(fourth.result, "amount", "from", "to") == [
        ["850.00", "2026-01-01", "2026-09-30"], ["990.00", "2026-10-01", ""],
      ])
  }

  @Test("an end that moves leaves dated changes alone; any other correction says they fall away")
  func endMoves() throws {
    let first = again(nil, try funding("F1,P1,me,self-funded,850.00,2026-01-01,"))
    let second = again(
      first.result, try funding("F1,P1,me,self-funded,900.00,2026-01-01,"),
      from: try day("2026-10-13"))
    let ended = again(
      second.result, try funding("F1,P1,me,self-funded,900.00,2026-01-01,2026-12-31"))
    #expect(
      texts(ended.result, "amount", "from", "to") == [
        ["850.00", "2026-01-01", "2026-10-12"], ["900.00", "2026-10-13", "2026-12-31"],
      ])
    let corrected = again(
      second.result, try funding("F1,P1,me,self-funded,800.00,2026-01-01,"))
    #expect(texts(corrected.result, "amount", "from") == [["800.00", "2026-01-01"]])
    #expect(corrected.changes.first?.words.contains("13 October 2026 falls away") == true)
  }

  @Test("rows left out are refused; with leave to withdraw they go, or end from a day")
  func leftOut() throws {
    let rows = ["F1,P1,me,self-funded,850.00,2026-01-01,", "F2,P2,me,top-up,5,2026-01-01,"]
    let first = again(nil, try funding(rows[0], rows[1]))
    let one = try funding(rows[0])
    #expect(again(first.result, one).faults.map(\.code) == [.rowVanished])
    #expect(texts(again(first.result, one, withdrawing: true).result, "line") == [["F1"]])
    let ended = again(first.result, one, from: try day("2026-10-13"), withdrawing: true)
    #expect(texts(ended.result, "line", "to") == [["F1", ""], ["F2", "2026-10-12"]])
  }

  @Test("a timeline gets a further row; a sheet without dates refuses a day")
  func otherSheets() throws {
    func sheet(_ name: String, _ text: String) throws -> FactSheet {
      try #require(FactSheet(reading: SheetFile(name: name, text: text)))
    }
    let heading = "placement,from,room,band,gross fee\n"
    let stays = again(nil, try sheet("stays.csv", heading + "P1,2026-01-01,1,res,850.00"))
    let raised = again(
      stays.result, try sheet("stays.csv", heading + "P1,2026-01-01,1,res,900.00"),
      from: try day("2026-10-13"))
    #expect(
      texts(raised.result, "from", "gross fee") == [
        ["2026-01-01", "850.00"], ["2026-10-13", "900.00"],
      ])
    let residents = again(
      nil, try sheet("residents.csv", "resident,name,reference\nR1,Ann,A1"))
    let renamed = again(
      residents.result, try sheet("residents.csv", "resident,name,reference\nR1,Anne,A1"),
      from: try day("2026-10-13"))
    #expect(renamed.faults.map(\.code) == [.noDates])
    #expect(renamed.faults.first?.location?.row == 2)
  }

  @Test("rows keep the file's order, whatever comes between them or moves")
  func order() throws {
    func file(_ ids: [String]) throws -> FactSheet {
      try #require(
        FactSheet(
          reading: SheetFile(
            name: "residents.csv",
            text: "resident,name,reference\n"
              + ids.map { "\($0),Name \($0),Ref \($0)" }.joined(separator: "\n"))))
    }
    var kept = again(nil, try file(["A", "B", "C"])).result
    for ids in [["A", "X", "B", "C"], ["C", "A", "X", "B"], ["Z", "C", "Y", "A", "X", "B", "W"]] {
      let next = again(kept, try file(ids))
      #expect(next.result.rows.map(\.key) == ids)
      kept = next.result
    }
    let moved = again(kept, try file(["W", "Z", "C", "Y", "A", "X", "B"]))
    #expect(moved.changes.map(\.kind) == [.moved])
    #expect(moved.changes.map(\.key) == ["W"])
  }
}
