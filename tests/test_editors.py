"""What editors and hooks read: tasks, the problem matcher, schemas, the pre-commit hook."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import PurePosixPath, PureWindowsPath

import pytest
import yaml

import tree
from conftest import songma
from songma.languages import CODES
from tree import PROJECT

FOLDER = PROJECT / ".vscode"
TASKS = json.loads((FOLDER / "tasks.json").read_text("utf-8"))
SETTINGS = json.loads((FOLDER / "settings.json").read_text("utf-8"))
BY_LABEL = {task["label"]: task for task in TASKS["tasks"]}
CHECKS = ("songma: check", "check this file")
HOOK = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def problems(text, label="songma: check"):
    """As the editor reads output: each line by each matcher."""
    found = []
    for matcher in BY_LABEL[label]["problemMatcher"]:
        pattern = matcher["pattern"]
        for line in text.splitlines():
            if match := re.match(pattern["regexp"], line):
                place = match[pattern["file"]], int(match[pattern["line"]]), match[pattern["code"]]
                found.append((*place, matcher["severity"], match[pattern["message"]]))
    return sorted(found)


@pytest.mark.parametrize(
    "line",
    [
        "", "12 errors, 1 warnings in 6 pages", "docs/lo/a.md", "    error │ docs/lo/a.md:3: M101 x: y",
        "    docs/vi/a.md:3 │ Cửa khẩu", "    docs/lo/a.md:3: M101 x: y", "Bước 3: T101 x",
        "docs/lo/a.md:x: M101 y",
    ],
)  # fmt: skip
def test_other_lines_are_no_problems(line):
    assert problems(line) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("docs/lo/a b.md:14: M101 x (docs/vi/a.md:12): y", ("docs/lo/a b.md", 14, "M101", "error")),
        ("i18n/state/lo:1: T108 x: y", ("i18n/state/lo", 1, "T108", "warning")),
        ("a.md:1: M101 see b.md:2: T102 z", ("a.md", 1, "M101", "error")),
    ],
)
def test_a_finding_is_one_problem(line, expected):
    assert [problem[:4] for problem in problems(line)] == [expected]


@pytest.fixture
def spoiled(small):
    """Errors and warnings, with and without a line to quote, one with a consequence."""
    assert songma("accept", "--all", "--by", "a", "--root", small).returncode == 0
    (small / "i18n/state/lo/index.state").unlink()
    (small / "docs/en/invest/why.md").unlink()
    lo, vi, facts = "docs/lo/invest/why.md", "docs/vi/invest/why.md", "data/facts/economy.yml"
    for name, old, new in [
        (lo, "](../index.md)", "](gone.md)"), (lo, "ວັກ", "ຂໍ້ຄວາມໃໝ່"), (vi, "Mục một", "Mục thứ nhất"),
        (facts, "2999", "1999"), (vi, "\n\n[", "\n\nThêm một câu.\n\n["),
        (lo, "\n\n[", "\n\nເພີ່ມປະໂຫຍກ.\n\n["),
    ]:  # fmt: skip
        text = (small / name).read_text("utf-8")
        assert old in text
        tree.write(small, name, text.replace(old, new))
    return small


@pytest.mark.parametrize("language", CODES)
def test_the_matcher_finds_in_real_output_what_the_run_found(spoiled, language):
    records = json.loads(songma("check", "--root", spoiled, "--format", "json").stdout)["findings"]
    expected = sorted((r["path"], r["line"], r["code"], r["severity"]) for r in records)
    assert {"error", "warning"} == {severity for *_, severity in expected}
    assert {"D206", "T102", "T104", "T105"} <= {code for _, _, code, _ in expected}
    text = songma("check", "--root", spoiled, "--ui", language).stdout
    assert [problem[:4] for problem in problems(text)] == expected


def test_the_real_project_s_findings_have_the_severity_the_matcher_says():
    records = json.loads(songma("check", "--root", PROJECT, "--format", "json").stdout)["findings"]
    for record in records:
        line = f"{record['path']}:{record['line']}: {record['code']} x"
        raised = any(child["severity"] == "error" for child in record["children"])  # by a consequence
        said = [problem[3] for problem in problems(line)]
        assert raised or said == [record["severity"]], f"{record['code']}: see .vscode/tasks.json"


def test_the_tasks_are_those_a_translator_needs():
    assert list(BY_LABEL) == ["songma: check", "check this file", "accept this page", "diff this page"]
    assert BY_LABEL[CHECKS[0]]["problemMatcher"] == BY_LABEL[CHECKS[1]]["problemMatcher"]
    asked = set(re.findall(r"\$\{input:(\w+)\}", json.dumps(TASKS)))
    assert asked == {entry["id"] for entry in TASKS["inputs"]}


@pytest.mark.parametrize("label", BY_LABEL)
def test_a_task_runs_a_door_of_the_project_on_both_systems(label):
    task = BY_LABEL[label]
    posix, windows = task["args"], task["windows"]["args"]
    assert (task["command"], task["windows"]["command"], task["type"]) == ("python3", "py", "process")
    assert PureWindowsPath(windows[0]).as_posix() == str(PurePosixPath(posix[0]))
    assert windows[1:] == posix[1:]
    assert (PROJECT / posix[0]).is_file()


@pytest.mark.parametrize("label", BY_LABEL)
def test_what_a_task_asks_for_is_understood(small, label):
    _, *arguments = BY_LABEL[label]["args"]
    verb = [] if "accept" in arguments or "diff" in arguments else ["check"]
    values = {"${file}": str(small / "docs/lo/index.md"), "${input:name}": "Nguyễn Văn A"}
    filled = [values.get(argument, argument) for argument in arguments]
    result = songma(*verb, *filled, "--root", small)
    assert result.returncode == 0, result.stderr


STUB = """from pathlib import Path
ROOT = Path("/root of the project")
prepare = list
def run(*arguments, folder):
    print("|".join(arguments), folder)
"""


@pytest.mark.parametrize(
    ("script", "arguments", "expected"),
    [
        ("check.py", ["lo", "--lang", "lo"], "songma|check|--root|{root}|lo|--lang|lo {here}"),
        ("translate.py", ["diff", "lo/x.md"], "songma|diff|--root|{root}|lo/x.md {here}"),
        ("translate.py", ["accept", "x", "--by", "A B"], "songma|accept|--root|{root}|x|--by|A B {here}"),
    ],
)
def test_a_door_sees_paths_from_where_it_was_opened(tmp_path, script, arguments, expected):
    tree.write(tmp_path, "scripts/prepare.py", STUB)
    tree.write(tmp_path, f"scripts/{script}", (PROJECT / "scripts" / script).read_bytes())
    tree.write(tmp_path, "docs/x", "")
    command = [sys.executable, f"../scripts/{script}", *arguments]
    said = subprocess.run(command, cwd=tmp_path / "docs", capture_output=True, text=True, check=True).stdout
    assert said.strip() == expected.format(root="/root of the project", here=tmp_path / "docs")


def test_settings_keep_files_as_the_check_wants_them():
    assert SETTINGS["files.eol"] == "\n"
    assert SETTINGS["files.encoding"] == "utf8"


def test_every_schema_is_bound_to_files_and_exists():
    bound = {(PROJECT / path).resolve() for path in SETTINGS["yaml.schemas"]}
    assert bound == set((PROJECT / "src/songma/schemas").glob("*.json"))


def is_bound(file, patterns):
    patterns = [patterns] if isinstance(patterns, str) else patterns
    out = any(file.match(pattern[1:]) for pattern in patterns if pattern.startswith("!"))
    return not out and any(file.match(pattern) for pattern in patterns)


@pytest.mark.parametrize(
    "path", ["facts/economy.yml", "units.yml", "terms.yml", "maps/sea.yml", "maps/places.yml", "press.yml"]
)
def test_a_schema_is_bound_to_the_files_the_engine_reads_with_it(path):
    file = PurePosixPath("data", path)
    schemas = [name for name, patterns in SETTINGS["yaml.schemas"].items() if is_bound(file, patterns)]
    assert len(schemas) == 1
    assert (PROJECT / "data" / path).is_file()


def test_the_recommended_extension_is_the_one_the_settings_speak_to():
    found = json.loads((FOLDER / "extensions.json").read_text("utf-8"))
    assert found == {"recommendations": ["redhat.vscode-yaml"]}


def test_the_hook_has_what_pre_commit_demands():
    assert len(HOOK) == 1
    assert {"id", "name", "entry", "language"} <= set(HOOK[0])
    assert (HOOK[0]["id"], HOOK[0]["language"]) == ("songma-check", "python")
    assert HOOK[0]["pass_filenames"] is False
    assert set(HOOK[0]["types_or"]) == {"markdown", "yaml"}  # `types` would ask for both at once


@pytest.mark.parametrize(("gone", "code"), [(False, 0), (True, 1)])
def test_the_hook_s_entry_runs_in_the_project_s_folder(small, gone, code):
    if gone:
        (small / "docs/lo/index.md").unlink()
    program, *arguments = shlex.split(HOOK[0]["entry"])
    assert f'{program} = "songma.cli:run"' in (PROJECT / "pyproject.toml").read_text("utf-8")
    assert songma(*arguments, cwd=small).returncode == code
