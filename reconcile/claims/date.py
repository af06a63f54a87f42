"""Dates: the days an event or a statement is said to be of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reconcile.claims._date_acts import nearest
from reconcile.claims._doubts import NOT_CLEAR
from reconcile.claims._draft import Draft
from reconcile.claims._intervals import interval
from reconcile.claims._listed import listed, of_each
from reconcile.claims._making import made_at
from reconcile.claims._moments import act_of_date, is_no_day, is_window, of_statement, turn_of_date
from reconcile.claims._reading import Act, Dated, Name, Reading
from reconcile.claims._speakers import voice_of
from reconcile.languages._calendar import in_some_year
from reconcile.model import Anchor, Claim, DateValue, Dating, Days, How, Modality, Relation

KIND = "date"
NO_EVENT = "the event that this date is counted from is not named"
OTHER_YEAR = "the year is that of another date of the article"
NO_YEAR = "the year is not written"
WINDOW = "it opens the period of a count"
REACH = 30  # words within which a name belongs to a date


def find(reading: Reading) -> Iterable[Draft]:
    """Every date expression whose days can be known; periods of a count ("this year", "since 2014") are none."""
    return _found(reading) if reading.dates else ()


def _found(reading: Reading) -> Iterator[Draft]:
    listed_ = listed(reading)
    for dated in reading.dates:
        opens = _counts_since(reading, dated)
        if is_window(dated) or is_no_day(reading, dated) or (opens and dated.expression.month is None):
            continue
        placed = _placed(reading, dated)
        if placed is None:
            continue
        value, doubt = placed
        span = dated.expression.span
        said = of_statement(reading, dated)
        own = listed_.get(dated.first)
        turn = turn_of_date(reading, dated) if made_at(reading, dated) is None else None
        act = act_of_date(reading, dated) or turn or (own.act if own else None)
        voice = voice_of(reading, dated.first)
        near = of_each(reading, own, act) if own else _near(reading, dated) if reading.names else ()
        anchors = tuple([Anchor(n.text, n.key, How.SENTENCE) for n in near])
        yield Draft(
            KIND,
            "statement_date" if said else "event_date",
            value,
            span,
            span,
            anchors[0].name if anchors else None,
            anchors,
            event=act.event if act else None,
            when=dated.days,
            speaker=voice.speaker,
            modality=_modality(reading, dated.days, act),
            via=voice.via,
            doubt=doubt or (WINDOW if opens else None if act is not None or said else NOT_CLEAR),
        )
    yield from _beside(reading)


def _beside(reading: Reading) -> Iterator[Draft]:
    """The day of what was some days before or after the rest of the sentence: "four days after the flood"."""
    beside = interval(reading)
    if beside is None:
        return
    acts = [act for act in reading.acts if beside.holds(act.first)]
    act = nearest(reading, acts, beside.opened, beside.first)
    span = reading.cover(beside.opened, beside.first)
    voice = voice_of(reading, beside.opened)
    yield Draft(
        kind=KIND,
        attribute="event_date",
        value=DateValue(beside.days, reading.text_of(span), Dating.EVENT),
        span=span,
        core=span,
        event=act.event if act else None,
        when=beside.days,
        speaker=voice.speaker,
        modality=_modality(reading, beside.days, act),
        via=voice.via,
        doubt=None if act is not None else NOT_CLEAR,
    )


def _placed(reading: Reading, dated: Dated) -> tuple[DateValue, str | None] | None:
    """The value of a date, and why it takes no part in a conflict; None where its days cannot be known."""
    expression, text = dated.expression, reading.text_of(dated.expression.span)
    if dated.days is not None:
        how = _anchored(dated)
        alone = how is Dating.EVENT and reading.context.last_event is None and reading.dates[0] is dated
        return DateValue(dated.days, text, how), NO_EVENT if alone else expression.unsure
    if reading.published is not None:
        return None
    before = reading.context.last_event
    year = before.earliest.year if before and before.earliest else None
    days = in_some_year(expression, year)
    if days is None:
        return None
    return DateValue(days, text, Dating.ARTICLE if year else Dating.NOWHERE), OTHER_YEAR if year else NO_YEAR


def _modality(reading: Reading, days: Days | None, act: Act | None) -> Modality:
    """Planned where the act is, or where the days lie behind the day on which they were told."""
    if act is not None and act.role == "verb":
        return act.told.modality
    first = days.earliest if days else None
    told = reading.published.latest if reading.published else None
    return Modality.PLANNED if first and told and first > told else Modality.DONE


def _anchored(dated: Dated) -> Dating:
    """What the days of a placed date were counted from."""
    expression = dated.expression
    if expression.year is not None:
        return Dating.WRITTEN
    named = expression.month is not None or expression.weekday is not None
    return Dating.EVENT if expression.form == "offset" and not named else Dating.PUBLISHED


def _counts_since(reading: Reading, dated: Dated) -> bool:
    """ "Since 2014 we have freed 55,000 km2": the date opens the window of a count of its clause, and is no event's."""
    if dated.expression.bound != "since":
        return False
    for count in (*reading.counts, *reading.ordinals):
        gap = range(min(count.last, dated.last), max(count.first, dated.first))
        apart = reading.folded_in(reading.closed.clause_starts, gap)
        if not apart and (count.kind is not None or count.numeral.kind in ("measure", "money")):
            return True
    return False


def _near(reading: Reading, dated: Dated) -> list[Name]:
    """Names that may tell whose date it is: those of its clause that are no place of the packs."""
    out = []
    for name in reading.names:
        gap = range(name.last, dated.first) if name.last <= dated.first else range(dated.last, name.first)
        if name.entity is None and len(gap) <= REACH and not reading.any_of(";:", gap):
            out.append(name)
    return out


def relate(a: Claim, b: Claim) -> Relation:
    """A coarser date that holds a finer one is rounding; sets without a common day are apart."""
    x, y = a.value, b.value
    assert isinstance(x, DateValue) and isinstance(y, DateValue)
    for value in (x, y):
        if value.how == "nowhere":
            return Relation(None, "apart", f"{value.text}: {NO_YEAR}")
    if (x.days.earliest, x.days.latest) == (y.days.earliest, y.days.latest):
        return Relation(True, "equal", "the same days")
    if x.days.holds(y.days) or y.days.holds(x.days):
        return Relation(True, "rounding", f"{x.text} and {y.text}: one lies in the other")
    if x.days.meets(y.days):
        return Relation(True, "rounding", f"{x.text} and {y.text} share days")
    return Relation(False, "apart", f"{show(x)} and {show(y)} share no day")


def show(value: DateValue) -> str:
    """The days as ISO dates; one date where they are one day; --06-07 where the year is not known."""
    written = days(value.days)
    return written.replace("0004-", "--") if value.how == "nowhere" else written


def days(value: Days) -> str:
    """ "2020-04-07", "2020-01-01 to 2020-01-31", "since 2014-01-01"."""
    first, last = value.earliest, value.latest
    if first and last:
        return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
    return f"since {first.isoformat()}" if first else f"until {last.isoformat()}" if last else "unknown"
