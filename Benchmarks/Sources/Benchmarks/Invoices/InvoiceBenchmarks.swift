import Billing
import Dispatch
import Documents
import Evidence
import Foundation
import Synchronization

/// Ten thousand invoices of twelve lines, from the register to XML and to pages, calculation
/// included.
struct InvoiceBenchmarks {
  let workshop: Workshop

  private static let homes = 100
  private static let residents = 100
  private static let size = "10,000 invoices × 12 lines"

  func figures() throws -> [Figure] {
    let plan = BillingPlan.make(homes: Self.homes, residents: Self.residents, seed: 3)
    let work = InvoiceWork(inputs: plan.inputs, templates: TemplateSet.standard())
    let few = BillingPlan.make(homes: 2, residents: Self.residents, seed: 3)
    let sample = InvoiceWork(inputs: few.inputs, templates: work.templates)
    return try calculation(work) + xml(plan, few, work, sample) + pages(plan, few, work, sample)
  }

  /// The most that a process of its own holds for a tenth of the homes and for all: it may not grow
  /// with them, but for their registers, which are all there from the start.
  func memory() throws -> String {
    let (few, all) = (
      try OwnProcess.run(Self.memoryJob, ["\(Self.homes / 10)"], in: workshop.folder),
      try OwnProcess.run(Self.memoryJob, ["\(Self.homes)"], in: workshop.folder)
    )
    return "Memory, registers of 10,000 residents included, each in a fresh process: at most "
      + "\(few) MB for 1,000 invoices as XML and pages, \(all) MB for 10,000."
  }

  static let memoryJob = "invoices-memory"

  /// The work of such a process: prints its greatest memory.
  static func runMemory(homes count: Int) throws {
    let plan = BillingPlan.make(homes: homes, residents: residents, seed: 3)
    let inputs = plan.inputs
    let work = InvoiceWork(
      inputs: Array(inputs.prefix(count)), templates: TemplateSet.standard())
    blackHole(work.oneCore(.xml) + work.oneCore(.page))
    blackHole(inputs.count)
    print(OwnProcess.greatestMemory, terminator: "")
  }

  private func calculation(_ work: InvoiceWork) throws -> [Figure] {
    [
      Figure(
        what: "bills worked out, one core", size: Self.size,
        time: Timing.of(runs: 3) { work.oneCore(.nothing) }.median)
    ]
  }

  private func xml(
    _ plan: BillingPlan, _ few: BillingPlan, _ work: InvoiceWork, _ sample: InvoiceWork
  ) throws -> [Figure] {
    let one = Timing.of(runs: 3) { work.oneCore(.xml) }.median
    let two = Timing.of(runs: 3, clock: .wall) { work.twoCores(.xml) }.median
    let ours = try sample.text(.xml)
    let string = try peer("Python, string templates", "xml-string", plan, few, ours)
    let twice = try peer("Python, string templates, two cores", "xml-string-two", plan, few, ours)
    let tree = try peer("Python, lxml tree", "xml-lxml", plan, few, ours)
    return [
      Figure(
        what: "bills as XML, one core", size: Self.size, time: one, target: .times(1.5),
        peer: string),
      Figure(
        what: "bills as XML, two cores", size: Self.size, time: two, target: .times(2.7),
        peer: string),
      Figure(what: "bills as XML, two cores", size: Self.size, time: two, peer: twice),
      Figure(
        what: "bills as XML, one core", size: Self.size, time: one, target: .times(15), peer: tree),
      Figure(what: "bills as XML, two cores", size: Self.size, time: two, peer: tree),
    ]
  }

  private func pages(
    _ plan: BillingPlan, _ few: BillingPlan, _ work: InvoiceWork, _ sample: InvoiceWork
  ) throws -> [Figure] {
    let one = Timing.of(runs: 3) { work.oneCore(.page) }.median
    let two = Timing.of(runs: 3, clock: .wall) { work.twoCores(.page) }.median
    // Spaces and line ends in a page say nothing.
    let ours = try sample.text(.page).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let jinja = try peer("Jinja2", "pages", plan, few, ours)
    let twice = try peer("Jinja2, two cores", "pages-two", plan, few, ours)
    return [
      Figure(what: "bills as pages, one core", size: Self.size, time: one, peer: jinja),
      Figure(
        what: "bills as pages, two cores", size: Self.size, time: two, target: .times(2.5),
        peer: jinja),
      Figure(what: "bills as pages, two cores", size: Self.size, time: two, peer: twice),
    ]
  }

  /// Times the peer on all invoices, and holds what it makes of a few against ours.
  private func peer(
    _ name: String, _ job: String, _ plan: BillingPlan, _ few: BillingPlan, _ ours: String
  ) throws -> Figure.Peer {
    let program = PeerProgram(name: name, script: "invoices", workshop: workshop)
    let compared = try program.compare(job + "-sample", input: few, with: ours)
    let time = try program.run(job, input: plan).time
    return Figure.Peer(name: name, time: time, agrees: compared.agrees)
  }
}

/// The same invoices made in several ways; each home is a billing run of its own.
struct InvoiceWork: Sendable {
  enum Rendering: Sendable {
    case nothing, xml, page

    /// `profile-bills`, `profile-xml`, `profile-pages`.
    init?(profiled word: String) {
      switch word {
      case "profile-bills": self = .nothing
      case "profile-xml": self = .xml
      case "profile-pages": self = .page
      default: return nil
      }
    }
  }

  let inputs: [BillingInput]
  let templates: TemplateSet

  /// How many bytes all homes' documents come to.
  func oneCore(_ rendering: Rendering) -> Int {
    inputs.map { bytes(of: $0, rendering) }.reduce(0, +)
  }

  func twoCores(_ rendering: Rendering) -> Int {
    let next = Atomic(0)
    let total = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < inputs.count else { return }
        total.add(bytes(of: inputs[index], rendering), ordering: .relaxed)
      }
    }
    return total.load(ordering: .relaxed)
  }

  private func bytes(of input: BillingInput, _ rendering: Rendering) -> Int {
    do {
      return try documents(of: input, rendering) { $0.count }.reduce(0, +)
    } catch {
      fatalError("the benchmark's own homes can't be billed: \(error)")
    }
  }

  /// All documents one after the other, as text.
  func text(_ rendering: Rendering) throws -> String {
    try inputs.flatMap { input in
      try documents(of: input, rendering) { String(decoding: $0, as: UTF8.self) }
    }.joined()
  }

  private func documents<Result>(
    of input: BillingInput, _ rendering: Rendering, _ transform: ([UInt8]) -> Result
  ) throws -> [Result] {
    let invoices = try BillingRun(input).bill(BillingPlan.month).invoices
    switch rendering {
    case .nothing: return invoices.map { _ in transform([]) }
    case .xml: return try invoices.map { transform(try InvoiceXML.bytes($0)) }
    case .page: return invoices.map { transform(templates.render(InvoicePage($0))) }
    }
  }
}
