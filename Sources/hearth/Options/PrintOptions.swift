import ArgumentParser
import Foundation
import Workflows

/// Whether the pages of an output folder are printed, too.
struct PrintOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "With --out: also print each page to PDF, through WeasyPrint or else Chromium."))
  var pdf = false

  /// Nil where no page is printed.
  var printing: PageStyle.Printing? {
    guard pdf else { return nil }
    return PageStyle.Printing(
      atOnce: ProcessInfo.processInfo.activeProcessorCount, progress: Self.line.show)
  }

  private static let line = ProgressLine("pages printed")

  /// - Throws: that there is no folder to print to.
  func expect(_ out: String?) throws {
    guard !pdf || out != nil else {
      throw ValidationError("--pdf prints what is written to a folder: give one with --out.")
    }
  }

  /// What writes files, with the line of progress taken away after it: before its faults are told.
  func showing<Result, Failure>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { Self.line.clear() }
    return try work()
  }
}
