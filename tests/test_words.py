"""Every sentence the engine or the site can say exists in every language."""

import re

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader, nodes

from songma.checking.report import sentence
from songma.languages import CODES, SOURCE
from tree import PROJECT

ENGINE = {
    code: yaml.safe_load((PROJECT / f"src/songma/words/{code}.yml").read_text("utf-8")) for code in CODES
}
SITE = {code: yaml.safe_load((PROJECT / f"i18n/ui/{code}.yml").read_text("utf-8")) for code in CODES}
CODE = "\n".join(p.read_text("utf-8") for p in sorted((PROJECT / "src").rglob("*.py")))
FINDING_CODE = re.compile(r'"([A-Z]\d{3})"')
PLACEHOLDER = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("table", [ENGINE, SITE], ids=["engine", "site"])
def test_every_language_has_the_same_keys_and_placeholders(table, language):
    source, words = table[SOURCE], table[language]
    assert set(words) == set(source)
    for key, text in words.items():
        found = sorted(set(PLACEHOLDER.findall(str(text))))
        assert found == sorted(set(PLACEHOLDER.findall(str(source[key])))), key


def test_every_finding_code_has_a_message_and_a_hint_and_none_is_idle():
    used = set(FINDING_CODE.findall(CODE))
    said = {key.partition(".")[0] for key in ENGINE[SOURCE] if key.endswith(".message")}
    assert used == said
    assert all(f"{code}.hint" in ENGINE[SOURCE] for code in used)


def test_every_word_a_template_asks_for_exists():
    folder = PROJECT / "overrides"
    environment = Environment(loader=FileSystemLoader(folder))
    asked = set()
    for path in folder.rglob("*.html"):
        tree = environment.parse(path.read_text("utf-8"))
        for call in tree.find_all(nodes.Call):
            if getattr(call.node, "name", "") in ("words", "say") and call.args:
                argument = call.args[0]
                asked |= {argument.value} if isinstance(argument, nodes.Const) else set()
    assert asked
    assert asked <= set(SITE[SOURCE])


def test_every_word_the_engine_asks_for_exists():
    asked = set(re.findall(r'self\.words\(\s*"([a-z_.]+[a-z])"', CODE))
    assert len(asked) > 30
    assert asked <= set(SITE[SOURCE])


def test_no_word_of_the_site_is_idle():
    templates = "\n".join(
        path.read_text("utf-8")
        for ending in ("html", "txt")
        for path in (PROJECT / "overrides").rglob(f"*.{ending}")
    )
    prefixes = set(re.findall(r"""['"]([a-z_.]+\.)(?:\{|['"])""", CODE))
    for key in SITE[SOURCE]:
        known = key.startswith(("theme.", *prefixes)) or f'"{key}"' in CODE + templates
        assert known, key


def test_every_key_of_the_theme_is_translated_to_lao():
    import material

    theme = PROJECT.joinpath(*material.__path__) / "templates/partials/languages/en.html"
    keys = set(re.findall(r'"([a-z.]+)": "', theme.read_text("utf-8")))
    keys = {k for k in keys if not k.startswith("search.config") and k not in ("language", "direction")}
    assert {f"theme.{key}" for key in keys} == {k for k in SITE["lo"] if k.startswith("theme.")}


def test_vietnamese_words_are_not_left_in_english():
    same = [k for k, text in SITE["vi"].items() if text == SITE["en"][k]]
    assert set(same) <= {
        "party.malaysia",
        "party.brunei",
        "party.philippines",
        "plan.count",
        "party.vietnam",
        "map.km",
    }


def test_a_sentence_can_be_made_of_every_code():
    from songma.diagnostics import Finding
    from songma.messages import messages

    class Anything(dict):
        def __missing__(self, key):
            return f"<{key}>"

    for language in CODES:
        for code in {key.partition(".")[0] for key in ENGINE[SOURCE] if key.endswith(".hint")}:
            said = messages(language)
            values = Anything(id="x")
            assert said.table[f"{code}.message"].format_map(values)
            assert said.table[f"{code}.hint"].format_map(values)
        finding = Finding("T201", "a", args={"id": "p", "title": "t", "source": "s"})
        assert "{#p}" in sentence(finding, messages(language))[1]
