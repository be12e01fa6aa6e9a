import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("Negotiation pack")
struct PackTests {
  private static let views = ["home", "council"]

  private func pack(_ view: String) throws -> NegotiationPack {
    try Fixtures.negotiationPack(for: view == "home" ? .home : .council("north-council"))
  }

  @Test("both views as XML, by the schema that is shipped", arguments: views)
  func xml(view: String) throws {
    let xml = try pack(view).xml()
    try OwnSchema.pack.validate(xml, named: "pack.xml")
    expectGolden(xml, named: "pack-\(view).xml")
  }

  @Test("both views as a page", arguments: views)
  func page(view: String) throws {
    let page = NegotiationPackPage(try pack(view))
    PageShape(TemplateSet.standard().render(page)).expectSound()
    expectGolden(try Fixtures.unstyled(page), named: "pack-\(view).html")
  }

  @Test("what is read from the XML is what was written, and all of it holds", arguments: views)
  func roundTrip(view: String) throws {
    let pack = try pack(view)
    let file = try PackFile(try pack.xml(), named: "pack.xml")
    #expect(file.audience == view)
    #expect(file.figures == pack.figures)
    #expect(file.disagreements().isEmpty)
  }

  @Test(
    "a figure that somebody changed is named",
    arguments: [
      (#"covered="[0-9.]+""#, #"covered="99.00""#, "Share S1: sure to be saved"),
      (#"is="[a-z]+" amount="[0-9.]+""#, #"is="covered" amount="7.00""#, "Offer 1: the verdict"),
      (#"perUnit="[1-9][0-9/]*""#, #"perUnit="1""#, "line food: average cost"),
      (#"total="[0-9.]+""#, #"total="1.00""#, "Budget: the lines together"),
      (#"organising="[0-9.]+""#, #"organising="0.00""#, "Share S1: saved as things stand"),
    ])
  func changed(pattern: String, replacement: String, named: String) throws {
    let text = String(decoding: try pack("council").xml(), as: UTF8.self)
    let range = try #require(text.range(of: pattern, options: .regularExpression))
    let changed = text.replacingCharacters(in: range, with: replacement)
    let faults = try PackFile(Array(changed.utf8), named: "pack.xml").disagreements()
    #expect(faults.contains { $0.code == .packDisagrees && $0.message.contains(named) })
  }

  @Test("what is no pack, or breaks the schema, is refused with its line")
  func refused() throws {
    let text = String(decoding: try pack("home").xml(), as: UTF8.self)
    for (broken, code) in [
      (text.replacingOccurrences(of: "audience=\"home\"", with: "audience=\"all\""), "xml.invalid"),
      (
        text.replacingOccurrences(of: "urn:hearth:pack:1", with: "urn:hearth:pack:9"),
        "pack.other-document"
      ),
      (text.replacingOccurrences(of: "</Budget>", with: ""), "xml.not-well-formed"),
      (
        text.replacingOccurrences(of: "daysInYear=\"365\"", with: "daysInYear=\"0\""),
        "pack.bad-figure"
      ),
    ] {
      #expect(broken != text)
      let faults = #expect(throws: Faults.self) {
        try PackFile(Array(broken.utf8), named: "pack.xml")
      }
      #expect(faults?.all.first?.code.rawValue == code)
    }
  }

  @Test("F6: the council's files hold no name, no pay, no other fee and no margin")
  func redaction() throws {
    let council = try pack("council")
    let texts = [
      String(decoding: try council.xml(), as: UTF8.self),
      String(
        decoding: TemplateSet.standard().render(NegotiationPackPage(council)), as: UTF8.self),
    ]
    let home = String(decoding: try pack("home").xml(), as: UTF8.self)
    // The home's own view has them, so that the search can find what it looks for.
    for secret in ["Ada Brown", "Mina Carter", "Cyril", "36500.00", "<Margin>", "<Shortfall"] {
      #expect(home.contains(secret), "\(secret)")
      for text in texts { #expect(!text.contains(secret), "\(secret)") }
    }
    for text in texts {
      #expect(!text.contains("36,500"))
      #expect(!text.contains("745.00"), "the gross fee")
    }
  }

  @Test("the schemas are those of the folder, and each has a document")
  func shipped() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/CSchemas/xsd").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".xsd") }
    #expect(Set(files) == Set(OwnSchema.allCases.map(\.rawValue)))
    for schema in OwnSchema.allCases {
      #expect(
        schema.bytes
          == Array(try Data(contentsOf: folder.appendingPathComponent(schema.rawValue))))
    }
  }

  @Test("fractions are read exactly, and nothing else is")
  func fractions() {
    #expect(Ratio(fraction: "-22/7") == Ratio(-22, over: 7))
    #expect(Ratio(fraction: "1" + String(repeating: "0", count: 40))?.description.count == 41)
    for text in ["", "-", "1/0", "1/", "/2", "1/2/3", "1.5", "+1", "1/-2"] {
      #expect(Ratio(fraction: text) == nil, "\(text)")
    }
  }
}

extension Fixtures {
  /// A council's offer that the home answers, about a day-service session and two lunches.
  static func negotiationPack(for audience: PackAudience) throws -> NegotiationPack {
    let costing = try costReport().costing
    let report = try flexibleShareReport(proposing: nil)
    let model = try FlexibilityModel(
      report.catalogue, Circumstances(residents: 36, band: 30...40, largestOptOut: 3))
    let position = FeeToday(
      fee: Rate(pounds(745)), payerPays: Rate(pounds(425)), unitCost: costing.unitCosts.home.total)
    func entry(
      _ id: NegotiationEntryID, _ day: Int, _ party: NegotiationEntry.Party,
      _ act: NegotiationEntry.Act, _ why: String
    ) -> NegotiationEntry {
      NegotiationEntry(
        id: id, placement: "P1", day: Fixtures.day(2026, 10, day), party: party,
        name: "Mina Carter", act: act, why: why)
    }
    func offer(_ release: Money, notice: Int) -> Offer {
      Offer(basket: report.share.basket, release: Rate(release), noticeWeeks: notice)
    }
    let negotiation = try Negotiation(
      [
        entry("1", 1, .council, .propose(offer(pounds(18), notice: 4)), "The price on the list."),
        entry(
          "2", 8, .home, .counter("1", offer(pounds(8), notice: 4)),
          "Cyril gave up as much and the bus was no cheaper."),
      ],
      of: Placement(
        id: "P1", resident: "R1", terms: "terms", admitted: Fixtures.day(2020, 1, 1), ending: nil,
        stays: Timeline()), authorities: [], in: model, position: position)
    return try NegotiationPack(
      PackInput(
        home: home(), subject: resident(), prepared: Fixtures.day(2026, 10, 9), costing: costing,
        model: model, negotiation: negotiation, position: position,
        people: (1...36).map { index in
          PackPerson(
            placement: PlacementID("P\(index)"), name: index == 1 ? "Mrs Ada Brown" : "Cyril Dunne",
            band: index <= 24 ? "residential" : "dementia",
            payers: [index.isMultiple(of: 3) ? "south" : "north-council"])
        }, stressResidents: 30,
        redaction: Redaction(people: ["Mrs Ada Brown", "Cyril Dunne"])), for: audience)
  }
}
