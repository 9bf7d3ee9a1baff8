"""D…, G…, C…: the rules of the rooms that keep data: facts, plan, exhibition, maps, charts."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime

from songma.charts import rules as charts
from songma.diagnostics import Finding
from songma.drawing import rules as drawing
from songma.exhibit import rules as exhibit
from songma.facts import rules as facts
from songma.plan import rules as plan
from songma.prose import Prose


def check(prose: Prose) -> Iterator[Finding]:
    project = prose.project
    yield from facts.check(project.facts, project.units, project.offices, today())
    if project.plan:
        yield from plan.check(project.plan, project.offices)
    yield from exhibit.check(project.exhibit)
    writers = [voice.maps for voice in prose.voices.values()]
    yield from drawing.check(project.atlas, project.charts, writers)
    yield from prose.chart_findings
    yield from charts.check(prose.charts, prose.facts, project.units)


def today() -> date:
    """SOURCE_DATE_EPOCH where set (reproducible-builds.org), so that a build can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
