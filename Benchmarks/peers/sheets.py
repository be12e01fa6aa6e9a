"""The lists that go with a month's documents: the register, the entries for the books, and the page
that links them all. As Hearth writes them, with csv and the same template."""

import csv
import io

import bills
import pages

REGISTER = [
    "number", "document", "corrects", "issued", "due", "from", "through", "payer", "payer name",
    "resident", "net", "vat", "gross",
]
JOURNAL = ["date", "reference", "account", "debit", "credit", "narrative"]


def written(heading, rows):
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(heading)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


def register(documents):
    first, last = bills.iso(1), bills.iso(31)
    return written(
        REGISTER,
        [
            (
                bill["number"], "invoice", "", last, "2026-11-30", first, last,
                f"payer-{bill['resident']['id']}", bill["resident"]["name"],
                bill["resident"]["id"], *(
                    bills.decimal(amount)
                    for amount in (bill["net"], bill["tax"], bill["net"] + bill["tax"])
                ),
            )
            for bill in documents
        ],
    )


def entries(bill):
    """Accounts and amounts: positive is a debit, negative a credit."""
    person = bill["resident"]["id"]
    elements = [bills.NOTHING] * 3
    for line in bill["lines"][:2]:
        elements[0] += line["parts"][0] + line["parts"][1]
        elements[1] += line["parts"][2]
        elements[2] += line["parts"][3]
    sides = [
        (f"Owed by payer-{person} for {person}", bill["net"] + bill["tax"]),
        ("VAT on sales", -bill["tax"]),
        ("Fees: hotel", -elements[0]),
        ("Fees: care", -elements[1]),
        ("Fees: activity", -elements[2]),
        ("Extras", -sum(line["net"] for line in bill["lines"][2:])),
    ]
    return [(account, amount) for account, amount in sides if amount]


def journal(documents):
    return written(
        JOURNAL,
        [
            (
                bills.iso(31), bill["number"], account,
                bills.decimal(amount) if amount > 0 else "",
                bills.decimal(-amount) if amount < 0 else "", f"Invoice {bill['number']}",
            )
            for bill in documents
            for account, amount in entries(bill)
        ],
    )


class Index:
    """The page that links a home's documents."""

    def __init__(self):
        sample = values("", [], None)
        group = {"hasAmounts": True, "heading": "", "count": "", "total": ""}
        entry = {
            "file": "", "title": "", "xml": "", "pdf": "", "amount": "",
            "variants": [{"page": "", "variant": ""}],
        }
        home = {"position": "", "name": "", "groups": [group | {"entries": [entry]}]}
        sample["page"]["homes"] = [home]
        self.template = pages.compiled("index", sample)

    def write(self, code, documents):
        page = values(code, documents, pages.stylesheet())
        return self.template.render(page_values=page).encode("utf-8")


def values(code, documents, stylesheet):
    def link(title, name, xml=None, amount=""):
        return {
            "title": title, "file": name, "xml": xml, "pdf": None, "variants": [], "amount": amount,
        }

    invoices = [
        link(
            f"{bill['number']} · {bill['resident']['name']}, for {bill['resident']['reference']}",
            f"2026-10/{bill['number']}.html", f"2026-10/{bill['number']}.xml",
            bills.pounds(bill["net"] + bill["tax"]),
        )
        for bill in documents
    ]
    lists = [
        link("The entries for the books", "2026-10/journal.csv"),
        link("The month's register", "2026-10/run.csv"),
    ]
    total = bills.pounds(sum(bill["net"] + bill["tax"] for bill in documents))
    groups = [
        {"heading": "Invoices, October 2026", "hasAmounts": True, "total": total,
         "count": str(len(invoices)), "entries": invoices},
        {"heading": "Sheets for other programs, October 2026", "hasAmounts": False, "total": "",
         "count": "2", "entries": lists},
    ]
    page = {
        "documentCount": str(len(invoices) + 2),
        "homes": [{"position": "1", "name": code, "groups": groups}],
    }
    return pages.shell("Hearth: what was made", page, stylesheet)
