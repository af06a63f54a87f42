"""English words for days that lean on another: today, last week, the next day."""

from __future__ import annotations

from reconcile.languages._date_words import Relative

UNITS = "day week weekend month year decade"


def _deictics() -> dict[str, Relative]:
    found = {
        "today": Relative(0, "day"),
        "tonight": Relative(0, "day"),
        "yesterday": Relative(-1, "day"),
        "tomorrow": Relative(1, "day"),
        "the day before yesterday": Relative(-2, "day"),
        "the day after tomorrow": Relative(2, "day"),
        "last night": Relative(-1, "day"),
        "earlier today": Relative(0, "day"),
        "this morning": Relative(0, "day"),
        "this afternoon": Relative(0, "day"),
        "this evening": Relative(0, "day"),
        "later today": Relative(0, "day"),
        "tomorrow night": Relative(1, "day"),
        "the past day": Relative(-1, "day", "past"),
        "this day": Relative(0, "day"),
        "the weekend": Relative(0, "weekend", "last"),
    }
    for unit in UNITS.split()[1:]:
        found |= {f"{word} {unit}": Relative(0, unit) for word in ("this", "the current", "current")}
        found |= {f"{word} {unit}": Relative(-1, unit) for word in ("last", "the previous")}
        coming = ("next", "the coming", "the upcoming", "this coming", "this upcoming", "upcoming")
        found |= {f"{word} {unit}": Relative(1, unit) for word in coming}
        found |= {f"{the}past {unit}": Relative(-1, unit, "past") for the in ("the ", "this ")}
        found |= {f"the {unit} after {then}": Relative(2, unit) for then in ("next", "the next")}
        found |= {f"the {unit} before last": Relative(-2, unit)}
    for unit in ("week", "month", "year"):
        ends = (f"the {unit} is out", f"the {unit} ' s end", f"{unit} ' s end")
        found |= {end: Relative(0, unit, "end") for end in ends}
    found |= {f"{over} the weekend": Relative(0, "weekend", "last") for over in ("over", "during", "at", "on")}
    for unit in ("day", "week", "month", "year", "decade"):
        found |= {f"{the}recent {unit}s": Relative(None, unit, "recent") for the in ("", "the ")}
        found |= {f"{few} {unit}s ago": Relative(None, unit, "recent") for few in ("a few", "few", "several", "some")}
    return found


def _offsets() -> dict[str, Relative]:
    found = {
        f"the {word} {unit}": Relative(1, unit)
        for word in ("next", "following")
        for unit in ("day", "week", "month", "year")
    }
    found |= {f"the previous {unit}": Relative(-1, unit) for unit in ("day",)}
    return found | {
        "the same day": Relative(0, "day"),
        "next day": Relative(1, "day"),
        "that same day": Relative(0, "day"),
        "that day": Relative(0, "day"),
        "that week": Relative(0, "week"),
        "that month": Relative(0, "month"),
        "that year": Relative(0, "year"),
        "that weekend": Relative(0, "weekend"),
        **{f"the same {unit}": Relative(0, unit) for unit in ("week", "weekend", "month", "year")},
        "the day before": Relative(-1, "day"),
        "the week before": Relative(-1, "week"),
        "the year before": Relative(-1, "year"),
        "the month before": Relative(-1, "month"),
    }


DEICTICS = _deictics()
OFFSETS = _offsets()
