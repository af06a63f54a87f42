"""Dates: the days an event or a statement is said to be of."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims._draft import Draft
from reconcile.claims._moments import act_of_date, is_window, of_statement
from reconcile.claims._reading import Dated, Name, Reading
from reconcile.claims._speakers import speaker_of
from reconcile.model import Anchor, Claim, DateValue, Days, How, Relation

KIND = "date"
REACH = 30  # words within which a name belongs to a date


def find(reading: Reading) -> Iterator[Draft]:
    """Yield every date expression whose days can be known; periods of a count ("this year") are none."""
    for dated in reading.dates:
        if dated.days is None or is_window(dated) or _counts_since(reading, dated):
            continue
        span = dated.expression.span
        said = of_statement(reading, dated)
        act = act_of_date(reading, dated)
        anchors = tuple(Anchor(n.text, n.key, How.SENTENCE) for n in _near(reading, dated))
        doubt = None if act is not None or said else "the event of this date is not clear"
        yield Draft(
            kind=KIND,
            attribute="statement_date" if said else "event_date",
            value=DateValue(dated.days, reading.text_of(span)),
            span=span,
            core=span,
            subject=anchors[0].name if anchors else None,
            anchors=anchors,
            event=act.event if act else None,
            when=dated.days,
            speaker=speaker_of(reading),
            doubt=doubt,
        )


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
        if name.entity is None and not reading.any_of(";:", gap) and len(gap) <= REACH:
            out.append(name)
    return out


def relate(a: Claim, b: Claim) -> Relation:
    """A coarser date that holds a finer one is rounding; sets without a common day are apart."""
    x, y = a.value, b.value
    assert isinstance(x, DateValue) and isinstance(y, DateValue)
    if (x.days.earliest, x.days.latest) == (y.days.earliest, y.days.latest):
        return Relation(True, "equal", "the same days")
    if x.days.holds(y.days) or y.days.holds(x.days):
        return Relation(True, "rounding", f"{x.text} and {y.text}: one lies in the other")
    if x.days.meets(y.days):
        return Relation(True, "rounding", f"{x.text} and {y.text} share days")
    return Relation(False, "apart", f"{show(x)} and {show(y)} share no day")


def show(value: DateValue) -> str:
    """The days as ISO dates; one date where they are one day."""
    return days(value.days)


def days(value: Days) -> str:
    """ "2020-04-07", "2020-01-01 to 2020-01-31", "since 2014-01-01"."""
    first, last = value.earliest, value.latest
    if first and last:
        return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
    return f"since {first.isoformat()}" if first else f"until {last.isoformat()}" if last else "unknown"
