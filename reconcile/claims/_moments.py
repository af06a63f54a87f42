"""Which dates a sentence gives to its words: days of an event, of a statement, and the window of a count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache

from reconcile.claims._date_acts import OPENING, in_relative, joined, nearest, of_harmless, of_update, subject_scene
from reconcile.claims._former import holds_date
from reconcile.claims._intervals import interval, period_to
from reconcile.claims._making import COARSE, made_at, of_making
from reconcile.claims._reading import Act, Dated, Reading
from reconcile.languages._words import Words
from reconcile.model import Days, Span

A_YEAR = 5  # the precision of a year
CLOSE = 5  # words between a date and the words it belongs to whatever acts stand there
REACH = 7  # words before a date among which a verb of saying may stand
WINDOWS = frozenset({"window", "within", "rest", "past", "recent"})  # periods that a count runs over
BEGUN = 5  # words before a date among which a verb of beginning makes it the first day of a period
SINCE = 14  # words of a clause between "since" and the date that opens a period
DASHES = frozenset("-–—")
LINE = 6  # words of a dateline before its date, and behind it
BOUNDS = frozenset({"since", "until", "before", "after"})  # dates that only bound the day of an event


def date_of(reading: Reading, first: int, last: int, act: Act | None = None) -> tuple[Days | None, Days | None]:
    """(days of the event, days of the statement) that the sentence gives words `first` to `last`.

    A date opens the sentence, or it belongs to the act that stands nearest to it; what was some days before the rest
    of its sentence has the days that follow from that.
    """
    return _days_of(reading, first, last, act) if reading.dates else (None, None)


def _days_of(reading: Reading, first: int, last: int, act: Act | None) -> tuple[Days | None, Days | None]:
    beside = interval(reading)
    own = beside.days if beside is not None and beside.holds(first) else _of_bracket(reading, first, last)
    if own is not None:
        return own, None
    event: tuple[int, Days] | None = None
    said: Days | None = None
    for dated in _of_item(reading, first, last):
        if not _is_day(reading, dated) or dated.days is None:
            continue
        if _of_others(reading, dated, first, last) or (_behind(dated, act) and in_relative(reading, dated.first)):
            continue
        if of_statement(reading, dated) or of_harmless(reading, dated, act):
            said = dated.days
            continue
        if dated.first > OPENING and not _of_act(reading, dated, first, last, act):
            continue
        gap = _gap(dated, first, last)
        if event is None or gap < event[0]:
            event = (gap, dated.days)
    return (event[1] if event else None), said


def _of_item(reading: Reading, first: int, last: int) -> Sequence[Dated]:
    """The dates that semicolons do not part from words `first` to `last`, where a day of an event is among them.

    Else all. "Redol, 2 May 1979: 12 dead; Orvane, 4 June 2001: 31 dead" lists what happened, each with its day.
    """
    if len(reading.dates) == 1 or ";" not in reading.forms:
        return reading.dates
    within = [d for d in reading.dates if not reading.any_of(";", range(min(d.last, last), max(d.first, first)))]
    days = [d for d in within if _is_day(reading, d) and d.days is not None and d.expression.bound is None]
    told = any(not of_statement(reading, d) and since_at(reading, d) is None for d in days)
    return within if told else reading.dates


def _of_bracket(reading: Reading, first: int, last: int) -> Days | None:
    """The days right before the brackets in which the words stand: "Redol 1979 (12 dead), Orvane 2001 (31 dead)".

    A name stands before these days. A year since which something has not been is that of what the brackets tell, too:
    "the worst since 1979 (12 dead)".
    """
    if "(" not in reading.forms:
        return None
    signs = (i for i in range(first - 1, -1, -1) if reading.words[i].text in "()")
    opening = next(signs, None)
    if opening is None or reading.words[opening].text != "(":
        return None
    closing = next((i for i in range(last, len(reading.words)) if reading.words[i].text == ")"), len(reading.words))
    dated = next((d for d in reading.dates if d.last == opening), None)
    if dated is None or dated.days is None or any(opening < d.first < closing for d in reading.dates):
        return None
    if dated.expression.bound is None:
        return dated.days if reading.name_at(dated.first - 1) is not None else None
    year = dated.expression.year
    return Days(date(year, 1, 1), date(year, 12, 31), A_YEAR) if year and dated.days.precision >= COARSE else None


def _is_day(reading: Reading, dated: Dated) -> bool:
    """It may be the day of an act, and no bound of it or period of a count."""
    return dated.expression.bound not in BOUNDS and not is_window(dated) and not is_no_day(reading, dated)


def _of_others(reading: Reading, dated: Dated, first: int, last: int) -> bool:
    """It opens a period behind the words, another count holds it, or it tells when a thing was made."""
    opened = since_at(reading, dated)
    return (
        (opened is not None and last <= opened)
        or holds_date(reading, dated, first)
        or of_making(reading, dated, first, last)
    )


def _behind(dated: Dated, act: Act | None) -> bool:
    return act is not None and act.first >= dated.last


def _gap(dated: Dated, first: int, last: int) -> int:
    return dated.first - last if dated.first >= last else first - dated.last


def _of_act(reading: Reading, dated: Dated, first: int, last: int, act: Act | None) -> bool:
    nearest = act_of_date(reading, dated)
    if nearest is None:
        return True
    if act is not None and (nearest.event == act.event or (nearest.first < act.last and act.first < nearest.last)):
        return True
    return _gap(dated, first, last) <= CLOSE or first <= nearest.first < last


@lru_cache(maxsize=16)
def act_of_date(reading: Reading, dated: Dated) -> Act | None:
    """The act that the date belongs to; behind "since" where a clause opens a period.

    That of the noun it goes with, else the nearest in its clause; of a quake that struck, the quake.
    """
    made = made_at(reading, dated)
    if made is not None:
        return nearest(reading, [a for a in reading.acts if made <= a.first < dated.first], dated.first, dated.last)
    opened, beside = since_at(reading, dated), interval(reading)
    acts = reading.acts if opened is None else [act for act in reading.acts if act.first >= opened]
    if beside is not None:
        acts = [act for act in acts if not beside.holds(act.first)]
    act = nearest(reading, acts, dated.first, dated.last)
    if act is not None and opened is None and not act.toll:
        act = joined(reading, dated) or act  # the day of a toll is that of its event, whatever this is called
    return act if act is None else subject_scene(reading, act) or act


def turn_of_date(reading: Reading, dated: Dated) -> Act | None:
    """The nearest word that tells a state with an opposite: "reopened on Saturday"."""
    return nearest(reading, reading.turns, dated.first, dated.last)


def since_at(reading: Reading, dated: Dated) -> int | None:
    """Where the clause of a date opens a period: "killed since the war began in 2019", "a war that began in 2019"."""
    begun = _begun_at(reading, dated)
    if begun is not None or not reading.closed.since or reading.closed.since.isdisjoint(reading.forms):
        return begun
    for at in range(dated.first - 1, max(-1, dated.first - SINCE), -1):
        if not reading.words[at].is_word:
            return None
        if reading.folded[at] in reading.closed.since:
            return at if dated.expression.bound is None else None
    return None


def _begun_at(reading: Reading, dated: Dated) -> int | None:
    """The word that opens a clause of a beginning right before a month or a year: "which began in", "qui a éclaté en".

    What began on a day may have been over on it ("a fire that broke out on Monday"), and a count that has a day of its
    own runs over no years.
    """
    closed, told = reading.closed, dated.expression
    if closed.beginnings.isdisjoint(reading.forms) or told.bound is not None or dated.days is None:
        return None
    if dated.days.precision < COARSE:
        return None
    for at in range(dated.first - 1, max(0, dated.first - BEGUN), -1):
        if reading.folded[at] in closed.beginnings:
            opens = at - 1 if reading.folded[at - 1] in closed.links else at - 2
            own = any(d is not dated and d.days is not None and d.days.precision < COARSE for d in reading.dates)
            return opens if opens > 0 and reading.folded[opens] in closed.links and not own else None
    return None


@lru_cache(maxsize=16)
def of_statement(reading: Reading, dated: Dated) -> bool:
    """The date tells when something was said: a verb of saying, or one that moves a toll, stands right before it."""
    if of_update(reading, dated):
        return True
    for at in range(dated.first - 1, max(-1, dated.first - REACH), -1):
        word = reading.words[at]
        if not word.is_word and word.text not in "\"'”“’()":
            return False
        if word.says:
            return True
        act = reading.act_at(at)
        if act is not None:
            return act.says
    return False


def is_no_day(reading: Reading, dated: Dated) -> bool:
    """It tells how long before or after the rest of its sentence something was, closes a period or dates the report."""
    beside = interval(reading)
    measures = beside is not None and beside.measures(dated.first)
    return measures or period_to(reading, dated) is not None or _of_dateline(reading, dated)


def _of_dateline(reading: Reading, dated: Dated) -> bool:
    """ "LISBON, 9 May (Agency) -": when the report was written; only names and signs stand around the date."""
    if dated.first > LINE or not reading.names or reading.names[0].first > 0:
        return False
    behind = range(dated.last, min(dated.last + LINE, len(reading.words)))
    sign = next((i for i in behind if reading.words[i].text in DASHES), None)
    if sign is None:
        return False
    around = (*range(dated.first), *range(dated.last, sign))
    shut = reading.closed.determiners
    return all(not reading.words[i].is_word or reading.name_at(i) or reading.folded[i] in shut for i in around)


def is_window(dated: Dated) -> bool:
    """ "This year", "the past six years": the period of a count, not the day of an event."""
    e = dated.expression
    if e.form != "deictic" or e.part in WINDOWS:
        return e.form == "deictic"
    return e.shift == 0 and e.unit not in ("day", None) and e.part is None and e.day is None and e.nth is None


def window_of(reading: Reading, last: int | None = None, first: int | None = None) -> str | None:
    """The period a count runs over, as written ("this year", "since March", "of 2021" behind word `last`).

    `first` is the first word of the count, which takes none that another count holds.
    """
    return _window(reading, last, first) if reading.dates else _phrase(reading, ())


def _window(reading: Reading, last: int | None, first: int | None) -> str | None:
    held = [d for d in reading.dates if holds_date(reading, d, first)] if first is not None else []
    for dated in reading.dates:
        if last is not None and _year_behind(reading, dated, last):
            return reading.text_of(dated.expression.span)
    for dated in reading.dates:
        if dated in held or _shut_off(reading, dated, first):
            continue
        if (length := period_to(reading, dated)) is not None:
            return reading.text_of(reading.cover(length.first, dated.last))
        if dated.expression.bound == "since" or is_window(dated):
            return reading.text_of(dated.expression.span)
        opened = since_at(reading, dated)
        if opened is not None and (first is None or first < opened or _since_then(reading, dated, first)):
            return reading.text_of(Span(reading.cover(opened, opened + 1).start, dated.expression.span.end))
    return _phrase(reading, held)


def _shut_off(reading: Reading, dated: Dated, first: int | None) -> bool:
    """A relative clause of another noun holds the date, before the count or behind it.

    "A man who has been held since April, and 12 others", "12 others and a man who has been held since April".
    """
    if first is None:
        return False
    if first < dated.last:
        count = next((c for c in reading.counts if c.first == first), None)
        opened = since_at(reading, dated)
        behind = range(count.last + 1 if count is not None else first, dated.first if opened is None else opened)
        return reading.folded_in(reading.closed.relatives, behind)
    at = dated.first - 1
    while at > 0 and reading.words[at].is_word and reading.folded[at] not in reading.closed.relatives:
        at -= 1
    relative = reading.folded[at] in reading.closed.relatives and not reading.words[at - 1].says
    return relative and reading.any_of(",:;", range(dated.last, first))


def _since_then(reading: Reading, dated: Dated, first: int) -> bool:
    """ "A war that began in 2019 and has since killed 300 people"."""
    return reading.folded_in(reading.closed.since, range(dated.last, first))


def _phrase(reading: Reading, held: Sequence[Dated]) -> str | None:
    """The longest phrase of a period that the sentence holds, outside the dates that other counts hold."""
    told = _told_windows(reading)
    if not told:
        return None
    shut = {i for d in held for i in range(d.first, d.last)}
    joined = " ".join(["", *("," if i in shut else w.folded for i, w in enumerate(reading.words)), ""])
    found = [phrase for phrase in told if f" {phrase} " in joined]
    return max(found, key=len) if found else None


def _told_windows(reading: Reading) -> Sequence[str]:
    """The phrases of a period all whose words the sentence holds."""
    forms, (lasts, phrases) = reading.forms, _windows(reading.closed)
    if lasts.isdisjoint(forms):
        return ()
    return [phrase for phrase, words in phrases if words[-1] in forms and forms.issuperset(words)]


@cache
def _windows(closed: Words) -> tuple[frozenset[str], Sequence[tuple[str, Sequence[str]]]]:
    """The last words of the phrases that tell a period, and each of these with its words."""
    phrases = [(phrase, phrase.split(" ")) for phrase in closed.windows]
    return frozenset(words[-1] for _, words in phrases), phrases


def _year_behind(reading: Reading, dated: Dated, last: int) -> bool:
    """A mere year closely behind a count, joined by "of" or "in"."""
    year = dated.expression.year is not None and dated.expression.month is None
    linked = reading.folded[dated.first - 1] in reading.closed.period_links
    return year and linked and 0 <= dated.first - last <= CLOSE
