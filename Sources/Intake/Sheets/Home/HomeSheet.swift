/// `home.csv`: a setting a row.
enum HomeSheet: Sheet {
  enum Column: String, CaseIterable {
    case setting, value, note
  }

  static let file = "home.csv"
  static let isNeeded = true
  static let filled: Set<Column> = [.setting, .value]
  static let key: [Column] = [.setting]

  /// What can be set about a home.
  enum Setting: String, CaseIterable {
    case name
    case legalName = "legal name"
    case street, town, postcode, nation
    case registeredBeds = "registered beds"
    case companyNumber = "company number"
    case vatNumber = "vat number"
    case taxReference = "tax reference"
    case contactName = "contact name"
    case telephone, email
    case electronicAddressScheme = "electronic address scheme"
    case electronicAddress = "electronic address"
    case bankAccountName = "bank account name"
    case sortCode = "sort code"
    case accountNumber = "account number"
    case serviceUserNumber = "service user number"
    case collectionDays = "collection days"
    case paymentDays = "payment days"
    case invoiceSeries = "invoice series"
    case billedFrom = "billed from"
    case budgetFrom = "budget from"
    case budgetTo = "budget to"
    case budgetResidentDays = "budget resident days"
    case occupancyLow = "occupancy low"
    case occupancyHigh = "occupancy high"
    case largestOptOut = "largest opt-out"
    case stressOccupancy = "stress occupancy"
    case overheadMethod = "overhead method"
    case stepDownOrder = "step-down order"
    case listMargin = "list margin"
    case returnOnOperations = "return on operations"
    case returnOnCapital = "return on capital"
  }

  /// The rows are read by ``SettingsReader``, each setting in its own format.
  static func read(_ row: inout Row<HomeSheet>) -> Never? { nil }
}
