import Amounts
import CareCalendar
import Evidence
import Funding

/// The fields of one object of a definition, taken one by one; what is left over is unknown.
struct RASFields {
  let path: [String]
  let log: RASLog
  private let members: [JSONNode.Member]
  private var taken: Set<String> = []

  /// Nil where the node is no object, which is then told.
  init?(_ node: JSONNode, _ path: [String], _ log: RASLog) {
    guard case .object(let members) = node.content else {
      log.add(
        .rasWrongKind, path, "\(node.words) stands where an object should.",
        remedy: "Write { … } with its fields.")
      return nil
    }
    self.members = members
    self.path = path
    self.log = log
  }

  /// Whether the field is there.
  func has(_ name: String) -> Bool { members.contains { $0.name == name } }

  /// The names of all fields.
  var names: [String] { members.map(\.name) }

  /// The field's value; nil where it is missing, which is told unless it may be.
  mutating func node(_ name: String, isNeeded: Bool = true) -> JSONNode? {
    taken.insert(name)
    if let member = members.first(where: { $0.name == name }) { return member.value }
    if isNeeded { refuseMissing(name) }
    return nil
  }

  private func refuseMissing(_ name: String) {
    let near = DidYouMean.nearest(name, among: members.map(\.name))
    log.add(
      .rasMissingField, path, "The field \"\(name)\" is missing.",
      remedy: near.map { "Did you mean it by \"\($0)\"?" } ?? "Add it.")
  }

  /// Takes all fields as read: they mean nothing as long as another one is wrong.
  mutating func ignoreRest() { taken.formUnion(members.map(\.name)) }

  /// Tells every field that nothing asked for.
  func finish() {
    for member in members where !taken.contains(member.name) {
      log.add(
        .rasUnknownField, path + [member.name], "There is no field \(member.name.quoted) here.",
        remedy: DidYouMean.question(
          member.name, among: taken.subtracting(members.map(\.name)).sorted(),
          otherwise: "Take it out. There are: \(taken.sorted().joined(separator: ", ")).")
      )
    }
  }

  // MARK: Texts

  mutating func text(_ name: String, isNeeded: Bool = true) -> String? {
    guard let node = node(name, isNeeded: isNeeded) else { return nil }
    return RASScalar.text(node, path + [name], log)
  }

  /// A name of an input or a step, which is a column's heading too.
  mutating func name(_ field: String, isNeeded: Bool = true) -> String? {
    guard let text = text(field, isNeeded: isNeeded) else { return nil }
    if (try? CellFormat<String>.identifier.read(text)) == nil {
      log.add(
        .rasBadName, path + [field], "\(text.quoted) can't be a name.",
        remedy: CellFormat<String>.identifier.remedy)
      return nil
    }
    return text
  }

  mutating func texts(_ name: String, isNeeded: Bool = true) -> [String]? {
    items(name, isNeeded: isNeeded)?.enumerated().compactMap { index, node in
      RASScalar.text(node, path + [name, String(index)], log)
    }
  }

  mutating func day(_ name: String, isNeeded: Bool = true) -> Day? {
    guard let text = text(name, isNeeded: isNeeded) else { return nil }
    return RASScalar.day(text, path + [name], log)
  }

  /// One of a few words.
  mutating func word<Word>(
    _ name: String, _ words: [(String, Word)], standard: Word? = nil
  ) -> Word? {
    guard let text = text(name, isNeeded: standard == nil) else { return standard }
    if let match = words.first(where: { $0.0 == text }) { return match.1 }
    log.add(
      .rasUnknownWord, path + [name],
      "\(text.quoted) is not one of \(words.map(\.0).joinedByAnd).",
      remedy: DidYouMean.question(
        text, among: words.map(\.0), otherwise: "Write one of them."))
    return nil
  }

  mutating func word<Word: CaseIterable & RawRepresentable<String>>(
    _ name: String, of type: Word.Type, standard: Word? = nil
  ) -> Word? {
    word(name, Word.allCases.map { ($0.rawValue, $0) }, standard: standard)
  }

  mutating func flag(_ name: String) -> Bool {
    guard let node = node(name, isNeeded: false) else { return false }
    guard case .bool(let value) = node.content else {
      log.add(
        .rasWrongKind, path + [name], "\(node.words) is neither true nor false.",
        remedy: "Write true or false, without quotes.")
      return false
    }
    return value
  }

  // MARK: Numbers

  mutating func number(_ name: String, _ unit: RASUnit, isNeeded: Bool = true) -> Ratio? {
    guard let node = node(name, isNeeded: isNeeded) else { return nil }
    return RASScalar.number(node, unit, path + [name], log)
  }

  /// A factor or a share: `0.9`, `1/2`, `95 %`, `-10 %`.
  mutating func factor(_ name: String, isNeeded: Bool = true) -> Ratio? {
    guard let node = node(name, isNeeded: isNeeded) else { return nil }
    return RASScalar.factor(node, path + [name], log)
  }

  // MARK: Lists and objects

  mutating func items(_ name: String, isNeeded: Bool = true) -> [JSONNode]? {
    guard let node = node(name, isNeeded: isNeeded) else { return nil }
    guard case .array(let items) = node.content else {
      log.add(
        .rasWrongKind, path + [name], "\(node.words) stands where a list should.",
        remedy: "Write [ … ].")
      return nil
    }
    return items
  }

  /// Each object of a list, read by `read`.
  mutating func each<Item>(
    _ name: String, isNeeded: Bool = true, _ read: (inout RASFields) -> Item?
  ) -> [Item] {
    (items(name, isNeeded: isNeeded) ?? []).enumerated().compactMap { index, node in
      guard var fields = RASFields(node, path + [name, String(index)], log) else { return nil }
      let item = read(&fields)
      fields.finish()
      return item
    }
  }

  /// The members of an object whose names are data, each read by `read`.
  mutating func map<Item>(
    _ name: String, isNeeded: Bool = true, _ read: (JSONNode, [String]) -> Item?
  ) -> [String: Item]? {
    guard let node = node(name, isNeeded: isNeeded) else { return nil }
    return RASScalar.map(node, path + [name], log, read)
  }
}
