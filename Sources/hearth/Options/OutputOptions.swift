import ArgumentParser
import Evidence
import Foundation
import Workflows

enum Format: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// What every command prints and writes.
struct OutputOptions: ParsableArguments {
  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp("Also write pages and documents to this folder.", valueName: "folder"))
  var out: String?

  @OptionGroup var pages: PageOptions

  @OptionGroup var prints: PrintOptions

  var templates: PageStyle { pages.style(printing: prints.printing) }

  func validate() throws { try prints.expect(out) }

  /// Does the work, writes the report's files, then prints it: what is printed has happened. The folder
  /// is tried first, as the work may be something that stays, such as an act on a database.
  func deliver(_ work: () throws(Faults) -> Report) throws {
    let report = try Faults.exiting { () throws(Faults) in
      if let out { try Filing.expectWritable(out) }
      return try work()
    }
    for warning in report.warnings { Console.complain("Note: \(warning)") }
    let done = try Faults.exiting { () throws(Faults) in
      try prints.showing { () throws(Faults) in
        guard let out else { return try report.deed?.perform().words }
        return try Filing(folder: out, templates: templates).file(report)
      }
    }
    let text = [report.text, done].compactMap(\.self).joined(separator: "\n")
    Console.say(format == .json ? report.json : text)
  }
}

/// The two streams of a terminal.
enum Console {
  static func say(_ text: String) { write(text, to: .standardOutput) }
  static func complain(_ text: String) { write(text, to: .standardError) }

  private static func write(_ text: String, to handle: FileHandle) {
    // A reader that has gone away (`hearth cost … | head`) is no fault of ours.
    try? handle.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }
}

extension Faults {
  /// What `work` gives; its faults are printed, each with its place and remedy, and end the
  /// command with exit status 1.
  static func exiting<Result>(_ work: () throws(Faults) -> Result) throws -> Result {
    do {
      return try work()
    } catch {
      for fault in error.all { Console.complain("\(fault)") }
      let count = error.all.filter { $0.severity == .refusal }.count
      let problems = count == 1 ? "1 problem" : "\(count) problems"
      let isKept = error.all.contains { [.refusalKept, .lettersMissing].contains($0.code) }
      Console.complain("\(problems). Nothing \(isKept ? "else " : "")was written.")
      throw ExitCode.failure
    }
  }
}
