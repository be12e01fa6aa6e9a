import Amounts
import Evidence
import Flexibility
import XMLKit

/// What a pack's XML says again as a sum, a difference or a sentence, held against the figures that
/// it follows from.
struct PackRestatement {
  private let figures: PackFigures
  private let file: String
  private(set) var faults: [Fault] = []

  init(_ root: XMLNode, _ figures: PackFigures, file: String) {
    self.figures = figures
    self.file = file
    checkParts(root)
    for share in root.children("Share") { checkBasket(share) }
    let entries = root.children("Entry")
    for entry in entries {
      for node in entry.children("Offer") { checkOffer(node, of: entry, entries, root) }
    }
  }

  // MARK: - The budget and the baskets

  private mutating func checkParts(_ root: XMLNode) {
    guard let budget = root.children("Budget").first else { return }
    let sum = budget.children("Part").map { money($0, "amount") ?? .zero }.sum()
    guard sum != figures.budget else { return }
    note("Budget: its parts by what they are for, together", "\(sum)", "\(figures.budget)", budget)
  }

  /// The words of a service given up begin with its quantity.
  private mutating func checkBasket(_ node: XMLNode) {
    for item in node.children("Gives") {
      guard let quantity = item.attribute("quantity").flatMap(Ratio.init(fraction:)) else {
        continue
      }
      let said = item.text.prefix { $0 != " " }
      if said != quantity.plain {
        note(
          "Share \(node.attribute("id") ?? ""): \(item.attribute("service") ?? "") given up",
          quantity.plain, "\(said) by its words", item)
      }
    }
  }

  // MARK: - An offer

  private mutating func checkOffer(
    _ node: XMLNode, of entry: XMLNode, _ entries: [XMLNode], _ root: XMLNode
  ) {
    let id = entry.attribute("id") ?? ""
    let offers = figures.offers.filter { $0.entry == id }
    guard let offer = offers.first, offers.count == 1 else {
      return note("Offer \(id)", "\(offers.count) entries", "one of that id", entry)
    }
    let subject = "Offer \(id)"
    checkStanding(node, subject, id, entries)
    checkSentence(node, subject, offer)
    checkPayment(node, subject, offer)
    for (effect, node) in zip(offer.effects, node.children("Effect")) {
      checkEffect(node, "\(subject), \(effect.scenario)", effect, root)
    }
  }

  /// An offer is open until an entry answers it.
  private mutating func checkStanding(
    _ node: XMLNode, _ subject: String, _ id: String, _ entries: [XMLNode]
  ) {
    let answer = entries.last { $0.children("Answers").first?.text == id }
    let standing: Negotiation.Standing =
      switch answer?.attribute("act") {
      case "counter": .countered
      case "agree": .agreed
      case "refuse": .refused
      case "withdraw": .withdrawn
      default: .open
      }
    hold(node, "standing", standing.rawValue, "\(subject): what became of it")
  }

  private mutating func checkSentence(_ node: XMLNode, _ subject: String, _ offer: PackVerdict) {
    guard let said = node.children("Verdict").first,
      let share = figures.shares.first(where: { $0.id == offer.share }),
      let verdict = Verdict(named: offer.name, offer.amount)
    else { return }
    // A view that tells no ranges may say that there are some.
    let doubts = offer.ranges.map { [$0.doubt] } ?? [.none, .untold]
    let sentences = doubts.map {
      verdict.sentence(
        on: offer.release, expected: share.expected,
        residentsOut: figures.circumstances.residentsOut, estimates: $0)
    }
    if !sentences.contains(said.text) {
      note("\(subject): the sentence", "“\(said.text)”", "“\(sentences[0])”", said)
    }
  }

  private mutating func checkPayment(_ node: XMLNode, _ subject: String, _ offer: PackVerdict) {
    guard let payment = node.children("Payment").first,
      let before = money(payment, "toHomeBefore"), let after = money(payment, "toHomeAfter"),
      let toResident = money(payment, "toResident")
    else { return }
    hold(payment, "toResident", offer.release, "\(subject): for the resident to spend")
    hold(payment, "toHomeAfter", before - offer.release, "\(subject): to the home, after")
    if payment.attribute("payerAfter") != nil {
      hold(payment, "payerAfter", after + toResident, "\(subject): the payer's total, after")
    }
    guard let shortfall = payment.children("Shortfall").first,
      let first = money(shortfall, "before"), let saved = offer.effects.first?.saved
    else { return }
    hold(
      shortfall, "after", first + offer.release - saved, "\(subject): cost less fee, after")
  }

  // MARK: - Who pays at one occupancy

  private mutating func checkEffect(
    _ node: XMLNode, _ subject: String, _ effect: PackEffect, _ root: XMLNode
  ) {
    if let result = node.children("Result").first, let said = effect.result {
      hold(result, "after", said.after, "\(subject): the home's result, after")
    }
    guard let others = node.children("EachOther").first, let before = money(others, "before") else {
      return
    }
    let change =
      node.children("ChangeForEachOther").first
      .flatMap { try? Money(parsing: $0.text) } ?? .zero
    hold(others, "after", before + change, "\(subject): each other costs, after")
    let point = root.children("Curve").first?.children("At")
      .first { $0.attribute("residents") == "\(effect.residents)" }
    if let cost = point.flatMap({ money($0, "unitCost") }) {
      hold(others, "before", cost, "\(subject): each other costs, before, as on the curve")
    }
  }
}

extension PackRestatement {
  private func money(_ node: XMLNode, _ name: String) -> Money? {
    node.attribute(name).flatMap { try? Money(parsing: $0) }
  }

  private mutating func hold(_ node: XMLNode, _ name: String, _ value: Money, _ figure: String) {
    guard let stated = money(node, name), stated != value else { return }
    note(figure, "\(stated)", "\(value)", node)
  }

  private mutating func hold(_ node: XMLNode, _ name: String, _ value: String, _ figure: String) {
    guard let stated = node.attribute(name), stated != value else { return }
    note(figure, "\"\(stated)\"", "\"\(value)\"", node)
  }

  private mutating func note(
    _ figure: String, _ stated: String, _ value: String, _ node: XMLNode
  ) {
    faults.append(
      .packDisagrees(
        figure, stated: stated, comesTo: value, at: SourceLocation(file: file, row: node.line)))
  }
}

extension Verdict {
  fileprivate init?(named name: String, _ amount: Money) {
    switch name {
    case "covered": self = .covered
    case "negotiable": self = .negotiable(atRisk: amount)
    case "uncovered": self = .uncovered(amount)
    default: return nil
    }
  }
}
