"""The words that English dates are made of."""

from __future__ import annotations

from reconcile.languages._date_english import DEICTICS, OFFSETS, UNITS
from reconcile.languages._date_words import DateWords
from reconcile.languages._dates import Dates
from reconcile.languages._en_whole import GOES_ON, whole
from reconcile.languages._page import Phrases

_MONTHS = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
_WEEKDAYS = (
    "monday mon", "tuesday tues tue", "wednesday wed weds", "thursday thurs thur thu", "friday fri", "saturday sat",
    "sunday sun",
)  # fmt: skip
_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
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


_SHIFTS = {"last": -1, "next": 1, "this": 0, "this past": -1, "the previous": -1, "the coming": 1, "this coming": 1}
_SPOKEN_UNITS = [(form, unit) for unit in UNITS.split() for form in (unit, unit + "s")]
_WORKDAYS = [(f"{kind} {day}", "workday") for kind in ("business", "working") for day in ("day", "days")]
_WEEK_OF = ("commencing", "starting", "beginning")
_WINDOWS = {
    f"{the}{word}": shift
    for shift, row in ((-1, "last past previous preceding"), (1, "next coming upcoming following"))
    for word in row.split()
    for the in ("", "the ", "these ", "this ")
}
_DECADES = {f"{word[:-1]}ies": 10 * tens for tens, word in enumerate(_TENS.split(), 2)}
_NEW_DECADES = {
    "noughties": 2000, "two thousands": 2000, "twenty tens": 2010, "twenty-tens": 2010,
}  # fmt: skip
_HIJRI = (
    "muharram", "safar", "rabi al awwal, rabi al-awwal, rabi i, rabi' al-awwal",
    "rabi al thani, rabi al-thani, rabi ii, rabi' al-thani, rabi al-akhir",
    "jumada al ula, jumada al-ula, jumada al-awwal, jumada i",
    "jumada al-thani, jumada al-akhira, jumada al-thaniya, jumada ii", "rajab", "shaban, sha'ban, shaaban",
    "ramadan, ramadhan, ramazan", "shawwal", "dhu al-qadah, dhu al-qi'dah, dhu al-qidah",
    "dhu al-hijjah, dhu al-hijja, dhul hijjah, dhul-hijjah, dhul-hijja",
)  # fmt: skip
_JALALI = (
    "farvardin", "ordibehesht", "khordad", "tir", "mordad, amordad", "shahrivar", "mehr", "aban", "azar", "dey",
    "bahman", "esfand",
)  # fmt: skip
_ERAS = {
    "ah": "hijri", "a. h.": "hijri", "hijri": "hijri", "sh": "jalali", "a. p.": "jalali", "solar hijri": "jalali",
    "jalali": "jalali",
}  # fmt: skip


def _calendar(name: str, rows: tuple[str, ...]) -> list[tuple[str, tuple[str, int]]]:
    return [(form.strip(), (name, month)) for month, row in enumerate(rows, 1) for form in row.split(",")]


_COUNTS = {word: number for number, word in enumerate(_SMALL.split(), 1)} | {
    "a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_QUARTERS = {f"{word} quarter": number for number, word in enumerate(_ORDINALS.split()[:4], 1)}

WORDS = DateWords(
    months=Phrases(_numbered(_MONTHS, 1)),
    weekdays=Phrases(_numbered(_WEEKDAYS, 0)),
    units=Phrases([*_SPOKEN_UNITS, *_WORKDAYS]),
    days=Phrases(_days()),
    doubtful=frozenset(
        "may march mar jan jun sep dec sat sun mon wed fri thu tue tir mehr dey azar aban safar".split()
    ),
    dotted=frozenset(word for row in (*_MONTHS, *_WEEKDAYS) for word in row.split()[1:]),
    of=frozenset({"of"}),
    the=frozenset({"the"}),
    day_endings=frozenset({"st", "nd", "rd", "th"}),
    parts=Phrases(
        {
            "early": "early", "early in": "early", "the beginning of": "start", "beginning of": "start",
            "the start of": "start", "start of": "start", "mid": "mid", "the middle of": "mid",
            "middle of": "mid", "late": "late",
            "late in": "late",
            "the end of": "end", "end of": "end",
        }  # fmt: skip
    ),
    shifts=Phrases(_SHIFTS),
    deictics=Phrases(DEICTICS),
    offsets=Phrases(OFFSETS),
    ago_after={"ago": -1},
    later_after={"later": 1, "afterwards": 1, "afterward": 1, "earlier": -1, "beforehand": -1, "previously": -1},
    steps_between={"after": 1, "before": -1, "following": 1, "from": 1},
    this_units=Phrases({"the year": "year", "the month": "month", "the week": "week"}),
    bare_units=Phrases({"year": "year", "month": "month", "week": "week"}),
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
    year_labels=frozenset(
        "built opened founded completed established inaugurated finished renovated born year since".split()
    ),
    year_nouns=frozenset({"year"}),
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
    range_from=frozenset({"from"}),
    more_than=frozenset({("more", "than"), ("over",)}),
    less_than=frozenset({("less", "than"), ("under",)}),
    changes=frozenset((
        "rose rise rises risen rising fell fall falls fallen falling grew grow grown climbed climb dropped drop "
        "increased increase decreased decrease jumped raised reduced cut went up down"
    ).split()),
    weekdays_counted=Phrases([(word + end, n) for word, n in _numbered(_WEEKDAYS, 0) for end in ("", "s")]),
    quarters=Phrases(_QUARTERS | {f"q{n}": n for n in range(1, 5)}),
    halves=Phrases({"first half": 1, "second half": 2, "h1": 1, "h2": 2}),
    day_only=Phrases({"on the": 0, **{f"{word} the": 12 for word in ("for", "by", "until", "since")}}),
    counted=frozenset((
        "people troops soldiers men women children others dead killed injured wounded percent per"
    ).split()),
    weak=frozenset({"a", "an", "the"}),
    after_years=frozenset("and but when to with as while or after before until".split()),
    month_first=True,
    dates_before_nouns=True,
    number=whole,
    number_words=GOES_ON,
    figures_after=frozenset("on since until till by before after from to dated between".split()),
    codes=frozenset(
        "no nos nr number law act regulation directive resolution decree decision case order bill file".split()
    ),
    named_days=frozenset({"9/11", "24/7", "7/7"}),
    windows=Phrases(_WINDOWS),
    running=Phrases(
        {
            **{f"{the}{rest} of": "rest" for the in ("", "the ") for rest in ("rest", "remainder")},
            **{f"{word}{link}": word for word in ("earlier", "later") for link in ("", " in")},
        }
    ),
    from_now=Phrases({"from now": 1, "hence": 1}),
    ahead={"in": "from_now", "within": "within"},
    ranks=frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split()),
    infinitive=frozenset({"to"}),
    future=frozenset("will shall would ll going due expected planned plans set scheduled to".split()),
    next_week=frozenset({"next"}),
    spans_from=Phrases(
        {
            "from": False,
            **{f"{word}{link}": True for word in ("starting", "beginning") for link in ("", " from", " on")},
        }
    ),
    lasting=frozenset({"for"}),
    now=frozenset({"now"}),
    weeks_of=Phrases(
        {
            **{f"{the}week of": "week" for the in ("the ", "")},
            **{f"{the}week {word}": "week_from" for the in ("the ", "") for word in _WEEK_OF},
            "w/c": "week_from",
        }
    ),
    decades=Phrases({**_DECADES, **_NEW_DECADES}),
    other_months=Phrases([*_calendar("hijri", _HIJRI), *_calendar("jalali", _JALALI)]),
    eras=Phrases(_ERAS),
    named_before=frozenset("black bloody good holy palm ash maundy shrove fat cyber super".split()),
    named_after=frozenset(
        "times mail telegraph mirror express post herald independent tribune star sun world news".split()
    ),
    day_parts=frozenset("night morning afternoon evening".split()),
    day_words=frozenset({"day"}),
    other_day_before={"this": frozenset({"on"})},
    repeated=frozenset({"every", "each"}),
    owned=frozenset({"s"}),
    agents=frozenset({"by"}),
    when=frozenset({"when"}),
    throughout=frozenset({"through"}),
    dated_acts=frozenset("act acts bill constitution ordinance regulations statute".split()),
    ahead_in={"in": None, "during": None, "over": "window", "within": "window"},
    after_named_years=frozenset({"was", "is", "has"}),
    mine=frozenset("his her their its my our your".split()),
)  # fmt: skip
READER = Dates(WORDS)
