import Amounts
import CareCalendar
import CareHome
import Evidence
import Foundation
import Funding
import Testing

@testable import Intake

@Suite("payment-models.csv")
struct PaymentModelsFileTests {
  private static let heading =
    "model,name,rule,amount,unit,hours,element,share,spent,basket,notice weeks,gap,council,"
    + "definition,assessments,panel,use,priced by,return weeks,from,to,source"

  private func read(_ rows: String...) throws(Faults) -> PaymentModelsFile {
    let text = ([Self.heading] + rows).joined(separator: "\n") + "\n"
    return try PaymentModelsFile(SheetFile(name: "models.csv", text: text))
  }

  private func faults(_ rows: String...) -> [String] {
    let text = ([Self.heading] + rows).joined(separator: "\n") + "\n"
    do throws(Faults) {
      _ = try PaymentModelsFile(SheetFile(name: "models.csv", text: text))
    } catch {
      return error.all.map { "\($0.location?.description ?? "?") \($0.code.rawValue)" }
    }
    return []
  }

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test("every rule is read as it is written")
  func rules() throws {
    let file = try read(
      "a,A,budget,,,,,,,,,third-party,,,,panel.csv,,,6,2026-04-01,,s",
      "b,B,full,,,,,,,,,,,,,,,,,2026-04-01,,s",
      "c,C,full-net,,,,,,,,,,north,,,,,,,2026-04-01,,s",
      "d,D,full-gross,,,,,,,,,,,,,,,,,2026-04-01,,s",
      "e,E,capped,346.00,week,,,,,,,home,,,,,,,,2026-04-01,,s",
      "f,F,flexible-share,,,,,expected,,lunch=4 outing=0.5,4,,,,,,,,,2026-04-01,,s",
      "g,G,element,,,,activity,,home,,,,,,,,,,,2026-04-01,,s",
      "h,H,hours,10.55,,7.5,,,,,,,,,,,,escort,,2026-04-01,,s",
      "i,I,disposable-income,100.00,month,,,,,,,,,,,,day-services,,,2026-04-01,,s",
      "j,J,on-top,20.00,month,,,,,,,,,,,,,,,2026-04-01,2026-12-31,s")
    let models = try file.models(on: day("2026-10-01"))
    #expect(
      models.map(\.rule) == [
        .indicativeBudget, .fullFee(nil), .fullFee(.net), .fullFee(.gross),
        .capped(.weekly(Rate(Money(pence: 346_00)))), .flexibleShare(.expected),
        .element(.activity), .hours(Rate(Money(pence: 10_55)), try Quantity(parsing: "7.5")),
        .disposableIncome(.monthly(Rate(Money(pence: 100_00)))),
        .onTop(.monthly(Rate(Money(pence: 20_00)))),
      ])
    #expect(models.map(\.number) == [1, 2, 2, 2, 2, 2, 2, 2, 2, 3])
    #expect(models[0].gapBearer == .thirdParty && models[0].returnWeeks == 6)
    #expect(file.budgetFiles(of: models[0])?.panel == "panel.csv")
    #expect(models[2].council == "north" && models[4].gapBearer == .home)
    #expect(models[5].basket.map(\.service) == ["lunch", "outing"] && models[5].noticeWeeks == 4)
    #expect(models[6].spending == .home && models[7].spending == .elsewhere)
    #expect(models[7].pricedBy == "escort" && models[8].statedUse == .dayServices)
    #expect(try file.models(on: day("2027-01-01")).count == 9)
  }

  @Test("all faults of the file are told at once, each with its place")
  func allFaults() throws {
    let found = faults(
      "a,A,budgit,,,,,,,,,,,,,,,,,2026-04-01,,s",
      "b,B,capped,,,,,,,,,,,,,,,,,2026-04-01,,s",
      "c,C,hours,10.00,,0,,,,,,,,,,,,,,2026-04-01,,s",
      "d,D,full-net,5.00,,,,,,lunch=1,,,,,,,,,,2026-04-01,,s",
      "e,E,budget,,,,,,,,,,,x.json,,,,,,2026-04-01,2026-03-01,s",
      "f,F,flexible-share,,,,,,,lunch,,,,,,,,,,2026-04-01,,",
      "g,G,on-top,-1.00,month,,,,,,,,,,,,,,,2026-04-01,,s",
      "h,H,full,,,,,,,,,,,,,,,,,2026-04-01,2026-06-30,s",
      "h,H,full,,,,,,,,,,,,,,,,,2026-06-30,,s")
    #expect(
      found == [
        "models.csv, row 2, column rule cell.unknown-word",
        "models.csv, row 3, column amount cell.empty",
        "models.csv, row 3, column unit cell.empty",
        "models.csv, row 4, column hours cell.out-of-range",
        "models.csv, row 5, column amount row.not-together",
        "models.csv, row 5, column basket row.not-together",
        "models.csv, row 6, column assessments cell.empty",
        "models.csv, row 6, column to dates.ends-before-it-begins",
        "models.csv, row 7, column basket cell.bad-text",
        "models.csv, row 7, column source cell.empty",
        "models.csv, row 8, column amount cell.negative",
        "models.csv, row 10, column from models.overlap",
      ])
  }

  @Test("a day on which no model holds is told")
  func outOfDate() throws {
    let file = try read("a,A,full,,,,,,,,,,,,,,,,,2026-04-01,2026-12-31,s")
    let faults = #expect(throws: Faults.self) { try file.models(on: day("2027-01-01")) }
    #expect(faults?.all.map(\.code) == [.modelsOutOfDate])
  }

  @Test("samples/PAYMENTS.md tells of every column and rule, and of no other")
  func documentation() throws {
    let text = try String(contentsOfFile: "\(SampleTests.folder)/PAYMENTS.md", encoding: .utf8)
    var columns: [String: Set<String>] = [:]
    var bold: [String: Set<String>] = [:]
    var rules: Set<String> = []
    var (sheet, table) = ("", "")
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") { sheet = String(line.dropFirst(3).prefix { $0 != ":" }) }
      guard line.hasPrefix("| "), !line.hasPrefix("|---") else { continue }
      let first = line.split(separator: "|")[0].trimmingCharacters(in: .whitespaces)
      if ["column", "rule"].contains(first) {
        table = first
        continue
      }
      if table == "rule" {
        rules.insert(first.replacing("`", with: ""))
        continue
      }
      for name in first.components(separatedBy: ", ") {
        let plain = name.replacing("*", with: "")
        columns[sheet, default: []].insert(plain)
        if name.hasPrefix("**") { bold[sheet, default: []].insert(plain) }
      }
    }
    func check<S: Sheet>(_ type: S.Type) {
      #expect(columns[S.file] == Set(S.Column.allCases.map(\.rawValue)))
      #expect(bold[S.file] == Set(S.filled.map(\.rawValue)))
    }
    check(PaymentModelsSheet.self)
    check(PanelSheet.self)
    #expect(rules == Set(PaymentModelsSheet.RuleWord.allCases.map(\.rawValue)))
  }

  @Test("the sample reads")
  func sample() throws {
    let folder = "\(SampleTests.folder)/mersey-sands"
    let file = try PaymentModelsFile.read(folder + "/payment-models.csv")
    #expect(Set(try file.models(on: day("2026-10-01")).map(\.number)) == [1, 2, 3])
    #expect(!(try PanelFile.read(folder + "/panel.csv").decisions.isEmpty))
  }
}
