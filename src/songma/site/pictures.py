"""Pictures in the built site: their files, and the addresses of these on each page."""

import re
from collections.abc import Callable, Iterator, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from songma.pictures.album import Print
from songma.pictures.renditions import FORMS
from songma.pictures.show import SCHEME
from songma.text.wording import Wording
from songma.text.words import Words

ADDRESS = re.compile(rf"{SCHEME}([a-z0-9-]+/[a-z0-9.]+)")  # picture:gate/400.avif
DOWNLOAD = re.compile(rf'(href="{SCHEME}([a-z0-9-]+/[a-z0-9.]+)" download>)</a>')


def files(prints: Mapping[str, Print], config: MkDocsConfig) -> Iterator[File]:
    for made in prints.values():
        yield File.generated(config, made.address, abs_src_path=str(made.path))


def placed(html: str, prints: Mapping[str, Print], url: str, words: Words) -> str:
    """A page's HTML with the addresses of pictures relative to `url`, and the downloads in words."""
    if SCHEME not in html:
        return html
    html = DOWNLOAD.sub(
        _known(prints, lambda match: f"{match[1]}{_words(prints[match[2]], words)}</a>", 2), html
    )
    return ADDRESS.sub(_known(prints, lambda match: get_relative_url(prints[match[1]].address, url), 1), html)


def _known(
    prints: Mapping[str, Print], write: Callable[[re.Match[str]], str], group: int
) -> Callable[[re.Match[str]], str]:
    """What is no picture of ours, such as an example in a text, is left as it is."""
    return lambda match: write(match) if match[group] in prints else match[0]


def _words(file: Print, words: Words) -> str:
    ending = file.path.suffix[1:]
    form = FORMS[ending][0] if ending in FORMS else ending.upper()
    return words("picture.download", form=form, size=Wording(words.language).file_size(file.octets))
