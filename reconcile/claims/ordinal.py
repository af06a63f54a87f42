"""Ordinals: the n-th of a growing count ("the sixth base handed over")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from reconcile.claims._anchors import anchors_of
from reconcile.claims._attributes import wider
from reconcile.claims._draft import Draft
from reconcile.claims._earlier_list import earlier_list
from reconcile.claims._holders import holder, placed_thing, standing_beside, stood_for
from reconcile.claims._levels import numbering
from reconcile.claims._moments import date_of, window_of
from reconcile.claims._opposed import contrasted, held
from reconcile.claims._places import place_of
from reconcile.claims._placings import PLACE, lender, placed, told_of_all
from reconcile.claims._reading import Act, Count, Dated, Name, Reading
from reconcile.claims._speakers import voice_of
from reconcile.frozen import replace
from reconcile.model import Anchor, Attribute, Claim, How, Lexicon, Ordinal, Polarity, Quantity, Relation, Scope

KIND = "ordinal"
ROW = "the row in which it is a place is not named"
REACH = 9  # words that may stand between the counted noun and what is said of it
NEAR = 2  # words between a verb and the number of what it acts on; `REACH` for "the third time"
LIST = 3  # words from "after" to the name of what went before, and from one such name to the next
OWNER = 5  # words between an owner and the pronoun that stands for it


def find(reading: Reading) -> Iterable[Draft]:
    """Every ordinal that places something in a count; then "launch number 25"."""
    told = reading.ordinals or not reading.closed.numbered.isdisjoint(reading.forms)
    return _found(reading) if told else ()


def _found(reading: Reading) -> Iterator[Draft]:
    for written in reading.ordinals:
        count = placed(reading, written)
        value = count.numeral.value
        if count.noun is None or (value == Ordinal(1) and count.noun != PLACE and not reading.tells_kind(count)):
            continue  # "the first stage" counts nothing
        if isinstance(value, Ordinal):
            yield _draft(reading, count, value)
    yield from _numbered(reading)


def _numbered(reading: Reading) -> Iterator[Draft]:
    """ "launch number 25": the number after its noun and the word "number"."""
    if reading.closed.numbered.isdisjoint(reading.forms):
        return
    nouns = reading.lexicon.nouns.get(reading.language, {})
    for count in reading.counts:
        value = count.numeral.value
        labelled = reading.folded[count.first - 1] in reading.closed.numbered
        if not labelled or count.first < 2 or numbering(reading, count):
            continue
        if isinstance(value, Quantity) and value.number and value.number == int(value.number):
            first = count.first - 2
            first += not reading.words[first].content  # "Redol is number nine"
            named = _after_verb(reading, count) if first == count.first - 1 else None
            if named is None:
                noun = reading.words[first]
                lemma = noun.lemmas[0] if noun.lemmas else noun.folded
                named = Count(count.numeral, first, count.last, noun.text, lemma, nouns.get(lemma))
            yield _draft(reading, named, Ordinal(int(value.number)))


def _after_verb(reading: Reading, count: Count) -> Count | None:
    """ "Redol is number nine": it goes on with what was counted before; `None` where nothing was."""
    bare = Count(count.numeral, count.first - 1, count.last)
    lent = lender(reading, bare)
    return (
        None if lent is None else replace(bare, head=lent[1].head, noun=lent[1].noun, kind=lent[1].kind, ellipsis=True)
    )


def _draft(reading: Reading, count: Count, value: Ordinal) -> Draft:
    like = contrasted(reading, count)
    if like is not None:  # "the third base to go, not the fourth"
        like = placed(reading, like)
        count = replace(count, head=like.head, noun=like.noun, kind=like.kind, ellipsis=True)
    told = like or count
    act = _act(reading, told)
    attribute, event = _counted(reading, told, act)
    anchors = _anchors(reading, told, attribute)
    voice = voice_of(reading, count.first)
    when, said = date_of(_of_own(_without_earlier(reading, told), told), told.first, told.last, act)
    return Draft(
        kind=KIND,
        attribute=attribute.id if attribute else _name(reading, count),
        value=value,
        span=reading.cover(count.first, count.last),
        core=count.numeral.core,
        subject=anchors[0].name if anchors else None,
        anchors=anchors,
        counted=count.head,
        noun=count.noun,
        counts=count.kind,
        event=event,
        when=when or reading.context.event_days,
        as_of=said,
        scope=_scope(reading, told, named=bool(anchors)),
        speaker=voice.speaker,
        via=voice.via,
        polarity=Polarity.DENIED if _denied(reading, count, act) else Polarity.AFFIRMED,
        verb=told.verb,
        doubt=ROW if count.noun == PLACE and not told_of_all(reading, told) else None,
    )


def _name(reading: Reading, count: Count) -> str:
    """An attribute id outside every pack: what is counted, and by what it is ranked."""
    rank, thing = _ranked(reading, count), count.kind or (count.noun or "").replace(" ", "_")
    return f"nth_{rank}_{thing}" if rank and rank != thing else f"nth_{thing}"


def _without_earlier(reading: Reading, count: Count) -> Reading:
    """The sentence without the dates of those that went before: "the third, after those in March and June"."""
    earlier = earlier_list(reading) if reading.dates else None
    if earlier is None or earlier.first < count.last:
        return reading
    own = tuple(d for d in reading.dates if not earlier.first <= d.first < earlier.last)
    return replace(reading, dates=own)


def _of_own(reading: Reading, count: Count) -> Reading:
    """The sentence without the dates of other clauses: "his second; on Monday it rained"."""
    own = tuple(d for d in reading.dates if not _of_another(reading, count, d))
    return reading if len(own) == len(reading.dates) else replace(reading, dates=own)


def _of_another(reading: Reading, count: Count, dated: Dated) -> bool:
    """ "The fifth under the pact of 3 May", "his second; on Monday it rained"."""
    if dated.first < count.last:
        return False
    closed, link = reading.closed, dated.first - 1
    if link > count.last and reading.folded[link] in closed.genitive:
        return True
    between = range(count.last, dated.first)
    if reading.any_of(";", between):
        return True
    return reading.folded_in(closed.relatives, range(count.last + 1, dated.first))


def _scope(reading: Reading, count: Count, *, named: bool) -> Scope:
    return Scope(
        part=placed_thing(reading, count) if count.noun == PLACE and not named else None,
        whose=_owner(reading, count),
        place=place_of(reading, count.first, count.last),
        window=_window(reading, count),
        series=count.noun,
    )


def _window(reading: Reading, count: Count) -> str | None:
    """The period it is counted over, none of those of places told beside it: "the seventh and the third since May"."""
    bare = [c for c in reading.ordinals if c.noun is None or c.ellipsis]
    behind = next((c.first for c in bare if c.first > count.first), len(reading.words))
    before = next((c.first for c in reversed(reading.ordinals) if c.first < count.first), None)
    after = [d for d in reading.dates if count.last <= d.first and d.last <= behind]
    if behind == len(reading.words) and (before is None or not after):
        return window_of(reading, count.last)  # "the sixth base and the second camp given up since March"
    earlier = [d for d in reading.dates if before is None and d.last <= count.first]
    told = window_of(replace(reading, dates=(*earlier, *after)), count.last)
    at = reading.cover(behind, behind + 1).start if behind < len(reading.words) else None
    written = reading.text.find(told, reading.span.start) if told is not None else -1
    return None if at is not None and written >= at else told


def _denied(reading: Reading, count: Count, act: Act | None) -> bool:
    """Its act is negated, a verb of denying stands before it, or "not" does, and nobody is said to hold it."""
    if held(reading, count):
        return False
    deny = reading.closed.deny
    denied = not deny.isdisjoint(reading.forms) and any(
        not deny.isdisjoint(word.lemmas) for word in reading.words[: count.first]
    )
    before = reading.folded[reading.past_determiners(count.first - 1)]
    return (act is not None and act.told.negated) or denied or before in reading.closed.nots


def _act(reading: Reading, count: Count) -> Act | None:
    """What the counted things have in common: the act after the noun, else the one before the number."""
    acts = [a for a in reading.acts if not a.says and not _opens_period(reading, count, a)]
    after = [a for a in acts if a.first >= count.last and not reading.any_of(";:", range(count.last, a.first))]
    reach = REACH if count.noun in reading.closed.occasions else NEAR
    before = [a for a in acts if 0 <= _gap(reading, a, count) <= reach and a.role == "verb"]
    if before and (not after or after[0].first - count.last > REACH):
        return before[-1]
    return after[0] if after else None


def _gap(reading: Reading, act: Act, count: Count) -> int:
    """Words from an act to a number behind it, but for dates between them; below 0 where it stands behind.

    "Entregó el viernes la quinta base", "handed over on Friday its fifth base".
    """
    between = [d for d in reading.dates if act.last <= d.first and d.last <= count.first]
    links = reading.closed.prepositions | reading.closed.determiners
    dates = sum(d.last - d.first + (reading.folded[d.first - 1] in links) for d in between)
    return count.first - act.last - dates


def _opens_period(reading: Reading, count: Count, act: Act) -> bool:
    """It tells when the counting began: "the third swap since the truce"."""
    since = reading.past_determiners(act.first - 1)
    return act.role == "noun" and since >= count.last and reading.folded[since] in reading.closed.since


def _counted(reading: Reading, count: Count, act: Act | None) -> tuple[Attribute | None, str | None]:
    """What the position is one of, and the act; "it will be the sixth (base)" goes on with a count before."""
    if _ranked(reading, count) is not None:
        return None, None
    named = _named(reading, count)
    if named is not None:
        return named
    attribute, event = _attribute(reading, count, act), act.event if act else None
    beside = _beside(reading, count) if attribute is None else None
    if beside is not None:
        return beside
    lent = lender(reading, count) if attribute is None else None
    if lent is not None and _goes_on(count, lent[1], act):
        before = _act(*lent)
        attribute = _attribute(*lent, before)
        if attribute is not None and before is not None:
            return attribute, before.event
        beside = _beside(*lent)
    return beside or (attribute or _in_series(reading, count), event)


def _ranked(reading: Reading, count: Count) -> str | None:
    """The word by which it is a rank of something: "the second largest base" is not the second one handed over."""
    word = reading.folded[reading.places.behind(count.numeral.span.end)]
    return word if word in reading.closed.superlatives else None


def _named(reading: Reading, count: Count) -> tuple[Attribute, str] | None:
    """The attribute that counts events that the noun itself names, with no class of nouns: "second strike"."""
    act = _noun_act(reading, count)
    if act is None:
        return None
    told = [
        a for a in _of_events(reading.lexicon).get(act.event, ()) if not a.counts or _of_acts(reading, count, act, a)
    ]
    found = next((a for a in told if not a.counts), told[0] if told else None)
    return (found, act.event) if found is not None else None


def _noun_act(reading: Reading, count: Count) -> Act | None:
    """The act that the counted noun names: of "the sixth handover", and of "the handover is the sixth"."""
    if count.head_at is not None:
        act = reading.act_at(count.head_at)
        return act if act is not None and act.role == "noun" else None
    before = (a for a in reversed(reading.acts) if a.role == "noun" and a.last <= count.first)
    return next((a for a in before if count.noun in reading.words[a.first].lemmas), None)


def _of_acts(reading: Reading, count: Count, act: Act, attribute: Attribute) -> bool:
    """ "The sixth handover of a base" is that of the sixth base, as is a bare "sixth handover" told of a site."""
    if not attribute.series or act.event != attribute.events[0]:
        return False
    if reading.folded[act.last] in reading.closed.genitive:
        thing = next((w for w in reading.words[act.last + 1 :] if w.content), None)
        if thing is not None and not thing.text[:1].isupper():
            return thing.site
    return bool(anchors_of(reading, count.first, count.last))


def _beside(reading: Reading, count: Count) -> tuple[Attribute, str] | None:
    """What befell the thing that it stands beside: "gave up its post at Orvane, the seventh of ten and the third"."""
    if (count.kind is None and count.noun != PLACE) or not any(
        standing_beside(reading, c) for c in (count, *_joined_to(reading, count))
    ):
        return None
    for act in reversed(reading.acts):
        attribute = _attribute(reading, count, act) if act.last < count.first and act.role == "verb" else None
        if attribute is not None:
            return attribute, act.event
    return None


def _joined_to(reading: Reading, count: Count) -> Iterator[Count]:
    """The ordinals of the same thing before it: "the seventh of ten" of "the seventh of ten and the third"."""
    before = [c for c in reading.ordinals if c.last <= count.first and c.noun == count.noun]
    if (
        before
        and count.ellipsis
        and reading.folded_in(reading.closed.conjunctions, range(before[-1].last, count.first))
    ):
        yield before[-1]


def _in_series(reading: Reading, count: Count) -> Attribute | None:
    """The one count that a pack tells of such things, where what holds the place is named: "Orvane was the seventh"."""
    counted = (a for a in reading.lexicon.attributes.values() if a.kind == KIND and a.series)
    found = [a for a in counted if not set(wider(reading, count.kind)).isdisjoint(a.counts)]
    bare = count.ellipsis or standing_beside(reading, count)
    return found[0] if len(found) == 1 and bare and holder(reading, count, ()) is not None else None


def _goes_on(count: Count, lent: Count, act: Act | None) -> bool:
    """It has its noun from that count, or is the next of the same things, and no act of its own is told."""
    if count.ellipsis:
        return count.noun == lent.noun
    value, before = count.numeral.value, lent.numeral.value
    follows = isinstance(value, Ordinal) and isinstance(before, Ordinal) and value.position == before.position + 1
    return act is None and follows and count.kind is not None and count.kind == lent.kind


def _attribute(reading: Reading, count: Count, act: Act | None) -> Attribute | None:
    if act is None:
        return None
    kinds, asked = set(wider(reading, count.kind)), _of_events(reading.lexicon).get(act.event, ())
    if count.noun == PLACE and len(asked) == 1 and asked[0].series:
        return asked[0]  # "it was the eighth to be handed over"
    return next((a for a in asked if not kinds.isdisjoint(a.counts)), None)


@lru_cache(maxsize=16)
def _of_events(lexicon: Lexicon) -> Mapping[str, Sequence[Attribute]]:
    """The growing counts of each class of events, by id."""
    found: dict[str, list[Attribute]] = {}
    for attribute in sorted(lexicon.attributes.values(), key=lambda a: a.id):
        for event in attribute.events if attribute.kind == KIND else ():
            found.setdefault(event, []).append(attribute)
    return found


def _anchors(reading: Reading, count: Count, attribute: Attribute | None) -> tuple[Anchor, ...]:
    """Who holds the position, else what the sentence hands over, else the last site."""
    gone_before = _forerunners(reading, count)
    if gone_before:
        names = tuple(n for n in reading.names if n not in gone_before)
        found = _anchors(replace(reading, names=names), count, attribute)
        return () if {a.key for a in found} & {n.key for n in gone_before} else found
    subject = holder(reading, count, attribute.events if attribute else ())
    if subject is not None:
        return (Anchor(subject.text, subject.key, How.SUBJECT),)
    found = anchors_of(reading, count.first, count.last)
    if found or attribute is None or not attribute.series:
        return found
    place = stood_for(reading, count)
    return (Anchor(place.text, place.key, How.SUBJECT),) if place is not None else ()


def _forerunners(reading: Reading, count: Count) -> tuple[Name, ...]:
    """The names of those that went before: "the second base to be shut, after Camp Orel"."""
    leads = (i for i in range(count.last, len(reading.words)) if reading.folded[i] in reading.closed.afterwards)
    at = next(leads, len(reading.words)) if reading.names else len(reading.words)
    found: list[Name] = []
    for name in reading.names:
        gap = range(at, name.first)
        told = reading.folded_in(reading.closed.auxiliaries, gap) or reading.any_of(";:", gap)
        if name.first > at and name.first - at <= LIST and not told:
            found.append(name)
            at = name.last
    return tuple(found)


def _owner(reading: Reading, count: Count) -> str | None:
    """Whose count it is: the name in the noun phrase, before it with 's, or after "for" and "of"."""
    closed, names = reading.closed, reading.names
    before, behind = reading.folded[count.first - 1], reading.folded[count.last]
    found = [n.key for n in names if n.first >= count.first and n.last <= count.last]
    if before in closed.possessives:
        found += [n.key for n in names if 0 <= count.first - n.last <= 1]
    if behind in closed.owner_links:
        found += [n.key for n in names if 0 < n.first - count.last <= 3][:1]
    if not found and before in closed.possessive_pronouns:
        found = [n.key for n in names if n.last < count.first and count.first - n.first <= OWNER][-1:]
    return " ".join(dict.fromkeys(found)) or None


def relate(a: Claim, b: Claim) -> Relation:
    """Equal positions agree, others are apart."""
    x, y = a.value, b.value
    assert isinstance(x, Ordinal) and isinstance(y, Ordinal)
    if x.position == y.position:
        return Relation(True, "equal", "the same position")
    return Relation(False, "apart", f"number {x.position} and number {y.position}")


def show(value: Ordinal) -> str:
    """The position as digits with its ending: "6th"."""
    n = value.position
    ending = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"
