"""From the figures and words of two texts to one verdict: does what the second says follow from the first?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from reconcile.judge.follows._pairs import ALIKE, Pair, alike, pairs
from reconcile.judge.follows._sameness import elsewhere, likeness, share, strange_names
from reconcile.judge.follows._sets import Stand, comparable, stretch
from reconcile.judge.follows._statement import Figure, Statement
from reconcile.judge.follows._sums import total, worked_out
from reconcile.model import DateValue, Finding, Lexicon, Reason, Verdict

AGREE, CONFLICT, EXPLAINED, UNRELATED = "agree", "conflict", "explained", "unrelated"
TOLD = 0.6  # part of the second text that stands in the first, for all of it to follow
ALL_TOLD = 0.8  # the same for a text without a number
CLOSE = 0.5  # part of all that two texts tell that both tell, above which their numbers can conflict
ONE_THING = 0.5  # part of the shorter text that stands in the other, for both to be told of one thing


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict on two texts, its reason where it is explained, and the figures of each that it rests on.

    `open`: the rules may know better, since the two are told of one thing and not in the same words.
    """

    verdict: str
    reason: Reason | None = None
    pairs: tuple[tuple[Figure, Figure], ...] = ()
    open: bool = False


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
            return replace(answer, verdict=CONFLICT, reason=None)
        explains = finding.verdict is Verdict.EXPLAINED and finding.reason not in (Reason.COPY, Reason.TRANSLATION)
        if explains and answer.verdict == CONFLICT and rests.intersection(finding.claims):
            return replace(answer, verdict=EXPLAINED, reason=finding.reason)
    return answer


def _numbers(a: Statement, b: Statement, found: tuple[Pair, ...], lexicon: Lexicon) -> Answer:
    found = tuple(p for p in found if p.stand is not Stand.APART or p.direct or _close(a, b, p))
    answered = {id(p.b) for p in found if p.stand is not Stand.APART}
    open_ = [f for f in b.figures if id(f) not in answered]
    direct = {id(p.b) for p in found if p.direct}
    sums = {id(f): _arithmetic(a, f, lexicon) for f in open_ if id(f) not in direct}
    if any(id(f) not in sums or not sums[id(f)][1] for f in open_):
        return _unanswered(found)
    worked = next((s for s in sums.values() if s[0] == EXPLAINED), None)
    if worked:
        return Answer(EXPLAINED, Reason.SUM_OF_PARTS, _rests_on(found))
    return _answered(found, told=share(b, a, lexicon) >= TOLD, summed=bool(sums))


def _arithmetic(a: Statement, asked: Figure, lexicon: Lexicon) -> tuple[str, tuple[Figure, ...]]:
    whole = total(a, asked, lexicon)
    return (AGREE, whole) if whole else (EXPLAINED, worked_out(a, asked, lexicon))


def _unanswered(found: Iterable[Pair]) -> Answer:
    """Some figure of the second text has no answer in the first, or another one."""
    apart = [p for p in found if p.stand is Stand.APART]
    numbers = [p for p in apart if not isinstance(p.b.value, DateValue)]
    if len(apart) > len(numbers) > 0 and not all(p.direct for p in apart):
        return Answer(UNRELATED)  # other numbers on another day
    if apart:
        return Answer(CONFLICT, None, _rests_on(apart))
    return Answer(EXPLAINED, Reason.BOUND, _rests_on(found))


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
        near = alike(tuple(chain(*a.frames)), tuple(chain(*b.frames))) >= ALIKE
        return Answer(CONFLICT if near else UNRELATED)
    return Answer(AGREE)


def _one_thing(a: Statement, b: Statement, lexicon: Lexicon) -> bool:
    if elsewhere(a, b, lexicon):
        return False
    if strange_names(a, b, lexicon) and strange_names(b, a, lexicon) and not (a.names & b.names):
        return False
    return max(share(b, a, lexicon), share(a, b, lexicon)) >= ONE_THING


def _close(a: Statement, b: Statement, pair: Pair) -> bool:
    """The two tell so much of the same, and neither number elsewhere, that one is held against the other."""
    if any(_same(pair.b, x) for x in a.figures) or any(_same(pair.a, y) for y in b.figures):
        return False
    return likeness(a, b, pair.a.sentence, pair.b.sentence) > CLOSE


def _same(one: Figure, other: Figure) -> bool:
    return comparable(one.value, other.value) and stretch(one.value) == stretch(other.value)


def _rests_on(found: Iterable[Pair]) -> tuple[tuple[Figure, Figure], ...]:
    return tuple((p.a, p.b) for p in found)
