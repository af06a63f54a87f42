"""From the figures and words of two texts to one verdict: does what the second says follow from the first?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reconcile.judge.follows._figures import Figure
from reconcile.judge.follows._nouns import narrower
from reconcile.judge.follows._pairs import ALIKE, Pair, alike, pairs
from reconcile.judge.follows._sameness import elsewhere, likeness, share, strange_names
from reconcile.judge.follows._sets import Stand, comparable, stretch
from reconcile.judge.follows._statement import Statement
from reconcile.judge.follows._sums import parts, total, worked_out
from reconcile.judge.follows._terms import covered
from reconcile.model import Bound, DateValue, Finding, Lexicon, Quantity, Reason, Verdict

AGREE, CONFLICT, EXPLAINED, UNRELATED = "agree", "conflict", "explained", "unrelated"
TOLD = 0.6  # part of the second text that stands in the first, for all of it to follow
ALL_TOLD = 0.8  # the same for a text without a number
CLOSE = 0.5  # part of all that two texts tell that both tell, above which their numbers can conflict
SOME = 2  # words that both tell, names twice, below which two texts of other words are told of nothing in common
ONE_THING = 0.4  # part of the shorter text that stands in the other, for both to be told of one thing


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict on two texts, its reason where it is explained, and the figures of each that it rests on.

    `open`: the rules may know better, since the two are told of one thing and not in the same words. `claims`: what it
    rests on where a rule gave it.
    """

    verdict: str
    reason: Reason | None = None
    pairs: tuple[tuple[Figure, Figure], ...] = ()
    open: bool = False
    claims: tuple[str, ...] = ()


def follows(a: Statement, b: Statement, lexicon: Lexicon) -> Answer:
    """Whether what `b` says follows from `a`."""
    if not _one_thing(a, b, lexicon):
        return Answer(UNRELATED)
    found = pairs(a, b, lexicon)
    answer = _numbers(a, b, found, lexicon) if b.figures else _words_alone(a, b, lexicon)
    return replace(answer, open=not found or not all(p.direct for p in found))


def ruled(answer: Answer, findings: Iterable[Finding]) -> Answer:
    """The answer as the rules have it: a conflict that they find is one, and one that they explain is none."""
    if not answer.open:
        return answer
    rests = {f.claim.id for pair in answer.pairs for f in pair if f.claim is not None}
    for finding in findings:
        if finding.verdict is Verdict.CONFLICT:
            return replace(answer, verdict=CONFLICT, reason=None, claims=finding.claims)
        explains = finding.verdict is Verdict.EXPLAINED and finding.reason not in (Reason.COPY, Reason.TRANSLATION)
        if explains and answer.verdict == CONFLICT and rests.intersection(finding.claims):
            return replace(answer, verdict=EXPLAINED, reason=finding.reason, claims=finding.claims)
    return answer


def _numbers(a: Statement, b: Statement, all_pairs: Sequence[Pair], lexicon: Lexicon) -> Answer:
    """By the figures of the second text: those that the first answers, those that come out of several, and the rest."""
    found = [p for p in all_pairs if _holds(a, b, p, lexicon)]
    answered = {p.b for p in found if p.stand is not Stand.APART or p.direct}
    worked = {f: _worked_out(a, f, lexicon) for f in b.figures if f not in answered and not _article(f)}
    if not all(worked.values()) or any(p.direct and p.stand is Stand.APART for p in found):
        other_day = any(_dates(p) and p.stand is Stand.APART and not p.direct for p in all_pairs)
        return _unanswered(found, other_day=other_day)
    if EXPLAINED in worked.values():
        return Answer(EXPLAINED, Reason.SUM_OF_PARTS, _rests_on(found))
    all_told = share(b, a, lexicon) >= TOLD and not any(narrower(p.a, p.b, a.words, lexicon) for p in found)
    return _answered(found, told=all_told, summed=bool(worked))


def _article(figure: Figure) -> bool:
    """It counts one, which a text may say by an article or by a noun of one thing."""
    value = figure.value
    return isinstance(value, Quantity) and value.bound is Bound.EXACT and value.number == 1 and value.unit is None


def _dates(pair: Pair) -> bool:
    return isinstance(pair.b.value, DateValue)


def _holds(a: Statement, b: Statement, pair: Pair, lexicon: Lexicon) -> bool:
    """A pair that may be used: not one of many parts for their sum, nor two other numbers of what may be two things."""
    if pair.direct:
        return True
    if pair.b.in_all and not pair.a.in_all and len(parts(a, pair.b, lexicon)) > 1:
        return False
    return pair.stand is not Stand.APART or (not _dates(pair) and _close(a, b, pair))


def _worked_out(a: Statement, asked: Figure, lexicon: Lexicon) -> str | None:
    """How a figure comes out of several of the first text: agree for their plain sum; `None` where it does not."""
    if total(a, asked, lexicon):
        return AGREE
    return EXPLAINED if worked_out(a, asked, lexicon) else None


def _unanswered(found: Iterable[Pair], *, other_day: bool) -> Answer:
    """Some figure of the second text has no answer in the first, or another one."""
    apart = [p for p in found if p.stand is Stand.APART]
    if not apart:
        return Answer(EXPLAINED, Reason.BOUND, _rests_on(found))
    later = other_day and not any(p.direct for p in apart)
    return Answer(EXPLAINED, Reason.UPDATE, _rests_on(apart)) if later else Answer(CONFLICT, None, _rests_on(apart))


def _answered(found: Iterable[Pair], *, told: bool, summed: bool) -> Answer:
    """Every figure of the second text has an answer in the first that it can stand beside."""
    for how, reason in ((Stand.MORE, Reason.BOUND), (Stand.FINER, Reason.ROUNDING)):
        some = [p for p in found if p.stand is how]
        if some:
            return Answer(EXPLAINED, reason, _rests_on(some))
    if not told:
        return Answer(EXPLAINED, Reason.BOUND, _rests_on(found))
    return Answer(AGREE, Reason.SUM_OF_PARTS if summed else None, _rests_on(found))


def _words_alone(a: Statement, b: Statement, lexicon: Lexicon) -> Answer:
    """The second text has no number: all it says must stand in the first, and be denied as often."""
    told = share(b, a, lexicon)
    if told < ALL_TOLD or strange_names(b, a, lexicon):
        return Answer(UNRELATED)
    if (a.denials - b.denials) % 2:
        near = alike(a.frame, b.frame) >= ALIKE
        return Answer(CONFLICT if near else UNRELATED)
    return Answer(AGREE)


def _one_thing(a: Statement, b: Statement, lexicon: Lexicon) -> bool:
    """The two share their scene, a name if both have some of their own, and enough words, or are of the same words."""
    if elsewhere(a, b, lexicon):
        return False
    if strange_names(a, b, lexicon) and strange_names(b, a, lexicon) and not (a.names & b.names):
        return False
    shared = len(covered(b.keys, a.keys)) + len(a.names & b.names)
    told = (share(b, a, lexicon), share(a, b, lexicon))
    enough = shared >= SOME or max(told) == 1 or alike(a.frame, b.frame) >= ALIKE
    return shared > 0 and enough and max(told) >= ONE_THING


def _close(a: Statement, b: Statement, pair: Pair) -> bool:
    """The two tell so much of the same, and neither number elsewhere, that one is held against the other."""
    if any(_same(pair.b, x) for x in a.figures) or any(_same(pair.a, y) for y in b.figures):
        return False
    return likeness(a, b, pair.a.sentence, pair.b.sentence) > CLOSE


def _same(one: Figure, other: Figure) -> bool:
    """The two have one number, or one of them is an end of the other's range."""
    if comparable(one.value, other.value) and stretch(one.value) == stretch(other.value):
        return True
    numbers = [
        {f.value.number, f.value.low, f.value.high} - {None} for f in (one, other) if isinstance(f.value, Quantity)
    ]
    return len(numbers) > 1 and not numbers[0].isdisjoint(numbers[1])


def _rests_on(found: Iterable[Pair]) -> tuple[tuple[Figure, Figure], ...]:
    return tuple((p.a, p.b) for p in found)
