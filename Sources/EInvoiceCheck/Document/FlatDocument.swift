import XMLKit

/// What a document holds, flat and by address, which never changes: rules take thousands of steps a
/// document, and at each an array would count who uses it.
struct FlatDocument {
  /// One element and its name.
  struct Place: BitwiseCopyable {
    let tag: Tag
    let element: XMLTree.Element
  }

  struct Attribute: BitwiseCopyable {
    let name: AttributeName
    let attribute: XMLTree.Attribute
  }

  /// In the order of the document, the outermost first.
  let places: UnsafeMutablePointer<Place>
  let count: Int
  let attributes: UnsafeMutablePointer<Attribute>
  let text: UnsafeMutableBufferPointer<UInt8>
  /// Those of all attributes.
  let values: UnsafeMutableBufferPointer<UInt8>
  /// For each tag, where its first element stands; -1 where there is none.
  private let firsts: UnsafeMutablePointer<Int32>
  /// For each element, where the next one of its tag stands; -1 after the last.
  private let nexts: UnsafeMutablePointer<Int32>
  /// For each known name of an attribute, whether there is one.
  private let hasAttribute: UnsafeMutablePointer<Bool>

  init(_ tree: XMLTree) {
    let meanings = TagTable.shared.meanings(of: tree.names)
    count = tree.elements.count
    places = .allocate(capacity: count)
    attributes = .allocate(capacity: tree.attributes.count)
    text = .allocate(capacity: tree.text.count)
    values = .allocate(capacity: tree.values.count)
    firsts = .allocate(capacity: TagTable.shared.count)
    nexts = .allocate(capacity: count)
    hasAttribute = .allocate(capacity: AttributeName.count)

    _ = text.initialize(fromContentsOf: tree.text)
    _ = values.initialize(fromContentsOf: tree.values)
    firsts.initialize(repeating: -1, count: TagTable.shared.count)
    hasAttribute.initialize(repeating: false, count: AttributeName.count)
    // From the last, so that each finds the next of its name.
    for index in tree.elements.indices.reversed() {
      let element = tree.elements[index]
      let tag = meanings[element.name].tag
      (places + index).initialize(to: Place(tag: tag, element: element))
      (nexts + index).initialize(to: firsts[Int(tag.number)])
      firsts[Int(tag.number)] = Int32(index)
    }
    for index in tree.attributes.indices {
      let name = meanings[tree.attributes[index].name].attribute
      (attributes + index).initialize(to: Attribute(name: name, attribute: tree.attributes[index]))
      hasAttribute[Int(name.number)] = true
    }
  }

  func deallocate() {
    places.deallocate()
    attributes.deallocate()
    text.deallocate()
    values.deallocate()
    firsts.deallocate()
    nexts.deallocate()
    hasAttribute.deallocate()
  }

  /// Where the first element of that name stands; -1 where there is none.
  func first(_ tag: Tag) -> Int { Int(firsts[Int(tag.number)]) }

  /// Where the next element of the same name stands; -1 after the last.
  func next(_ index: Int) -> Int { Int(nexts[index]) }

  /// Whether there is an element that could end this way.
  @inline(__always)
  func mayHold(_ path: Path) -> Bool {
    guard let last = path.last else { return false }
    return last == .line
      ? first(.invoiceLine) >= 0 || first(.creditNoteLine) >= 0 : first(last) >= 0
  }

  func contains(attribute: AttributeName) -> Bool { hasAttribute[Int(attribute.number)] }
}
