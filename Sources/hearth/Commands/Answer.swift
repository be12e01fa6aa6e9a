import ArgumentParser
import CareHome
import Flexibility
import Workflows

struct Answer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Enter that an offer is agreed, refused or withdrawn.",
    discussion: """
      Adds a row to proposals.csv. Whoever agrees, the resident or somebody with recorded authority \
      must have agreed: the authority of that name is looked up in authorities.csv and must hold on \
      the day. What home or council agree to needs --authority, once the resident's side has agreed \
      too. Another offer in answer is entered with hearth propose --answers.

      Example:
        hearth answer samples/harbour-court --resident H01 --agree HC-N2 --party resident \
      --name "Mary Robson" --why "It pays for the lunch club." --as-of 2026-10-12 --preview
      """)

  @OptionGroup var said: EntryOptions

  @Option(help: ArgumentHelp("The entry whose offer is agreed.", valueName: "id"))
  var agree: String?

  @Option(help: ArgumentHelp("The entry whose offer is refused.", valueName: "id"))
  var refuse: String?

  @Option(help: ArgumentHelp("The entry of one's own whose offer is withdrawn.", valueName: "id"))
  var withdraw: String?

  @Option(
    help: ArgumentHelp(
      "By which authority of authorities.csv it is agreed for the resident. Left out: that of "
        + "--name, who must be on the resident's side.", valueName: "id"))
  var authority: String?

  func validate() throws {
    guard [agree, refuse, withdraw].count(where: { $0 != nil }) == 1 else {
      throw ValidationError("Say one of --agree, --refuse and --withdraw, with the entry's id.")
    }
    guard authority == nil || agree != nil else {
      throw ValidationError("--authority goes with --agree.")
    }
  }

  func run() throws {
    if let agree {
      try said.record(.agree(NegotiationEntryID(agree), authority.map { AuthorityID($0) }))
    } else if let refuse {
      try said.record(.refuse(NegotiationEntryID(refuse)))
    } else if let withdraw {
      try said.record(.withdraw(NegotiationEntryID(withdraw)))
    }
  }
}
