"""What a cluster asks, and of whom or what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reconcile.claims._measures import DISTANCE
from reconcile.claims._office import ROLE
from reconcile.cluster._called import Called, act_called, called_by
from reconcile.cluster._day_words import day_words, when_words
from reconcile.cluster._event_names import place_name
from reconcile.cluster._event_nouns import nouns
from reconcile.cluster._events import Events
from reconcile.cluster._items import STRONG, Item
from reconcile.cluster._likeness import alike
from reconcile.cluster._plain_questions import plain_question
from reconcile.cluster._written import small
from reconcile.languages._en_plurals import plural
from reconcile.model import Attribute, Lexicon

WHEN = "{when}"  # where a template has the day of its event, if not behind the event itself
BEING = "being"  # the trait of classes that tell of a state
STATES = "varies"  # the `over_time` of what is asked of a thing or a place, not of an event
CLOCK = "time_of_day"  # the attribute of clock times: of an act that no pack knows, the verb tells
THING = " {subject}"  # a template that asks of a thing; where the place stands behind a word, it narrows the question


def subject_of(group: Sequence[Item], told: Events, label: str, lexicon: Lexicon) -> str:
    """The name most claims hang on, else their place, else what their event or story is about; with an earlier day."""
    first = group[0]
    if (person := _person(group)) is not None:
        return person
    whose = _most(_whose(group, told))
    own = _own_names(group, told)
    if whose and first.claim.kind == "ordinal" and not own:
        return whose
    words = told.called[first.event.id]
    topic = (told.written[first.story].name(label) if first.event.main else None) or ""
    base = _most(own or _places(group, told, lexicon)) or words.about or topic
    earlier = first.claim.kind == "quantity" and not first.event.main and not first.lasting
    return ", ".join(part for part in (base, day_words(words.days) if earlier else "") if part)


def question_of(group: Sequence[Item], subject: str, told: Events, lexicon: Lexicon) -> str:
    """The question of the claims' attribute, with its event, its name and its day filled in; else a plain one."""
    first = group[0]
    attribute = lexicon.attributes.get(first.claim.attribute)
    if attribute is None:
        return plain_question(first.claim, _in_brackets(group, told, lexicon), first.article.language)
    if THING in attribute.question:
        own = first.claim.kind == "ordinal" or _person(group) is not None
        filled = (subject or "it") if own else _act(group, subject, told, lexicon)
        return attribute.question.replace("{subject}", filled).replace(WHEN, "")
    phrase, when = _event(group, attribute, told, lexicon), ""
    if phrase is None:
        narrowed = _bracketed(_in_brackets(group, told, lexicon))
    else:
        called = told.called[first.event.id]
        when = f" {when_words(called.days)}".rstrip()
        aside = called.aside or ("" if called.about else _most(_own_names(group, told)))
        narrowed = f" {phrase}" + _bracketed(_joined([aside, *_narrower(group, phrase, told, lexicon)]))
    return attribute.question.replace("{subject}", narrowed).replace(WHEN, when)


def _person(group: Sequence[Item]) -> str | None:
    """The fullest name of the person whose office or rank is told."""
    names = [i.claim.subject for i in group if i.claim.attribute == ROLE and i.claim.subject]
    return max(sorted(names), key=len, default=None)


# ---- of an event, of an act, of a thing ------------------------------------------------------------------------------


def _event(group: Sequence[Item], attribute: Attribute, told: Events, lexicon: Lexicon) -> str | None:
    """ "in the attack on Camp Selvar on 12 May 2031", where all claims are of one event of a kind that has a noun.

    An attribute that tells of the act itself ("were arrested") goes on with place and day alone.
    """
    event, first = _one_event(group, told), group[0]
    if event is None or first.claim.kind != "quantity":
        return None
    state = attribute.over_time == STATES or any(lexicon.marked(e, BEING) for e in attribute.events)
    if not first.hung and (state or not attribute.events):
        return None
    if event.noun is None:
        return None
    if WHEN in attribute.question:
        event = replace(event, days=None)
    kinds = nouns(lexicon).get(event.noun or "", frozenset())
    if not kinds.isdisjoint((*attribute.events[:1], *attribute.counts)) or first.claim.noun == event.noun:
        return event.place_and_day or None
    return f"in {event.phrase()}"


def _act(group: Sequence[Item], subject: str, told: Events, lexicon: Lexicon) -> str:
    """ "the handover of Camp Selvar"; where no noun is known, "what is told of Camp Selvar with the verb “close”"."""
    claim, written = group[0].claim, told.written[group[0].story]
    timed = claim.kind not in ("date", "status") and claim.attribute != CLOCK
    event = _one_event(group, told) or Called()
    names, places = _own_names(group, told), _places(group, told, lexicon)
    about = _most(names) or _most(places)
    if claim.kind == "location":
        about, event = "", Called(event.noun, days=event.days)
    elif claim.kind == "status":
        about = about or told.called[group[0].event.id].about or ""
    act = called_by(about, about in places, act_called(claim.event, event, lexicon), written, lexicon)
    if claim.attribute == CLOCK and claim.event is None and claim.verb and len({i.claim.verb for i in group}) == 1:
        return f"what is told with the verb “{claim.verb}”" + _bracketed(_joined([about, event.label or ""]))
    if act.noun is not None:
        return act.phrase(when=timed) + _bracketed(act.aside)
    of = f" of {act.about or subject}" if act.about or subject else ""
    verb = f" with the verb “{claim.verb}”" if claim.verb else ""
    return f"what is told{of}{verb}" if of or verb else "it"


def _one_event(group: Sequence[Item], told: Events) -> Called | None:
    """The words for the event that all claims hang on."""
    ids = {item.event.id for item in group}
    return told.called[group[0].event.id] if len(ids) == 1 else None


def _in_brackets(group: Sequence[Item], told: Events, lexicon: Lexicon) -> str:
    """Whose, of what, and where; for an event also what it is called."""
    event = _one_event(group, told)
    if group[0].hung and event is not None and event.label:
        return "; ".join(part for part in (_joined(_narrower(group, event.label, told, lexicon)), event.label) if part)
    between = group[0].claim.attribute == DISTANCE
    names = _own_names(group, told).most_common(2) if between else []
    parts = [name for name, _ in names] or [_most(_own_names(group, told))]
    return _joined([*parts, *_narrower(group, "", told, lexicon)]) or (event.label if event else "")


def _narrower(group: Sequence[Item], known: str, told: Events, lexicon: Lexicon) -> list[str]:
    """What is counted of the whole: whose, which sort, where, in which year; not what is said already."""
    first = group[0]
    asked = first.claim.attribute in lexicon.attributes
    by_land = first.some == first.claim.scope.whose  # it is told already
    some = plural(first.some.replace("_", " ")) if first.some and asked and not by_land else ""
    part = " ".join(w for w in (first.claim.scope.part or "").replace("_", " ").split() if not small(w.casefold()))
    parts = [_most(_whose(group, told)), some, part, _most(_places(group, told, lexicon)), first.window or ""]
    return [p for p in parts if p and p.casefold() not in known.casefold()]


def _joined(parts: Iterable[str]) -> str:
    """The parts with commas, each thing under one of its names only."""
    out: list[str] = []
    for part in parts:
        if part and not any(alike(part.casefold(), one.casefold()) for one in out):
            out.append(part)
    return ", ".join(out)


def _bracketed(words: str) -> str:
    return f" ({words})" if words else ""


# ---- names -----------------------------------------------------------------------------------------------------------


def _own_names(group: Iterable[Item], told: Events) -> Counter[str]:
    """The names that the claims hang on by their own words, as most sentences write them."""
    return _whole(((a.name, i) for i in group for a in i.claim.anchors if a.how in STRONG), told)


def _places(group: Iterable[Item], told: Events, lexicon: Lexicon) -> Counter[str]:
    return _whole(((place_name(i.claim, lexicon), i) for i in group if i.place), told)


def _whole(names: Iterable[tuple[str, Item]], told: Events) -> Counter[str]:
    found = ((told.written[item.story].name(name), item) for name, item in names)
    return Counter(name for name, _ in found if name)


def _whose(group: Iterable[Item], told: Events) -> Counter[str]:
    return _whole(((_as_written(i, i.claim.scope.whose), i) for i in group if i.claim.scope.whose), told)


def _most(names: Counter[str]) -> str:
    """The most frequent one, in Latin letters if any is; "" where there is none."""
    return min(names, key=lambda n: (not n.isascii(), -names[n], n)) if names else ""


def _as_written(item: Item, folded: str) -> str:
    """Folded words as the sentence has them, or else the article; as a title where both say it otherwise."""
    words = folded.replace("_", " ")
    for text in (item.claim.sentence, item.article.title or "", item.article.text):
        said = text.lower()
        at = said.find(words.lower()) if len(said) == len(text) else -1
        if at >= 0:
            return text[at : at + len(words)]
    return words.title()
