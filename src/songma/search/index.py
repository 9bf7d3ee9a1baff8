"""One language's index as a classic script: it opens from file:// and is fetched only when asked for.

    songmaIndex("lo", {"words": "…", "texts": "…", "names": [[1, [2, -7]]], "stems": false,
                       "pages": [["lo/na-meo/", 0, [1], ["hours", [3, -12]]]]})

`words` and `texts` are packed, and texts are called by numbers, both as `packing` says: a page's title;
of each of its sections the heading and what stands under it; of each term its forms in all languages,
those that stand in these pages first, and how many these are.
The second field of a page is 1 where it lists what other pages explain: it is found after them.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from fnmatch import fnmatch
from typing import Any

from songma.languages import BY_CODE, CODES, SOURCE
from songma.prose import Prose
from songma.search.packing import Store, pack
from songma.search.sections import Section, sections

FOLDER = "assets/search"
NAMELESS = frozenset({"ui", "unit"})  # kinds of terms nobody looks for by another name
PARENTHESES = re.compile(r"[()]")
LINE_ENDS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029"})  # end a line in older scripts


def script_of(language: str) -> str:
    """The path of the index below the site's root."""
    return f"{FOLDER}/{language}.js"


def script(language: str, data: Mapping[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(LINE_ENDS)
    return f"songmaIndex({json.dumps(language)},{text});\n"


def index(prose: Prose, language: str, url: Callable[[str], str], last: Sequence[str] = ()) -> dict[str, Any]:
    """`url` gives the address of a page below the site's root; `last` are patterns of names of pages."""
    store = Store()
    pages = [
        [
            url(name),
            int(any(fnmatch(name, pattern) for pattern in last)),
            *page_row(prose, language, name, store),
        ]
        for name in prose.names(language)
    ]
    told = "\n".join(store.numbers).casefold()
    names = [[count, store.add(forms)] for count, forms in _names(prose, language, told)]
    words, texts = pack(list(store.numbers))
    stems = BY_CODE[language].grammar == "english"
    return {"words": words, "texts": texts, "pages": pages, "names": names, "stems": stems}


def page_row(prose: Prose, language: str, name: str, store: Store) -> list[Any]:
    """Title, then anchor, heading and texts of each section."""
    title = str(prose.pages[language, name].meta.get("title", name))
    numbered: list[Any] = [store.add([title])]
    for part in _parts(prose, language, name):
        numbered.append([part.anchor, store.add([part.heading, *part.texts])])
    return numbered


def _parts(prose: Prose, language: str, name: str) -> list[Section]:
    """Every page has a first part without a heading; it begins with the page's description."""
    found = sections(prose.published(language, name))
    description = str(prose.pages[language, name].meta.get("description") or "")
    if not found or found[0].heading:
        found.insert(0, Section("", ""))
    found[0].texts[:0] = [description] if description else []
    return found


def _names(prose: Prose, language: str, told: str) -> list[tuple[int, list[str]]]:
    """For each term that `told` holds in any form: how many forms it holds; these, then the others."""
    order = [language, *(code for code in CODES if code != language)]
    terms = (term for term in prose.project.terms.values() if term.get("kind") not in NAMELESS)
    groups = (list(dict.fromkeys(form for code in order for form in _forms(term, code))) for term in terms)
    split = (
        [[form for form in group if (form.casefold() in told) is held] for held in (True, False)]
        for group in groups
    )
    return [(len(held), held + others) for held, others in split if held and len(held + others) > 1]


def _forms(term: Mapping[str, Any], code: str) -> list[str]:
    """'Hoang Sa (Paracel)' is two names."""
    name, variants = ("term", "variants") if code == SOURCE else (code, f"{code}_variants")
    forms = [str(form) for form in (term.get(name), *(term.get(variants) or ())) if form]
    return [part.strip() for form in forms for part in PARENTHESES.split(form) if part.strip()]
