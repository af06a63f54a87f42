"""Numbers of a body of people, of a verb of numbering, and of a long subject; what only looks like them."""

from __future__ import annotations

import re

import pytest
from made_articles import claims

from reconcile.model import Quantity

COUNTED = [
    # language, text, number, attribute
    ("en", "The trawler had a crew of 26.", 26, "count_person"),
    ("en", "The trawler sank with a crew of 26.", 26, "count_person"),
    ("en", "The trawler left Selvar. The crew numbered 26.", 26, "count_person"),
    ("en", "The crew of 26 was rescued.", 26, "rescued"),
    ("en", "A family of five was killed.", 5, "killed"),
    ("en", "A contingent of 450 stays in Selvar.", 450, "troops"),
    ("en", "The contingent in Selvar now numbers 450.", 450, "count_person"),
    ("en", "The garrison is 300 strong.", 300, "count_person"),
    ("en", "The 300-strong garrison was attacked.", 300, "person_struck"),
    ("en", "The 900-strong workforce went on strike.", 900, "strikers"),
    ("en", "The population rose to 4,100.", 4100, "population"),
    ("en", "The firm cut its workforce to 800.", 800, "employees"),
    ("en", "Refugees in the camp number about 9,000.", 9000, "count_person"),
    ("en", "The dead number 12.", 12, "killed"),
    ("en", "The survivors number 40 so far.", 40, "rescued"),
    ("en", "Those injured number 41.", 41, "injured"),
    ("en", "The number of guests in the Selvar hostel on that Monday was 36.", 36, "count_person"),
    (
        "en",
        "The number of people known to have bought one in the city of Selvar has risen to 118.",
        118,
        "count_person",
    ),
    ("en", "The number of those who have gone home since the truce rises to 83.", 83, "count_person"),
    ("en", "The number of rooms in the hotel, which opened in 2003, is 40.", 40, "count_room"),
    ("en", "The number of injured brought to the clinics has gone up to 77.", 77, "injured"),
    ("en", "In the riot 66 people needed hospital treatment.", 66, "injured"),
    ("en", "Some 300 people have lost their homes.", 300, "displaced"),
    ("fr", "Le navire avait un équipage de 26.", 26, "count_person"),
    ("fr", "Une famille de cinq a été tuée à Selvar vendredi, selon la police.", 5, "killed"),
    ("es", "El barco tenía una tripulación de 26.", 26, "count_person"),
    ("fr", "Soixante personnes sont en garde à vue.", 60, "arrested"),
    ("fr", "Trois casques bleus ont été blessés pendant le repli.", 3, "injured"),
    ("en", "The court froze 12 billion reais of the company.", 12_000_000_000, "measured_money"),
]
BESIDE = [
    # text, the size of a body that no toll is: the number that is one, and its own
    ("The quake killed 12 in the town of 4,000.", 12, 4000),
    ("Twelve people died in Selvar, a town of 4,000.", 12, 4000),
    ("A bomb killed three of a crew of 26.", 3, 26),
    ("Three members of a team of 12 were killed.", 3, 12),
    ("Twelve sailors of the 26-strong crew drowned.", 12, 26),
    ("Fire in the city of 80,000 killed nine.", 9, 80_000),
]
LABELS = [
    "He took bus number 12.",
    "Patients number 4 died of the disease.",
    "Dead number 12 was a child.",
    "The Group of 20 met in Selvar.",
]


def _numbers(text: str, language: str = "en") -> dict[int, str]:
    found = [c for c in claims(text, "quantity", language=language) if isinstance(c.value, Quantity)]
    return {int(c.value.number or 0): c.attribute for c in found}  # type: ignore[union-attr]


@pytest.mark.parametrize(("language", "text", "number", "attribute"), COUNTED)
def test_the_number_counts_those_of_whom_its_subject_is_a_body(language, text, number, attribute):
    assert _numbers(text, language).get(number) == attribute


@pytest.mark.parametrize(("text", "toll", "size"), BESIDE)
def test_the_size_of_a_body_beside_what_happened_is_no_toll(text, toll, size):
    found = _numbers(text)
    assert found[toll] == "killed"
    assert found[size] == ("population" if re.search("town|city|village", text) else "count_person")


@pytest.mark.parametrize("text", LABELS)
def test_a_label_and_the_name_of_a_group_count_nobody(text):
    assert not {"killed", "count_person", "person_met"} & set(_numbers(text).values())


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Police shot up to 12 people on Monday.", 0),
        ("The number of sick has gone up to 77.", 77),
    ],
)
def test_what_goes_up_to_a_number_is_that_many(text, low):
    (found,) = [c.value for c in claims(text, "quantity") if isinstance(c.value, Quantity)]
    assert (found.low or 0) == low


@pytest.mark.parametrize(
    "text",
    [
        "Three suspects were arrested on Friday.",
        "Two suspects have been charged.",
        "The suspects have fled.",
        "Another 70 are suspected of having the illness.",
    ],
)
def test_suspects_are_no_verb(text):
    assert claims(text, "attribution") == []


@pytest.mark.parametrize("text", ["The 12 are accused of planting the bomb.", "Three are suspected of the bombing."])
def test_some_may_be_blamed_for_an_act(text):
    assert len(claims(text, "attribution")) == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The number of people killed in the Easter fires was revised down to 53.", None),
        ("The Christmas Eve fire killed 12 people in Selvar.", "selvar"),
    ],
)
def test_a_feast_is_no_place(text, place):
    (found,) = [c for c in claims(text, "quantity") if c.attribute == "killed"]
    assert found.scope.place == place


@pytest.mark.parametrize(
    ("text", "attribute", "event"),
    [
        (
            "The ministry on Thursday revised the number of people killed in the raid down to 12.",
            "statement_date",
            "killed",
        ),
        ("On Friday the ministry cut the toll to 12.", "statement_date", "cut"),
        ("The raid on Thursday brought the total number of dead to 40.", "event_date", "struck"),
        ("The bomber on 3 May reached the number 12 bus and killed six.", "event_date", "killed"),
        ("The mayor quit on Thursday, weeks after the fire in the harbour.", "event_date", None),
    ],
)
def test_the_day_on_which_a_toll_is_revised_is_not_that_of_what_happened(text, attribute, event):
    found = claims(text, "date")[0]
    assert (found.attribute, found.event) == (attribute, event)


def test_the_spanish_sea_is_no_month():
    text = "El barco se hundió el lunes en el mar de Selvar con 188 personas a bordo, entre ellas siete tripulantes."
    assert [c.quote for c in claims(text, "date", language="es")] == ["lunes"]
    assert _numbers(text, "es")[188] == "aboard"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The blast happened shortly after 6 p.m. on Monday.", 1050, 1110),
        ("The doors opened just before 9 a.m. on Monday.", 510, 570),
    ],
)
def test_shortly_after_an_hour_is_about_that_hour(text, low, high):
    (found,) = [c.value for c in claims(text, "quantity") if isinstance(c.value, Quantity)]
    assert (found.low, found.high) == (low, high)
