"""T501, T502, T503: names by the list of terms; what is rightly otherwise stays silent."""

from types import SimpleNamespace

import pytest
from couple import Comparison, pages, texts

from songma.checking.rules import forbidden_term, required_term
from songma.content.marks import read_yaml
from songma.translation.terms import PATH

TERMS = """
- {term: Thanh Hóa, en: Thanh Hoa, lo: ແທັງຮວາ, lo_variants: [ແທັງຮວ໋າ]}
- {term: Hủa Phăn, variants: [Hua Phan], en: Houaphanh, lo: ຫົວພັນ}
- {term: Biển Đông, en: East Sea, lo: ທະເລຕາເວັນອອກ, forbid: {en: [South China Sea], lo: [ທະເລຈີນໃຕ້]}}
- {term: Lào, en: Laos, en_variants: [Lao PDR], lo: ລາວ}
- {term: Lào Cai, en: Lao Cai, lo: ລາວກາຍ}
- {term: Việt Nam, en: Viet Nam, lo: ຫວຽດນາມ}
- {term: Trung Quốc, en: China, lo: ຈີນ}
- {term: Thái Lan, en: Thailand, lo: ໄທ}
- {term: sông Mã, en: Ma River, lo: ແມ່ນ້ຳມ້າ}
- {term: khu công nghiệp, en: industrial park, lo: ເຂດອຸດສາຫະກຳ, forbid: {en: [industrial zone]}}
- {term: xã, en: commune, lo: ຕາແສງ, forbid: {en: [village]}}
- {term: làng, en: village, lo: ບ້ານ}
- {term: tỉnh, en: province, lo: ແຂວງ}
- {term: cửa khẩu, en: border gate, lo: ດ່ານ, forbid: {en: [gate]}}
- {term: nhà đầu tư, en: investor, lo: ນັກລົງທຶນ}
- {term: đầu tư, en: investment, lo: ການລົງທຶນ}
- term: Ủy ban nhân dân tỉnh
  variants: [UBND tỉnh, UBND]
  en: Provincial People's Committee
  lo: ຄະນະກຳມະການປະຊາຊົນແຂວງ
"""


def comparison(*pairs, terms=TERMS):
    made = Comparison(*pairs)
    made.project = SimpleNamespace(data={PATH: read_yaml(PATH, terms)[0]})
    return made


def found(source, target, language="en", terms=TERMS):
    compared = comparison(pages(source, target, language), terms=terms)
    findings = [*forbidden_term.check(compared), *required_term.check(compared)]
    return [(f.code, f.args.get("term")) for f in findings]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Thanh Hóa", "Thanh Hoa"),
        ("Tỉnh Thanh Hóa", "Thanh Hóa’s coast in the province"),
        ("các khu công nghiệp", "Industrial parks"),
        ("Người Lào sang Việt Nam", "Lao people come to Viet Nam"),
        ("CHDCND Lào", "the Lao PDR"),
        ("hàng Trung Quốc và hàng Thái Lan", "Chinese and Thai goods"),
        ("người Việt Nam", "Vietnamese"),
        ("Lào Cai", "Lao Cai"),
        ("Lào Cai", "Lao  Cai’s"),
        ("áo màu lào", "a coat"),
        ("Sông Mã và sông Mã", "The Mã (Ma River)"),
        ("sông Mã", "the Mã"),
        ("nhà đầu tư", "investors"),
        ("các xã", "communes"),
        ("làng nghề của xã", "the craft village of the commune"),
        ("các làng", "villages"),
        ("cửa khẩu", "the border gate, border gates"),
        ("cổng", "the gate"),
        ("Số 214/KH-UBND", "No. 214/KH-UBND"),
        ("UBND tỉnh", "the Provincial People’s Committee"),
        ("Biển Đông (South China Sea)", "East Sea (South China Sea)"),
        ("Biển Đông", "the East Sea"),
        ("`Thanh Hóa`", "`Thanh Hóa`"),
        ("[Xem](thanh-hoa.md)", "[See](thanh-hoa.md)"),
        ("Đầu tư ở Thanh Hóa", "Investment in THANH HOA"),
    ],
)
def test_the_required_name_in_any_of_its_forms_stays_silent(source, target):
    assert found(source, target) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Thanh Hóa", "ແທັງຮວາ"),
        ("Thanh Hóa", "ແທັງ\u200bຮວາ"),
        ("Thanh Hóa", "ຂອງແທັງຮວ໋ານັ້ນ"),
        ("Biển Đông", "ທະເລ ຕາເວັນອອກ"),
        ("Lào Cai", "ລາວກາຍ"),
        ("tỉnh", "ແຂວງ"),
    ],
)
def test_lao_names_are_found_within_words_and_across_spaces(source, target):
    assert found(source, target, "lo") == []


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Thanh Hóa", "Thanhhoa", ("T501", "Thanh Hóa")),
        ("Thanh Hóa và Hủa Phăn", "Thanh Hoa and Hua Phan", ("T501", "Hủa Phăn")),
        ("nhà đầu tư", "businessmen", ("T501", "nhà đầu tư")),
        ("Lào Cai", "Laocai", ("T501", "Lào Cai")),
        ("Thanh Hoá", "the place", ("T501", "Thanh Hóa")),
        ("Việt Nam", "Vietnam", ("T501", "Việt Nam")),
        ("Biển Đông", "the South China Sea", ("T502", "Biển Đông")),
        ("Biển", "the South China Sea", ("T502", "Biển Đông")),
        ("các khu công nghiệp", "industrial zones", ("T502", "khu công nghiệp")),
        ("các xã", "villages", ("T502", "xã")),
        ("các cửa khẩu", "border gates and other gates", ("T502", "cửa khẩu")),
        ("Thư của UBND", "A letter of the authorities", ("T501", "Ủy ban nhân dân tỉnh")),
    ],
)
def test_another_name_is_named_once(source, target, expected):
    assert found(source, target) == [expected]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Thanh Hóa", "ທັນຮວາ", ("T501", "Thanh Hóa")),
        ("Biển Đông", "ທະເລຈີນໃຕ້", ("T502", "Biển Đông")),
        ("Biển Đông", "ຢູ່ທະເລ ຈີນ\u200bໃຕ້ນັ້ນ", ("T502", "Biển Đông")),
    ],
)
def test_another_lao_name_is_named_once(source, target, expected):
    assert found(source, target, "lo") == [expected]


GLOSSARY = """
- {id: hua-phan, kind: place, term: Hủa Phăn, en: Houaphanh, lo: ຫົວພັນ}
- {id: a, kind: ui, term: In, en: Print, lo: ພິມ}
- {id: b, kind: plan, term: kế hoạch, en: plan, lo: ແຜນການ}
- {id: c, kind: plan, term: cửa khẩu, en: border gate, lo: ດ່ານ, required: true}
- {id: d, kind: place, term: Nghệ An, en: Nghe An, lo: ເງ້ອານ, required: false}
"""


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Hủa Phăn", "the neighbouring province", []),
        ("In kế hoạch", "On paper: what is intended", []),
        ("Nghệ An", "Nghean", []),
        ("Hủa Phăn", "Houaphan", [("T501", "Hủa Phăn")]),
        ("cửa khẩu", "frontier", [("T501", "cửa khẩu")]),
    ],
)
def test_a_glossary_with_kinds_requires_only_the_spelling_of_names(source, target, expected):
    assert found(source, target, terms=GLOSSARY) == expected


@pytest.mark.parametrize(
    ("terms", "codes"),
    [
        ("", []),
        ("a: b", []),
        ("- a\n- b", []),
        ("- &a [*a]", []),
        ("- &a {term: x, en: *a}", []),
        ("- {term: 12, en: [a], lo: {b: c}}", []),
        ("- {term: x, forbid: [a]}\n- {term: y, forbid: {en: a, lo: 3}}", []),
        ("- {term: ''}", ["T503"]),
        ("- {term: ' ', en: a}", ["T503"]),
        ("- {term: x, variants: [a, '']}", ["T503"]),
        ("- {term: x, forbid: {en: [' ']}}", ["T503"]),
        ("- {term: '–', en: b}", []),
    ],
)
def test_a_spoiled_list_is_named_and_stops_nothing(terms, codes):
    compared = comparison(texts(("x và y", "b")), terms=terms)
    list(required_term.check(compared))
    assert [f.code for f in forbidden_term.check(compared) if f.code == "T503"] == codes
