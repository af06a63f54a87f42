"""What the words of a proposal mean to the packs: the counted noun's class, the event's, and the attribute of both."""

from __future__ import annotations

from reconcile.claims import _convert as units
from reconcile.frozen import dataclass
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Lexicon, Numeral, Ordinal


@dataclass(frozen=True, slots=True)
class Meaning:
    """Words as claims hold them: a noun with its class, or a verb with its class of events."""

    lemma: str
    known: str | None


def noun(words: str, code: str, lexicon: Lexicon) -> Meaning:
    """The head of a noun phrase: the word that a pack knows, else where the language puts its heads."""
    nouns = lexicon.nouns.get(code, {})
    forms = _forms(words, code)
    if not closed_words(code).head_first:
        forms.reverse()
    known = next(((form, nouns[form]) for word in forms for form in word if form in nouns), None)
    return Meaning(*known) if known else Meaning(forms[0][0] if forms else words, None)


def event(words: str, code: str, lexicon: Lexicon) -> Meaning:
    """The verb of an event: the first word that a pack knows, else the last one."""
    events = lexicon.events.get(code, {})
    forms = _forms(words, code)
    known = next(((form, events[form][0].event) for word in forms for form in word if events.get(form)), None)
    return Meaning(*known) if known else Meaning(forms[-1][0] if forms else words, None)


def attribute(numeral: Numeral, counted: Meaning | None, happened: Meaning | None, lexicon: Lexicon) -> str:
    """The attribute of the packs that both belong to; else one named after the counted noun, or the dimension."""
    ordinal = isinstance(numeral.value, Ordinal)
    unit = None if isinstance(numeral.value, Ordinal) else numeral.value.unit
    dimension = units.dimension_of(numeral, unit)
    classes = set(_wider(counted.known, lexicon)) if counted else set()
    kind, event_class = "ordinal" if ordinal else "quantity", happened.known if happened else None
    fitting = [
        (-len(classes & set(one.counts)), one.id)
        for one in lexicon.attributes.values()
        if (one.kind, one.dimension) == (kind, dimension) and event_class in one.events
        if not one.counts or classes & set(one.counts)
    ]
    if fitting:
        return min(fitting)[1]
    thing = (counted.known or counted.lemma).replace(" ", "_") if counted else ""
    if dimension:
        return f"measured_{dimension}"
    return f"{'nth' if ordinal else 'count'}_{thing}" if thing else "count"


def _wider(name: str | None, lexicon: Lexicon) -> list[str]:
    found: list[str] = []
    while name and name not in found:
        found.append(name)
        name = lexicon.kinds_of.get(name)
    return found


def _forms(words: str, code: str) -> list[list[str]]:
    """By word, its base forms, most likely first, and itself, folded."""
    language = get(code)
    tokens = [t for t in language.tokens(words) if any(c.isalpha() for c in t.text)]
    return [list(language.lemmas(t.folded)) or [t.folded] for t in tokens]
