import Foundation

/// How far long work is, on one line of a terminal that goes again; nothing where the output is
/// read by a program or kept in a file.
struct ProgressLine: Sendable {
  private let what: String
  private let isTerminal = isatty(STDERR_FILENO) == 1

  init(_ what: String) { self.what = what }

  /// Shown from the second of several on.
  func show(_ done: Int, of all: Int) {
    guard isTerminal, all > 1 else { return }
    write("\r\(done) of \(all) \(what)")
  }

  func clear() {
    guard isTerminal else { return }
    write("\r" + String(repeating: " ", count: 40) + "\r")
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
