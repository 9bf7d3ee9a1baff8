"""English numbers in words, up to 999, cardinal and ordinal; thousand, million come as magnitudes."""

import re
from decimal import Decimal

from songma.text.quantities.model import Draft

UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
FIRSTS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
TENTHS = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
)  # fmt: skip
TWENTIETHS = tuple(name[:-1] + "ieth" for name in TENS)
VALUES = {
    **{name: n for names in (UNITS, FIRSTS) for n, name in enumerate(names, 1)},
    **{name: n for names in (TEENS, TENTHS) for n, name in enumerate(names, 10)},
    **{name: n * 10 for names in (TENS, TWENTIETHS) for n, name in enumerate(names, 2)},
    "a": 1,
    "half": 2, "halves": 2, "thirds": 3, "quarter": 4, "quarters": 4, "fifths": 5, "tenths": 10, "eighths": 8,
}  # fmt: skip
ORDINALS = frozenset(FIRSTS + TENTHS + TWENTIETHS)
ORDINAL = "|".join((*FIRSTS, *TENTHS, *TWENTIETHS))
END = r"(?![^\W_])"
U = "|".join(UNITS)
F = "|".join(FIRSTS)
T = "|".join(TENS)
TIMES = {
    "in duplicate": 2, "in triplicate": 3, "in quadruplicate": 4, "thrice": 3,
    **dict.fromkeys(("triple", "tripled", "triples", "tripling", "treble", "trebled"), 3),
    **dict.fromkeys(("quadruple", "quadrupled", "quadrupling"), 4),
    **{f"{name}fold": n for n, name in enumerate(UNITS[2:], 3)},
    "tenfold": 10,
}  # fmt: skip
ANY = "|".join((*TENTHS, *TWENTIETHS, *TEENS, *TENS, *FIRSTS, *UNITS))
BELOW = rf"(?:(?:{T})[\s-](?:{F}|{U}){END}|(?:{ANY}){END})"
GROUP = re.compile(
    rf"(?P<hundreds>{U}|a)\shundred{END}(?:(?:\sand)?\s(?P<rest>{BELOW}))?(?P<more>s)?"
    rf"|(?P<dozens>(?:an?|half a|{U}|[0-9]{{1,3}})\s)dozen{END}"
    rf"|(?P<below>{BELOW})(?:\s(?P<andhalf>and\sa\shalf){END})?"
    rf"|(?P<vague>half\sa|half\san|half|halved|halving|both|twice|double|doubled|doubling|once|pair|couple|twofold|dozen|nil|"
    rf"an?(?=[\s-](?:thousand|"
    r"million|billion|trillion|kilometre|metre|hectare|tonne|year|month|week|day|hour|minute|"
    r"century|decade)))"
    rf"{END}|(?P<times>{'|'.join(TIMES)}){END}"
)
HINTS = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thirteen|fifteen|twent|thirt|fort|fift|"
    r"ninet|eighteen|hundred|first|second|third|dozen|hal[fv]|both|double|twice|once|nil|pair|couple|licate|thousand|llion|trip|treb|quadr|thrice|fold|noon|"
    r"midnight|day|january|"
    r"christmas|zero|fortnight|o.clock|past|february|march|april|may|june|july|august|september|october|november|december|half|quarter|"
    r"ninth|a thousand|"
    r"a million|a billion|nil|an? (?:week|month|year|hour|minute|kilomet|met|tonne|decade|hectare))"
)
STARTS = re.compile(
    r"one|two|three|four|five|fif|six|seven|eigh|nin|ten|eleven|twe|thir|forty|fort|first|second|hal[fv]|both|twice|"
    r"doubl|once|pair|coupl|dozen|nil|in (?=dupl|tripl|quadr)|tripl|trebl|quadr|thrice|a(?=n?[\s-])"
)
VAGUE = {
    "half": "0.5", "halved": "0.5", "halving": "0.5",
    "half a": "0.5", "half an": "0.5", "both": "2", "twice": "2",
    "double": "2", "doubled": "2",
    "doubling": "2", "once": "1", "pair": "2", "couple": "2", "twofold": "2",
    "dozen": "12", "a": "1", "an": "1", "nil": "0",
}  # fmt: skip
FAINT = frozenset({"one", "first"})
MULTIPLES = frozenset({"twice", "double", "doubled", "doubling", "once", "halved", "halving", "twofold"})


FLOOR = re.compile(r"[\s-](?:floor|storey)")


def words(low: str) -> list[Draft]:
    made, place = [], 0
    while start := STARTS.search(low, place):
        match = GROUP.match(low, start.start())
        before = low[start.start() - 1] if start.start() else " "
        if match is None or before.isalnum() or before in "_'":
            place = start.start() + 1
            continue
        place = match.end()
        made.append(_draft(match, low))
    return made


def _draft(match: re.Match[str], low: str) -> Draft:
    if match["vague"]:
        return _vague(match)
    if match["times"]:
        value = Decimal(TIMES[match["times"]])
        unit = "" if match["times"].startswith("in ") else "times"
        return Draft("number", value, match.start(), match.end(), unit=unit, spelled=True)
    if match["dozens"]:
        return _dozens(match)
    return _counted(match, low)


def _vague(match: re.Match[str]) -> Draft:
    """half, both, twice, a (week)"""
    name = " ".join(match["vague"].split())
    draft = Draft("number", Decimal(VAGUE[name]), match.start(), match.end(), spelled=True, faint=True)
    if name.startswith("hal"):
        draft.others.append(("percent", Decimal(50), ""))
    if name == "nil":
        draft.others.append(("percent", Decimal(0), ""))
    draft.unit = "times" if name in MULTIPLES else ""
    return draft


def _counted(match: re.Match[str], low: str) -> Draft:
    words = re.findall(r"[a-z]+", match["below"] or match["rest"] or "")
    value = Decimal(sum(VALUES.get(word, 0) for word in words))
    if match["hundreds"]:
        value += 100 * VALUES[match["hundreds"]]
    if match["andhalf"]:
        value += Decimal("0.5")
    single = words[0] if len(words) == 1 and not match["hundreds"] else ""
    seconds = single == "second" and low[match.start() - 4 : match.start()] not in ("the ",)
    draft = Draft("number", value, match.start(), match.end(), spelled=True)
    draft.faint = single in FAINT or seconds
    if single in ORDINALS and FLOOR.match(low, match.end()):  # the ground floor counts or does not
        draft.others.append(("number", value + 1, ""))
    return draft


def _dozens(match: re.Match[str]) -> Draft:
    """a dozen, two dozen; `a dozen` is often no more than some"""
    name = match["dozens"].strip()
    count = Decimal(name) if name.isdigit() else Decimal(VALUES.get(name, 1))
    value = Decimal(6) if name == "half a" else 12 * count
    return Draft("number", value, match.start(), match.end(), spelled=True, faint=value == 12)


def number(text: str) -> int:
    """twenty-first → 21"""
    return sum(VALUES.get(word, 0) for word in re.findall(r"[a-z]+", text))
