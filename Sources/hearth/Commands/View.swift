import ArgumentParser
import Evidence
import Workflows

struct View: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show any supplier's e-invoice or credit note as a page.",
    discussion: """
      The page needs no network and no script, and says on top whether the document is in order. \
      Nothing in the document is carried out or fetched.

      Example:
        hearth view invoice.xml > invoice.html
      """)

  @Argument(help: "A UBL 2.1 invoice or credit note as XML.")
  var file: String

  @OptionGroup var pages: PageOptions

  func run() throws {
    let page = try Faults.exiting { () throws(Faults) in
      try ViewInvoice(file).page(templates: pages.style)
    }
    Console.say(String(decoding: page, as: UTF8.self))
  }
}
