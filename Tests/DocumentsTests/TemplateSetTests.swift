import CareHome
import Evidence
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("Templates")
struct TemplateSetTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../templates").standardizedFileURL

  private func faults(_ overrides: [String: String]) -> [Fault] {
    do throws(Faults) {
      _ = try TemplateSet(overriding: overrides.mapValues { Array($0.utf8) })
      return []
    } catch {
      return error.all
    }
  }

  @Test("the program carries exactly the files of the folder, byte for byte")
  func embedded() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0 != "README.md" }
    #expect(EmbeddedTemplates.files.keys.sorted() == names)
    for name in names {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      #expect(EmbeddedTemplates.files[name] == Array(bytes), "\(name) differs")
    }
  }

  @Test("the templates that ship pass their own check")
  func standard() throws { _ = try TemplateSet(overriding: [:]) }

  @Test("those that ship make the same pages whether or not all were checked before")
  func asAskedFor() async throws {
    let checked = try TemplateSet(overriding: [:])
    for variant in PageVariant.allCases {
      let page = InvoicePage(Fixtures.councilInvoice())
      #expect(TemplateSet.standard().render(page, variant) == checked.render(page, variant))
    }
    // Several who ask for a page of one kind at the same moment get the same.
    let fresh = try TemplateSet(overriding: [:])
    let expected = checked.render(StatementPage(Fixtures.statement()), .easyRead)
    await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask { fresh.render(StatementPage(Fixtures.statement()), .easyRead) }
      }
      for await page in group { #expect(page == expected) }
    }
  }

  @Test("the page beside the templates lists every field of every page")
  func reference() {
    expectGolden(TemplateReference.markdown, named: "../../../templates/README.md")
  }

  @Test("a field that does not exist is an error that names file, row and field")
  func unknownField() {
    let found = faults(["colophon.mustache": "<p>\n{{#letterhead}}{{homeNmae}}{{/letterhead}}"])
    #expect(found.map(\.code) == [.templateUnknownField])
    #expect(found.first?.location == SourceLocation(file: "colophon.mustache", row: 2))
    #expect(found.first?.message.contains("homeNmae") == true)
    #expect(found.first?.remedy.contains("homeName") == true)
  }

  @Test("an unknown field in a section that is rarely shown is found all the same")
  func unknownFieldInRareSection() {
    let found = faults([
      "colophon.mustache":
        "{{#letterhead}}{{#vatNumber}}{{taxNumber}}{{/vatNumber}}{{/letterhead}}"
    ])
    #expect(found.map(\.code) == [.templateUnknownField])
  }

  @Test("a text that may be missing must stand in its own section")
  func optionalOutsideSection() {
    let found = faults(["colophon.mustache": "{{#letterhead}}{{vatNumber}}{{/letterhead}}"])
    #expect(found.map(\.code) == [.templateUnknownField])
    #expect(found.first?.remedy.contains("{{#vatNumber}}") == true)
  }

  @Test("a missing part, a part that includes itself and a file that nothing uses are errors")
  func parts() {
    #expect(faults(["colophon.mustache": "{{>logo}}"]).map(\.code) == [.templateMissingPart])
    #expect(faults(["colophon.mustache": "{{>colophon}}"]).map(\.code) == [.templateMissingPart])
    #expect(faults(["invoise.mustache": "x"]).map(\.code) == [.templateUnusedFile])
    #expect(faults(["colophon.mustache": "{{>logo}}", "logo.mustache": "x"]).isEmpty)
  }

  @Test(
    "tags that can't be read are errors",
    arguments: [
      "{{#letterhead}}", "{{/letterhead}}", "{{letterhead", "{{=<% %>=}}", "{{a.b}}", "{{}}",
      "{{#a}}{{/b}}", "{{>*which}}", "{{% CONTENT_TYPE:TEXT}}", "{{lowercased(homeName)}}",
    ])
  func badTags(text: String) {
    #expect(faults(["colophon.mustache": text]).map(\.code) == [.templateBadTag])
  }

  @Test("all faults of all templates come together")
  func together() {
    let found = faults(["colophon.mustache": "{{x}}{{y}}", "letterhead.mustache": "{{z}}"])
    #expect(Set(found.map(\.location?.file)) == ["colophon.mustache", "letterhead.mustache"])
    #expect(found.count == 3)
  }

  @Test("a stylesheet can't end itself early, and a file must be UTF-8")
  func unreadable() {
    #expect(faults(["style.css": "a{}</style>"]).map(\.code) == [.templateUnreadable])
    do throws(Faults) {
      _ = try TemplateSet(overriding: ["colophon.mustache": [0xFF]])
      Issue.record("taken")
    } catch {
      #expect(error.all.map(\.code) == [.templateUnreadable])
    }
  }

  @Test("a home's own file replaces the one that ships")
  func override() throws {
    let set = try TemplateSet(overriding: ["colophon.mustache": Array("<p>By hand</p>".utf8)])
    let html = String(decoding: set.render(InvoicePage(Fixtures.councilInvoice())), as: UTF8.self)
    #expect(html.contains("By hand"))
  }

  @Test("a home's folder of templates is read; a folder that is not there is a fault")
  func folderOfTemplates() throws {
    let own = FileManager.default.temporaryDirectory.appending(path: "hearth-\(UUID())")
    defer { try? FileManager.default.removeItem(at: own) }
    #expect(throws: Faults.self) { try TemplateSet(overridingFrom: own.path) }
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try Data("<p>By hand</p>".utf8).write(to: own.appending(path: "colophon.mustache"))
    try Data("kept".utf8).write(to: own.appending(path: "README.md"))
    let set = try TemplateSet(overridingFrom: own.path)
    let html = String(decoding: set.render(InvoicePage(Fixtures.councilInvoice())), as: UTF8.self)
    #expect(html.contains("By hand"))
  }
}
