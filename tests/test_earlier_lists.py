"""Lists of what came before the n-th of a series, and places in a row that count nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_articles import article, claims, concluded

from reconcile.model import Verdict

LISTS = [
    ("en", "The army left Camp Orel, the third base lost this year, after Tolmar in May and the fort at Kels Pass.", 2),
    ("en", "It was the fourth fire this year, following those at Marn, Ostow and Brill, the mayor said.", 3),
    ("en", "Camp Orel is the fourth base given back: Tolmar, the Kels bridge post and Varn Pass went before it.", 3),
    ("en", "For Moss it was the fourth try, after 2014, 2017 and 2021.", 3),
    ("en", "It was their third climb. In 2017 and 2021 snow kept them below.", 2),
    ("en", "Camp Orel follows Tolmar, the Kels bridge post and Varn Pass.", 3),
    ("en", "Orel follows Marn (2 May), Kels Gate (7 May) and Brill (1 June).", 3),
    ("en", "It was preceded by Dun Marn, Ostow and Old Brill.", 3),
    ("en", "The handover follows those of Dun Marn, Ostow and Old Brill.", 3),
    ("es", "La entrega sigue a las de Dun Marn, Ostow y Old Brill.", 3),
    ("fr", "Cette remise suit celles de Marn, de Brill et d'Ostow.", 3),
    ("en", "Camp Orel was the fourth to close; before it went Marn on 4 May, Ostow on 9 May and Brill on 1 June.", 3),
    ("en", "Before Orel it had left Marn on 4 May, Ostow on 9 May and Brill, the third, on 1 June.", 3),
    ("en", "Marn, Ostow and Brill had gone before it, each in May.", 3),
    (
        "en",
        "It is the fourth leak at the plant: gas escaped near Marn in May, at Kels in June and at Ostow in July.",
        3,
    ),
    ("en", "It was the third accident: a lost mast at Marn in 2021 and a leak off Kels in May 2022 came before.", 2),
    ("fr", "Le poste d'Orel suit Marn, Ostow et Brill.", 3),
    ("es", "El puesto de Orel sigue a Marn, Ostow y Brill.", 3),
    ("ar", "والمعسكر هو الرابع الذي يسلمه الجيش، وقد سبقته تولمار وكيلس وفارن.", 3),
    ("fr", "C'est la troisième base rendue cette année, après Tolmar en janvier et Kels en février.", 2),
    ("fr", "Le club monte pour la troisième fois, après 2009 et 2012.", 2),
    ("es", "Es el tercer incendio del año, tras los de Marn, en enero, y Ostow.", 2),
    ("ar", "وهي القاعدة الرابعة التي تسلمها البعثة هذا العام بعد تولمار وحاجز جسر كيلس وممر فارن.", 3),
]
NONE = [
    ("en", "It was the third attack this week after talks between Marn and Ostow."),
    ("en", "The third train left after Ana Holt and Emil Marsh had spoken."),
    ("en", "It was the second fire of the year after those at Marn, Ostow and Brill."),
    ("en", "The ruling follows talks between Marn and Ostow."),
    ("en", "The visit was followed by Marn, Ostow and Brill with some concern."),
    ("en", "Police followed Hadran, Orlev and Basim to the airport."),
    ("en", "The documentary follows Anna, Peter and Lucy."),
    ("en", "It follows Orvane, Redol and Selvar reports of last week."),
    ("en", "Bell, Dorn and Roy had gone before the judge in Marn."),
    ("en", "Before Easter the company closed stores in Marn, Ostow and Brill."),
    ("en", "She won her third prize: Marn and Ostow lost."),
    ("ar", "وهو الانفجار الثالث هذا الأسبوع وقد سبقته تحذيرات وتهديدات من الجماعة."),
    ("en", "It was the fifth leak at the plant: gas escaped near Marn in May and at Ostow in June."),
    ("en", "It was her fifth try. In 2017 and 2021 the wind beat her."),
    ("ar", "وهو الهجوم الثالث هذا العام بعد ساعات من وصول الوفد وبدء المحادثات."),
]


def readable(value: object) -> str | None:
    return value[:40] if isinstance(value, str) and len(value) > 2 else None


@pytest.mark.parametrize(("language", "text", "count"), LISTS, ids=readable)
def test_what_an_ordinal_comes_after_is_a_list(language: str, text: str, count: int):
    found = claims(text, "enumeration", language=language)
    assert [c.value.count for c in found] == [count]


@pytest.mark.parametrize(("language", "text"), NONE, ids=readable)
def test_names_that_no_ordinal_comes_after_are_no_list(language: str, text: str):
    assert claims(text, "enumeration", language=language) == []


def test_the_members_are_the_names_without_what_is_said_of_them():
    found = claims(LISTS[0][1], "enumeration")
    assert found[0].value.members == ("Tolmar", "Kels Pass")


@given(years=st.lists(st.integers(1950, 2029), min_size=2, max_size=5, unique=True).map(sorted))
def test_years_are_members_where_the_ordinal_leaves_room_for_them(years: list[int]):
    names = ["third", "fourth", "fifth", "sixth"]
    row = ", ".join(map(str, years[:-1])) + f" and {years[-1]}"
    found = claims(f"It was the {names[len(years) - 2]} try, after {row}.", "enumeration")
    assert [c.value.members for c in found] == [tuple(map(str, years))]


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Last year he came second.", 2),
        ("Dan Holt, second in 2021, was not there.", 2),
        ("Arn Vell was third, a minute behind.", 3),
        ("The west wall was third.", 3),
    ],
    ids=readable,
)
def test_a_place_in_a_row_is_of_no_counted_thing_and_decides_nothing(text: str, position: int):
    found = [c for c in claims(text, "ordinal") if c.attribute == "nth_place"]
    assert [(c.value.position, c.doubt is not None) for c in found] == [(position, True)]


def test_a_name_that_is_the_nth_counts_what_the_article_counted_before():
    found = claims("Camp Tolmar is the fourth base given back. Camp Orel will be the fifth.", "ordinal")
    assert [(c.value.position, c.counted) for c in found] == [(4, "base"), (5, "base")]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Orel follows Marn, Ostow and Brill.", "Orel"),
        ("Before Orel it had given up Marn on 4 May, Ostow on 9 May and Brill on 1 June.", "Orel"),
        ("The flag at Orel came down on Monday. Marn, Ostow and Brill had gone before it.", "Orel"),
    ],
    ids=readable,
)
def test_what_a_list_went_before_is_named_beside_it(text: str, of: str):
    assert [c.subject for c in claims(text, "enumeration")] == [of]


def test_those_that_were_preceded_are_not_the_list():
    found = claims("Orel, Kels and Varn were preceded by Marn, Ostow and Brill.", "enumeration")
    assert [c.value.members for c in found] == [("Marn", "Ostow", "Brill")]


def test_a_list_of_names_is_no_headline():
    found = claims("It was preceded by Dun Marn, Ostow and Old Brill.", "enumeration")
    assert found[0].value.members == ("Dun Marn", "Ostow", "Old Brill")


@pytest.mark.parametrize(
    ("text", "clash"),
    [
        pytest.param(
            "Marn was the third post to be handed over, after Orlev, Basim and Dorn.", True, id="one too many"
        ),
        pytest.param("Marn was the fourth post to be handed over, after Orlev, Basim and Dorn.", False, id="as many"),
        pytest.param("Marn was the sixth post to be handed over, after Orlev, Basim and Dorn.", False, id="some"),
        pytest.param(
            "Marn was the third post handed over this year, after Orlev, Basim and Dorn.", False, id="of a year"
        ),
        pytest.param(
            "Marn was the second post to be handed over, after Orlev and Basim.", False, id="a pair may be both ends"
        ),
    ],
)
def test_a_sentence_that_lists_too_many_contradicts_itself(text: str, clash: bool):
    run = concluded([article(f"The army handed over Marn on Monday. {text}", "2031-05-13", source="Gazette")])
    assert [f.rule for f in run.findings if f.verdict is Verdict.CONFLICT] == ["list-against-place"] * clash


def test_what_those_went_before_is_the_base_told_of_before():
    text = "The army gave back Camp Dorn today. Odo Keel was there. The handover follows those of Marn and Ostow."
    [found] = claims(text, "enumeration")
    assert (found.value.members, found.subject) == (("Marn", "Ostow"), "Camp Dorn")
