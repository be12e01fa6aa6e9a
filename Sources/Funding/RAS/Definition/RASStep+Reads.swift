extension RASStep {
  /// The figures that it reads.
  var reads: Set<String> {
    Set(primitive.rule.reads).union(when.flatMap(\.reads)).union(otherwise?.reads ?? [])
  }
}

extension RASValue {
  var reads: [String] {
    switch self {
    case .constant: []
    case .figure(let name), .share(_, let name): [name]
    case .dated(let entries): entries.flatMap(\.value.reads)
    case .byWord(let name, let values): [name] + values.values.flatMap(\.reads)
    }
  }
}

extension RASTest {
  var reads: [String] {
    switch comparison {
    case .atLeast(let value), .moreThan(let value), .atMost(let value), .lessThan(let value):
      [figure] + value.reads
    case .isOneOf, .isYes, .before, .onOrAfter, .isGiven: [figure]
    }
  }
}
