"""Numbers that leave out a unit or a noun which was told before, and those that were told of no such thing."""

import pytest
from made_articles import article, claims, extractor, readable, titled

SHARED = [
    ("en", "Profit came to 64 million euros, not the 69 million first printed.", "profit", [64e6, 69e6]),
    ("en", "The fee rose from 3 million dollars to 5 million.", "measured_money", [3e6, 5e6]),
    ("en", "The bank raised its rate to 4.5 percent from 4.", "share", [4.5, 4]),
    ("en", "The tower of Orvane is 912 metres high and not 908.", "height", [912, 908]),
    ("fr", "La tour de Orvane mesure 912 mètres et non 908.", "measured_length", [912, 908]),
]  # fmt: skip
ALONE = [
    "The firm gave 40 million euros to 12.",
    "The walk is 30 kilometres. It drew 35.",
    "The bridge is 40 metres long, and 35 saw it.",
]
TALLIES = [
    ("Forty people are missing in Orvane. The ministry's list has 47.", 47, "ministry"),
    ("Forty people are missing in Orvane. The list has 47.", 47, None),
    ("Forty people are missing in Orvane. Today's tally has 47.", 47, None),
]
AGES = [
    ("The winner, a woman of 67, learned of it on Monday.", [67]),
    ("Police named a man of 34 as the driver.", [34]),
    ("An earlier version gave the age of the captain as 56.", [56]),
    ("The head of 40 villages spoke.", []),
    ("He gave the number of the ships as 56.", []),
]


@pytest.mark.parametrize(("language", "text", "attribute", "numbers"), SHARED, ids=readable)
def test_a_number_has_the_unit_of_the_one_it_is_set_against(language, text, attribute, numbers):
    found = [c for c in claims(text, "quantity", language=language) if c.attribute == attribute]
    assert [float(c.value.number) for c in found] == numbers
    assert len({c.value.unit for c in found}) == 1


@pytest.mark.parametrize("text", ALONE, ids=readable)
def test_another_number_has_no_unit(text):
    assert claims(text, "quantity")[-1].value.unit is None


@pytest.mark.parametrize(("text", "number", "speaker"), TALLIES, ids=readable)
def test_a_list_gives_the_toll_told_before_and_speaks_for_its_owner(text, number, speaker):
    found = claims(text, "quantity")[-1]
    assert (found.attribute, int(found.value.number), found.speaker) == ("missing", number, speaker)


@pytest.mark.parametrize(("text", "ages"), AGES, ids=readable)
def test_an_age_is_told_with_and_without_the_word(text, ages):
    assert [int(c.value.number) for c in claims(text, "quantity") if c.attribute == "age"] == ages


@pytest.mark.parametrize(
    ("title", "ages"), [("Selvar climber tops Mount Erre at 69", [69]), ("Index closes at 69", [])]
)
def test_a_headline_of_a_person_may_close_with_an_age(title, ages):
    found = extractor()(titled(title, "A storm hit Orvane on Monday.")).claims
    assert [int(c.value.number) for c in found if c.attribute == "age"] == ages


def test_it_begins_anew():
    found = claims("With all 2,110 ballot boxes counted it holds 51 of 130.", "quantity")
    assert [c.attribute for c in found if c.noun == "box"] == ["count_box"]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Eleven of the 14 infected patients were in hospital.", [("in_hospital", 11), ("cases", 14)]),
        ("fr", "Onze des 14 malades étaient hospitalisés.", [("in_hospital", 11), ("cases", 14)]),
        ("en", "Five of the 12 dead were women.", [("killed", 5), ("killed", 12)]),
        ("en", "Forty of the 63 people listed as missing turned up alive.", [("count_person", 40), ("missing", 63)]),
        ("es", "Ardió antes de que nueve personas murieran.", [("killed", 9)]),
    ],
    ids=["english", "french", "women", "listed as missing", "subjunctive"],
)
def test_what_is_told_of_a_part_is_not_told_of_the_whole(language, text, told):
    found = extractor()(article(text, language=language)).claims
    assert [(c.attribute, int(c.value.number)) for c in found if c.kind == "quantity"] == told
