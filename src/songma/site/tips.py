"""Tooltips in a page's HTML: at the first use of a word, a button that opens its explanation.

A popover needs no script, opens by keyboard and touch and closes by Escape (docs-dev/decisions/0013).
"""

from dataclasses import dataclass
from html import escape, unescape

from songma.glossary.tips import Tip
from songma.languages import SOURCE
from songma.site.first_uses import first_uses
from songma.text.words import Words

GLUE = "&nbsp;"  # no other sign keeps a button on the line of the word before it
OPENING, CLOSING = "([“‘", ")],.;:!?”’"  # "(FDI)," stays together


@dataclass(frozen=True)
class TipMarker:
    words: Words
    tips: tuple[Tip, ...]

    def mark(self, html: str, glossary: str) -> str:
        """The page's HTML with its tooltips; `glossary` is the address of the glossary's page."""
        for use in reversed(first_uses(html, self.words.language, self.tips)):
            word, head, tail = html[use.start : use.end], html[: use.start], html[use.end :]
            before = head if use.tip.is_name else head.rstrip(OPENING)
            after = tail.lstrip(CLOSING)
            opening, closing = head[len(before) :], tail[: len(tail) - len(after)]
            html = before + self._marked(use.tip, word, glossary, opening, closing) + after
        return html

    def _marked(self, tip: Tip, word: str, glossary: str, opening: str, closing: str) -> str:
        id = f"tip-{tip.anchor}"
        button = f'<button type="button" popovertarget="{id}" class="tip'
        if tip.is_name:
            label = escape(self.words("tip.name", code=SOURCE, name=unescape(word)))
            lead, button = f"{word}{GLUE}", f'{button} tip--name" aria-label="{label}">{SOURCE}</button>'
        else:
            lead, button = "", f'{button}">{word}</button>'
        link = f'<a href="{escape(glossary)}#{tip.anchor}">{self.words("tip.glossary")}</a>'
        opened = f'{button}<span popover id="{id}" class="tip-text">{self._text(tip)}{link}</span>'
        is_tied = opening or closing
        return lead + (f'<span class="tip-end">{opening}{opened}{closing}</span>' if is_tied else opened)

    def _text(self, tip: Tip) -> str:
        if not tip.is_name:
            return f"<span>{escape(tip.text)}</span>"
        name, now = (f'<b lang="{SOURCE}">{escape(text)}</b>' for text in (tip.text, tip.now))
        return f"{name} ({self.words('glossary.now', name=now)})" if tip.now else name
