"""Findings and sources the tests of the forms share."""

from songma.content.source import SourceText
from songma.diagnostics import Finding, Place, Severity
from songma.messages import messages

EN = messages("en")
LO, VI = "docs/lo/a.md", "docs/vi/a.md"
SOURCES = {
    LO: SourceText(LO, "---\n\nດ່ານເປີດ 9 ໂມງ.\n\x1b[2Jຂໍ້ຄວາມ\x07\n"),
    VI: SourceText(VI, "---\n\nCửa khẩu mở cửa lúc 8 giờ.\n"),
}
CHILD = Finding("M301", LO, 3, args={"call": "{{ fact(1) }}", "problem": "x"}, severity=Severity.WARNING)
STALE = Finding(
    "T101", LO, 3, args={"text": "ດ່ານ", "diff": "lúc [-7-]{+8+} giờ"}, language="lo",
    related=(Place(VI, 3), Place(VI, 3)), children=(CHILD,),
)  # fmt: skip
ABSENT = Finding("T001", "docs/lo/b.md", args={"source": VI}, related=(Place(VI, 1),), language="lo")


def named(path="docs/lo/a.md", **values):
    return Finding("Y001", path, 2, 5, args={"problem": "x", **values})
