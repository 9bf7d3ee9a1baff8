"""`songma`: one verb, one function. Exit 0 fine, 1 errors found, 2 cannot run."""

import gc
import io
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from songma.checking import report
from songma.checking.annotations import as_annotations
from songma.checking.check import check_characters, errors, select
from songma.checking.lines import Lines
from songma.checking.memory import checked
from songma.checking.sarif import as_sarif
from songma.commands import figures, planning, scoring, translating
from songma.commands.options import places, wished_language
from songma.commands.showing import headline, show
from songma.commands.usage import explain
from songma.diagnostics import Finding, SongmaError
from songma.languages import CODES, LANGUAGES
from songma.messages import Messages, messages, preferred_language
from songma.project import load
from songma.prose import Prose
from songma.repair import Repair, repairs, with_repairs
from songma.saving import save
from songma.tree import scan

FORMS = ("text", "json", "sarif", "github")
COLOURS = {"+": "green", "-": "red", "@": "cyan"}  # of a unified diff
FOLDER = click.Path(path_type=Path)
ui_option = click.option(
    "--ui", type=click.Choice(CODES), default=preferred_language, help="language of the messages"
)
root_option = click.option("--root", type=FOLDER, default=Path(), help="the project's folder")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Sông Mã: Markdown in Vietnamese, English and Lao to a site, an offline stick and reports."""


for command in (*translating.COMMANDS, *planning.COMMANDS, *figures.COMMANDS, *scoring.COMMANDS):
    main.add_command(command)


@main.command()
@click.argument("paths", nargs=-1)
@root_option
@click.option("--lang", type=click.Choice(CODES), help="findings of one language only")
@click.option("--only", metavar="CODE", help="findings whose code begins so: T0, M201")
@click.option("--format", "form", type=click.Choice(FORMS), default="text")
@ui_option
def check(paths: tuple[str, ...], root: Path, lang: str | None, only: str | None, form: str, ui: str) -> None:
    """Say what is missing or wrong in all languages, with file, line and what to do."""
    said, tree = messages(ui), scan(root)
    everything, pages = checked(tree)
    below = places(paths, root, {finding.path for finding in everything})
    findings = select(everything, below, lang, only)
    if form == "json":
        click.echo(report.as_json(findings, said))
    elif form == "sarif":
        click.echo(as_sarif(findings, tree.sources, said))
    elif form == "github":
        click.echo(as_annotations(findings, said))
        click.echo(_summary(findings, everything, pages, said))
    else:
        console = _console()
        show(findings, Lines(tree.sources), said, console)
        console.print(_summary(findings, everything, pages, said), soft_wrap=True)
    sys.exit(1 if errors(findings) else 0)


@main.command()
@click.argument("paths", nargs=-1)
@click.option("--dry-run", is_flag=True, help="show what would change, write nothing")
@root_option
@ui_option
def fix(paths: tuple[str, ...], dry_run: bool, root: Path, ui: str) -> None:
    """Repair characters where there is no doubt, show the changes, and name what is left."""
    said, project, console = messages(ui), load(root), _console()
    below = places(paths, root, project.sources)
    done = [repair for repair in repairs(project.sources.values()) if repair.is_below(below)]
    for repair in done:
        _show_repair(repair, said, console)
    for repair in [] if dry_run else done:
        save(root / repair.path, repair.text)
    console.print(said.say("fix.would" if dry_run else "fix.done", {"files": len(done)}))
    after = Prose(replace(project, sources=with_repairs(project.sources, done)))
    left = select(check_characters(after), below)
    if left:
        console.print(said.say("fix.left", {"left": len(left)}))
        show(left, Lines(after.project.sources), said, console)
    sys.exit(1 if errors(left) else 0)


def _show_repair(repair: Repair, said: Messages, console: Console) -> None:
    if repair.of_bytes:
        console.print(Text(said.say("fix.bytes", {"path": repair.path})), soft_wrap=True)
    for line in repair.difference():
        console.print(Text(line, style=COLOURS.get(line[:1], "")), soft_wrap=True)


@main.command()
@click.option("--release", is_flag=True, help="refuse translations below publish_requires of mkdocs.yml")
@root_option
@ui_option
def build(release: bool, root: Path, ui: str) -> None:
    """Check, then build the web site, the offline site and its zip."""
    from songma.site.build import build as build_all

    said, console = messages(ui), _console()
    built = build_all(root.resolve(), _saying(said, console), release)
    for finding in built.findings:
        console.print(headline(finding, said), soft_wrap=True)
    if not built.done:
        count = len(errors(built.findings))
        console.print(said.say("stopped", {"errors": count}), style="bold red", soft_wrap=True)
        sys.exit(1)
    table = Table(title=said.say("built.title"), show_header=False, title_justify="left")
    for key, folder in built.folders.items():
        table.add_row(said.say(f"built.{key}"), Text(str(folder), overflow="fold"))
    for row in LANGUAGES:
        pages = said.say("built.pages", {"language": row.name})
        table.add_row(pages, str(built.pages[row.code]))
    table.add_row(said.say("built.findings"), str(len(built.findings)))
    table.add_row(said.say("built.seconds"), f"{built.seconds:.1f}")
    console.print(table)


def _saying(said: Messages, console: Console) -> Callable[[str, Mapping[str, object]], None]:
    return lambda step, values: console.print(f"… {said.say(step, values)}")


def _summary(findings: list[Finding], everything: Sequence[Finding], pages: int, said: Messages) -> str:
    counts = {**report.summarize(findings), "pages": pages, "languages": len(CODES)}
    key = "nothing_here" if everything else "nothing"
    return said.say("summary" if findings else key, counts)


def _console(stderr: bool = False) -> Console:
    return Console(stderr=stderr, highlight=False)


def _place_of(error: Exception) -> dict[str, object]:
    """What happened and where in the engine."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return {
        "problem": f"{type(error).__name__}: {error}",
        "place": f"{Path(frame.filename).name}:{frame.lineno}",
    }


def run() -> None:
    """The console command: every SongmaError becomes one line, and no traceback is shown."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # the console of Windows is not UTF-8 by itself
            stream.reconfigure(encoding="utf-8", errors="replace")
    gc.set_threshold(200_000)  # a run keeps what it makes: looking for garbage took a seventh of its time
    said = messages(wished_language(sys.argv[1:]))
    try:
        sys.exit(main(standalone_mode=False))
    except SongmaError as error:
        _console(stderr=True).print(Text(said.say(error.code, error.values)), soft_wrap=True)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
    except click.ClickException as error:
        _console(stderr=True).print(Text(explain(error, said)), soft_wrap=True)
    except (KeyboardInterrupt, click.Abort):
        _console(stderr=True).print(said.say("interrupted"))
    except Exception as error:  # ours to mend; the reader gets a sentence to pass on
        _console(stderr=True).print(Text(said.say("broken", _place_of(error))), soft_wrap=True)
    sys.exit(2)
