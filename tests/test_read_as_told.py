"""Tolls told before, whom a bare number counts, which strike is meant, and what "it" is that somebody rejected."""

from pathlib import Path

import pytest
from made_articles import article, claim, claims, extracted

from reconcile.claims._sets import relate
from reconcile.extract import Extractor
from reconcile.model import Role
from reconcile.packs import load

BEFORE = [
    ("en", "The avalanche killed seven. Officials had earlier given the toll as six.", 6),
    ("en", "The avalanche killed seven. Rescuers had previously put the death toll at five.", 5),
    ("en", "The mayor had initially reported four dead in the avalanche.", 4),
    ("fr", "La police avait auparavant fait état de six morts dans l'avalanche.", 6),
    ("fr", "La préfecture avait d'abord annoncé cinq morts dans l'avalanche.", 5),
    ("es", "La policía había informado antes de seis muertos en la avalancha.", 6),
    ("es", "El alcalde había cifrado anteriormente en cinco los muertos.", 5),
    ("ar", "وكانت الشرطة قد أعلنت في وقت سابق مقتل ستة أشخاص.", 6),
]
NOW = [
    "Police earlier said nine people were killed in the avalanche.",
    "Police had said nine people were killed in the avalanche.",
    "The death toll had earlier risen to nine.",
]
DRIVERS = "Drivers in Selvar walked out on Monday, their union said. It was the fourth strike in the town this year."
JETS = "Jets hit a depot near Selvar on Monday, killing two people. It was the fourth strike on the town this year."
RAID = (
    "The air raid came during a general strike. It was the fourth strike on the town this year and killed two people."
)


@pytest.mark.parametrize(("language", "text", "number"), BEFORE, ids=[f"{b[0]}-{b[2]}" for b in BEFORE])
def test_a_toll_that_somebody_had_given_before_is_superseded(language: str, text: str, number: int):
    found = {c.value.number: c.role for c in claims(text, "quantity", language=language)}
    assert found[number] is Role.SUPERSEDED


@pytest.mark.parametrize("text", NOW)
def test_a_toll_that_was_told_but_not_outdone_is_a_level(text: str):
    assert claim(text, "killed").role is Role.LEVEL


def test_a_verb_is_no_noun_of_what_is_counted():
    found = claim("The number of dead has risen to seven.", "killed")
    assert (found.value.number, found.change) == (7, "up")


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Nine hikers were injured in the slide. Two remain in a critical condition.", "person_present"),
        ("There are 300 soldiers in Selvar. Forty remain in the fort.", "troops"),
        ("Two remain in a critical condition.", "count_present"),
    ],
    ids=["people", "soldiers", "nobody told of"],
)
def test_a_bare_number_counts_whom_was_told_of_before(text: str, attribute: str):
    assert extracted(text).claims[-1].attribute == attribute


@pytest.mark.parametrize(
    ("text", "attribute"), [(DRIVERS, "nth_walkout"), (JETS, "nth_attack"), (RAID, "nth_attack")], ids=lambda v: v[:8]
)
def test_a_strike_is_a_walkout_where_one_is_told_of_and_no_attack(text: str, attribute: str):
    assert [c.attribute for c in claims(text, "ordinal")] == [attribute]


def test_a_pack_of_ones_own_takes_over_an_ordinal_by_the_event_that_its_noun_names(tmp_path: Path):
    pack = tmp_path / "labour"
    pack.mkdir()
    (pack / "pack.yml").write_text('name: labour\nversion: "1.0"\nabout: Strikes.\n', "utf-8")
    (pack / "attributes.yml").write_text(
        "events:\n  stoppage:\n    en: {verb: [strike], noun: [strike]}\nattributes:\n"
        '  - {id: nth_strike, kind: ordinal, events: [stoppage], series: true, question: "Which strike{subject}?"}\n',
        "utf-8",
    )
    found = Extractor(load((), str(tmp_path)).lexicon)(article(DRIVERS)).claims
    assert [c.attribute for c in found if c.kind == "ordinal"] == ["nth_strike"]


def test_an_offer_that_is_rejected_denies_no_deed():
    offer = "The council raised its offer on Sunday. The Drivers' Union rejected it by 31 votes to four."
    assert claims(offer, "attribution") == []
    charge = "The Selvar Front was blamed for the attack. The Front denied it."
    assert any(c.speaker and "Front" in c.speaker for c in claims(charge, "attribution"))


def test_a_past_behind_a_plural_is_not_what_is_counted():
    assert "impacts" not in {c.attribute for c in extracted("Thousands of pupils hit as drivers walk out.").claims}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The council said 90 buses would have to be cancelled.", "cancel"),
        ("More than 60 concerts will be postponed.", "postpone"),
        ("The company has 90 buses.", "have"),
    ],
)
def test_a_verb_is_told_by_its_base_form(text: str, verb: str):
    assert claims(text, "quantity")[0].verb == verb


def test_a_share_is_not_held_against_a_count():
    share, count = (
        claims(f"{words} drivers voted in Selvar.", "quantity")[0] for words in ("Three quarters of the", "640")
    )
    assert relate(share, count).meets is None
    assert relate(share, share).meets
