"""Each rule over a small complete tree: what must stay silent, then what must be named."""

from pathlib import Path

import pytest

import tree
from songma.checking.check import check
from songma.checking.report import as_text
from songma.languages import CODES
from songma.messages import messages
from songma.project import load
from songma.prose import Prose

NO_STATES = "T108"  # nobody has accepted anything in the small tree


def found(root: Path) -> list[tuple[str, str, int]]:
    findings = check(Prose(load(root)))
    for language in CODES:
        for finding in findings:
            assert as_text(finding, messages(language))
    unfolded = [one for finding in findings for one in (finding, *finding.children)]
    return [(f.code, f.path, f.line) for f in unfolded if f.code != NO_STATES]


def edit(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_complete_tree_has_no_finding(small):
    assert found(small) == []


ALL = ("docs/vi/index.md", "docs/en/index.md", "docs/lo/index.md")
ALTS = dict(zip(ALL, ("cửa khẩu", "the gate", "ດ່ານ"), strict=True))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("## ", "### "),
        ("invest/why.md#first", "about/sources/economy.md#eco-x"),
        ("invest/why.md#first", "#first"),
        ("invest/why.md#first", "https://example.org/a#b"),
        ("invest/why.md#first", "mailto:a@b.c"),
        ("{{ fact(", "{{ as_of("),
        ('{{ fact("eco-x") }}', '{{ name("so-a") }}'),
        ('{{ fact("eco-x") }}', "{ x }"),
    ],
)
def test_what_is_right_in_all_languages_stays_silent(small, old, new):
    for name in ALL:
        edit(small, name, old, new)
    assert found(small) == []


def test_a_picture_with_text_beside_the_page_stays_silent(small):
    for name in ALL:
        tree.write(small, name.replace("index.md", "a.png"), b"x")
        edit(small, name, "## ", f"![{ALTS[name]}](a.png)\n\n## ")
    assert found(small) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "line"),
    [
        ("docs/lo/index.md", " {#first}", "", "M101", 9),
        ("docs/lo/index.md", "## ", "## A {#first}\n\n## ", "M103", 11),
        ("docs/lo/index.md", "why.md", "gone.md", "M201", 11),
        ("docs/lo/index.md", "why.md#first", "photo.jpg", "M201", 11),
        ("docs/lo/index.md", "why.md#first", "", "M201", 11),
        ("docs/lo/index.md", "#first)", "#last)", "M202", 11),
        ("docs/lo/index.md", "invest/why.md", "../vi/index.md", "M203", 11),
        ("docs/lo/index.md", "invest/why.md", "/lo/index.md", "M203", 11),
        ("docs/lo/index.md", "invest/why.md", "invest\\why.md", "M203", 11),
        ("docs/lo/index.md", "## ", "![x](gone.png)\n\n## ", "M204", 9),
        ("docs/lo/index.md", "eco-x", "eco-y", "M302", 7),
        ("docs/lo/index.md", '{{ fact("eco-x") }}', '{{ name("so-b") }}', "M303", 7),
        ("docs/lo/index.md", "fact(", "fakt(", "M301", 7),
        ("docs/lo/index.md", '"eco-x"', '"eco-x", 2', "M301", 7),
        ("docs/lo/index.md", " }}", "", "M301", 7),
        ("docs/lo/index.md", "title: ໜ້າ\n", "", "T003", 1),
        ("docs/lo/index.md", "title: ໜ້າ\n", "title:\n", "T003", 1),
        ("docs/lo/index.md", "owner: so-a", "owner: so-b", "D201", 4),
        ("docs/lo/index.md", "2026-11-23", "2026-13-45", "D104", 5),
        ("docs/lo/index.md", "2026-11-23", "hôm qua", "D104", 5),
        ("docs/lo/index.md", "title: ໜ້າ", "title: 12", "D102", 2),
        ("mkdocs.yml", "nav_translations: {Đầu tư: ພາກໜຶ່ງ}", "nav_translations: {}", "T004", 14),
        ("mkdocs.yml", "invest/why.md", "invest/gone.md", "M206", 18),
        ("i18n/ui/lo.yml", "theme.top: ", "theme.topp: ", "T005", 2),
        ("i18n/ui/lo.yml", "{office} ", "", "T009", 68),
        ("data/facts/economy.yml", ", lo: ຕົວຊີ້ວັດ", "", "T006", 3),
        ("data/facts/economy.yml", "lo: ຕົວຊີ້ວັດ", "lo: ''", "T006", 3),
        ("data/terms.yml", "  lo: ພະແນກ A\n", "", "T006", 1),
        ("data/units.yml", ', lo: "{n} ກິໂລແມັດ"', "", "T006", 1),
    ],
)
def test_one_slip_is_named_at_its_place(small, name, old, new, code, line):
    edit(small, name, old, new)
    assert (code, name, line) in found(small)


def test_a_lost_heading_id_names_the_heading_in_both_pages(small):
    edit(small, "docs/en/index.md", " {#first}", "")
    codes = [code for code, path, _ in found(small) if path == "docs/en/index.md"]
    assert codes == ["M101"]


def test_an_extra_section_is_named(small):
    edit(small, "docs/en/index.md", "## ", "## New {#new}\n\n## ")
    assert ("T202", "docs/en/index.md", 9) in found(small)


def test_sections_in_another_order_are_named(small):
    for name in ALL:
        edit(small, name, "## ", "## Z {#zero}\n\n## ")
    edit(small, "docs/lo/index.md", "## Z {#zero}\n\n", "")
    path = small / "docs/lo/index.md"
    path.write_text(path.read_text("utf-8") + "\n## Z {#zero}\n", "utf-8")
    assert [code for code, _, _ in found(small)] == ["T203"]


@pytest.mark.parametrize("language", ["en", "lo"])
def test_a_missing_translation_is_named_with_its_source(small, language):
    (small / f"docs/{language}/invest/why.md").unlink()
    assert ("T001", f"docs/{language}/invest/why.md", 1) in found(small)


def test_a_translation_without_source_is_an_orphan(small):
    (small / "docs/vi/invest/why.md").unlink()
    codes = {(code, path) for code, path, _ in found(small)}
    assert ("T002", "docs/en/invest/why.md") in codes
    assert ("T002", "docs/lo/invest/why.md") in codes


@pytest.mark.parametrize("name", ["docs/fr/index.md", "docs/readme.md"])
def test_a_page_outside_the_three_folders_is_named(small, name):
    tree.write(small, name, "x")
    assert ("T008", name, 1) in found(small)


def test_a_tree_without_data_or_words_or_navigation_is_judged_by_what_it_has(tmp_path):
    for code in CODES:
        tree.write(tmp_path, f"docs/{code}/index.md", "---\ntitle: T\ndescription: D\n---\n# A {#a}\n")
    tree.write(tmp_path, "mkdocs.yml", "site_name: x\n")
    assert found(tmp_path) == []
    (tmp_path / "mkdocs.yml").unlink()
    assert found(tmp_path) == [("P005", "mkdocs.yml", 1)]


def test_findings_are_sorted_by_path_and_line(small):
    edit(small, "docs/lo/index.md", " {#first}", "")
    edit(small, "docs/lo/index.md", "title: ໜ້າ\n", "")
    edit(small, "docs/en/index.md", "why.md", "x.md")
    places = [(path, line) for _, path, line in found(small)]
    assert places == sorted(places)


MERGED = "\n<<<<<<< HEAD\nMột.\n=======\nHai.\n>>>>>>> other\n"


@pytest.mark.parametrize("text", ["\nMột <<<<<<< hai.\n", "\n<<<<<<<\nMột.\n", "\n=======\n"])
def test_what_is_no_conflict_of_a_merge(small, text):
    for name in ALL:
        (small / name).open("a", encoding="utf-8").write(text)
    assert not [one for one in found(small) if one[0] == "M406"]


@pytest.mark.parametrize("name", [*ALL, "data/terms.yml"])
def test_a_conflict_of_a_merge_is_named(small, name):
    (small / name).open("a", encoding="utf-8").write(MERGED)
    assert [one[:2] for one in found(small) if one[0] == "M406"] == [("M406", name)]


@pytest.mark.parametrize("text", ["Bao giờ? Ở đâu??", "??? note\n    Chữ.", "1. ??"])
def test_what_is_a_question(small, text):
    for name in ALL:
        (small / name).open("a", encoding="utf-8").write(f"\n{text}\n")
    assert not [one for one in found(small) if one[0] == "E012"]


@pytest.mark.parametrize("text", ["???? ???", "?? ??? ????", "?????????."])
def test_letters_saved_as_question_marks_are_named(small, text):
    (small / ALL[2]).open("a", encoding="utf-8").write(f"\n{text}\n")
    assert [one[:2] for one in found(small) if one[0] == "E012"] == [("E012", ALL[2])]


def say(root, text):
    (root / ALL[0]).open("a", encoding="utf-8").write(f"\n{text}\n")


def ask_for_facts(root):
    edit(root, "mkdocs.yml", "    required:", "    figures_by_fact: true\n    required:")


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2019 có 27 huyện.",
        "Kế hoạch 214 và quốc lộ 217.",
        "Bà mất năm 248, Lê Hoàn (941–1005).",
        "Từ 110 kV.",
        'Nghị định 96/2026/NĐ-CP, {{ fact("eco-x") }}, 12 xã.',
    ],
)
def test_what_is_no_figure_typed_into_a_page(small, text):
    say(small, text)
    ask_for_facts(small)
    assert not [one for one in found(small) if one[0] == "D301"]


@pytest.mark.parametrize(
    "text",
    ["Tỉnh có 3.640.128 người.", "Vốn 1.200 tỷ đồng.", "Dài 213,6 km.", "| Dân số | 3.640.128 |\n|---|---|"],
)
def test_a_figure_typed_into_a_page_is_named_where_this_is_asked_for(small, text):
    say(small, text)
    assert not [one for one in found(small) if one[0] == "D301"]
    ask_for_facts(small)
    assert [one[:2] for one in found(small) if one[0] == "D301"] == [("D301", ALL[0])]
