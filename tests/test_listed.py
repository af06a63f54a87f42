"""Dates of a list, each of what stands beside it; a number joined to its noun; things counted in four languages."""

from __future__ import annotations

import pytest
from made_articles import article, claims, concluded, readable

from reconcile.model import Verdict

LISTS = [
    ("en", "The army gave up Orel Lock on 2 April, Marn Hill on 11 April and Kels Point on 19 April.",
     ["Orel Lock", "Marn Hill", "Kels Point"]),
    ("en", "It follows Orel Lock, given back on 2 April, Marn Hill on 11 April and Ostow on 27 April.",
     ["Orel Lock", "Marn Hill", "Ostow"]),
    ("en", "The posts handed over so far: Orel Lock (2 April), Marn Hill (11 April), Ostow (27 April).",
     ["Orel Lock", "Marn Hill", "Ostow"]),
    ("en", "Bases handed over before: Orel Lock - 2 April; Marn Hill - 11 April.", ["Orel Lock", "Marn Hill"]),
    ("fr", "L'armée a rendu Orel le 2 avril, Marn le 11 avril et Kels le 19 avril.", ["Orel", "Marn", "Kels"]),
    ("es", "El ejército entregó Orel el 2 de abril, Marn el 11 de abril y Kels el 19 de abril.",
     ["Orel", "Marn", "Kels"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "names"), LISTS, ids=readable)
def test_a_date_of_a_list_is_of_the_name_beside_it(language: str, text: str, names: list[str]) -> None:
    found = claims(text, "date", language=language)
    assert [[anchor.name for anchor in one.anchors] for one in found] == [[name] for name in names]
    assert {(one.event, one.doubt) for one in found} == {("handed_over", None)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The army left Orel on 2 April and Ilse Tarn told reporters much later, on 11 April, that it had.",
            [["Orel", "Ilse Tarn"]] * 2,
        ),
        ("Tarn was born in Orel on 3 May 1971 and died in Marn on 9 June 2030.", [["Tarn", "Orel", "Marn"]] * 2),
        (
            "Bruno Taller met Ilse Tarn on 2 April, Keld Orr on 11 April and Jan Rees on 14 April.",
            [["Bruno Taller", "Ilse Tarn"], ["Bruno Taller", "Keld Orr"], ["Bruno Taller", "Jan Rees"]],
        ),
        ("On 2 April Orel, on 11 April Marn and on 14 April Kels were handed over.", [["Orel", "Marn", "Kels"]] * 3),
        ("Keld on Monday told Tarn on Tuesday that the truce was over.", [["Keld", "Tarn"]] * 2),
        ("The army of Redol gave up Orel Lock on 2 April and Marn Hill on 11 April.", [["Orel Lock"], ["Marn Hill"]]),
        ("The army and the guard of Orel left on 2 April or on 3 April.", [["Orel"]] * 2),
    ],
    ids=readable,
)
def test_a_date_keeps_what_else_it_may_be_of(text: str, wanted: list[list[str]]) -> None:
    assert [[anchor.name for anchor in one.anchors] for one in claims(text, "date")] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Not handed over: Orel (2 April), Marn (11 April).",
        "No posts were handed over: Orel (2 April), Marn (11 April).",
        "Posts to be handed over: Orel (1 June), Marn (9 June).",
        "Two people were killed: Ilse Tarn (3 March 1990) and Bruno Taller (9 May 1988).",
        "The director, who died on Monday, made two films: Orel (1990) and Marn (1994).",
        "She was handed over, police said: Gazette (2 April), Herald (11 April).",
    ],
    ids=readable,
)
def test_a_colon_alone_does_not_say_what_happened(text: str) -> None:
    told = [one for one in claims(text, "date") if one.quote not in ("Monday", "on Monday")]
    assert {one.doubt for one in told} == {"the event of this date is not clear"}


def test_two_lists_with_other_days_of_one_thing_conflict() -> None:
    run = concluded(
        [
            article(
                "The army handed over Brill on Monday. "
                "It follows Orel Lock, given back on 2 April, and Kels Point on 19 April.",
                "2031-04-30",
                source="Gazette",
            ),
            article(
                "Brill is in the hands of the army. Handed over before: Orel Lock (2 April), Kels Point (20 April).",
                "2031-04-30",
                source="Harbour News",
            ),
        ]
    )
    quotes = {claim.id: claim.quote for claim in run.claims}
    told = [f for f in run.findings if f.verdict is Verdict.CONFLICT and f.rule == "dates-differ"]
    assert [sorted(quotes[i] for i in f.claims) for f in told] == [["19 April", "20 April"]]


@pytest.mark.parametrize(
    ("text", "quote", "attribute"),
    [
        ("A fire destroyed the five-storey house.", "five-storey", "count_floor"),
        ("The 240-seat chamber voted.", "240-seat", "count_seat"),
        ("The 40-bed clinic closed.", "40-bed", "hospital_beds"),
        ("The 14-nation talks began.", "14-nation", "count_country"),
        ("A 20-strong team came.", "20-strong team", "count_person"),
        ("A 40-seat bus came.", "40-seat", "count_seat"),
    ],
    ids=readable,
)
def test_a_number_joined_to_a_noun_counts_it(text: str, quote: str, attribute: str) -> None:
    [told] = claims(text, "quantity")
    assert (told.quote, told.attribute) == (quote, attribute)


@pytest.mark.parametrize(
    ("language", "text", "attribute"),
    [
        ("en", "The mill has three storeys.", "count_floor"),
        ("fr", "L'usine compte trois étages.", "count_floor"),
        ("es", "La fábrica tiene tres pisos.", "count_floor"),
        ("ar", "يضم المصنع ثلاثة طوابق.", "count_floor"),
        ("en", "The court heard 12 witnesses.", "count_witness"),
        ("es", "El tribunal escuchó a 12 testigos.", "count_witness"),
        ("fr", "Le tribunal a entendu 12 témoins.", "count_witness"),
    ],
    ids=readable,
)
def test_a_thing_is_counted_under_one_name_in_four_languages(language: str, text: str, attribute: str) -> None:
    assert attribute in {told.attribute for told in claims(text, "quantity", language=language)}


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Two servers were killed when the diner burnt down.", "killed"),
        ("Gunmen storm 3 buildings in Selvar.", "count_building"),
        ("Some 300 troops exit Selvar.", "troops_withdrawn"),
    ],
    ids=readable,
)
def test_words_of_things_stay_verbs_and_people(text: str, attribute: str) -> None:
    assert [told.attribute for told in claims(text, "quantity")] == [attribute]


def test_the_first_of_any_thing_is_no_place_in_a_count() -> None:
    assert claims("The first door was locked, the first letter was read.", "ordinal") == []


def test_a_round_of_talks_is_no_ammunition() -> None:
    assert [c.attribute for c in claims("The seventh round of talks began in Selvar.", "ordinal")] == ["nth_round"]
