import Foundation
import Testing

/// Every report of the samples in a language of letters that English has not. What is left in English
/// stands in the home's own sheets, or is a name that the sheets are called by.
@Suite("Pages of the samples in another language")
struct OtherLanguageCommandTests {
  /// A folder of templates with a language `zz` in it: each letter of a word is another one.
  private static func language() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let english = try String(
      contentsOf: HearthBinary.root.appending(path: "templates/words-en.txt"), encoding: .utf8)
    let lines = english.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      guard let sign = line.firstRange(of: " = "), !line.hasPrefix("language") else {
        return String(line)
      }
      let words = line[sign.upperBound...].replacing(/\{\{\w+\}\}|\p{L}/) {
        $0.0.count > 1 ? String($0.0) : "ж"
      }
      return String(line[..<sign.upperBound] + words)
    }
    try Data(lines.joined(separator: "\n").utf8)
      .write(to: folder.url.appending(path: "words-zz.txt"))
    return folder
  }

  /// What stands in a folder's sheets and definitions, and what the sheets are called.
  private static func names(in sample: String) throws -> Set<String> {
    var names: Set<String> = []
    for (path, bytes) in try TemporaryFolder.files(
      below: URL(filePath: HearthBinary.sample(sample)))
    {
      if path.hasSuffix(".csv") {
        names.insert(path.split(separator: "/").last.map(String.init) ?? path)
        for cell in ReadBack.rows(String(decoding: bytes, as: UTF8.self)).joined() {
          names.insert(cell)
          names.insert(cell.hasSuffix(".") ? String(cell.dropLast()) : cell)
        }
      } else if path.hasSuffix(".json") {
        names.formUnion(texts(in: try JSONSerialization.jsonObject(with: bytes)))
      }
    }
    return names.filter { $0.count > 1 }
  }

  /// Every text of a JSON file, and what it is called.
  private static func texts(in value: Any) -> Set<String> {
    if let text = value as? String { return [text] }
    let own = (value as? [String: Any] ?? [:]).reduce(into: Set<String>()) {
      $0.insert($1.key)
      $0.formUnion(texts(in: $1.value))
    }
    return (value as? [Any] ?? []).reduce(into: own) { $0.formUnion(texts(in: $1)) }
  }

  /// What a reader sees or hears: text, and words in attributes; without the rules that are cited.
  private static func readable(_ page: String) -> String {
    let text = page.replacing(/<style>[\s\S]*?<\/style>|<!doctype html>/, with: "")
    let labels = text.matches(of: /(?:aria-label|alt)="([^"]*)"/).map { String($0.1) }
    return (text.replacing(/<[^>]*>/, with: "\n") + labels.joined(separator: "\n"))
      .replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
      .replacing("&ensp;", with: " ")
      .replacing(/[a-z-]+\.md[^;\n]*/, with: " ")
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isASCII || !$0.isLetter }.map(String.init).filter { $0.count > 1 })
  }

  /// Words that are in no name of `names`; a name is taken out whole, as a page shows it.
  private static func left(of page: String, names: Set<String>) -> Set<String> {
    var text = readable(page)
    let found = words(text)
    let shown = names.flatMap { name -> [String] in
      let ways = [name, name.prefix(1).uppercased() + name.dropFirst(), name.lowercased()]
      return ways.contains { !found.isDisjoint(with: words($0)) }
        ? ways + [15, 29, 39].filter { $0 < name.count }.map { name.prefix($0) + "…" } : []
    }
    // A sheet's keyword, such as "fixed", is no name: it must not hide a word that is left.
    let capital = Set(shown.filter { $0.contains { !$0.isLetter || $0.isUppercase } })
    for name in capital.sorted(by: { ($0.count, $0) > ($1.count, $1) }) {
      text = text.replacingOccurrences(of: name, with: " ")
    }
    return words(text)
  }

  /// - Parameter units: words of the sheets that stand alone and in small letters: what a line's use
  ///   is counted in, a column's heading, a level of need.
  private func expectNoEnglish(
    _ arguments: [String], about sample: String, units: Set<String> = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (language, out) = (try Self.language(), try TemporaryFolder())
    let outcome = try HearthBinary.run(
      arguments + ["--templates", language.path, "--language", "zz", "--out", out.path])
    let pages = try out.files().filter {
      $0.path.hasSuffix(".html") && !$0.path.hasSuffix("index.html")
    }
    #expect(!pages.isEmpty, "\(outcome.complained)", sourceLocation: sourceLocation)
    let names = try Self.names(in: sample)
    for page in pages {
      let left = Self.left(of: String(decoding: page.bytes, as: UTF8.self), names: names)
        .subtracting(units)
      #expect(left.isEmpty, "\(page.path): \(left.sorted())", sourceLocation: sourceLocation)
    }
  }

  @Test("what a home costs, with its rota and its departments", arguments: BillCommandTests.homes)
  func cost(home: String) throws {
    let more = home == "harbour-court" ? ["--compare-overheads"] : []
    try expectNoEnglish(
      ["cost", HearthBinary.sample(home)] + more, about: home,
      units: [
        "value", "amount", "meals", "sessions", "journeys", "places", "residential", "dementia",
        "nursing", "kitchen", "early", "late", "night", "senior",
        "assistant", "laundry",
      ])
  }

  @Test("a negotiation, for the home and for the council", arguments: PackCommandTests.packs)
  func packs(home: String, resident: String, council: String) throws {
    try expectNoEnglish(
      [
        "negotiate", HearthBinary.sample(home), "--resident", resident, "--as-of", "2026-10-31",
      ], about: home, units: ["meals", "sessions", "session", "journeys", "places"])
  }

  @Test(
    "what can be released, whoever pays",
    arguments: [
      ("larch-house", "L1", "pottery=1", "20"), ("seaview", "R06", "lunch=7", "10"),
      ("seaview", "R07", "lunch=4", "8"), ("harbour-court", "H05", "lunch=1", "2"),
    ])
  func shares(home: String, resident: String, basket: String, release: String) throws {
    try expectNoEnglish(
      [
        "flex", HearthBinary.sample(home), "--resident", resident, "--as-of", "2026-10-15",
        "--without", basket, "--release", release,
      ], about: home,
      units: ["meals", "meal", "sessions", "session", "journeys", "journey"])
  }

  @Test("price lists", arguments: ["residents", "council", "home"])
  func prices(audience: String) throws {
    try expectNoEnglish(
      [
        "prices", HearthBinary.sample("larch-house"), "--for", audience, "--as-of", "2026-10-31",
      ], about: "larch-house", units: ["journeys", "sessions", "meals"])
  }

  @Test("what a direct payment is worth, for a home and for a council; what is at stake")
  func models() throws {
    let models = [
      "--models", HearthBinary.sample("mersey-sands/payment-models.csv"), "--as-of", "2026-10-01",
    ]
    try expectNoEnglish(["value", HearthBinary.sample("harbour-court")] + models, about: "")
    try expectNoEnglish(
      ["value", HearthBinary.sample(""), "--council", "mersey-sands"] + models, about: "")
    try expectNoEnglish(
      ["exposure", HearthBinary.sample("larch-house"), "--as-of", "2026-11-20"],
      about: "larch-house", units: ["boateng", "direct", "payment"])
  }

  @Test("homes side by side, and beside a council's own table")
  func benchmark() throws {
    try expectNoEnglish(
      [
        "benchmark", HearthBinary.sample(""),
        HearthBinary.sample("published/brighton-hove-annex-b-2022.csv"),
      ], about: "",
      // Sections of the official return.
      units: ["staffing", "premises", "supplies"])
  }

  @Test("a resource allocation system run, changed and fitted")
  func allocation() throws {
    let folder = HearthBinary.sample("ras")
    let people = ["--assessments", "\(folder)/population.csv"]
    let levels: Set<String> = ["critical", "substantial", "moderate", "low", "price", "points"]
    try expectNoEnglish(
      ["ras", "run", "\(folder)/england-menu.json", "--on", "2016-02-01"] + people, about: "ras",
      units: levels)
    try expectNoEnglish(
      [
        "ras", "simulate", "\(folder)/netherlands-2011.json", "\(folder)/netherlands-2012.json",
        "--on", "2011-12-01", "--new-on", "2012-01-01",
      ] + people, about: "ras", units: levels)
    for step in ["price", "points"] {
      try expectNoEnglish(
        [
          "ras", "calibrate", "\(folder)/lincolnshire-points.json", "--step", step, "--on",
          "2014-10-01",
        ] + people, about: "ras",
        units: levels.union([
          "washing", "dressing", "eating", "mobility", "going", "out", "nights",
        ]))
    }
  }

  @Test("definitions of allocation systems, checked")
  func checkedSystems() throws {
    let folder = HearthBinary.sample("ras")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    // Files are named as they are.
    let names = Set(files.flatMap { Self.words($0) })
    try expectNoEnglish(["ras", "check", folder], about: "ras", units: names)
  }

  @Test("what is owed, a week's ticks, an agreement to sign, coming back")
  func papers() throws {
    let seaview = HearthBinary.sample("seaview")
    try expectNoEnglish(["debt", seaview, "--as-of", "2026-12-07"], about: "seaview")
    try expectNoEnglish(["tick-sheet", seaview, "--week", "2026-10-05"], about: "seaview")
    try expectNoEnglish(
      ["return", seaview, "--resident", "R07", "--as-of", "2026-10-31"], about: "seaview")
    try expectNoEnglish(
      [
        "agree", HearthBinary.sample("larch-house"), "--resident", "L2", "--holding",
        "prepaid-card", "--holder", "Shona McAllister", "--from", "2026-09-01", "--as-of",
        "2026-10-01", "--preview",
      ], about: "larch-house")
  }

  @Test("payment accounts, as they are and in easy words", arguments: ["standard", "easy-read"])
  func accounts(variant: String) throws {
    let folder = try TemporaryFolder()
    let ledger = folder.path + "/payments"
    for command in [
      ["init", ledger, "--by", "Dee", "--as-of", "2026-04-01"],
      [
        "account", "take", ledger, HearthBinary.sample("payment-accounts"), "--by", "Dee",
        "--as-of", "2027-03-31",
      ],
    ] {
      let outcome = try HearthBinary.run(command)
      #expect(outcome.status == 0, "\(outcome.complained)")
    }
    try expectNoEnglish(
      ["account", "statement", ledger, "--month", "2026-04", "--variant", variant],
      about: "payment-accounts")
  }

  @Test("the index, but for what its entries are called, which it keeps for programs")
  func index() throws {
    let (language, out) = (try Self.language(), try TemporaryFolder())
    for command in [
      ["bill", HearthBinary.sample("larch-house"), "--month", "2026-10"],
      ["tick-sheet", HearthBinary.sample("seaview"), "--week", "2026-10-05"],
      ["prices", HearthBinary.sample("seaview"), "--as-of", "2026-10-31"],
    ] {
      let outcome = try HearthBinary.run(
        command + ["--templates", language.path, "--language", "zz", "--out", out.path])
      #expect(outcome.status == 0, "\(outcome.complained)")
    }
    let files = try out.files()
    let page = try #require(files.first { $0.path == "index.html" }).bytes
    let data = try #require(files.first { $0.path == "index.json" }).bytes
    let names = Self.texts(in: try JSONSerialization.jsonObject(with: data))
    let left = Self.left(of: String(decoding: page, as: UTF8.self), names: names)
    #expect(left.isEmpty, "\(left.sorted())")
    #expect(String(decoding: page, as: UTF8.self).contains("жж"))
  }

  @Test("how full a home is, and what comes in")
  func reports() throws {
    let home = HearthBinary.sample("harbour-court")
    try expectNoEnglish(
      ["occupancy", home, "--from", "2026-10-01", "--through", "2026-10-31", "--by", "week"],
      about: "harbour-court")
    try expectNoEnglish(
      ["income", home, "--from", "2026-10", "--through", "2026-10"], about: "harbour-court")
  }

  @Test("somebody's invoice as a page, and what is wrong with it but for what its rules ask")
  func invoices() throws {
    let language = try Self.language()
    let file = HearthBinary.root.appending(path: "Tests/EInvoiceTests/Goldens/invoice-council.xml")
    let data = try String(contentsOf: file, encoding: .utf8)
    let names = Set(
      data.matches(of: />([^<>]+)</).map { String($0.1).replacing("&amp;", with: "&") })
    for arguments in [["view", file.path], ["check", file.path, "--format", "html"]] {
      let page = try HearthBinary.run(
        arguments + ["--templates", language.path, "--language", "zz"]
      ).said
      #expect(page.contains("жж"))
      let left = Self.left(of: page, names: names.union([file.path, "invoice-council.xml"]))
      #expect(left.subtracting(["UBL", "EN", "Peppol"]).isEmpty, "\(arguments): \(left.sorted())")
    }
  }
}
