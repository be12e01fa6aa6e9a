import ArgumentParser
import Evidence

/// Reads what a person typed, and tells common slips in words that help.
enum Slips {
  /// - Throws: what is wrong with the arguments.
  static func command(_ arguments: [String]) throws -> any ParsableCommand {
    try expectCommand(arguments)
    var arguments = arguments
    while true {
      do {
        return try Hearth.parseAsRoot(arguments)
      } catch {
        // `--release -8`: an amount below nothing is no option, so it is what was left out.
        guard let place = valuePlace(arguments, error) else { throw error }
        guard isNumber(arguments[place]) else { try refuse(hyphen(arguments, place)) }
        arguments[place - 1] += "=" + arguments.remove(at: place)
      }
    }
  }

  // MARK: A command that there is not

  private static func expectCommand(_ arguments: [String]) throws {
    var command: any ParsableCommand.Type = Hearth.self
    var path = "hearth"
    for word in arguments {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !word.hasPrefix("-"), word != "help" || path != "hearth" else {
        return
      }
      guard let next = subcommands.first(where: { $0._commandName == word }) else {
        try refuse(noCommand(word, among: subcommands.map { $0._commandName }, after: path))
      }
      command = next
      path += " " + word
    }
  }

  private static func noCommand(
    _ word: String, among names: [String], after path: String
  ) -> String {
    let all = "\(path) --help lists all commands."
    let near = DidYouMean.nearest(word, among: names).map { "Did you mean \"\(path) \($0)\"? " }
    return "There is no command \"\(path) \(word)\". \(near ?? "")\(all)"
  }

  // MARK: A value that begins with a hyphen

  /// Where a value stands that was taken for an option, and so is missed; nil for any other slip.
  private static func valuePlace(_ arguments: [String], _ error: any Error) -> Int? {
    let message = Hearth.message(for: error)
    return arguments.indices.dropFirst().first { place in
      let option = arguments[place - 1]
      return option.hasPrefix("--") && arguments[place].hasPrefix("-")
        && !arguments[place].hasPrefix("--")
        && message.hasPrefix("Missing value for '\(option) ")
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.dropFirst().first.map { $0.isNumber || $0 == "£" || $0 == "." } ?? false
  }

  private static func hyphen(_ arguments: [String], _ place: Int) -> String {
    let (option, value) = (arguments[place - 1], arguments[place])
    return "\"\(value)\" begins with a hyphen, so it is read as an option and \(option) has no "
      + "value. If it is the value, write \(option)=\(value)."
  }

  private static func refuse(_ why: String) throws -> Never {
    Console.complain("Error: \(why)")
    throw ExitCode.validationFailure
  }
}
