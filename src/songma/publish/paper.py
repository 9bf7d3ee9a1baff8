"""PDF by typst: pages of paper with our own typefaces, tagged for screen readers (PDF/UA-1)."""

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

WIDTH_MM = 180  # of a picture for print: two columns of a newspaper page, or all of A4 within its margins


def paper(template: str, data: Mapping[str, Any], faces: Sequence[Path], day: int) -> bytes:
    """The PDF that `<template>.typ` makes of `data`; `day` is its date in seconds since 1970.

    Raises typst.TypstError where the template fails.
    """
    return bytes(typst.compile(**_task(template, data, faces), timestamp=day, pdf_standards=["ua-1"]))


def pictures(template: str, data: Mapping[str, Any], faces: Sequence[Path], ppi: int) -> list[bytes]:
    """Each page as a PNG of `ppi` pixels an inch."""
    made = typst.compile(**_task(template, data, faces), format="png", ppi=ppi)
    return list(made) if isinstance(made, list) else [made]


def _task(template: str, data: Mapping[str, Any], faces: Sequence[Path]) -> dict[str, Any]:
    return {
        "input": (files("songma.publish") / f"{template}.typ").read_bytes(),
        "font_paths": [str(face) for face in faces],
        "ignore_system_fonts": True,
        "sys_inputs": {"data": json.dumps(data, ensure_ascii=False)},
    }
