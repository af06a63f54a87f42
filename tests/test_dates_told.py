"""Dates whose words around them tell more: ends of a time, lists of years, what was then, a timetable, a byline."""

from datetime import date

import pytest
from made_articles import claim, claims
from selectolax.lexbor import LexborHTMLParser

from reconcile.languages import get
from reconcile.languages._calendar import place
from reconcile.model import Days
from reconcile.read._dated_markup import printed

DAY = date(2031, 5, 14)  # a Wednesday
PUBLISHED = Days(DAY, DAY, 1)


def days(text: str, code: str = "en") -> list[str]:
    placed = [place(x, published=PUBLISHED, last=DAY) for x in get(code).dates(text)]
    ends = [(str(x.earliest or ""), str(x.latest or "")) if x else ("?", "?") for x in placed]
    return [first if first == last else f"{first}/{last}" for first, last in ends]


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "they leave before the end of June", ["/2031-06-30"]),
        ("en", "ten more go before the month is out", ["/2031-05-31"]),
        ("en", "they want it done by year's end", ["/2031-12-31"]),
        ("en", "the plan to go by the end of June stands", ["/2031-06-30"]),
        ("fr", "ils partent avant la fin de juin", ["/2031-06-30"]),
        ("en", "the first flood since last October, when a dyke broke", ["2030-10-01/2030-10-31"]),
        ("ar", "أسوأ خسارة منذ أكتوبر الماضي حين قتل تسعة", ["2030-10-01/2030-10-31"]),
        ("en", "she has led it since last October", ["2030-10-01/"]),
        ("ar", "قتل أربعة قبل فجر السبت", ["2031-05-10"]),
        (
            "en",
            "after 2015, 2018 and 2022",
            ["2015-01-01/2015-12-31", "2018-01-01/2018-12-31", "2022-01-01/2022-12-31"],
        ),
        ("en", "in 2014 and 2021 people fled", ["2014-01-01/2014-12-31"]),
        ("en", "opened in 2004 and may seat 600", ["2004-01-01/2004-12-31"]),
        ("en", "they left on Monday, the third base this year", ["2031-05-12", "2031-01-01/2031-12-31"]),
        ("en", "it fell on Monday, the 12th.", ["2031-05-12"]),
        ("en", "those of Jan Holt and Mar Vell", []),
    ],
)
def test_words_around_a_date_tell_its_days(code: str, text: str, wanted: list[str]):
    assert days(text, code) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Talks begin on Friday.", "2031-05-16"),
        ("Talks began on Friday.", "2031-05-09"),
        ("The start on Friday was slow.", "2031-05-09"),
        ("The parties will share power after Monday's vote.", "2031-05-12"),
        ("The parties will share power after Friday's vote.", "2031-05-16"),
    ],
)
def test_a_timetable_lies_ahead_and_a_vote_behind_may_be_over(text: str, wanted: str):
    found = claims(text, "date", published="2031-05-14")
    assert [str(c.value.days.earliest) for c in found] == [wanted]


def test_a_year_later_is_counted_from_the_year_named_before():
    found = claims("She sailed in 2016 and once more a year later.", "date", published="2031-05-14")
    assert [c.value.days.earliest.year for c in found] == [2016, 2017]


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ('<p class="byline">By Ana Kolt, 5 March 2031</p>', 5),
        ('<p class="meta">5 March 2031 | Road | Ana Kolt</p>', 5),
        ('<p class="updated">5 March 2031</p>', None),
        ('<footer><p class="date">5 March 2031</p></footer>', None),
        ('<p class="byline">By Ana Kolt in Marn</p><p class="date">6 March 2031</p>', 6),
        (f'<div class="meta">5 March 2031 {"mud " * 50}<p class="date">6 March 2031</p></div>', 6),
        (f'<div class="meta">{"<i>5</i>" * 20} March 2031<p class="date">6 March 2031</p></div>', 6),
        (f'{"<p class=date>mud</p>" * 200}<p class="date">6 March 2031</p>', None),
    ],
    ids=["byline", "line-of-facts", "change", "foot", "second-element", "long", "many-parts", "many-elements"],
)
def test_a_short_element_of_the_head_dates_the_page(body: str, day: int | None):
    found, _ = printed(LexborHTMLParser(f"<html><body><h1>River rises</h1>{body}<p>It rose.</p></body></html>"))
    assert found == (Days(date(2031, 3, day), date(2031, 3, day), 1) if day else None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Divers recovered 23 bodies from the ferry Tarla, which sank off Cape Orm on 2 May.", None, id="sank"
        ),
        pytest.param("The number of bodies rose to 23 on 2 May.", date(2031, 5, 2), id="rose"),
    ],
)
def test_what_sinks_in_a_clause_of_its_own_is_no_toll(text: str, told: date | None) -> None:
    as_of = claim(text, "killed", "2031-05-05").as_of
    assert (as_of.earliest if as_of else None) == told
