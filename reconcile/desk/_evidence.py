"""The ledgers of credence and the grades of the sources, as the pages tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.report._figures import end_in_words, supports
from reconcile.report._ledger import leading, signed, sureness
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reconcile.model import Cluster, Credence, Estimate, SourceGrade, Term
    from reconcile.report._lookup import Lookup

_CITED = 6
"""Claims cited behind an entry of a ledger; the rest is counted."""

_SURE = "Confidence is "
"""How the sentence on confidence begins."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A claim that an entry rests on, called by its outlet."""

    id: str
    outlet: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What speaks for a value, or against it, with its weight in decibans."""

    what: str
    weight: str
    why: str
    cited: tuple[Cited, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Account:
    """The ledger of one value: its sum, its word of probability, and its entries."""

    value: str
    word: str
    total: str
    information: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Grade:
    """Sources of one letter, and why."""

    letter: str
    names: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the evidence supports of a question; `ends` are low, best and high, open where nobody bounds them.

    `grade` is the Admiralty number of what is told, `policy` chose the best value, where a configuration has one.
    """

    told: str
    word: str
    ends: tuple[tuple[str, str], ...]
    grade: str
    policy: str
    why: str
    sure: str
    flips: str
    accounts: tuple[Account, ...]
    grades: tuple[Grade, ...]


def evidence(look: Lookup, cluster: Cluster) -> Evidence | None:
    """The estimate of a question; `None` where it has none."""
    found = cluster.estimate
    if found is None:
        return None
    first = leading(found) if found.best is not None else None
    return Evidence(
        supports(found),
        first.word if first else "",
        _ends(found),
        line(found.grade),
        line(found.policy or ""),
        line(found.why),
        sureness(found).removeprefix(_SURE),
        _sentence(line(found.flips or "")),
        tuple(_account(look, one) for one in found.credences),
        tuple(_grades(found.sources)),
    )


def _sentence(told: str) -> str:
    return told[:1].upper() + told[1:]


def _ends(found: Estimate) -> tuple[tuple[str, str], ...]:
    told = {"Low": found.low, "Best": found.best, "High": found.high}
    none = {"Best": "undecided"}
    return tuple((name, end_in_words(end, found) if end else none.get(name, "open")) for name, end in told.items())


def _account(look: Lookup, found: Credence) -> Account:
    entries = tuple(_entry(look, term) for term in found.terms)
    return Account(line(found.value), found.word, signed(found.total), found.information, entries)


def _entry(look: Lookup, term: Term) -> Entry:
    known = [look.claims[one] for one in term.claims if one in look.claims]
    cited = tuple(Cited(one.id, look.outlet(look.article_of(one))) for one in known[:_CITED])
    return Entry(line(term.what), signed(term.weight), line(term.why), cited, max(len(known) - _CITED, 0))


def _grades(sources: Iterable[SourceGrade]) -> list[Grade]:
    alike: dict[tuple[str, str], list[str]] = {}
    for one in sources:
        alike.setdefault((one.letter, line(one.why)), []).append(line(one.source))
    return [Grade(letter, tuple(dict.fromkeys(names)), why) for (letter, why), names in sorted(alike.items())]
