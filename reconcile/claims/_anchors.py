"""Which names a claim hangs on."""

from __future__ import annotations

from reconcile.claims._date_acts import OPENING
from reconcile.claims._moments import is_window, of_statement
from reconcile.claims._places import dateline, placed
from reconcile.claims._reading import Count, Name, Reading
from reconcile.model import Anchor, How

LEFT, RIGHT = 6, 5  # words between a distance and its two ends
NEAR = 10  # words before a claim in which "the base" may stand
SCENE = 8  # words within which a date or place is the scene of a claim
PLACES = frozenset({"place", "city", "province", "region"})


def anchors_of(reading: Reading, first: int, last: int) -> tuple[Anchor, ...]:
    """What words `first` to `last` hang on: a site of the sentence, else the last site named, else none."""
    here = [n for n in reading.names if n.kind == "site"] if reading.names else ()
    if not here:
        return _carried(reading, first, last)
    inner = [n for n in here if n.first < last and first < n.last]
    left = [n for n in here if n.last <= first]
    right = [n for n in here if n.first >= last]
    found = inner or left[-1:] or right[:1]
    return tuple(Anchor(n.text, n.key, How.SUBJECT if n in left else How.SENTENCE) for n in found)


def _carried(reading: Reading, first: int, last: int) -> tuple[Anchor, ...]:
    """The last site named before, else that of the headline, where these words have no scene of their own."""
    site = reading.context.site or reading.context.topic_site
    if site is None or (_own_scene(reading, first, last) and not _points_back(reading, first, last)):
        return ()
    return (Anchor(site.text, site.key, How.ANAPHOR if site is reading.context.site else How.TOPIC),)


def ends_of(reading: Reading, count: Count) -> tuple[Anchor, ...]:
    """The two ends of a distance: the nearest name before it, then the name behind "of" or "from"."""
    left = [n for n in reading.names if 0 <= count.first - n.last <= LEFT and not dateline(reading, n)]
    right = [n for n in reading.names if 0 <= n.first - count.last <= RIGHT]
    if not left:
        return ()
    subject = Anchor(left[-1].text, left[-1].key, How.SUBJECT)
    return (subject, *(Anchor(n.text, n.key, How.SENTENCE) for n in right[:1]))


def _points_back(reading: Reading, first: int, last: int) -> bool:
    """ "The base was returned on 3 May": the noun of a site with its article, and nothing that tells which one."""
    closed, words = reading.closed, reading.words
    before, site = reading.context.before, reading.context.site
    if reading.folded[0] in closed.thing_pronouns and first < SCENE and before is not None and site is not None:
        return any(name.key == site.key for name in before.names)  # "They left Camp X. It was returned on 3 May."
    told = closed.place_prepositions | closed.genitive | closed.of
    for i in range(max(0, first - NEAR), min(last, len(words) - 1)):
        at = i + (reading.folded[i] in closed.definite)
        opened = at > i or words[at].folded.startswith(closed.article_forms)
        if opened and words[at].site and reading.folded[at + 1] not in told and reading.name_at(at + 1) is None:
            return True
    return False


def _own_scene(reading: Reading, first: int, last: int) -> bool:
    """A date or a place stands near these words or opens the sentence, so nothing is carried to them from before."""

    def near(start: int, end: int) -> bool:
        return start <= OPENING or -SCENE <= start - last <= SCENE or 0 <= first - end <= SCENE

    dated = any(
        d.days is not None
        and d.days.latest is not None
        and not is_window(d)
        and not of_statement(reading, d)
        and near(d.first, d.last)
        for d in reading.dates
    )
    return dated or any(_is_place(reading, n) and near(n.first, n.last) for n in reading.names)


def _is_place(reading: Reading, name: Name) -> bool:
    return name.kind in PLACES and placed(reading, name)
