"""Tables, lists, captions, labels: a number has what its cell or line is told to be, or a mark that it is unclear."""

from __future__ import annotations

import pytest
from made_articles import claims

from reconcile.extract import Extractor
from reconcile.model import Claim
from reconcile.packs import load
from reconcile.read.html import read

YEAR = 5  # the precision of a year
PAGE = """<html lang="en"><head><title>Mudslide in Orvane</title></head><body><article>
<h1>Mudslide in Orvane</h1>
<p>A hillside gave way above the valley on Monday night, the civil defence said in its first report on Tuesday.</p>
{}
<p>The ministry promised blankets and drinking water for the villages that the road no longer reaches this week.</p>
</article></body></html>"""
TOLLS = """<table><tr><th>District</th><th>Killed</th><th>Injured</th><th>Houses destroyed</th></tr>
<tr><td>Velsk</td><td>12</td><td>40</td><td>300</td></tr>
<tr><td>Total</td><td>19</td><td>61</td><td>1,500</td></tr></table>"""


def quantities(body: str) -> list[Claim]:
    """The quantities of a page with this between its paragraphs."""
    (page,) = read(PAGE.format(body).encode(), "page.html")
    return [c for c in Extractor(load().lexicon)(page).claims if c.kind == "quantity"]


def told(found: list[Claim]) -> list[tuple[str, int, str | None]]:
    """The attribute, number and noun of each claim."""
    return [(c.attribute, int(c.value.number), c.noun) for c in found]


def test_a_cell_is_what_the_header_of_its_column_names():
    assert told(quantities(TOLLS))[:3] == [
        ("killed", 12, None),
        ("injured", 40, None),
        ("buildings_damaged", 300, "house"),
    ]


def test_the_label_of_a_row_narrows_what_is_counted_and_a_total_does_not():
    found = quantities(TOLLS)
    assert [c.scope.place for c in found] == ["velsk"] * 3 + [None] * 3
    assert all(c.doubt is None for c in found)


def test_a_cell_is_what_the_label_of_its_row_names():
    rows = "<table><tr><td>Killed</td><td>12</td></tr><tr><td>Injured</td><td>40</td></tr></table>"
    assert told(quantities(rows)) == [("killed", 12, None), ("injured", 40, None)]


def test_a_header_of_years_narrows_what_the_rows_count():
    rows = "<table><tr><td></td><td>2030</td><td>2031</td></tr><tr><td>Killed</td><td>12</td><td>40</td></tr></table>"
    found = [c for c in quantities(rows) if c.attribute == "killed"]
    assert [(int(c.value.number), c.scope.part) for c in found] == [(12, "2030"), (40, "2031")]


def test_a_cell_between_two_events_is_left_open_and_marked():
    rows = "<table><tr><th>State</th><th>Killed</th></tr><tr><td>Injured</td><td>40</td></tr></table>"
    (found,) = quantities(rows)
    assert (found.attribute, found.noun, bool(found.doubt)) == ("count", None, True)


def test_a_cell_takes_nothing_from_the_cell_beside_it():
    rows = (
        "<table><tr><th>Crew</th><th>Vans</th><th>Mark</th></tr>"
        "<tr><td>Red</td><td>12 vans</td><td>40</td></tr></table>"
    )
    assert told(quantities(rows)) == [("count_vehicle", 12, "van"), ("count", 40, None)]


def test_the_items_of_a_list_are_what_the_line_above_tells():
    items = "<ul><li>12 in Velsk</li><li>7 in Tarn</li><li>3 hurt in Dorn</li></ul>"
    found = quantities(f"<p>These people were killed, by district:</p>{items}")
    assert [(c.attribute, int(c.value.number)) for c in found] == [("killed", 12), ("killed", 7), ("injured", 3)]


def test_a_caption_is_read_like_a_sentence():
    found = quantities(
        "<figure><img src='a.jpg'><figcaption>The slide killed 12 people in Velsk.</figcaption></figure>"
    )
    assert told(found) == [("killed", 12, "person")]


@pytest.mark.parametrize("mark", ["", "- ", "* ", "• "], ids=["none", "dash", "star", "dot"])
def test_a_label_before_a_colon_tells_its_number(mark):
    found = claims(f"The latest figures:\n{mark}Killed: 12\n{mark}Houses destroyed: 300", "quantity")
    assert told(found) == [("killed", 12, None), ("buildings_damaged", 300, "house")]


def test_a_label_that_tells_nothing_narrows_the_line_above():
    found = claims("People killed by district:\nVelsk: 12\nTotal: 19", "quantity")
    assert [(c.attribute, c.scope.place) for c in found] == [("killed", "velsk"), ("killed", None)]


def test_a_line_above_that_tells_two_events_leaves_its_items_open():
    (found,) = claims("The army killed and wounded these:\n- 12 in Velsk", "quantity")
    assert found.attribute == "count" and found.doubt is not None


def test_a_list_ends_with_its_last_item():
    found = claims("People killed by district:\n- 12 in Velsk\n\nThe ministry then sent 40.", "quantity")
    assert [c.attribute for c in found] != ["killed", "killed"]


@pytest.mark.parametrize(
    ("text", "attribute", "number"),
    [
        ("The storm killed 40 people. The army put the figure at 64.", "killed", 64),
        ("The storm injured 40 people. The count was later raised to 82.", "injured", 82),
        ("Nine people were hurt. The river rose. The total now stands at 14.", "injured", 14),
        ("The ministry said 40 people had died, but the army put the number at 64.", "killed", 64),
    ],
    ids=["put-at", "raised-to", "two-sentences-back", "same-sentence"],
)
def test_a_figure_is_of_the_toll_told_before(text, attribute, number):
    assert claims(text, "quantity")[-1].attribute == attribute
    assert claims(text, "quantity")[-1].value.number == number


def test_a_figure_after_two_tolls_is_left_open_and_marked():
    last = claims("The blast killed 12 people and injured 40. The army put the figure at 64.", "quantity")[-1]
    assert (last.attribute, last.noun) == ("count", None)
    assert last.doubt is not None and "not clear" in last.doubt


def test_the_number_of_other_things_is_no_toll():
    last = claims("The storm killed 12 people. The number of trucks rose to 40.", "quantity")[-1]
    assert last.attribute == "count_vehicle"


def test_a_number_that_could_be_of_two_nouns_is_left_open_and_marked():
    last = claims("Four boats and six lorries were hit; two burned.", "quantity")[-1]
    assert last.noun is None
    assert last.doubt is not None and "not clear" in last.doubt


def test_a_level_after_two_nouns_is_of_the_nearer_one():
    last = claims("The fleet has 12 boats and 40 lorries, up from 30.", "quantity")[-1]
    assert (last.noun, last.doubt) == ("lorry", None)


def test_a_verb_that_says_what_became_of_a_number_is_no_status():
    assert claims("A blast at the depot left 12 dead.", "status") == []


def test_an_aside_stands_between_a_verb_and_its_number():
    found = claims("The wave hit the coast, killing, according to the latest toll, 44 and wounding 140.", "quantity")
    assert [(c.attribute, int(c.value.number)) for c in found] == [("killed", 44), ("injured", 140)]


BOX = """What is known of the bridge
- Height of the old tower: 69 metres
- Length of the bridge: 1,182 m
- Built: 1967
- Oaks: 1,300"""


def test_a_label_tells_what_its_number_is_however_it_goes_on():
    found = {c.quote: (c.attribute, c.scope.part) for c in claims(BOX, "quantity")}
    assert found["69 metres"] == ("height", None)
    assert found["1,182 m"] == ("length", None)


def test_a_year_behind_a_label_is_a_date_and_the_line_above_narrows_nothing():
    assert [c.quote for c in claims(BOX, "date")] == ["1967"]
    assert {c.scope.part for c in claims(BOX, "quantity")} == {None}


def test_an_item_of_a_list_is_not_the_line_above_the_next_one():
    found = claims("* Spire: 96 metres, finished in 1859\n* Attic: 13,000 oaks\n* Roof: 210 tonnes of lead", "quantity")
    assert [c.scope.part for c in found] == [None, None, None]


def test_the_line_above_still_tells_of_items_that_name_only_places():
    found = claims("Killed so far:\n- Selvar: 12\n- Ledmoor: 30", "quantity")
    assert [(c.attribute, c.scope.place) for c in found] == [("killed", "selvar"), ("killed", "ledmoor")]


REGISTER = "Other entries: Selvar 2003 (19 dead), Halden 2004 (192 dead). Redol, 1944: officially 78 dead."


def test_what_brackets_tell_is_of_the_year_before_them():
    found = {c.quote: c.when for c in claims(REGISTER, "quantity")}
    assert {quote: days.earliest.year for quote, days in found.items()} == {"19": 2003, "192": 2004, "78": 1944}


def test_brackets_behind_since_tell_of_that_year():
    (claim,) = claims("It was the gravest accident on the line since 1972 (Redol near Halden, 86 dead).", "quantity")
    assert (claim.when.earliest.year, claim.when.latest.year) == (1972, 1972)


NO_YEARS = [
    "The Orvane 1967 (4 crew) sank on Tuesday.",
    "Security Council Resolution 1929 (12 votes to 2) imposed sanctions.",
    "Hotel Orvane 1900 (120 rooms) burned",
    "Schools rebuilt: 1950",
    "Died: 1944\nInjured: 2010",
]


@pytest.mark.parametrize("text", NO_YEARS)
def test_numbers_of_ships_hotels_and_tolls_are_no_years(text):
    assert [c.quote for c in claims(text, "date") if c.value.days.precision == YEAR] == []


def test_what_brackets_tell_is_not_of_the_year_of_another_act():
    (claim,) = claims("Orvane Stadium, opened in 2004 (12 people were crushed to death), is shut.", "quantity")
    assert claim.when is None
