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
from songma.publish.feed import FILE as FEED
from songma.publish.fonts import SHEET as FONT_SHEET
from songma.publish.fonts import early_fonts, font_faces, shipped
from songma.publish.manifest import FILE as MANIFEST
from songma.search.index import index, script, script_of
from songma.site.addresses import file_of, folder_of, path_of
from songma.site.foreign import mark
from songma.site.pictures import files as picture_files
from songma.site.pictures import placed
from songma.site.press import FOLDER as KIT
from songma.site.press import files as kit_files
from songma.site.press import kit_of, with_kit
from songma.site.publication import Publication
from songma.site.sharing import CARDS, Sharer, Sharing, sharer
from songma.site.structure import differences
from songma.site.tables import framed
from songma.text.wording import Wording
from songma.translation.show import DATA as STATUS
from songma.tree import DOCS

SLOT, SHARER = (
    "songma_publication",
    "songma_sharer",
)  # in config.extra: one publication for the passes of all languages
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
    is_served = config.use_directory_urls
    html = with_kit(html, publication, lambda name: page_link(f"{KIT}/{name}", url, config), words, is_served)
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
    for name, content in _data_files(publication, language, config):
        file = File.generated(config, f"{language}/{name}", content=content)
        files.append(_translated(file, language, config))
    files.append(_index(publication, language, config))
    for target, path in _cards(config):
        files.append(File.generated(config, target, abs_src_path=str(path)))
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
        return path_of(language, name, config.use_directory_urls)

    data = index(publication.prose, language, url, publication.found_last)
    return File.generated(config, script_of(language), content=script(language, data))


def _data_files(
    publication: Publication, language: str, config: MkDocsConfig
) -> Iterator[tuple[str, str | bytes]]:
    """Names below the folder of the language, and what the files hold."""
    yield STATUS, publication.status_data()
    if config.use_directory_urls:
        yield MANIFEST, publication.manifest(language)
    if kit := kit_of(publication, language):
        yield from kit_files(kit, config.use_directory_urls)
    if (sharer := sharer_of(config)) and (feed := sharer.feed(language)):
        yield FEED, feed
    for name in publication.prose.names(language):
        for download in publication.downloads(f"{language}/{name}"):
            yield download.name, download.content


def sharer_of(config: MkDocsConfig) -> Sharer | None:
    """None for a site without an address, and for the offline one."""
    if SHARER not in config.extra:
        config.extra[SHARER] = sharer(publication_of(config)) if config.use_directory_urls else None
    found: Sharer | None = config.extra[SHARER]
    return found


def sharing(source: str, config: MkDocsConfig) -> Sharing | None:
    found = sharer_of(config)
    return found.of(source) if found else None


def _cards(config: MkDocsConfig) -> Iterator[tuple[str, Path]]:
    """In the pass of the source language: all cards lie in one folder."""
    found = sharer_of(config)
    if found and language_of(config) == SOURCE:
        yield from ((f"{CARDS}/{path.name}", path) for path in set(found.cards.values()))


def _translated(file: File, language: str, config: MkDocsConfig) -> File:
    """Moves a file made for `language` to where static-i18n would put it."""
    name = file.src_uri.partition("/")[2]
    file.dest_uri = folder_of(language) + file_of(name, config.use_directory_urls).dest_uri
    return file


def language_links(source: str, url: str, config: MkDocsConfig) -> list[dict[str, Any]]:
    """For the language menu: the same page in every language, relative to `url`."""
    return [
        {
            "language": row,
            "url": get_relative_url(path_of(row.code, name, config.use_directory_urls), url),
            "current": source.startswith(f"{row.code}/"),
        }
        for row, name in publication_of(config).counterparts(source)
    ]


def page_link(name: str, url: str, config: MkDocsConfig) -> str:
    """The page `name` of this pass's language, relative to `url`."""
    target = path_of(language_of(config), name, config.use_directory_urls)
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


def homes() -> list[dict[str, Any]]:
    return [{"language": row, "url": folder_of(row.code)} for row in LANGUAGES]
