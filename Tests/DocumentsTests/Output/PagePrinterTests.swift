import CareCalendar
import CareHome
import Evidence
import Foundation
import Synchronization
import Testing

@testable import Documents

/// With programs of our own on the PATH, and with the real ones where they are.
@Suite("Pages as PDF")
struct PagePrinterTests {
  private let page = OutputFile(
    OutputPath("seaview", "SV-2610-001.html")!, Array("<!doctype html><title>x</title>".utf8),
    day: Day(number: 20_757))

  /// A folder that holds a program of that name.
  private func folder(
    _ name: String, _ script: String, version: String = "70.0"
  ) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hearth-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    let version = "[ \"$1\" = --version ] && { echo \"WeasyPrint version \(version)\"; exit 0; }"
    try Data("#!/bin/sh\n\(version)\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return folder
  }

  private func code(_ work: () throws(Faults) -> Void) -> Fault? {
    do throws(Faults) {
      try work()
      return nil
    } catch {
      return error.all.first
    }
  }

  @Test("where no program is, the message says what to install")
  func noTool() {
    let fault = code { () throws(Faults) in _ = try PagePrinter.found(on: "/nowhere:/nowhere/else")
    }
    #expect(fault?.code == .noPrintTool)
    #expect(fault?.remedy.contains("apt-get install chromium") == true)
  }

  @Test("WeasyPrint is asked for PDF/UA and for the document's date")
  func weasyPrint() throws {
    let script = """
      printf '%%PDF-1.7 %s %s %s\\n%%%%EOF\\n' "$1" "$2" "$SOURCE_DATE_EPOCH" > "$4"
      """
    let folder = try folder("weasyprint", script)
    defer { try? FileManager.default.removeItem(at: folder) }
    let printer = try PagePrinter.found(on: "/nowhere:" + folder.path)
    let pdf = String(decoding: try printer.print(page), as: UTF8.self)
    #expect(pdf == "%PDF-1.7 --pdf-variant pdf/ua-1 \(20_757 * 86_400)\n%%EOF\n")
  }

  @Test(
    "a program that fails, writes half a file or nothing gives a fault and no PDF",
    arguments: ["exit 3", "echo broken >&2; exit 1", "printf '%%PDF-1.7 half' > \"$4\"", "exit 0"])
  func failing(script: String) throws {
    let folder = try folder("weasyprint", script)
    defer { try? FileManager.default.removeItem(at: folder) }
    let printer = try PagePrinter.found(on: folder.path)
    let fault = code { () throws(Faults) in _ = try printer.print(page) }
    #expect(fault?.code == .printFailed)
    #expect(fault?.location?.file == "seaview/SV-2610-001.html")
  }

  @Test("as many pages are printed at once as are asked for, and come back in their order")
  func several() throws {
    // Ends only once two have begun.
    let script = """
      dir=$(dirname "$0"); touch "$dir/begun.$$"; n=0
      two() { [ "$(ls "$dir" | grep -c begun)" -ge 2 ]; }
      until two || [ $n -ge 500 ]; do
        sleep 0.02; n=$((n+1))
      done
      [ $n -lt 500 ] || exit 1
      printf '%%PDF-1.7 ' > "$4"; cat "$3" >> "$4"; printf '\n%%%%EOF\n' >> "$4"
      """
    let folder = try folder("weasyprint", script)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pages = try (1...5).map { number in
      OutputFile(try #require(OutputPath("p\(number).html")), "page \(number)")
    }
    let told = Mutex<[Int]>([])
    let prints = try PagePrinter.found(on: folder.path).print(pages, atOnce: 2) { done, all in
      told.withLock { $0.append(done * 10 + all) }
    }
    #expect(
      prints.map { String(decoding: $0, as: UTF8.self) }
        == (1...5).map { "%PDF-1.7 page \($0)\n%%EOF\n" })
    #expect(told.withLock { $0 } == [15, 25, 35, 45, 55])
  }

  @Test("of several pages the first that fails is told, and those after it are left")
  func severalFailing() throws {
    let script = """
      echo x >> "$(dirname "$0")/begun"
      grep -q bad "$3" && exit 1
      printf '%%PDF-1.7 \n%%%%EOF\n' > "$4"
      """
    let folder = try folder("weasyprint", script)
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = ["good", "bad", "bad", "good", "good", "good"]
    let pages = try texts.enumerated().map { number, text in
      OutputFile(try #require(OutputPath("p\(number).html")), text)
    }
    let fault = code { () throws(Faults) in
      _ = try PagePrinter.found(on: folder.path).print(pages, atOnce: 2) { _, _ in }
    }
    #expect(fault?.location?.file == "p1.html")
    let begun = try String(contentsOf: folder.appending(path: "begun"), encoding: .utf8)
    #expect(begun.count / 2 < 6)
  }

  @Test("a WeasyPrint that knows no grids is passed over")
  func tooOld() throws {
    let folder = try folder("weasyprint", "exit 0", version: "57.2")
    defer { try? FileManager.default.removeItem(at: folder) }
    let fault = code { () throws(Faults) in _ = try PagePrinter.found(on: folder.path) }
    #expect(fault?.code == .noPrintTool)
    let other = try self.folder("chromium", "exit 0")
    defer { try? FileManager.default.removeItem(at: other) }
    #expect(try PagePrinter.found(on: folder.path + ":" + other.path).tool == .chromium)
  }

  @Test("a chart takes its colours along, for a program that draws pictures by themselves")
  func pictures() throws {
    let page = TemplateSet.standard().render(InvoicePage(Fixtures.privateInvoice()), .easyRead)
    let html = String(decoding: PictureStyles.inside(page), as: UTF8.self)
    #expect(html.contains("<style>svg { width: 4.5rem;"))
    let standard = TemplateSet.standard().render(InvoicePage(Fixtures.privateInvoice()))
    let chart = String(decoding: PictureStyles.inside(standard), as: UTF8.self)
    #expect(chart.contains(".care { fill: #2c6a66; }"))
    #expect(!chart.contains("<style>.premises { fill: var("))
  }

  @Test("Chromium's dates become the document's, as long to the byte")
  func dates() {
    let pdf = Array(
      "a /CreationDate (D:20261128122614+00'00') /ModDate (D:20261128122614+00'00')".utf8)
    let dated = String(decoding: ChromiumPDF.dated(pdf, Day(number: 20_757)), as: UTF8.self)
    #expect(
      dated == "a /CreationDate (D:20261031000000+00'00') /ModDate (D:20261031000000+00'00')")
  }

  @Test("what Chromium tags is named from 1, whatever it did before, in the order of its names")
  func names() {
    let first = "/ID (node00000089) [(node00000092) (node00000089)] (node0000009x) (node00000100)"
    let second = "/ID (node00000088) [(node00000091) (node00000088)] (node0000009x) (node00000099)"
    let settled = "/ID (node00000001) [(node00000002) (node00000001)] (node0000009x) (node00000003)"
    for pdf in [first, second, settled] {
      #expect(String(decoding: ChromiumPDF.numbered(Array(pdf.utf8)), as: UTF8.self) == settled)
    }
  }

  @Test("the program that is here prints a page, and the same twice")
  func real() throws {
    guard let printer = try? PagePrinter.found() else { return }
    let invoice = OutputFile(
      page.path, TemplateSet.standard().render(InvoicePage(Fixtures.privateInvoice())),
      day: page.day)
    let (first, second) = (try printer.print(invoice), try printer.print(invoice))
    #expect(first.starts(with: "%PDF-".utf8))
    #expect(first == second)
    let text = String(decoding: first, as: UTF8.self)
    #expect(
      text.contains("/StructTreeRoot") || text.contains("/MarkInfo") || printer.tool == .weasyPrint)
  }
}
