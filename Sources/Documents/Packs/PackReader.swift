import Amounts
import Evidence
import Flexibility
import XMLKit

/// Takes a pack's figures out of XML that its schema has passed.
final class PackReader {
  private let file: String
  private(set) var faults: [Fault] = []

  init(file: String) { self.file = file }

  func figures(_ root: XMLNode) -> PackFigures {
    let budget = root.children("Budget").first ?? root
    return PackFigures(
      circumstances: circumstances(root.children("Circumstances").first ?? root),
      budget: amount(budget, "total"),
      budgetLines: budget.children("Line").map { amount($0, "amount") },
      shares: root.children("Share").map(share),
      offers: root.children("Entry").flatMap { entry in
        entry.children("Offer").map { offer($0, of: entry) }
      },
      schedule: root.children("Schedule").flatMap { $0.children("Cell") }.map(cell))
  }

  private func circumstances(_ node: XMLNode) -> PackCircumstances {
    let low = max(1, count(node, "bandFrom"))
    let high = count(node, "bandTo")
    let residents = count(node, "residents")
    let days = count(node, "daysInYear")
    if !(low...max(low, high)).contains(residents) || high < low {
      refuse(node, "bandFrom", "the band does not hold the residents in the home")
    }
    if days == 0 { refuse(node, "daysInYear", "a year has days") }
    if count(node, "residentsOut") == 0 { refuse(node, "residentsOut", "nobody gives anything up") }
    return PackCircumstances(
      residents: residents, band: low...max(low, high),
      residentsOut: max(1, count(node, "residentsOut")),
      largestOptOut: count(node, "largestOptOut"), daysInYear: max(1, days))
  }

  private func share(_ node: XMLNode) -> PackShare {
    PackShare(
      id: node.attribute("id") ?? "",
      basket: node.children("Gives").map {
        PackItem(
          service: $0.attribute("service") ?? "", words: $0.text, quantity: exact($0, "quantity"))
      },
      noticeWeeks: count(node, "noticeWeeks"), lines: node.children("Line").map(line),
      organising: amount(node, "organising"), covered: amount(node, "covered"),
      expected: amount(node, "expected"), ceiling: amount(node, "ceiling"),
      stranded: amount(node, "stranded"))
  }

  private func line(_ node: XMLNode) -> PackLine {
    let given = node.children("GivenUp").first
    return PackLine(
      id: node.attribute("line") ?? "", description: node.children("Description").first?.text ?? "",
      isMerged: flag(node, "merged"), units: given.map { exact($0, "units") },
      unit: given?.attribute("unit"),
      average: node.attribute("average").map { _ in money(node, "average") },
      expected: money(node, "expected"), lowest: money(node, "lowest"),
      stays: node.children("Stays").first?.text,
      working: node.children("CostOfUse").first.map { .cost(cost($0)) }
        ?? .savings(node.children("Savings").flatMap { $0.children("Each") }.map(saving)),
      ends: node.children("Ends").first.map {
        PackLine.Ends(
          leastExpected: money($0, "leastExpected"), mostExpected: money($0, "mostExpected"),
          leastLowest: money($0, "leastLowest"), mostLowest: money($0, "mostLowest"))
      })
  }

  private func cost(_ node: XMLNode) -> PackLine.CostOfUse {
    PackLine.CostOfUse(
      usePerResident: exact(node, "usePerResident"), fixed: money(node, "fixed"),
      perUnit: money(node, "perUnit"),
      step: node.children("Step").first.map {
        PackLine.Step(
          size: positive($0, "size"), minimum: count($0, "minimum"), cost: money($0, "cost"))
      }, isSaved: flag(node, "saved"),
      agreed: node.children("Agreed").first.map {
        PackLine.Agreed(
          units: positive($0, "units"), smallest: positive($0, "smallest"),
          measure: positive($0, "measure"), held: money($0, "held"))
      },
      estimate: node.children("Estimate").first.map {
        PackLine.Estimate(
          low: exact($0, "low"), high: exact($0, "high"), budgetUse: positive($0, "budgetUse"))
      })
  }

  private func saving(_ node: XMLNode) -> PackLine.Saving {
    PackLine.Saving(
      residents: count(node, "residents"), residentsOut: count(node, "residentsOut"),
      each: money(node, "amount"))
  }

  private func cell(_ node: XMLNode) -> PackScheduleCell {
    PackScheduleCell(
      residentsOut: max(1, count(node, "residentsOut")), noticeWeeks: count(node, "noticeWeeks"),
      residents: count(node, "residents"), saving: amount(node, "saving"),
      each: amount(node, "each"))
  }

  private func offer(_ node: XMLNode, of entry: XMLNode) -> PackVerdict {
    let verdict = node.children("Verdict").first ?? node
    return PackVerdict(
      entry: entry.attribute("id") ?? "", share: node.attribute("share") ?? "",
      release: amount(node, "release"), name: verdict.attribute("is") ?? "",
      amount: amount(verdict, "amount"), effects: node.children("Effect").map(effect),
      ranges: node.children("OverEstimates").first.map(ranges))
  }

  private func effect(_ node: XMLNode) -> PackEffect {
    PackEffect(
      scenario: node.attribute("scenario") ?? "", residents: count(node, "residents"),
      saved: amount(node, "saved"), homeResult: amount(node, "homeResult"),
      uncovered: amount(node, "uncovered"), verdict: node.attribute("verdict") ?? "",
      result: node.children("Result").first.map {
        HomeResult(
          before: amount($0, "before"), change: amount($0, "change"),
          savedAlready: amount($0, "savedAlready"))
      },
      others: node.children("EachOther").first.map {
        let before = amount($0, "before")
        return PackEffect.Others(before: before, change: amount($0, "after") - before)
      })
  }

  private func ranges(_ node: XMLNode) -> PackRanges {
    let figures = node.children("Figure")
    func range(_ name: String) -> ReleaseRanges.Range? {
      figures.first { $0.attribute("of") == name }.map {
        ReleaseRanges.Range(least: amount($0, "least"), most: amount($0, "most"))
      }
    }
    func needed(_ name: String) -> ReleaseRanges.Range {
      if let range = range(name) { return range }
      refuse(node, "of", "there is no figure \"\(name)\" over the estimates")
      return ReleaseRanges.Range(least: .zero, most: .zero)
    }
    var others: PackRanges.Others?
    if let before = range("eachOtherBefore") {
      others = PackRanges.Others(
        before: before, change: needed("changeForEachOther"), after: needed("eachOtherAfter"))
    }
    return PackRanges(
      saved: needed("saved"), homeResult: needed("homeResult"), uncovered: needed("uncovered"),
      others: others, worst: judgement(node, "worst"), best: judgement(node, "best"))
  }

  private func judgement(_ node: XMLNode, _ end: String) -> PackJudgement {
    PackJudgement(name: node.attribute(end) ?? "", amount: amount(node, end + "Amount"))
  }
}

// MARK: - Figures

extension PackReader {
  private func flag(_ node: XMLNode, _ name: String) -> Bool {
    ["true", "1"].contains(node.attribute(name))
  }

  private func count(_ node: XMLNode, _ name: String) -> Int {
    guard let count = node.attribute(name).flatMap({ Int($0) }) else {
      refuse(node, name, "that is no count")
      return 0
    }
    return count
  }

  private func amount(_ node: XMLNode, _ name: String) -> Money {
    guard let text = node.attribute(name), let amount = try? Money(parsing: text) else {
      refuse(node, name, "that is no amount of at most ten digits of pounds")
      return .zero
    }
    return amount
  }

  private func money(_ node: XMLNode, _ name: String) -> ExactMoney {
    let pence = exact(node, name)
    // Beyond this no penny could be counted; no home is so large.
    guard pence.magnitude < Ratio(1_000_000_000_000_000) else {
      refuse(node, name, "that is more money than any home has")
      return .zero
    }
    return ExactMoney(pence: pence)
  }

  private func positive(_ node: XMLNode, _ name: String) -> Ratio {
    let value = exact(node, name)
    guard value > .zero else {
      refuse(node, name, "it must be above 0")
      return .one
    }
    return value
  }

  private func exact(_ node: XMLNode, _ name: String) -> Ratio {
    guard let value = node.attribute(name).flatMap(Ratio.init(fraction:)) else {
      refuse(node, name, "that is no whole number or fraction")
      return .zero
    }
    return value
  }

  private func refuse(_ node: XMLNode, _ attribute: String, _ reason: String) {
    faults.append(
      Fault(
        .packBadFigure, at: SourceLocation(file: file, row: node.line),
        "\(attribute) of \(node.name) is \"\(node.attribute(attribute) ?? "")\": \(reason).",
        remedy: "Ask whoever made the pack for it again."))
  }
}

extension Ratio {
  /// `7` or `-22/7`, however long; nil for anything else.
  init?(fraction text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2 else { return nil }
    let isNegative = first.hasPrefix("-")
    guard let top = Self.whole(isNegative ? first.dropFirst() : first) else { return nil }
    var value = isNegative ? -top : top
    if parts.count == 2 {
      guard let bottom = Self.whole(parts[1]), !bottom.isZero else { return nil }
      value = value / bottom
    }
    self = value
  }

  private static func whole(_ digits: Substring) -> Ratio? {
    guard !digits.isEmpty, digits.utf8.count <= 300,
      digits.utf8.allSatisfy(\.isDigit)
    else { return nil }
    return digits.utf8.reduce(Ratio.zero) { $0 * 10 + Ratio(Int($1 - UInt8(ascii: "0"))) }
  }
}
