import CareCalendar
public import Evidence
import Foundation
import Synchronization

extension Fault.Code {
  /// No program that prints pages is on this machine.
  public static let noPrintTool: Fault.Code = "print.no-tool"
  /// The program that prints pages failed, or wrote something that is no PDF.
  public static let printFailed: Fault.Code = "print.failed"
}

/// Prints pages to PDF through a well-kept program of this machine: WeasyPrint, whose files are tagged
/// (PDF/UA) and repeat byte for byte, else Chromium, whose files are tagged.
public struct PagePrinter: Sendable {
  public enum Tool: Hashable, Sendable {
    case weasyPrint
    case chromium
  }

  public let tool: Tool
  let path: String
  private static let names: [(name: String, tool: Tool)] = [
    ("weasyprint", .weasyPrint), ("chromium", .chromium), ("chromium-browser", .chromium),
    ("google-chrome", .chromium), ("google-chrome-stable", .chromium),
  ]

  /// The first of the programs that is on the PATH.
  ///
  /// - Throws: `print.no-tool`, which says what to install.
  public static func found(on path: String? = nil) throws(Faults) -> PagePrinter {
    let path = path ?? ProcessInfo.processInfo.environment["PATH"] ?? ""
    for (name, tool) in names {
      for folder in path.split(separator: ":") {
        let file = "\(folder)/\(name)"
        guard FileManager.default.isExecutableFile(atPath: file) else { continue }
        if tool == .weasyPrint, !isNewEnough(file) { continue }
        return PagePrinter(tool: tool, path: file)
      }
    }
    throw Faults(
      Fault(
        .noPrintTool, "There is no program on this machine that prints pages to PDF.",
        remedy:
          "Install Chromium (apt-get install chromium) or WeasyPrint \(oldestWeasyPrint) or later "
          + "(pip install weasyprint), or leave out --pdf and print the pages from a browser. Nothing was written."
      ))
  }

  private init(tool: Tool, path: String) {
    self.tool = tool
    self.path = path
  }

  /// The first that lays out grids; earlier ones tear the pages apart.
  private static let oldestWeasyPrint = 62

  /// `WeasyPrint version 70.0`
  private static func isNewEnough(_ path: String) -> Bool {
    guard let said = run(path, ["--version"], environment: [:])?.said,
      let version = said.split(separator: " ").last?.prefix(while: \.isNumber)
    else { return false }
    return Int(version).map { $0 >= oldestWeasyPrint } ?? false
  }

  /// Pages as PDF, in their order, several at once: each is a start of the program.
  ///
  /// - Parameter progress: told how many are done.
  /// - Throws: `print.failed` for the first that fails; no other is begun then.
  public func print(
    _ pages: [OutputFile], atOnce: Int, progress: @Sendable (_ done: Int, _ of: Int) -> Void
  ) throws(Faults) -> [[UInt8]] {
    let work = Mutex(PrintWork(count: pages.count))
    DispatchQueue.concurrentPerform(iterations: max(1, min(atOnce, pages.count))) { _ in
      while let index = work.withLock({ $0.next() }) {
        let result: Result<[UInt8], Faults>
        do throws(Faults) {
          result = .success(try print(pages[index]))
        } catch {
          result = .failure(error)
        }
        // Told in the lock, so that the count never goes back.
        work.withLock { work in
          work.results[index] = result
          progress(work.done, pages.count)
        }
      }
    }
    var prints: [[UInt8]] = []
    // Whatever stands before one that failed was begun before it, and so is there.
    for result in work.withLock({ $0.results }).compactMap(\.self) {
      prints.append(try result.get())
    }
    return prints
  }

  /// Pages as they are printed, one handed out after the other.
  private struct PrintWork {
    var results: [Result<[UInt8], Faults>?]
    private var begun = 0

    init(count: Int) { results = Array(repeating: nil, count: count) }

    var done: Int { results.count { $0 != nil } }

    /// The next to print; nil where all are under way or one has failed.
    mutating func next() -> Int? {
      let hasFailed = results.contains { if case .failure = $0 { true } else { false } }
      guard begun < results.count, !hasFailed else { return nil }
      begun += 1
      return begun - 1
    }
  }

  /// The page as PDF, dated by its document, so that the same page gives the same bytes where the
  /// program lets it.
  ///
  /// - Throws: `print.failed`, with what the program said.
  public func print(_ page: OutputFile) throws(Faults) -> [UInt8] {
    let aside = FileManager.default.temporaryDirectory.appending(
      path: "hearth-print-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: aside) }
    let (source, target) = (aside.appending(path: "page.html"), aside.appending(path: "page.pdf"))
    do {
      try FileManager.default.createDirectory(at: aside, withIntermediateDirectories: true)
      try Data(tool == .weasyPrint ? PictureStyles.inside(page.bytes) : page.bytes).write(
        to: source)
    } catch {
      throw failed(page, "\(aside.path) can't be written.")
    }
    let days = (page.day ?? Self.undated).number
    let outcome = Self.run(
      path, arguments(source.path, target.path, aside.path),
      environment: ["SOURCE_DATE_EPOCH": String(days * 86_400)])
    guard let outcome else { throw failed(page, "\(path) can't be run.") }
    guard outcome.status == 0, let data = FileManager.default.contents(atPath: target.path),
      data.starts(with: Data("%PDF-".utf8)), data.suffix(1_024).range(of: Data("%%EOF".utf8)) != nil
    else {
      throw failed(
        page, outcome.said.isEmpty ? "It wrote no PDF." : String(outcome.said.suffix(300)))
    }
    guard tool == .chromium else { return Array(data) }
    return ChromiumPDF.settled(Array(data), on: page.day ?? Self.undated)
  }

  /// 1 January 2000, for what bears no date: any fixed day makes the bytes repeat.
  private static let undated = Day(number: 10_957)

  private func arguments(_ source: String, _ target: String, _ aside: String) -> [String] {
    switch tool {
    case .weasyPrint:
      ["--pdf-variant", "pdf/ua-1", source, target]
    case .chromium:
      // Pages come from here and hold no script; as root its own walls can't be put up.
      [
        "--headless", "--disable-gpu", "--no-pdf-header-footer", "--export-tagged-pdf",
        "--user-data-dir=\(aside)/profile", "--disable-dev-shm-usage",
      ] + (getuid() == 0 ? ["--no-sandbox"] : []) + [
        "--print-to-pdf=\(target)", "file://" + source,
      ]
    }
  }

  private func failed(_ page: OutputFile, _ why: String) -> Faults {
    Faults(
      Fault(
        .printFailed, at: SourceLocation(file: page.path.description),
        "\(path) could not print this page: \(why)",
        remedy: "Leave out --pdf and print the page from a browser, or mend the program. "
          + "Nothing was written."))
  }

  /// Runs a program to its end; nil where it can't be run.
  private static func run(
    _ path: String, _ arguments: [String], environment: [String: String]
  ) -> (status: Int32, said: String)? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    do { try process.run() } catch { return nil }
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
