"""`songma`: one verb, one function. Exit 0 fine, 1 errors found, 2 cannot run."""

import io
import sys
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from songma.commands.options import wished_language
from songma.commands.translating import COMMANDS
from songma.diagnostics import Finding, Severity, SongmaError
from songma.languages import CODES, LANGUAGES
from songma.messages import Messages, messages, preferred_language
from songma.project import load
from songma.prose import Prose
from songma.translation import report
from songma.translation.check import check as check_all
from songma.translation.check import errors, select

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow"}
FOLDER = click.Path(path_type=Path)
ui_option = click.option(
    "--ui", type=click.Choice(CODES), default=preferred_language, help="language of the messages"
)
root_option = click.option("--root", type=FOLDER, default=Path(), help="the project's folder")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Sông Mã: Markdown in Vietnamese, English and Lao to a site, an offline stick and reports."""


for command in COMMANDS:
    main.add_command(command)


@main.command()
@click.argument("paths", nargs=-1, type=FOLDER)
@root_option
@click.option("--lang", type=click.Choice(CODES), help="findings of one language only")
@click.option("--only", metavar="CODE", help="findings whose code begins so: T0, M201")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@ui_option
def check(
    paths: tuple[Path, ...], root: Path, lang: str | None, only: str | None, form: str, ui: str
) -> None:
    """Say what is missing or wrong in all languages, with file, line and what to do."""
    said, project = messages(ui), load(root)
    below = [_below(path, root) for path in paths]
    findings = select(check_all(Prose(project)), below, lang, only)
    if form == "json":
        click.echo(report.as_json(findings, said))
    else:
        _show(findings, len(project.pages), said)
    sys.exit(1 if errors(findings) else 0)


@main.command()
@root_option
@ui_option
def build(root: Path, ui: str) -> None:
    """Check, then build the web site, the offline site and its zip."""
    from songma.site.build import build as build_all

    said, console = messages(ui), _console()
    built = build_all(root.resolve(), lambda step: console.print(f"… {said.say(step)}"))
    for finding in built.findings:
        console.print(_line(finding, said), soft_wrap=True)
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


def _below(path: Path, root: Path) -> str:
    """A path the user typed, as findings write it: relative to the root, with forward slashes."""
    full = path if path.is_absolute() or path.exists() else root / path
    try:
        return full.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def _show(findings: list[Finding], pages: int, said: Messages) -> None:
    console = _console()
    for finding in findings:
        console.print(_line(finding, said), soft_wrap=True)
    counts = {**report.summarize(findings), "pages": pages, "languages": len(CODES)}
    console.print(said.say("summary" if findings else "nothing", counts), soft_wrap=True)


def _line(finding: Finding, said: Messages) -> Text:
    text = Text(report.as_text(finding, said))
    text.highlight_regex(r"^\S+:\d+", "cyan")
    text.highlight_words([f" {finding.code} "], STYLES[finding.severity])
    return text


def _console(stderr: bool = False) -> Console:
    return Console(stderr=stderr, highlight=False)


def run() -> None:
    """The console command: every SongmaError becomes one line, and no traceback is shown."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # the console of Windows is not UTF-8 by itself
            stream.reconfigure(encoding="utf-8", errors="replace")
    said = messages(wished_language(sys.argv[1:]))
    try:
        main(standalone_mode=True)
    except SongmaError as error:
        _console(stderr=True).print(said.say(error.code, error.values), soft_wrap=True)
        sys.exit(2)
    except KeyboardInterrupt:
        _console(stderr=True).print(said.say("interrupted"))
        sys.exit(2)
