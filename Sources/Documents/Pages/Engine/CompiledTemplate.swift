/// A template in which every name has become the field that it stands for, so that writing a page
/// looks nothing up.
struct CompiledTemplate: Sendable {
  /// A field's place: how many sections out from the current one.
  typealias Depth = Int

  enum Step: Sendable {
    case literal([UInt8])
    case field(Depth, FieldShape.Write)
    /// Shown where `isShown` is true of the field.
    case condition(Depth, isShown: @Sendable (Frame) -> Bool, CompiledTemplate)
    /// Shown for each part.
    case section(Depth, parts: FieldShape.Parts, CompiledTemplate)
    /// Shown where there are no parts.
    case inverse(Depth, parts: FieldShape.Parts, CompiledTemplate)
  }

  private var steps: [Step] = []

  mutating func add(_ step: Step) {
    if case .literal(let more) = step, case .literal(let words)? = steps.last {
      steps[steps.count - 1] = .literal(words + more)
    } else {
      steps.append(step)
    }
  }

  mutating func add(_ template: CompiledTemplate) {
    for step in template.steps { add(step) }
  }

  func write(_ frame: Frame, in words: PageWords, into html: inout [UInt8]) {
    for step in steps {
      switch step {
      case .literal(let words): html += words
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
