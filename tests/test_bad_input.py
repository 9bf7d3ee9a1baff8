"""What goes wrong in an office: each gives a finding with file, line and what to do, and nothing is lost."""

import json
import os
import unicodedata

import pytest

import tree
from conftest import songma
from songma import cli
from songma.languages import CODES

LO = "docs/lo/index.md"
DECOMPOSED = "docs/vi/cu\u031b\u0309a.md"
ECO = "data/facts/economy.yml"
REEF = """{"type": "FeatureCollection", "features": [
{"properties": {"kind": "land"},
 "geometry": {"type": "Polygon", "coordinates": [[[112, 16], [113, 16], [112, 17], [112, 16]]]}}
]}
"""


def text_of(root, name):
    return (root / name).read_text("utf-8")


def spoil(name, change):
    def apply(root):
        tree.write(root, name, change(text_of(root, name)))

    return apply


def add(name, text="x\n"):
    return lambda root: tree.write(root, name, text)


CASES = {
    "not UTF-8": (add(LO, b"---\ntitle: x\n---\n\xe0\xba\n"), "E001", LO, 4),
    "a picture named .md": (add(LO, bytes(range(256)) * 40), "E001", LO, None),
    "NFD": (spoil("docs/vi/index.md", lambda t: unicodedata.normalize("NFD", t)),
            "E004", "docs/vi/index.md", 3),
    "CRLF": (spoil(LO, lambda t: t.replace("\n", "\r\n")), "E003", LO, 1),
    "BOM": (spoil(LO, lambda t: "\ufeff" + t), "E002", LO, 1),
    "empty file": (add(LO, b""), "E005", LO, 1),
    "empty data file": (add(ECO, b""), "E005", ECO, 1),
    "broken YAML in front matter": (spoil(LO, lambda t: t.replace("owner: so-a", 'owner: "so-a')),
                                    "Y001", LO, 5),
    "broken YAML in data": (spoil(ECO, lambda t: t.replace("unit: km", "unit: [km")),
                            "Y001", ECO, 6),
    "tabs in YAML": (spoil(ECO, lambda t: t.replace("  unit", "\tunit")), "Y001", ECO, 5),
    "broken mkdocs.yml": (spoil("mkdocs.yml", lambda t: t + "nav: [\n"), "Y001", "mkdocs.yml", None),
    "duplicate key in front matter": (spoil(LO, lambda t: t.replace("owner:", "title: y\nowner:")),
                                      "Y002", LO, 4),
    "duplicate key in data": (spoil(ECO, lambda t: t.replace("  unit:", "  value: 2\n  unit:")),
                              "Y002", ECO, 5),
    "unknown office": (spoil(LO, lambda t: t.replace("so-a", "so-z")), "D201", LO, 4),
    "unknown unit of measure": (spoil(ECO, lambda t: t.replace("km", "dặm")), "D201", ECO, 1),
    "a date that is no date": (spoil(LO, lambda t: t.replace("2026-11-23", "31/02/2026")),
                               "D104", LO, 5),
    "a date that is no date in data": (spoil(ECO, lambda t: t.replace("2999-12-31", "2999-02-31")),
                                       "D104", ECO, 7),
    "a link out of the tree": (spoil(LO, lambda t: t.replace("invest/why", "../../../etc/x")),
                               "M203", LO, 11),
    "a missing picture": (spoil(LO, lambda t: t + "\n![x](../a/b.png)\n"), "M203", LO, 13),
    "a missing picture beside the page": (spoil(LO, lambda t: t + "\n![x](b.png)\n"), "M204", LO, 13),
    "two files differing by case": (add("docs/vi/Index.md"), "P001", "docs/vi/index.md", 1),
    "a 200-character path": (add(f"docs/vi/{'a' * 200}.md"), "P002", f"docs/vi/{'a' * 200}.md", 1),
    "a name Windows refuses": (add("docs/vi/aux.md"), "P003", "docs/vi/aux.md", 1),
    "a page only in one language": (add("docs/vi/new.md"), "T001", "docs/en/new.md", 1),
    "a page only in Lao": (add("docs/lo/new.md"), "T002", "docs/lo/new.md", 1),
    "a page in a fourth folder": (add("docs/fr/index.md"), "T008", "docs/fr/index.md", 1),
    "front matter that is a list": (add(LO, "---\n- a\n---\n"), "Y005", LO, 1),
    "front matter never closed": (spoil(LO, lambda t: t.replace("2026-11-23\n---", "2026-11-23\n")),
                                  "Y006", LO, 1),
    "a file name that is not composed": (add(DECOMPOSED), "P004", DECOMPOSED, 1),
    "a data file that is a list of words": (add(ECO, "- a\n- b\n"), "D102", ECO, 1),
    "a template that calls itself in": (spoil(LO, lambda t: t + "\n{{ self.__init__ }}\n"),
                                        "M301", LO, 13),
    "an island as a filled area": (add("data/geo/sea.geojson", REEF), "G102", "data/geo/sea.geojson", 2),
    "a map that is not there": (spoil(LO, lambda t: t + '\n{{ map("x") }}\n'), "M306", LO, 13),
    "a YAML bomb that holds itself": (add("data/bomb.yml", "a: &a [*a]\n"), "Y003", "data/bomb.yml", 1),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_bad_input_is_named_and_the_old_site_stays(small, case):
    apply, code, path, line = CASES[case]
    for name in ("site/index.html", "dist/offline/index.html", "dist/songma-offline.zip"):
        tree.write(small, name, "old")
    apply(small)
    built = songma("build", "--root", small, "--ui", "en")
    assert built.returncode == 1, built.stdout + built.stderr
    assert "Traceback" not in built.stdout + built.stderr
    assert (small / "site/index.html").read_text() == "old"
    assert (small / "dist/songma-offline.zip").read_text() == "old"
    checked = songma("check", "--root", small, "--format", "json", "--ui", "lo")
    assert checked.returncode == 1
    roots = json.loads(checked.stdout)["findings"]
    findings = [one for root in roots for one in (root, *root["children"])]
    found = [f for f in findings if f["code"] == code and f["path"] == path]
    assert found, findings
    assert line is None or line in [f["line"] for f in found]
    assert all(f["hint"] and f["message"] for f in found)
    assert path in built.stdout


@pytest.mark.parametrize("language", CODES)
def test_the_message_speaks_the_language_asked_for(small, language):
    (small / LO).unlink()
    said = songma("check", "--root", small, "--ui", language).stdout
    words = {"vi": "trang này chưa có", "en": "does not exist yet", "lo": "ຍັງບໍ່ມີໜ້ານີ້"}
    assert words[language] in said


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check", "--root", "/nowhere"], "/nowhere"),
        (["build", "--root", "/nowhere"], "/nowhere"),
        (["check", "--only"], "--only"),
        (["dance"], "dance"),
        (["check", "--ui", "fr"], "--ui không nhận giá trị này; có thể là: vi, en, lo"),
        (["check", "--frmat", "json"], "không có tùy chọn --frmat; có lẽ là --format"),
        (["check", "--format"], "sau --format phải có một giá trị"),
        (["todo", "--ui", "lo"], "ຂາດ --lang"),
        (["new", "--ui", "en"], "path is missing"),
        (["accept", "README.md", "--by", "A", "--ui", "en"], "no translation that can be compared now"),
        (["diff", "docs/vi/index.md#nowhere", "--ui", "en"], "has no “nowhere”"),
        (["diff", "docs/lo#ships", "--ui", "en"], "needs a page before it"),
        (["todo", "--lang", "fr", "--ui", "en"], "--lang cannot be this; it can be: en, lo"),
    ],
)
def test_what_cannot_run_ends_with_2_and_one_sentence(arguments, sentence):
    result = songma(*arguments)
    assert result.returncode == 2
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_one_sentence(small):
    (small / LO).chmod(0)
    result = songma("check", "--root", small)
    assert (result.returncode, result.stderr.count("\n")) == (2, 1)


def test_a_dangling_link_in_the_tree_is_one_sentence(small):
    (small / "docs/vi/gone.md").symlink_to("nowhere.md")
    result = songma("check", "--root", small)
    assert result.returncode == 2
    assert "gone.md" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "paths"),
    [
        (["docs"], {"docs/en/invest/why.md", "docs/en/index.md", "docs/lo/index.md"}),
        (["docs", "--lang", "lo"], {"docs/lo/index.md"}),
        (["--only", "T0"], {"docs/en/invest/why.md"}),
        (["docs/lo"], {"docs/lo/index.md"}),
        (["docs/en/invest/why.md"], {"docs/en/invest/why.md"}),
    ],
)
def test_findings_can_be_asked_for_by_place_language_and_code(small, arguments, paths):
    (small / "docs/en/invest/why.md").unlink()
    lo = small / LO
    tree.write(small, LO, lo.read_text("utf-8").replace("](invest/why.md#first)", "](gone.md)"))
    result = songma("check", *arguments, "--root", small, "--format", "json", cwd=small)
    assert {finding["path"] for finding in json.loads(result.stdout)["findings"]} == paths


def test_a_fault_of_the_tool_itself_is_one_sentence(small, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["songma", "check", "--root", str(small), "--ui", "en"])
    monkeypatch.setattr("songma.cli.checked", lambda tree: 1 / 0)
    with pytest.raises(SystemExit) as end:
        cli.run()
    said = capsys.readouterr().err
    assert end.value.code == 2
    assert said.startswith("the tool itself failed (ZeroDivisionError: division by zero, test_bad_input.py:")
    assert "Traceback" not in said
