"""What a number is of its question, and which act it takes part in."""

import pytest
from made_articles import article, claim, claims, concluded, extracted, readable

from reconcile.extract import numerals
from reconcile.model import Modality, Polarity, Role

# ---- levels, changes, parts ------------------------------------------------------------------------------------------


def roles(text: str, **more: object) -> list[tuple[str, str, str | None]]:
    return [(str(c.value.number), c.role.value, c.change) for c in claims(text, "quantity", **more)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The garrison fell by 500 to 2,500 soldiers.", [("500", "change", "down"), ("2500", "level", "down")]),
        ("The death toll rose from 14 to 17 overnight.", [("14", "superseded", None), ("17", "level", "up")]),
        ("Some 3,000 nurses remain, down from 5,200.", [("3000", "level", None), ("5200", "superseded", None)]),
        (
            "Nine died, police said, revising an earlier toll of twelve.",
            [("9", "level", None), ("12", "superseded", None)],
        ),
        ("Rents rose 3 percent.", [("3", "change", "up")]),
        ("The port told of an increase of 40 ships.", [("40", "change", "up")]),
        ("The mine reported a 12 percent drop.", [("12", "change", "down")]),
        ("Two falls were reported.", [("2", "level", None)]),
        (
            "A first count had spoken of 31 dead. Now 40 are dead.",
            [("31", "superseded", None), ("40", "level", None)],
        ),
        ("Earlier reports put the toll at 31.", [("31", "superseded", None)]),
        ("According to a previous estimate, 31 people had died.", [("31", "superseded", None)]),
        ("A preliminary toll stands at 31.", [("31", "level", None)]),
        ("The earlier toll was raised to 31.", [("31", "level", "up")]),
        ("The toll rose to 31 from 28.", [("31", "level", "up"), ("28", "superseded", None)]),
        ("They plan 9 launches, 2 fewer than before.", [("9", "level", None), ("2", "change", "down")]),
        ("Four rockets were fired at the harbour.", [("4", "level", None)]),
    ],
    ids=readable,
)
def test_a_number_is_a_level_a_change_or_one_no_longer_held_true(text, told):
    assert roles(text) == told


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("en", "The blast killed 12 people, including three children and two nurses.", {"3": "12", "2": "12"}),
        ("en", "Divers found 31 of the 35 miners.", {"31": "35"}),
        ("en", "Two children were among the 31 people killed in the raid.", {"2": "31"}),
        ("en", "The fire killed nine men, eight of them sailors.", {"8": "9"}),
        ("en", "Of the 37 injured, 12 have left the clinic.", {"12": "37"}),
        ("en", "The hall burned 2,400 square metres of floor in 20 minutes.", {}),
        ("en", "The ferry carried five times its capacity of 43.", {}),
        ("ar", "قتل 12 شخصا بينهم أربعة أطفال.", {"4": "12"}),
    ],
    ids=readable,
)
def test_a_part_knows_its_total(language, text, parts):
    found = claims(text, "quantity", language=language)
    number = {c.id: str(c.value.number) for c in found}
    assert {number[c.id]: number.get(c.part_of) for c in found if c.role is Role.PART} == parts


def test_no_total_is_guessed_where_the_sentence_has_none():
    (part,) = claims("Three of them died.", "quantity")
    assert (part.role, part.part_of) == (Role.PART, None)


@pytest.mark.parametrize(
    "other",
    [
        "Police in Orvane said on Monday 19 people had died in the quake, revising an earlier toll of 12.",
        "The toll of the quake in Orvane rose by 7 to 19 on Monday.",
    ],
    ids=["superseded", "change"],
)
def test_a_change_or_an_old_level_contradicts_nobody(other):
    first = article("The quake in Orvane killed 19 people on Monday.", "2030-03-04", source="A")
    run = concluded([first, article(other, "2030-03-04", source="B")])
    assert [f.verdict for f in run.findings if f.verdict == "conflict"] == []


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Sales rose 5% to 12 million.", ["up", "up"]),
        ("Output was down about 20 percent, from 40.", ["down", None]),
        ("A 12 percent increase followed.", ["up"]),
        ("Profit climbed, 12 people said.", [None]),
        ("Two falls in three days.", [None, None]),
    ],
    ids=readable,
)
def test_a_numeral_tells_whether_it_is_of_a_rise_or_a_fall(text, changes):
    assert [change for *_, change in numerals(article(text))] == changes


def test_a_corrected_level_has_the_attribute_and_the_date_of_its_own():
    text = "Turnout was 55.5 percent, it said, correcting the 54 percent announced on Monday."
    new, old = claims(text, "quantity")
    assert (new.attribute, new.role.value, new.as_of, new.speaker) == ("turnout", "level", None, None)
    assert (old.attribute, old.role.value, old.as_of is not None) == ("turnout", "superseded", True)


def test_the_window_of_an_earlier_level_is_its_own():
    new, old = claims("The plum crop was 7 tonnes, down from 9 tonnes last year.", "quantity")
    assert (new.scope.window, old.scope.window) == (None, "last year")
    assert (new.attribute, old.role.value) == (old.attribute, "superseded")


def test_a_level_behind_its_change_has_the_attribute_of_the_subject():
    assert claim("Revenue rose 8 percent to €2 billion.", "revenue").value.number == 2_000_000_000


def test_whoever_is_counted_by_what_befell_them_keeps_it_across_a_rise():
    text = "The number of people arrested after Sunday's riots in Orvane rose to 31, up from 14."
    assert [(c.attribute, c.role.value) for c in claims(text, "quantity")] == [
        ("arrested", "level"),
        ("arrested", "superseded"),
    ]


def test_the_owners_of_a_gapped_list_have_their_own_numbers():
    text = "The Alliance won, taking 30 of the 70 seats, the Union 25 and others 15."
    seats = {int(c.value.number): c.subject for c in claims(text, "quantity") if c.attribute == "count_seat"}
    assert (seats[25], seats[15]) == ("Union", "others")


def test_what_is_held_is_no_blame():
    assert claims("The Alliance holds 48 seats.", "attribution") == []


def test_what_somebody_plans_is_planned():
    assert claim("The company plans 15 launches.", "count_launch").modality is Modality.PLANNED


def test_a_year_of_building_counts_nothing():
    assert claims("The 1987-built vessel sank.", "quantity") == []


def test_no_speaker_begins_with_a_number():
    found = claims("Two officials said 12 people died.", "quantity")
    assert {c.speaker for c in found} == {None}


# ---- acts ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The shelling left at least three killed and 30 wounded.", 3),
        ("The storm claimed 12 lives.", 12),
        ("The landslide claimed the lives of at least 100 miners.", 100),
        ("The death toll of the floods in the two valleys rose to 8 nurses in addition to 12 injured.", 8),
        ("The number of people killed in the floods has reached 120.", 120),
        ("The fighting on the outskirts of the town left at least 11 dead.", 11),
        ("They executed 15 detainees by shooting.", 15),
        ("The statement mentioned that more than 40 people were killed.", 40),
        ("Two climbers were found dead in the hut.", 2),
        ("The troupe killed 30 Velskites on Sunday.", 30),
        ("Two florists and a dog died.", 2),
        ("The rebels executed and hanged nine men.", 9),
    ],
    ids=readable,
)
def test_the_dead_are_counted_however_it_is_put(text, number):
    assert [c.value.number for c in claims(text, "quantity") if c.attribute == "killed"] == [number]


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("They released 15 detainees.", "arrested"),
        ("Nearly half of the 1,400 evacuees were women.", "killed"),
        ("The blast killed 30 cows.", "killed"),
        ("Two lists went missing.", "missing"),
        ("A day after the deaths of 12 miners, prices rose to 40 dollars.", "share"),
    ],
    ids=readable,
)
def test_no_act_is_taken_for_that_of_a_number_of_another(text, attribute):
    assert attribute not in {c.attribute for c in claims(text, "quantity")}


def test_where_no_pack_knows_the_act_the_verb_is_told():
    found = claim("The village buried 31 sailors.", "count_person")
    assert (found.event, found.verb) == (None, "bury")


def test_the_total_of_a_part_takes_no_part_in_what_befell_it():
    found = {int(c.value.number): c.attribute for c in claims("Police arrested two of the five men.", "quantity")}
    assert found[2] == "arrested"
    assert found[5] != "arrested"


def test_a_number_that_is_said_not_to_be_is_denied():
    told = claims("The ministry said 34 had been arrested, not 43.", "quantity")
    assert [(c.value.number, c.polarity) for c in told] == [(34, Polarity.AFFIRMED), (43, Polarity.DENIED)]


def test_every_part_points_at_a_claim_of_its_article():
    text = "The quake killed 12 people, including three children. Of the 37 injured, 12 have left the clinic."
    found = extracted(text).claims
    assert {c.part_of for c in found if c.part_of} <= {c.id for c in found}


@pytest.mark.parametrize(
    "aside", ["", " according to the mayor", ", according to the mayor,"], ids=["none", "plain", "commas"]
)
def test_a_participle_with_a_number_of_its_own_takes_no_other(aside):
    text = f"A gas pipe burst in the hall, killing{aside} 31 miners and wounding over 90."
    assert [(c.attribute, str(c.value.number)) for c in claims(text, "quantity")] == [
        ("killed", "31"),
        ("injured", "90"),
    ]
