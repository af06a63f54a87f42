"""What an event is called: its kind as an English noun, what or where it was about, its day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reconcile.cluster._day_words import day_words, when_words
from reconcile.cluster._mentions import FRESH, STRONG, Mention, dependent, lands, narrower
from reconcile.cluster._written import Written, tokens
from reconcile.languages._en_plurals import plural
from reconcile.model import Article, Claim, Days, Event, Lexicon

HEADED = 3  # mentions in a sentence that one in a headline is worth
STEM = 4  # letters that the noun of an act has in common with its verb
PLACED = ("in", "at", "near", "off")
SCENES = ("scene", "claimable")  # traits of classes that a whole article may be about


@dataclass(frozen=True, slots=True)
class Called:
    """The words for an event; `link` joins the noun to what it is about: "on", "at the"; `None` where no text does."""

    noun: str | None = None
    about: str | None = None
    link: str | None = None
    days: Days | None = None

    @property
    def label(self) -> str:
        """ "attack on Camp Taji, 11 March 2020"."""
        named = f"{self.noun} {self._linked()}" if self.noun and self.link else self.noun
        about = "" if self.noun and self.link else self.about
        return ", ".join(part.strip() for part in (named, about, day_words(self.days)) if part)

    def phrase(self, *, when: bool = True) -> str:
        """ "the attack on Camp Taji on 11 March 2020"; "" where nothing names its kind."""
        if self.noun is None:
            return ""
        told = when_words(self.days) if when else ""
        return " ".join(part for part in ("the", self.noun, self._linked(), told) if part)

    @property
    def place_and_day(self) -> str:
        """The same without its kind: "at Camp Taji on 11 March 2020"."""
        where = self._linked() if (self.link or "").startswith(PLACED) else f"in {self.about}" if self.link else ""
        return " ".join(part for part in (where, when_words(self.days)) if part)

    @property
    def aside(self) -> str:
        """What it is about, where no words join it to the noun."""
        return self.about or "" if self.link is None else ""

    def _linked(self) -> str:
        return f"{self.link} {self.about}" if self.link and self.about else ""


def called(
    event: Event,
    group: Sequence[Mention],
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    written: Written,
    lexicon: Lexicon,
) -> Called:
    """What an event is called, from its mentions and the claims that hang on it."""
    noun = _noun(event, claims, articles, lexicon)
    acted, places = _acted(noun, lexicon), frozenset(event.places)
    things = frozenset(key for one in group for key in one.things) if acted else frozenset()
    beside = _beside(noun, claims, articles, written)
    if beside is not None and not things:
        return Called(noun, *beside, _known(group))
    found = None
    for keys in (things, places - lands(lexicon), places, frozenset(event.names)):
        found = found or _about(keys, claims, articles, written, lexicon)
    if found is None:
        return Called(noun, days=_known(group))
    key, about = found
    link = written.link(about, _forms(noun), placed=key in places) if noun else None
    if link is None:
        link = "of" if key in things else "in" if key in {c.scope.place for c in claims} else None
    return Called(noun, about, link, _known(group))


def act_called(kind: str | None, about: str, event: Called, written: Written, lexicon: Lexicon, placed: bool) -> Called:
    """What one act of an event is called: by the noun of its class, with the name its own words give, else the event's.

    `placed`: the claims give the name as their place.
    """
    same = event.noun is not None and (kind is None or kind in nouns(lexicon).get(event.noun, ()))
    noun = event.noun if same or kind in dependent(lexicon) else class_noun(kind, lexicon)
    if not about or about == event.about:
        return Called(noun, event.about, event.link, event.days)
    link = written.link(about, _forms(noun), placed=True) if noun else None
    if link is None and _acted(noun, lexicon):
        link = "of"
    return Called(noun, about, link or ("in" if placed else None), event.days)


def _acted(noun: str | None, lexicon: Lexicon) -> bool:
    """A pack asks how far acts that the noun tells of have come, so that they are done to something."""
    kinds = nouns(lexicon).get(noun or "", frozenset())
    return any(not kinds.isdisjoint(a.events) for a in lexicon.attributes.values() if a.kind == "status")


def class_noun(kind: str | None, lexicon: Lexicon) -> str | None:
    """The first English noun that the packs have for a class of events."""
    return next((noun for noun, kinds in nouns(lexicon).items() if kind in kinds), None)


@lru_cache(maxsize=8)
def nouns(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The English nouns of what happens, with their classes: not of people, of tolls, or of things beside an act."""
    people, words = lexicon.nouns.get("en", {}), lexicon.events.get("en", {})
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


def _scene(kind: str, lexicon: Lexicon) -> bool:
    return any(lexicon.marked(kind, trait) for trait in SCENES)


@lru_cache(maxsize=8)
def _by_form(lexicon: Lexicon) -> dict[str, str]:
    """Both numbers of each noun of one word -> the noun."""
    return {form: noun for noun in nouns(lexicon) for form in (noun, plural(noun)) if " " not in noun}


def _forms(noun: str | None) -> frozenset[str]:
    return frozenset() if noun is None else frozenset({noun, plural(noun)})


def _noun(event: Event, claims: Sequence[Claim], articles: Mapping[str, Article], lexicon: Lexicon) -> str | None:
    """The noun of its main class that most English articles write, else the first of the class."""
    kind = _kind(event, claims, articles, lexicon)
    if kind is None:
        return None
    seen = Counter({class_noun(kind, lexicon): 1})
    for article, told in _by_article(claims).items():
        if articles[article].language == "en":
            seen.update(n for n in _written_nouns([c.sentence for c in told], lexicon) if kind in nouns(lexicon)[n])
    return min(seen, key=lambda n: (-seen[n], n or ""))


def _kind(event: Event, claims: Sequence[Claim], articles: Mapping[str, Article], lexicon: Lexicon) -> str | None:
    """The class that most claims tell of, among those that have a noun; of a main event, headlines count as well."""
    known = {kind for kinds in nouns(lexicon).values() for kind in kinds}
    seen = Counter(c.event for c in claims if c.event in known)
    if event.main:
        heads = [_headline(articles[a]) for a in _by_article(claims) if articles[a].language == "en"]
        for kinds in (nouns(lexicon)[noun] for head in heads for noun in _written_nouns([head], lexicon)):
            seen.update({kind: HEADED for kind in kinds if _scene(kind, lexicon)})
    if not seen and event.main:
        written = _written_nouns([c.sentence for c in claims], lexicon)
        seen.update(k for noun in written for k in nouns(lexicon)[noun] if _scene(k, lexicon))
    return min(seen, key=lambda k: (-seen[k], k or "")) if seen else event.kind if event.kind in known else None


def _written_nouns(lines: Iterable[str], lexicon: Lexicon) -> list[str]:
    """The nouns of what happens that stand in the lines, each once."""
    found = {_by_form(lexicon).get(word.lower()) for line in dict.fromkeys(lines) for word in tokens(line)}
    return sorted(noun for noun in found if noun)


def _by_article(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    out: dict[str, list[Claim]] = {}
    for claim in claims:
        out.setdefault(claim.article, []).append(claim)
    return out


def _headline(article: Article) -> str:
    return article.title or (article.words("text", article.headline) if article.headline else "")


def _beside(
    noun: str | None, claims: Iterable[Claim], articles: Mapping[str, Article], written: Written
) -> tuple[str, str] | None:
    """The name that most English articles put behind the noun, with the words between: "Camp Taji" and "on"."""
    seen: Counter[tuple[str, str]] = Counter()
    for article, told in _by_article(claims).items():
        if noun is not None and articles[article].language == "en":
            seen.update({one for c in told for one in written.behind(c.sentence, _forms(noun))})
    return min(seen, key=lambda one: (-seen[one], one)) if seen else None


def _about(
    keys: frozenset[str],
    claims: Iterable[Claim],
    articles: Mapping[str, Article],
    written: Written,
    lexicon: Lexicon,
) -> tuple[str, str] | None:
    """The one of these keys that most articles name, in headlines above all; Latin letters before others."""
    seen: Counter[tuple[str, str]] = Counter()
    for article, told in _by_article(claims).items():
        names = {one for claim in told for one in named(claim, lexicon) if one[0] in keys}
        head = _headline(articles[article]).casefold()
        for key, name, whole in sorted((k, n, w) for k, n in names if (w := written.name(n))):
            seen[key, whole] += HEADED if name.casefold() in head else 1
    if not seen:
        return None
    return min(seen, key=lambda one: (not one[1].isascii(), -seen[one], one))


def named(claim: Claim, lexicon: Lexicon) -> Iterable[tuple[str, str]]:
    """The keys and names that a claim's own words give: what it hangs on, and its place."""
    yield from ((a.key, a.name) for a in claim.anchors if a.how in STRONG)
    if claim.scope.place:
        yield claim.scope.place, place_name(claim, lexicon)


def place_name(claim: Claim, lexicon: Lexicon) -> str:
    """A claim's place as its sentence has it, else as a pack calls it."""
    place = claim.scope.place or ""
    words = place.replace("_", " ")
    said = claim.sentence.lower()
    at = said.find(words) if len(said) == len(claim.sentence) else -1
    if at >= 0:
        return claim.sentence[at : at + len(words)]
    return entity_names(lexicon).get(place) or (words.title() if words.isascii() else "")


@lru_cache(maxsize=8)
def entity_names(lexicon: Lexicon) -> dict[str, str]:
    """What the packs call the names they know."""
    return {e.id: e.names[0] for e in lexicon.entities if e.names}


def _known(group: Iterable[Mention]) -> Days | None:
    """The days that its mentions tell; none that are only presumed from publication."""
    days = None
    for one in group:
        if not _presumed(one):
            days = narrower(days, one.days)
    return days


def _presumed(one: Mention) -> bool:
    if not one.main or one.dated or one.days is None or one.published is None:
        return False
    return one.days.precision > 1 and one.days.latest == one.published and one.days.earliest == one.published - FRESH
