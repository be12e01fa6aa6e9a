import Foundation
import TestSupport
import Testing
import XMLKit

/// Names as somebody might type them to do harm, from the sheet to every file that is made.
@Suite("Nasty text, end to end")
struct NastyTextTests {
  /// Texts that a name may be, and that would break a page, a document or a spreadsheet that did not
  /// make them safe.
  private static let allowed = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "]]><b>&amp;&lt;", "{{name}}{{{name}}}{{#x}}", "%s%n${7*7}", "../../etc/passwd", "C:\\x\\..\\y",
    "javascript:alert(1)", "O'Brien & Söhne \"GmbH\"", "👩‍🦽 Zoë Ñandú 李",
    "a\"\u{301}b'\u{301}c<\u{301}d", "</style><style>*{}", "<!-- --><![CDATA[", "x;DDE(1)",
    String(repeating: "long", count: 2_499),
  ]

  /// What a sheet refuses, with what it says.
  private static let refused = [
    ("=cmd|'/c calc'!A1", "formula"), ("+1+1", "formula"), ("@SUM(A1)", "formula"),
    ("-2+3|x", "formula"), ("a\u{202E}b", "invisible character"), ("a\u{200F}b", "invisible"),
    ("a\u{FEFF}b", "invisible"), ("a\u{1}b", "control"), ("a\u{85}b", "can't be printed"),
    ("a\u{2028}b", "can't be printed"), ("a\nb", "line break"), ("a\u{FFFD}b", "lost"),
    (String(repeating: "x", count: 10_001), "10000 are the most"),
  ]

  private static func cell(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// The sample with other names of residents, payers, a service and the home.
  private func home(
    resident: String? = nil, payer: String? = nil, service: String? = nil, name: String? = nil
  ) throws -> CopiedHome {
    let home = try CopiedHome("larch-house")
    func put(_ text: String?, for old: String, in sheet: String) throws {
      guard let text else { return }
      try home.edit(sheet) { all in
        #expect(all.contains(old), "\(sheet) has no \(old)")
        return all.replacing(old, with: Self.cell(text))
      }
    }
    try put(resident, for: "Shona McAllister", in: "residents.csv")
    try put(payer, for: "\"Euan McAllister, deputy for Shona McAllister\"", in: "payers.csv")
    try put(service, for: "Pottery at the studio", in: "services.csv")
    try put(name, for: "Larch House", in: "home.csv")
    return home
  }

  @Test("every page, document and sheet bears it as text, and nothing leaves its folder")
  func allowed() throws {
    var seen: [String: Int] = [:]
    for (place, text) in Self.allowed.enumerated() {
      // Each text stands once as everybody's name; the last ones share a run.
      let home = try home(resident: text, payer: text, service: text)
      let outer = try TemporaryFolder()
      let out = outer.url.appending(path: "a/b/out").path
      let bill = try HearthBinary.run("bill", home.path, "--month", "2026-10", "--out", out)
      #expect(bill.status == 0, "\(text.prefix(40)): \(bill.complained)")
      if place < 3 {
        let more = [
          ["statement", home.path, "--all", "--month", "2026-10", "--as-of", "2026-11-05"],
          ["prices", home.path, "--for", "home", "--as-of", "2026-10-01"],
          ["cost", home.path],
        ]
        for command in more {
          let outcome = try HearthBinary.run(command + ["--out", out])
          #expect(outcome.status == 0, "\(command[0]): \(outcome.complained)")
        }
      }
      for (path, bytes) in try outer.files() {
        #expect(path.hasPrefix("a/b/out/"), "\(path) left its folder")
        #expect(path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(path)")
        let content = String(decoding: bytes, as: UTF8.self)
        if path.hasSuffix(".html") {
          for active in ["<script", "<img", "]]><b>", "<!-- -->"] {
            #expect(!content.contains(active), "\(path) has \(active)")
          }
          #expect(content.components(separatedBy: "<style>").count == 2, "\(path)")
        } else if path.hasSuffix(".xml") {
          let root = try XMLReader.read(Array(bytes), named: path)
          if Self.texts(of: root).contains(text) { seen[text, default: 0] += 1 }
        } else if path.hasSuffix(".csv") {
          #expect(!content.contains("\n=") && !content.contains(",="), "\(path)")
        }
      }
    }
    for text in Self.allowed { #expect(seen[text, default: 0] > 0, "\(text.prefix(40))") }
  }

  private static func texts(of node: XMLNode) -> Set<String> {
    node.children.reduce(into: [node.text]) { $0.formUnion(texts(of: $1)) }
  }

  @Test("what no document may bear is refused where it stands, all of it at once")
  func refused() throws {
    let out = try TemporaryFolder()
    for (text, reason) in Self.refused {
      let home = try home(resident: text, name: nil)
      let outcome = try HearthBinary.run(
        "bill", home.path, "--month", "2026-10", "--out", out.path)
      #expect(outcome.status == 1, "\(text.prefix(20).debugDescription)")
      #expect(
        outcome.complained.contains("residents.csv, row 3")
          && outcome.complained.contains(reason),
        "\(text.prefix(20).debugDescription): \(outcome.complained.prefix(400))")
    }
    #expect(try out.files().isEmpty)
  }

  @Test("an id that would leave the folder, bytes that are no UTF-8 and a NUL are refused")
  func identifiers() throws {
    for id in ["../../x", "..", "a/b", "a\\\\b", ".hidden", "-rf", "con fig", "é"] {
      let home = try CopiedHome("larch-house")
      for sheet in ["residents.csv", "placements.csv", "extras.csv"] {
        try home.edit(sheet) { $0.replacing("L2,", with: "\(id),") }
      }
      let outcome = try HearthBinary.run("bill", home.path, "--month", "2026-10")
      #expect(outcome.status == 1 && outcome.complained.contains("residents.csv"), "\(id)")
    }
    for bytes: [UInt8] in [[0xC3, 0x28], [0xFF], [0xED, 0xA0, 0x80], [0], [0xC0, 0xAF]] {
      let home = try CopiedHome("larch-house")
      try home.write(
        "residents.csv", Array("resident,name,reference\nL1,".utf8) + bytes + Array(",X\n".utf8))
      let outcome = try HearthBinary.run("bill", home.path, "--month", "2026-10")
      #expect(outcome.status == 1 && outcome.complained.contains("residents.csv"), "\(bytes)")
    }
  }
}
