import ArgumentParser
import CareCalendar

/// Who does something to the ledger, and on which day.
struct Signature: ParsableArguments {
  @Option(name: .customLong("by"), help: ArgumentHelp("Who does this.", valueName: "who"))
  var person: String

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day on which it is done. Left out: today.", valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  var day: Day { asOf ?? Clock.today }

  func validate() throws {
    guard person.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("Say who does this: --by \"Anna Bell\".")
    }
  }
}
