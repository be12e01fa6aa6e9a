import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Flexibility
import Workflows

/// What every entry of a negotiation says: who speaks, when and why.
struct EntryOptions: ParsableArguments {
  @OptionGroup var home: HomeArguments

  @Option(help: ArgumentHelp("The resident whose part payment it is.", valueName: "id"))
  var resident: String

  @Option(help: "Whose side speaks.")
  var party: NegotiationEntry.Party

  @Option(help: ArgumentHelp("Who speaks for it.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("Why, as told to the other side.", valueName: "words"))
  var why: String

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day on which it was said. Left out: today.", valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      "The id of the entry. Left out: the last one's, counted on.", valueName: "id"))
  var entry: String?

  @Option(
    help: ArgumentHelp("Who enters it; a database needs to know.", valueName: "who"))
  var by: String?

  @OptionGroup var writing: WritingOptions

  /// Enters it and prints what was written.
  func record(_ said: RecordEntry.Said) throws {
    let report = try Faults.exiting { () throws(Faults) in
      try RecordEntry(
        folder: home.place, resident: ResidentID(resident), said: said, by: party, name: name,
        why: why,
        on: asOf ?? Clock.today, id: entry.map { NegotiationEntryID($0) }
      ).record(preview: writing.preview, by: by)
    }
    writing.deliver(report)
  }
}

/// For commands that add rows to a home's own sheets.
struct WritingOptions: ParsableArguments {
  @Flag(help: "Show the rows that would be added, and write nothing.")
  var preview = false

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func deliver(_ report: Report) {
    for warning in report.warnings { Console.complain("Note: \(warning)") }
    Console.say(format == .json ? report.json : report.text)
  }
}
