"""What an event is called: its kind as an English noun, what or where it was about, its day."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.cluster._acts import dependent, lands
from reconcile.cluster._day_words import day_words, when_words
from reconcile.cluster._event_names import about, beside
from reconcile.cluster._event_nouns import acted, class_noun, event_noun, forms, nouns
from reconcile.cluster._event_texts import Texts
from reconcile.cluster._mention import Mention, days_of_all
from reconcile.cluster._reported import FRESH
from reconcile.cluster._written import Written
from reconcile.frozen import dataclass
from reconcile.model import Days, Event, Lexicon

PLACED = ("in", "at", "near", "off")  # words that tell where something was


@dataclass(frozen=True, slots=True)
class Called:
    """The words for an event; `link` joins the noun to what it is about: "on", "at the"; `None` where no text does."""

    noun: str | None = None
    about: str | None = None
    link: str | None = None
    days: Days | None = None

    @property
    def label(self) -> str:
        """ "attack on Camp Selvar, 12 May 2031"."""
        named = f"{self.noun} {self._linked()}" if self.noun and self.link else self.noun
        about = "" if self.noun and self.link else self.about
        return ", ".join(part.strip() for part in (named, about, day_words(self.days)) if part)

    def phrase(self, *, when: bool = True) -> str:
        """ "the attack on Camp Selvar on 12 May 2031"; "" where nothing names its kind."""
        if self.noun is None:
            return ""
        told = when_words(self.days) if when else ""
        return " ".join(part for part in ("the", self.noun, self._linked(), told) if part)

    @property
    def place_and_day(self) -> str:
        """The same without its kind: "at Camp Selvar on 12 May 2031"."""
        hit = f"at {self.about}" if self.link == "on" else ""
        where = self._linked() if (self.link or "").startswith(PLACED) else hit
        return " ".join(part for part in (where, when_words(self.days)) if part)

    @property
    def aside(self) -> str:
        """What it is about, where no words join it to the noun."""
        return self.about or "" if self.link is None else ""

    def _linked(self) -> str:
        return f"{self.link} {self.about}" if self.link and self.about else ""


def called(event: Event, group: Sequence[Mention], texts: Texts) -> Called:
    """What an event is called, from its mentions and the texts of the claims that hang on it."""
    noun, days = event_noun(event, texts), _known(group)
    things = frozenset(key for one in group for key in one.things) if acted(noun, texts.lexicon) else frozenset()
    joined = beside(noun, texts)
    if joined is not None and not things:
        return Called(noun, *joined, days)
    places = frozenset(event.places)
    found = about(things, texts) or about(places - lands(texts.lexicon), texts) or about(places, texts)
    if found is not None:
        key, name = found
        link = texts.written.link(name, forms(noun), placed=key in places) if noun else None
        sites = {texts.names.key(c.scope.place) for c in texts.all if c.scope.place}
        return Called(noun, name, link or ("of" if key in things else "in" if key in sites else None), days)
    found = about(frozenset(event.names), texts)
    link = texts.written.link(found[1], forms(noun), placed=False) if found and noun else None
    return Called(noun, found[1] if found and link else None, link, days)


def act_called(kind: str | None, event: Called, lexicon: Lexicon) -> Called:
    """What one act of an event is called: by the noun of its class; what the event is about is kept."""
    same = event.noun is not None and (kind is None or kind in nouns(lexicon).get(event.noun, ()))
    noun = event.noun if same or kind in dependent(lexicon) else class_noun(kind, lexicon)
    if same or event.about is None or (event.link or "").startswith(PLACED):
        return Called(noun, event.about, event.link, event.days)
    return Called(noun, event.about, "of" if acted(noun, lexicon) else "in", event.days)


def called_by(name: str, placed: bool, act: Called, written: Written, lexicon: Lexicon) -> Called:
    """The act with another name for what it was about; `placed`: the name is that of its place."""
    if not name or name == act.about:
        return act
    link = written.link(name, forms(act.noun), placed=True) if act.noun else None
    otherwise = "of" if acted(act.noun, lexicon) else "in" if placed else None
    return Called(act.noun, name, link or otherwise, act.days)


def _known(group: Sequence[Mention]) -> Days | None:
    """The days that its mentions tell; none that are only presumed from publication."""
    return days_of_all([one for one in group if not _presumed(one)])


def _presumed(one: Mention) -> bool:
    if not one.main or one.dated or one.days is None or one.published is None:
        return False
    return one.days.precision > 1 and one.days.latest == one.published and one.days.earliest == one.published - FRESH
