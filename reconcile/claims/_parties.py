"""Who stands before a verb of responsibility, by the whole of a name: "Orvane | government forces"."""

from __future__ import annotations

from reconcile.claims._actors import subject
from reconcile.claims._humans import is_human
from reconcile.claims._reading import Name, Reading

Phrase = tuple[int, int]

BEHIND = 3  # words behind a name that may tell whose name it is: "Orvane | air force"
BACK = 6  # words before a subject in which a denial or a doubt of what is told of it stands


def bearer(reading: Reading, name: Name) -> Phrase:
    """The name with the noun behind it that tells who bears it: "Orvane | government forces", "Tarn | regime"."""
    last = name.last
    if reading.closed.head_first:
        return name.first, last
    for i in range(name.last, min(name.last + BEHIND, len(reading.words))):
        word = reading.words[i]
        if not word.content or word.capital or word.past or word.says or reading.act_at(i) is not None:
            break
        if is_body(reading, i):
            last = i + 1
    return name.first, last


def told_of(reading: Reading, at: int) -> Phrase | None:
    """Who stands right before the verb at `at`: a name with its noun, or a body behind its article."""
    end = without_helpers(reading, at)
    name = subject(reading, at)
    words = bearer(reading, name) if name is not None else None
    if words is None or words[1] < end:
        body = _body_before(reading, end)
        if body is not None or _asked(reading, end):
            return body
    return words


def without_helpers(reading: Reading, at: int) -> int:
    """The end of what stands before the verb at `at` and the words that help it: "the army | has not yet"."""
    closed = reading.closed
    helping = (closed.auxiliaries, closed.adverbs, closed.negations, closed.infinitive)
    while at > 0 and any(reading.folded[at - 1] in words for words in helping):
        at -= 1
    return at


def by_pronoun(reading: Reading, at: int) -> int | None:
    """The "it", or the "its" of its own people, before the verb at `at`, of which a verb of saying tells."""
    end = without_helpers(reading, at)
    own = end > 1 and reading.folded[end - 2] in reading.closed.possessive_pronouns and is_body(reading, end - 1)
    first = end - 1 - own
    pronoun = own or (end > 0 and reading.folded[first] in reading.closed.thing_pronouns)
    told = any(reading.reports(i) or _denies(reading, i) for i in (first - 1, first - 2))
    return first if pronoun and told else None


def is_nobody(reading: Reading, phrase: Phrase) -> bool:
    """The words name nobody: "no armed group", "neither side"."""
    shut = reading.closed.none_of, reading.closed.negations
    return any(reading.folded[at] in words for at in (phrase[0], phrase[0] - 1) for words in shut)


def is_denied(reading: Reading, first: int) -> bool:
    """What is told from word `first` on is what a denial before it denies: "denied accusations that it".

    A verb of saying between the two tells something of its own, and who does not deny it says nothing.
    """
    for i in range(first - 1, max(-1, first - 1 - BACK), -1):
        if _denies(reading, i):
            return not reading.folded_in(reading.closed.negations, range(max(0, i - 2), i))
        if reading.reports(i) and not _denies(reading, i - 1):  # "rejected claims that"
            return False
    return False


def is_doubted(reading: Reading, first: int) -> bool:
    """Nobody says what is told from word `first` on: "unclear whether", "no evidence that", "does not believe"."""
    closed, at = reading.closed, first
    doubts = closed.unsaid | closed.negations | frozenset(closed.none_of)
    while at > max(0, first - BACK) and reading.words[at - 1].is_word:
        at -= 1
        if reading.folded[at] in doubts:
            return True
    return False


def _denies(reading: Reading, at: int) -> bool:
    return at >= 0 and not reading.closed.deny.isdisjoint(reading.words[at].forms)


def named_in(reading: Reading, phrase: Phrase) -> Name | None:
    """Whom the words name: of an office and who holds it, the latter ("the Sundal president Bruno Taller")."""
    found: Name | None = None
    for name in reading.names:
        if not phrase[0] <= name.first < phrase[1]:
            continue
        between = range(found.last, name.first) if found is not None else ()
        if not all(reading.folded[i] in reading.closed.titles for i in between):
            break
        found = name
    return found


def is_body(reading: Reading, at: int) -> bool:
    """The word is the noun of a body, of what acts for a state, or of people."""
    word, closed = reading.words[at], reading.closed
    if not closed.bodies.isdisjoint(word.forms) or not closed.powers.isdisjoint(word.forms):
        return True
    nouns = reading.lexicon.nouns.get(reading.language, {})
    return any(is_human(reading, nouns.get(form)) for form in word.forms)


def _body_before(reading: Reading, end: int) -> Phrase | None:
    """The words from an article up to word `end`, before which a body stands: "the rebel | command"."""
    if end == 0 or not is_body(reading, end - 1):
        return None
    for first in range(end - 1, max(-1, end - 1 - BEHIND), -1):
        if reading.folded[first] in reading.closed.determiners:
            return first + (reading.folded[first] in reading.closed.subject_relatives), end
        if not reading.words[first].content:
            break
    return None


def _asked(reading: Reading, end: int) -> bool:
    """The subject before word `end` is "who" or "which" of a question: "without saying who was"."""
    relative = reading.folded[end - 1] in reading.closed.subject_relatives
    return relative and reading.folded[end - 2] != ","
