"""What a form decides: the kind, what it is about and what is said, in the words of the command line."""

from __future__ import annotations

from datetime import date
from itertools import combinations, product
from typing import TYPE_CHECKING

from reconcile.errors import UsageError
from reconcile.frozen import dataclass
from reconcile.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reconcile.model import Finding

KINDS = ("stands", "explained", "later", "same", "different", "misread", "no-claim", "date", "source", "undo")
PAIRS = ("same", "different")
_LONGEST = 2_000
_MOST = 200


@dataclass(frozen=True, slots=True)
class Given:
    """A form that was filled in. `kind` is one of KINDS; `of` the id of a finding, claim or article."""

    kind: str
    of: str
    finding: str | None
    said: str | None
    apart: str | None
    why: str | None
    until: date | None

    @property
    def table(self) -> str:
        """The kind of thing that `of` is the id of, as the store calls it."""
        on = {"misread": "claims", "no-claim": "claims", "source": "articles"}
        return on.get(self.kind) or (self.of.partition("/")[0] if self.kind == "date" else "findings")

    @property
    def id(self) -> str:
        """The id alone."""
        return self.of.partition("/")[2] if self.kind == "date" else self.of

    def pairs(self, finding: Finding) -> list[list[str]]:
        """The pairs of claims that are the same, or not; `UsageError` where these are too many to write down."""
        found = [list(pair) for pair in self._pairs(finding)]
        if len(found) > _MOST:
            told = f"that would be {len(found):,} pairs of claims"
            raise UsageError(None, told, "choose the one claim that is of another thing")
        return found

    def _pairs(self, finding: Finding) -> Sequence[tuple[str, str]]:
        first, *others = finding.claims
        if self.kind == "same":
            return [(first, other) for other in others]
        if self.apart and self.apart in finding.claims:
            return [(self.apart, other) for other in finding.claims if other != self.apart]
        return [pair for a, b in combinations(finding.sides, 2) for pair in product(a, b)]


def given(form: Mapping[str, str]) -> Given:
    """What a form decides; `UsageError` where it is not whole."""
    kind = form.get("kind", "")
    if kind not in KINDS:
        raise UsageError(None, "nothing is decided", "press one of the buttons")
    finding = form.get("finding") or None
    of, said = _OF[kind](form)
    if kind != "undo" and not of:
        raise UsageError(None, "it is not said what this is about", "choose it in the form")
    return Given(kind, of, finding, said, form.get("apart") or None, _short("why", form), _day(form.get("until", "")))


def _on_claim(form: Mapping[str, str]) -> tuple[str, str | None]:
    return form.get("claim", ""), _said("what the words say", form, "value")


def _on_date(form: Mapping[str, str]) -> tuple[str, str | None]:
    return form.get("dated", ""), _said("the date", form, "date")


_OF: Mapping[str, Callable[[Mapping[str, str]], tuple[str, str | None]]] = {
    "stands": lambda form: (form.get("finding", ""), None),
    "later": lambda form: (form.get("finding", ""), None),
    "same": lambda form: (form.get("finding", ""), None),
    "different": lambda form: (form.get("finding", ""), None),
    "explained": lambda form: (form.get("finding", ""), _said("the reason", form, "reason")),
    "misread": _on_claim,
    "no-claim": lambda form: (form.get("claim", ""), None),
    "date": _on_date,
    "source": lambda form: (form.get("article", ""), _said("the outlet", form, "source")),
    "undo": lambda form: ("", None),
}


def _said(what: str, form: Mapping[str, str], field: str) -> str:
    written = _short(field, form)
    if written is None:
        raise UsageError(None, f"{what} is not said", "write it into the form")
    return written


def _short(field: str, form: Mapping[str, str]) -> str | None:
    written = form.get(field, "").strip()
    if len(written) > _LONGEST:
        raise UsageError(None, f"{len(written):,} characters are too many", f"write at most {_LONGEST:,}")
    return written or None


def _day(written: str) -> date | None:
    if not written.strip():
        return None
    try:
        return date.fromisoformat(written.strip())
    except ValueError as error:
        raise UsageError(None, f"“{visible(written)}” is no day", "write one like 2031-05-03") from error
