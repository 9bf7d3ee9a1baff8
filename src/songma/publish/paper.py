"""PDF by typst: pages of paper with our own typefaces, tagged for screen readers."""

import json
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from songma.diagnostics import SongmaError

WIDTH_MM = 180  # of a picture for print: two columns of a newspaper page, or all of A4 within its margins


def paper(template: str, data: Mapping[str, Any], faces: Path, day: int) -> bytes:
    """The PDF that `<template>.typ` makes of `data`; `faces` is a folder of typefaces, `day` its
    date in seconds since 1970.

    Raises SongmaError where the page cannot be set.
    """
    return bytes(_compiled(template, data, faces, timestamp=day))


def pictures(template: str, data: Mapping[str, Any], faces: Path, ppi: int) -> list[bytes]:
    """Each page as a PNG of `ppi` pixels an inch. Raises SongmaError where it cannot be set."""
    made = _compiled(template, data, faces, format="png", ppi=ppi)
    return list(made) if isinstance(made, list) else [made]


def _compiled(template: str, data: Mapping[str, Any], faces: Path, **form: Any) -> Any:
    try:
        return typst.compile(
            (files("songma.publish") / f"{template}.typ").read_bytes(),
            font_paths=[str(faces)],
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            **form,
        )
    except typst.TypstError as error:
        raise SongmaError("paper_failed", page=data["title"], problem=str(error)) from error
