import Foundation
import Testing

/// What a person mistypes is told in words that help.
@Suite("Slips of the keyboard")
struct SlipTests {
  private func expectSlip(_ arguments: String..., says words: String) throws {
    let outcome = try HearthBinary.run(arguments)
    #expect(outcome.status == 64 && outcome.said.isEmpty, "\(arguments)")
    #expect(outcome.complained.contains(words), "\(outcome.complained)")
  }

  @Test("a command that there is not is named, with the nearest and where all are listed")
  func commands() throws {
    try expectSlip(
      "isue", "ledger", says: "There is no command \"hearth isue\". Did you mean \"hearth issue\"?")
    try expectSlip("account", "opne", "x", says: "Did you mean \"hearth account open\"?")
    try expectSlip("ras", "chek", says: "hearth ras --help lists all commands.")
    try expectSlip("zzzzzz", says: "\"hearth zzzzzz\". hearth --help lists all commands.")
    #expect(try HearthBinary.run("help", "issue").said.contains("USAGE: hearth issue"))
    #expect(try HearthBinary.run("--version").status == 0)
  }

  @Test("an amount below nothing is a value and no option; other words are told how to be given")
  func hyphens() throws {
    let seaview = HearthBinary.sample("seaview")
    try expectSlip(
      "flex", seaview, "--resident", "R07", "--without", "lunch=4", "--release", "-8",
      says: "\"-8\" is below nothing. Write an amount of 0 or more")
    try expectSlip(
      "refund", "ledger", "--payment", "P1", "--amount", "5", "--why", "-see", "--by", "a",
      says: "If it is the value, write --why=-see.")
    try expectSlip(
      "uplift", seaview, "--percent", "-5", "--from", "2027-01-01", "--by", "a",
      says: "--percent is above 0.")
    // Where an amount may be below nothing, it is taken as typed.
    let pocket = try HearthBinary.run(
      "pocket", seaview, "--resident", "R07", "--kind", "correction", "--amount", "-3.00", "--for",
      "counted wrong", "--by", "a")
    #expect(
      pocket.status == 1 && pocket.complained.contains("own-money.below-zero"),
      "\(pocket.complained)")
  }

  @Test("a file that is not there is told in the same words by every command")
  func missing() throws {
    let seaview = HearthBinary.sample("seaview")
    for command in [
      ["check", "nope.csv"], ["view", "nope.csv"], ["ras", "check", "nope.csv"],
      ["receive", seaview, "--bank", "nope.csv", "--by", "a"],
      ["deliver", seaview, "nope.csv", "--by", "a"],
      ["value", seaview, "--models", "nope.csv", "--as-of", "2026-10-01"],
    ] {
      let outcome = try HearthBinary.run(command)
      let words =
        "nope.csv: There is no such file. Check its name and its folder. [file.unreadable]"
      #expect((outcome.said + outcome.complained).contains(words), "\(command)")
      #expect(outcome.status == 1)
    }
  }
}
