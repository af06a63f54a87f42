"""Charts: what they show, that nothing in them meets or leaves the picture, and that article words stay words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_charts import Said, at_least, day, ladder_look, look, members
from made_charts import number as count

from reconcile.model import Bound, Dating, Days, Estimate, Hypothesis, Missing, Modality, Ordinal, Polarity, Role
from reconcile.report._charts import STYLES, ladder, over_time, sides
from reconcile.report._charts._svg import BOLD, part, wide
from reconcile.report._lookup import Lookup

SVG = "{http://www.w3.org/2000/svg}"
TAGS = {"svg", "title", "desc", "text", "path", "circle", "rect"}
ATTRIBUTES = frozenset(
    "class role viewBox width height x y d cx cy r fill stroke font-family font-size font-weight direction text-anchor "
    "stroke-width stroke-opacity stroke-dasharray fill-opacity".split()
)
FIRST = date(2031, 3, 1)
NASTY = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        (
            "</text><script>alert(1)</script>",
            '"><image href="javascript:alert(1)"/>',
            "]]><svg onload=alert(1)>",
            "&amp;&#60;b&#62;",
            "\x1b[2J\x00\u202eevil\u2066",
            "\ufffe\uffff\ud800",
            "مركز النور",
            "url(http://x.example/) style=fill:red",
        )
    ),
)


def on(days: int) -> date:
    """So many days after the first."""
    return FIRST + timedelta(days)


def answers(*values: int, outlet: str = "Hill Radio") -> list[Said]:
    """A value a day."""
    return [Said(count(value), str(value), outlet, on(at)) for at, value in enumerate(values)]


def curve(made: Lookup, *told: str) -> str:
    """The chart of the one question there is."""
    drawn = over_time(made, made.run.clusters[0], frozenset(told))
    assert drawn is not None
    return drawn


def parsed(drawn: str) -> ET.Element:
    """A chart as elements; it is our own, and its article words are what is tested."""
    return ET.fromstring(drawn)  # noqa: S314


def texts(drawn: str) -> list[str]:
    """The words that stand in a chart."""
    return [one.text or "" for one in parsed(drawn).iter(f"{SVG}text")]


def described(drawn: str) -> str:
    """The description for those who do not see it."""
    return parsed(drawn).findtext(f"{SVG}desc") or ""


def boxes(drawn: str) -> list[tuple[float, float, float, float, str]]:
    """Left, top, right and bottom of each line of words, and the words."""
    found = []
    for one in parsed(drawn).iter(f"{SVG}text"):
        size, told = float(one.get("font-size", "12")), one.text or ""
        x, y = float(one.get("x", "")), float(one.get("y", ""))
        broad = wide(told, size * (BOLD if one.get("font-weight") == "bold" else 1))
        left = x - {"start": 0, "middle": broad / 2, "end": broad}[one.get("text-anchor", "start")]
        found.append((left, y - 0.75 * size, left + broad, y + 0.1 * size, told))
    return found


def meeting(drawn: str) -> list[tuple[str, str]]:
    """Pairs of words that stand on each other."""
    return [
        (a[4], b[4])
        for a, b in combinations(boxes(drawn), 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


def outside(drawn: str) -> list[str]:
    """Words that leave the picture."""
    _, _, broad, high = map(float, parsed(drawn).get("viewBox", "").split())
    return [told for left, top, right, low, told in boxes(drawn) if left < 0 or top < 0 or right > broad or low > high]


def drawings(words: str) -> list[str]:
    """Every chart, with the words wherever an article's words may stand."""
    told = f"it {words}"
    said = [Said(count(5), told, words, on(0)), Said(at_least(900), told, words or "B", on(9))]
    made = look(said, question=words)
    places = [Said(Ordinal(4), told, words, on(0)), Said(Ordinal(7), told, "B", None)]
    ways = (Hypothesis(words, ("c000",), missing=(Missing(5, 6, candidates=(words,)),)), Hypothesis("b", ("c001",)))
    of, series = ladder_look(places, [words, "Brigg"], ways, [Said(members(words, "X"), told, "x", on(0))])
    side = sides(made, made.run.findings[0])
    assert side is not None
    return [curve(made, "c000"), side, ladder(of, replace(series, counted=words, whose=words), frozenset({"c000"}))]


@given(words=NASTY)
@settings(max_examples=150, deadline=None)
def test_article_words_are_text_and_nothing_else(words: str) -> None:
    for drawn in drawings(words):
        for one in parsed(drawn).iter():
            assert one.tag.removeprefix(SVG) in TAGS
            assert set(one.attrib) <= ATTRIBUTES
            assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u200b\ufffe\uffff]", one.text or "")
        assert part(words)[:20].rstrip() in described(drawn)


@pytest.mark.parametrize("drawn", drawings("Lamp"), ids=["over time", "sides", "ladder"])
def test_a_chart_has_a_name_a_description_and_scales(drawn: str) -> None:
    root = parsed(drawn)
    assert (root.get("role"), root.get("width")) == ("img", "100%")
    assert root.get("viewBox", "").startswith("0 0 320 ")
    assert root[0].tag == f"{SVG}title"
    assert root[0].text
    assert root[1].tag == f"{SVG}desc"
    assert not re.search(r"\d\.\d\d", re.sub(r"<(desc|text)[^>]*>[^<]*", "", drawn)), "lengths have one decimal"


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([], id="no claim"),
        pytest.param(answers(5), id="one claim"),
        pytest.param([Said(count(v), str(v), "A", on(0)) for v in (5, 6)], id="one moment"),
        pytest.param([Said(count(v), str(v), "A", None) for v in (5, 6)], id="no days"),
        pytest.param([Said(day(f"2031-03-0{v}"), "then", "A", on(v)) for v in (5, 6)], id="dates"),
        pytest.param([Said(replace(count(v), unit="clock"), "at noon", "A", on(v)) for v in (5, 6)], id="times of day"),
    ],
)
def test_nothing_is_drawn_over_time_where_nothing_runs(said: list[Said]) -> None:
    made = look(said)
    assert over_time(made, made.run.clusters[0], frozenset()) is None


@pytest.mark.parametrize(
    "change",
    [
        {"doubt": "a plan"},
        {"role": Role.PART},
        {"polarity": Polarity.DENIED},
    ],
    ids=["in doubt", "a part", "denied"],
)
def test_a_claim_that_is_no_answer_is_counted_and_not_drawn(change: dict[str, object]) -> None:
    made = look(answers(5, 6, 7))
    claims = (replace(made.run.claims[0], **change), *made.run.claims[1:])  # type: ignore[arg-type]
    drawn = curve(Lookup(replace(made.run, claims=claims)))
    assert drawn.count("<circle") == 2
    assert "1 claim not drawn" in described(drawn)


def test_a_planned_number_is_drawn_as_any_other() -> None:
    made = look(answers(5, 6))
    claims = tuple(replace(claim, modality=Modality.PLANNED) for claim in made.run.claims)
    assert curve(Lookup(replace(made.run, claims=claims))).count("<circle") == 2


def test_one_origin_has_one_mark_with_its_outlets_counted() -> None:
    copies = [Said(count(5), "five", outlet, on(0), "o") for outlet in ("Hill Radio", "The Courier", "Lake Post")]
    drawn = curve(look([*copies, Said(count(6), "six", "Harbour News", on(2))]))
    assert drawn.count("<circle") == 2
    assert "1 Mar 2031: five, Hill Radio and 2 other outlets" in " ".join(texts(drawn))


def test_marks_of_the_finding_are_filled_and_their_lines_bold() -> None:
    root = parsed(curve(look(answers(5, 6)), "c001"))
    filled = [one.get("fill") != "none" for one in root.iter(f"{SVG}circle")]
    assert filled == [False, True]
    bold = [one.text for one in root.iter(f"{SVG}text") if one.get("font-weight") == "bold"]
    assert bold == ["2", "2 Mar 2031: 6, Hill Radio"]


def test_a_limit_is_an_arrow_and_says_so() -> None:
    said = [*answers(40), Said(at_least(60), "at least sixty", "B", on(4))]
    drawn = curve(look(said))
    assert "Arrow: the number is a limit, open on that side." in texts(drawn)
    assert "5 Mar 2031: at least sixty (at least 60), B" in " ".join(texts(drawn))
    assert "Arrow" not in curve(look(answers(40, 60)))


@pytest.mark.parametrize(("high", "said"), [(50, False), (51, True)])
def test_a_wide_range_has_steps_of_equal_factors_and_says_so(high: int, said: bool) -> None:
    assert ("equal factors" in described(curve(look(answers(1, high))))) is said


@pytest.mark.parametrize(
    ("low", "best", "high", "told"),
    [
        ("5", "6", "7", "Shaded, best value dashed: what the evidence supports, 6 (5 to 7)."),
        ("6", "6", "6", "Dashed line: what the evidence supports, 6."),
        ("5", None, "7", "Shaded: what the evidence supports, undecided, 5 to 7."),
        ("5", None, None, "Shaded: what the evidence supports, undecided, 5 or more."),
        ("many", None, "more", None),
    ],
)
def test_the_band_is_what_the_evidence_supports(low: str, best: str | None, high: str | None, told: str | None) -> None:
    drawn = curve(look(answers(5, 7), estimate=Estimate(low, best, high, None, 2, 2, "3", "")))
    assert (told or "") in described(drawn)
    assert ("supports" in described(drawn)) is (told is not None)
    assert ("chart-best" in drawn) is (best is not None)
    assert ("chart-band" in drawn) is (told is not None and low != high)


def test_more_than_twelve_marks_leave_the_others_without_a_number() -> None:
    drawn = curve(look(answers(*range(10, 40))), "c020")
    assert drawn.count("<circle") == 30
    assert [told for told in texts(drawn) if told.isdecimal() and int(told) <= 12][-1] == "12"
    assert "18 marks without a number" in described(drawn)
    assert "21 Mar 2031: 30, Hill Radio" in texts(drawn)
    assert not meeting(drawn)


def test_hundreds_of_marks_are_drawn_and_the_foremost_told() -> None:
    drawn = curve(look(answers(*(at % 7 for at in range(600)))), "c599")
    assert drawn.count("<circle") == 600
    assert "And 560 more." in described(drawn)
    assert "20 Oct 2032: 4, Hill Radio, in question." in described(drawn)


@given(st.lists(st.tuples(st.integers(0, 2_000_000), st.integers(0, 40), st.booleans()), min_size=2, max_size=12))
@settings(max_examples=60, deadline=None)
def test_no_words_meet_or_leave_the_picture(points: list[tuple[int, int, bool]]) -> None:
    said = [
        Said(
            at_least(value) if limit else count(value),
            str(value),
            f"Outlet number {at} of the northern hills",
            on(when),
        )
        for at, (value, when, limit) in enumerate(points)
    ]
    made = look(said)
    for drawn in (over_time(made, made.run.clusters[0], frozenset({"c000"})), sides(made, made.run.findings[0])):
        if drawn is not None:
            assert (meeting(drawn), outside(drawn)) == ([], [])


@given(
    st.lists(
        st.tuples(
            st.integers(1, 400), st.none() | st.integers(0, 900), st.sampled_from(["Northgate", "Südhafen", "نور"])
        ),
        min_size=1,
        max_size=12,
    )
)
@settings(max_examples=60, deadline=None)
def test_no_words_of_a_ladder_meet_or_leave_the_picture(events: list[tuple[int, int | None, str]]) -> None:
    said = [Said(Ordinal(n), f"the {n}th", "Hill Radio", None if d is None else on(d)) for n, d, _ in events]
    made, series = ladder_look(said, [f"{name} {at % 4}" for at, (_, _, name) in enumerate(events)])
    drawn = ladder(made, series, frozenset({"c000"}))
    assert (meeting(drawn), outside(drawn)) == ([], [])


def test_a_chart_does_not_depend_on_the_order_of_the_claims() -> None:
    made = look([*answers(7, 3, 90, 12), Said(count(3), "three", "Lake Post", on(1))])
    turned = replace(made.run.clusters[0], claims=made.run.clusters[0].claims[::-1])
    assert curve(Lookup(replace(made.run, clusters=(turned,)))) == curve(made)


def test_a_ladder_shows_places_events_days_and_outlets() -> None:
    said = [Said(Ordinal(3), "the third", "Hill Radio", on(0)), Said(Ordinal(4), "the fourth", "Lake Post", on(50))]
    made, series = ladder_look(said, ["Northgate", "Brigg"])
    drawn = ladder(made, series, frozenset({"c001"}))
    assert texts(drawn)[:6] == [
        "4",
        "Brigg",
        "told 20 Apr 2031: Lake Post",
        "3",
        "Northgate",
        "told 1 Mar 2031: Hill Radio",
    ]
    assert described(drawn).startswith(
        "3: Northgate; told 1 Mar 2031: Hill Radio. 4: Brigg; told 20 Apr 2031: Lake Post, in question."
    )


def test_a_ladder_shows_empty_places_and_who_may_fill_them() -> None:
    said = [Said(Ordinal(n), "so", "Hill Radio", on(n)) for n in (2, 5)]
    way = Hypothesis("b", (), missing=(Missing(3, 4, candidates=("Carrow", "Aldmoor")),))
    made, series = ladder_look(said, ["Northgate", "Brigg"], [way])
    drawn = ladder(made, series, frozenset())
    assert {"3–4", "empty: no text here tells of them", "may be Carrow, Aldmoor"} <= set(texts(drawn))
    assert 'class="chart-empty"' in drawn


def test_a_ladder_shows_an_event_at_two_places_and_two_events_at_one() -> None:
    said = [Said(Ordinal(n), "so", "Hill Radio", on(0)) for n in (4, 5, 5)]
    ways = [Hypothesis("a", ("c000",)), Hypothesis("b", ("c001", "c002"))]
    made, series = ladder_look(said, ["Northgate", "Northgate", "Brigg"], ways)
    told = texts(ladder(made, series, frozenset({"c000", "c001"})))
    assert "put at 5 as well" in told
    assert told.count("2 events for one place") == 2
    assert told.count("set aside by way 1") == 1
    assert told.count("set aside by way 2") == 2
    assert 'class="chart-doubled"' in ladder(made, series, frozenset())


def test_a_list_of_earlier_ones_is_a_bracket() -> None:
    said = [Said(Ordinal(4), "the fourth", "Hill Radio", on(0))]
    lists = [Said(members("Aldmoor", "Brigg", "Carrow"), "Aldmoor, Brigg and Carrow", "x", on(0))]
    made, series = ladder_look(said, ["Northgate"], (), lists)
    drawn = ladder(made, series, frozenset())
    assert {"1–3", "Hill Radio lists 3 before Northgate:", "Aldmoor, Brigg, Carrow"} <= set(texts(drawn))
    assert 'class="chart-list"' in drawn


def test_undated_events_have_a_lane_of_their_own() -> None:
    said = [Said(Ordinal(3), "so", "A", None), Said(Ordinal(4), "so", "A", on(4)), Said(Ordinal(5), "so", "A", None)]
    made, series = ladder_look(said, ["Northgate", "Brigg", "Carrow"])
    root = parsed(ladder(made, series, frozenset()))
    fifth, fourth, third = (float(one.get("cx", "")) for one in root.iter(f"{SVG}circle"))
    assert third == fifth < fourth
    assert {"no", "date"} <= set(texts(ladder(made, series, frozenset())))


def test_a_running_count_is_a_triangle() -> None:
    made, series = ladder_look(
        [Said(Ordinal(3), "so", "A", on(0)), Said(Ordinal(5), "so", "A", on(4))], ["N", "so far"]
    )
    rungs = (series.rungs[0], replace(series.rungs[1], bound=Bound.AT_LEAST))
    told = texts(ladder(made, replace(series, rungs=rungs), frozenset()))
    assert {"5+", "Triangle: a running count, “so far”."} <= set(told)


def test_a_long_ladder_shows_the_places_near_the_question() -> None:
    said = [Said(Ordinal(n), "so", "A", on(n)) for n in range(1, 41)]
    made, series = ladder_look(said, [f"Event {n}" for n in range(1, 41)])
    told = texts(ladder(made, series, frozenset({"c019"})))
    assert {"Event 16", "Event 24", "16 places more above", "15 places more below"} <= set(told)
    assert "Event 15" not in told
    assert len(ladder(made, series, frozenset())) < 20_000


def test_sides_show_numbers_or_days_and_nothing_else() -> None:
    mixed = look([Said(count(4), "four", "A", on(0)), Said(replace(count(4), unit="km"), "4 km", "B", on(0))])
    places = look([Said(Ordinal(4), "fourth", "A", on(0)), Said(Ordinal(5), "fifth", "B", on(0))])
    dates = look([Said(day("2031-03-02"), "on 2 March", "A", on(0)), Said(day("2031-03-09"), "on 9 March", "B", on(0))])
    yearless = replace(day("0004-03-02"), how=Dating.NOWHERE)
    nowhere = look([Said(yearless, "on 2 March", "A", on(0)), Said(day("2031-03-09"), "on 9 March", "B", on(0))])
    assert sides(nowhere, nowhere.run.findings[0]) is None
    assert sides(mixed, mixed.run.findings[0]) is None
    assert sides(places, places.run.findings[0]) is None
    drawn = sides(dates, dates.run.findings[0])
    assert drawn is not None
    assert "“on 9 March”: B, 1 Mar 2031" in texts(drawn)


def test_an_open_date_is_read_as_its_known_end() -> None:
    made = look(answers(5, 6))
    claims = tuple(replace(c, as_of=Days(None, on(n * 9), 5)) for n, c in enumerate(made.run.claims))
    assert "10 Mar 2031: 6, Hill Radio" in texts(curve(Lookup(replace(made.run, claims=claims))))


def test_the_style_sheet_holds_no_address_and_no_import() -> None:
    assert "url(" not in STYLES
    assert "@import" not in STYLES
    assert "<" not in STYLES
