import Amounts
import Billing
import CareHome
import TestSupport
import Testing

@testable import Documents

@Suite("Invoice page")
struct InvoicePageTests {
  private func page(_ invoice: Invoice) throws -> [UInt8] {
    TemplateSet.standard().render(InvoicePage(invoice))
  }

  @Test("a council's invoice and a private one, as they are")
  func goldens() throws {
    for (name, invoice) in [
      ("council", Fixtures.councilInvoice()), ("private", Fixtures.privateInvoice()),
    ] {
      expectGolden(try Fixtures.unstyled(InvoicePage(invoice)), named: "invoice-\(name).html")
      PageShape(try page(invoice)).expectSound()
    }
  }

  @Test("the first page says how much, by when, how to pay and whom to ring, before the workings")
  func answers() throws {
    let html = String(decoding: try page(Fixtures.councilInvoice()), as: UTF8.self)
    let workings = try #require(html.firstRange(of: "How this was worked out"))
    let first = html[..<workings.lowerBound]
    for answer in [
      "£1,800.65", "30 November 2026", "12-34-56", "12345678", "SV-2610-001", "Jean Ashworth",
      "01704 496 0123", "accounts@seaview.example",
    ] { #expect(first.contains(answer), "\(answer) is missing") }
  }

  @Test("every line shows its arithmetic, its parts, its notes and what was taken out")
  func workings() throws {
    let invoice = Fixtures.privateInvoice()
    let html = String(decoding: try page(invoice), as: UTF8.self)
    for line in invoice.lines {
      #expect(html.contains(line.workings))
      for part in line.parts.values { #expect(html.contains(part.words)) }
      for note in line.notes { #expect(html.contains(note)) }
    }
    #expect(html.contains("Taken out for the days away"))
    #expect(html.contains("£108.62"))
  }

  @Test("a council's document bears the reference and never the name")
  func privacy() throws {
    let html = String(decoding: try page(Fixtures.councilInvoice()), as: UTF8.self)
    #expect(html.contains("NC-77120"))
    #expect(!html.contains("Ada Brown"))
  }

  @Test(
    "hostile names are shown as they are typed and never become markup",
    arguments: [
      "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' & < > \"",
      // A quotation mark with an accent on it is one character and still a quotation mark.
      "\"\u{301} onmouseover=alert(1) x=\"\u{301}", "<\u{338}b>", "{{number}}", "{{>layout}}",
      "</style><b>", "\\22 } body { display: none", "]]>", "<!--",
    ])
  func hostile(name: String) throws {
    let payer = Fixtures.privatePayer(named: name)
    let resident = Fixtures.resident(named: name)
    let bytes = try page(Fixtures.privateInvoice(resident: resident, payer: payer))
    let plain = try page(Fixtures.privateInvoice())
    let shape = PageShape(bytes)
    let expected = PageShape(plain)
    #expect(shape.tags.map(\.name) == expected.tags.map(\.name))
    #expect(
      shape.tags.map { $0.attributes.keys.sorted() }
        == expected.tags.map { $0.attributes.keys.sorted() })
    let escaped = name.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: String(scalar)
      }
    }.joined()
    #expect(shape.html.contains("<dd>\(escaped)</dd>"))
  }

  @Test("a home's name can't leave the stylesheet's string for the running header")
  func hostileRunningHead() {
    let quoted = HTMLText.styleString("\"; } </style><script> \\ ' \n é")
    #expect(quoted == #""\22 \3b  \7d  \3c \2f style\3e \3c script\3e  \5c  \27  \a  \e9 ""#)
  }

  @Test("an invoice with nothing to pay says so and shows no bank account")
  func nothingToPay() throws {
    let fee = Fixtures.councilInvoice().lines[0]
    let back = InvoiceLine(
      number: 2, kind: fee.kind, description: "Taken back", days: fee.days,
      pricing: .whole(-fee.net), net: -fee.net, parts: fee.parts.map { -$0 }, takenOut: .zero,
      vat: .exempt, workings: "All of it.", notes: [], origin: Fixtures.origin)
    let invoice = Fixtures.invoice(
      counter: 3, home: Fixtures.home(), payer: Fixtures.council, resident: Fixtures.resident(),
      lines: [fee, back])
    let bytes = try page(invoice)
    let html = String(decoding: bytes, as: UTF8.self)
    #expect(html.contains("Nothing to pay"))
    #expect(!html.contains("12-34-56"))
    PageShape(bytes).expectSound()
  }
}
