"""Where the built pages stand, and one page of each kind."""

from pathlib import Path

from songma.languages import SOURCE

KINDS = {
    "home": "index",
    "landing": "invest/index",
    "figures": "invest/figures",
    "steps": "invest/procedures",
    "exhibition": "exhibit/index",
    "object": "exhibit/items/bia-1938",
    "pictures": "discover/pictures",
    "documents": "na-meo/documents",
    "phones": "na-meo/phones",
    "plan": "plan/index",
    "task": "plan/tasks/n03",
    "news": "news/2019-05-08-990-years",
    "glossary": "about/glossary",
    "translations": "about/translations",
    "sources": "about/sources/exhibition",
}


def address(built: Path, served: str, kind: str, language: str, name: str) -> str:
    """Of the page in the offline flavour (kind "file") or behind the server."""
    folder = "" if language == SOURCE else f"{language}/"
    if kind == "file":
        return (built / "dist/offline" / folder / f"{name}.html").as_uri()
    return served + folder + (name.removesuffix("index").rstrip("/") + "/").lstrip("/")
