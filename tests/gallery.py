"""A copy of the project with pictures of its own, three drawings and an upright photograph; its viewer."""

from PIL import Image, ImageDraw

import tree
from conftest import copy_project, songma
from songma.languages import CODES

PAGE = "discover/pictures"
FIRST, SECOND, UPRIGHT, LAST = IDS = ("test-river", "test-hill", "test-upright", "test-sea")
PHOTOGRAPH = {UPRIGHT}
MIT, CC = "https://opensource.org/license/mit", "https://creativecommons.org/licenses/by/4.0/"
CLOSED = "!document.querySelector('#viewer').open"
LETTERS = {"vi": "Hình ảnh để thử", "en": "A picture for the tests", "lo": "ຮູບ ສຳລັບທົດລອງ"}
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">
<rect width="1200" height="900" fill="#fbf8f1"/><path d="M0 {height}L1200 500V900H0z" fill="#0b5d55"/></svg>
"""


def localized(key):
    return f"{key}:\n" + "".join(f"  {code}: {LETTERS[code]}\n" for code in CODES)


def record(id, order):
    is_photograph = id in PHOTOGRAPH
    kind, ending, rights = ("photograph", "jpg", CC) if is_photograph else ("drawing", "svg", MIT)
    texts = "".join(map(localized, ("title", "alt", "caption", "place", "maker")))
    head = f"file: {id}.{ending}\nkind: {kind}\norder: {order}\nrights: {rights}\ndate: '2026-11'\n"
    return head + texts


def photograph(path):
    image = Image.new("RGB", (1200, 1600), "#334433")
    ImageDraw.Draw(image).line([(0, 0), (1200, 1600)], fill="#cc9933", width=40)
    image.save(path)


def with_pictures(target):
    """The project copied to `target`, its pictures added to, accepted and built."""
    root = copy_project(target)
    for place, id in enumerate(IDS):
        tree.write(root, f"data/pictures/{id}.yml", record(id, 90_000 + place))
        if id in PHOTOGRAPH:
            photograph(root / f"data/pictures/{id}.jpg")
        else:
            tree.write(root, f"data/pictures/{id}.svg", DRAWING.format(height=100 * (place + 2)))
    ways = ("--by", "machine", "--state", "machine", "--reason", "for a test")
    for command in (("accept", "--root", root, "--all", *ways), ("build", "--root", root)):
        result = songma(*command)
        assert result.returncode == 0, result.stdout + result.stderr
    return root


def link(page, id):
    return page.locator(f"#picture-{id} .picture-open")


def shown(page):
    """The id of the picture in the viewer, as the address names it; its file is the one in view."""
    id = page.evaluate("location.hash").removeprefix("#picture-")
    assert f"/{id}" in page.evaluate("document.querySelector('.viewer-plate img').currentSrc")
    return id


def variant(album, name, edit):
    """An edited copy of the English page of pictures beside it; its name for the fixture `gallery`."""
    folder = album / "dist/offline/en/discover"
    text = (folder / "pictures.html").read_text("utf-8")
    (folder / f"{name}.html").write_text(edit(text), "utf-8")
    return f"discover/{name}"
