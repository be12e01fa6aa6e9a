/// A template in which every name has become the field that it stands for, so that writing a page
/// looks nothing up.
struct CompiledTemplate: Sendable {
  /// A field's place: how many sections out from the current one.
  typealias Depth = Int

  enum Step: Sendable {
    /// Where its bytes stand among the template's literals.
    case literal(Range<Int>)
    case field(Depth, FieldShape.Write)
    /// Shown where `isShown` is true of the field.
    case condition(Depth, isShown: @Sendable (Frame) -> Bool, CompiledTemplate)
    /// Shown for each part.
    case section(Depth, parts: FieldShape.Parts, CompiledTemplate)
    /// Shown where there are no parts.
    case inverse(Depth, parts: FieldShape.Parts, CompiledTemplate)
  }

  private var steps: [Step] = []
  /// All literals, one after the other: half of the steps of a page, so that none of them is an array
  /// to be held while it is written.
  private var literals: [UInt8] = []

  mutating func add(literal words: some Sequence<UInt8>) {
    let start = literals.count
    literals += words
    if case .literal(let before)? = steps.last {
      steps[steps.count - 1] = .literal(before.lowerBound..<literals.count)
    } else {
      steps.append(.literal(start..<literals.count))
    }
  }

  /// - Parameter step: anything but a literal, whose bytes would be another template's.
  mutating func add(_ step: Step) {
    if case .literal = step { preconditionFailure("A literal was added without its bytes.") }
    steps.append(step)
  }

  mutating func add(_ template: CompiledTemplate) {
    for step in template.steps {
      if case .literal(let place) = step {
        add(literal: template.literals[place])
      } else {
        add(step)
      }
    }
  }

  func write(_ frame: Frame, in words: PageWords, into html: inout [UInt8]) {
    for step in steps {
      switch step {
      case .literal(let place):
        literals.withUnsafeBufferPointer {
          html.append(contentsOf: UnsafeBufferPointer(rebasing: $0[place]))
        }
      // Nearly all; the frame at hand need not be held for it.
      case .field(0, let write): write(frame, words, &html)
      case .field(let depth, let write): write(frame.outward(depth), words, &html)
      case .condition(let depth, let isShown, let inner):
        if isShown(frame.outward(depth)) { inner.write(frame, in: words, into: &html) }
      case .section(let depth, let parts, let inner):
        for part in parts(frame.outward(depth), words, frame) {
          inner.write(part, in: words, into: &html)
        }
      case .inverse(let depth, let parts, let inner):
        if parts(frame.outward(depth), words, frame).isEmpty {
          inner.write(frame, in: words, into: &html)
        }
      }
    }
  }
}
