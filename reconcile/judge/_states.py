"""Names that stand for one state: the country, a city of it, and who holds an office in it, as articles tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.claims._office import ROLE
from reconcile.judge._case import Case
from reconcile.judge._names import same
from reconcile.judge._nested import by_name, lies_in
from reconcile.languages import get
from reconcile.languages._tokens import Token
from reconcile.languages._words import Words, closed_words
from reconcile.model import Claim, Entity

BEFORE = 30  # code points before a name and its office in which a country is told
LONGEST = 5  # words of a name
NEAR = 5  # words behind the name of a country in which somebody of it may be named
COUNTRY = "country"


def of_one_state(case: Case, one: tuple[Claim, str], other: tuple[Claim, str]) -> bool:
    """One names a country, and the other a city of it or somebody who holds an office of it: "Ostmark's president".

    Each is what a claim says of a name. "The Ostmark army" is the country, "Ostmark rebels" are not.
    """
    return _stands_for(case, one, other[1]) or _stands_for(case, other, one[1])


def _stands_for(case: Case, told: tuple[Claim, str], other: str) -> bool:
    claim, state = told
    country = next((e for e in _named(case, state) if e.kind == COUNTRY), None)
    if country is None:
        return False
    behind = [*_own(state, country), *(token.folded for token in _behind(case, claim, state))]
    last = other.split()[-1:]
    if last and not last[0].islower() and last[0].casefold() in behind:
        return True  # "Ostmark's president Ilse Tarn", of whom "Ostmark" is told
    if not _is_state(closed_words(case.article(claim).language), behind[:1]):
        return False
    if any(lies_in(case, place, country) for place in _named(case, other)):
        return True
    named = " ".join(word for word in other.split() if word[:1].isupper()) or other
    return any(same(person, named) for person in _officers(case, country.id))


def _own(name: str, country: Entity) -> Sequence[str]:
    """The words of the name behind that of the country: "Ostmark | government forces"."""
    words, known = name.casefold().split(), {written.casefold() for written in country.names}
    ends = [at for at in range(len(words), 0, -1) if any(" ".join(words[first:at]) in known for first in range(at))]
    return words[ends[0] :] if ends else ()


def _behind(case: Case, claim: Claim, name: str) -> Sequence[Token]:
    """The words behind the name in the sentence of the claim."""
    end = claim.span.end - claim.sentence_at.start
    at = claim.sentence.rfind(name, 0, end)
    return get(case.article(claim).language).tokens(claim.sentence[at + len(name) :])[:NEAR] if at >= 0 else ()


def _is_state(closed: Words, behind: Sequence[str]) -> bool:
    """Behind the name stands a noun of its powers ("army"), or no noun of somebody else."""
    shut = closed.powers | closed.prepositions | closed.conjunctions | closed.copulas | closed.possessives
    return all(word in shut or not word.isalpha() for word in behind)


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
