import Documents
import Foundation

/// Runs every benchmark beside its peer and prints the table. Started by `make bench`, which
/// prepares the peers.
@main
struct Main {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4 else {
      print(
        "usage: Benchmarks PYTHON PEERS-FOLDER WORK-FOLDER [costing|flexibility|funding|invoices|group|check]…"
      )
      exit(2)
    }
    let workshop = Workshop(
      interpreter: arguments[1], peers: URL(fileURLWithPath: arguments[2]),
      folder: URL(fileURLWithPath: arguments[3]))
    try FileManager.default.createDirectory(
      at: workshop.folder, withIntermediateDirectories: true)
    let chosen = arguments.dropFirst(4)
    if let rendering = chosen.first.flatMap(InvoiceWork.Rendering.init(profiled:)) {
      // Nothing but our own work, for a profiler to look at.
      let inputs = BillingPlan.make(homes: 10, residents: 100, seed: 3).inputs
      print(InvoiceWork(inputs: inputs, templates: .standard()).oneCore(rendering))
      return
    }
    if chosen.first == CheckBenchmarks.profileJob {
      print(try CheckBenchmarks(workshop: workshop).profile())
      return
    }
    if let job = chosen.first,
      try await GroupBenchmarks.run(job, Array(chosen.dropFirst()))
    {
      return
    }
    if chosen.first == InvoiceBenchmarks.memoryJob, let homes = chosen.dropFirst().first {
      return try InvoiceBenchmarks.runMemory(homes: Int(homes) ?? 0)
    }
    func isWanted(_ name: String) -> Bool { chosen.isEmpty || chosen.contains(name) }
    var figures: [Figure] = []
    if isWanted("costing") { figures += try CostingBenchmarks(workshop: workshop).figures() }
    if isWanted("flexibility") {
      figures += try FlexibilityBenchmarks(workshop: workshop).figures()
    }
    if isWanted("funding") { figures += try FundingBenchmarks(workshop: workshop).figures() }
    if isWanted("invoices") { figures += try InvoiceBenchmarks(workshop: workshop).figures() }
    if isWanted("group") { figures += try GroupBenchmarks(workshop: workshop).figures() }
    if isWanted("check") { figures += try CheckBenchmarks(workshop: workshop).figures() }
    print(Figure.table(figures))
    if isWanted("invoices") { print("\n" + (try InvoiceBenchmarks(workshop: workshop).memory())) }
    // A missed target is a figure; a wrong result is a failure.
    if !figures.allSatisfy(\.isSound) {
      print("\nA peer came to another result: compare the files in \(workshop.folder.path).")
      exit(1)
    }
  }
}
