import EInvoiceCheck
import Foundation

/// Checking e-invoices: from their bytes to the names of all rules that they break.
struct CheckBenchmarks {
  let workshop: Workshop
  private var peer: PeerProgram {
    PeerProgram(name: "official stylesheets, Saxon", script: "check", workshop: workshop)
  }

  /// The documents that the tests of the rules rest on, and each with its amount to pay changed.
  private struct Input: Encodable {
    var documents: [String]
  }

  /// `profile-check`: nothing but our own work, for a profiler to look at.
  static let profileJob = "profile-check"

  /// - Returns: how many findings there are.
  func profile() throws -> Int {
    let documents = try documents().map { Array($0.utf8) }
    return try (0..<100).map { _ in
      try documents.map { try InvoiceCheck($0, named: "").findings.count }.reduce(0, +)
    }.reduce(0, +)
  }

  func figures() throws -> [Figure] {
    let input = Input(documents: try documents())
    let bytes = input.documents.map { Array($0.utf8) }
    func checkAll() throws -> [InvoiceCheck] {
      try bytes.map { try InvoiceCheck($0, named: "") }
    }
    let time = try Timing.of(runs: 9, repeats: 20, checkAll)
    return [
      Figure(
        what: "e-invoices checked, all rules, one core", size: "\(bytes.count) documents",
        time: time.median, target: .times(30),
        peer: try peer.compare("all", input: input, with: Self.text(try checkAll())))
    ]
  }

  private func documents() throws -> [String] {
    let tests = workshop.peers.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Tests")
    let folders = ["EInvoiceCheckTests/Documents", "EInvoiceTests/Goldens"]
    let files = try folders.flatMap { folder -> [URL] in
      let url = tests.appendingPathComponent(folder)
      return try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
        .filter {
          $0.hasSuffix(".xml")
            && !["statement.xml", "remittance.xml", "remittance-advice.xml"].contains($0)
        }
        .map { url.appendingPathComponent($0) }
    }
    let sound = try files.map { try String(contentsOf: $0, encoding: .utf8) }
    let broken = sound.map {
      $0.replacingOccurrences(of: "</cbc:PayableAmount>", with: "1</cbc:PayableAmount>")
    }
    return sound + broken
  }

  /// The names of the official rules that each document breaks, sorted: a line for each.
  private static func text(_ checks: [InvoiceCheck]) -> String {
    checks.map { check in
      Set(
        check.findings.filter { $0.source == .en16931 || $0.source == .peppol }.map(\.rule)
      ).sorted().joined(separator: " ") + "\n"
    }.joined()
  }
}
