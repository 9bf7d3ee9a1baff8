"""Imports point down only, and never sideways between rooms of one floor."""

import ast
from pathlib import Path

import pytest

from tree import PROJECT

SOURCE = PROJECT / "src" / "songma"
FLOORS = (
    {"diagnostics", "languages"},
    {"messages", "content", "text", "saving"},
    {
        "facts",
        "plan",
        "exhibit",
        "procedures",
        "localities",
        "glossary",
        "offline",
        "drawing",
        "pictures",
        "tree",
    },
    {"project"},
    {"charts"},
    {"translation", "voices", "usage", "contents"},
    {"prose"},
    {"checking", "repair", "search", "publish"},
    {"site"},
    {"commands"},
    {"cli"},
    {"__main__"},
)
HEIGHT = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}


def room_of(path: Path) -> str:
    parts = path.relative_to(SOURCE).parts
    return parts[0].removesuffix(".py")


def wrong_imports(path: Path, text: str) -> list[str]:
    here, wrong = room_of(path), []
    for node in ast.walk(ast.parse(text)):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.level:
            wrong.append(f"{here} imports relatively")
        for name in names:
            if name.startswith("songma."):
                there = name.split(".")[1]
                if there != here and HEIGHT[there] >= HEIGHT[here]:
                    wrong.append(f"{here} imports {there}")
            if name.split(".")[0] == "mkdocs" and here != "site":
                wrong.append(f"{here} imports mkdocs")
    return wrong


FILES = sorted(path for path in SOURCE.rglob("*.py") if path.name != "__init__.py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_imports_upward_or_sideways(path):
    assert wrong_imports(path, path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("room", "line", "complaint"),
    [
        ("facts/x.py", "from songma.project import load", "facts imports project"),
        ("facts/x.py", "import songma.plan.model", "facts imports plan"),
        ("text/x.py", "from songma.content.page import Page", "text imports content"),
        (
            "translation/x.py",
            "def f():\n    from songma.site import build",
            "translation imports site",
        ),
        ("content/x.py", "from mkdocs.config import load_config", "content imports mkdocs"),
        ("content/x.py", "from . import page", "content imports relatively"),
    ],
)
def test_the_layer_test_sees_what_it_must_see(room, line, complaint):
    assert complaint in wrong_imports(SOURCE / room, line)


def test_no_file_but_languages_holds_the_code_of_a_language():
    for path in FILES:
        if path.name != "languages.py":
            strings = [
                node.value
                for node in ast.walk(ast.parse(path.read_text("utf-8")))
                if isinstance(node, ast.Constant) and node.value in ("lo", "vi")
            ]
            assert strings == [], path


def test_files_and_functions_keep_the_house_measure():
    for path in FILES:
        text = path.read_text("utf-8")
        assert text.count("\n") <= 250, path
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                assert node.end_lineno - node.lineno < 40, f"{path}:{node.lineno}"
