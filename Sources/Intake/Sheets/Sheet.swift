import Evidence

/// What one sheet looks like, and how a row of it becomes a value.
///
/// `samples/README.md` documents the same sheets and columns for people; a test holds the two
/// together.
protocol Sheet {
  /// The columns by their headings.
  associatedtype Column: RawRepresentable<String> & CaseIterable & Hashable
  /// What a row is.
  associatedtype Value

  /// Such as `budget.csv`.
  static var file: String { get }
  /// Whether a home can't do without it.
  static var isNeeded: Bool { get }
  /// The columns that must be filled in every row; the others may be left out.
  static var filled: Set<Column> { get }
  /// The columns that together tell a row from every other; none where rows may be alike.
  static var key: [Column] { get }

  /// The columns by which a row is known when the sheet is read again, its dates left out; rows
  /// that are alike in them are told apart by their order.
  static var identity: [Column] { get }
  /// What a change from a day on makes of a row.
  static var dating: Dating<Column> { get }
  /// From which day a row bears on what is billed.
  static var billingReach: BillingReach<Column> { get }

  /// The row's value; nil where a cell is at fault, which `row` has then told.
  static func read(_ row: inout Row<Self>) -> Value?
}

extension Sheet {
  static var isNeeded: Bool { false }
  static var key: [Column] { [] }
  static var identity: [Column] { key }
  static var dating: Dating<Column> { .undated }
  static var billingReach: BillingReach<Column> { .always }
}

/// A sheet whose rows other sheets refer to by id.
protocol NamedSheet: Sheet {
  associatedtype Subject
  /// The column of the id.
  static var id: Column { get }
  /// What a row is, for people: `payer`.
  static var noun: String { get }
}

extension NamedSheet {
  static var key: [Column] { [id] }
}

/// A value and the row that it was read from.
@dynamicMemberLookup
struct Located<Value> {
  let value: Value
  let location: SourceLocation

  subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member { value[keyPath: path] }
}
