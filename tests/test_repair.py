"""`songma fix`: what it repairs, what it leaves, and that right texts stay as they are."""

import time
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import example, given, settings
from hypothesis import strategies as st

from songma.checking.check import check_characters
from songma.checking.report import as_text
from songma.cli import main
from songma.content.source import SourceText, decode
from songma.languages import CODES
from songma.messages import messages
from songma.project import load
from songma.prose import Prose
from songma.repair import Repair, repaired, repairs, with_repairs
from songma.text.encodings.scope import language_of
from tree import PROJECT, write

PAGES = [*sorted(PROJECT.glob("docs/*/**/*.md")), *sorted(PROJECT.glob("data/**/*.yml"))]
SPLIT_AM = "\u0e99\u0ec9\u0ecd\u0eb2"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_a_right_page_is_not_touched(path):
    text = path.read_text("utf-8")
    assert repaired(text, language_of(path.relative_to(PROJECT).as_posix())) == text
    assert repaired(text) == text


LINES = sorted({line for path in PAGES for line in path.read_text("utf-8").split("\n")})


@given(st.lists(st.sampled_from(LINES), max_size=40), st.sampled_from([*CODES, None]))
@settings(deadline=None, max_examples=200)
def test_any_lines_of_right_pages_together_are_not_touched(lines, language):
    text = "\n".join(lines)
    assert repaired(text, language) == text


def misread(text):
    return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in text.encode())


PIECES = st.one_of(
    st.sampled_from("\u200b\u00ad\ufeff\u0ec0\u0ecd\u0eb2\u0eb3\u0ec8\u0ec9\u0eb5\u0eb9\u0ebc"),
    st.sampled_from("\u0301\u0323\u0e35`~\n \u00a0"),
    st.sampled_from(["ນ້ຳ", "ເມືອງ", "ແມ່", "Thanh Hóa", "đường"]),
    st.sampled_from(["Ho\u00b8", "l\u00b5", "t\u00d8nh", "Hoùa", "laø", "tænh"]),
    st.sampled_from(["Hóa", "là", "tỉnh", "ນ້ຳ", "–", "“"]).map(misread),
    st.characters(min_codepoint=0x80, max_codepoint=0x1EF9),
)


@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from([*CODES, None]))
@settings(deadline=None, max_examples=1500)
@example("\u0ec0\u200b\u0ec0", "lo")
@example("\u0ec8\u0ec9\u0ec8\u0ec9\u0eb5\u0eb9\u0ebc", "lo")
@example(misread(misread(misread("Hóa"))), "vi")
def test_a_second_repair_changes_nothing(text, language):
    once = repaired(text, language)
    assert repaired(once, language) == once
    assert unicodedata.is_normalized("NFC", once)


BROKEN = [
    (unicodedata.normalize("NFD", "đường"), "đường"),
    (f"ແມ່{SPLIT_AM}", "ແມ່ນ້ຳ"),
    ("\u0ec0\u200b\u0ec0ມ່", "ແມ່"),
    ("Thanh\u200b Hóa", "Thanh Hóa"),
    (misread("Thanh Hóa là tỉnh"), "Thanh Hóa là tỉnh"),
    (misread("c\u1eedu sử"), "cửu sử"),
    ("Thanh Ho\u00b8 l\u00b5 t\u00d8nh, \u00ae\u00ad\u00eang", "Thanh Hoá là tỉnh, đường"),
]


@pytest.mark.parametrize(("text", "right"), BROKEN)
def test_what_is_surely_wrong_is_put_right(text, right):
    assert repaired(text) == right


@pytest.mark.parametrize(
    "text", ["`a\u200b`", "ກ\u0e35", "ກ\u0eb5\u0eb5", "H\ufffda", "hoà, hòa", "Ho\u00b8 café"]
)
def test_what_is_not_sure_stays(text):
    assert repaired(text) == text


def test_bytes_are_repaired_and_other_files_stay():
    sources = [
        decode("docs/vi/a.md", b"\xef\xbb\xbfa\r\nb\r"),
        decode("docs/vi/b.md", b"a\xff\xe2\x80\x8b"),
        decode("docs/vi/c.vtt", "a\u200b".encode()),
        decode("data/plan/plan.md", "a\u200b\r\n".encode()),
        decode("i18n/state/lo/a.state", "a\u200b".encode()),
        decode("docs/vi/d.md", "đúng\n".encode()),
    ]
    done = list(repairs(sources))
    assert [(one.path, one.text, one.of_bytes) for one in done] == [
        ("docs/vi/a.md", "a\nb\n", True),
        ("docs/vi/c.vtt", "a", False),
    ]
    assert list(done[0].difference()) == []
    assert "-a⟨U+200B⟩" in list(done[1].difference())
    after = with_repairs({source.path: source for source in sources}, done)
    assert after["docs/vi/a.md"] == SourceText("docs/vi/a.md", "a\nb\n")


@pytest.mark.parametrize(
    ("folders", "inside"),
    [([], True), (["."], True), (["docs"], True), (["docs/vi/a.md"], True), (["docs/vi/a"], False)],
)
def test_only_what_was_asked_for(folders, inside):
    assert Repair(SourceText("docs/vi/a.md", "a"), "b").is_below(folders) is inside


def found(root: Path) -> list[tuple[str, str, int, int, str | None]]:
    """Findings of characters, every one of them said in all languages."""
    findings = check_characters(Prose(load(root)))
    assert all(as_text(finding, messages(code)) for finding in findings for code in CODES)
    return [(f.code, f.path, f.line, f.column, f.language) for f in findings]


def test_a_right_tree_has_none(small):
    assert found(small) == []


PLACES = [
    ("docs/vi/a.md", "vi"),
    ("docs/lo/a/b.md", "lo"),
    ("data/x.yml", None),
    ("i18n/ui/en.yml", "en"),
    ("mkdocs.yml", None),
]


@pytest.mark.parametrize(("path", "language"), PLACES)
@pytest.mark.parametrize(
    ("code", "bad"),
    [
        ("E006", misread("Hóa Hóa")),
        ("E007", "Ho\u00b8 l\u00b5 t\u00d8nh"),
        ("E007", "Hoùa laø tænh ñöôøng"),
        ("E009", SPLIT_AM),
        ("E009", "\u0ea2\u0ec8\u0eb9"),
        ("E010", "\u200b"),
        ("E010", "\u00ad"),
    ],
)
def test_one_defect_is_one_finding_at_its_place(small, path, language, code, bad):
    old = (small / path).read_text("utf-8") if (small / path).exists() else ""
    write(small, path, f"{old.rstrip()}\n# a\n# {bad}\n")
    line = old.rstrip().count("\n") + 3
    codes = [(one, where, at, of) for one, where, at, _, of in found(small)]
    assert codes == [(code, path, line, language)]


def test_soft_hyphens_of_old_encodings_are_no_second_finding(small):
    write(small, "docs/vi/a.md", "®\u00adêng v\u00d2 t\u00d8nh l\u00b5")
    write(small, "docs/vi/b.md", misread("cửa sử"))
    assert [code for code, *_ in found(small)] == ["E007", "E006"]


def test_subtitles_are_judged(small):
    project = load(small)
    sources = {**project.sources, "docs/lo/a.vtt": SourceText("docs/lo/a.vtt", SPLIT_AM)}
    findings = check_characters(Prose(replace(project, sources=sources)))
    assert [(f.code, f.path) for f in findings] == [("E009", "docs/lo/a.vtt")]


def test_tones_follow_most_pages(small):
    write(small, "docs/vi/a.md", "Thanh Hóa, thủy lợi")
    write(small, "docs/lo/a.md", "(Thanh Hóa)")
    write(small, "docs/en/a.md", "Hòa, thuỷ, thuỷ, thuỷ")
    assert found(small) == [("E011", "docs/en/a.md", 1, 6, "en")]


def test_tones_of_a_site_with_the_new_placement(small):
    for path in small.rglob("i18n/ui/*.yml"):
        path.unlink()
    write(small, "docs/vi/a.md", "Thanh Hoá, thuỷ lợi")
    assert found(small) == []
    write(small, "docs/lo/a.md", "a\n(hoà, Hóa)\n(Hoá)")
    assert found(small) == [("E011", "docs/lo/a.md", 2, 7, "lo")]


FACT = """- sources: [{title: Thanh Hoá}]
  label: {vi: Thanh Hóa, en: a, lo: ກ}
  note:
    vi: Thanh Hoá
    en: a
    lo: ກ
"""
TERM = "- id: so-a\n  kind: office\n  term: Thanh Hóa\n  variants: [Thanh Hoá]\n  en: A\n  lo: ກ\n"


def test_tones_of_titles_and_variants_are_others_words(small):
    write(small, "data/facts/x.yml", FACT)
    write(small, "data/terms.yml", TERM)
    assert found(small) == [("E011", "data/facts/x.yml", 4, 1, None)]


def fix(root: Path, *arguments: str, ui: str = "en"):
    return CliRunner().invoke(main, ["fix", "--root", str(root), "--ui", ui, *arguments])


def test_fix_writes_shows_and_ends_with_0(small):
    write(small, "docs/lo/a.md", f"\ufeff# a\r\n{SPLIT_AM}\u200b\r\n")
    result = fix(small)
    assert result.exit_code == 0, result.output
    assert (small / "docs/lo/a.md").read_bytes() == "# a\nນ້ຳ\n".encode()
    assert "+ນ້ຳ" in result.output
    assert "1 files repaired" in result.output
    assert not list(small.rglob("*.new"))
    assert "0 files repaired" in fix(small).output


def test_fix_writes_nothing_in_a_dry_run(small):
    path = write(small, "docs/lo/a.md", SPLIT_AM)
    result = fix(small, "--dry-run")
    assert result.exit_code == 0
    assert path.read_text("utf-8") == SPLIT_AM
    assert "nothing was written" in result.output


@pytest.mark.parametrize("ui", CODES)
def test_fix_says_what_is_left_and_ends_with_1(small, ui):
    write(small, "docs/lo/a.md", f"{SPLIT_AM} ກ\u0e35")
    write(small, "docs/vi/a.md", b"Thanh H\xf3a")
    result = fix(small, ui=ui)
    assert result.exit_code == 1
    assert "docs/lo/a.md:1: E009" in result.output
    assert "docs/vi/a.md:1: E001" in result.output
    assert (small / "docs/vi/a.md").read_bytes() == b"Thanh H\xf3a"
    assert (small / "docs/lo/a.md").read_text("utf-8") == "ນ້ຳ ກ\u0e35"


def test_fix_keeps_to_the_paths_it_is_given(small):
    for name in ("a", "b"):
        write(small, f"docs/lo/{name}.md", SPLIT_AM)
    result = fix(small, str(small / "docs/lo/b.md"))
    assert result.exit_code == 0
    assert (small / "docs/lo/a.md").read_text("utf-8") == SPLIT_AM
    assert (small / "docs/lo/b.md").read_text("utf-8") == "ນ້ຳ"
    assert fix(small, "docs/lo/gone.md").exception


def test_three_thousand_pages_are_judged_in_a_second():
    texts = {
        (
            language_of(path.relative_to(PROJECT).as_posix()),
            path.read_bytes()[:3000].decode("utf-8", "ignore"),
        )
        for path in PAGES
        if path.suffix == ".md"
    }
    names = [
        (f"docs/{code}/{n}-{m}.md", f"{text}{n}") for n in range(250) for m, (code, text) in enumerate(texts)
    ]
    project = replace(load(PROJECT), sources={name: SourceText(name, text) for name, text in names})
    started = time.perf_counter()
    assert check_characters(Prose(project)) == []
    assert (time.perf_counter() - started) / len(names) * 3000 < 1
