"""Who holds the position that an ordinal gives: the subject of its copula, what it stands beside, or "it"."""

from __future__ import annotations

from collections.abc import Collection

from reconcile.claims._date_acts import COMMAS
from reconcile.claims._places import dateline
from reconcile.claims._placings import PLACE, inverted
from reconcile.claims._reading import Act, Count, Name, Reading
from reconcile.claims._things import subject_before

COPULA = 8  # words between a copula and the ordinal
SUBJECT = 4  # words between a subject and its copula ("Camp X facility would be")
OBJECT = 3  # words between an act and the name of what it befell ("left the base at X")
CLAUSE = 6  # words between a relative and its act
OTHERS = frozenset({"country", "person"})  # kinds of names that are handed over by nobody


def holder(reading: Reading, count: Count, events: Collection[str]) -> Name | None:
    """The name of what holds the position; `events` are the acts that befell the things counted."""
    return (
        inverted(reading, count)
        or _entry(reading, count)
        or _right_before(reading, count)
        or _beside(reading, count)
        or _subject(reading, count)
        or _last_named(reading, count)
        or (befallen(reading, events, count.first) if events else None)
        or (_befallen_before(reading, events) if events else None)
        or _named_so_far(reading, count)
    )


def placed_thing(reading: Reading, count: Count) -> str | None:
    """The noun of what holds a place in a row and has no name: "the mill" of "the mill was second"."""
    copula = _copula(reading, count)
    told = copula is not None and not any(copula < other.first < count.first for other in reading.ordinals)
    found = subject_before(reading, copula if copula is not None and told else count.first)
    if found is None or found.noun is None:
        return None
    word = reading.words[found.noun]
    return word.lemmas[0] if word.lemmas else word.folded


def _right_before(reading: Reading, count: Count) -> Name | None:
    """ "X was the sixth, and Y the seventh": the name before the article, where the verb is left out."""
    at = reading.past_determiners(count.first - 1)
    if at == count.first - 1 or not (count.ellipsis or count.noun == PLACE):
        return None
    joined = reading.closed.conjunctions | {",", ";"}
    return next((n for n in reading.names if n.last == at + 1 and _holds(n) and _before(reading, n) in joined), None)


def _beside(reading: Reading, count: Count) -> Name | None:
    """The name that the ordinal stands in apposition to: "X, the sixth such base, was"."""
    comma = reading.past_determiners(count.first - 1)
    if not standing_beside(reading, count) or reading.lexicon.marked(count.kind or "", "human"):
        return None
    found = next((n for n in reading.names if n.last == comma and _holds(n) and _ungoverned(reading, n)), None)
    return found or _site_beside(reading, count, comma) or _before_one_insertion(reading, comma)


def _site_beside(reading: Reading, count: Count, comma: int) -> Name | None:
    """The place of which a site is told: "the trucks were loaded at Orvane, the sixth base"."""
    if not reading.lexicon.marked(count.kind or "", "site"):
        return None
    placing = reading.closed.place_prepositions
    found = next((n for n in reading.names if n.last == comma and n.kind in ("place", "site", "city")), None)
    return found if found is not None and _before(reading, found) in placing and not dateline(reading, found) else None


def _entry(reading: Reading, count: Count) -> Name | None:
    """The name that opens the entry of a list before a colon: "Orvane: 9 October, the seventh"."""
    first = next((n for n in reading.names if n.last < count.first), None)
    if first is None or not _holds(first) or any(reading.words[i].is_word for i in range(first.first)):
        return None
    behind = next((i for i in range(first.last, count.first) if reading.words[i].text.strip("*_")), count.first)
    told = reading.folded[behind + 1] not in reading.closed.determiners  # "ORVANE: The mayor opened" is a dateline
    return first if told and reading.words[behind].text == ":" else None


def standing_beside(reading: Reading, count: Count) -> bool:
    """A comma stands before it, articles apart: "Orvane, the seventh"."""
    comma = reading.past_determiners(count.first - 1)
    return comma > 0 and reading.words[comma].text in COMMAS


def _subject(reading: Reading, count: Count) -> Name | None:
    """The name that stands before the copula of the ordinal."""
    edge = _copula(reading, count)
    if edge is None:
        return None
    if reading.folded[edge - 1] in COMMAS:
        inserted = _before_insertion(reading, edge)
        if inserted is not None:
            return inserted
    beside = [n for n in reading.names if 0 <= edge - n.last <= SUBJECT and n.kind != "country"]
    opened = [n for n in beside if n.kind == "site" or opens(reading, n)]
    return opened[-1] if opened else None


def _last_named(reading: Reading, count: Count) -> Name | None:
    """The last site named before the copula or the ordinal; of a place in a row, the last name of any kind."""
    copula = _copula(reading, count)
    edge = copula if copula is not None else count.first
    kinds = (None, "site", "person") if count.noun == PLACE else ("site",)
    named = [n for n in reading.names if n.last <= edge and n.kind in kinds and not _receives(reading, n)]
    return named[-1] if named else None


def _receives(reading: Reading, name: Name) -> bool:
    """ "Handed the post over to the Orvane Guard": who is given something holds no place."""
    return _before(reading, name) in reading.closed.infinitive


def _named_so_far(reading: Reading, count: Count) -> Name | None:
    """The name that the last sentences gave to the thing: "They left the camp of Orvane. The camp is the fifth"."""
    copula = _copula(reading, count)
    thing = subject_before(reading, copula) if copula is not None else None
    if thing is None or thing.noun is None or thing.names or not reading.words[thing.noun].site:
        return None
    noun = reading.words[thing.noun].folded
    for earlier in reversed(reading.context.last):
        before = earlier.bare
        for name in reversed(before.names):
            if _noun_before(before, name) == noun and _holds(name):
                return name
    return None


def stood_for(reading: Reading, count: Count) -> Name | None:
    """The last place of the sentence before, where "it" holds the position."""
    before, copula = reading.context.before, _copula(reading, count)
    pronouns = reading.closed.thing_pronouns | reading.closed.definite  # "this is"
    if before is None or copula is None or reading.folded[copula - 1] not in pronouns:
        return None
    nouns = reading.lexicon.nouns.get(reading.language, {})
    alike = [n for n in before.names if count.kind is not None and nouns.get(_noun_before(before, n)) == count.kind]
    places = [n for n in before.names if n.kind in ("place", "site")]
    return next(reversed(alike or places), None)


def _noun_before(reading: Reading, name: Name) -> str:
    """The word that the name tells more of: "installation" of "the installation of Orvane"."""
    at = reading.past_determiners(name.first - 1)
    return reading.folded[at - 1] if reading.folded[at] in reading.closed.prepositions else ""


def _copula(reading: Reading, count: Count) -> int | None:
    back = range(count.first - 1, max(-1, count.first - 1 - COPULA), -1)
    return next((i for i in back if reading.folded[i] in reading.closed.copulas), None)


def _before_one_insertion(reading: Reading, comma: int) -> Name | None:
    """ "Orvane, given up in May, the third": the name, where one insertion stands between."""
    name = _before_insertion(reading, comma)
    return name if name is not None and not reading.any_of(",،", range(name.last + 1, comma)) else None


def _before_insertion(reading: Reading, edge: int) -> Name | None:
    """The name before words between commas: "X, 28 km north of Y, is"."""
    start = next((i + 1 for i in range(edge - 1, -1, -1) if reading.any_of(";:", (i,))), 0)
    for name in reading.names:
        closed_off = start <= name.first and name.last < edge - 1 and reading.folded[name.last] in COMMAS
        if closed_off and _holds(name) and opens(reading, name) and not dateline(reading, name):
            return name
    return None


def _befallen_before(reading: Reading, events: Collection[str]) -> Name | None:
    """What the act befell, told in the sentence before, where no site is named since: "It is the sixth"."""
    before = reading.context.before
    if before is None or any(n.kind == "site" for n in reading.names):
        return None
    return befallen(before, events, len(before.words))


def befallen(reading: Reading, events: Collection[str], edge: int) -> Name | None:
    """The name of what one of the acts befell, told before word `edge`."""
    for act in reading.acts:
        if act.event in events and act.last <= edge:
            found = (
                _antecedent(reading, act)
                or _object(reading, act)
                or _named_before(reading, act)
                or _patient(reading, act)
            )
            if found is not None:
                return found
    return None


def _antecedent(reading: Reading, act: Act) -> Name | None:
    """ "X, 28 km north of Y, which they left"."""
    back = range(act.first - 1, max(-1, act.first - 1 - CLAUSE), -1)
    which = next((i for i in back if reading.folded[i] in reading.closed.relatives), None)
    if which is None or reading.any_of(",;:", range(which + 1, act.first)):
        return None
    comma = reading.folded[which - 1] in COMMAS
    name = next((n for n in reading.names if n.last == which - comma), None)
    if name is None or not comma or reading.folded[name.first - 1] not in reading.closed.genitive:
        return name if name is not None and _holds(name) else None
    outer = [n for n in reading.names if n.last < name.first and reading.folded[n.last] in COMMAS and _holds(n)]
    return outer[-1] if outer else None


def _object(reading: Reading, act: Act) -> Name | None:
    """ "They left X"; "the handover of X"."""
    closed = reading.closed
    passed = closed.determiners | closed.place_nouns | closed.genitive
    for name in reading.names:
        between = range(act.last, name.first)
        if name.first < act.last or len(between) > OBJECT or not _holds(name):
            continue
        if all(reading.folded[i] in passed for i in between):
            return name
    return None


def _named_before(reading: Reading, act: Act) -> Name | None:
    """ "They came from X, north of Y, after they had left it": the last name before that no direction is told from."""
    closed, words = reading.closed, reading.words
    held = closed.object_endings and words[act.first].folded.endswith(closed.object_endings)
    if not held and not reading.folded_in(closed.thing_pronouns, range(act.first, min(act.last + 1, len(words)))):
        return None
    shut = closed.directions | closed.genitive
    found = [n for n in reading.names if n.last <= act.first and reading.folded[n.first - 1] not in shut and _holds(n)]
    return found[-1] if found else None


def _patient(reading: Reading, act: Act) -> Name | None:
    """ "X was vacated": the name that opens the sentence, where the act is told in the passive."""
    closed = reading.closed
    if not reading.folded_in(closed.being | closed.passives, range(max(0, act.first - 2), act.first)):
        return None
    opening = [n for n in reading.names if n.last <= act.first and _heads(reading, n) and not dateline(reading, n)]
    return opening[0] if opening and _holds(opening[0]) else None


def _heads(reading: Reading, name: Name) -> bool:
    """The name begins its clause, or tells which thing does: "the fort of Orvane"."""
    if opens(reading, name):
        return True
    if name.first < 2 or reading.folded[name.first - 1] not in reading.closed.genitive:
        return False
    noun = reading.words[name.first - 2]
    return (noun.site or noun.place) and reading.past_determiners(name.first - 3) < 0


def _ungoverned(reading: Reading, name: Name) -> bool:
    """No preposition governs the name: "gave up X on Monday and Y, the fifth", not "in Y, the fifth"."""
    return opens(reading, name) or _before(reading, name) not in reading.closed.prepositions


def _before(reading: Reading, name: Name) -> str:
    """The word before the name and its articles."""
    return reading.folded[reading.past_determiners(name.first - 1)]


def opens(reading: Reading, name: Name) -> bool:
    """The name begins its clause."""
    at = reading.past_determiners(name.first - 1)
    return at < 0 or not reading.words[at].is_word or reading.folded[at] in reading.closed.clause_starts


def _holds(name: Name) -> bool:
    return name.kind not in OTHERS
