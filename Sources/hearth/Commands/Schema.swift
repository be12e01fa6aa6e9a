import ArgumentParser
import Documents
import Foundation

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the schema of one of Hearth's own documents.",
    discussion: """
      Whoever receives such a document can check it with any validator. A schema's version is in \
      its name and in its namespace, and never changes. Invoices and statements are UBL 2.1, whose \
      schemas OASIS publishes. A definition of a resource allocation system is JSON, and has a \
      JSON schema. --list, or no name, lists them.

      Example:
        hearth schema --list
        hearth schema cost-report > cost-report-1.xsd
        hearth schema ras-definition > ras-definition-1.schema.json
      """)

  @Argument(help: "The schema, such as cost-report.")
  var name: String?

  @Flag(help: "List the schemas with their namespaces.")
  var list = false

  func validate() throws {
    guard name == nil || !list else {
      throw ValidationError("Give either --list or the name of one.")
    }
  }

  func run() throws {
    guard let name else {
      for schema in OwnSchema.allCases { Console.say("\(schema.rawValue)  \(schema.namespace)") }
      for schema in OwnJSONSchema.allCases {
        Console.say("\(schema.rawValue)  \(schema.identifier)")
      }
      return
    }
    if let schema = OwnJSONSchema(named: name) {
      Console.say(String(decoding: schema.bytes, as: UTF8.self))
      return
    }
    guard let schema = OwnSchema(named: name) else {
      let known = (OwnSchema.allCases.map(\.rawValue) + OwnJSONSchema.allCases.map(\.rawValue))
        .joined(separator: ", ")
      throw ValidationError("There is no schema \"\(name)\". There are: \(known).")
    }
    Console.say(String(decoding: schema.bytes, as: UTF8.self))
  }
}
