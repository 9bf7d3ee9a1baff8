"""Lists of pages: those of a section, the dated ones of the news, those that lead to a page."""

import re
from collections.abc import Iterable, Iterator

from songma.content.page import Page
from songma.project import Project
from songma.text.markdown import escape, link, relative
from songma.text.wording import Wording

PRESS_KIT = '<div class="press-kit"></div>'  # where the files stand that are made when the site is built
DATED = re.compile(r"news/(\d{4}-\d{2}-\d{2})-[a-z0-9-]+\.md")  # news/2025-07-01-communes-wards.md


def section_pages(project: Project, page: Page) -> str:
    """The other pages of the page's folder in the order of the menu, each with its description."""
    order = {name: place for place, name in enumerate(project.menu)}
    folder = page.name.rpartition("/")[0]
    names = [
        name
        for code, name in project.pages
        if code == page.language and name.rpartition("/")[0] == folder and name != page.name
    ]
    ordered = sorted(names, key=lambda name: (order.get(name, len(order)), name))
    entries = (_entry(project.pages[page.language, name], page.name, between="") for name in ordered)
    return _list("cards", entries)


def _list(kind: str, entries: Iterable[str]) -> str:
    """A list with a class for the stylesheet."""
    return f'<div class="{kind}" markdown="1">\n\n' + "\n".join(entries) + "\n\n</div>"


def news(project: Project, page: Page, most: int | None = None) -> str:
    """The newest first."""
    return _list("dated", _news(project, page, most))


def _news(project: Project, page: Page, most: int | None) -> Iterator[str]:
    when = Wording(page.language).when
    dated = [(match[1], name) for code, name in project.pages
             if code == page.language and (match := DATED.fullmatch(name))]  # fmt: skip
    for day, name in sorted(dated, reverse=True)[:most]:
        yield _entry(project.pages[page.language, name], page.name, f"{when(day)}: ")


def leading_here(project: Project, page: Page, most: int) -> list[Page]:
    """Written pages that link to `page` and that it does not link to itself, in the order of the menu."""
    order = {name: place for place, name in enumerate(project.menu)}
    found = [
        other
        for other in project.pages.values()
        if other.language == page.language
        and page.name in other.leads_to
        and other.name not in page.leads_to
        and not other.name.endswith("index.md")
    ]
    return sorted(found, key=lambda other: (order.get(other.name, len(order)), other.name))[:most]


def _entry(other: Page, here: str, before: str = "", between: str = ":") -> str:
    title = link(escape(str(other.meta.get("title", other.name))), relative(other.name, here))
    description = str(other.meta.get("description") or "")
    return f"- {before}{title}{between} {escape(description)}" if description else f"- {before}{title}"
