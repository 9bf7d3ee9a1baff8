"""SARIF 2.1.0: valid by the official schema, and nothing but the parts we mean to write.

The official schema comes with an npm package; the closed one here says what else must not stand there.
"""

import json

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from samples import ABSENT, CHILD, EN, LO, SOURCES, STALE, VI, named
from songma.checking.sarif import FINGERPRINT, as_sarif
from songma.content.source import SourceText
from songma.diagnostics import Finding
from songma.languages import CODES
from songma.messages import messages
from tree import PROJECT


def closed(required, optional=None):
    properties = {**required, **(optional or {})}
    return {"type": "object", "required": list(required), "properties": properties,
            "additionalProperties": False}  # fmt: skip


def many(items, **more):
    return {"type": "array", "items": items, **more}


TEXT = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 1}
MESSAGE = closed({"text": TEXT})
RULE = closed({"id": TEXT, "shortDescription": MESSAGE, "help": MESSAGE})
REGION = closed({"startLine": COUNT}, {"startColumn": COUNT})
URI = {"type": "string", "pattern": "^[A-Za-z0-9._~%-][A-Za-z0-9._~%/-]*$"}  # relative, RFC 3986
PHYSICAL = closed({"artifactLocation": closed({"uri": URI}), "region": REGION})
LOCATION = closed({"physicalLocation": PHYSICAL}, {"message": MESSAGE})
RESULT = closed(
    {
        "ruleId": TEXT,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": MESSAGE,
        "locations": many(LOCATION, minItems=1),
        "partialFingerprints": {"type": "object", "additionalProperties": TEXT, "minProperties": 1},
    },
    {"relatedLocations": many(LOCATION, uniqueItems=True, minItems=1)},
)
RUN = closed(
    {
        "tool": closed({"driver": closed({"name": TEXT, "rules": many(RULE, uniqueItems=True)})}),
        "language": {"type": "string", "pattern": "^[a-z]{2}$"},
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": many(RESULT),
    }
)
SARIF = closed(
    {"$schema": {"const": "https://json.schemastore.org/sarif-2.1.0.json"}, "version": {"const": "2.1.0"},
     "runs": many(RUN, minItems=1)}
)  # fmt: skip


OFFICIAL = PROJECT / "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"


def run_of(*findings, language="en", sources=SOURCES):
    document = json.loads(as_sarif(findings, sources, messages(language)))
    Draft202012Validator(SARIF).validate(document)
    Draft4Validator(json.loads(OFFICIAL.read_text("utf-8"))).validate(document)
    return document["runs"][0]


def fingerprints(*findings, **options):
    return [result["partialFingerprints"][FINGERPRINT] for result in run_of(*findings, **options)["results"]]


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize(
    "findings",
    [[], [STALE], [ABSENT, STALE, named(), named("a b/ບ:1.md"), named("not-utf8-\udcff.md"), CHILD]],
)
def test_sarif_has_what_the_specification_demands(findings, language):
    run = run_of(*findings, language=language)
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [ids[result["ruleIndex"]] for result in run["results"]] == [f.code for f in findings]
    assert len(set(ids)) == len(ids)


def test_our_check_of_sarif_sees_what_it_must_see():
    good = json.loads(as_sarif([STALE], SOURCES, EN))
    result = good["runs"][0]["results"][0]
    for key, value in [("level", "fatal"), ("message", "text"), ("locations", []), ("extra", 1),
                       ("relatedLocations", result["relatedLocations"] * 2)]:  # fmt: skip
        bad = json.loads(json.dumps(good))
        bad["runs"][0]["results"][0][key] = value
        assert list(Draft202012Validator(SARIF).iter_errors(bad)), key


def test_places_of_the_other_text_and_consequences_are_related_each_once():
    related = run_of(STALE)["results"][0]["relatedLocations"]
    assert [place["message"]["text"][:8] for place in related] == ["Cửa khẩu", "M301 the"]


def test_a_line_without_words_gives_no_message():
    assert "message" not in run_of(ABSENT)["results"][0]["relatedLocations"][0]


def test_braces_and_links_are_text_not_placeholders():
    text = run_of(named(problem="{{ fact(1) }} [x](1) {0}"))["results"][0]["message"]["text"]
    assert "{{{{ fact(1) }}}} [x] (1) {{0}}" in text


def test_a_rule_is_described_without_the_values_of_one_finding():
    rule = run_of(STALE)["tool"]["driver"]["rules"][1]
    assert rule["shortDescription"]["text"] == "the Vietnamese text changed: …"


MOVED = {LO: SourceText(LO, "---\n\n\n\nດ່ານເປີດ  9 ໂມງ.\n")}


@pytest.mark.parametrize(
    ("same", "other", "options"),
    [
        (False, ("T103", LO, 3), {}),
        (False, ("T101", VI, 3), {}),
        (False, ("T101", LO, 4), {}),
        (True, ("T101", LO, 3), {}),
        (True, ("T101", LO, 3), {"language": "lo"}),
        (True, ("T101", LO, 5), {"sources": MOVED}),
    ],
)
def test_a_fingerprint_lasts_while_the_line_does(same, other, options):
    args = {"text": "", "diff": ""}
    first = fingerprints(Finding("T101", LO, 3, args=args))
    assert (fingerprints(Finding(*other, args=args), **options) == first) is same


def test_two_findings_of_one_line_have_two_fingerprints():
    assert len(set(fingerprints(named(), named()))) == 2
