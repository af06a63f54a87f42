"""What is told to have gone on without a break, and a day inside that time on which it stopped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import lru_cache

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.judge._nearby import nearby
from reconcile.judge.follows._terms import covered
from reconcile.judge.over._couple import Couple
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Claim, DateValue, Dating, Days, Ordinal, Quantity

RANK = 12
ABSENT = "neither is told to have gone on without a break"
LONGEST = 365 * 400  # days that a run may cover
DAYS = {"year": 365, "month": 30, "week": 7}
BESIDE = 45  # code points between a day and the verb that tells of a break
FEWEST = 2  # words that both must share
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Broken(Couple):
    """Claim `a` counts periods without a break, `b` is a day within them on which something stopped."""

    @property
    def why(self) -> str:
        """Which days the count covers."""
        covered_days = _covered(self.case, self.a)
        first = covered_days.earliest if covered_days else None
        return f"the count goes back to {first.year}" if first else ""


SUBJECT = Broken


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Broken]:
    """Every count without a break, with each day of another origin inside it on which, in like words, a break fell."""
    stories = {i: c.story for c in case.clusters for i in c.claims}
    streaks = [c for c in case.claims.values() if _is_streak(case, c)]
    breaks = [c for c in case.claims.values() if _is_break(case, c)] if streaks else []
    for a in sorted(streaks, key=_place):
        span = _covered(case, a)
        for b in sorted(breaks, key=_place):
            told = stories.get(a.id, 1) == stories.get(b.id, 2) and case.origin(a) != case.origin(b)
            if told and span is not None and _inside(b, span) and _ends_it(case, a, b) and _alike(case, a, b):
                yield Broken(case, a, b, case.relate(b, b))


def _place(claim: Claim) -> tuple[object, ...]:
    return (claim.article, claim.field, claim.core, claim.id)


def _is_streak(case: Case, claim: Claim) -> bool:
    """A place in a row of years, or a number of them, beside a word such as "consecutive"."""
    if not isinstance(claim.value, Ordinal | Quantity) or claim.doubt is not None or _period(case, claim) is None:
        return False
    return not closed_words(case.article(claim).language).unbroken.isdisjoint(_near(case, claim))


def _is_break(case: Case, claim: Claim) -> bool:
    """A day near a verb of ending, whatever it happened to."""
    if not isinstance(claim.value, DateValue) or claim.attribute != "event_date" or claim.value.how is Dating.NOWHERE:
        return False
    words = closed_words(case.article(claim).language)
    return not (words.interrupts | words.falls).isdisjoint(_near(case, claim))


def _near(case: Case, claim: Claim) -> frozenset[str]:
    return _forms(case.article(claim).language, claim.sentence, claim.core.start - claim.sentence_at.start)


@lru_cache(maxsize=10_000)
def _forms(code: str, sentence: str, at: int) -> frozenset[str]:
    """The words near a place of a sentence, with their dictionary forms."""
    language = get(code)
    near = [w for w in language.tokens(sentence) if abs(w.start - at) <= BESIDE]
    return frozenset(form for word in near for form in (word.folded, *language.lemmas(word.folded)))


def _period(case: Case, claim: Claim) -> int | None:
    """How many days one of the periods has that the claim counts."""
    if isinstance(claim.value, Quantity):
        return DAYS.get(claim.value.unit or "") if claim.value.number else None
    return _days_of(case.article(claim).language, claim.counted or "")


@lru_cache(maxsize=1000)
def _days_of(code: str, noun: str) -> int | None:
    found = [numeral.value for numeral in get(code).numerals(f"17 {noun}") if numeral.kind == "duration"]
    return DAYS.get(found[0].unit or "") if found and isinstance(found[0], Quantity) else None


def _covered(case: Case, claim: Claim) -> Days | None:
    """The days of the run that a claim counts, up to the one that it speaks of."""
    moment, period = case.moment(claim), _period(case, claim)
    count = claim.value.position if isinstance(claim.value, Ordinal) else getattr(claim.value, "number", None)
    if moment is None or period is None or count is None or not 1 < count * period < LONGEST:
        return None
    return Days(moment.first - timedelta(days=int(count - 1) * period), moment.first)


def _inside(claim: Claim, span: Days) -> bool:
    days = claim.value.days if isinstance(claim.value, DateValue) else None
    if days is None or not (days.earliest and days.latest and span.earliest and span.latest):
        return False
    return span.earliest <= days.earliest and days.latest < span.latest


def _ends_it(case: Case, a: Claim, b: Claim) -> bool:
    """The day is of a stop; or of a fall, where the row is one of rises."""
    row, day = (_near(case, claim) for claim in (a, b))
    closed, rising = closed_words(case.article(b).language), closed_words(case.article(a).language).rises
    return not closed.interrupts.isdisjoint(day) or not (closed.falls.isdisjoint(day) or rising.isdisjoint(row))


def _alike(case: Case, a: Claim, b: Claim) -> bool:
    """The two share words, and not each has a name that the other lacks."""
    codes: Sequence[str] = [case.article(claim).language for claim in (a, b)]
    if codes[0] != codes[1]:
        return False
    one, other = nearby(a, codes[0]), nearby(b, codes[1])
    strange = one.names - other.words and other.names - one.words
    return not strange and len(covered(sorted(one.words), other.words)) >= FEWEST
