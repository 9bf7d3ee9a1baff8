"""The sentences of the engine itself, one file a language (`words/<language>.yml`)."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from songma.diagnostics import Phrase
from songma.languages import CODES, SOURCE


@dataclass(frozen=True)
class Messages:
    language: str
    table: Mapping[str, str]

    def say(self, key: str, values: Mapping[str, object] | None = None) -> str:
        return self.table[key].format_map(
            {name: self._worded(value) for name, value in (values or {}).items()}
        )

    def _worded(self, value: object) -> object:
        return self.say(value.key, value.values) if isinstance(value, Phrase) else value


@cache
def messages(language: str) -> Messages:
    text = (files("songma") / "words" / f"{language}.yml").read_text("utf-8")
    return Messages(language, yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))


def preferred_language() -> str:
    """`SONGMA_UI`, else the system's language where we speak it, else the source language."""
    wishes = (os.environ.get(name, "") for name in ("SONGMA_UI", "LC_ALL", "LC_MESSAGES", "LANG"))
    return next((wish[:2] for wish in wishes if wish[:2] in CODES), SOURCE)
