"""A group's month, straight from the database: the facts that Hearth's database holds, bills worked
out in `Decimal`, XML by strings, pages by Jinja2, the month's register and journal, and documents
and entries kept with sqlite3, a commit a home.

    group.py LEDGER-FOLDER OUTPUT-FOLDER

It knows this one kind of contract and checks nothing. Prints the seconds that it took, and those of
the processor.
"""

import csv
import sqlite3
import sys
import time
from decimal import Decimal
from pathlib import Path

import bills
import pages
import sheets
import ubl_string

NEWEST = """
    SELECT sheet_row.sheet, heading.columns, sheet_row.cells, max(sheet_row.act)
    FROM sheet_row JOIN heading ON heading.id = sheet_row.heading
    WHERE sheet_row.home = ? AND sheet_row.withdrawn = 0
    GROUP BY sheet_row.sheet, sheet_row.key, sheet_row.since
    ORDER BY sheet_row.sheet, sheet_row.position
"""

TABLES = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE document (
        number TEXT PRIMARY KEY, home TEXT, payer TEXT, issued TEXT, due TEXT,
        net TEXT, tax TEXT, xml BLOB);
    CREATE TABLE line (
        document TEXT, position INTEGER, name TEXT, first TEXT, last TEXT, net TEXT,
        vat TEXT, premises TEXT, services TEXT, care TEXT, activity TEXT,
        workings TEXT, PRIMARY KEY (document, position));
    CREATE TABLE posting (document TEXT, account TEXT, amount TEXT);
"""


def facts(database, home):
    found = {}
    for sheet, columns, cells, _ in database.execute(NEWEST, (home,)):
        rows = found.setdefault(sheet, [])
        rows.append(dict(zip(next(csv.reader([columns])), next(csv.reader([cells])))))
    return found


def plan(found):
    settings = {row["setting"]: row["value"] for row in found["home.csv"]}
    prices = {row["service"]: Decimal(row["price"]) for row in found["prices.csv"]}
    services = {
        row["service"]: {
            "name": row["name"],
            "component": row["component"],
            "unit": row["unit"],
            "vat": row["vat"],
            "price": prices[row["service"]],
        }
        for row in found["services.csv"]
    }
    stays, extras = {}, {}
    for row in found["stays.csv"]:
        stays.setdefault(row["placement"], []).append(row)
    for row in found["extras.csv"]:
        extras.setdefault(row["placement"], []).append(row)
    names = {row["resident"]: row for row in found["residents.csv"]}
    residents = []
    for placement in sorted(found["placements.csv"], key=lambda row: row["resident"]):
        person = names[placement["resident"]]
        fees = sorted(stays[placement["placement"]], key=lambda row: row["from"])
        its = sorted(extras.get(placement["placement"], []), key=lambda r: (r["date"], r["extra"]))
        residents.append(
            {
                "id": person["resident"],
                "name": person["name"],
                "reference": person["reference"],
                "fees": [Decimal(row["gross fee"]) for row in fees],
                "split": [int(fees[0][name]) for name in bills.COMPONENTS],
                "extras": [
                    {
                        "day": int(row["date"][-2:]),
                        "service": row["service"],
                        "quantity": int(row["quantity"]),
                    }
                    for row in its
                ],
            }
        )
    home = {"series": settings["invoice series"], "name": settings["name"], "residents": residents}
    return {"services": services}, home


def keep(books, code, bill, xml):
    number, payer = bill["number"], bill["resident"]["id"]
    books.execute(
        "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (number, code, payer, bills.iso(31), "2026-11-30", str(bill["net"]), str(bill["tax"]),
         xml),
    )
    books.executemany(
        "INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (number, position, line["name"], bills.iso(line["first"]), bills.iso(line["last"]),
             str(line["net"]), line["vat"], *map(str, line["parts"]), line["workings"])
            for position, line in enumerate(bill["lines"], start=1)
        ],
    )
    books.executemany(
        "INSERT INTO posting VALUES (?, ?, ?)",
        [(number, account, str(amount)) for account, amount in sheets.entries(bill)],
    )


def main():
    ledger, out = Path(sys.argv[1]), Path(sys.argv[2])
    start, worked = time.perf_counter(), time.process_time()
    database = sqlite3.connect(ledger / "hearth.db")
    out.mkdir(parents=True, exist_ok=True)
    books = sqlite3.connect(out / "books.db", isolation_level=None)
    books.executescript(TABLES)
    writer, index = None, sheets.Index()
    for home, code in database.execute("SELECT id, code FROM home ORDER BY id").fetchall():
        month, folder = plan(facts(database, home)), out / code / "2026-10"
        folder.mkdir(parents=True)
        month_bills = bills.bills(*month)
        books.execute("BEGIN IMMEDIATE")
        documents = []
        for bill in month_bills:
            writer = writer or pages.Pages(bill)
            xml = ubl_string.write(bill)
            keep(books, code, bill, xml)
            documents.append((bill["number"], xml, writer.write(bill)))
        books.execute("COMMIT")
        for number, xml, page in documents:
            (folder / f"{number}.xml").write_bytes(xml)
            (folder / f"{number}.html").write_bytes(page)
        (folder / "run.csv").write_bytes(sheets.register(month_bills))
        (folder / "journal.csv").write_bytes(sheets.journal(month_bills))
        (out / code / "index.html").write_bytes(index.write(code, month_bills))
    print(time.perf_counter() - start, time.process_time() - worked)


if __name__ == "__main__":
    main()
