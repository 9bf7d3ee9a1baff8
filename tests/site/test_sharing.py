"""What the built site tells those who find or share its pages, read by programs that did not write it."""

import csv
import hashlib
import json
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import extruct
import feedparser
import pytest
from jinja2 import Environment, FileSystemLoader
from PIL import Image

from conftest import BASE
from songma.languages import BY_CODE, CODES, LANGUAGES, SOURCE
from songma.project import load
from songma.site.publication import Publication
from songma.site.sharing import sharer
from tree import PROJECT

NAMES = {  # twelve pages, one of each kind: name -> type of schema.org
    "index": "WebSite",
    "invest/index": "WebPage",
    "invest/figures": "WebPage",
    "invest/procedures": "WebPage",
    "discover/heritage": "WebPage",
    "exhibit/items/bia-1938": "WebPage",
    "na-meo/index": "WebPage",
    "na-meo/documents": "WebPage",
    "news/2019-05-08-990-years": "Article",
    "plan/index": "WebPage",
    "plan/tasks/n03": "WebPage",
    "about/glossary": "WebPage",
}
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


class Head(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.links, self.meta, self.language = [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag == "html":
            self.language = values["lang"]
        if tag == "link":
            self.links.append(values)
        if tag == "meta" and "content" in values:
            self.meta.append((values.get("property") or values.get("name"), values["content"]))

    def link(self, relation):
        return [link for link in self.links if link["rel"] == relation]

    def values(self, name):
        return [content for key, content in self.meta if key == name]


@cache
def head(path: Path) -> Head:
    return Head(path.read_text("utf-8").partition("</head>")[0])


@pytest.fixture(scope="module")
def online(built):
    """The pages by address."""
    site = built / "site"
    folders = {path: path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    return {BASE + ("" if folder == "." else f"{folder}/"): path for path, folder in folders.items()}


def url_of(language, name):
    folder = "" if language == SOURCE else f"{language}/"
    return BASE + (f"{folder}{name}/").replace("index/", "")


def local(built, url):
    assert url.startswith(BASE), url
    return built / "site" / url.removeprefix(BASE)


def test_every_page_names_its_own_address_and_those_of_its_other_languages(online):
    assert len(online) > 500
    for url, path in online.items():
        page = head(path)
        assert [link["href"] for link in page.link("canonical")] == [url], path
        alternates = {link["hreflang"]: link["href"] for link in page.link("alternate") if "hreflang" in link}
        assert list(alternates) == [*CODES, "x-default"], path
        assert alternates[page.language] == url
        assert alternates["x-default"] == alternates["en"]
        for tag, other in alternates.items():
            assert head(online[other]).language == (tag if tag in CODES else "en")


def test_a_picture_an_address_and_a_language_stand_behind_every_shared_link(online, built):
    pictures = set()
    for url, path in online.items():
        page = head(path)
        once = {
            name: page.values(f"og:{name}") for name in ("url", "title", "description", "locale", "image")
        }
        assert all(len(values) == 1 and values[0] for values in once.values()), (path, once)
        assert once["url"] == [url]
        assert once["locale"] == [BY_CODE[page.language].locale]
        others = {row.locale for row in LANGUAGES} - {BY_CODE[page.language].locale}
        assert set(page.values("og:locale:alternate")) == others
        assert once["description"] == page.values("description")
        assert page.values("twitter:card") == ["summary_large_image"]
        pictures.add(once["image"][0])
    assert len(pictures) > 400
    for url in pictures:
        image = Image.open(local(built, url))
        assert image.size == (1200, 630)
        assert local(built, url).stat().st_size < 70_000


def test_an_offline_page_names_no_address_at_all(built):
    for path in (built / "dist/offline").rglob("*.html"):
        page = head(path)
        assert not page.link("canonical") + page.link("alternate") + page.link("manifest"), path
        assert not [name for name, _ in page.meta if name and name.startswith(("og:", "twitter:"))], path
        assert "ld+json" not in path.read_text("utf-8"), path
    left = [
        path.name for path in (built / "dist/offline").rglob("*") if path.suffix in (".atom", ".txt", ".xml")
    ]
    assert [name for name in left if not name.startswith("LICENSE")] == []
    assert not (built / "dist/offline/assets/cards").exists()


def test_a_site_without_an_address_has_nothing_to_tell(monkeypatch):
    monkeypatch.delenv("SONGMA_SITE_URL", raising=False)
    assert sharer(Publication(load(PROJECT))) is None


@pytest.mark.parametrize("address", ["https://songma.example/thanh-hoa", "https://songma.example/thanh-hoa/"])
def test_a_site_below_a_folder_keeps_it_in_every_address(address, monkeypatch):
    monkeypatch.setenv("SONGMA_SITE_URL", address)
    leaf = sharer(Publication(load(PROJECT))).leaves.of("lo", "invest/why.md")
    assert leaf.url == "https://songma.example/thanh-hoa/lo/invest/why/"


def test_the_sitemap_says_of_every_page_what_the_page_says_itself(online, built):
    root = ET.parse(built / "site/sitemap.xml").getroot()
    listed = {}
    for entry in root.findall("s:url", SITEMAP):
        url = entry.findtext("s:loc", namespaces=SITEMAP)
        listed[url] = {link.get("hreflang"): link.get("href") for link in entry.findall("x:link", SITEMAP)}
    assert set(listed) == set(online)
    for url, alternates in listed.items():
        links = head(online[url]).link("alternate")
        assert alternates == {link["hreflang"]: link["href"] for link in links if "hreflang" in link}


def test_the_sitemap_dates_a_page_by_its_review_and_a_generated_one_not_at_all(built):
    root = ET.parse(built / "site/sitemap.xml").getroot()
    days = {
        entry.findtext("s:loc", namespaces=SITEMAP): entry.findtext("s:lastmod", namespaces=SITEMAP)
        for entry in root.findall("s:url", SITEMAP)
    }
    project = load(PROJECT)
    written = {
        url_of(language, name.removesuffix(".md")): page.meta["reviewed"]
        for (language, name), page in project.pages.items()
    }
    assert {url: day for url, day in days.items() if day} == written


def test_robots_and_programs_that_read_for_people_find_their_way(built, online):
    robots = (built / "site/robots.txt").read_text("utf-8")
    assert f"Sitemap: {BASE}sitemap.xml" in robots.splitlines()
    text = (built / "site/llms.txt").read_text("utf-8")
    assert text.startswith("# Thanh Hóa Province\n\n> ")
    for row in LANGUAGES:
        assert f"\n## {row.name}\n" in text
    linked = re.findall(r"\]\((\S+)\): \S", text)
    assert len(linked) == len(set(linked)) == len(CODES) * len(load(PROJECT).menu)
    assert set(linked) <= set(online)


def test_no_address_for_security_reports_is_invented(built):
    """RFC 9116 wants a contact; nobody has named one yet."""
    assert not (built / "site/.well-known").exists()


def test_a_named_address_for_security_reports_is_told():
    template = Environment(loader=FileSystemLoader(PROJECT / "overrides")).get_template(
        ".well-known/security.txt"
    )
    security = {"contact": "mailto:security@songma.example", "expires": "2027-06-30"}
    settings = {"extra": {"songma": {"security": security}}}
    text = template.render(config=settings, languages=LANGUAGES, sharer={"base": BASE})
    assert text.splitlines() == [
        "Contact: mailto:security@songma.example",
        "Expires: 2027-06-30T00:00:00Z",
        "Preferred-Languages: vi, en, lo",
        f"Canonical: {BASE}.well-known/security.txt",
    ]


@pytest.mark.parametrize("language", CODES)
def test_a_phone_finds_name_language_and_icons_of_the_stated_size(language, built, online):
    page = head(online[url_of(language, "invest/why")])
    (link,) = page.link("manifest")
    folder = built / "site" / ("" if language == SOURCE else language)
    path = (folder / "invest/why" / link["href"]).resolve()
    assert path == folder / "site.webmanifest"
    manifest = json.loads(path.read_text("utf-8"))
    assert (manifest["lang"], manifest["start_url"]) == (language, "./")
    assert manifest["name"] == page.values("og:site_name")[0]
    for icon in manifest["icons"]:
        size = "x".join(map(str, Image.open((path.parent / icon["src"]).resolve()).size))
        assert size == icon["sizes"]


@pytest.mark.parametrize("language", CODES)
def test_the_feed_holds_every_item_of_the_news_in_its_own_language(language, built, online):
    page = head(online[url_of(language, "index")])
    (link,) = [link for link in page.link("alternate") if link.get("type") == "application/atom+xml"]
    found = feedparser.parse(local(built, link["href"]).read_text("utf-8"))
    assert not found.bozo
    assert found.feed.language == language
    assert found.feed.title == link["title"]
    items = {url for url in online if re.search(r"/news/\d", url) and head(online[url]).language == language}
    assert [entry.link for entry in found.entries] == sorted(items, reverse=True)
    for entry in found.entries:
        assert [entry.title] == head(online[entry.link]).values("og:title")


def graph(path: Path) -> dict[str, dict]:
    """Nodes by their type, as extruct reads them."""
    (found,) = extruct.extract(path.read_text("utf-8"), syntaxes=["json-ld"])["json-ld"]
    assert found["@context"] == "https://schema.org"
    return {node["@type"]: node for node in found["@graph"]}


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("name", NAMES)
def test_what_a_page_is_for_programs_is_what_it_shows(name, language, online):
    url = url_of(language, name)
    page, nodes = head(online[url]), graph(online[url])
    node = nodes[NAMES[name]]
    assert (node["url"], node["inLanguage"]) == (url, language)
    assert [node["description"]] == page.values("description")
    shown = [node.get("headline") or node["name"]]
    assert shown == (page.values("og:site_name") if name == "index" else page.values("og:title"))
    committee = node["sourceOrganization"]
    assert committee["@type"] == "GovernmentOrganization"
    assert "publisher" not in json.dumps(nodes)
    if language != SOURCE and name != "index":
        assert node["translationOfWork"]["@id"].partition("#")[0] == url_of(SOURCE, name)
    if name != "index":
        trail = nodes["BreadcrumbList"]["itemListElement"]
        assert [item["position"] for item in trail] == list(range(1, len(trail) + 1))
        assert all(head(online[item["item"]]).language == language for item in trail)
        assert trail[-1]["item"] == url
        assert trail[0]["item"] == url_of(language, "index")


@pytest.mark.parametrize("language", CODES)
def test_the_site_is_given_out_as_a_draft_for_the_committee(language, online):
    node = graph(online[url_of(language, "index")])["WebSite"]
    assert node["creativeWorkStatus"] == "Draft"
    assert "Thanh Hóa" in node["sourceOrganization"]["name"] or language == "lo"


@pytest.mark.parametrize("language", CODES)
def test_the_gate_stands_where_the_map_has_it(language, online):
    node = graph(online[url_of(language, "na-meo/index")])["Place"]
    project = load(PROJECT)
    assert node["name"] == project.name_of("na-meo-gate", language)
    place = node["geo"]["longitude"], node["geo"]["latitude"]
    assert place == project.charts["region"].places["na-meo"]
    assert node["address"]["addressCountry"] == "VN"


@pytest.mark.parametrize("language", CODES)
def test_the_figures_of_a_page_are_files_of_the_stated_size_and_years(language, built, online):
    nodes = graph(online[url_of(language, "invest/figures")])
    data = nodes["Dataset"]
    assert 50 <= len(data["description"]) <= 5000
    assert re.fullmatch(r"\d{4}(/\d{4})?", data["temporalCoverage"])
    assert "license" not in data
    forms = {}
    for file in data["distribution"]:
        path = local(built, file["contentUrl"])
        assert file["contentSize"] == f"{path.stat().st_size} B"
        forms[file["encodingFormat"]] = path
    rows = list(csv.DictReader(forms["text/csv"].read_text("utf-8-sig").splitlines()))
    assert len(rows) == len(json.loads(forms["application/json"].read_text("utf-8"))) > 50


def test_only_pages_with_figures_offer_them_as_data_and_the_home_page_repeats_none(online):
    publication = Publication(load(PROJECT))
    assert "Dataset" not in graph(online[BASE])
    for name in (*list(NAMES)[1:], "about/accessibility", "exhibit/positions", "exhibit/sources"):
        offers = "Dataset" in graph(online[url_of(SOURCE, name)])
        assert offers is bool(publication.downloads(f"{SOURCE}/{name}.md")), name


@pytest.mark.parametrize("language", CODES)
def test_the_press_page_states_size_and_sum_of_what_it_offers(language, built, online):
    text = online[url_of(language, "publications/press")].read_text("utf-8")
    folder = built / "site" / ("" if language == SOURCE else language) / "publications/press"
    files = {path.name: path for path in folder.iterdir() if path.suffix in (".pdf", ".zip")}
    assert len(files) == 7
    assert all(f'href="{name}"' in text for name in files)
    (bundle,) = [path for path in files.values() if path.suffix == ".zip"]
    assert hashlib.sha256(bundle.read_bytes()).hexdigest() in text
    assert not list((built / "dist/offline").rglob("*press*.zip"))
