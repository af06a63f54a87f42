"""The English noun for what happened: of the class that most is told of, as the articles write it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from reconcile.cluster._acts import dependent
from reconcile.cluster._event_texts import ENGLISH, Texts
from reconcile.cluster._written import tokens
from reconcile.languages._content import content_lemmas
from reconcile.languages._en_plurals import plural
from reconcile.model import Event, Lexicon

HEADED = 3  # sentences that a headline is worth
STEM = 4  # letters that the noun of an act has in common with its verb
SCENES = ("scene", "claimable", "happening")  # traits of classes that a whole article may be about


def event_noun(event: Event, texts: Texts) -> str | None:
    """The noun of its main class that most English articles write, else the first of the class; `None` without one."""
    kind = _kind(event, texts)
    if kind is None:
        return None
    known = nouns(texts.lexicon)
    seen: Counter[str] = Counter()
    for sentences in texts.sentences():
        seen.update(noun for noun in _written(sentences, texts.lexicon) if kind in known[noun])
    return min(seen, key=lambda n: (-seen[n], n)) if seen else class_noun(kind, texts.lexicon)


def class_noun(kind: str | None, lexicon: Lexicon) -> str | None:
    """The first English noun that the packs have for a class of events."""
    return next((noun for noun, kinds in nouns(lexicon).items() if kind in kinds), None)


@lru_cache(maxsize=8)
def nouns(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The English nouns of what happens, with their classes: not of people, of tolls, or of things beside an act."""
    people, words = lexicon.nouns.get(ENGLISH, {}), lexicon.events.get(ENGLISH, {})
    verbs: dict[str, set[str]] = {}
    for lemma, ones in words.items():
        for kind in (w.event for w in ones if w.role == "verb"):
            verbs.setdefault(kind, set()).add(lemma.replace(" ", "")[:STEM])
    out = {}
    for lemma, ones in words.items():
        if lexicon.marked(people.get(lemma), "human") or any(w.role == "adjective" for w in ones):
            continue
        told = {w.event for w in ones if w.role == "noun"} - dependent(lexicon)
        kinds = frozenset(k for k in told if _scene(k, lexicon) or lemma[:STEM] in verbs.get(k, ()))
        if kinds:
            out[lemma] = kinds
    return out


def forms(noun: str | None) -> frozenset[str]:
    """The noun in both numbers."""
    return frozenset() if noun is None else frozenset({noun, plural(noun)})


def acted(noun: str | None, lexicon: Lexicon) -> bool:
    """A pack asks how far acts that the noun tells of have come, so that they are done to something."""
    return not _acts(lexicon).isdisjoint(nouns(lexicon).get(noun or "", ()))


@lru_cache(maxsize=8)
def _acts(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(kind for a in lexicon.attributes.values() if a.kind == "status" for kind in a.events)


def _scene(kind: str, lexicon: Lexicon) -> bool:
    return any(lexicon.marked(kind, trait) for trait in SCENES)


def _kind(event: Event, texts: Texts) -> str | None:
    """The class that most claims tell of, among those that have a noun.

    Of a main event its sentences and headlines count as well, and classes that a whole article may be about come first.
    """
    lexicon = texts.lexicon
    known = {kind for kinds in nouns(lexicon).values() for kind in kinds}
    seen = Counter(c.event for c in texts.all if c.event in known)
    if event.main:
        seen.update(_scenes((one for told in texts.sentences() for one in told), lexicon))
        heads = [head for head in texts.headlines() for _ in range(HEADED)]
        seen.update(_scenes(heads, lexicon))
        seen.update(kind for head in heads for kind in _told_by_verbs(head, lexicon) if kind in known)
        whole = Counter({k: n for k, n in seen.items() if k and (_scene(k, lexicon) or k in _acts(lexicon))})
        seen = whole or seen
    if not seen:
        return event.kind if event.kind in known else None
    return min(seen, key=lambda k: (-seen[k], k or ""))


def _scenes(lines: Iterable[str], lexicon: Lexicon) -> Iterator[str]:
    """The classes that a whole article may be about, as often as a line writes a noun of them."""
    for line in lines:
        kinds = {k for noun in _written([line], lexicon) for k in nouns(lexicon)[noun]}
        yield from sorted(k for k in kinds if _scene(k, lexicon))


def _told_by_verbs(headline: str, lexicon: Lexicon) -> frozenset[str]:
    """The classes of what happens once to a thing of which a headline has a verb: "ferry sinks"."""
    words = lexicon.events.get(ENGLISH, {})
    verbs = {w.event for lemma in content_lemmas(ENGLISH, headline) for w in words.get(lemma, ()) if w.role == "verb"}
    return frozenset(kind for kind in verbs if lexicon.marked(kind, "happening") and lexicon.marked(kind, "once"))


def _written(lines: Iterable[str], lexicon: Lexicon) -> list[str]:
    """The nouns of what happens that stand in the lines, each once."""
    return sorted({noun for line in lines for noun in _nouns_in(line, lexicon)})


@lru_cache(maxsize=4096)  # sentences of a block, which are asked for their scenes and for the noun of one
def _nouns_in(line: str, lexicon: Lexicon) -> frozenset[str]:
    by_form = _by_form(lexicon)
    return frozenset(by_form[word] for word in map(str.lower, tokens(line)) if word in by_form)


@lru_cache(maxsize=8)
def _by_form(lexicon: Lexicon) -> dict[str, str]:
    """Both numbers of each noun of one word -> the noun."""
    return {form: noun for noun in nouns(lexicon) for form in forms(noun) if " " not in noun}
