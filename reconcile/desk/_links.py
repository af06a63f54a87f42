"""The addresses of the desk: they come from content alone, so that they are permanent."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = "/-/reconcile"


@dataclass(frozen=True, slots=True)
class Links:
    """Makes addresses; `base` is what Datasette is served under, `tables` the page of the database itself."""

    base: str
    tables: str

    def overview(self, **asked: str | int | None) -> str:
        """The overview, narrowed to what is asked; what is `None` or empty is left out."""
        return f"{self.base}{ROOT}{_query(asked)}"

    def finding(self, id_: str, **asked: str | int | None) -> str:
        """A finding; `asked` is what the list is narrowed to on which it stands between others."""
        return self._page("finding", id_) + _query(asked)

    def cluster(self, id_: str) -> str:
        """A question with all that answers it."""
        return self._page("cluster", id_)

    def series(self, id_: str) -> str:
        """A growing count."""
        return self._page("series", id_)

    def claim(self, id_: str) -> str:
        """A claim."""
        return self._page("claim", id_)

    def source(self, name: str) -> str:
        """An outlet, under the name its articles give."""
        return self._page("source", name)

    def article(self, id_: str, claim: str | None = None) -> str:
        """An article; with `claim` at the place of this claim, which the page calls `claim-ID`."""
        at = f"{_query({'claim': claim})}#claim-{quote(claim, safe='')}" if claim else ""
        return self._page("article", id_) + at

    def decide(self) -> str:
        """Where decisions are sent."""
        return f"{self.base}{ROOT}/decide"

    def asset(self, name: str) -> str:
        """A file of the desk's own."""
        return f"{self.base}{ROOT}/assets/{name}"

    def table(self, name: str, row: str | None = None) -> str:
        """Datasette's own page of a table, or of a row in it."""
        found = f"{self.tables}/{quote(name, safe='')}"
        return f"{found}/{quote(row, safe='')}" if row else found

    def _page(self, noun: str, id_: str) -> str:
        return f"{self.base}{ROOT}/{noun}/{quote(id_, safe='')}"


def _query(asked: Mapping[str, str | int | None]) -> str:
    told = {name: value for name, value in asked.items() if value not in (None, "")}
    return f"?{urlencode(told)}" if told else ""
