"""A small project with pictures made on the spot, to be looked at and spoiled."""

from io import BytesIO

from PIL import Image, ImageDraw

import tree
from songma.checking.check import check
from songma.pictures.album import album
from songma.project import load
from songma.prose import Prose

RECORD = """file: {file}
kind: {kind}
order: {order}
title: {{vi: Cổng nam, en: South gate, lo: ປະຕູໃຕ້}}
alt: {{vi: Ba vòm đá, en: Three arches of stone, lo: ປະຕູຫີນສາມຊ່ອງ}}
caption: {{vi: Cổng bằng đá, en: A gate of stone, lo: ປະຕູຫີນ}}
place: {{vi: Thành Nhà Hồ, en: Hồ citadel, lo: ກຳແພງໂຮ່}}
date: '2026-11'
maker: {{vi: Nhóm soạn trang, en: Editors of this site, lo: ຜູ້ຈັດທຳເວັບ}}
rights: https://opensource.org/license/mit
"""
DRAWN = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900">\n<path d="M0 0h9v9z"/>\n</svg>\n'
FOLDER = "data/pictures"
SIZE = (640, 480)


def scene(size=SIZE, mode="RGB", seed=0):
    """No two points alike along its sides, so that a turned or mirrored one is seen; `seed` moves a disc."""
    width, height = size
    across = Image.linear_gradient("L").rotate(90).resize(size)
    down = Image.linear_gradient("L").resize(size)
    image = Image.merge("RGB", (across, down, Image.new("L", size, 60)))
    x, y = width * (seed % 10 + 1) / 12, height * (seed // 10 + 1) / 12
    ImageDraw.Draw(image).ellipse((x, y, x + width / 12, y + height / 12), fill="white")
    return image.convert(mode)


def encoded(image=None, form="JPEG", **settings):
    stream = BytesIO()
    (image or scene()).save(stream, form, **settings)
    return stream.getvalue()


def record(root, id, file=None, kind="photograph", order=10, more=""):
    text = RECORD.format(file=file or f"{id}.jpg", kind=kind, order=order) + more
    return tree.write(root, f"{FOLDER}/{id}.yml", text)


def photograph(root, id="gate", data=None, file=None, **values):
    """A record and its file; returns the path of the file."""
    record(root, id, file, **values)
    return tree.write(root, f"{FOLDER}/{file or id + '.jpg'}", encoded() if data is None else data)


def drawing(root, id="plate", data=DRAWN, **values):
    record(root, id, f"{id}.svg", kind="drawing", **values)
    return tree.write(root, f"{FOLDER}/{id}.svg", data)


def found(root):
    """Codes, paths and lines of what is found, without the notes on states."""
    findings = check(Prose(load(root)))
    return [(f.code, f.path, f.line) for f in findings if not f.code.startswith("T10")]


def made(root):
    """The album, and how often work was reported."""
    project, reports = load(root), []
    result = album(project.root, project.pictures, project.originals, lambda *counts: reports.append(counts))
    return result, reports
