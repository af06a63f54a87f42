"""How near an act stands to a number that no grammar ties to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from reconcile.claims._levels import before as word_before
from reconcile.claims._reading import Act, Count, Reading
from reconcile.claims._results import listed_as
from reconcile.languages._words import Words

NEXT = 9  # by how much an adjective right behind a number is nearer than any verb


def nearest(reading: Reading, count: Count) -> tuple[float, Act] | None:
    """The act nearest to the number, and how far it is."""
    acts = _befalling(reading) if reading.acts else ()
    subject = bool(acts) and opens_clause(reading, count)
    scored: list[tuple[float, int, int, Act]] = []
    for act in acts:
        if only_moves(reading, count, act):
            continue
        score = _score(reading, count, act, subject)
        if score is not None:
            scored.append((score, act.first, len(scored), act))
    best = min(scored, default=None)
    return (best[0], best[3]) if best is not None else None


def only_moves(reading: Reading, count: Count, act: Act) -> bool:
    """The verb moves the level to this number, and befalls none of those counted: "cut its crew from 90 to 60"."""
    if act.role != "verb" or reading.folded[word_before(reading, count)] not in reading.closed.change_to:
        return False
    closed, forms = reading.closed, reading.words[act.first].forms
    return not (closed.rises.isdisjoint(forms) and closed.falls.isdisjoint(forms))


@lru_cache(maxsize=4)
def _befalling(reading: Reading) -> Sequence[Act]:
    """The acts that may be told of a number that no grammar ties to them."""
    saying, scenes = (reading.lexicon.traits.get(trait, frozenset()) for trait in ("saying", "scene"))
    return [
        a
        for a in reading.acts
        if a.event not in saying and not (a.role == "noun" and a.event in scenes) and not listed_as(reading, a)
    ]


def _score(reading: Reading, count: Count, act: Act, subject: bool) -> float | None:
    """How far the act is from the number, smaller the nearer; `None` where another clause stands between."""
    if act.first >= count.last:
        return _score_after(reading, count, act, subject)
    if act.last <= count.first:
        return _score_before(reading, count, act, subject)
    return 0.0


def _score_after(reading: Reading, count: Count, act: Act, subject: bool) -> float | None:
    closed = reading.closed
    score = _gap(reading, range(count.last, act.first), _starts(closed))
    if score is None or (count.last < act.first and reading.reports(count.last)):
        return None  # "one official said that ...": what he tells of did not happen to him
    if act.role == "verb" and _has_object(reading, act):
        return None  # "44 civilians and wounding 140"
    if act.role == "adjective":
        return score * 0.5 - NEXT * (score == 0) if score <= 4 else score + 6  # "leaving 23 missing"
    if act.role == "noun":
        apart = act.told.negated and reading.any_of(",،", range(count.last, act.first))
        return None if apart else score + 6  # "40 people work there, and there were no dead among them"
    if closed.head_first:
        return score + 4
    other = sum(c.first >= count.last and c.last <= act.first for c in reading.counts)
    return score + 3 * other - (3 if subject else -4)


@cache
def _starts(closed: Words) -> frozenset[str]:
    """Words that begin a clause in which a number is not told of."""
    return closed.clause_starts - closed.relatives


def _has_object(reading: Reading, act: Act) -> bool:
    """A verb in the present participle whose object is a number of its own."""
    shaped = reading.folded[act.first].endswith(reading.closed.gerund_endings)
    return shaped and any(c.first == act.last for c in reading.counts)


def _score_before(reading: Reading, count: Count, act: Act, subject: bool) -> float | None:
    closed = reading.closed
    score = _gap(reading, range(act.last, count.first), closed.clause_starts)
    if score is None:
        return None
    if closed.head_first:
        return score - 2
    if act.role == "adjective":
        return score + 5
    if act.role == "noun":
        linked = act.last < count.first and reading.folded[act.last] in closed.noun_links
        return score + (0 if linked else 4)
    return score + (7 if subject else -1)


def _gap(reading: Reading, gap: range, clause_starts: frozenset[str]) -> float | None:
    """The words between number and act, commas and new clauses counted more; `None` where a stop stands there."""
    score = 0.0
    for word in reading.words[gap.start : gap.stop]:
        if word.is_word:
            score += 5 if word.folded in clause_starts else 1
        elif word.text in ";:|":
            return None
        else:
            score += 3 * (word.text == ",") + 4 * (word.folded in clause_starts)
    return score


def opens_clause(reading: Reading, count: Count) -> bool:
    """The number opens its clause, so that its verb stands to the right."""
    at = reading.past_determiners(count.first - 1)
    if at < 0:
        return True
    word = reading.words[at]
    return not word.is_word or word.folded in reading.closed.clause_starts or word.folded in reading.closed.conjunctions
