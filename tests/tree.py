"""A small complete trilingual project on disk, to be spoiled by the tests."""

from pathlib import Path

from songma.languages import CODES, SOURCE, TRANSLATIONS

PROJECT = Path(__file__).resolve().parent.parent

PAGE = """---
title: {title}
description: {title} – mô tả
owner: so-a
reviewed: 2026-11-23
---
{lead} {{{{ fact("eco-x") }}}}.

## {heading} {{#first}}

[{link}](invest/why.md#first)
"""
WHY = """---
title: {title}
description: {title} – mô tả
owner: so-a
reviewed: 2026-11-23
---
{lead}

## {heading} {{#first}}

[{link}](../index.md)
"""
WORDS = {
    "vi": {"title": "Trang", "lead": "Đoạn văn", "heading": "Mục một", "link": "Xem"},
    "en": {"title": "Page", "lead": "A paragraph", "heading": "Part one", "link": "See"},
    "lo": {"title": "ໜ້າ", "lead": "ວັກ", "heading": "ພາກໜຶ່ງ", "link": "ເບິ່ງ"},
}
FACT = """- id: eco-x
  subject: economy
  label: {vi: Chỉ tiêu, en: Indicator, lo: ຕົວຊີ້ວັດ}
  value: 1234.5
  unit: km
  as_of: '2025'
  review_by: '2999-12-31'
  confidence: source
  sources:
  - {title: Báo cáo, publisher: Cục Thống kê, url: 'https://example.org/', citable: true}
"""
TERMS = """- id: so-a
  kind: office
  term: Sở A
  en: Department A
  lo: ພະແນກ A
  attested: false
"""
UNITS = """km: {vi: "{n} km", en: "{n} km", lo: "{n} ກິໂລແມັດ"}
people: {vi: "{n} người", en: {one: "{n} person", other: "{n} people"}, lo: "{n} ຄົນ"}
"""


def write(root: Path, name: str, text: str | bytes) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def make(root: Path) -> Path:
    """Pages index and invest/why in three languages, one fact, one office, all words."""
    for code in CODES:
        write(root, f"docs/{code}/index.md", PAGE.format(**WORDS[code]))
        write(root, f"docs/{code}/invest/why.md", WHY.format(**WORDS[code]))
        words = (PROJECT / "i18n/ui" / f"{code}.yml").read_text("utf-8")
        write(root, f"i18n/ui/{code}.yml", words)
    write(root, "data/facts/economy.yml", FACT)
    write(root, "data/terms.yml", TERMS)
    write(root, "data/units.yml", UNITS)
    write(root, "mkdocs.yml", _config())
    return root


def _config() -> str:
    languages = "\n".join(
        f"      - locale: {code}\n        name: {WORDS[code]['title']}\n"
        f"        nav_translations: {{Đầu tư: {WORDS[code]['heading']}}}"
        for code in TRANSLATIONS
    )
    return f"""site_name: Thử
plugins:
  - i18n:
      docs_structure: folder
      languages:
      - locale: {SOURCE}
        name: Tiếng Việt
        default: true
{languages}
nav:
  - index.md
  - Đầu tư:
      - invest/why.md
extra:
  songma:
    required: [title, description, owner, reviewed]
"""
