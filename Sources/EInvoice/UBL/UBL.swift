/// UBL 2.1, the XML in which invoices, credit notes and statements travel.
///
/// One element order and one indentation: the same document gives the same bytes.
public enum UBL {
  package static let aggregate =
    "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  package static let basic = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"

  /// The namespace of a document type: `Invoice`, `Statement`.
  package static func document(_ name: StaticString) -> String {
    "urn:oasis:names:specification:ubl:schema:xsd:\(name)-2"
  }
}
