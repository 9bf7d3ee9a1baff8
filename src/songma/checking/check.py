"""All rules over all languages in one run."""

from collections.abc import Iterable, Sequence

from songma.checking.grouping import group
from songma.checking.rules import (
    block_kind,
    block_present,
    composed_characters,
    conflict_marker,
    cues_equal,
    data_text,
    file_bytes,
    file_name,
    forbidden_term,
    heading_id,
    heading_level,
    home_door,
    image_text,
    interface_word,
    language_folder,
    language_of_segment,
    lao_marks,
    left_open,
    legacy_font,
    length,
    link_target,
    links_equal,
    lost_letters,
    marked_language,
    mojibake,
    navigation_target,
    navigation_title,
    nested_list,
    page_key,
    page_present,
    pictures,
    press_kit,
    quantities_equal,
    raw_html,
    records,
    required_term,
    section_present,
    segment_current,
    subtitles_present,
    template_call,
    tokens_equal,
    tone_placement,
    typed_figure,
    zero_width,
)
from songma.diagnostics import Finding, Severity
from songma.prose import Prose
from songma.translation.waivers import without_waived

RULES = (
    page_present,
    page_key,
    navigation_title,
    home_door,
    navigation_target,
    interface_word,
    data_text,
    language_folder,
    heading_id,
    link_target,
    image_text,
    template_call,
    subtitles_present,
    cues_equal,
    left_open,
    raw_html,
    marked_language,
    heading_level,
    nested_list,
    file_bytes,
    composed_characters,
    mojibake,
    lost_letters,
    conflict_marker,
    legacy_font,
    lao_marks,
    zero_width,
    tone_placement,
    file_name,
    typed_figure,
    records,
    pictures,
    press_kit,
)
CHARACTERS = (
    file_bytes,
    composed_characters,
    mojibake,
    lost_letters,
    legacy_font,
    lao_marks,
    zero_width,
    tone_placement,
)
COMPARING = (
    section_present,
    block_present,
    block_kind,
    tokens_equal,
    links_equal,
    quantities_equal,
    language_of_segment,
    forbidden_term,
    required_term,
    length,
    segment_current,
)


def check(prose: Prose) -> list[Finding]:
    """Every finding of the project, causes before consequences, sorted by path and line."""
    findings = list(prose.project.findings)
    for rule in RULES:
        findings += rule.check(prose)
    comparison = prose.comparison
    for comparing in COMPARING:
        findings += comparing.check(comparison)
    pages = {page.path: page for page in prose.project.pages.values()}
    found = without_waived(findings, comparison)
    return sorted(group(found, pages), key=lambda finding: finding.sort_key)


def check_characters(prose: Prose) -> list[Finding]:
    """Only the rules that look at single characters, for what a repair left."""
    findings = [finding for rule in CHARACTERS for finding in rule.check(prose)]
    return sorted(findings, key=lambda finding: finding.sort_key)


def errors(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is Severity.ERROR]


def select(
    findings: Iterable[Finding],
    paths: Sequence[str] = (),
    language: str | None = None,
    only: str | None = None,
) -> list[Finding]:
    """Those below one of `paths`, of one language, whose code begins with `only`."""
    return [
        finding
        for finding in findings
        if (not paths or any(_below(finding.path, path) for path in paths))
        and (language is None or finding.language in (None, language))
        and (only is None or finding.code.startswith(only))
    ]


def _below(path: str, folder: str) -> bool:
    return folder in (".", path) or path.startswith(folder.rstrip("/") + "/")
