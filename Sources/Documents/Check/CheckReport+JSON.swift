import EInvoiceCheck
import Evidence

extension CheckReport {
  public var json: JSON {
    ["isSound": .bool(isSound), "files": .array(files.map(\.json))]
  }
}

extension CheckReport.File {
  fileprivate var json: JSON {
    switch result {
    case .invoice(let check): Self.json(name, check)
    case .pack(let report):
      ["file": .string(name), "kind": "negotiation-pack", "isSound": true, "pack": report.json]
    case .refused(let faults):
      [
        "file": .string(name), "kind": nil, "isSound": false,
        "faults": .array(
          faults.all.map { fault in
            [
              "code": .string(fault.code.rawValue),
              "line": fault.location?.row.map(JSON.integer) ?? .null,
              "message": .string(fault.message), "remedy": .string(fault.remedy),
            ]
          }),
      ]
    }
  }

  private static func json(_ name: String, _ check: InvoiceCheck) -> JSON {
    let summary = check.document.summary
    return [
      "file": .string(name),
      "kind": summary.isCreditNote ? "credit-note" : "invoice",
      "number": .optional(summary.number), "issued": .optional(summary.issued),
      "seller": .optional(summary.seller), "buyer": .optional(summary.buyer),
      "currency": .optional(summary.currency), "payable": .optional(summary.payable),
      "rules": check.document.isPeppol
        ? ["UBL 2.1", "EN 16931", "Peppol BIS 3"] : ["UBL 2.1", "EN 16931"],
      "isSound": .bool(check.isSound),
      "fatal": .integer(check.fatal.count), "warnings": .integer(check.warnings.count),
      "findings": .array(check.findings.map(\.json)),
    ]
  }
}

extension Finding {
  fileprivate var json: JSON {
    [
      "rule": .string(rule), "source": .string(source.rawValue), "weight": .string(weight.rawValue),
      "terms": .string(terms), "line": .integer(line), "path": .string(path),
      "found": .optional(found), "expected": .string(expected),
    ]
  }
}
