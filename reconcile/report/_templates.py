"""Jinja2 with our fences: what is no part of a template is escaped, and a name that is not there is a bug."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

if TYPE_CHECKING:
    from collections.abc import Callable

    Fill = Callable[..., str]


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
