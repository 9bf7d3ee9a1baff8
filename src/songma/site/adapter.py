"""MkDocs's objects on one side, the publication's answers on the other."""

from collections.abc import Iterator
from fnmatch import fnmatch
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from songma.checking.report import as_text
from songma.diagnostics import Finding, Severity
from songma.glossary.show import PAGE as GLOSSARY
from songma.languages import BY_CODE, LANGUAGES, SOURCE
from songma.messages import Messages
from songma.search.index import index, script, script_of
from songma.site.fonts import SHEET as FONT_SHEET
from songma.site.fonts import early_fonts, font_faces, shipped
from songma.site.foreign import mark
from songma.site.pictures import files as picture_files
from songma.site.pictures import placed
from songma.site.publication import Publication
from songma.site.structure import differences
from songma.site.tables import framed
from songma.text.wording import Wording
from songma.translation.show import DATA as STATUS
from songma.tree import DOCS

SLOT = "songma_publication"  # in config.extra: one publication for the passes of all languages
THEME_SHEETS = "assets/stylesheets/*.min.css"  # main, palette: the names hold a hash


def publication_of(config: MkDocsConfig) -> Publication:
    """The build's own publication, loaded and checked at the first call."""
    if SLOT not in config.extra:
        config.extra[SLOT] = Publication.at(Path(config.config_file_path).parent)
    publication: Publication = config.extra[SLOT]
    return publication


def language_of(config: MkDocsConfig) -> str:
    plugin: Any = config.plugins["i18n"]
    return str(plugin.current_language)


def sayings(publication: Publication, messages: Messages) -> Iterator[tuple[bool, str]]:
    """Each finding as a line of text, and whether it stops a strict build."""
    for finding in (*publication.findings, *publication.album().findings):
        yield finding.severity is Severity.ERROR, as_text(finding, messages)


def misread(source: str, html: str, config: MkDocsConfig, messages: Messages) -> Iterator[str]:
    """A line for each kind of block that the checker and the builder count differently on a page."""
    for kind, ours, theirs in differences(publication_of(config).markdown(source), html):
        args = {"kind": kind, "ours": ours, "theirs": theirs}
        yield as_text(Finding("M405", f"{DOCS}/{source}", args=args), messages)


def marked(html: str, config: MkDocsConfig) -> str:
    """A finished page of this pass's language with its foreign passages marked."""
    return mark(html, language_of(config))


def finished_article(html: str, source: str, url: str, config: MkDocsConfig) -> str:
    """With its tables in frames and its abbreviations explained."""
    publication = publication_of(config)
    words = publication.words(language_of(config))
    html = framed(html, lambda number: escape(words("page.table", number=number)))
    html = placed(html, publication.album().prints, url, words)
    return publication.with_tips(source, html, page_link(GLOSSARY, url, config))


def stylesheets(files: Files, config: MkDocsConfig) -> list[str]:
    """The theme's sheets, then our own: the later one wins."""
    names = sorted(file.src_uri for file in files if fnmatch(file.src_uri, THEME_SHEETS))
    return [*names, *map(str, config.extra_css)]


def preloads(config: MkDocsConfig) -> list[str]:
    """Fonts of this pass's script. From file:// a browser refuses to fetch one beforehand."""
    is_served = config.use_directory_urls
    script = BY_CODE[language_of(config)].script
    return early_fonts(publication_of(config).fonts(), script) if is_served else []


def add_files(files: Files, config: MkDocsConfig) -> Files:
    """Generated pages of this pass's language, the fonts, and without what nobody needs."""
    publication, language = publication_of(config), language_of(config)
    for source, text in publication.generated(language):
        files.append(_translated(File.generated(config, source, content=text), language, config))
    for name, content in _data_files(publication, language):
        file = File.generated(config, f"{language}/{name}", content=content)
        files.append(_translated(file, language, config))
    files.append(_index(publication, language, config))
    fonts = publication.fonts()
    files.append(File.generated(config, FONT_SHEET, content=font_faces(fonts)))
    for target, path in shipped(fonts):
        files.append(File.generated(config, target, abs_src_path=str(path)))
    if language == SOURCE:  # the first pass; the others build into the same folder
        for picture in picture_files(publication.album().prints, config):
            files.append(picture)
    for file in [file for file in files if publication.leaves_out(file.src_uri)]:
        files.remove(file)
    return files


def _index(publication: Publication, language: str, config: MkDocsConfig) -> File:
    def url(name: str) -> str:
        return (_place(language) + _file(name, config).url).replace("./", "")

    data = index(publication.prose, language, url, publication.found_last)
    return File.generated(config, script_of(language), content=script(language, data))


def _data_files(publication: Publication, language: str) -> Iterator[tuple[str, str]]:
    yield STATUS, publication.status_data()
    for name in publication.prose.names(language):
        for download in publication.downloads(f"{language}/{name}"):
            yield download.name, download.content


def _translated(file: File, language: str, config: MkDocsConfig) -> File:
    """Moves a file made for `language` to where static-i18n would put it."""
    name = file.src_uri.partition("/")[2]
    file.dest_uri = _place(language) + _file(name, config).dest_uri
    return file


def language_links(source: str, url: str, config: MkDocsConfig) -> list[dict[str, Any]]:
    """For the language menu: the same page in every language, relative to `url`."""
    return [
        {
            "language": row,
            "url": get_relative_url(_place(row.code) + _file(name, config).url, url),
            "current": source.startswith(f"{row.code}/"),
        }
        for row, name in publication_of(config).counterparts(source)
    ]


def page_link(name: str, url: str, config: MkDocsConfig) -> str:
    """The page `name` of this pass's language, relative to `url`."""
    target = _place(language_of(config)) + _file(name, config).url
    return str(get_relative_url(target, url))


def related_links(source: str, url: str, config: MkDocsConfig) -> list[tuple[str, str]]:
    """Address and title of the pages that lead to this one."""
    related = publication_of(config).related(source)
    return [(page_link(name, url, config), title) for name, title in related]


def download_links(source: str, url: str, config: MkDocsConfig) -> list[tuple[str, str, str, str]]:
    """Address, form, size and SHA-256 of the files that belong to a page."""
    publication, wording = publication_of(config), Wording(language_of(config))
    files = publication.downloads(source)
    return [
        (page_link(file.name, url, config), file.form, wording.file_size(file.size), file.sha256)
        for file in files
    ]


def foot_links(url: str, config: MkDocsConfig) -> list[tuple[str, str]]:
    """Address and title of the pages that the foot of every page names."""
    pages = publication_of(config).foot(language_of(config))
    return [(page_link(name, url, config), title) for name, title in pages]


def room_of(source: str) -> str:
    """The folder of a page: `invest` of `vi/invest/why.md`; `home` for a page that stands in none."""
    _, *folders, _ = source.split("/")
    return folders[0] if folders else "home"


def ward_of(source: str, nav: Navigation) -> Section | None:
    """The part of the menu a page belongs to, even where the menu does not name the page itself."""
    room = room_of(source)
    sections = [item for item in nav.items if isinstance(item, Section)]
    return next((one for one in sections if room == room_of(_first(one))), None)


def _first(section: Section) -> str:
    page = section.children[0]
    return page.file.src_uri if isinstance(page, Page) else ""


def addresses(config: MkDocsConfig) -> list[str]:
    """Absolute addresses of all pages, for the sitemap; none while the site has no address."""
    base = config.site_url
    pages = publication_of(config).prose.pages
    urls = (_place(language) + _file(name, config).url for language, name in sorted(pages))
    return [base + url.removeprefix("./") for url in urls] if base else []


def homes() -> list[dict[str, Any]]:
    return [{"language": row, "url": _place(row.code)} for row in LANGUAGES]


def _place(language: str) -> str:
    """The folder of a language below the site's root: the source language stands at the root."""
    return "" if language == SOURCE else f"{language}/"


def _file(name: str, config: MkDocsConfig) -> File:
    return File(name, "", "", config.use_directory_urls)
