"""axe-core on every page of the built site, online and offline, light and dark, on a phone and on a desk.

The same rules as in the tests, which open only some pages. Two browsers share the work.
Run after a build: `SONGMA_CHROMIUM=/usr/bin/chromium .venv/bin/python bench/axe.py [--every N]`.
Ends with 1 if a rule is broken anywhere, with 2 if there is nothing to look at.
"""

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from multiprocessing import get_context
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich import print as show
from rich.progress import track
from rich.table import Table

from serving import serving

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "tests"))
from accessibility import AXE, broken  # noqa: E402 - the tests are no package

WORKERS = 2
SHARE = 8  # pages a browser looks at before it is opened anew
NAMED = 3  # pages named for a rule
LOOKS = list(product(("light", "dark"), (390, 1280)))
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
Fault = tuple[str, str, str, int]  # rule and what it asks, page, look, number of places


def look_at(urls: list[str]) -> list[Fault]:
    """What is broken on these pages, in each look."""
    faults: list[Fault] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("SONGMA_CHROMIUM"), args=ARGUMENTS
        )
        page = browser.new_context(reduced_motion="reduce").new_page()
        for url, (scheme, width) in product(urls, LOOKS):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            page.goto(url)
            faults += [
                (f"{one.rule}: {one.help}", url, f"{scheme} {width}", len(one.nodes)) for one in broken(page)
            ]
        browser.close()
    return faults


def addresses(online: str, every: int) -> Iterator[str]:
    for folder, start in ((ROOT / "site", online), (ROOT / "dist/offline", "")):
        for path in sorted(folder.rglob("*.html"))[::every]:
            name = path.relative_to(folder).as_posix().removesuffix("index.html")
            yield start + name if start else path.as_uri()


def report(pages: int, faults: list[Fault]) -> None:
    by_rule: defaultdict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        by_rule[fault[0]].append(fault)
    table = Table("rule", "pages", "runs", "places", "first pages")
    for rule, found in sorted(by_rule.items()):
        urls = list(dict.fromkeys(url for _, url, _, _ in found))
        first = [
            f"{url} ({', '.join(look for _, at, look, _ in found if at == url)})" for url in urls[:NAMED]
        ]
        places = sum(count for *_, count in found)
        table.add_row(rule, str(len(urls)), str(len(found)), str(places), "\n".join(first))
    if faults:
        show(table)
    print(f"{pages} pages, {pages * len(LOOKS)} runs, {len(faults)} violations of {len(by_rule)} rules")


def main(every: int) -> int:
    missing = [str(path.relative_to(ROOT)) for path in (AXE, ROOT / "site") if not path.exists()]
    if missing:
        print(f"{', '.join(missing)}: not there; run scripts/build.py first", file=sys.stderr)
        return 2
    with serving(ROOT / "site") as online, get_context("spawn").Pool(WORKERS) as pool:
        urls = list(addresses(online, every))
        shares = [urls[start : start + SHARE] for start in range(0, len(urls), SHARE)]
        done = track(pool.imap_unordered(look_at, shares), "axe", total=len(shares))
        faults = sorted(fault for share in done for fault in share)
    report(len(urls), faults)
    return int(bool(faults))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth page")
    sys.exit(main(parser.parse_args().every))
