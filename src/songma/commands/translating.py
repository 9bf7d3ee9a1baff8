"""The translators' verbs: accept, waive, diff, status, todo, new."""

import re
import sys
from datetime import date
from pathlib import Path

import click
from rich.table import Table
from rich.text import Text

from songma.commands.options import console, root_option, targets, ui_option
from songma.diagnostics import SongmaError
from songma.languages import BY_CODE, SOURCE, TRANSLATIONS
from songma.messages import Messages, messages
from songma.project import load
from songma.saving import save
from songma.text.comparing import marked, word_diff
from songma.translation import overview
from songma.translation.accepting import Acceptance, Selection, Signature, acceptances
from songma.translation.comparison import Comparison
from songma.translation.currency import Judgement, Status
from songma.translation.scaffold import scaffolds
from songma.translation.state import LEVELS, Level
from songma.translation.waivers import find_pair, waive

COLOURS = {"same": "", "gone": "red strike", "new": "green"}
FINDING = re.compile(
    r"(?P<path>.+?):(?P<line>\d+)(?::\d+)?:? ?(?P<code>[A-Z]\d{3})\b.*"
)  # docs/lo/x.md:14: T401
DUE = {Status.STALE, Status.NEW, Status.TO_ACCEPT}
LEVEL = click.Choice([level.value for level in LEVELS])
by_option = click.option("--by", metavar="NAME", required=True, help="who read the translation")


@click.command()
@click.argument("paths", nargs=-1)
@by_option
@click.option("--all", "everything", is_flag=True, help="all translations of the project")
@click.option("--reason", metavar="TEXT", default="", help="why a stale translation needs no change")
@click.option("--state", type=LEVEL, default=Level.REVIEWED.value, help="how far it is checked")
@root_option
@ui_option
def accept(
    paths: tuple[str, ...], by: str, everything: bool, reason: str, state: str, root: Path, ui: str
) -> None:
    """Say that translations answer today's Vietnamese text: pages, sections (x.md#id), segments."""
    said = messages(ui)
    if not paths and not everything:
        raise SongmaError("accept_what")
    comparison = _comparison(root)
    signature = Signature(_name(by), date.today().isoformat(), Level(state), " ".join(reason.split()))
    chosen = Selection(targets(paths, root))
    due = list(acceptances(comparison, chosen, signature))
    stale = sum(acceptance.stale for acceptance in due)
    if everything and stale and not signature.reason:
        raise SongmaError("reason_needed", stale=stale)
    for acceptance in due:
        _show_accepted(acceptance, said)
    for acceptance in due:
        _save_state(root / acceptance.pair.state_path, acceptance.text)
        if acceptance.replaces:
            (root / acceptance.replaces).unlink()
    accepted = sum(len(acceptance.accepted) for acceptance in due)
    console().print(said.say("accepted", {"segments": accepted, "files": len(due)}))


def _name(by: str) -> str:
    return "_".join(by.split()) or by


def _comparison(root: Path) -> Comparison:
    comparison = Comparison(load(root))
    if comparison.unreadable:
        first = comparison.unreadable[0]
        raise SongmaError("state_unreadable", path=first.path, line=first.line)
    return comparison


def _save_state(path: Path, text: str) -> None:
    if text:
        save(path, text)
    else:
        path.unlink(missing_ok=True)


def _show_accepted(acceptance: Acceptance, said: Messages) -> None:
    for judgement in acceptance.accepted:
        if judgement.status is Status.STALE:
            _show(judgement, acceptance.pair.path, said)


def _show(judgement: Judgement, path: str, said: Messages) -> None:
    source, target, entry = judgement.couple.source, judgement.couple.target, judgement.entry
    place = f"{path}:{target.line}" if target else path
    title = said.say(f"status.{judgement.status}")
    out = console()
    out.print(Text(f"{place}: {title}", style="bold"), soft_wrap=True)
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
    if not match or not reason.strip():
        raise SongmaError("waive_what", finding=finding)
    path, line = targets([match["path"]], root)[0], int(match["line"])
    comparison = _comparison(root)
    found = find_pair(comparison, path, line)
    if found is None:
        raise SongmaError("waive_nothing", path=path, line=line)
    signature = Signature(_name(by), date.today().isoformat(), Level.TRANSLATED, " ".join(reason.split()))
    pair, couple = found
    save(root / pair.state_path, waive(comparison, pair, couple, match["code"], signature))
    said = messages(ui).say("waived", {"code": match["code"], "path": path, "line": line})
    console().print(said, soft_wrap=True)


@click.command()
@click.argument("paths", nargs=-1)
@root_option
@ui_option
def diff(paths: tuple[str, ...], root: Path, ui: str) -> None:
    """What changed in the Vietnamese text since each translation was accepted, word by word."""
    said, comparison = messages(ui), _comparison(root)
    chosen = Selection(targets(paths, root))
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


@click.command()
@root_option
@ui_option
def status(root: Path, ui: str) -> None:
    """How far each language is."""
    said, comparison = messages(ui), Comparison(load(root))
    statuses = list(overview.file_statuses(comparison))
    table = Table(title=said.say("status.title"), title_justify="left")
    table.add_column("")
    columns = []
    for language in TRANSLATIONS:
        table.add_column(BY_CODE[language].name, justify="right")
        files = [file for file in statuses if file.language == language]
        columns.append(overview.totals(files, overview.missing_pages(comparison, language)))
    for key in columns[0]:
        table.add_row(said.say(f"status.{key}"), *(str(column[key]) for column in columns))
    console().print(table)


@click.command()
@click.option("--lang", type=click.Choice(TRANSLATIONS), required=True, help="the translator's language")
@root_option
@ui_option
def todo(lang: str, root: Path, ui: str) -> None:
    """What is left for one language: missing pages, changed sentences, what waits for a reader."""
    said, out, comparison = messages(ui), console(), Comparison(load(root))
    for name in overview.missing_pages(comparison, lang):
        page = {"path": f"docs/{lang}/{name}", "source": f"docs/{SOURCE}/{name}"}
        out.print(said.say("todo.page", page), soft_wrap=True)
    left = 0
    for file in overview.file_statuses(comparison):
        if file.language == lang and not file.is_done:
            left += 1
            counts = {str(status): file.counts[status] for status in DUE}
            level = said.say(f"status.{file.level}") if file.level else said.say("status.unknown")
            values: dict[str, object] = {"path": file.path, "level": level, **counts}
            out.print(Text(said.say("todo.file", values)), soft_wrap=True)
    if not left and not overview.missing_pages(comparison, lang):
        out.print(said.say("todo.nothing", {"language": BY_CODE[lang].name}))


@click.command()
@click.argument("path")
@root_option
@ui_option
def new(path: str, root: Path, ui: str) -> None:
    """Make the frames of the missing translations of one Vietnamese page."""
    said, project = messages(ui), load(root)
    source = targets([path], root)[0]
    page = next((p for p in project.pages.values() if p.path == source and p.language == SOURCE), None)
    if page is None:
        raise SongmaError("no_source_page", path=path)
    made = dict(scaffolds(project, page))
    for name, text in made.items():
        save(root / name, text)
        console().print(said.say("new.made", {"path": name}), soft_wrap=True)
    if not made:
        console().print(said.say("new.nothing", {"path": source}))
    sys.exit(0)


COMMANDS = (accept, waive_finding, diff, status, todo, new)
