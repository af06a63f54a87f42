"""The words that English dates are made of."""

from __future__ import annotations

from reconcile.languages._date_words import DateWords, Relative
from reconcile.languages._dates import Dates
from reconcile.languages._page import Phrases

_MONTHS = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
_WEEKDAYS = (
    "monday mon", "tuesday tues tue", "wednesday wed weds", "thursday thurs thur thu", "friday fri", "saturday sat",
    "sunday sun",
)  # fmt: skip
_UNITS = "day week weekend month year decade"
_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)


def _numbered(rows: tuple[str, ...], first: int) -> list[tuple[str, int]]:
    return [(word, number) for number, row in enumerate(rows, first) for word in row.split()]


def _days() -> dict[str, int]:
    words = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
    for number, word in enumerate(_ORDINALS.split()[:9], 21):
        words[f"twenty-{word}"] = words[f"twenty {word}"] = number
    return words | {"thirtieth": 30, "thirty-first": 31, "thirty first": 31}


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
    }
    for unit in _UNITS.split()[1:]:
        found |= {f"this {unit}": Relative(0, unit), f"the current {unit}": Relative(0, unit)}
        found |= {f"{word} {unit}": Relative(-1, unit) for word in ("last", "the previous")}
        found |= {f"{word} {unit}": Relative(1, unit) for word in ("next", "the coming", "the upcoming")}
        found |= {f"{the}past {unit}": Relative(-1, unit, "past") for the in ("the ", "this ")}
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
        "the day before": Relative(-1, "day"),
        "the week before": Relative(-1, "week"),
        "the year before": Relative(-1, "year"),
        "the month before": Relative(-1, "month"),
    }


_SHIFTS = {"last": -1, "next": 1, "this": 0, "this past": -1, "the previous": -1, "the coming": 1, "this coming": 1}
_COUNTS = {word: number for number, word in enumerate(_SMALL.split(), 1)} | {
    "a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_QUARTERS = {f"{word} quarter": number for number, word in enumerate(_ORDINALS.split()[:4], 1)}

WORDS = DateWords(
    months=Phrases(_numbered(_MONTHS, 1)),
    weekdays=Phrases(_numbered(_WEEKDAYS, 0)),
    units=Phrases([(form, unit) for unit in _UNITS.split() for form in (unit, unit + "s")]),
    days=Phrases(_days()),
    doubtful=frozenset("may march mar jan jun sep dec sat sun mon wed fri thu tue".split()),
    dotted=frozenset(word for row in (*_MONTHS, *_WEEKDAYS) for word in row.split()[1:]),
    of=frozenset({"of"}),
    the=frozenset({"the"}),
    day_endings=frozenset({"st", "nd", "rd", "th"}),
    parts=Phrases(
        {
            "early": "early", "early in": "early", "the beginning of": "early", "beginning of": "early",
            "the start of": "early",
            "start of": "early", "mid": "mid", "the middle of": "mid", "middle of": "mid", "late": "late",
            "late in": "late",
            "the end of": "late", "end of": "late",
        }  # fmt: skip
    ),
    shifts=Phrases(_SHIFTS),
    deictics=Phrases(_deictics()),
    offsets=Phrases(_offsets()),
    ago_after={"ago": -1},
    later_after={"later": 1, "afterwards": 1, "afterward": 1, "earlier": -1, "beforehand": -1},
    steps_between={"after": 1, "before": -1, "following": 1},
    this_units=Phrases({"the year": "year", "the month": "month"}),
    onward=frozenset("forward on onward onwards forth".split()),
    counts=Phrases(_COUNTS),
    seasons=Phrases({"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}),
    bounds=Phrases(
        {
            "since": "since", "ever since": "since", "until": "until", "till": "until", "by": "until",
            "through": "until",
            "up to": "until", "before": "before", "prior to": "before", "after": "after",
        }  # fmt: skip
    ),
    year_words=frozenset((
        "in since by until till of during from before after to through year and for early late mid "
        "between"
    ).split()),
    month_words=frozenset({"in"}),
    date_neighbours=frozenset(
        "in since until till of during from before after by through to between early late mid last "
        "next this and on throughout".split()
    ),
    to=frozenset({"to", "through", "until", "till"}),
    also=frozenset({"and"}),
    decade_endings=frozenset({"s"}),
    century_after=frozenset({"century", "centuries"}),
    range_before=frozenset({"between"}),
    quarters=Phrases(_QUARTERS | {f"q{n}": n for n in range(1, 5)}),
    halves=Phrases({"first half": 1, "second half": 2}),
    day_only=Phrases({"on the": 0}),
    counted=frozenset((
        "people troops soldiers men women children others dead killed injured wounded percent per"
    ).split()),
    weak=frozenset({"a", "an", "the"}),
    after_years=frozenset("and but when to with as while or after before until".split()),
    month_first=True,
)  # fmt: skip
READER = Dates(WORDS)
