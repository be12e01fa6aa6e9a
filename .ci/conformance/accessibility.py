"""Holds pages against WCAG 2.2 AA by axe-core, in headless Chromium.

    accessibility.py FOLDER_OR_FILE…

Of the pages of a folder it takes one of each home, kind and variant. It first proves that it can say
no: a page spoilt on purpose has to be found out. A page's own rule against scripts is lifted for the
test, and for nothing else.
"""

import argparse
import concurrent.futures
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from html import unescape
from pathlib import Path

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
MARK = "axe-findings"
RUNNER = """
axe.run(document, {runOnly: {type: "tag", values: %s}, resultTypes: ["violations"]}).then(
  (found) => found.violations.map((violation) => ({
    rule: violation.id, help: violation.help,
    places: violation.nodes.map((node) => node.target.join(" ")).slice(0, 3)})),
  (error) => [{rule: "axe", help: String(error), places: []}]
).then((found) => {
  const place = document.createElement("pre");
  place.id = "%s";
  place.textContent = JSON.stringify(found);
  document.body.append(place);
});
""" % (json.dumps(TAGS), MARK)


def fail(message):
    sys.exit(f"accessibility: {message}")


def axe():
    place = importlib.util.find_spec("axe_playwright_python")
    if place is None or not place.submodule_search_locations:
        fail("axe-core is missing: run .ci/conformance/run, which installs it.")
    return (Path(place.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")


def chromium():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    fail("Chromium is missing. Ask an administrator to run: apt-get install chromium")


def violations(browser, script, page):
    """What axe finds in a page's text."""
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    page = page.replace("</body>", f"<script>{script}</script><script>{RUNNER}</script></body>")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(page, encoding="utf-8")
        command = [browser, "--headless", "--disable-gpu", "--disable-dev-shm-usage"]
        command += ["--virtual-time-budget=20000", f"--user-data-dir={folder}/profile"]
        command += ["--no-sandbox"] if os.getuid() == 0 else []
        done = subprocess.run(
            command + ["--dump-dom", file.as_uri()], capture_output=True, text=True, timeout=120
        )
    found = re.search(rf'<pre id="{MARK}">(.*?)</pre>', done.stdout, re.DOTALL)
    if not found:
        return [{"rule": "axe", "help": "axe did not finish", "places": [done.stderr[-200:]]}]
    return json.loads(unescape(found.group(1)))


def kind(file, root):
    """The home of a page, what it is headed, and its variant."""
    heading = re.search(r"<h1>(.*?)</h1>", file.read_text(encoding="utf-8"))
    variant = next((v for v in ("large-print", "easy-read") if file.stem.endswith(v)), "standard")
    return file.relative_to(root).parts[0], heading and heading.group(1), variant


def sample(places):
    files = {}
    for place in map(Path, places):
        root = place.parent if place.is_file() else place
        for file in [place] if place.is_file() else sorted(place.rglob("*.html")):
            files.setdefault(kind(file, root), file)
    return sorted(files.values())


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("places", nargs="+")
    places = arguments.parse_args().places
    browser, script = chromium(), axe()
    files = sample(places)
    if not files:
        fail("there is no page to look at.")
    first = files[0].read_text(encoding="utf-8")
    spoilt = first.replace('<html lang="', '<html data-was="').replace(
        "</main>", '<p style="color:#ccc">Too pale</p><img src="x.png"></main>'
    )
    rules = {finding["rule"] for finding in violations(browser, script, spoilt)}
    if missed := {"html-has-lang", "color-contrast", "image-alt"} - rules:
        fail(f"a page spoilt on purpose passes {', '.join(sorted(missed))}: the check is no check.")
    faults = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(
            lambda file: violations(browser, script, file.read_text(encoding="utf-8")), files
        )
        for file, findings in zip(files, found):
            for finding in findings:
                faults += 1
                print(f"{file}: {finding['rule']}: {finding['help']}: {finding['places']}")
    if faults:
        fail(f"{faults} faults in {len(files)} pages.")
    print(f"{len(files)} pages keep WCAG 2.2 AA by axe-core; a spoilt one does not.")


if __name__ == "__main__":
    main()
