import pytest

from addresses import address
from songma.languages import SOURCE

DESK = {"width": 1280, "height": 800}


@pytest.fixture
def open_page(built, chromium):
    """Opens an offline page in a browser window of its own, with the reader's settings."""
    contexts = []

    def open_it(name, language=SOURCE, viewport=DESK, **settings):
        contexts.append(chromium.new_context(viewport=viewport, **settings))
        page = contexts[-1].new_page()
        page.goto(address(built, "", "file", language, name))
        return page

    yield open_it
    for context in contexts:
        context.close()
