"""A command typed wrongly, in one sentence of the reader's language; click says it in English only."""

import click
from click.exceptions import BadOptionUsage, MissingParameter, NoSuchOption

from songma.messages import Messages


def explain(error: click.ClickException, said: Messages) -> str:
    name = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "songma"
    key, values = _kind(error)
    return said.say(key, {**values, "command": name})


def _kind(error: click.ClickException) -> tuple[str, dict[str, object]]:
    if isinstance(error, NoSuchOption):
        likely = ", ".join(error.possibilities or ())
        return ("usage_like" if likely else "usage_option"), {"name": error.option_name, "likely": likely}
    if isinstance(error, MissingParameter):
        choices = _choices(error.param)
        return ("usage_missing_of" if choices else "usage_missing"), {
            "name": _name(error),
            "choices": choices,
        }
    if isinstance(error, BadOptionUsage):
        return "usage_value", {"name": error.option_name}
    if isinstance(error, click.BadParameter):
        return "usage_bad", {"name": _name(error), "choices": _choices(error.param) or error.message}
    return "usage_other", {"problem": error.format_message()}


def _name(error: click.BadParameter) -> str:
    param = error.param
    return str(
        error.param_hint or (param.opts[0] if isinstance(param, click.Option) else param and param.name)
    )


def _choices(param: click.Parameter | None) -> str:
    return ", ".join(param.type.choices) if param and isinstance(param.type, click.Choice) else ""
