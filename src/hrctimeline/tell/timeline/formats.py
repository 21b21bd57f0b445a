"""The formats of the timeline that go into a file, by name. Each is imported only where it is asked for."""

from collections.abc import Callable, Mapping

from hrctimeline.results import EventReport, Report

Chosen = list[EventReport]


def _html(report: Report, chosen: Chosen) -> str:
    from hrctimeline.edition.build import edition
    from hrctimeline.tell.page.render import page

    return page(edition(report, chosen))


FORMATS: Mapping[str, Callable[[Report, Chosen], str]] = {"html": _html}
