import Testing

@Suite("hearth flex and review, in words")
struct FlexCommandTests {
  private func flex(_ home: String, _ resident: String, _ more: String...) throws
    -> HearthBinary.Outcome
  {
    try HearthBinary.run(
      ["flex", HearthBinary.sample(home), "--resident", resident, "--as-of", "2026-10-15"] + more)
  }

  @Test("one figure has one value: the estimates' figures are rounded as the share itself is")
  func oneValue() throws {
    let outcome = try flex("larch-house", "L1", "--without", "pottery=1", "--release", "20")
    #expect(outcome.status == 0, "\(outcome.complained)")
    let lines = outcome.said.split(separator: "\n").map(String.init)
    for figure in ["Sure to be saved", "Saved as things stand"] {
      let stated = try #require(lines.first { $0.hasPrefix("\(figure) ") })
      let amount = try #require(stated.split(separator: " ").last)
      #expect(outcome.said.contains("\(figure): \(amount) as budgeted"), "\(stated)")
    }
    #expect(outcome.said.contains("Together, rounded down"))
  }

  @Test("a direct payment is spoken of only where a council pays the fee")
  func whoPays() throws {
    let council = try flex("seaview", "R07", "--without", "lunch=4")
    #expect(council.said.contains("direct payment"))
    let own = try flex("seaview", "R06", "--without", "lunch=7", "--release", "10")
    #expect(own.status == 0, "\(own.complained)")
    let words = own.said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("pays the fee: it is £10.00 a week lower"))
    #expect(!words.contains("may not be paid as a direct payment"))
    let health = try flex("harbour-court", "H05", "--without", "lunch=1")
    #expect(health.status == 0, "\(health.complained)")
    #expect(health.said.contains("The NHS pays the fee: ask the NHS payer"))
    #expect(!health.said.contains("paid as a direct payment"))
  }

  @Test("a service named twice is refused, as a proposal of it is")
  func twice() throws {
    let outcome = try flex("seaview", "R07", "--without", "lunch=2", "lunch=3")
    #expect(outcome.status == 1)
    #expect(outcome.complained.contains("basket.repeated-service"))
  }

  @Test("units are counted as people do, and a part of one is explained")
  func units() throws {
    let one = try flex("larch-house", "L2", "--without", "pottery=1")
    #expect(one.said.contains("1 session ") && !one.said.contains("1 sessions"))
    #expect(!one.said.contains("it may be a part"))
    let part = try flex("seaview", "R07", "--without", "activity-session=2")
    let words = part.said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("in the line's own unit: it may be a part of one"))
  }

  @Test("a resident's name in place of the id gets the id")
  func named() throws {
    let outcome = try HearthBinary.run(
      "flex", HearthBinary.sample("harbour-court"), "--resident", "mary robson", "--without",
      "lunch=1")
    #expect(outcome.status == 1)
    #expect(outcome.complained.contains("H01 is Mary Robson"))
  }

  @Test("a review without the old budget says so, and what is uncovered stands first")
  func review() throws {
    let home = try CopiedHome("seaview")
    let arguments = ["review", home.path, "--as-of", "2026-10-31"]
    let today = try HearthBinary.run(arguments)
    #expect(today.said.contains("Judged by today's budget at both dates: give --before"))
    #expect(!today.said.contains("as when it began"))
    #expect(today.said.contains("AG-01, for MS-"))
    let compared = try HearthBinary.run(
      arguments + ["--before", HearthBinary.sample("seaview")])
    #expect(compared.said.contains("as when it began"))
    #expect(!compared.said.contains("--before"))
    // More than what is given up saves.
    try home.edit("agreements.csv") { $0.replacing(",8.50,", with: ",60.00,") }
    let dear = try HearthBinary.run(arguments)
    #expect(
      dear.said.contains("1 is uncovered today: the home does not save"), "\(dear.complained)")
  }
}
