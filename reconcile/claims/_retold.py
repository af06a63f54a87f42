"""Another number for what was just counted: "Some 900 people marched, the guild said. Police spoke of 400."."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise

from reconcile.claims._draft import Draft
from reconcile.claims._each_says import rating_at
from reconcile.claims._levels import before
from reconcile.claims._phrases import behind
from reconcile.claims._reading import Count, Reading
from reconcile.claims._speakers import words_of
from reconcile.frozen import replace
from reconcile.languages._words import Words
from reconcile.model import Modality, Polarity, Quantity, Role

NAMELESS = "count"  # the attribute of a number of which nobody says what it counts
TIMES = 10  # how many times the one number may be the other
REACH = 3  # sentences back to which the number may go

Find = Callable[[Reading], Iterable[Draft]]


def retold(reading: Reading, count: Count, draft: Draft, told: Sequence[Draft], find: Find) -> Draft:
    """The draft, of what the last count before it is of, where somebody gives a bare number for the same.

    `told`: the drafts before it in its sentence; `find`: those of another sentence.
    """
    if count.head is not None or draft.event is not None or draft.role is not Role.LEVEL:
        return draft
    verb = _giving_verb(reading, count)
    if verb is None:
        return draft
    for drafts in _sentences(reading, told, find):
        counts = [d for d in drafts if d.kind == draft.kind]
        if counts and all(d.attribute == NAMELESS and d.noun is None for d in counts):
            continue  # "the rebels counted 12, the union 15": each goes on with what was counted before
        if len({d.attribute for d in counts if _asked_of(reading, d)}) > 1:
            return draft  # "12 died and 40 were hurt. The army spoke of 70."
        if counts:
            last = counts[-1]
            one = _level(last) and _asked(reading, last) and _near(draft, last)
            return _as(draft, last, draft.speaker or _giver(reading, verb)) if one else draft
        if drafts is not told:
            break  # something else was told of since
    return draft


def voiced(reading: Reading, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The drafts, numbers of one noun that two sources give in one sentence being of one question.

    "700 nurses according to the town, and 1,900 according to the guild, marched".
    """
    out = list(drafts)
    for at, (a, b) in enumerate(pairwise(drafts)):
        if a.speaker is None or b.speaker is None or a.speaker == b.speaker or not (_level(a) and _level(b)):
            continue
        if a.noun is None or a.noun != b.noun or b.core.end != b.span.end or not _near(a, b):
            continue  # only a number without a noun of its own shares its verb, too
        mine, other = _asked_of(reading, a), _asked_of(reading, b)
        if other and not mine and a.event is None:
            out[at] = replace(a, attribute=b.attribute, event=b.event, when=a.when or b.when)
        elif mine and not other and b.event is None:
            out[at + 1] = replace(b, attribute=a.attribute, event=a.event, when=b.when or a.when)
    return out


def _asked_of(reading: Reading, draft: Draft) -> bool:
    attribute = reading.lexicon.attributes.get(draft.attribute)
    return attribute is not None and bool(attribute.events)


def _sentences(reading: Reading, told: Sequence[Draft], find: Find) -> Iterable[Sequence[Draft]]:
    yield told
    for earlier in list(reversed(reading.context.last))[:REACH]:
        yield tuple(find(earlier.bare))


def _giving_verb(reading: Reading, count: Count) -> int | None:
    """The verb by which somebody gives the number, whose subject opens the clause, and behind which no noun follows."""
    if count.numeral.kind not in ("cardinal", "vague", "range") or _goes_on(reading, count.last) or not _whole(count):
        return None
    at = rating_at(reading, count.first)
    if at is None:
        at = before(reading, count)
        if at < 1 or (reading.closed.counting.isdisjoint(reading.words[at].forms) and not reading.reports(at)):
            return None
    phrase = behind(reading, at)
    return at if phrase is not None and _opens(reading, phrase[0]) and not _passive(reading, at) else None


def _whole(count: Count) -> bool:
    value = count.numeral.value
    return isinstance(value, Quantity) and (value.number is None or value.number == int(value.number))


def _opens(reading: Reading, first: int) -> bool:
    """Who gives it opens the sentence, or a clause that sets it against what stands before: "while the union ..."."""
    closed, at = reading.closed, reading.past_determiners(first - 1)
    while at > 0 and reading.folded[at] in closed.possessives:  # "the mayor's office"
        at = reading.past_determiners(at - 2)
    return at < 0 or reading.folded[at] in closed.contrasts


def _passive(reading: Reading, verb: int) -> bool:
    return reading.folded[verb - 1] in reading.closed.being


def _giver(reading: Reading, verb: int) -> str | None:
    """Who gives it: "the union gave 12"."""
    phrase = behind(reading, verb)
    return words_of(reading, phrase) if phrase is not None else None


def _goes_on(reading: Reading, at: int) -> bool:
    """A word that may be what is counted stands at `at`."""
    if at >= len(reading.words) or not reading.words[at].is_word:
        return False
    closed, word = reading.closed, reading.folded[at]
    return word not in _ends(closed)


@cache
def _ends(closed: Words) -> frozenset[str]:
    """Words with which something else begins."""
    return closed.conjunctions | closed.clause_starts | closed.contrasts | closed.relatives | closed.adverbs


def _level(draft: Draft) -> bool:
    value = draft.value
    return isinstance(value, Quantity) and value.unit is None and draft.role in (Role.LEVEL, Role.SUPERSEDED)


def _asked(reading: Reading, draft: Draft) -> bool:
    """People are counted, or a pack asks for it: a toll, a crowd."""
    plain = draft.polarity is Polarity.AFFIRMED and draft.modality is Modality.DONE
    return plain and (reading.lexicon.marked(draft.counts, "human") or _asked_of(reading, draft))


def _near(a: Draft, b: Draft) -> bool:
    x, y = (_size(one) for one in (a, b))
    return bool(x and y) and max(x, y) <= TIMES * min(x, y)


def _size(draft: Draft) -> Decimal:
    value = draft.value
    assert isinstance(value, Quantity)
    told = value.number if value.number is not None else value.low
    return told if told is not None and told > 0 else Decimal(0)


def _as(draft: Draft, last: Draft, speaker: str | None) -> Draft:
    """The number, of what the other one counts."""
    return replace(
        draft,
        attribute=last.attribute,
        counted=None,
        counts=last.counts,
        noun=last.noun,
        event=last.event,
        when=draft.when or last.when,
        scope=replace(last.scope, part=None),
        anchors=last.anchors,
        subject=last.subject,
        speaker=speaker,
        doubt=None,
    )
