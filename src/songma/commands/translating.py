"""What a translator does with a text: accept, waive, diff."""

import re
from datetime import date
from pathlib import Path

import click
from rich.text import Text

from songma.checking.check import check
from songma.commands.options import console, root_option, targets, ui_option
from songma.diagnostics import SongmaError
from songma.messages import Messages, messages
from songma.project import load
from songma.prose import Prose
from songma.saving import save
from songma.text.comparing import marked, shortened, word_diff
from songma.translation.accepting import Acceptance, Selection, Signature, acceptances
from songma.translation.comparison import Comparison
from songma.translation.currency import Judgement, Status
from songma.translation.state import LEVELS, Level
from songma.translation.waivers import find_pair, waive

COLOURS = {"same": "", "gone": "red strike", "new": "green"}
FINDING = re.compile(
    r"(?P<path>.+?):(?P<line>[0-9]{1,9})(?::[0-9]+)?:? ?(?P<code>[A-Z]\d{3})\b.*"
)  # docs/lo/x.md:14: T401
FILES = (".md", ".vtt", ".yml", ".yaml")
LEVEL = click.Choice([level.value for level in LEVELS])
by_option = click.option("--by", metavar="NAME", required=True, help="who read the translation")


@click.command()
@click.argument("paths", nargs=-1)
@by_option
@click.option("--all", "everything", is_flag=True, help="all translations of the project")
@click.option("--read", "has_read", is_flag=True, help="all of it was read: sign what is current, too")
@click.option("--reason", metavar="TEXT", default="", help="why a stale translation needs no change")
@click.option("--state", type=LEVEL, default=Level.REVIEWED.value, help="how far it is checked")
@root_option
@ui_option
def accept(
    paths: tuple[str, ...],
    by: str,
    everything: bool,
    has_read: bool,
    reason: str,
    state: str,
    root: Path,
    ui: str,
) -> None:
    """Say that translations answer today's Vietnamese text: pages, sections (x.md#id), segments."""
    said = messages(ui)
    if not paths and not everything:
        raise SongmaError("accept_what")
    comparison = _comparison(root)
    day, why = date.today().isoformat(), _typed(reason)
    signature = Signature(_name(by), day, Level(state), why, has_read)
    chosen = Selection(targets(paths, root))
    _require_parts(chosen, comparison)
    due = list(acceptances(comparison, chosen, signature))
    stale = sum(acceptance.stale for acceptance in due)
    one_by_one = all(target.partition("#")[0].endswith(FILES) for target in chosen.targets) and not everything
    if stale and not one_by_one and not signature.reason:
        raise SongmaError("reason_needed", stale=stale)
    for acceptance in due:
        _show_accepted(acceptance, said)
    for acceptance in due:
        _save(acceptance, root)
    accepted = sum(len(acceptance.accepted) for acceptance in due)
    console().print(said.say("accepted", {"segments": accepted, "files": len(due)}))


def _require_parts(chosen: Selection, comparison: Comparison) -> None:
    """What was asked for can be compared, its section or segment exists. Raises SongmaError otherwise."""
    for target in chosen.targets:
        path, _, part = target.partition("#")
        alone = Selection([path])
        if not any(alone.touches(pair) for pair in comparison.pairs):
            raise SongmaError("no_pair", path=path)
        if part and not path.endswith(FILES):
            raise SongmaError("part_of_folder", path=path, part=part)
        ids = [
            id for pair in comparison.pairs if path in (pair.path, pair.source_path) for id in pair.answers
        ]
        if part and not any(id == part or id.startswith(f"{part}/") for id in ids):
            sections = ", ".join(dict.fromkeys(id.partition("/")[0] for id in ids))
            raise SongmaError("no_part", part=part, path=path, parts=sections)


def _save(acceptance: Acceptance, root: Path) -> None:
    path = root / acceptance.pair.state_path
    if acceptance.text:
        save(path, acceptance.text)
    else:
        path.unlink(missing_ok=True)
    if acceptance.replaces:
        (root / acceptance.replaces).unlink()


def _typed(text: str) -> str:
    """What was typed, on one line. An argument that is not UTF-8 reaches us as lone surrogates."""
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise SongmaError("no_text", text=shortened(text))
    return " ".join(text.split())


def _name(by: str) -> str:
    name = _typed(by).replace(" ", "_")
    if not name or name.startswith("-"):
        raise SongmaError("no_name")
    return name


def _comparison(root: Path) -> Comparison:
    comparison = Comparison(load(root))
    if comparison.unreadable:
        first = comparison.unreadable[0]
        raise SongmaError("state_unreadable", path=first.path, line=first.line)
    return comparison


def _show_accepted(acceptance: Acceptance, said: Messages) -> None:
    for judgement in acceptance.accepted:
        if judgement.status is Status.STALE:
            _show(judgement, acceptance.pair.path, said)


def _show(judgement: Judgement, path: str, said: Messages) -> None:
    source, target, entry = judgement.couple.source, judgement.couple.target, judgement.entry
    place = f"{path}:{target.line}" if target else path
    title = said.say(f"status.{judgement.status}")
    part = source.id if source else entry.id if entry else ""
    out = console()
    out.print(Text(f"{place}: {title} ({path}#{part})", style="bold"), soft_wrap=True)
    if source:
        out.print(_difference(entry.text if entry else "", source.text, out.is_terminal), soft_wrap=True)
    if target:
        out.print(Text(f"  =   {target.text}"), soft_wrap=True)


def _difference(old: str, new: str, coloured: bool) -> Text:
    if not coloured:
        return Text(f"  − + {marked(old, new)}")
    text = Text("  − + ")
    for change in word_diff(old, new):
        text.append(change.text, style=COLOURS[change.kind])
    return text


@click.command("waive")
@click.argument("finding")
@by_option
@click.option("--reason", metavar="TEXT", required=True, help="why this finding may stand")
@root_option
@ui_option
def waive_finding(finding: str, by: str, reason: str, root: Path, ui: str) -> None:
    """Let one finding pass (“docs/lo/x.md:14: T401”) until one of the two texts changes."""
    match = FINDING.fullmatch(finding.strip())
    if not reason.strip():
        raise SongmaError("no_reason")
    if not match:
        raise SongmaError("waive_what", finding=shortened(finding))
    path, line = targets([match["path"]], root)[0], int(match["line"])
    comparison = _comparison(root)
    if not any(pair.path == path for pair in comparison.pairs):
        raise SongmaError("waive_other", path=path)
    found = find_pair(comparison, path, line)
    if found is None or not _is_found(root, path, line, match["code"]):
        raise SongmaError("waive_nothing", path=path, line=line, finding=match["code"])
    signature = Signature(_name(by), date.today().isoformat(), Level.TRANSLATED, _typed(reason))
    pair, couple = found
    save(root / pair.state_path, waive(comparison, pair, couple, match["code"], signature))
    said = messages(ui).say("waived", {"code": match["code"], "path": path, "line": line})
    console().print(said, soft_wrap=True)


def _is_found(root: Path, path: str, line: int, code: str) -> bool:
    findings = list(check(Prose(load(root))))
    unfolded = [one for finding in findings for one in (finding, *finding.children)]
    return any((one.path, one.line, one.code) == (path, line, code) for one in unfolded)


@click.command()
@click.argument("paths", nargs=-1)
@root_option
@ui_option
def diff(paths: tuple[str, ...], root: Path, ui: str) -> None:
    """What changed in the Vietnamese text since each translation was accepted, word by word."""
    said, comparison = messages(ui), _comparison(root)
    chosen = Selection(targets(paths, root))
    _require_parts(chosen, comparison)
    shown = 0
    for pair in comparison.pairs:
        for judgement in comparison.judgements.get(pair.state_path, ()):
            source = judgement.couple.source
            held = chosen.holds(pair, source.id if source else "")
            if held and judgement.status is not Status.CURRENT:
                _show(judgement, pair.path, said)
                shown += 1
    if not shown:
        console().print(said.say("no_difference"))


COMMANDS = (accept, waive_finding, diff)
