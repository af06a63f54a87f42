"""Offices and ranks of people: "Deputy Minister Ilse Varn", "Tarje Halvard, the governor of Ostmark"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reconcile.claims._draft import Draft
from reconcile.claims._office import ROLE, called, office_of, words_of
from reconcile.claims._reading import Reading
from reconcile.languages import _offices
from reconcile.languages._words import Words
from reconcile.model import Claim, Relation, State, Status

KIND = "status"
LONGEST = 3  # words of a name
FULL = 2  # words of a name that stands before its office
BEFORE = 3  # words before an office among which "deputy" may stand: "deputy police chief"
ARTICLE = "ال"  # no first name begins with it

Run = tuple[int, int]  # a half-open range of words


def find(reading: Reading) -> Iterable[Draft]:
    """Every office and rank that stands right before a name, or between commas behind a full one."""
    if reading.headline or not reading.cues:
        return ()
    told = [at for at, word in reading.cues if word.office]
    return _found(reading, told) if told else ()


def _found(reading: Reading, told: Sequence[int]) -> Iterator[Draft]:
    done = -1
    for at in told:
        if at < done or not _told(reading, at):
            continue
        role = _phrase(reading, at)
        named = _behind(reading, role) or _before(reading, role)
        if named is not None:
            done = max(role[1], named[1])
            yield _draft(reading, role, named)


def relate(a: Claim, b: Claim) -> Relation:
    """One office in one standing agrees; a coarser or another one is for rules to judge."""
    one, other = (office_of(c.value.text) for c in (a, b) if isinstance(c.value, Status))
    if one == other:
        return Relation(True, "equal", "the same office")
    return Relation(None, "words", f"{called(one)} and {called(other)} are not compared")


def shown(value: Status) -> str | None:
    """The office that a value tells, in plain words; `None` for how far an act has come."""
    words = words_of(value.text)
    whole = value.state is State.STATED and bool(words) and words[-1] in _offices.belonging()
    return called(office_of(value.text)) if whole and words[0] in _offices.belonging() else None


def _draft(reading: Reading, role: Run, named: Run) -> Draft:
    core = reading.cover(*role)
    name = reading.text_of(reading.cover(*named))
    return Draft(
        kind=KIND,
        attribute=ROLE,
        value=Status(State.STATED, reading.text_of(core)),
        span=reading.cover(min(role[0], named[0]), max(role[1], named[1])),
        core=core,
        subject=name,
        noun=name.split()[-1].casefold(),
    )


def _told(reading: Reading, at: int) -> bool:
    """A word of an office tells one; that of a rank does where it is capitalised."""
    folded = reading.folded[at]
    if folded not in _offices.ranks():
        return True
    army = reading.folded[at - 1] not in _offices.CIVIL
    return army and (reading.language != "en" or reading.words[at].text[:1].isupper())


def _phrase(reading: Reading, at: int) -> Run:
    """The words around an office that are of it: who stands in, of what, and the ranks beside it."""
    first, last = at, at + 1
    joining = _joining(reading.closed)
    for i in range(at - 1, max(-1, at - 1 - BEFORE), -1):
        if not reading.words[i].is_word or reading.folded[i] in joining:
            break
        if _of_office(reading, i):
            first = i
    while last < len(reading.words):
        end = next((i for i in range(last, min(last + BEFORE, len(reading.words))) if _of_office(reading, i)), None)
        if end is None or not all(_links(reading, i) for i in range(last, end)):
            break
        last = end + 1
    return first, last


def _of_office(reading: Reading, at: int) -> bool:
    """The word is an office, a rank, the field of a ministry, or tells how its holder stands to it."""
    return reading.folded[at] in _offices.belonging()


@cache
def _joining(closed: Words) -> frozenset[str]:
    """Words that stand in no office before its noun."""
    return closed.conjunctions | closed.determiners | closed.prepositions | closed.relatives


def _links(reading: Reading, at: int) -> bool:
    """A word inside an office ("of the", "de la"), or the stop of an abbreviation ("Maj. Gen.")."""
    closed = reading.closed
    if reading.words[at].text == ".":
        return reading.folded[at - 1] in _offices.ranks()
    return reading.folded[at] in _linking(closed)


@cache
def _linking(closed: Words) -> frozenset[str]:
    return closed.of | closed.genitive | closed.determiners | {"for", "des", "du", "para", "l'"}


def _behind(reading: Reading, role: Run) -> Run | None:
    """The name right behind an office, after at most a comma or the stop of an abbreviation."""
    at = role[1]
    if reading.folded[at] == "," or _short(reading, role):
        at += 1
    if reading.language == "ar":
        return _behind_arabic(reading, at)
    found = _run(reading, at)
    return (
        found if found is not None and (at == role[1] or found[1] - found[0] >= FULL or _short(reading, role)) else None
    )


def _short(reading: Reading, role: Run) -> bool:
    """An abbreviated rank ends the role: "Col. Halvard"."""
    return reading.folded[role[1]] == "." and reading.folded[role[1] - 1] in _offices.ranks()


def _behind_arabic(reading: Reading, at: int) -> Run | None:
    """The two words behind a rank or a ministry; the first of them has no article."""
    last = at + FULL
    words = reading.words[at:last]
    plain = all(word.content and not word.known and not word.tells and len(word.folded) > FULL for word in words)
    return (at, last) if len(words) == FULL and plain and not words[0].folded.startswith(ARTICLE) else None


def _before(reading: Reading, role: Run) -> Run | None:
    """The full name before a comma before an office: "Ilse Varn, the deputy minister"."""
    at = reading.past_determiners(role[0] - 1)
    if reading.folded[at] != "," or reading.language == "ar":
        return None
    first = at
    while first > max(0, at - LONGEST) and _of_name(reading, first - 1):
        first -= 1
    return (first, at) if at - first >= FULL else None


def _run(reading: Reading, at: int) -> Run | None:
    """The name that begins at a word, without titles; one alone is no noun: "General Hospital" is nobody."""
    while reading.folded[at] in reading.closed.titles and reading.words[at].text[:1].isupper():
        at += 1 + (reading.folded[at + 1] == ".")
    last = at
    while last < min(at + LONGEST, len(reading.words)) and _of_name(reading, last):
        last += 1
    return (at, last) if last - at >= FULL or (last > at and not _is_noun(reading, at)) else None


def _is_noun(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    return word.known or word.plural or word.folded in reading.closed.place_nouns


def _of_name(reading: Reading, at: int) -> bool:
    """A capitalised word that may be of a person's name."""
    word = reading.words[at]
    if not word.text[:1].isupper() and not word.text.startswith(("al-", "el-")):
        return False
    known = reading.name_at(at)
    placed = known is not None and known.kind == "country"
    return word.folded not in reading.closed.not_names and not _of_office(reading, at) and not placed
