import Foundation
import Testing

@testable import Store

/// Commands in a mount namespace of their own, where they may mount what nobody else sees.
enum OwnMounts {
  /// Whether this computer lets a test do that.
  static let areAllowed: Bool = {
    (try? shell("mount -t tmpfs tmpfs /mnt")).map { $0.status == 0 } ?? false
  }()

  static func shell(_ script: String) throws -> (status: Int32, said: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unshare")
    process.arguments = ["--mount", "sh", "-c", script]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}

/// Disks that are full or for reading only, made for the test in a mount namespace of its own.
@Suite("Full and read-only disks", .enabled(if: OwnMounts.areAllowed))
struct DiskCommandTests {
  private func ledger(in folder: TemporaryFolder) throws -> String {
    let path = folder.path + "/ledger"
    for arguments in [
      ["init", path, "--by", "Anna", "--as-of", "2026-10-01"],
      [
        "import", path, HearthBinary.sample("larch-house"), "--by", "Anna", "--as-of", "2026-10-01",
      ],
    ] {
      let outcome = try HearthBinary.run(arguments)
      #expect(outcome.status == 0, "\(outcome.complained)")
    }
    return path
  }

  @Test("a full disk: a clear error, nothing of the import, everything of before")
  func full() throws {
    let folder = try TemporaryFolder()
    let path = try ledger(in: folder)
    let before = try Ledger.open(path).dump()
    let size = try #require(
      try FileManager.default.attributesOfItem(atPath: path + "/hearth.db")[.size] as? Int)
    let hearth = HearthBinary.url.path
    let small = folder.path + "/small"
    try FileManager.default.createDirectory(
      atPath: small, withIntermediateDirectories: true)
    let outcome = try OwnMounts.shell(
      """
      mount -t tmpfs -o size=\(size + 80_000) tmpfs \(small) && cp \(path)/hearth.db \(small)/ &&
      \(hearth) import \(small) \(HearthBinary.sample("seaview")) --by Ben; echo status $?
      \(hearth) verify \(small) && cp \(small)/hearth.db \(folder.path)/after.db
      """)
    #expect(outcome.said.contains("store.disk-full"), "\(outcome.said)")
    #expect(outcome.said.contains("status 1"))
    #expect(outcome.said.contains("stands as it was written"), "\(outcome.said)")
    _ = try Ledger.restore(
      folder.path + "/after.db", to: folder.path + "/again", replacing: false)
    #expect(try Ledger.open(folder.path + "/again").dump() == before)
  }

  @Test("a read-only disk: reading works, writing is refused in words")
  func readOnly() throws {
    let folder = try TemporaryFolder()
    let path = try ledger(in: folder)
    let hearth = HearthBinary.url.path
    let outcome = try OwnMounts.shell(
      """
      mount --bind \(path) \(path) && mount -o remount,ro,bind \(path) &&
      \(hearth) verify \(path) && \(hearth) cost \(path) &&
      \(hearth) import \(path) \(HearthBinary.sample("seaview")) --by Ben; echo status $?
      """)
    #expect(outcome.said.contains("stands as it was written"), "\(outcome.said)")
    #expect(outcome.said.contains("store.read-only"), "\(outcome.said)")
    #expect(outcome.said.contains("status 1"))
  }
}
