"""The words of one language that dates are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from reconcile.frozen import dataclass
from reconcile.languages._page import Page, Phrases

NumberAt = Callable[[Page, int], tuple[int, int] | None]


@dataclass(frozen=True, slots=True)
class Relative:
    """What "last", "today" or "three weeks ago" point to: `shift` units from the publication."""

    shift: int | None
    unit: str | None = None
    part: str | None = None


def _no_number(_: Page, __: int) -> None:
    return None


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words of one language that dates are made of.

    `doubtful` months and weekdays are other words too: they need a neighbour that makes them a date, and those that
    are `numerals`, that nothing is counted behind them ("de sept personnes"); those that are `never_bare` need a day, a
    year or a full stop ("en el mar"). `days` are day numbers in words. `shifts`
    stand before (or, `shifts_after`, behind) a month, weekday, season or unit. `bounds` stand before a date.
    `steps_before` ("before", "after" in front of "two days") give form and direction; `duals` are
    "two days" in one word, `one_of_unit` are units that alone mean one; `dotted` abbreviations take a full stop.
    `steps_between` stand between a time and the date it is counted from ("two days after 3 May").
    `year_words` make a bare four-digit number a year, as a colon behind `year_labels` does ("Built: 1967"), and
    `year_nouns` any number ("the year 247"); `date_neighbours` make a doubtful month one; `counted` after a
    four-digit number make it a count. `weak` first words are so common that the word behind is looked at first.
    "Today" is none after `relatives` ("the day that"), before `onward` ("from this day forward"), and between `this`
    and a word that begins with `described` ("this great day"). `this_units` are "the year" of "the end of the year",
    `bare_units` the "year" of "end of year".
    `month_first`: 4/7/2020 is the 7th of April, where the text does not show the other order.
    `dates_before_nouns`: "the Jan. 3 strike".

    `number` reads a whole number in words, `number_words` go on with one behind its first word. `figures_after` may
    stand before 22/4, `codes` before the 5/2016 of a law;
    `named_days` are figures that name an event. `windows` stand before a counted period ("the past six years"),
    `window_after` behind it. `running` are "the rest of", "earlier" and "later in" a unit; `from_now` stands behind a
    count, `ahead` before one that `future` words make a time to come (not the `infinitive`
    behind `ranks`: "the third to burn in six years"), `after_that` before one counted from an event.
    `next_week`: a weekday behind it is one of the next week. `weeks_of` stand before the day of a week ("the week of
    4 May"), `spans_from` between a time and its first day ("for three days from Monday"; False where `lasting`, "for",
    must stand before). `now` may end a period. `other_months` are months of other calendars, `eras` what stands behind
    their years; `mine` before a decade makes it an age ("in her 70s"). `more_than` and `less_than` open a time counted
    off to one side; `changes` make "from 4 to 22 this month" a rise; `weekdays_counted` are "Sundays".

    A weekday is part of a name behind `named_before` ("Good Friday"), before a capital `named_after` ("Sunday Times"),
    and with `day_parts` before a capital ("Saturday Night Live"); no one day behind `repeated`. A year stands behind a
    name and before `after_named_years` ("London 2012 was"); without capitals, behind one of `names_take_years` and a
    word or two without the `article`. A deictic is none next to the words that `other_day_before` and
    `other_day_after` give for its first word (a phrase must end with one of `day_words`), nor with a doubled letter
    where it is one of `undoubled`. `event_after` follows the count of a step from an event that is named ("after a
    month of the war"), perhaps behind one of the `hedges`. Units that are `nouns_too` mean one only where no noun
    follows ("after holding a meeting"). `owned` ends a genitive ("Friday's vote"); `agents` before one open no period
    ("hit by Friday's storm"), and `throughout` none before half a month. `dated_acts` take a year behind them ("the
    Ports Act 2011"). Behind a date `when` tells what was then, so that no bound holds; `hours` between a bound and a
    date ("before dawn on Saturday") leave the day whole. `ahead_in` before "the next week" make it the one to come or,
    with a part, the time from tomorrow.
    """

    months: Phrases[int]
    weekdays: Phrases[int]
    units: Phrases[str]
    days: Phrases[int]
    doubtful: frozenset[str] = frozenset()
    never_bare: frozenset[str] = frozenset()
    numerals: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    the: frozenset[str] = frozenset()
    day_endings: frozenset[str] = frozenset()
    parts: Phrases[str] = field(default_factory=lambda: Phrases({}))
    shifts: Phrases[int] = field(default_factory=lambda: Phrases({}))
    shifts_after: Phrases[int] = field(default_factory=lambda: Phrases({}))
    deictics: Phrases[Relative] = field(default_factory=lambda: Phrases({}))
    offsets: Phrases[Relative] = field(default_factory=lambda: Phrases({}))
    steps_before: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    one_of_unit: frozenset[str] = frozenset()
    duals: Phrases[Relative] = field(default_factory=lambda: Phrases({}))
    dotted: frozenset[str] = frozenset()
    ago_after: Mapping[str, int] = field(default_factory=dict)
    later_after: Mapping[str, int] = field(default_factory=dict)
    counts: Phrases[int] = field(default_factory=lambda: Phrases({}))
    seasons: Phrases[str] = field(default_factory=lambda: Phrases({}))
    infinitive: frozenset[str] = frozenset()  # words before a verb, so that no season follows: "to fall ill"
    bounds: Phrases[str] = field(default_factory=lambda: Phrases({}))
    day_words: frozenset[str] = frozenset()
    year_words: frozenset[str] = frozenset()
    year_labels: frozenset[str] = frozenset()
    year_nouns: frozenset[str] = frozenset()
    month_words: frozenset[str] = frozenset()
    date_neighbours: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    decade_endings: frozenset[str] = frozenset()
    decades: Phrases[int] = field(default_factory=lambda: Phrases({}))
    last_century: Phrases[int] = field(default_factory=lambda: Phrases({}))
    steps_between: Mapping[str, int] = field(default_factory=dict)
    this_units: Phrases[str] = field(default_factory=lambda: Phrases({}))
    bare_units: Phrases[str] = field(default_factory=lambda: Phrases({}))
    onward: frozenset[str] = frozenset()
    this: frozenset[str] = frozenset()
    described: str = ""
    century_before: frozenset[str] = frozenset()
    century_after: frozenset[str] = frozenset()
    range_before: frozenset[str] = frozenset()
    range_from: frozenset[str] = frozenset()
    quarters: Phrases[int] = field(default_factory=lambda: Phrases({}))
    halves: Phrases[int] = field(default_factory=lambda: Phrases({}))
    day_only: Phrases[int] = field(default_factory=lambda: Phrases({}))
    counted: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    after_years: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    month_first: bool = False
    dates_before_nouns: bool = False
    number: NumberAt = _no_number
    number_words: frozenset[str] = frozenset()
    figures_after: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    named_days: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()
    windows: Phrases[int] = field(default_factory=lambda: Phrases({}))
    window_after: Phrases[int] = field(default_factory=lambda: Phrases({}))
    running: Phrases[str] = field(default_factory=lambda: Phrases({}))
    from_now: Phrases[int] = field(default_factory=lambda: Phrases({}))
    ahead: Mapping[str, str] = field(default_factory=dict)
    more_than: frozenset[tuple[str, ...]] = frozenset()
    less_than: frozenset[tuple[str, ...]] = frozenset()
    changes: frozenset[str] = frozenset()
    weekdays_counted: Phrases[int] = field(default_factory=lambda: Phrases({}))
    after_that: Phrases[int] = field(default_factory=lambda: Phrases({}))
    future: frozenset[str] = frozenset()
    next_week: frozenset[str] = frozenset()
    weeks_of: Phrases[str] = field(default_factory=lambda: Phrases({}))
    spans_from: Phrases[bool] = field(default_factory=lambda: Phrases({}))
    lasting: frozenset[str] = frozenset()
    now: frozenset[str] = frozenset()
    other_months: Phrases[tuple[str, int]] = field(default_factory=lambda: Phrases({}))
    eras: Phrases[str] = field(default_factory=lambda: Phrases({}))
    mine: frozenset[str] = frozenset()
    named_before: frozenset[str] = frozenset()
    named_after: frozenset[str] = frozenset()
    day_parts: frozenset[str] = frozenset()
    repeated: frozenset[str] = frozenset()
    after_named_years: frozenset[str] = frozenset()
    names_take_years: frozenset[str] = frozenset()
    article: str = ""
    other_day_before: Mapping[str, frozenset[str]] = field(default_factory=dict)
    other_day_after: Mapping[str, frozenset[str]] = field(default_factory=dict)
    undoubled: frozenset[str] = frozenset()
    event_after: frozenset[str] = frozenset()
    hedges: frozenset[str] = frozenset()
    nouns_too: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    throughout: frozenset[str] = frozenset()
    dated_acts: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    hours: frozenset[str] = frozenset()
    ahead_in: Mapping[str, str | None] = field(default_factory=dict)
