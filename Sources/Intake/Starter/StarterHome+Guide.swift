import CareCalendar

extension StarterHome {
  /// What stands in each sheet, and in which order to replace it: the page beside the sheets.
  public var guide: String {
    """
    # \(name): how to begin

    These sheets are a whole home with one invented resident. They work as they are:

    ```sh
    hearth cost .
    hearth bill . --month \(billedFrom.month)
    hearth statement . --resident R1 --month \(billedFrom.month) --as-of \(billedFrom.month.last.iso)
    ```

    Replace the example rows by your own, sheet by sheet, in this order, and run a command after
    each: whatever does not fit is told with its file, row and column. A spreadsheet opens and saves
    every one of them (save as CSV UTF-8). A sheet with headings alone says nothing and may be
    deleted.

    | sheet | the example row | what to do |
    |---|---|---|
    | home.csv | a setting a row | change every value; the notes say what each is |
    | budget.csv | rent, care staff, food | one row for each cost line of your budget; the four columns say what the money is for |
    | bands.csv | one band of one resident | your groups of residents with like needs; `residents` is how many the budget was set for |
    | residents.csv | Alex Example | everybody who lives with you |
    | payers.csv | Alex pays, each month, in arrears | everybody who pays: residents or their attorneys, councils, the NHS, families |
    | terms.csv | one contract | the sets of terms that your contracts have |
    | placements.csv | Alex lives here | one row for each stay of a resident |
    | stays.csv | room 1 at £900.00 a week | the room, band and fee, each from a day |
    | funding.csv | Alex pays the balance | who promised to pay what; one line of each placement takes the `balance` |
    | services.csv, prices.csv | hairdressing at £18.00 | what is sold beside the fee, and for how much |
    | extras.csv | one visit to the hairdresser | what was delivered; `hearth deliver` fills it from tick sheets |
    | opening-balances.csv | Alex owed £125.00 | what each account stood at on the day before `billed from` |

    All other sheets have headings only; samples/README.md of Hearth explains every column.

    ## Going live while residents are already here

    1. Choose the first day that you bill from here, and write it as `billed from` in home.csv. What
       was billed elsewhere before that day is never billed again.
    2. Write in opening-balances.csv what each account stood at on the day before: positive is owed to
       you, negative is paid in advance. Payments after that day go into receipts.csv.
    3. Give every payer who was billed beyond that day already, such as a council that pays four weeks in
       advance, a row in billed-to.csv with the last day that was billed.
    4. Admission dates in placements.csv stay the true ones: an absence that began before
       `billed from` goes on counting from its own first day.
    5. Choose an `invoice series` that your earlier bills did not use, so that no number is given
       twice; or say in next-numbers.csv with which number the month goes on.
    6. Bill the first month without `--out` beside your earlier program, and compare.
    """ + "\n"
  }
}
