"""Telephone numbers: held as E.164 (+842373852246), written in the groups of their country."""

import re

from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    format_number,
    is_valid_number,
    parse,
)

from songma.text.wording.speech import NO_BREAK

E164 = re.compile(r"\+[1-9][0-9]{6,14}")


def international(number: str) -> str:
    """'+84 237 3852 246', as it is called from either side of the border."""
    return _grouped(number, PhoneNumberFormat.INTERNATIONAL)


def national(number: str) -> str:
    """'0237 3852 246', as it is called within its country."""
    return _grouped(number, PhoneNumberFormat.NATIONAL)


def is_number(number: str) -> bool:
    try:
        return bool(_parsed(number))
    except ValueError:
        return False


def _grouped(number: str, form: int) -> str:
    return format_number(_parsed(number), form).replace(" ", NO_BREAK)


def _parsed(number: str) -> PhoneNumber:
    """Raises ValueError on what is no E.164, or no number its country gives out."""
    if not E164.fullmatch(number):
        raise ValueError(number)
    try:
        parsed = parse(number)
    except NumberParseException as error:
        raise ValueError(number) from error
    if not is_valid_number(parsed):
        raise ValueError(number)
    return parsed
