"""What one article tells of: its claims gathered into mentions of things that happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from reconcile.cluster._acts import (
    STRONG,
    acts,
    days_of,
    dependent,
    happening,
    names_of,
    once,
    said,
    sites_of,
    staged,
    swinging,
    things_of,
)
from reconcile.cluster._called_so import other_name, own_name
from reconcile.cluster._mention import (
    COARSE,
    Mention,
    alone,
    apart,
    days_with,
    earlier,
    elsewhere,
    narrower,
    of_one,
    one_day,
    told_of,
    within,
)
from reconcile.cluster._names import Names
from reconcile.cluster._reported import reported
from reconcile.cluster._scenes import lead_of
from reconcile.model import Article, Claim, DateValue, Dating, Days, How, Lexicon, Member

RECENT = timedelta(days=30)  # how long before publication the reported event may be
YEAR = 4  # digits
SOON = 400  # code points behind a sentence in which the next ones go on with its event
OF_TOPIC = "its article is about it, and its words tell of no other"
OF_LEAD = "headline and lead tell of it"
OF_DAY = "its words give the day of it"
OWN_DAY = "its words give it a day of its own"
CARRIED = "the sentence before it tells of it, and it has no day or place of its own"

Hung = tuple[int, How, str]  # the place of a mention, how a claim came there, and why


def mentions(article: Article, claims: Sequence[Claim], known: Names, lexicon: Lexicon) -> list[Mention]:
    """The mentions of an article, the main one first; every claim is a member of one."""
    told = _Told(article, known, lexicon, reported(article, claims, dependent(lexicon)))
    ordered = sorted(claims, key=lambda c: (c.field != "title", c.span.start, c.span.end, c.id))
    for _, group in groupby(ordered, key=lambda c: (c.field, c.sentence_at)):
        told.sentence(list(group))
    return told.mentions()


class _Told:
    """The mentions of one article as they grow, sentence by sentence.

    `_last` is the passage, the end and the place of the event that the next sentence may go on with. `_days` are those
    that the sentence itself gives, `_counted` those of them that are counted from another.
    """

    def __init__(self, article: Article, known: Names, lexicon: Lexicon, days: Days | None) -> None:
        self._article, self._known, self._lexicon = article, known, lexicon
        self._lead = lead_of(article)
        self._own = own_name(article, self._lead.first(article))
        self._found: list[Mention] = [Mention(article.id, days=days, main=True)]
        self._last: tuple[int, int, int] | None = None
        self._days: list[Days | None] = []
        self._counted: list[Days | None] = []

    def mentions(self) -> list[Mention]:
        """What was found, each with its place among those of its classes."""
        counts = Counter(kind for one in self._found for kind in one.kinds)
        published = self._article.published
        last = published.latest if published is not None and published.precision == 1 else None
        events, tolls = happening(self._lexicon), self._lexicon.traits.get("toll", frozenset())
        return [
            replace(
                one,
                sole=any(counts[kind] == 1 for kind in one.kinds),
                published=last,
                happened=one.kinds & events,
                acted=bool(one.dated & events),
                telling=one.dated & (events | tolls | once(self._lexicon)),
                single=frozenset(k for k in one.dated & once(self._lexicon) if alone(one, k, self._found)),
            )
            for one in self._found
            if one.members
        ]

    def sentence(self, claims: Sequence[Claim]) -> None:
        """Put the claims of one sentence into mentions."""
        if self._of_another_name(claims):
            return
        dates = [claim for claim in claims if claim.kind == "date"]
        self._days = [claim.when for claim in dates]
        self._counted = [c.when for c in dates if isinstance(c.value, DateValue) and c.value.how is Dating.EVENT]
        of_now = [claim for claim in claims if self._opening(claim) is None]
        found, events = acts(of_now, self._lexicon), happening(self._lexicon)
        told = {kind: found[kind] for kind in sorted(found, key=lambda kind: kind not in events)}
        placed = {kind: self._place(kind, group) for kind, group in told.items()}
        acting = {claim.id for group in told.values() for claim in group}
        for claim in claims:
            if claim.id not in acting:
                self._hang(claim, placed, told)
        strange = [at for at in placed.values() if at]
        if placed:
            self._last = (claims[0].passage, claims[0].sentence_at.end, strange[-1]) if strange else None

    def _of_another_name(self, claims: Sequence[Claim]) -> bool:
        """Put them into the mention of another happening that their sentence calls by its name, if it does."""
        name = other_name(claims[0].sentence, self._article.language, self._own)
        if name is None:
            return False
        at = next((n for n, one in enumerate(self._found) if n and name in one.names), 0)
        at = at or self._new(Mention(self._article.id, names=frozenset({name})))
        why = f"its sentence names {name.title()}"
        one, told = self._found[at], acts(claims, self._lexicon)
        past = [claim for claim in claims if self._before(claim.when)]
        self._found[at] = replace(
            one,
            kinds=one.kinds | (told.keys() & happening(self._lexicon)),
            days=narrower(one.days, days_of(past or claims)),
            members=one.members + tuple(Member(c.id, How.SENTENCE, why) for c in claims),
        )
        self._last = (claims[0].passage, claims[0].sentence_at.end, at)
        return True

    # ---- claims that tell an event ----

    def _place(self, kind: str, group: Sequence[Claim]) -> int:
        """The place of the mention that these claims of one act in one sentence belong to, new or found before."""
        new = Mention(
            self._article.id,
            frozenset({kind}),
            days_of(group),
            sites_of(group, self._known, self._lexicon),
            names_of(group, self._known),
            things_of(group, self._known),
        )
        lead = self._lead.holds(group[0])
        at = self._which(new, lead)
        old = self._found[at]
        if at == 0 and not lead and not told_of(old, new):
            self._found[0] = replace(old, members=old.members + tuple(Member(c.id, How.TOPIC, OF_TOPIC) for c in group))
            return 0
        self._found[at] = replace(
            old,
            kinds=old.kinds | new.kinds,
            days=days_with(old, new, happening(self._lexicon) if old.days in self._days else frozenset()),
            sites=old.sites | new.sites,
            names=old.names | new.names,
            things=old.things | new.things,
            members=old.members + tuple(Member(c.id, How.SENTENCE, _of_sentence(kind)) for c in group),
            dated=old.dated.union(*(self._dating(old, c) for c in group)),
        )
        return at

    def _which(self, new: Mention, lead: bool) -> int:
        """The main mention for what lead or day tell of it; else one of like kind; else a new one, if it is another."""
        main = self._found[0]
        if lead and not (self._before(new.days) or apart(main.days, new.days) or self._both_told(main.days, new.days)):
            return 0
        for at in range(len(self._found) - 1, 0, -1):
            if of_one(self._found[at], new):
                return at
        if main.kinds & new.kinds and of_one(main, new) and not (main.days is None and new.days):
            return 0
        if new.days is not None:
            return 0 if within(new.days, main.days) and not elsewhere(main, new) else self._new(new)
        return self._new(new) if new.kinds & staged(self._lexicon) or elsewhere(main, new) else 0

    def _both_told(self, a: Days | None, b: Days | None) -> bool:
        """The sentence gives both, one by its distance from the other, be it by a night: "a day after ..."."""
        if a is None or b is None or a.meets(b) or a not in self._days or b not in self._days:
            return False
        return a in self._counted or b in self._counted

    def _new(self, one: Mention) -> int:
        self._found.append(one)
        return len(self._found) - 1

    def _before(self, days: Days | None) -> bool:
        """The days lie so long before publication, or else the main event, that no article would report them as new."""
        of_report = self._article.published or self._found[0].days
        if days is None or days.latest is None or of_report is None or of_report.earliest is None:
            return False
        return days.latest < of_report.earliest - RECENT

    def _dating(self, one: Mention, claim: Claim) -> frozenset[str]:
        """The class that the claim gives a day for; not where its numbers swing, or it only tells of an event."""
        if claim.event is None or claim.event in swinging(self._lexicon) | said(self._lexicon):
            return frozenset()
        return frozenset({claim.event}) if one_day(one.days or claim.when, claim.when) else frozenset()

    # ---- claims that tell none ----

    def _hang(self, claim: Claim, placed: Mapping[str, int], told: Mapping[str, Sequence[Claim]]) -> None:
        """Put a claim that tells no event of its own into a mention."""
        at, how, why = self._of_own_day(claim) or self._of_words(claim, placed, told)
        old = self._found[at]
        sure = at == 0 or claim.when is None
        named = at > 0 and how is How.SENTENCE
        leading = at == 0 and self._lead.holds(claim)
        self._found[at] = replace(
            old,
            members=(*old.members, Member(claim.id, how, why)),
            days=old.days if sure else narrower(old.days, claim.when),
            dated=old.dated | self._dating(old, claim),
            sites=old.sites | sites_of([claim], self._known, self._lexicon) if leading else old.sites,
            names=old.names | names_of([claim], self._known) if named else old.names,
        )

    def _of_own_day(self, claim: Claim) -> Hung | None:
        """The mention of the day that its words give; a new one for a day before the main event, if no attribution.

        A day taken over from a sentence before is none of its own where its words name a place of the main event.
        """
        opening = self._opening(claim) if claim.when is None else None
        when = claim.when or opening
        long_ago = opening is not None or (claim.event in dependent(self._lexicon) and self._before(when))
        if when is None or (when.precision >= COARSE and not long_ago):
            return None
        told = any(days is not None and days.earliest == when.earliest for days in self._days)
        carried = not told and self._place_of_own(claim)
        for at, one in enumerate(self._found):
            alike = one.days is not None and (one.days.precision >= COARSE) == (when.precision >= COARSE)
            if alike and not (apart(one.days, when) or self._both_told(one.days, when) or (at and carried)):
                return at, How.SENTENCE, OF_DAY
        main = self._found[0].days
        past = earlier(when, main) or self._before(when) or self._both_told(when, main)
        if carried or claim.kind == "attribution" or not past:
            return None
        sites = sites_of([claim], self._known, self._lexicon)
        return self._new(Mention(claim.article, days=when, sites=sites)), How.SENTENCE, OWN_DAY

    def _opening(self, claim: Claim) -> Days | None:
        """The days, long before its article, that open the period of a count: "killed since the war began in 2019"."""
        if claim.scope.window is None or claim.kind != "quantity":  # "the third this year, after those of May and June"
            return None
        told = [*self._days, *(Days(date(y, 1, 1), date(y, 12, 31), 5) for y in _years(claim.scope.window))]
        begun = [replace(d, latest=d.earliest) if d is not None and d.latest is None else d for d in told]
        return next((days for days in begun if self._before(days)), None)

    def _of_words(self, claim: Claim, placed: Mapping[str, int], told: Mapping[str, Sequence[Claim]]) -> Hung:
        """The event nearest in its sentence; that of the lead; that which the sentence before told; the main one."""
        sure = [kind for kind, at in placed.items() if self._tells(at)]
        if sure:
            nearest = min(sure, key=lambda kind: (min(_gap(claim, one) for one in told[kind]), kind))
            return placed[nearest], How.SENTENCE, _of_sentence(nearest)
        if self._lead.holds(claim):
            return 0, How.HEADLINE, OF_LEAD
        going_on = self._going_on(claim)
        if going_on is not None and not self._place_of_own(claim):
            return going_on, How.CARRIED, CARRIED
        return 0, How.TOPIC, OF_TOPIC

    def _going_on(self, claim: Claim) -> int | None:
        """The place of an event that is not the main one, told in the same passage shortly before."""
        if self._last is None:
            return None
        passage, end, at = self._last
        return at if passage == claim.passage and claim.sentence_at.start - end < SOON else None

    def _tells(self, at: int) -> bool:
        """The mention has a day or a place: numbers beside its act are its own; else they may be of the main event."""
        one = self._found[at]
        return at == 0 or one.days is not None or bool(one.sites or one.names)

    def _place_of_own(self, claim: Claim) -> bool:
        """The claim's own words name a place of the main event."""
        main, place = self._found[0], claim.scope.place
        own = {self._known.key(a.name) for a in claim.anchors if a.how in STRONG}
        return bool(own & main.sites) or (place is not None and self._known.key(place) in main.sites | main.names)


def _years(window: str) -> list[int]:
    """The years that a period names."""
    return [int(word) for word in window.split() if len(word) == YEAR and word.isascii() and word.isdigit()]


def _of_sentence(kind: str) -> str:
    return f"its sentence tells of it ({kind.replace('_', ' ')})"


def _gap(a: Claim, b: Claim) -> int:
    """Code points between two claims of one sentence; 0 where they overlap."""
    return max(0, a.span.start - b.span.end, b.span.start - a.span.end)
