import Foundation
import Testing

/// The Bacs file, field by field by the positions that Standard 18 prints, counted from 1.
@Suite("hearth export --to bacs")
struct DirectDebitTests {
  private struct Record {
    let text: [UInt8]
    func field(_ first: Int, _ last: Int) -> String {
      String(decoding: text[(first - 1)..<last], as: UTF8.self)
    }
  }

  private func file(
    _ home: String, on day: String = "2026-12-01", as created: String = "2026-11-24"
  ) throws -> (records: [Record], csv: [[String]], outcome: HearthBinary.Outcome) {
    let folder = try TemporaryFolder()
    let outcome = try HearthBinary.run(
      "export", home, "--month", "2026-10", "--to", "bacs", "--collect-on", day, "--as-of",
      created, "--out", folder.path)
    let files = try folder.files()
    let text = files.first { $0.path.hasSuffix(".txt") }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    let csv = files.first { $0.path.hasSuffix("\(day).csv") }
      .map { ReadBack.rows(String(decoding: $0.bytes, as: UTF8.self)) }
    let lines = (text ?? "").split(separator: "\r\n", omittingEmptySubsequences: true)
    return (lines.map { Record(text: Array($0.utf8)) }, csv ?? [], outcome)
  }

  @Test("every record has its width, every label its fields")
  func labels() throws {
    let (records, _, outcome) = try file(HearthBinary.sample("harbour-court"))
    #expect(outcome.status == 0, "\(outcome.complained)")
    let labels = records.filter { $0.text.count == 80 }
    #expect(
      labels.map { $0.field(1, 4) } == ["VOL1", "HDR1", "HDR2", "UHL1", "EOF1", "EOF2", "UTL1"])
    #expect(records.allSatisfy { [80, 100].contains($0.text.count) })
    let alphabet = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-/& ".utf8)
    #expect(records.allSatisfy { $0.text.allSatisfy(alphabet.contains) })
    let volume = labels[0]
    #expect(volume.field(5, 10) == "000001" && volume.field(42, 47) == "914862")
    #expect(volume.field(80, 80) == "1")
    let header = labels[1]
    #expect(header.field(5, 21) == "A914862S  1914862" && header.field(22, 27) == "000001")
    #expect(header.field(28, 35) == "00010001")
    // 24 November 2026 is day 328 of its year; 30 January 2027 is 60 days after 1 December.
    #expect(header.field(42, 47) == " 26328" && header.field(48, 53) == " 27030")
    #expect(header.field(55, 60) == "000000")
    #expect(labels[2].field(5, 15) == "F0200000100" && labels[2].field(51, 52) == "00")
    let user = labels[3]
    // The processing day is the banking day before 1 December: day 334.
    #expect(user.field(5, 10) == " 26334" && user.field(11, 16) == "999999")
    #expect(user.field(21, 28) == "00000000" && user.field(29, 40) == "1 DAILY  001")
    #expect(labels[4].field(5, 80) == header.field(5, 80))
    #expect(labels[5].field(5, 80) == labels[2].field(5, 80))
  }

  @Test("payments, contra and totals agree with each other and with the sheet")
  func payments() throws {
    let (records, csv, outcome) = try file(HearthBinary.sample("harbour-court"))
    let data = records.filter { $0.text.count == 100 }
    let payments = data.dropLast()
    let contra = try #require(data.last)
    #expect(payments.count == 3)
    for payment in payments {
      #expect(payment.field(1, 14).allSatisfy(\.isNumber) && payment.field(15, 15) == "0")
      #expect(["01", "17"].contains(payment.field(16, 17)))
      #expect(payment.field(18, 31) == contra.field(1, 14) && payment.field(32, 35) == "    ")
    }
    let pence = try payments.map { try #require(Int($0.field(36, 46))) }
    #expect(pence.allSatisfy { $0 > 0 })
    #expect(contra.field(16, 17) == "99" && contra.field(65, 82).hasPrefix("CONTRA "))
    #expect(Int(contra.field(36, 46)) == pence.reduce(0, +))
    let totals = try #require(records.last)
    #expect(Int(totals.field(5, 17)) == pence.reduce(0, +))
    #expect(Int(totals.field(18, 30)) == pence.reduce(0, +))
    #expect(totals.field(31, 44) == "00000030000001")
    // The sheet says the same.
    #expect(csv.first?.first == "Sort code" && csv.count == 4)
    for (row, payment) in zip(csv.dropFirst(), payments) {
      #expect(row[0] + row[1] == payment.field(1, 14))
      #expect(row[3].replacing(".", with: "") == String(Int(payment.field(36, 46)) ?? 0))
      #expect(row[4] == payment.field(16, 17) && row[6] == "01/12/2026")
      #expect(payment.field(65, 82).hasPrefix(row[5] + " "))
    }
    // First under a mandate that has taken nothing yet; none of a resident who has died.
    #expect(payments.first { $0.field(65, 75) == "HC-CHARLTON" }?.field(16, 17) == "01")
    #expect(!payments.contains { $0.field(65, 76).hasPrefix("HC-NICHOLSON") })
    #expect(outcome.said.contains("nicholson") && outcome.said.contains("has died"))
    #expect(outcome.said.contains("The mandate was stopped on 30 September 2026."))
  }

  @Test("what is left to pay is collected, and no more")
  func collectsWhatIsLeft() throws {
    let home = try CopiedHome("harbour-court")
    let (before, _, _) = try file(home.path)
    try home.edit("receipts.csv") { $0 + "RCX,2026-11-20,sandhu,H18,100.00,part payment\n" }
    let (after, _, outcome) = try file(home.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    func sandhu(_ records: [Record]) -> Int? {
      records.first { $0.text.count == 100 && $0.field(65, 73) == "HC-SANDHU" }
        .flatMap { Int($0.field(36, 46)) }
    }
    #expect(sandhu(before) != nil && sandhu(after) == sandhu(before).map { $0 - 100_00 })
  }

  @Test(
    "a day on which no bank works, or that is too near, is refused with another",
    arguments: [
      ("2026-12-25", "2026-11-24", "2026-12-29"), ("2026-11-29", "2026-11-24", "2026-11-30"),
      ("2026-11-25", "2026-11-24", "later day"),
    ])
  func days(day: String, created: String, remedy: String) throws {
    let (records, _, outcome) = try file(
      HearthBinary.sample("harbour-court"), on: day, as: created)
    #expect(outcome.status == 1 && records.isEmpty)
    #expect(outcome.complained.contains("export.direct-debit"))
    #expect(outcome.complained.contains(remedy))
  }

  @Test("a home without a service user number is told what to add")
  func noNumber() throws {
    let (_, _, outcome) = try file(HearthBinary.sample("seaview"))
    #expect(outcome.status == 1 && outcome.complained.contains("export.no-service-user"))
  }
}
