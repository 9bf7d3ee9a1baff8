"""Where pages stand on the site: the source language at the root, the others in folders."""

from mkdocs.structure.files import File

from songma.languages import SOURCE


def folder_of(language: str) -> str:
    return "" if language == SOURCE else f"{language}/"


def file_of(name: str, is_served: bool) -> File:
    """A page below the folder of its language, as MkDocs names its file and its address."""
    return File(name, "", "", is_served)


def path_of(language: str, name: str, is_served: bool = True) -> str:
    """From the root of the site: `en/invest/why/`, or `en/invest/why.html` where no server is."""
    return (folder_of(language) + file_of(name, is_served).url).replace("./", "")
