"""Currency without git: what was accepted, what changed since, what only looks changed."""

import shutil
import subprocess
import unicodedata
from datetime import date

import pytest
from test_one_slip import edit

import tree
from conftest import songma
from songma.checking.check import check
from songma.project import load
from songma.prose import Prose
from songma.translation.state import read

VI, EN, LO = (f"docs/{code}/index.md" for code in ("vi", "en", "lo"))
LONG = "Cửa khẩu mở cửa từ bảy giờ sáng đến bảy giờ tối hằng ngày."
TEXTS = {"vi": LONG, "en": "The gate is open every day.", "lo": "ດ່ານເປີດທຸກມື້."}


@pytest.fixture
def accepted(small):
    for code, text in TEXTS.items():
        edit(small, f"docs/{code}/index.md", "## ", f"{text}\n\n## ")
    accept(small, "--all")
    return small


def accept(root, *arguments, by="nguyen.a"):
    result = songma("accept", *arguments, "--by", by, "--root", root, "--ui", "en")
    assert result.returncode == 0, result.stderr
    return result.stdout


def found(root, codes="T1"):
    findings = check(Prose(load(root)))
    return sorted((f.code, f.path, f.line) for f in findings if f.code.startswith(codes))


def test_a_tree_without_states_is_unknown_never_ok(small):
    assert [code for code, _, _ in found(small)] == ["T108", "T108"]


def test_one_page_without_a_state_is_unknown(accepted):
    (accepted / "i18n/state/lo/index.state").unlink()
    assert found(accepted) == [("T104", LO, 1)]


def test_nothing_is_to_be_done_after_accepting(accepted):
    assert found(accepted) == []


COSMETIC = [
    ("mở cửa từ", "mở\ncửa  từ"),
    ("từ bảy giờ sáng đến", "từ bảy giờ sáng  đến"),
    ("hằng ngày", "hằng ngày"),
]


@pytest.mark.parametrize(("old", "new"), COSMETIC)
def test_wrapping_does_not_make_stale(accepted, old, new):
    edit(accepted, VI, old, new)
    assert found(accepted) == []


def test_dashes_and_quotes_do_not_make_stale(accepted):
    for name, old, new in ((VI, "sáng đến", "sáng – “đến”"), (VI, "– “đến”", '- "đến"')):
        edit(accepted, name, old, new)
        if "–" in new:
            accept(accepted, VI)
    assert found(accepted) == []


def test_crlf_and_a_moved_tree_do_not_make_stale(accepted, tmp_path):
    path = accepted / VI
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    shutil.copytree(accepted, tmp_path / "zip")
    assert found(tmp_path / "zip") == []


def test_a_segment_that_moved_in_both_pages_stays_accepted(accepted):
    for code, text in TEXTS.items():
        edit(accepted, f"docs/{code}/index.md", f"{text}\n\n", "")
        path = accepted / f"docs/{code}/index.md"
        path.write_text(path.read_text("utf-8") + f"\n{text}\n", "utf-8")
    assert found(accepted) == []


def test_a_changed_source_makes_its_translations_stale_and_shows_the_words(accepted):
    edit(accepted, VI, "bảy giờ tối", "tám giờ tối")
    assert found(accepted) == [("T101", EN, 9), ("T101", LO, 9)]
    finding = next(f for f in check(Prose(load(accepted))) if f.code == "T101")
    assert "đến [-bảy-]{+tám+} giờ tối" in finding.args["diff"]
    assert finding.related[0].path == VI


def test_touching_another_segment_changes_nothing(accepted):
    edit(accepted, VI, "bảy giờ tối", "tám giờ tối")
    edit(accepted, EN, "Part one", "Part 1")
    assert ("T101", EN, 9) in found(accepted)
    assert ("T105", EN, 11) in found(accepted)


def test_a_translation_changed_after_its_source_waits_to_be_accepted(accepted):
    edit(accepted, VI, "bảy giờ tối", "tám giờ tối")
    edit(accepted, EN, "every day", "every day until eight")
    assert found(accepted) == [("T101", LO, 9), ("T105", EN, 9)]
    accept(accepted, EN)
    assert found(accepted) == [("T101", LO, 9)]


def test_a_new_segment_waits_to_be_accepted(accepted):
    for code, text in {"vi": "Một đoạn văn mới.", "en": "A new paragraph.", "lo": "ວັກໃໝ່ ຢູ່ນີ້."}.items():
        path = accepted / f"docs/{code}/index.md"
        path.write_text(path.read_text("utf-8") + f"\n{text}\n", "utf-8")
    assert found(accepted) == [("T102", EN, 15), ("T102", LO, 15)]


def test_a_segment_taken_out_of_the_source_is_named_until_it_is_gone(accepted):
    edit(accepted, VI, f"{LONG}\n\n", "")
    codes = {(f.code, f.path) for f in check(Prose(load(accepted)))}
    assert {("T205", EN), ("T205", LO)} <= codes
    edit(accepted, EN, f"{TEXTS['en']}\n\n", "")
    assert not any(path == EN for _, path in {(f.code, f.path) for f in check(Prose(load(accepted)))})


def test_data_words_and_menu_are_current_too(accepted):
    edit(accepted, "data/facts/economy.yml", "Chỉ tiêu", "Chỉ tiêu kinh tế")
    edit(accepted, "i18n/ui/vi.yml", "theme.top: ", "theme.top: Nay ")
    paths = {path for code, path, _ in found(accepted) if code == "T101"}
    assert paths == {"data/facts/economy.yml", "i18n/ui/en.yml", "i18n/ui/lo.yml"}


# accept: what it refuses, what it writes


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ((), "say what to accept"),
        (("docs/en/gone.md",), "there is no"),
        (("--all",), "give --reason"),
    ],
)
def test_accept_refuses_with_one_sentence(accepted, arguments, complaint):
    edit(accepted, VI, "bảy giờ tối", "tám giờ tối")
    result = songma("accept", *arguments, "--by", "a", "--root", accepted, "--ui", "en")
    assert result.returncode == 2
    assert complaint in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_section_and_a_segment_are_accepted_alone(accepted):
    edit(accepted, VI, "bảy giờ tối", "tám giờ tối")
    edit(accepted, VI, "Mục một", "Mục hai")
    accept(accepted, f"{EN}#first")
    assert ("T101", EN, 9) in found(accepted)
    assert not any(path == EN and line > 9 for _, path, line in found(accepted))
    accept(accepted, f"{LO}#_/p2")
    assert [path for code, path, line in found(accepted) if line == 9] == [EN]


def test_windows_paths_are_understood(accepted):
    edit(accepted, VI, "bảy giờ tối", "tám giờ tối")
    accept(accepted, EN.replace("/", "\\"))
    assert found(accepted) == [("T101", LO, 9)]


def test_accepting_all_with_a_reason_keeps_the_reason(accepted):
    edit(accepted, VI, "bảy giờ tối", "7 giờ tối")
    accept(accepted, "--all", "--reason", "chỉ đổi chữ thành số")
    assert found(accepted) == []
    assert "chỉ đổi chữ thành số" in (accepted / "i18n/state/en/index.state").read_text("utf-8")


def test_accept_leaves_what_is_current_as_it_was(accepted):
    before = (accepted / "i18n/state/en/index.state").read_text("utf-8")
    accept(accepted, "--all", by="someone.else")
    assert (accepted / "i18n/state/en/index.state").read_text("utf-8") == before
    assert date.today().isoformat() in before
    assert "someone.else" not in before


def test_nothing_is_written_over_a_state_that_cannot_be_read(accepted):
    path = accepted / "i18n/state/lo/index.state"
    path.write_text("<<<<<<< HEAD\n" + path.read_text("utf-8"), "utf-8")
    before = path.read_bytes()
    result = songma("accept", "--all", "--by", "a", "--root", accepted, "--ui", "en")
    assert result.returncode == 2
    assert "i18n/state/lo/index.state:1" in result.stderr
    assert path.read_bytes() == before


def git(root, *arguments, check=True):
    who = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
    return subprocess.run(["git", *who, *arguments], cwd=root, capture_output=True, text=True, check=check)


def test_two_translators_on_adjacent_segments_merge_without_a_conflict(accepted):
    git(accepted, "init", "-q", "-b", "main")
    git(accepted, "add", "-A")
    git(accepted, "commit", "-qm", "start")
    edit(accepted, VI, "bảy giờ tối", "tám giờ tối")
    edit(accepted, VI, "Đoạn văn", "Đoạn này")
    git(accepted, "commit", "-qam", "source")
    for branch, segment in (("one", "_/p1"), ("two", "_/p2")):
        git(accepted, "checkout", "-q", "main")
        git(accepted, "checkout", "-q", "-b", branch)
        accept(accepted, f"{EN}#{segment}", by=branch)
        git(accepted, "commit", "-qam", branch)
    merge = git(accepted, "merge", "one", check=False)
    assert merge.returncode == 0, merge.stdout
    assert [path for _, path, _ in found(accepted)] == [LO, LO]


# waivers


def waive(root, finding, reason="đã xem"):
    return songma("waive", finding, "--reason", reason, "--by", "a", "--root", root, "--ui", "en")


def test_a_waived_finding_is_silent_until_a_text_changes(accepted):
    for code, text in (("vi", "{{ fact('eco-x') }} A"), ("en", "A")):
        edit(accepted, f"docs/{code}/index.md", TEXTS[code], f"{TEXTS[code]} {text}")
    edit(accepted, LO, TEXTS["lo"], TEXTS["lo"] + ' {{ fact("eco-x") }}')
    assert ("T210", EN, 9) in found(accepted, "T2")
    accept(accepted, "--all", "--reason", "so lại rồi")
    assert waive(accepted, f"{EN}:9: T210 the figure calls differ").returncode == 0
    assert found(accepted, "T2") == []
    edit(accepted, EN, "every day", "each day")
    assert ("T210", EN, 9) in found(accepted, "T2")


def test_a_comment_with_a_reason_waives_the_text_beside_it(accepted):
    edit(accepted, VI, LONG, LONG + " [a](invest/why.md)")
    edit(accepted, LO, TEXTS["lo"], TEXTS["lo"] + " [a](invest/why.md)")
    edit(accepted, EN, TEXTS["en"], TEXTS["en"] + " <!-- songma-ok: T211 no English page -->")
    assert found(accepted, "T2") == []
    edit(accepted, EN, "songma-ok: T211 no English page", "songma-ok: T211")
    assert ("T211", EN, 9) in found(accepted, "T2")


@pytest.mark.parametrize(
    ("finding", "reason", "complaint"),
    [
        ("T210", "x", "is no finding"),
        (f"{EN}:9: T210", " ", "say why with --reason"),
        ("docs/vi/index.md:9: M101", "x", "has to be corrected"),
        ("docs/en/gone.md:9: T210", "x", "there is no"),
        ("mkdocs.yml:1: T401", "x", "is not found on this line"),
    ],
)
def test_a_wrong_waiver_is_refused(accepted, finding, reason, complaint):
    result = waive(accepted, finding, reason)
    assert result.returncode == 2
    assert complaint in result.stderr


# new, todo, status


def test_new_makes_frames_that_never_publish_the_source_text(small):
    tree.write(small, "docs/vi/x.md", tree.WHY.format(**tree.WORDS["vi"]).replace("../index.md", "index.md"))
    result = songma("new", "docs/vi/x.md", "--root", small, "--ui", "en")
    assert result.returncode == 0, result.stderr
    for code in ("en", "lo"):
        text = (small / f"docs/{code}/x.md").read_text("utf-8")
        assert "## {#first}" in text
        assert "owner: so-a" in text
    codes = {f.code for f in check(Prose(load(small))) if f.path == "docs/lo/x.md"}
    assert codes
    assert "T003" in codes


def test_todo_and_status_say_what_is_left(accepted):
    edit(accepted, VI, "bảy giờ tối", "tám giờ tối")
    todo = songma("todo", "--lang", "lo", "--root", accepted, "--ui", "en").stdout
    assert todo.splitlines() == [
        f"{LO}: reviewed; source changed 1, to accept 0, not accepted yet 0",
        f"    {LO}:9: source changed “ດ່ານເປີດທຸກມື້.”",
    ]
    status = songma("status", "--root", accepted, "--ui", "en").stdout
    assert "source changed" in status


def rename(root):
    for code in TEXTS:
        (root / f"docs/{code}/invest/why.md").rename(root / f"docs/{code}/invest/how.md")


def test_a_renamed_page_keeps_what_was_accepted_and_its_sidecar_follows(accepted):
    rename(accepted)
    assert found(accepted) == []
    edit(accepted, "docs/vi/invest/how.md", "Đoạn văn", "Đoạn khác hẳn")
    assert {path for _, path, _ in found(accepted)} == {"docs/en/invest/how.md", "docs/lo/invest/how.md"}
    accept(accepted, "--all", "--reason", "như cũ")
    assert (accepted / "i18n/state/en/invest/how.state").exists()
    assert not (accepted / "i18n/state/en/invest/why.state").exists()


@pytest.mark.parametrize(("old", "new"), [("“the gate”", '"the gate"'), ("7 – 19", "7 - 19")])
def test_other_quotes_and_dashes_in_a_translation_do_not_wait_for_anybody(accepted, old, new):
    edit(accepted, EN, "The gate is", f"{old} is")
    accept(accepted, EN)
    edit(accepted, EN, old, new)
    assert found(accepted) == []


def test_text_that_is_not_nfc_is_no_other_text(accepted):
    path = accepted / VI
    path.write_text(unicodedata.normalize("NFD", path.read_text("utf-8")), "utf-8")
    assert {f.code for f in check(Prose(load(accepted)))} == {"E004"}


def test_accept_signs_what_changed_and_all_only_when_all_was_read(accepted):
    edit(accepted, VI, "bảy giờ tối", "tám giờ tối")
    accept(accepted, EN, "--state", "approved", by="b")
    state = (accepted / "i18n/state/en/index.state").read_text("utf-8")
    assert state.count("approved") == 1
    accept(accepted, EN, "--state", "approved", "--read", by="b")
    state = (accepted / "i18n/state/en/index.state").read_text("utf-8")
    assert "reviewed" not in state


@pytest.mark.parametrize(
    ("arguments", "by", "complaint"),
    [
        ((EN,), " ", "say who accepts"),
        ((EN,), "--state", "say who accepts"),
        ((f"{EN}#nosuch",), "a", "there are: _, first"),
        ((f"{EN}#first/p99",), "a", "there are: _, first"),
    ],
)
def test_accept_asks_for_a_name_and_for_a_part_there_is(accepted, arguments, by, complaint):
    result = songma("accept", *arguments, f"--by={by}", "--root", accepted, "--ui", "en")
    assert result.returncode == 2
    assert complaint in result.stderr


def test_a_waiver_is_no_acceptance(accepted):
    edit(accepted, VI, "bảy giờ tối", "8 giờ tối")
    edit(accepted, EN, "every day", "every day until 9 p.m.")
    edit(accepted, LO, "ທຸກມື້", "ທຸກມື້ ເຖິງ 9 ໂມງແລງ")
    result = waive(accepted, f"{EN}:9: T401")
    assert result.returncode == 2
    assert "accept it first" in result.stderr


@pytest.mark.parametrize("content", [b"", b"---\ntitle: T\n", "\ufeffA".encode("utf-16"), b"\xff\xfe\x00"])
@pytest.mark.parametrize("command", [["check"], ["todo", "--lang", "lo"], ["status"], ["diff"]])
def test_a_spoiled_page_stops_no_command(accepted, content, command):
    (accepted / LO).write_bytes(content)
    result = songma(*command, "--root", accepted, "--ui", "en")
    assert result.returncode in (0, 1)
    assert "Traceback" not in result.stderr


def test_a_page_that_lost_all_its_sections_is_compared(small):
    for code in TEXTS:
        path = small / f"docs/{code}/index.md"
        path.write_text(path.read_text("utf-8") + "\n" + "".join(f"Đoạn {n}.\n\n" for n in range(9)), "utf-8")
    (small / LO).write_text("---\ntitle: T\ndescription: D\n---\n\n## A {#first}\n", "utf-8")
    assert {"T204"} <= {f.code for f in check(Prose(load(small))) if f.path == LO}


def test_a_selection_without_findings_does_not_say_that_all_is_well(small):
    (small / LO).unlink()
    said = songma("check", "docs/en", "--root", small, "--ui", "en").stdout
    assert "Nothing found in what was asked for" in said


@pytest.mark.parametrize("kept", [0, 1])
def test_an_emptied_state_is_no_state(accepted, kept):
    path = accepted / "i18n/state/lo/index.state"
    path.write_text("\n" * kept, "utf-8")
    assert ("T104", "docs/lo/index.md") in {(f.code, f.path) for f in check(Prose(load(accepted)))}


def test_a_state_cut_within_a_block_is_named(accepted):
    path = accepted / "i18n/state/lo/index.state"
    whole = path.read_bytes()
    silent = []
    for length in range(1, len(whole)):
        path.write_bytes(whole[:length])
        _, findings = read(path.read_text("utf-8", errors="replace"), "i18n/state/lo/index.state")
        complete = whole[:length].rstrip(b"\n") + b"\n\n@" in whole.rstrip(b"\n") + b"\n\n@"
        if not findings and not complete:
            silent.append(whole[:length][-40:])
    assert silent == []
