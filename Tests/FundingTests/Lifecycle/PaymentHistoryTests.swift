import Amounts
import CareCalendar
import Evidence
import Funding
import TestSupport
import Testing

@Suite("Primitive I: from practice to payment, with versions")
struct PaymentHistoryTests {
  private typealias Fixture = AccountFixture

  private func inPayment() throws -> PaymentHistory {
    var history = PaymentHistory()
    for stage in Fixture.toPayment {
      try history.take(
        Fixture.step(stage, stage == .practice ? 200_00 : stage == .panel ? 184_00 : nil))
    }
    return history
  }

  @Test(
    "I: practice, indicative, panel, agreed, in payment, reviewed; each a version with who and why")
  func stages() throws {
    var history = try inPayment()
    #expect(history.versions.map(\.number) == [1, 2, 3, 4, 5])
    #expect(history.versions.map(\.stage) == Fixture.toPayment)
    #expect(
      history.versions.map(\.amount.amount.pence) == [200_00, 200_00, 184_00, 184_00, 184_00])
    #expect(history.versions.allSatisfy { $0.by == "Joan Reay" && $0.why == "as reckoned" })

    let review = Fixture.day("2026-10-01")
    try history.take(Fixture.step(.reviewed, 190_00, on: review, why: "prices rose"))
    // What is paid goes on until the review is agreed and paid.
    #expect(history.inPayment(on: review)?.amount.amount.pence == 184_00)
    try history.take(Fixture.step(.agreed, on: review))
    let from = Fixture.day("2026-10-05")
    try history.take(Fixture.step(.inPayment, on: review, from: from))
    #expect(history.inPayment(on: from - 1)?.amount.amount.pence == 184_00)
    #expect(history.inPayment(on: from)?.amount.amount.pence == 190_00)
    #expect(history.inPayment(on: Fixture.opened - 1) == nil)
    // A week across the change: four days at £184, three at £190.
    let week = try #require(DayRange(from - 4, through: from + 2))
    #expect(history.due(over: week).rounded(.halfAwayFromZero).pence == 186_57)
  }

  @Test("I: an amount never changes without a version, and only where a stage sets it")
  func amounts() throws {
    let history = try inPayment()
    var other = history
    let faults = #expect(throws: Faults.self) {
      try other.take(Fixture.step(.inPayment, 190_00))
    }
    #expect(faults?.all.map(\.code) == [.stageOrder, .stageAmount])
    #expect(faults?.all.last?.remedy.contains("Record a review") == true)
    #expect(other == history)
    let none = #expect(throws: Faults.self) {
      var empty = PaymentHistory()
      try empty.take(Fixture.step(.practice))
    }
    #expect(none?.all.map(\.code) == [.stageNoAmount])
    let unsigned = #expect(throws: Faults.self) {
      var one = history
      try one.take(Fixture.step(.reviewed, 1_00, by: " ", why: "x"))
    }
    #expect(unsigned?.all.map(\.code) == [.stageUnsigned])
  }

  @Test("I: an appeal keeps what is paid, and goes back to the panel or to what was agreed")
  func appeal() throws {
    var history = try inPayment()
    try history.take(Fixture.step(.appeal, why: "too little for the nights"))
    #expect(history.inPayment(on: Fixture.opened)?.amount.amount.pence == 184_00)
    var dismissed = history
    try dismissed.take(Fixture.step(.agreed))
    try dismissed.take(Fixture.step(.inPayment))
    #expect(dismissed.current?.amount.amount.pence == 184_00)
    try history.take(Fixture.step(.panel, 210_00))
    try history.take(Fixture.step(.agreed))
    try history.take(Fixture.step(.inPayment, from: Fixture.opened + 7))
    #expect(history.inPayment(on: Fixture.opened + 7)?.amount.amount.pence == 210_00)
    try history.take(Fixture.step(.ended, from: Fixture.opened + 14))
    #expect(history.inPayment(on: Fixture.opened + 13) != nil)
    #expect(history.inPayment(on: Fixture.opened + 14) == nil)
    #expect(throws: Faults.self) {
      var one = history
      try one.take(Fixture.step(.practice, 1_00))
    }
  }

  @Test("I: every pair of stages is either taken or refused with what comes next")
  func transitions() throws {
    for first in PaymentStage.allCases {
      for second in PaymentStage.allCases {
        let version = PaymentVersion(
          number: 1, stage: first, amount: .weekly(Rate(Money(pence: 1_00))), from: Fixture.opened,
          decided: Fixture.opened, by: "a", why: "b")
        var history = PaymentHistory([version])
        if first.next.contains(second) {
          try history.take(Fixture.step(second))
          #expect(history.current?.number == 2)
        } else {
          let faults = #expect(throws: Faults.self) { try history.take(Fixture.step(second)) }
          #expect(faults?.all.first?.code == .stageOrder)
          #expect(faults?.all.first?.remedy.isEmpty == false)
        }
      }
    }
  }

  @Test("I: random walks never change an amount without a version that may, nor lose one")
  func walks() {
    forAll("versions only grow", seed: 71, count: 200) { generator in
      var history = PaymentHistory()
      for turn in 0..<25 {
        let stage = PaymentStage.allCases.randomElement(using: &generator) ?? .practice
        let pence = Bool.random(using: &generator) ? Int.random(in: 1...9, using: &generator) : nil
        let before = history
        let step = Fixture.step(
          stage, pence, on: Fixture.opened + turn, from: Fixture.opened + turn)
        guard (try? history.take(step)) != nil else {
          guard history == before else { return false }
          continue
        }
        guard history.versions.dropLast() == before.versions[...],
          let now = history.current, now.number == history.versions.count
        else { return false }
        if let last = before.current, last.amount != now.amount, !now.stage.setsAmount {
          return false
        }
        if !history.has(step) { return false }
      }
      return true
    }
  }
}
