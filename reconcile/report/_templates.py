"""Jinja2 with our fences: what is no part of a template is escaped, and a name that is not there is a bug."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, StrictUndefined, TemplateNotFound

if TYPE_CHECKING:
    from collections.abc import Callable

    Fill = Callable[..., str]
    Source = Callable[[str], str]
    Given = Callable[[str, Source], str | None]


def filler(package: str, folder: str = "templates", **words: object) -> Fill:
    """A function that fills a template of a package: its name, then what it shows; all may use the `words`.

    Functions among the words are filters as well.
    """
    found = Environment(
        loader=PackageLoader(package, folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals.update(words)
    found.filters.update({name: word for name, word in words.items() if callable(word)})

    def fill(template: str, **shown: object) -> str:
        return found.get_template(template).render(**shown)

    return fill


class _Given(BaseLoader):
    def __init__(self, given: Given, stock: BaseLoader) -> None:
        self._given, self._stock = given, stock

    def get_source(self, environment: Environment, template: str) -> tuple[str, None, None]:
        found = self._given(template, lambda name: self._stock.get_source(environment, name)[0])
        if found is None:
            raise TemplateNotFound(template)
        return found, None, None

    def list_templates(self) -> list[str]:
        return []


def put_before(environment: Environment, given: Given) -> None:
    """Let an environment of another program take the templates that are `given`, before its own.

    `given` is asked with the name of a template and with what tells the source of one of theirs; `None` leaves it be.
    """
    if environment.loader is not None:
        environment.loader = ChoiceLoader([_Given(given, environment.loader), environment.loader])
