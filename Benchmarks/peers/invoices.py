"""The invoices of a month: calculation, then XML by strings, XML as a tree, or pages."""

from multiprocessing import Pool

import bills
import pages
import timing
import ubl_lxml
import ubl_string


def in_pounds(plan):
    """The plan with its amounts, which come in pence, as `Decimal`."""
    services = [
        service | {"price": bills.pounds_of(service["pence"])} for service in plan["services"]
    ]
    homes = [
        home
        | {
            "residents": [
                resident | {"fees": [bills.pounds_of(fee) for fee in resident["fees"]]}
                for resident in home["residents"]
            ]
        }
        for home in plan["homes"]
    ]
    return {"services": services, "homes": homes}


class Work:
    """A rendering of every home's bills; each home is a piece of work of its own."""

    def __init__(self, plan, rendering):
        self.plan = in_pounds(plan)
        if rendering == "pages":
            self.write = pages.Pages(bills.bills(self.plan, self.plan["homes"][0])[0]).write
        else:
            self.write = {"string": ubl_string, "lxml": ubl_lxml}[rendering].write

    def documents(self, home):
        return [self.write(bill) for bill in bills.bills(self.plan, home)]

    def home_bytes(self, index):
        return sum(len(document) for document in self.documents(self.plan["homes"][index]))

    def one_core(self):
        return sum(self.home_bytes(index) for index in range(len(self.plan["homes"])))


def prepare_pool(rendering):
    """Two processes that have the plan already: they are not part of what is timed."""

    def prepare(plan):
        global shared
        shared = Work(plan, rendering)
        pool = Pool(2)
        pool.map(in_pool, range(2))
        return pool, range(len(plan["homes"]))

    return prepare


def in_pool(index):
    return shared.home_bytes(index)


def sample(rendering):
    def texts(work):
        return [text for home in work.plan["homes"] for text in work.documents(home)]

    def join(documents):
        text = b"".join(documents).decode("utf-8")
        # Spaces and line ends in a page say nothing.
        return " ".join(text.split()) if rendering == "pages" else text

    return lambda plan: Work(plan, rendering), texts, join


def whole(rendering):
    return lambda plan: Work(plan, rendering), Work.one_core, str


def two_cores(rendering):
    return prepare_pool(rendering), lambda work: sum(work[0].map(in_pool, work[1])), str


JOBS = {
    "xml-string": whole("string"),
    "xml-string-two": two_cores("string"),
    "xml-lxml": whole("lxml"),
    "pages": whole("pages"),
    "pages-two": two_cores("pages"),
    "xml-string-sample": sample("string"),
    "xml-string-two-sample": sample("string"),
    "xml-lxml-sample": sample("lxml"),
    "pages-sample": sample("pages"),
    "pages-two-sample": sample("pages"),
}

if __name__ == "__main__":
    timing.run(JOBS, runs={name: 1 if "lxml" in name or "sample" in name else 3 for name in JOBS})
