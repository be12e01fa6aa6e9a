import Foundation
import TestSupport
import Testing

@Suite("hearth negotiate, check and review")
struct PackCommandTests {
  /// Each sample's negotiation: home, resident, the council that pays.
  static let packs = [
    ("seaview", "R07", "mersey-sands"), ("larch-house", "L2", "severn-vale"),
    ("harbour-court", "H01", "tyne-estuary"),
  ]

  private func made(_ home: String, _ resident: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try HearthBinary.run(
      "negotiate", HearthBinary.sample(home), "--resident", resident, "--as-of", "2026-10-31",
      "--out", folder.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    return folder
  }

  private func text(_ folder: TemporaryFolder, _ path: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }

  @Test("packs of the samples hold when worked out again from their XML alone", arguments: packs)
  func check(home: String, resident: String, council: String) throws {
    let folder = try made(home, resident)
    for view in ["home", council] {
      let file = folder.url.appending(path: "\(home)/packs/\(resident)-\(view).xml")
      let held = try HearthBinary.run("check", file.path)
      #expect(held.status == 0, "\(held.complained)")
      #expect(held.said.contains("Taken as stated"))
      let text = try String(contentsOf: file, encoding: .utf8)
      let changed = text.replacing(/covered="[0-9.]+"/, with: "covered=\"999.00\"")
      try Data(changed.utf8).write(to: file)
      let refused = try HearthBinary.run("check", file.path)
      #expect(refused.status == 1)
      #expect(refused.complained.contains("sure to be saved is stated as £999.00"))
    }
  }

  @Test("packs of the samples are as they were", arguments: packs)
  func goldens(home: String, resident: String, council: String) throws {
    let folder = try made(home, resident)
    for view in ["home", council] {
      let name = "\(resident)-\(view).xml"
      expectGolden(try text(folder, "\(home)/packs/\(name)"), named: "\(home)-\(name)")
      let page = try text(folder, "\(home)/packs/\(resident)-\(view).html")
      expectGoldenPage(page.utf8, named: "\(home)-\(resident)-\(view).html")
    }
  }

  @Test("F6: the council's files name nobody and tell no pay and no other fee", arguments: packs)
  func redaction(home: String, resident: String, council: String) throws {
    let folder = try made(home, resident)
    let secrets = try Secrets(home: home, council: council)
    #expect(secrets.names.count > 3 && secrets.amounts.count > 5)
    let own = try text(folder, "\(home)/packs/\(resident)-home.xml")
    // The home's own view has some of them: the search can find what it looks for.
    #expect(secrets.names.contains { own.contains($0) })
    #expect(secrets.amounts.contains { own.contains("\"\($0)\"") })
    // Its pack and its price list, in every form.
    let sample = HearthBinary.sample(home)
    let prices = [
      "prices", sample, "--for", "council", "--as-of", "2026-10-31", "--out", folder.path,
    ]
    var views = [
      ("price list as text", try HearthBinary.run(prices).said),
      ("price list as JSON", try HearthBinary.run(prices + ["--format", "json"]).said),
    ]
    for ending in ["xml", "html"] {
      for file in ["packs/\(resident)-\(council)", "price-list-council"] {
        views.append(("\(file).\(ending)", try text(folder, "\(home)/\(file).\(ending)")))
      }
    }
    // A price list names whom to ring.
    let contact = try String(contentsOfFile: sample + "/home.csv", encoding: .utf8)
    for (ending, view) in views {
      #expect(!view.isEmpty, "\(ending)")
      for name in secrets.names
      where ending.hasPrefix("packs") || !contact.contains("contact name,\(name)") {
        #expect(!view.contains(name), "\(ending) names \(name)")
      }
      for amount in secrets.amounts {
        let shown = Secrets.forPeople(amount)
        #expect(!view.contains("\"\(amount)\"") && !view.contains(">\(amount)<"), "\(amount)")
        #expect(!view.contains("£\(shown)<"), "\(ending) tells £\(shown)")
      }
      #expect(!view.contains("Left of the fees") && !view.contains("<Margin>"))
    }
  }

  @Test("what would tell a council of pay, margin or somebody else is left out, and the home told")
  func words() throws {
    let home = try CopiedHome("harbour-court")
    func propose(_ why: String, _ more: String...) throws -> HearthBinary.Outcome {
      try HearthBinary.run(
        [
          "propose", home.path, "--resident", "H01", "--party", "home", "--name",
          "Lorraine Teasdale",
          "--answers", "HC-N2", "--release", "7.00", "--as-of", "2026-10-10", "--why", why,
        ] + more)
    }
    let innocent = try propose(
      "The list price of three lunches is more than they save.", "--preview")
    #expect(innocent.said.contains("The council will read this."), "\(innocent.complained)")
    let told = try propose("TE-30569 (H04) gets 11.20, and our margin is 5 %.")
    #expect(told.status == 0 && !told.said.contains("The council will read this."))
    #expect(told.complained.contains("pack.words-left-out"))
    let out = try TemporaryFolder()
    let made = try HearthBinary.run(
      "negotiate", home.path, "--resident", "H01", "--as-of", "2026-10-31", "--out", out.path)
    #expect(made.complained.contains("left out of the view of tyne-estuary"))
    for ending in ["xml", "html"] {
      let view = try text(out, "harbour-court/packs/H01-tyne-estuary.\(ending)")
      #expect(view.contains("Left out of this view: it tells of another resident."))
      #expect(!view.contains("30569") && !view.contains("margin is 5"))
    }
  }

  @Test("a verdict that the estimates could undo says so beside its claim")
  func estimates() throws {
    let folder = try made("larch-house", "L2")
    let page = try text(folder, "larch-house/packs/L2-home.xml")
    #expect(page.contains("worst=\"uncovered\" worstAmount=\"2.52\""))
    #expect(
      page.contains("as its costs are estimated, the home is sure to save at least that much"))
    #expect(page.contains("at their worst, £2.52 of it may not be saved"))
  }

  @Test("one figure has one value: what is sure to be saved is the same over the estimates")
  func oneValue() throws {
    let arguments = [
      "flex", HearthBinary.sample("larch-house"), "--resident", "L1", "--without", "pottery=1",
      "--release", "20", "--as-of", "2026-10-15",
    ]
    let said = try HearthBinary.run(arguments).said
    #expect(said.contains("Sure to be saved: £16.98 as budgeted"))
    #expect(!said.contains("£16.99"))
    #expect(said.contains("Together, rounded down"))
    let json = try HearthBinary.run(arguments + ["--format", "json"]).said
    #expect(json.contains("\"budgeted\": \"16.98\"") && !json.contains("\"16.99\""))
  }

  @Test("a council's labels and shares are of what it is shown", arguments: packs)
  func labels(home: String, resident: String, council: String) throws {
    let folder = try made(home, resident)
    let own = try text(folder, "\(home)/packs/\(resident)-home.html")
    let view = try text(folder, "\(home)/packs/\(resident)-\(council).html")
    #expect(own.contains("<dt>Average cost of what is given up</dt>"))
    #expect(own.contains("<dt>Does not go away</dt>"))
    #expect(!own.contains("of the lines shown"))
    let isWhole = !view.contains("“The average cost of:")
    #expect(view.contains("<dt>Average cost of the lines shown</dt>") == !isWhole)
    #expect(view.contains("<dt>Does not go away, of the lines shown</dt>") == !isWhole)
    // The bar's percentages, its undivided part among them, are of the whole budget.
    let bar = try #require(view.firstMatch(of: /<desc[^>]*>([^<]*per cent[^<]*)<\/desc>/)).1
    #expect(bar.contains("not told apart") == view.contains(">Lines that stand together, not told"))
    let shares = bar.matches(of: /([0-9]+) per cent/).compactMap { Int($0.1) }
    #expect(shares.reduce(0, +) == 100, "\(bar)")
  }

  @Test("review names the agreement whose verdict occupancy has changed, and why")
  func review() throws {
    let steady = try HearthBinary.run(
      "review", HearthBinary.sample("seaview"), "--as-of", "2026-10-31")
    #expect(steady.said.contains("1 agreement is in force; its verdict has not changed."))
    let dearer = try CopiedHome("seaview")
    try dearer.edit("budget.csv") { $0.replacing(",81880.97,", with: ",21880.97,") }
    let changed = try HearthBinary.run(
      "review", dearer.path, "--before", HearthBinary.sample("seaview"), "--as-of", "2026-10-31")
    #expect(changed.status == 0, "\(changed.complained)")
    #expect(changed.said.contains("It was covered when it began and is now uncovered."))
    #expect(changed.said.contains("Food and drink cost £81,880.97 a year and now costs £21,880.97"))
  }

  @Test("what can't be read, is no pack, or nobody has offered is refused in words")
  func refusals() throws {
    #expect(try HearthBinary.run("check", "/nowhere/pack.xml").status != 0)
    let sheet = HearthBinary.root.appending(path: "Sources/CSchemas/xsd/pack-1.xsd").path
    #expect(try HearthBinary.run("check", sheet).complained.contains("This is no negotiation pack"))
    let nobody = try HearthBinary.run(
      "negotiate", HearthBinary.sample("seaview"), "--resident", "R01", "--as-of", "2026-10-31")
    #expect(nobody.status == 1)
    #expect(nobody.complained.contains("pack.no-offer"))
  }
}

/// What a home's sheets hold that a council must not see.
private struct Secrets {
  var names: [String] = []
  var amounts: [String] = []

  /// `12345.60` as people read it: `12,345.60`.
  static func forPeople(_ amount: String) -> String {
    let parts = amount.split(separator: ".")
    var whole = Array(parts[0])
    var place = whole.count - 3
    while place > 0 {
      whole.insert(",", at: place)
      place -= 3
    }
    return String(whole) + "." + parts[1]
  }

  init(home: String, council: String) throws {
    names = try Self.column("name", of: "residents.csv", in: home)
    for payer in try Self.rows("payers.csv", in: home)
    where payer["kind"] != "council" && payer["kind"] != "nhs" {
      let name = payer["name", default: ""].split(separator: ",").first.map(String.init) ?? ""
      if !names.contains(name) { names.append(name) }
    }
    names += try Self.column("name", of: "authorities.csv", in: home)
    names += try Self.column("name", of: "proposals.csv", in: home)
    // What lines without posts cost may be told, also where a line of a post costs as much.
    var open: Set<String> = []
    for line in try Self.rows("budget.csv", in: home) {
      guard let posts = Double(line["posts", default: ""]),
        let amount = Double(line["amount", default: ""])
      else {
        open.insert(line["amount", default: ""])
        continue
      }
      // What one post costs in a year, in a week and in an hour of a week of 36.
      for share in [posts, posts * 365 / 7, posts * 365 / 7 * 36] {
        amounts.append(String(format: "%.2f", amount / share))
      }
      if posts < 2 { amounts.append(String(format: "%.2f", amount)) }
    }
    amounts += try Self.column("gross fee", of: "stays.csv", in: home)
    amounts += try Self.rows("funding.csv", in: home)
      .filter { $0["payer"] != council && Double($0["amount", default: ""]) != nil }
      .compactMap { $0["amount"] }
    // Whole pounds and pence only; an amount of a few pence could be anybody's.
    amounts = Set(amounts).subtracting(open).filter { (Double($0) ?? 0) > 30 }.sorted()
  }

  private static func column(
    _ name: String, of sheet: String, in home: String
  ) throws -> [String] {
    try rows(sheet, in: home).compactMap { $0[name] }
  }

  /// The samples quote a cell only where it holds a comma.
  private static func rows(_ sheet: String, in home: String) throws -> [[String: String]] {
    let path = HearthBinary.sample(home) + "/" + sheet
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { cells(String($0)) }
    let headings = lines.first ?? []
    return lines.dropFirst().map { cells in
      Dictionary(zip(headings, cells)) { first, _ in first }
    }
  }

  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
