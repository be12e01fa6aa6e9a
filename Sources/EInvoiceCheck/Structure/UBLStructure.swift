/// What UBL 2.1 lets each element hold.
struct UBLStructure: Sendable {
  /// One kind of child that an element may have.
  struct Child: Sendable {
    let tag: Tag
    let isRequired: Bool
    let isRepeatable: Bool
  }

  /// What an element without children may say.
  struct Kind: Sendable {
    struct Attribute: Sendable {
      let name: AttributeName
      let form: LexicalForm
      let isRequired: Bool
    }

    let form: LexicalForm
    let attributes: Lasting<Attribute>
  }

  /// The children that an element may have, in their order.
  struct Model: Sendable {
    let children: Lasting<Child>
    /// Where those stand that it must have.
    let required: Lasting<Int>

    init(_ children: [Child]) {
      self.children = Lasting(children)
      required = Lasting(children.indices.filter { children[$0].isRequired })
    }
  }

  enum Content: Sendable {
    case children(Model)
    case text(Kind)
    /// Extensions, which are their makers' own affair.
    case anything
  }

  /// By tag.
  private let contents: Lasting<Content>

  static let shared = UBLStructure()

  func content(of tag: Tag) -> Content { contents[Int(tag.number)] }

  private init() {
    var kinds: [Substring: Kind] = [:]
    var contents = [Content](repeating: .anything, count: TagTable.shared.count)
    var aliases: [(tag: Tag, of: Tag)] = []
    for line in RuleTable.structure {
      let words = line.parts(separator: " ")
      switch words[1] {
      case "=":
        guard let kind = kinds[words[0]] else { continue }
        for tag in words.dropFirst(2).compactMap({ Tag($0) }) {
          contents[Int(tag.number)] = .text(kind)
        }
      case ":":
        guard let tag = Tag(words[0]) else { continue }
        if words[2] == "=", let other = Tag(words[3]) {
          aliases.append((tag, other))
        } else {
          contents[Int(tag.number)] = .children(
            Model(words.dropFirst(2).compactMap(Self.child)))
        }
      default:
        kinds[words[1]] = Kind(
          form: LexicalForm(words[2]),
          attributes: Lasting(
            words.dropFirst(3).compactMap { word in
              let (name, form, isRequired) = Self.attribute(word)
              return AttributeName(name).map {
                Kind.Attribute(name: $0, form: form, isRequired: isRequired)
              }
            }))
      }
    }
    for alias in aliases { contents[Int(alias.tag.number)] = contents[Int(alias.of.number)] }
    self.contents = Lasting(contents)
  }

  /// `cbc:Note*`
  private static func child(_ word: Substring) -> Child? {
    let (name, mark) = word.marked
    return Tag(name).map {
      Child(
        tag: $0, isRequired: mark == nil || mark == "+", isRepeatable: mark == "*" || mark == "+")
    }
  }

  /// `currencyID!`, `languageID=language`
  static func attribute(
    _ word: Substring
  ) -> (name: Substring, form: LexicalForm, isRequired: Bool) {
    let isRequired = word.last == "!"
    let parts = (isRequired ? word.dropLast() : word).split(separator: "=")
    return (parts[0], parts.count > 1 ? LexicalForm(parts[1]) : .text, isRequired)
  }
}
