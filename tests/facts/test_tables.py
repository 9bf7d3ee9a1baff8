"""The figures of a page as files for a spreadsheet or a program."""

import csv
import io
import json
from dataclasses import replace

import pytest
from test_fact_writer import FACT, writer

from songma.facts.model import Source
from songma.facts.tables import BYTE_ORDER_MARK, as_csv, as_json, records

SECRET = Source("Bản nháp", "Tổ biên tập", citable=False)


def row(fact, language="en"):
    return records([fact], writer(language))[0]


@pytest.mark.parametrize(
    ("label", "cell"),
    [("=1+1", "'=1+1"), ("+84", "'+84"), ("-a", "'-a"), ("@b", "'@b"), ('Size, "m"', 'Size, "m"')],
)
def test_a_spreadsheet_computes_nothing_and_every_cell_comes_back(label, cell):
    text = as_csv([row(replace(FACT, label={"en": label}))])
    assert next(iter(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK)))))["label"] == cell


def test_a_source_the_site_may_not_cite_is_in_no_file():
    hidden = row(replace(FACT, sources=(SECRET,)))
    assert (hidden["status"], hidden["source"], hidden["publisher"]) == ("to_confirm", None, None)


def test_a_gap_has_no_value_and_says_who_owes_it():
    gap = row(replace(FACT, value=None, confidence="gap", owner="don-bp", sources=()))
    assert (gap["value"], gap["status"]) == (None, "gap")
    assert "Đồn Biên phòng" in gap["written"]


def test_a_range_keeps_both_ends():
    rows = [row(replace(FACT, value=(300, 400)))]
    assert "300..400" in as_csv(rows)
    assert json.loads(as_json(rows))[0]["value"] == [300, 400]


def test_a_file_opens_in_excel_as_utf8_and_keeps_the_raw_number():
    text = as_csv([row(FACT, "lo")])
    assert text.startswith(BYTE_ORDER_MARK)
    assert "ຂະໜາດ,333617," in text
    assert as_csv([]) == ""
