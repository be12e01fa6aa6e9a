/// One line of the results: what was done, how long it took, and what it is held against.
struct Figure {
  /// What a figure has to reach.
  enum Target {
    case within(Duration)
    /// So many times as fast as the peer.
    case times(Double)
    /// At most so many times as long as something else that was measured.
    case ratio(Double, atMost: Double)
  }

  struct Peer {
    let name: String
    let time: Duration
    /// Whether both gave the same result; nil where only times are compared.
    let agrees: Bool?
  }

  let what: String
  let size: String
  let time: Duration
  var target: Target?
  var peer: Peer?

  /// How many times as long the peer takes.
  var ratio: Double? { peer.map { $0.time.seconds / max(time.seconds, 1e-12) } }

  /// Nil where there is no target.
  var isMet: Bool? {
    switch target {
    case nil: nil
    case .within(let limit): time < limit
    case .times(let wanted): (ratio ?? 0) >= wanted
    case .ratio(let found, let limit): found <= limit
    }
  }

  /// Whether the peer came to the same result, where there is one to compare.
  var isSound: Bool { peer?.agrees != false }
}

extension Figure {
  fileprivate var cells: [String] {
    [
      what, size, time.words, targetWords, isMet.map { $0 ? "met" : "MISSED" } ?? "",
      peer?.name ?? "", peer?.time.words ?? "",
      ratio.map { Duration.threeFigures($0) + " ×" } ?? "",
      peer?.agrees.map { $0 ? "same" : "DIFFERENT" } ?? "",
    ]
  }

  private var targetWords: String {
    switch target {
    case nil: ""
    case .within(let limit): "< \(limit.words)"
    case .times(let wanted): "≥ \(Duration.threeFigures(wanted)) ×"
    case .ratio(let found, let limit):
      "\(Duration.threeFigures(found)) ≤ \(Duration.threeFigures(limit))"
    }
  }

  private static let heads = [
    "what", "size", "Hearth", "target", "", "peer", "peer's time", "ratio", "result",
  ]

  /// The figures as a table that is both plain text and Markdown.
  static func table(_ figures: [Figure]) -> String {
    let rows = [heads] + figures.map(\.cells)
    let widths = heads.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) + "|" }.joined()
    return ([line(heads), rule] + figures.map { line($0.cells) }).joined(separator: "\n")
  }
}
