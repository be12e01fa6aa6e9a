import Foundation
public import Testing

/// Expects `bytes` to be those of `Goldens/<name>` beside the calling test's file.
///
/// `HEARTH_RECORD=1 swift test` writes the goldens afresh. A recording run fails, so that nobody
/// takes it for a passing one: look at what changed, then run again without the variable.
public func expectGolden(
  _ bytes: some Sequence<UInt8>, named name: String, in testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent("Goldens")
  let file = folder.appendingPathComponent(name)
  let found = Data(bytes)
  if ProcessInfo.processInfo.environment["HEARTH_RECORD"] == "1" {
    record(found, at: file, sourceLocation)
    return
  }
  guard let expected = try? Data(contentsOf: file) else {
    Issue.record(
      "there is no golden \(name): record it with HEARTH_RECORD=1 swift test",
      sourceLocation: sourceLocation)
    return
  }
  guard found != expected else { return }
  Issue.record(
    "\(name) differs from its golden. \(firstDifference(found, from: expected))",
    sourceLocation: sourceLocation)
}

/// The same for text.
public func expectGolden(
  _ text: String, named name: String, in testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectGolden(text.utf8, named: name, in: testFile, sourceLocation: sourceLocation)
}

/// The same for a page without its stylesheet, which has no figure in it and changes for other pages'
/// sake.
public func expectGoldenPage(
  _ bytes: some Sequence<UInt8>, named name: String, in testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var page = String(decoding: Array(bytes), as: UTF8.self)
  if let style = page.firstRange(of: /(?s)<style>.*?<\/style>/) { page.removeSubrange(style) }
  expectGolden(page, named: name, in: testFile, sourceLocation: sourceLocation)
}

private func record(_ bytes: Data, at file: URL, _ sourceLocation: SourceLocation) {
  do {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    Issue.record("recorded \(file.lastPathComponent)", sourceLocation: sourceLocation)
  } catch {
    Issue.record(
      "\(file.lastPathComponent) can't be recorded: \(error)", sourceLocation: sourceLocation)
  }
}

/// The first line that differs, as it was found and as it was expected.
private func firstDifference(_ found: Data, from expected: Data) -> String {
  let newline = UInt8(ascii: "\n")
  let foundLines = found.split(separator: newline, omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: newline, omittingEmptySubsequences: false)
  for line in 0..<max(foundLines.count, expectedLines.count) {
    let one = line < foundLines.count ? foundLines[line] : nil
    let other = line < expectedLines.count ? expectedLines[line] : nil
    guard one != other else { continue }
    return "Line \(line + 1) is \(quoted(one)), expected \(quoted(other))"
  }
  return "\(found.count) bytes, expected \(expected.count)"
}

private func quoted(_ line: Data?) -> String {
  guard let line else { return "missing" }
  return "\"\(String(decoding: line.prefix(400), as: UTF8.self))\""
}
