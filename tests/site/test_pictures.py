"""Pictures in the built site: every address leads to a file, and the first view of a page weighs little."""

import hashlib
import os
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest
from PIL import Image, ImageFilter

import weight
from conftest import copy_project, songma
from songma.languages import CODES, SOURCE
from tree import PROJECT, write

FLAVOURS = ["site", "dist/offline"]
MOST_BYTES = 150_000  # of pictures in the first view of a phone
FIRST_VIEW = 2  # pictures, one below the other, fill 390 by 844 pixels and more
ON_PHONES = "800w"  # what a phone of 390 pixels with two or three dots a pixel takes
RECORD = """file: {file}
kind: {kind}
order: {order}
title: {{vi: Ảnh thử {id}, en: Trial picture {id}, lo: ຮູບທົດລອງ {id}}}
alt: {{vi: "Đồi & suối \\"thử\\"", en: "Hills & a \\"trial\\" stream", lo: "ພູ & ຫ້ວຍ \\"ທົດລອງ\\""}}
caption: {{vi: Ảnh để thử trang., en: A picture to try the site., lo: ຮູບເພື່ອທົດລອງເວັບ.}}
place: {{vi: Thanh Hóa, en: Thanh Hóa, lo: ແທັງຮວາ}}
date: '2026-11'
maker: {{vi: Nhóm soạn trang, en: Editors of this site, lo: ຜູ້ຈັດທຳເວັບ}}
rights: https://creativecommons.org/licenses/by/4.0/
"""
DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900"><path d="M0 0h9v9z" id="{id}"/></svg>'


def landscape(size=(2400, 1800)):
    """Soft hills with some grain, as heavy as a photograph of this size."""
    layers = []
    for _ in range(3):
        layer = Image.effect_noise((size[0] // 40, size[1] // 40), 90).resize(size, Image.Resampling.BICUBIC)
        grain = Image.effect_noise(size, 40).filter(ImageFilter.GaussianBlur(2))
        layers.append(Image.blend(layer, grain, 0.25))
    return Image.merge("RGB", layers)


@pytest.fixture(scope="module")
def illustrated(tmp_path_factory):
    """The real project with a drawing and two photographs more, called on two of its pages."""
    root = copy_project(tmp_path_factory.mktemp("illustrated") / "project")
    add(root)
    accept = ("accept", "--all", "--by", "test", "--reason", "test")
    songma(*accept, "--root", root)
    result = songma("build", "--root", root, "--ui", "en")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Making the pictures ready: 2 of 2" in result.stdout
    return root


def add(root):
    for order, id in enumerate(("trial-drawing", "trial-old")):
        write(
            root,
            f"data/pictures/{id}.yml",
            RECORD.format(id=id, file=f"{id}.svg", kind="drawing", order=order),
        )
        write(root, f"data/pictures/{id}.svg", DRAWN.format(id=id))
    for order, id in enumerate(("trial-photo", "trial-new"), 2):
        record = RECORD.format(id=id, file=f"{id} Ảnh.JPG", kind="photograph", order=order)
        write(
            root, f"data/pictures/{id}.yml", record + ("instead_of: trial-old\n" if id == "trial-new" else "")
        )
        landscape().save(root / f"data/pictures/{id} Ảnh.JPG", quality=90, exif=place())
    for language in CODES:
        for name, call in (
            ("about/licence.md", "{{ gallery() }}"),
            ("invest/why.md", '{{ picture("trial-old") }}'),
        ):
            page = root / "docs" / language / name
            page.write_text(f"{page.read_text('utf-8')}\n{call}\n", "utf-8")


def place():
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (20.0, 4.0, 41.0)})
    exif[0x010F] = "SECRET"
    return exif


class Pictures(HTMLParser):
    """The figures of a page: every address they name, and what a phone fetches of each."""

    def __init__(self):
        super().__init__()
        self.figures = []
        self.is_open = False

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag == "figure" and values.get("class") == "picture":
            self.is_open = True
            self.figures.append({"id": values["id"], "links": [], "taken": "", "img": None, "sources": []})
        if not self.is_open:
            return
        figure = self.figures[-1]
        sets = dict(reversed(one.split()) for one in (values.get("srcset") or "").split(", ") if one)
        own = [values.get("src"), values.get("href") if tag == "a" else None]
        figure["links"] += [link for link in (*own, *sets.values()) if link]
        if tag == "source":
            figure["sources"].append(values)
            figure["taken"] = figure["taken"] or sets.get(ON_PHONES) or [*sets.values()][-1]
        if tag == "img":
            figure["img"] = values
            figure["taken"] = figure["taken"] or values["src"]

    def handle_endtag(self, tag):
        if tag == "figure":
            self.is_open = False


def figures(page):
    parser = Pictures()
    parser.feed(page.read_text("utf-8"))
    return parser.figures


def page_of(root, flavour, language, name):
    folder = root / flavour / ("" if language == SOURCE else language)
    return folder / name / "index.html" if flavour == "site" else folder / f"{name}.html"


def pages(folder):
    return sorted(path for path in folder.rglob("*.html") if path.name != "404.html")


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("flavour", FLAVOURS)
def test_every_address_leads_to_a_file_of_the_site(illustrated, flavour, language):
    site = illustrated / flavour
    gallery = figures(page_of(illustrated, flavour, language, "about/licence"))
    (one,) = figures(page_of(illustrated, flavour, language, "invest/why"))
    ours = [figure for figure in gallery if "trial" in figure["id"]]
    assert [f["id"] for f in ours] == ["picture-trial-drawing", "picture-trial-new", "picture-trial-photo"]
    assert one["id"] == "picture-trial-new"  # the photograph in the place of the drawing
    for name, shown in (("about/licence", gallery), ("invest/why", [one])):
        page = page_of(illustrated, flavour, language, name)
        for figure in shown:
            for link in figure["links"]:
                if not link.startswith(("https://", "http://")):
                    target = weight.place(page, link, site)
                    assert target.is_relative_to(site.resolve()), link
                    assert target.is_file() or (target / "index.html").is_file(), link


@pytest.mark.parametrize("language", CODES)
def test_a_figure_says_what_it_is_whose_and_how_large(illustrated, language):
    page = page_of(illustrated, "site", language, "about/licence")
    html = page.read_text("utf-8")
    drawing, new, _ = [figure for figure in figures(page) if "trial" in figure["id"]]
    assert [source["type"] for source in new["sources"]] == ["image/avif", "image/webp"]
    assert [
        set(source["srcset"].split()) & {"400w,", "800w,", "1200w,", "1600w"} for source in new["sources"]
    ]
    assert drawing["sources"] == []
    for figure in (drawing, new):
        image = figure["img"]
        assert (image["width"], image["height"]) in (("1200", "900"), ("1600", "1200"))
        assert image["loading"] == "lazy"
        assert "&" in image["alt"]
        assert '"' in image["alt"]
    assert "picture:" not in html
    downloads = re.findall(r'class="picture-download" href="[^"]+" download>([^<]+)</a>', html)
    assert len(downloads) == len(figures(page))
    assert any("JPEG" in words for words in downloads)
    assert ">CC BY 4.0</a>" in html


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_originals_of_photographs_stay_at_home(illustrated, flavour):
    originals = {
        hashlib.sha256(p.read_bytes()).digest() for p in (illustrated / "data/pictures").glob("*.JPG")
    }
    for path in (illustrated / flavour).rglob("*"):
        if path.suffix in (".jpg", ".JPG", ".webp", ".avif"):
            data = path.read_bytes()
            assert hashlib.sha256(data).digest() not in originals
            assert b"SECRET" not in data
            assert b"Exif" not in data


def test_a_file_of_the_site_is_there_once(illustrated):
    names = [
        path.name for path in (illustrated / "site").rglob("*") if "trial-" in path.name and path.is_file()
    ]
    assert len(names) == len(set(names)) == 2 * 12 + 1  # not the drawing whose place is taken


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_the_first_view_of_a_phone_holds_few_bytes_of_pictures(illustrated, flavour):
    site, heavy = illustrated / flavour, []
    for page in pages(site):
        first = figures(page)[:FIRST_VIEW]
        size = sum(weight.sent(weight.place(page, figure["taken"], site)) for figure in first)
        heavy += [f"{page.relative_to(site)}: {size}"] if size > MOST_BYTES else []
    assert heavy == []


def test_mkdocs_alone_goes_the_same_way(illustrated, tmp_path):
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(tmp_path / "plain")]
    own = {**os.environ, "PYTHONPATH": str(PROJECT / "src"), "NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(command, cwd=illustrated, env=own, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    ours = {path.name for path in (illustrated / "site/assets/pictures").iterdir()}
    assert {path.name for path in (tmp_path / "plain/assets/pictures").iterdir()} == ours


def test_pixels_that_cannot_be_read_stop_a_build_before_a_byte_is_written(illustrated):
    noise = Image.merge("RGB", [Image.effect_noise((900, 700), 90) for _ in range(3)])
    path = illustrated / "data/pictures/trial-new Ảnh.JPG"
    noise.save(path, quality=90)
    data, before = bytearray(path.read_bytes()), sorted((illustrated / "site").rglob("*"))
    middle = len(data) // 2
    data[middle : middle + 4000] = b"\xff" * 4000
    path.write_bytes(data)
    result = songma("build", "--root", illustrated, "--ui", "en")
    assert result.returncode == 1
    assert "data/pictures/trial-new Ảnh.JPG:1: I112" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr
    assert sorted((illustrated / "site").rglob("*")) == before
