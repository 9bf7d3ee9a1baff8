"""MkDocs events -> calls of the engine. Nothing is decided here.

Priority -200: after static-i18n (-100), which sets the language of the pass.
"""

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority, get_plugin_logger

from songma.diagnostics import SongmaError
from songma.languages import LANGUAGES
from songma.messages import messages, preferred_language
from songma.site import adapter
from songma.site.compiled import keep_compiled

log = get_plugin_logger("songma")


@event_priority(-200)
def on_config(config):
    config.theme["language"] = adapter.language_of(config)
    if adapter.SLOT in config.extra:
        return
    try:
        sayings = list(adapter.sayings(adapter.publication_of(config), _messages()))
    except SongmaError as error:
        raise Abort(_messages().say(error.code, error.values)) from error
    for is_error, line in sayings:
        (log.warning if is_error else log.info)(line)
        if is_error and config.strict:
            config.extra["songma_stop"] = True
    if config.extra.get("songma_stop"):
        raise Abort(_messages().say("stopped_strict"))


@event_priority(-200)
def on_files(files, config):
    try:
        return adapter.add_files(files, config)
    except SongmaError as error:
        raise Abort(_messages().say(error.code, error.values)) from error


def on_page_markdown(markdown, page, config, files):
    return adapter.publication_of(config).markdown(page.file.src_uri)


def on_page_content(html, page, config, files):
    for line in adapter.misread(page.file.src_uri, html, config, _messages()):
        log.warning(line)
    return adapter.finished_article(html, page.file.src_uri, page.url, config)


def on_env(env, config, files):
    keep_compiled(env)
    publication = adapter.publication_of(config)
    env.globals["stylesheets"] = adapter.stylesheets(files, config)
    env.globals["preloads"] = adapter.preloads(config)
    env.globals["river"] = publication.river()
    env.globals["words"] = publication.words(adapter.language_of(config))
    env.globals["all_words"] = {row.code: publication.words(row.code) for row in LANGUAGES}
    return env


def on_page_context(context, page, config, nav):
    context["view"] = adapter.publication_of(config).view(page.file.src_uri)
    context["room"] = adapter.room_of(page.file.src_uri)
    context["ward"] = adapter.ward_of(page.file.src_uri, nav)
    context["foot_links"] = adapter.foot_links(page.url, config)
    context["home"] = adapter.publication_of(config).home(page.file.src_uri, page.content)
    context["language_links"] = adapter.language_links(page.file.src_uri, page.url, config)
    context["manifest_url"] = adapter.page_link("site.webmanifest", page.url, config)
    context["about_url"] = adapter.page_link("about/index.md", page.url, config)
    context["downloads"] = adapter.download_links(page.file.src_uri, page.url, config)
    context["related"] = adapter.related_links(page.file.src_uri, page.url, config)
    context["sharing"] = adapter.sharing(page.file.src_uri, config)
    context["sources_url"] = adapter.page_link("about/sources.md", page.url, config)
    return context


def on_post_page(output, page, config):
    return adapter.marked(output, config)


def on_template_context(context, template_name, config):
    context["sharer"] = adapter.sharer_of(config)
    context["languages"] = LANGUAGES
    context["homes"] = adapter.homes()
    return context


def _messages():
    return messages(preferred_language())
