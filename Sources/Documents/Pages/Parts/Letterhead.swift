import Amounts
import CareHome

/// Whose document it is, and whom to ring about it.
struct Letterhead: PageModel {
  let homeName: String
  let legalName: String
  let addressLines: [TextLine]
  let companyNumber: String?
  let vatNumber: String?
  let contactName: String
  let telephone: String
  let email: String

  init(_ home: Home) {
    homeName = home.name
    legalName = home.legalName
    addressLines = home.address.lines
    companyNumber = home.companyNumber
    vatNumber = home.vatNumber
    contactName = home.contact.name
    telephone = home.contact.telephone
    email = home.contact.email
  }

  static let fields: PageFields<Self> = [
    .text("homeName") { $0.homeName },
    .text("legalName") { $0.legalName },
    .each("addressLines") { $0.addressLines },
    .optionalText("companyNumber") { $0.companyNumber },
    .optionalText("vatNumber") { $0.vatNumber },
    .text("contactName") { $0.contactName },
    .text("telephone") { $0.telephone },
    .text("telephoneLink") { dialled($0.telephone) },
    .text("email") { $0.email },
  ]

  /// What of a telephone number is dialled.
  private static func dialled(_ telephone: String) -> String {
    let dialled = telephone.utf8.filter { $0.isDigit || $0 == UInt8(ascii: "+") }
    return String(decoding: dialled, as: UTF8.self)
  }
}

/// One line of an address or of a list.
struct TextLine: PageModel {
  let line: String

  static let fields: PageFields<Self> = [.text("line") { $0.line }]
}

extension PageField {
  /// A section for each of some lines, in the page's words.
  static func lines(
    _ name: String, _ value: @escaping @Sendable (Model, PageWords) -> [String]
  ) -> Self {
    each(name, inWords: { value($0, $1).map(TextLine.init) })
  }
}

extension Address {
  var lines: [TextLine] { [street, town, postcode].filter { !$0.isEmpty }.map(TextLine.init) }
}
