"""Things that are blamed or have caused an event: "blamed a broken axle", "a gas leak caused the explosion"."""

from __future__ import annotations

from reconcile.claims._actors import object_of, phrase_of
from reconcile.claims._humans import is_human
from reconcile.claims._reading import Reading

Phrase = tuple[int, int]


def thing_of(reading: Reading, phrase: Phrase) -> str | None:
    """The noun of a phrase that names no person, body or place but a thing or an act; `None` for any other."""
    first, last = phrase
    if any(first <= name.first < last for name in reading.names):
        return None
    head = reading.words[last - 1]
    act = reading.act_at(last - 1)
    if act is None or act.role != "noun":
        nouns, closed = reading.lexicon.nouns.get(reading.language, {}), reading.closed
        known = next((nouns[form] for form in head.forms if form in nouns), None)
        opened = reading.folded[first] in closed.one_of | closed.definite and not head.plural
        people = head.folded.endswith(closed.doer_endings) or not closed.bodies.isdisjoint(head.forms)
        if not opened or people or is_human(reading, known) or not head.text.islower():
            return None
    return head.lemmas[0] if head.lemmas else head.folded


def act_behind(reading: Reading, at: int) -> Phrase | None:
    """The noun of an act right behind a verb and its article: "blamed a tremor"."""
    first = at + 1
    last = first
    while reading.folded[last] in reading.closed.determiners:
        last += 1
    act = reading.act_at(last)
    return (first, act.last) if act is not None and act.role == "noun" and act.first == last else None


def cause(reading: Reading, at: int) -> Phrase | None:
    """The words of what the verb at `at` says has caused an event: its subject, or what stands behind "by"."""
    closed = reading.closed
    if reading.folded[at + 1] in closed.agents:
        told = _is_scene(reading, range(max(0, at - FAR), at)) and reading.folded_in(closed.being, range(at - 2, at))
        return object_of(reading, at + 1) or act_behind(reading, at + 1) if told else None
    behind = act_behind(reading, at)
    return phrase_of(reading, at) if behind is not None and _is_scene(reading, range(*behind)) else None


def traced(reading: Reading, at: int) -> Phrase | None:
    """What an event is traced to: "put the blaze down to a spark", "the fire was attributed to a short circuit"."""
    closed = reading.closed
    if closed.tracing.isdisjoint(reading.words[at].forms):
        return None
    verb = next((form for form in reading.words[at].forms if form in closed.tracing), None)
    behind = range(at + 1, min(at + FAR, len(reading.words)))
    to = next((i for i in behind if reading.folded[i] in closed.traced_to), None)
    if verb is None or to is None:
        return None
    particle = closed.traced_with.get(verb)
    last = to if particle is None else to - 1
    if particle is not None and reading.folded[last] != particle:
        return None
    told = range(at + 1, last) if last > at + 1 else range(max(0, at - FAR), at)  # of a passive, it stands before
    pointed = last == at + 2 and reading.folded[at + 1] in closed.thing_pronouns
    return _with_act(reading, object_of(reading, to), to) if pointed or _is_scene(reading, told) else None


def _with_act(reading: Reading, phrase: Phrase | None, at: int) -> Phrase | None:
    """The phrase behind the word at `at` with the noun of an act that ends it: "a gas explosion"."""
    act = reading.act_at(phrase[1] if phrase is not None else at + 1)
    if act is None or act.role != "noun":
        return phrase or act_behind(reading, at)
    return (phrase[0] if phrase is not None else at + 1, act.last)


FAR = 8  # words before a passive in which the event stands


def _is_scene(reading: Reading, words: range) -> bool:
    """One of the words is the noun of an event."""
    acts = (reading.act_at(i) for i in words)
    marked = reading.lexicon.marked
    nouns = (a for a in acts if a is not None and a.role == "noun")
    return any(marked(noun.event, "scene") or marked(noun.event, "claimable") for noun in nouns)
