"""Packed texts come back to the letter, read here by the format's description and not by its code."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songma.search.packing import ALPHABET, LITERAL, SINGLE, Store, pack


def unpack(words, texts):
    known = words.split("\n")
    for line in texts.split("\n"):
        at, tokens = 0, []
        while at < len(line):
            if line[at] == LITERAL:
                end = line.index(LITERAL, at + 1)
                tokens.append(line[at + 1 : end])
                at = end + 1
                continue
            number = ALPHABET.index(line[at])
            at += 1
            if number >= SINGLE:
                number = SINGLE + (number - SINGLE) * len(ALPHABET) + ALPHABET.index(line[at])
                at += 1
            tokens.append(known[number])
        yield joined(tokens)


def joined(tokens):
    text = ""
    for token in tokens:
        both = text and is_word(text[-1]) and is_word(token[0])
        text += (" " if both else "") + token
    return text


def is_word(char):
    return unicodedata.category(char)[0] in "LNM"


@pytest.mark.parametrize(
    "texts",
    [
        [""],
        ["!"],
        ["!!! wow !"],
        ["a  b", "a b", "a b"],
        ['"quoted" \\ back'],
        ["đầu tư, đầu tư; 106.000 ha", "ດ່ານ ນາແມວ (Na Mèo)", "大清帝國全圖"],
        ["a\u0301 b\u0323"],
    ],
)
def test_odd_texts_come_back(texts):
    assert list(unpack(*pack(texts))) == texts


@given(st.lists(st.text(st.characters(exclude_characters="\n\t", exclude_categories=["Cs"])), min_size=1))
def test_any_text_comes_back(texts):
    trimmed = [text.strip(" ") for text in texts]
    assert list(unpack(*pack(trimmed))) == trimmed


def test_a_vocabulary_beyond_the_codes_comes_back():
    many = [f"w{n} w{n} and" for n in range(6_000)]
    assert list(unpack(*pack(many))) == many


def test_a_text_is_stored_once_and_called_by_its_number():
    store = Store()
    assert store.add(["a", "b"]) == [2]
    assert store.add(["b", "c", "d", "a"]) == [-1, 2, 0]
    assert list(store.numbers) == ["a", "b", "c", "d"]
