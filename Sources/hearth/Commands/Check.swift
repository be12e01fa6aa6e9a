import ArgumentParser
import Documents
import Evidence
import Workflows

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check e-invoices of any supplier, and negotiation packs.",
    discussion: """
      A UBL 2.1 invoice or credit note is held against the structure of UBL, all rules of EN 16931, \
      those of Peppol BIS Billing 3.0 where it says that it keeps them, and every sum worked out \
      again to the penny. A negotiation pack is worked out again from its XML alone. Nothing but the \
      files is needed: no network, no other file.

      The exit status is 0 where nothing fatal was found.

      Examples:
        hearth check invoice.xml
        hearth check out/seaview/2026-10/*.xml --home samples/seaview
        hearth check inbox/*.xml --format html > report.html
        hearth check out/seaview/packs/R07-mersey-sands.xml
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case html
  }

  @Argument(help: "The documents as XML.")
  var files: [String]

  @Option(help: "What to print: text for people, json for programs, html as a page.")
  var format: Form = .text

  @Option(
    help: ArgumentHelp(
      "The home that made the documents: each is made again from its sheets, and has to be the same.",
      valueName: "folder"))
  var home: String?

  @OptionGroup var pages: PageOptions

  func run() throws {
    let check = CheckFiles(files, of: home.map { HomePlace($0) })
    switch format {
    case .text:
      Console.say(check.report.text)
      for fault in check.report.refusals { Console.complain("\(fault)") }
    case .json: Console.say(check.report.json.encoded)
    case .html:
      let page = try Faults.exiting { () throws(Faults) in try check.page(templates: pages.style) }
      Console.say(String(decoding: page, as: UTF8.self))
    }
    if !check.report.isSound { throw ExitCode.failure }
  }
}
