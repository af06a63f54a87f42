"""Names that stand for one state: the country, a city of it, and who holds an office in it, as articles tell."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims._office import ROLE
from reconcile.judge._case import Case
from reconcile.judge._names import same
from reconcile.judge._nested import by_name, lies_in
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Claim, Entity

BEFORE = 30  # code points before a name and its office in which a country is told
LONGEST = 5  # words of a name
COUNTRY = "country"


def of_one_state(case: Case, one: tuple[Claim, str], other: tuple[Claim, str]) -> bool:
    """One names a country, and the other a city of it or somebody who holds an office of it: "Ostmark's president".

    Each is what a claim says of a name. "The Ostmark army" is the country, "Ostmark rebels" are not.
    """
    return _stands_for(case, one, other[1]) or _stands_for(case, other, one[1])


def _stands_for(case: Case, told: tuple[Claim, str], other: str) -> bool:
    claim, state = told
    country = next((e for e in _named(case, state) if e.kind == COUNTRY), None)
    if country is None or not _is_state(case, claim, state):
        return False
    if any(lies_in(case, place, country) for place in _named(case, other)):
        return True
    return any(same(person, other) for person in _officers(case, country.id))


def _is_state(case: Case, claim: Claim, name: str) -> bool:
    """Behind the name stands a noun of its powers ("army"), or no noun of somebody else."""
    code = case.article(claim).language
    closed, at = closed_words(code), claim.sentence.find(name)
    behind = get(code).tokens(claim.sentence[at + len(name) :])[:1] if at >= 0 else []
    return all(
        t.folded in closed.powers | closed.prepositions | closed.conjunctions | closed.copulas | closed.possessives
        or not t.folded.isalpha()
        for t in behind
    )


def _named(case: Case, name: str) -> Iterator[Entity]:
    """The entries of the packs that the words of a name tell."""
    known = by_name(case.entities)
    words = name.casefold().split()
    for size in range(min(len(words), LONGEST), 0, -1):
        for at in range(len(words) - size + 1):
            entry = known.get(" ".join(words[at : at + size]).removesuffix("'s").removesuffix("’s"))
            if entry is not None:
                yield entry


def _officers(case: Case, country: str) -> Iterator[str]:
    """Those whose office is told with the country right before it."""
    for claim in case.claims.values():
        if claim.attribute != ROLE or not claim.subject:
            continue
        at = claim.span.start - claim.sentence_at.start
        before = claim.sentence[max(0, at - BEFORE) : at]
        if any(e.id == country for e in _named(case, " ".join(before.split()[-2:]))):
            yield claim.subject
