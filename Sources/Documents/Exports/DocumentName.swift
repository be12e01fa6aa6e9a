public import Billing
import CareCalendar
public import CareHome

/// The names of files, made of numbers and ids alone, so that none can leave its folder.
public enum DocumentName {
  /// `SV-2610-001`, for `.xml` and `.html`.
  public static func of(_ number: DocumentNumber) -> String { safe(number.description) }

  /// `statement-R1-brown`.
  public static func statement(_ account: PayerAccount) -> String {
    "statement-\(safe(account.resident.text))-\(safe(account.payer.text))"
  }

  /// `reminder-R1-brown-2026-12-07`.
  public static func reminder(_ reminder: Reminder) -> String {
    "reminder-\(safe(reminder.account.resident.text))-\(safe(reminder.account.payer.text))-"
      + reminder.day.iso
  }

  /// `remittance-P0007-north-council`.
  public static func remittance(_ advice: PaymentAdvice) -> String {
    "remittance-\(safe(advice.number))-\(safe(advice.payer.id.text))"
  }

  /// `agreement-AG-01`.
  public static func agreement(_ id: AgreementID) -> String { "agreement-\(safe(id.text))" }

  /// `own-money-R1`.
  public static func ownMoney(_ resident: ResidentID) -> String {
    "own-money-\(safe(resident.text))"
  }

  /// Letters, digits, `-`, `_` and single points within; anything else becomes `_`. Intake allows
  /// no more in an id, so only a value made elsewhere is ever changed.
  public static func safe(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": name.unicodeScalars.append(scalar)
      case "." where !name.isEmpty && !name.hasSuffix("."): name += "."
      default: name += "_"
      }
    }
    while name.hasSuffix(".") { name.removeLast() }
    return name.isEmpty ? "_" : name
  }
}
