import Foundation
import TestSupport
import Testing
import XMLKit

@Suite("hearth propose, answer, agree and return")
struct AgreementCommandTests {
  private func counter(_ home: CopiedHome, _ more: String...) throws -> HearthBinary.Outcome {
    try HearthBinary.run(
      [
        "propose", home.path, "--resident", "H01", "--party", "council", "--name", "Martin Ogle",
        "--answers", "HC-N2", "--why", "Halfway, we think.", "--as-of", "2026-10-10",
      ] + more)
  }

  private func agree(_ home: CopiedHome, _ more: String...) throws -> HearthBinary.Outcome {
    try HearthBinary.run(
      [
        "agree", home.path, "--resident", "H01", "--holding", "individual-service-fund",
        "--holder", "The lunch club", "--as-of", "2026-10-13",
      ] + more)
  }

  private func answer(_ home: CopiedHome, _ more: String...) throws -> HearthBinary.Outcome {
    try HearthBinary.run(
      [
        "answer", home.path, "--resident", "H01", "--party", "resident", "--name", "Mary Robson",
        "--why", "It pays for the lunch club.", "--as-of", "2026-10-12",
      ] + more)
  }

  private func text(_ home: CopiedHome, _ sheet: String) throws -> String {
    try String(contentsOf: home.url.appending(path: sheet), encoding: .utf8)
  }

  @Test("from an offer to the council's bill: its line falls by exactly the release, no other does")
  func wholeWay() throws {
    let home = try CopiedHome("harbour-court")
    let before = try text(home, "proposals.csv")
    let offered = try counter(home, "--release", "7.00")
    #expect(offered.status == 0, "\(offered.complained)")
    #expect(offered.said.contains("HC-N3, 10 October 2026. The council (Martin Ogle) answered"))
    #expect(offered.said.contains("Verdict: covered."))
    #expect(try answer(home, "--agree", "HC-N3").status == 0)
    #expect(
      try text(home, "proposals.csv") == before + """
        HC-N3,P01,2026-10-10,council,Martin Ogle,counter,HC-N2,7.00,,,,"Halfway, we think."
        HC-N4,P01,2026-10-12,resident,Mary Robson,agree,HC-N3,,,,HC-A1,It pays for the lunch club.

        """)
    let bills = try totals(home, month: "2027-01")
    let made = try agree(home, "--from", "2026-11-30")
    #expect(made.status == 0, "\(made.complained)")
    #expect(made.said.contains("falls by exactly £7.00 a week; no other line moves"))
    let after = try totals(home, month: "2027-01")
    // Four weeks of £7.00, on the council's bill for this resident alone.
    let moved = after.filter { bills[$0.key] != $0.value }
    #expect(moved.count == 1, "\(moved)")
    for (bill, amount) in moved { #expect(bills[bill, default: 0] - amount == 2800) }
  }

  /// What each payer is billed for each resident, in pence.
  private func totals(_ home: CopiedHome, month: String) throws -> [String: Int] {
    let folder = try TemporaryFolder()
    let run = try HearthBinary.run("bill", home.path, "--month", month, "--out", folder.path)
    #expect(run.status == 0, "\(run.complained)")
    let register = try #require(try folder.files().first { $0.path.hasSuffix("run.csv") })
    let rows = String(decoding: register.bytes, as: UTF8.self).split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.first?.suffix(4) == ["resident", "net", "vat", "gross"])
    var totals: [String: Int] = [:]
    for row in rows.dropFirst() {
      // Counted from the end, as a name may hold a comma.
      let pence = Int(row[row.count - 1].filter { $0 != "." }) ?? 0
      totals["\(row[5]) \(row[row.count - 4])", default: 0] += pence
    }
    return totals
  }

  @Test("an agreement comes as a page to sign and as XML that keeps its schema, without any cost")
  func papers() throws {
    let out = try TemporaryFolder()
    let made = try HearthBinary.run(
      "agree", HearthBinary.sample("larch-house"), "--resident", "L2", "--holding",
      "prepaid-card", "--holder", "Shona McAllister", "--from", "2026-09-01", "--as-of",
      "2026-10-01", "--preview", "--out", out.path)
    #expect(made.status == 0, "\(made.complained)")
    let files = try out.files()
    let xml = try #require(files.first { $0.path.hasSuffix(".xml") })
    #expect(xml.path.hasPrefix("larch-house/agreements/agreement-"), "\(xml.path)")
    let schema = HearthBinary.root.appending(path: "Sources/CSchemas/xsd/agreement-1.xsd").path
    try XMLSchemaValidator(path: schema).validate(Array(xml.bytes), named: xml.path)
    expectGolden(xml.bytes, named: "agreement.xml")
    let page = try #require(
      files.first { $0.path.contains("agreements/") && $0.path.hasSuffix(".html") })
    for document in [xml.bytes, page.bytes] {
      let text = String(decoding: document, as: UTF8.self)
        .replacing(/<style>[\s\S]*<\/style>/, with: "")
      #expect(text.contains("SVC-21440"))
      for secret in ["sure to save", "margin", "grossFee"] {
        #expect(!text.contains(secret), "\(secret)")
      }
    }
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(html.contains("Signature") && html.contains("is not cut before its review"))
  }

  @Test("a preview writes nothing; saying it twice writes once")
  func harmless() throws {
    let home = try CopiedHome("harbour-court")
    let before = try text(home, "proposals.csv")
    let shown = try counter(home, "--release", "7.00", "--preview")
    #expect(shown.said.contains("Would be added to the sheets; nothing was written"))
    #expect(try text(home, "proposals.csv") == before)
    _ = try counter(home, "--release", "7.00")
    let once = try text(home, "proposals.csv")
    #expect(try counter(home, "--release", "7.00").said.contains("Nothing to do"))
    #expect(try text(home, "proposals.csv") == once)
    _ = try answer(home, "--agree", "HC-N3")
    #expect(try agree(home, "--preview").status == 0)
    #expect(!FileManager.default.fileExists(atPath: home.path + "/agreements.csv"))
    _ = try agree(home)
    let agreed = try text(home, "agreements.csv") + text(home, "baskets.csv")
    #expect(try agree(home).said.contains("Nothing to do"))
    #expect(try text(home, "agreements.csv") + text(home, "baskets.csv") == agreed)
    // On other terms it is another agreement, and the first must end before.
    let other = try agree(home, "--from", "2026-12-01")
    #expect(other.status == 1)
    #expect(other.complained.contains("agreement.runs-already"))
    #expect(other.complained.contains("write 2026-11-30 under \"to\""))
  }

  @Test("nobody is recorded as having agreed who has not: each agrees by their own authority")
  func ownAuthority() throws {
    let home = try CopiedHome("harbour-court")
    let sheets = try home.contents()
    func answer(_ party: String, _ name: String, _ more: String...) throws -> HearthBinary.Outcome {
      try HearthBinary.run(
        [
          "answer", home.path, "--resident", "H01", "--agree", "HC-N2", "--party", party, "--name",
          name, "--why", "Fine.", "--as-of", "2026-10-12",
        ] + more)
    }
    // The council agrees to what the home offered: Mary Robson has said nothing.
    let council = try answer("council", "Martin Ogle")
    #expect(council.status == 1 && council.complained.contains("authority.which"))
    #expect(council.complained.contains("that is not yet an agreement for H01"))
    let nephew = try answer("resident", "Her Nephew")
    #expect(nephew.status == 1 && nephew.complained.contains("authority.which"))
    #expect(nephew.complained.contains("HC-A1 (Mary Robson, the resident)"))
    #expect(try home.contents() == sheets)
    // Said in so many words, it is taken and shown; a borrowed name is warned of.
    let named = try answer("council", "Martin Ogle", "--authority", "HC-A1", "--preview")
    #expect(named.status == 0, "\(named.complained)")
    #expect(named.said.contains("By authority HC-A1: Mary Robson, the resident."))
    #expect(!named.complained.contains("authority.other-name"))
    let borrowed = try answer("resident", "Her Nephew", "--authority", "HC-A1", "--preview")
    #expect(borrowed.status == 0 && borrowed.complained.contains("authority.other-name"))
    // Capitals and spaces do not make another person.
    #expect(try answer("resident", "mary  robson").status == 0)
    let table = try HearthBinary.run(
      "negotiate", home.path, "--resident", "H01", "--as-of", "2026-10-31")
    #expect(table.said.contains("agreed to HC-N2, by authority HC-A1: Mary"))
  }

  @Test("an offer that is agreed already is named, with what alone differs")
  func agreedAlready() throws {
    let again = try HearthBinary.run(
      "agree", HearthBinary.sample("seaview"), "--resident", "R07", "--holding",
      "individual-service-fund", "--holder", "Club", "--as-of", "2026-10-01")
    #expect(again.status == 1)
    #expect(again.complained.contains("This offer is agreement \"AG-01\" already"))
    #expect(again.complained.contains("by Club, not Wallasey Shore Supper Club"))
  }

  @Test("what is wrong is said of what was typed, in plain words")
  func words() throws {
    let home = try CopiedHome("harbour-court")
    let unknown = try HearthBinary.run(
      "propose", home.path, "--resident", "H01", "--party", "council", "--name", "M", "--answers",
      "HC-N9", "--release", "7", "--why", "W", "--as-of", "2026-10-10")
    #expect(unknown.complained.contains("\"HC-N9\" is no offer for H01"))
    #expect(unknown.complained.contains("HC-N2"))
    let own = try HearthBinary.run(
      "answer", home.path, "--resident", "H01", "--refuse", "HC-N2", "--party", "home", "--name",
      "M",
      "--why", "W", "--as-of", "2026-10-12")
    #expect(own.complained.contains("\"HC-N2\" is an offer of the home itself"))
    let countered = try answer(home, "--refuse", "HC-N1")
    #expect(countered.complained.contains("off the table: answered by another offer"))
  }

  @Test("coming back at a cost that nobody stated is not said to cost nothing")
  func unstated() throws {
    let larch = try HearthBinary.run(
      "return", HearthBinary.sample("larch-house"), "--resident", "L2", "--as-of", "2026-10-05")
    #expect(larch.said.contains("No cost of coming back is stated"))
    #expect(!larch.said.contains("costs nothing"))
    let seaview = try HearthBinary.run(
      "return", HearthBinary.sample("seaview"), "--resident", "R07", "--as-of", "2026-10-05")
    #expect(seaview.said.contains("Coming back costs £12.00, once."), "\(seaview.said)")
    #expect(seaview.said.contains("VAT where there is any"))
  }

  @Test("a fee net of the payment is an offer too")
  func fee() throws {
    let home = try CopiedHome("harbour-court")
    let offered = try counter(home, "--fee", "1120.60", "--format", "json", "--preview")
    #expect(offered.said.contains("\"release\": \"7.40\""), "\(offered.complained)")
    #expect(offered.said.contains("\"outcome\": \"preview\""))
    let shown = try counter(home, "--fee", "1100", "--preview")
    #expect(shown.said.contains("£1,128.00 → £1,100.00 a week"), "\(shown.said)")
    let nothing = try counter(home, "--fee", "5000")
    #expect(nothing.complained.contains("negotiation.no-release"))
  }

  @Test("what can't stand is refused and nothing is written")
  func refusals() throws {
    let home = try CopiedHome("harbour-court")
    let sheets = try home.contents()
    let early = try agree(home)
    #expect(early.complained.contains("negotiation.not-agreed"))
    let own = try answer(home, "--withdraw", "HC-N2")
    #expect(own.complained.contains("negotiation.wrong-party"))
    let nobody = try HearthBinary.run(
      "answer", home.path, "--resident", "H01", "--party", "resident", "--name", "X", "--why", "Y",
      "--as-of", "2026-09-01", "--agree", "HC-N2")
    #expect(nobody.complained.contains("authority.which"))
    let formula = try counter(home, "--release", "1.00", "--entry", "=cmd")
    #expect(formula.status == 1)
    for outcome in [early, own, nobody, formula] {
      #expect(outcome.status == 1)
      #expect(outcome.complained.contains("Nothing was written."))
    }
    #expect(try home.contents() == sheets)
    #expect(try counter(home).status == 64)
  }

  @Test("coming back: the notice, the cost and the day, by choice or because the provider failed")
  func comingBack() throws {
    let home = try CopiedHome("larch-house")
    try home.edit("services.csv") {
      $0.replacing("organising cost,", with: "organising cost,re-entry cost,")
        .replacing("1.50,4,", with: "1.50,12.00,4,").replacing("1.50,2,", with: "1.50,8.00,2,")
        .replacing("1.00,4,", with: "1.00,,4,").replacing("1.50,12,", with: "1.50,,12,")
        .replacing("0,2,,,", with: "0,2,,,,").replacing("0,,,1,", with: "0,,,,1,")
        .replacing("0.50,4,", with: "0.50,,4,")
    }
    let out = try TemporaryFolder()
    let chosen = try HearthBinary.run(
      "return", home.path, "--resident", "L2", "--as-of", "2026-10-05", "--out", out.path)
    #expect(chosen.status == 0, "\(chosen.complained)")
    // Four weeks, the longer of the two, and both costs once.
    for words in ["From 2 November 2026", "£26.00 a week higher", "£20.00, once", "2026-11-01"] {
      #expect(chosen.said.contains(words), "\(words)")
    }
    let failed = try HearthBinary.run(
      "return", home.path, "--resident", "L2", "--as-of", "2026-10-05", "--provider-failed",
      "--format", "json")
    #expect(failed.said.contains("\"reason\": \"provider-failed\""))
    #expect(failed.said.contains("\"returnsOn\": \"2026-11-02\""))
    #expect(failed.said.contains("\"paidOnce\": \"20.00\""))
    let page = try String(
      contentsOf: out.url.appending(path: "larch-house/return-L2.html"), encoding: .utf8)
    #expect(page.contains("£20.00") && page.contains("From 2 November 2026"))
    let none = try HearthBinary.run("return", home.path, "--resident", "L1")
    #expect(none.status == 1)
  }
}

extension CopiedHome {
  /// Every file by its name.
  func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      contents[name] = try Data(contentsOf: url.appending(path: name))
    }
    return contents
  }
}
