"""Both flavours from one source: checked first, built aside, swapped in when all succeeded."""

import logging
import os
import shutil
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path

from songma.checking.check import errors
from songma.checking.release import not_ready
from songma.diagnostics import Finding, SongmaError, reason
from songma.languages import CODES
from songma.offline.bundle import write_zip
from songma.site.adapter import SLOT
from songma.site.lean.bundle import bundle_styles
from songma.site.lean.scripts import shorten_scripts
from songma.site.press import kit_of
from songma.site.publication import Publication
from songma.site.sharing import sharer
from songma.site.swap import swap_in, workshop
from songma.tree import CONFIG

SITE, OFFLINE, ZIP = "site", "dist/offline", "dist/songma-offline.zip"
TOP = "songma-offline"  # the folder inside the zip
Progress = Callable[[str, Mapping[str, object]], None]  # the key of a sentence, and its values


@dataclass(frozen=True, slots=True)
class Flavour:
    name: str
    directory_urls: bool  # relative .html links open from file://; folders need a server
    templates: frozenset[str]  # pages only a web server asks for


ONLINE_ONLY = frozenset({"404.html", "sitemap.xml", "robots.txt", "llms.txt", ".well-known/security.txt"})
FLAVOURS = (
    Flavour("online", True, ONLINE_ONLY),
    Flavour("offline", False, frozenset()),
)


@dataclass(frozen=True)
class Built:
    findings: list[Finding]
    pages: dict[str, int] = field(default_factory=dict)  # by language
    folders: dict[str, Path] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def done(self) -> bool:
        return bool(self.folders)


def build(root: Path, progress: Progress, is_release: bool = False) -> Built:
    """Build everything below `root`. Findings of severity error stop it before a byte is written.

    A release is also stopped by translations below what the publisher asks for.

    Raises SongmaError where MkDocs fails or a folder cannot be written; the old results stay.
    """
    start = time.monotonic()
    if not (root / CONFIG).is_file():
        raise SongmaError("no_config", folder=str(root))
    progress("step.read", {})
    publication = Publication.at(root)
    progress("step.check", {})
    unready = list(not_ready(publication.prose.comparison)) if is_release else []
    if errors(publication.findings) or unready:
        return Built([*publication.findings, *unready])
    publication.fonts()
    unseen = publication.album(_by_tenths(progress)).findings
    if unseen:
        return Built([*publication.findings, *unseen])
    try:
        if found := sharer(publication):
            progress("step.cards", {})
            found.cards  # noqa: B018  drawn before the flavours part the cores
        progress("step.press", {})
        for code in CODES:
            kit_of(publication, code)
        _produce(publication, root, progress)
    except OSError as error:
        path = str(error.filename or root)
        raise SongmaError("unwritable", path=path, problem=reason(error)) from error
    pages = {code: len(publication.prose.names(code)) for code in CODES}
    folders = {"site": root / SITE, "offline": root / OFFLINE, "zip": root / ZIP}
    return Built(publication.findings, pages, folders, time.monotonic() - start)


def _by_tenths(progress: Progress) -> Callable[[int, int], None]:
    """Says how many pictures are done, ten times at most."""

    def say(done: int, of: int) -> None:
        if done == of or 10 * done // of > 10 * (done - 1) // of:
            progress("step.pictures", {"done": done, "of": of})

    return say


def _produce(publication: Publication, root: Path, progress: Progress) -> None:
    shop = workshop(root)
    try:
        progress("step.build", {})
        _build_flavours(publication, root, shop)
        progress("step.bundle", {})
        write_zip(shop / "offline", shop / "zip", TOP)
        results = ((shop / "online", SITE), (shop / "offline", OFFLINE), (shop / "zip", ZIP))
        swap_in([(new, root / target) for new, target in results])
    finally:
        shutil.rmtree(shop, ignore_errors=True)


def _build_flavours(publication: Publication, root: Path, shop: Path) -> None:
    """Each flavour in a process of its own: MkDocs keeps state per process, and two cores help."""
    publication.prose.expanded  # noqa: B018  computed once, before the processes part
    with ProcessPoolExecutor(len(FLAVOURS)) as pool:
        jobs = [pool.submit(build_flavour, publication, f, root, shop / f.name) for f in FLAVOURS]
        for job in as_completed(jobs):
            if problem := job.result():
                raise SongmaError("mkdocs_failed", flavour=problem[0], problem=problem[1])


def build_flavour(
    publication: Publication, flavour: Flavour, root: Path, target: Path
) -> tuple[str, str] | None:
    """Run MkDocs strictly into `target`; None, or the flavour's name and what went wrong."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from jinja2 import TemplateError
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    said = _Listener()
    logging.getLogger("mkdocs").addHandler(said)
    try:
        config = load_config(
            str(root / CONFIG),
            site_dir=str(target),
            use_directory_urls=flavour.directory_urls,
            strict=True,
        )
        config.extra[SLOT] = publication
        config.theme.static_templates &= flavour.templates
        mkdocs_build(config)
        bundle_styles(target, publication.project.settings.get("seldom", ()))
        shorten_scripts(target)
    except (MkDocsException, TemplateError, SystemExit) as error:
        return flavour.name, "; ".join(said.lines) or " ".join(str(error).split())
    finally:
        logging.getLogger("mkdocs").removeHandler(said)
    return None


class _Listener(logging.Handler):
    """Keeps MkDocs's warnings: they are the reason why a strict build stops."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
