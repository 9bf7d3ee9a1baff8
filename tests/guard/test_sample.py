"""Measured on data made blind: a clean tree full of tempting differences, and thirty defects of it."""

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest
import yaml

from conftest import songma

HERE = Path(__file__).parent
DEFECTS = yaml.safe_load((HERE / "defects.yml").read_text("utf-8"))
GUARDED = ("T2", "T3", "T4", "T5", "T6", "E", "M")  # families that must be silent on the clean tree
CAUGHT, PER_DEFECT, NEAR = 28, 1.2, 2


class Outcome(NamedTuple):
    caught: bool
    findings: list[dict[str, Any]]  # roots that the clean tree does not have


@pytest.fixture(scope="module")
def accepted() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        root = Path(folder) / "clean"
        shutil.copytree(HERE / "clean", root)
        done = songma("accept", "--all", "--by", "a.nguyen", "--root", root, "--state", "reviewed")
        assert done.returncode == 0, done.stdout + done.stderr
        yield root


def test_the_clean_tree_is_clean(accepted: Path):
    found = [f for f in roots(accepted) if f["severity"] == "error" or f["code"].startswith(GUARDED)]
    assert not found, "\n" + "\n".join(map(line_of, found))


@pytest.mark.parametrize("number", range(len(DEFECTS)), ids=lambda n: f"{n + 1:02}")
def test_a_spoiled_tree_is_judged(number: int, accepted: Path):
    """Each defect can be put in and judged; whether it is caught counts only in the total."""
    outcome(number, accepted)


def test_nearly_all_defects_are_caught_and_each_is_said_once(accepted: Path):
    outcomes = [outcome(n, accepted) for n in range(len(DEFECTS))]
    missed = [report(n, o) for n, o in enumerate(outcomes) if not o.caught]
    many = [report(n, o) for n, o in enumerate(outcomes) if len(o.findings) > 2]
    caught, said = len(outcomes) - len(missed), sum(len(o.findings) for o in outcomes)
    assert caught >= CAUGHT, f"{caught} of {len(outcomes)} caught; missed:\n" + "\n".join(missed)
    assert said <= PER_DEFECT * len(outcomes), f"{said} findings; more than two for:\n" + "\n".join(many)


@cache
def outcome(number: int, accepted: Path) -> Outcome:
    defect = DEFECTS[number]
    with TemporaryDirectory() as folder:
        root = Path(folder) / "spoiled"
        tree = accepted if defect["accepted"] else HERE / "clean"
        shutil.copytree(tree, root)
        spoil(root, defect)
        before = Counter(map(key, clean_roots(tree)))
        findings = []
        for finding in roots(root):
            if before[key(finding)] > 0:
                before[key(finding)] -= 1
            else:
                findings.append(finding)
    return Outcome(0 < len(findings) <= 2 and any(fits(f, defect) for f in findings), findings)


def spoil(root: Path, defect: dict[str, Any]) -> None:
    if "delete" in defect:
        (root / defect["delete"]).unlink()
        return
    file = root / defect["file"]
    if "bytes_old" in defect:
        old, new = bytes.fromhex(defect["bytes_old"]), bytes.fromhex(defect["bytes_new"])
    else:
        old, new = defect["old"].encode(), defect["new"].encode()
    data = file.read_bytes()
    assert data.count(old) == 1, f"{defect['name']}: stands {data.count(old)} times in {defect['file']}"
    file.write_bytes(data.replace(old, new))


def fits(finding: dict[str, Any], defect: dict[str, Any]) -> bool:
    """This finding, or one below it, says the defect at its place."""
    expected = defect["expect"] if isinstance(defect["expect"], list) else [defect["expect"]]
    here = finding["path"] in expected and finding["code"].startswith(tuple(defect["family"].split()))
    near = defect["line"] is None or abs(finding["line"] - defect["line"]) <= NEAR
    return (here and near) or any(fits(child, defect) for child in finding.get("children", []))


@cache
def clean_roots(root: Path) -> list[dict[str, Any]]:
    return roots(root)


def roots(root: Path) -> list[dict[str, Any]]:
    done = songma("check", "--root", root, "--format", "json", "--ui", "en")
    assert done.returncode in (0, 1), done.stdout + done.stderr
    findings: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return findings


def key(finding: dict[str, Any]) -> tuple[str, str, str]:
    return (finding["path"], finding["code"], finding["message"])


def line_of(finding: dict[str, Any]) -> str:
    return f"{finding['path']}:{finding['line']}: {finding['code']} {finding['message']}"


def report(number: int, outcome: Outcome) -> str:
    said = "; ".join(map(line_of, outcome.findings)) or "nothing reported"
    return f"{number + 1:02} {DEFECTS[number]['name']} → {said}"
