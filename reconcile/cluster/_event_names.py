"""The name for what an event was about: what its noun is joined to, else what it was done to, else where it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from reconcile.cluster._acts import STRONG
from reconcile.cluster._event_nouns import HEADED, forms
from reconcile.cluster._event_texts import Texts
from reconcile.cluster._names import Names
from reconcile.model import Claim, Lexicon


def beside(noun: str | None, texts: Texts) -> tuple[str, str] | None:
    """The name that most English articles put behind the noun, with the words between: "Camp Selvar" and "on"."""
    if noun is None:
        return None
    seen: Counter[tuple[str, str]] = Counter()
    for sentences in texts.sentences():
        seen.update({one for line in sentences for one in texts.written.behind(line, forms(noun))})
    near = {one: n for one, n in seen.items() if one[0].casefold() not in _land_names(texts.lexicon)}
    return min(near, key=lambda one: (-near[one], one)) if near else None


def about(keys: frozenset[str], texts: Texts) -> tuple[str, str] | None:
    """The one of these keys that most articles name, in headlines above all, and its name; Latin letters first."""
    seen: Counter[tuple[str, str]] = Counter()
    for article, told in texts.claims.items():
        called = {one for claim in told for one in _named(claim, texts.names, texts.lexicon) if one[0] in keys}
        head = texts.headline(article).casefold()
        for key, name in sorted(called):
            whole = texts.written.name(name)
            if whole is not None:
                seen[key, whole] += HEADED if name.casefold() in head else 1
    return min(seen, key=lambda one: (not one[1].isascii(), -seen[one], one)) if seen else None


def place_name(claim: Claim, lexicon: Lexicon) -> str:
    """A claim's place as its sentence has it, else as a pack calls it; "" where only its folded form is known."""
    place = claim.scope.place or ""
    words = place.replace("_", " ")
    said = claim.sentence.lower()
    at = said.find(words) if len(said) == len(claim.sentence) else -1
    if at >= 0:
        return claim.sentence[at : at + len(words)]
    return _entity_names(lexicon).get(place) or (words.title() if words.isascii() else "")


def _named(claim: Claim, names: Names, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """The keys and names that a claim's own words give: what it hangs on, and its place."""
    yield from ((names.key(a.name), a.name) for a in claim.anchors if a.how in STRONG)
    if claim.scope.place:
        yield names.key(claim.scope.place), place_name(claim, lexicon)


@lru_cache(maxsize=8)
def _entity_names(lexicon: Lexicon) -> dict[str, str]:
    """What the packs call the names they know."""
    return {e.id: e.names[0] for e in lexicon.entities if e.names}


@lru_cache(maxsize=8)
def _land_names(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(name.casefold() for e in lexicon.entities if e.kind == "country" for name in e.names)
