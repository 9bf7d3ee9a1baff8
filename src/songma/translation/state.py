"""State sidecars: against which source text each segment of a translation was accepted.

One block a segment, in the order of the page, a blank line between blocks, no header, no counters,
so that two translators on adjacent segments merge without a conflict.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from songma.content.segments import digest
from songma.diagnostics import Finding

FOLDER = "i18n/state"
ENDING = ".state"
STATE_LINE = re.compile(r"(\w+)(?: +(\d{4}-\d{2}-\d{2}))?(?: +(\S.*))?")  # reviewed 2019-11-23 nguyen.a
HASH = re.compile(r"[0-9a-f]{10}")
WAIVER = re.compile(r"([A-Z]\d{3}) (\d{4}-\d{2}-\d{2}) (\S+) (\S.*)")  # T401 2019-11-23 nguyen.a why
CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")  # <<<<<<< HEAD
REQUIRED = ("src", "tgt", "state", "text")


class Level(StrEnum):
    MACHINE = "machine"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    APPROVED = "approved"


LEVELS = tuple(Level)


@dataclass(frozen=True, slots=True)
class Waiver:
    code: str
    day: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    src: str
    tgt: str
    level: Level
    day: str
    by: str
    text: str  # the source text that was accepted, on one line
    waivers: tuple[Waiver, ...] = ()
    line: int = 1


def state_path(path: str, language: str) -> str:
    """`docs/lo/border/na-meo.md` -> `i18n/state/lo/border/na-meo.state`; other files keep their ending."""
    below = path.removeprefix(f"docs/{language}/")
    name = below.removesuffix(".md") if below != path else path
    return f"{FOLDER}/{language}/{name}{ENDING}"


def write(entries: Iterable[Entry]) -> str:
    return "\n".join(_block(entry) for entry in entries)


def _block(entry: Entry) -> str:
    lines = [
        f"@ {entry.id}",
        f"src   {entry.src}",
        f"tgt   {entry.tgt}",
        f"state {' '.join(part for part in (entry.level, entry.day, entry.by) if part)}",
        *(f"waive {waiver.code} {waiver.day} {waiver.by} {waiver.reason}" for waiver in entry.waivers),
        f"text  {entry.text}",
    ]
    return "\n".join(lines) + "\n"


def read(text: str, path: str) -> tuple[dict[str, Entry], list[Finding]]:
    """The readable blocks by segment id; each unreadable one is a finding, its segment unknown."""
    entries: dict[str, Entry] = {}
    findings: list[Finding] = []
    language = path.removeprefix(f"{FOLDER}/").partition("/")[0]
    blocks = list(_blocks(text))
    cut = blocks[-1][0] if blocks and not text.endswith("\n") else 0  # half written
    for line, block in blocks:
        entry = _entry(line, block)
        if entry is None or entry.id in entries or (line == cut and digest(entry.text) != entry.src):
            code = "T107" if any(CONFLICT.match(row) for row in block) else "T106"
            findings.append(Finding(code, path, line, args={"text": block[0][:60]}, language=language))
        else:
            entries[entry.id] = entry
    return entries, findings


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    block: list[str] = []
    start = 1
    for number, row in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if not row.strip() or row.startswith("@ "):
            if block:
                yield start, block
            block, start = [], number
        if row.strip():
            start = start if block else number
            block.append(row)
    if block:
        yield start, block


def _entry(line: int, block: list[str]) -> Entry | None:
    if not block[0].startswith("@ "):
        return None
    values: dict[str, str] = {}
    waivers = []
    for row in block[1:]:
        key, _, value = row.partition(" ")
        if key == "waive" and (match := WAIVER.fullmatch(value.strip())):
            waivers.append(Waiver(*match.groups()))
        elif key in REQUIRED and key not in values:
            values[key] = value.strip()
        else:
            return None
    return _checked(block[0][2:].strip(), values, tuple(waivers), line)


def _checked(id: str, values: Mapping[str, str], waivers: tuple[Waiver, ...], line: int) -> Entry | None:
    if set(values) != set(REQUIRED) or not id:
        return None
    match = STATE_LINE.fullmatch(values["state"])
    hashes = HASH.fullmatch(values["src"]) and HASH.fullmatch(values["tgt"])
    if not hashes or not match or match[1] not in LEVELS or not _is_day(match[2]):
        return None
    level, day, by = Level(match[1]), match[2] or "", match[3] or ""
    return Entry(id, values["src"], values["tgt"], level, day, by, values["text"], waivers, line)


def _is_day(text: str | None) -> bool:
    try:
        return text is None or bool(date.fromisoformat(text))
    except ValueError:
        return False


def lowest(levels: Iterable[Level]) -> Level | None:
    """The least advanced of the levels; None where there are none."""
    return min(levels, key=LEVELS.index, default=None)
