"""What no hand would write, or a program wrote: named, never a traceback, and never minutes."""

import os
from time import perf_counter

import pytest

import tree
from conftest import songma
from songma.checking.check import check
from songma.checking.report import as_json
from songma.diagnostics import SongmaError, reason
from songma.languages import CODES
from songma.messages import messages
from songma.project import load
from songma.prose import Prose
from songma.saving import save

LO, TERMS, UI = "docs/lo/index.md", "data/terms.yml", "i18n/ui/lo.yml"
ECO, UNITS, CONFIG = "data/facts/economy.yml", "data/units.yml", "mkdocs.yml"
ODD_LIST = "[1, a, null, [2], {a: 1}]"
BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
)
NUMBER = "9" * 5_000
LONG = 100_000  # characters on one line
MINUTES = 12  # seconds; each needs less than four on a quiet machine


def add(name, text):
    return lambda root: tree.write(root, name, text)


def change(name, old, new):
    def apply(root):
        text = (root / name).read_text("utf-8")
        assert old in text
        tree.write(root, name, text.replace(old, new))

    return apply


def front(line):
    return change(LO, "owner: so-a", line)


def setting(text):
    return change(CONFIG, "required: [title, description, owner, reviewed]", text)


def names(text):
    return change(CONFIG, "nav_translations: {Đầu tư: ພາກໜຶ່ງ}", f"nav_translations: {text}")


CASES = {
    "owner is a list": (front("owner: [a]"), "D102", LO),
    "owner is a mapping": (front("owner: {a: b}"), "D102", LO),
    "required is a number": (setting("required: 5"), "D102", CONFIG),
    "required is odd": (setting("required: [5, null, [a]]"), "D102", CONFIG),
    "fonts are a number": (setting("fonts: 5"), "D102", CONFIG),
    "names of the menu are a list": (names("[a, b]"), "D102", CONFIG),
    "names of the menu are a number": (names("5"), "D102", CONFIG),
    "names of the menu are a word": (names("abc"), "D102", CONFIG),
    "a language is a list": (change(CONFIG, "locale: lo", "locale: [a]"), "D102", CONFIG),
    "mkdocs.yml is a list": (add(CONFIG, ODD_LIST), "D102", CONFIG),
    "facts are odd": (add(ECO, ODD_LIST), "D102", ECO),
    "facts share a line with a good one": (change(ECO, "- id", "- 5\n- [a]\n- id"), "D102", ECO),
    "terms are odd": (add(TERMS, ODD_LIST), "D102", TERMS),
    "units are odd": (add(UNITS, "{5: x, km: {lo: 7}}"), "D102", UNITS),
    "words have odd keys": (add(UI, "{5: x, null: y, true: [z]}"), "T005", UI),
    "a value is no number": (change(ECO, "1234.5", "x"), "D208", ECO),
    "hours of 5,000 digits": (add("docs/lo/a.vtt", f"WEBVTT\n\n{NUMBER}:00:01.000 --> 00:02.000\nx\n"),
                              "V002", "docs/lo/a.vtt"),
    "a number of 5,000 digits": (front(f"owner: {NUMBER}"), "D201", LO),
    "aliases of aliases in terms": (add(TERMS, BOMB), "Y007", TERMS),
    "aliases of aliases in facts": (add(ECO, BOMB), "Y007", ECO),
    "aliases of aliases in mkdocs.yml": (add(CONFIG, BOMB), "Y007", CONFIG),
    "aliases of aliases in front matter": (add(LO, f"---\n{BOMB}---\nA\n"), "Y007", LO),
    "brackets without end": (add(TERMS, "[" * 100_000), "Y004", TERMS),
    "a text of a thousand million letters": (change(LO, 'fact("eco-x")', '"a"*1000000000'), "M301", LO),
}  # fmt: skip


def findings_of(root):
    found = check(Prose(load(root)))
    for language in CODES:
        as_json(found, messages(language))
    return [one for finding in found for one in (finding, *finding.children)]


@pytest.mark.parametrize("case", CASES)
def test_odd_input_is_a_finding(small, case):
    apply, code, path = CASES[case]
    apply(small)
    start = perf_counter()
    found = {(finding.code, finding.path) for finding in findings_of(small)}
    assert (code, path) in found
    assert perf_counter() - start < 5


LINES = {
    "[^": None,
    "![": None,
    "<!--": "M404",
    "<!-- songma-ok: T401 ": "M404",
    "twenty-": None,
    "1 ": None,
    "1-": None,
    "1/": None,
    "1:": None,
    "9": None,
    "a `" + "`" * 500: None,
    "{#a#": None,
    "1.": None,
    "two năm ": None,
    "<b>": "M402",
    "{{ ": "M301",
}


@pytest.mark.parametrize("unit", LINES)
def test_a_line_without_end_takes_no_minutes(small, unit):
    for code in CODES:
        page = small / f"docs/{code}/index.md"
        line = "A " + unit * (LONG // len(unit))
        tree.write(small, f"docs/{code}/index.md", f"{page.read_text('utf-8')}\n{line}\n")
    start = perf_counter()
    found = {finding.code for finding in findings_of(small)}
    assert LINES[unit] is None or LINES[unit] in found
    assert perf_counter() - start < MINUTES


def test_numbers_that_differ_without_end_take_no_minutes(small):
    for code, unit in {"vi": "3–0 ", "en": "tháng 5 ", "lo": "191 "}.items():
        page = small / f"docs/{code}/index.md"
        tree.write(small, f"docs/{code}/index.md", f"{page.read_text('utf-8')}\nA {unit * 9_000}\n")
    start = perf_counter()
    assert "T401" in {finding.code for finding in findings_of(small)}
    assert perf_counter() - start < MINUTES


def test_the_whole_of_it_is_no_wall_of_text(small):
    tree.write(small, LO, (small / LO).read_text("utf-8") + "\nA " + "<b>" * 3_000 + "\n")
    assert len(songma("check", "--root", small, "--ui", "en").stdout) < 20_000


def test_a_few_aliases_are_fine(small):
    tree.write(small, "data/notes.yml", "a: &a [x, y]\nb: [*a, *a]\n")
    assert not [finding for finding in findings_of(small) if finding.path == "data/notes.yml"]


@pytest.mark.parametrize("name", ["docs/vi/pipe.md", "docs/vi/pipe.png", TERMS])
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_in_the_tree_is_one_sentence(small, name):
    (small / name).unlink(missing_ok=True)
    os.mkfifo(small / name)
    result = songma("check", "--root", small, "--ui", "en")
    assert result.returncode == 2
    assert result.stderr == (
        f"{name} cannot be read (it is no ordinary file): check that the file is there and may be opened.\n"
    )


def blocked_by_a_folder(root):
    (root / "a.md.new").mkdir()
    return root / "a.md"


def blocked_by_a_file(root):
    tree.write(root, "a", "x")
    return root / "a" / "b.md"


@pytest.mark.parametrize("blocked", [blocked_by_a_folder, blocked_by_a_file])
def test_what_cannot_be_written_is_one_sentence(tmp_path, blocked):
    with pytest.raises(SongmaError) as raised:
        save(blocked(tmp_path), "text")
    assert raised.value.code == "unwritable"
    for language in CODES:
        said = messages(language).say(raised.value.code, raised.value.values)
        assert "Errno" not in said
        assert "os." not in said


@pytest.mark.parametrize(
    ("number", "sentence"), [(2, "it does not exist"), (40, "links lead in a circle"), (5, "EIO")]
)
def test_why_the_system_refuses_is_said_in_our_words(number, sentence):
    phrase = reason(OSError(number, os.strerror(number)))
    assert sentence in messages("en").say(phrase.key, phrase.values)


def test_the_command_alone_shows_its_help():
    result = songma()
    assert result.returncode == 2
    assert "Commands:" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["accept", LO, "--by", "An\udcff"], "is not UTF-8"),
        (["accept", LO, "--by", "An", "--reason", "\udcff"], "is not UTF-8"),
        (["waive", f"{LO}:7: T401", "--by", "\udcff", "--reason", "x"], "is not found"),
        (["waive", f"{LO}:{NUMBER}: T401", "--by", "An", "--reason", "x"], "is no finding"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="arguments are Unicode there")
def test_an_argument_that_is_no_text_is_one_sentence(small, arguments, sentence):
    result = songma(*arguments, "--root", small, "--ui", "en", cwd=small)
    assert result.returncode == 2
    assert sentence in result.stderr
    assert len(result.stderr) < 400


YAML = {
    "title: a: b": "colon",
    "a: [1, 2": "bracket",
    'a: "x': "quote",
    "a: *b": "alias",
    "a: @b": "sign",
    "\ta: b": "sign",
    "- a\nb: c": "item",
    "a: b\nc": "no_colon",
    'a: "b" c': "key",
    "a: - b": "dash",
    'a: "\\q"': "escape",
    "a: &": "name",
    "a: ]": "value",
    "a: b\n---\nc: d": "document",
    "a: \x07": "control",
    "a: |x": "other",
}


@pytest.mark.parametrize("text", YAML)
def test_what_is_wrong_in_yaml_is_said_in_three_languages(small, text):
    tree.write(small, "data/notes.yml", text)
    (finding,) = (finding for finding in findings_of(small) if finding.path == "data/notes.yml")
    assert finding.code == "Y001"
    assert finding.args["problem"].key == f"yaml.{YAML[text]}"
