public import Amounts

/// One line of an invoice (BG-25).
public struct InvoiceLine: Hashable, Sendable {
  /// BT-126: unique within the invoice.
  public var id: String
  /// The arithmetic in words, or whatever else the reader should know (BT-127).
  public var note: String?
  /// What the line is about, such as a resident's reference (BT-128).
  public var object: Identifier?
  /// Negative for what is taken out: a price may not be negative (BT-129, BR-27).
  public var quantity: ExactDecimal
  /// BT-130.
  public var unit: UnitCode
  /// quantity × price + charges − allowances, in whole pence (BT-131).
  public var net: Money
  /// The buyer's cost code (BT-133).
  public var buyerAccountingReference: String?
  /// The line of the buyer's order (BT-132).
  public var orderLine: String?
  /// BG-26.
  public var period: Period?
  /// BG-27, BG-28.
  public var adjustments: [LineAdjustment]
  /// BG-29.
  public var price: Price
  /// BG-31.
  public var item: Item
  /// BG-30.
  public var vat: VATTreatment

  /// A line with its net amount as stated: ``reconciled()`` holds it against its own arithmetic.
  public init(
    id: String, note: String? = nil, object: Identifier? = nil, quantity: ExactDecimal,
    unit: UnitCode, net: Money, buyerAccountingReference: String? = nil,
    orderLine: String? = nil, period: Period? = nil, adjustments: [LineAdjustment] = [],
    price: Price, item: Item, vat: VATTreatment
  ) {
    self.id = id
    self.note = note
    self.object = object
    self.quantity = quantity
    self.unit = unit
    self.net = net
    self.buyerAccountingReference = buyerAccountingReference
    self.orderLine = orderLine
    self.period = period
    self.adjustments = adjustments
    self.price = price
    self.item = item
    self.vat = vat
  }
}

/// What one base quantity costs (BG-29): £846.37 for 7 days.
public struct Price: Hashable, Sendable {
  /// BT-146: never negative (BR-27), and as exact as it was agreed.
  public let amount: ExactDecimal
  /// BT-149, above zero, in the unit of the line's quantity.
  public let baseQuantity: ExactDecimal

  /// - Precondition: `baseQuantity` is above zero (PEPPOL-EN16931-R121).
  public init(_ amount: ExactDecimal, per baseQuantity: ExactDecimal = .one) {
    precondition(
      baseQuantity > .zero, "a price is for some quantity above zero")
    self.amount = amount
    self.baseQuantity = baseQuantity
  }

  public init(_ amount: Money, per baseQuantity: ExactDecimal = .one) {
    self.init(ExactDecimal(amount), per: baseQuantity)
  }
}

/// What was sold (BG-31).
public struct Item: Hashable, Sendable {
  /// BT-153.
  public var name: String
  /// BT-154.
  public var description: String?
  /// The seller's own code for it (BT-155).
  public var sellerCode: String?
  /// What else is said of it, each under its name (BG-32): the hotel, care and activity parts.
  public var attributes: [Attribute]

  public init(
    _ name: String, description: String? = nil, sellerCode: String? = nil,
    attributes: [Attribute] = []
  ) {
    self.name = name
    self.description = description
    self.sellerCode = sellerCode
    self.attributes = attributes
  }

  /// BG-32.
  public struct Attribute: Hashable, Sendable {
    /// BT-160.
    public var name: String
    /// BT-161.
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}

/// A code of UN/ECE Recommendation 20 or 21 (BT-130).
public struct UnitCode: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let one = UnitCode(rawValue: "C62")
  public static let hour = UnitCode(rawValue: "HUR")
  public static let day = UnitCode(rawValue: "DAY")
  public static let week = UnitCode(rawValue: "WEE")
  public static let month = UnitCode(rawValue: "MON")
  public static let year = UnitCode(rawValue: "ANN")
}
