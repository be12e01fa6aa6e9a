import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence

/// All that `home.csv` says.
struct HomeSettings {
  let home: Home
  let billedFrom: Day
  let budgetYear: DayRange
  let budgetResidentDays: Quantity
  let occupancyBand: ClosedRange<Int>
  let largestOptOut: Int
  let stressOccupancy: Percentage
  let listMargin: Percentage?
  let overheadMethod: OverheadMethod
  let overheadSource: SourceLocation
  let returns: ReturnsAsked
  let serviceUserNumber: String?
  let collectionDays: Int
  let budgetSources: PooledBudget.Sources
  let taxReferenceLocation: SourceLocation

  /// Reads every setting, telling all that is wrong; nil where anything is.
  init?(_ sheet: OpenSheet<HomeSheet>, _ log: FaultLog) {
    guard sheet.isComplete else { return nil }
    var reader = SettingsReader(sheet, log)
    let home = Home(&reader)
    let billedFrom = reader.required(.billedFrom, .day)
    let year = Self.budgetYear(&reader)
    let days = reader.required(.budgetResidentDays, .quantity)
    let band = Self.occupancyBand(&reader, beds: home?.registeredBeds)
    let largest = reader.optional(.largestOptOut, .whole(1...1_000)) ?? 3
    let stress = reader.optional(.stressOccupancy, .percentage) ?? Percentage(75)
    let listMargin = reader.optional(.listMargin, .percentage)
    let method = Self.overheadMethod(&reader)
    let returns = ReturnsAsked(
      onOperations: reader.optional(.returnOnOperations, .returnAsked) ?? .perResidentWeek(.zero),
      onCapital: reader.optional(.returnOnCapital, .returnAsked) ?? .perResidentWeek(.zero))
    let serviceUser = reader.optional(.serviceUserNumber, .serviceUserNumber)
    let collectionDays = reader.optional(.collectionDays, .whole(0...60)) ?? 10
    guard reader.isSound, let home, let billedFrom, let year, let days, let band,
      let method
    else { return nil }
    self.home = home
    self.billedFrom = billedFrom
    self.budgetYear = year
    self.budgetResidentDays = days
    self.occupancyBand = band
    self.largestOptOut = largest
    self.stressOccupancy = stress
    self.listMargin = listMargin
    self.overheadMethod = method
    overheadSource = reader.location(
      reader.isGiven(.stepDownOrder) ? .stepDownOrder : .overheadMethod)
    self.returns = returns
    serviceUserNumber = serviceUser
    self.collectionDays = collectionDays
    self.budgetSources = PooledBudget.Sources(
      year: reader.location(.budgetFrom), residentDays: reader.location(.budgetResidentDays),
      registeredBeds: reader.location(.registeredBeds))
    self.taxReferenceLocation = reader.location(.taxReference)
  }

  /// The methods by their words in the sheet.
  private enum MethodWord: String, CaseIterable {
    case direct
    case inProportion = "in proportion"
    case stepDown = "step-down"
    case reciprocal
  }

  /// By default each line has its own split.
  private static func overheadMethod(_ reader: inout SettingsReader) -> OverheadMethod? {
    let word = reader.optional(.overheadMethod, CellFormat<MethodWord>.word) ?? .direct
    let order = reader.optional(.stepDownOrder, CellFormat<[String]>.identifiers)
    guard reader.isSound else { return nil }
    switch (word, order) {
    case (.stepDown, let order?):
      return .stepDown(order: order.map { DepartmentID($0) })
    case (.stepDown, nil):
      reader.refuse(
        .overheadMethod, .notTogether, "The method is step-down, but no order is given.",
        remedy: "Add the setting \"step-down order\" with the departments' ids, first one first.")
      return nil
    case (_, .some):
      reader.refuse(
        .stepDownOrder, .notTogether,
        "An order is given, but the overhead method is \(word.rawValue).",
        remedy: "Set the overhead method to step-down, or clear the order.")
      return nil
    case (.direct, nil): return .directSplit
    case (.inProportion, nil): return .inProportion
    case (.reciprocal, nil): return .reciprocal
    }
  }

  private static func budgetYear(_ reader: inout SettingsReader) -> DayRange? {
    let first = reader.required(.budgetFrom, .day)
    let last = reader.required(.budgetTo, .day)
    guard let first, let last else { return nil }
    if let year = DayRange(first, through: last) { return year }
    reader.refuse(
      .budgetTo, .budgetDates, "The budget ends on \(last) but begins on \(first).",
      remedy: "Write the first and the last day of the budget year.")
    return nil
  }

  /// By default from 75 % of the registered beds, rounded down, to all of them.
  private static func occupancyBand(
    _ reader: inout SettingsReader, beds: Int?
  ) -> ClosedRange<Int>? {
    let low = reader.optional(.occupancyLow, .whole(1...10_000))
    let high = reader.optional(.occupancyHigh, .whole(1...10_000))
    guard reader.isSound, let beds else { return nil }
    let from = low ?? max(1, beds * 3 / 4)
    let to = high ?? beds
    guard from <= to, to <= beds else {
      reader.refuse(
        high == nil ? .occupancyLow : .occupancyHigh, .occupancyBand,
        "The occupancy band runs from \(from) to \(to) residents, but the home has \(beds) beds.",
        remedy: "Write a low that is no more than the high, and a high no more than the beds.")
      return nil
    }
    return from...to
  }
}

extension Home {
  fileprivate init?(_ reader: inout SettingsReader) {
    let name = reader.required(.name, .text)
    let legalName = reader.required(.legalName, .text)
    let street = reader.required(.street, .text)
    let town = reader.required(.town, .text)
    let postcode = reader.required(.postcode, .text)
    let nation = reader.required(.nation, CellFormat<Nation>.word)
    let beds = reader.required(.registeredBeds, .whole(1...10_000))
    let companyNumber = reader.optional(.companyNumber, .text)
    let vatNumber = reader.optional(.vatNumber, .vatNumber)
    let taxReference = reader.optional(.taxReference, .text)
    let contactName = reader.required(.contactName, .text)
    let telephone = reader.required(.telephone, .text)
    let email = reader.required(.email, .email)
    let electronicAddress = Self.electronicAddress(&reader)
    let accountName = reader.required(.bankAccountName, .text)
    let sortCode = reader.required(.sortCode, .sortCode)
    let accountNumber = reader.required(.accountNumber, .accountNumber)
    let paymentDays = reader.optional(.paymentDays, .whole(0...365)) ?? 30
    let series = reader.required(.invoiceSeries, .series)
    guard let name, let legalName, let street, let town, let postcode, let nation, let beds,
      let contactName, let telephone, let email, let accountName, let sortCode, let accountNumber,
      let series
    else { return nil }
    self.init(
      name: name, legalName: legalName,
      address: Address(street: street, town: town, postcode: postcode), nation: nation,
      registeredBeds: beds, companyNumber: companyNumber, vatNumber: vatNumber,
      taxReference: taxReference,
      contact: Contact(name: contactName, telephone: telephone, email: email),
      electronicAddress: electronicAddress,
      bank: BankAccount(
        accountName: accountName, sortCode: sortCode, accountNumber: accountNumber),
      paymentDays: paymentDays, series: series)
  }

  private static func electronicAddress(_ reader: inout SettingsReader) -> ElectronicAddress? {
    let scheme = reader.optional(.electronicAddressScheme, .addressScheme)
    let identifier = reader.optional(.electronicAddress, .text)
    guard reader.isSound, scheme != nil || identifier != nil else { return nil }
    switch ElectronicAddress.checked(scheme: scheme, identifier: identifier) {
    case .success(let address): return address
    case .failure(let refusal):
      reader.refuse(
        .electronicAddress, refusal.code, refusal.problem, remedy: refusal.remedy ?? "")
      return nil
    }
  }
}

extension ElectronicAddress {
  /// Both parts or neither, and a GLN's check digit right.
  static func checked(
    scheme: String?, identifier: String?
  ) -> Result<ElectronicAddress, CellRefusal> {
    guard let scheme, let identifier else {
      return .failure(
        CellRefusal(
          .notTogether, "An electronic address needs both its scheme and the address itself.",
          remedy: "Fill both, or leave both empty."))
    }
    guard scheme != "0088" || CellFormat<String>.isGLN(identifier) else {
      return .failure(
        CellRefusal(
          .badNumber, "\(identifier.quoted) is not a GLN: its check digit does not agree.",
          remedy: "Write the thirteen digits as the network gave them out."))
    }
    return .success(ElectronicAddress(scheme: scheme, identifier: identifier))
  }
}
