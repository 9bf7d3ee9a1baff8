import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import tree
from addresses import address
from songma.languages import SOURCE

PROJECT = tree.PROJECT
BASE = "https://songma.example/"  # of the built site; nobody answers there
BUILT_FROM = ("docs", "data", "i18n", "hooks", "overrides", "mkdocs.yml")
CHROMIUM_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run",
]  # fmt: skip


def pytest_configure(config):
    config.addinivalue_line("markers", "browser: needs a real browser; left out by --no-browser")
    config.addinivalue_line("markers", "slow: builds the whole site")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return tree.make(tmp_path / "small")


def copy_project(target: Path) -> Path:
    """A copy of what the site is built from; fonts are linked, not copied."""
    target.mkdir(parents=True)
    for name in BUILT_FROM:
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target / name)
    (target / "node_modules").symlink_to(PROJECT / "node_modules", target_is_directory=True)
    return target


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project, built once for all tests, as a site with an address."""
    root = copy_project(tmp_path_factory.mktemp("built") / "project")
    result = songma("build", "--root", root, SONGMA_SITE_URL=BASE)
    assert result.returncode == 0, result.stdout + result.stderr
    return root


def songma(*arguments: object, cwd: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "songma", *map(str, arguments)]
    own = {
        **os.environ,
        "PYTHONPATH": str(PROJECT / "src"),
        **variables,
    }  # this tree's engine, from any folder
    return subprocess.run(
        command, cwd=cwd, env=own, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("SONGMA_CHROMIUM"), args=CHROMIUM_ARGUMENTS
        )
        yield browser
        browser.close()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """A test prints nothing while it passes."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a server on this machine that gives what is in `folder`."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def served(built: Path) -> Iterator[str]:
    """The address of the online flavour."""
    with serving(built / "site") as url:
        yield url


DESK = {"width": 1280, "height": 800}


@pytest.fixture
def open_page(built, chromium):
    """Opens an offline page in a browser window of its own, with the reader's settings."""
    contexts = []

    def open_it(name, language=SOURCE, viewport=DESK, **settings):
        contexts.append(chromium.new_context(viewport=viewport, **settings))
        page = contexts[-1].new_page()
        page.goto(address(built, "", "file", language, name))
        return page

    yield open_it
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def album(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project with pictures of the tests' own, built."""
    from gallery import with_pictures

    return with_pictures(tmp_path_factory.mktemp("album") / "project")


@pytest.fixture(scope="module")
def album_served(album: Path) -> Iterator[str]:
    with serving(album / "site") as url:
        yield url


@pytest.fixture
def gallery(album, album_served, chromium):
    """Opens the page of pictures, at one of them; what a page complains about fails the test."""
    from gallery import PAGE

    contexts, complaints = [], []

    def open_it(language="en", viewport=DESK, kind="file", name=PAGE, at="", **settings):
        contexts.append(chromium.new_context(viewport=viewport, **settings))
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address(album, album_served, kind, language, name) + (f"#picture-{at}" if at else ""))
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert complaints == []
