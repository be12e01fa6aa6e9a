import Evidence
import Foundation
import Testing

@testable import Intake

@Suite("samples/README.md")
struct DocumentationTests {
  /// One sheet as the page tells of it.
  struct Page {
    var isNeeded: Bool
    var columns: [String] = []
    var bold: Set<String> = []
    /// The settings of home.csv, and whether each is needed.
    var settings: [(name: String, isNeeded: Bool)] = []
  }

  /// Those of a home, and those of payment accounts.
  private static var sheets: [any Sheet.Type] { HomeSheets.all + AccountSheets.all }

  private static func pages() throws -> [String: Page] {
    let text = try String(
      contentsOfFile: "\(SampleTests.folder)/README.md", encoding: .utf8)
    var pages: [String: Page] = [:]
    var file: String?
    var table = ""
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("## ") {
        let title = line.dropFirst(3)
        file = String(title.prefix { $0 != " " && $0 != ":" })
        pages[file ?? ""] = Page(isNeeded: title.contains("(needed)"))
      }
      guard let file, line.hasPrefix("| "), !line.hasPrefix("|---") else { continue }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if cells[0] == "column" || cells[0] == "setting" {
        table = cells[0]
        continue
      }
      for name in cells[0].components(separatedBy: ", ") {
        let plain = name.replacing("*", with: "")
        if table == "setting" {
          pages[file]?.settings.append((plain, cells.last == "needed"))
        } else {
          pages[file]?.columns.append(plain)
          if name.hasPrefix("**") { pages[file]?.bold.insert(plain) }
        }
      }
    }
    return pages
  }

  @Test("tells of every sheet there is, and of no other")
  func sheets() throws {
    let pages = try Self.pages()
    #expect(Set(pages.keys) == Set(Self.sheets.map { $0.file }))
    for sheet in Self.sheets {
      #expect(pages[sheet.file]?.isNeeded == sheet.isNeeded, "\(sheet.file)")
    }
  }

  @Test("tells of every column there is, in bold where it must be filled, and of no other")
  func columns() throws {
    let pages = try Self.pages()
    func check<S: Sheet>(_ sheet: S.Type) throws {
      let page = try #require(pages[S.file])
      #expect(page.columns.sorted() == S.Column.allCases.map(\.rawValue).sorted(), "\(S.file)")
      #expect(page.bold == Set(S.filled.map(\.rawValue)), "\(S.file)")
    }
    for sheet in Self.sheets { try check(sheet) }
  }

  @Test("tells of every setting there is, and which are needed")
  func settings() throws {
    let page = try #require(try Self.pages()["home.csv"])
    #expect(page.settings.map(\.name) == HomeSheet.Setting.allCases.map(\.rawValue))
    let faults = GoodHome.faults(
      GoodHome.files("home.csv", Array("setting,value\ntax reference,1\n".utf8)))
    let missing = faults.filter { $0.code == .missingSetting }.map(\.message)
    #expect(
      missing.sorted()
        == page.settings.filter(\.isNeeded)
        .map { "The setting \"\($0.name)\" is missing." }.sorted())
  }

  @Test("A column that must be filled is missed where it is left out")
  func filledColumns() throws {
    func check<S: Sheet>(_ sheet: S.Type) throws {
      let text = try #require(GoodHome.sheets[S.file])
      for column in S.filled {
        let spoilt = text.replacing(column.rawValue, with: "gone", maxReplacements: 1)
        let faults = GoodHome.faults(GoodHome.files(S.file, Array(spoilt.utf8)))
        #expect(
          faults.contains { $0.code == .missingColumn && $0.message.contains(column.rawValue) },
          "\(S.file) \(column.rawValue)")
      }
    }
    for sheet in HomeSheets.all { try check(sheet) }
  }
}
