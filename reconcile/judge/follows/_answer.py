"""From the figures and words of two texts to one verdict: does what the second says follow from the first?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reconcile.claims import _convert as units
from reconcile.frozen import dataclass
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
    if not _one_thing(a, b, lexicon) or _other_money(a, b):
        return Answer(UNRELATED)
    found = pairs(a, b, lexicon)
    if (a.denials - b.denials) % 2 and alike(a.frame, b.frame) >= ALIKE:
        return Answer(CONFLICT, None, _rests_on(found))
    answer = _numbers(a, b, found, lexicon) if b.figures else _words_alone(a, b, lexicon)
    settled = answer.reason is Reason.SUM_OF_PARTS or (found and all(p.direct for p in found))
    return replace(answer, open=not settled)


def _other_money(a: Statement, b: Statement) -> bool:
    """Each tells of sums of money, and no two of them are in one currency, so that neither bears on the other."""
    first, second = _currencies(a), _currencies(b)
    return bool(first and second) and first.isdisjoint(second)


def _currencies(told: Statement) -> set[str]:
    found = {f.value.unit for f in told.figures if isinstance(f.value, Quantity)}
    return {unit for unit in found if unit is not None and (units.dimension(unit) or "").startswith("money")}


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
    if None in worked.values() or any(p.direct and p.stand is Stand.APART for p in found):
        other_day = any(_dates(p) and p.stand is Stand.APART and not p.direct for p in all_pairs)
        return _unanswered(found, other_day=other_day)
    all_told = share(b, a, lexicon) >= TOLD and not any(narrower(p.a, p.b, a.words, lexicon) for p in found)
    rest = _answered([p for p in found if p.b not in worked], told=all_told)
    return _summed(rest, [(f, *done) for f, done in worked.items() if done], told=all_told)


def _summed(rest: Answer, sums: Sequence[tuple[Figure, str, tuple[Figure, ...]]], *, told: bool) -> Answer:
    """The answer for the other figures, and that some come out of several; a bound of the others goes first."""
    if not sums or (told and rest.verdict == EXPLAINED):
        return rest
    plain = told and all(how == AGREE for _, how, _ in sums)
    rests_on = tuple((part, asked) for asked, _, some in sums for part in some)
    return Answer(AGREE if plain else EXPLAINED, Reason.SUM_OF_PARTS, rests_on)


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


def _worked_out(a: Statement, asked: Figure, lexicon: Lexicon) -> tuple[str, tuple[Figure, ...]] | None:
    """How a figure comes out of several of the first text, agree for their plain sum, and of which; `None` for not."""
    whole = total(a, asked, lexicon)
    some = whole or worked_out(a, asked, lexicon)
    return (AGREE if whole else EXPLAINED, some) if some else None


def _unanswered(found: Iterable[Pair], *, other_day: bool) -> Answer:
    """Some figure of the second text has no answer in the first, or another one."""
    apart = [p for p in found if p.stand is Stand.APART]
    if not apart:
        return Answer(EXPLAINED, Reason.BOUND, _rests_on(found))
    later = other_day and not any(p.direct for p in apart)
    return Answer(EXPLAINED, Reason.UPDATE, _rests_on(apart)) if later else Answer(CONFLICT, None, _rests_on(apart))


def _answered(found: Sequence[Pair], *, told: bool) -> Answer:
    """Every figure of the second text has an answer in the first that it can stand beside."""
    for how, reason in ((Stand.MORE, Reason.BOUND), (Stand.FINER, Reason.ROUNDING)):
        some = [p for p in found if p.stand is how]
        if some:
            return Answer(EXPLAINED, reason, _rests_on(some))
    return Answer(AGREE, None, _rests_on(found)) if told else Answer(EXPLAINED, Reason.BOUND, _rests_on(found))


def _words_alone(a: Statement, b: Statement, lexicon: Lexicon) -> Answer:
    """The second text has no number: all it says must stand in the first, and be denied as often."""
    told = share(b, a, lexicon)
    if told < ALL_TOLD or strange_names(b, a, lexicon):
        return Answer(UNRELATED)
    return Answer(UNRELATED if (a.denials - b.denials) % 2 else AGREE)


def _one_thing(a: Statement, b: Statement, lexicon: Lexicon) -> bool:
    """The two share their scene, a name if both have some of their own, and enough of their words."""
    if elsewhere(a, b, lexicon):
        return False
    if strange_names(a, b, lexicon) and strange_names(b, a, lexicon) and not (a.names & b.names):
        return False
    told = max(share(b, a, lexicon), share(a, b, lexicon))
    return told >= ONE_THING and not a.keys.isdisjoint(covered(a.keys, b.keys))


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
