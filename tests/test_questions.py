"""Questions read as English, also where no pack words them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from made_articles import article, concluded, knowledge, titled

from reconcile.cluster._day_words import day_words, when_words
from reconcile.cluster._written import Written
from reconcile.languages._en_plurals import plural
from reconcile.model import Days
from reconcile.pipeline import conclude


def questions(text: str, **fields: str) -> set[str]:
    return {cluster.question for cluster in concluded([article(text, **fields)]).clusters}


@pytest.mark.parametrize(
    ("text", "language", "asked"),
    [
        ("The Tolmira carried 17 crates.", "en", "How many crates are told of with the verb “carry”"),
        ("The Tolmira carried 3.2 tonnes of grain.", "en", "Which mass of grain is told of with the verb “carry”"),
        ("Le Tolmira transportait 19 véhicules.", "fr", "How many vehicles are told of with the verb “transporter”"),
        ("Le Tolmira transportait 19 sonnettes.", "fr", "How many “sonnettes” are told of"),
    ],
    ids=["noun and verb", "stuff", "foreign noun with a class", "foreign noun without a class"],
)
def test_a_question_outside_the_packs_names_what_is_counted(text: str, language: str, asked: str) -> None:
    assert any(question.startswith(asked) for question in questions(text, language=language)), questions(text)


def test_a_number_without_a_noun_is_asked_for_as_a_number() -> None:
    asked = questions("The wardens of the Tolmira counted 88 at noon.")
    assert any(question.startswith("Which number is told of") for question in asked), asked


def test_a_subject_is_written_as_in_the_text() -> None:
    text = "In McOrvane four people were killed by the storm, the mayor said. Three people were injured in McOrvane."
    asked = questions(text)
    assert "How many people were killed in the storm in McOrvane?" in asked
    assert not any("Mcorvane" in question for question in asked)


@pytest.mark.parametrize(
    ("one", "many"),
    [("crate", "crates"), ("box", "boxes"), ("city", "cities"), ("day", "days"), ("person", "people"),
     ("polling station", "polling stations"), ("aircraft", "aircraft"), ("sheep", "sheep"), ("bus", "buses"),
     ("round of ammunition", "rounds of ammunition")],
)  # fmt: skip
def test_nouns_have_their_plural(one: str, many: str) -> None:
    assert plural(one) == many


CAMP = "Rockets struck Camp Selvar on 12 May 2031 and four soldiers were killed, the army said. "
HARBOUR = "A fire broke out at the Doll Harbour warehouse on 9 May 2031 and six workers were injured, police said. "


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (CAMP, "How many people were killed in the attack on Camp Selvar on 12 May 2031?"),
        (CAMP, "When was the attack on Camp Selvar?"),
        (HARBOUR, "How many people were injured in the fire in Doll Harbour on 9 May 2031?"),
        ("They arrested 14 people in Orvane on 3 May 2031.", "How many people were arrested in Orvane on 3 May 2031?"),
        ("The army handed over Camp Selvar on 12 May 2031.", "How far has the handover of Camp Selvar come?"),
        ("Some 900 US troops are stationed in Orvane.", "How many troops are there (United States, Orvane)?"),
    ],
    ids=["toll of an attack", "its day", "place of a fire", "act by itself", "thing of a status", "state"],
)  # fmt: skip
def test_a_question_names_its_event_by_kind_thing_and_day(text: str, asked: str) -> None:
    more = "The attack on Camp Selvar came at night." if text is CAMP else ""
    found = questions(text + more, title="Four killed in attack on Camp Selvar" if text is CAMP else None)
    assert asked in found, found


def test_an_event_is_called_by_what_happened_not_by_what_was_done_around_it() -> None:
    text = "The ferry Marn left Orvane on 12 May 2031. It sank at midnight and 14 people were killed, police said."
    asked = questions(text, title="Ferry Marn sinks off Orvane")
    assert any(question.startswith("How many people were killed in the sinking") for question in asked), asked


@pytest.mark.parametrize(
    ("title", "text", "called"),
    [
        ("Quake strikes Orvane", "A quake struck Orvane on 12 May 2031. Forty people were killed.", "quake"),
        (
            "Mayor attacks minister after Orvane flood",
            "A flood hit Orvane on 12 May 2031. It killed 12 people.",
            "flood",
        ),
    ],
)
def test_a_headline_says_strikes_and_attacks_of_other_things_too(title: str, text: str, called: str) -> None:
    assert any(f"killed in the {called}" in question for question in questions(text, title=title))


def test_no_day_is_told_that_no_article_gives() -> None:
    asked = questions("Four soldiers were killed in an attack on Camp Selvar, the army said.")
    assert any(question.startswith("How many people were killed in the attack on Camp Selvar") for question in asked)
    assert not any("2031" in question for question in asked), asked


def test_the_label_of_an_event_has_the_words_of_its_questions() -> None:
    run = concluded([titled("Four killed in attack on Camp Selvar", CAMP + "The attack on Camp Selvar came at night.")])
    assert "attack on Camp Selvar, 12 May 2031" in {event.label for event in run.events}


@pytest.mark.parametrize(
    "text",
    [
        CAMP,
        HARBOUR,
        "The Tolmira sank on Monday. Rescue teams found 12 people. Minister Ada Tarn said 40 were missing.",
        "FILE picture: 12 people were killed in Orvane last year, Force members said.",
        "12 people died.",
    ],
    ids=["attack", "fire", "ferry", "common words in capitals", "nothing named"],
)
def test_questions_have_no_empty_brackets_gaps_or_doubled_words(text: str) -> None:
    for question in questions(text):
        assert question.endswith("?")
        assert not any(bad in question for bad in ("()", "( ", " )", "  ", " ?", "{", "}", " ;", ", ,", "(;")), question
        words = question.rstrip("?").split()
        assert not any(a == b for a, b in pairwise(words)), question
        assert not any(f"({word})" in question for word in ("FILE", "Force", "Minister", "Rescue")), question


@pytest.mark.parametrize(
    ("days", "told", "when"),
    [
        (Days(date(2031, 5, 12), date(2031, 5, 12)), "12 May 2031", "on 12 May 2031"),
        (Days(date(2031, 5, 12), date(2031, 5, 14), 2), "12 to 14 May 2031", "from 12 to 14 May 2031"),
        (Days(date(2031, 4, 30), date(2031, 5, 2), 2), "30 April to 2 May 2031", "from 30 April to 2 May 2031"),
        (Days(date(2031, 5, 1), date(2031, 5, 31), 4), "May 2031", "in May 2031"),
        (Days(date(2031, 1, 1), date(2031, 12, 31), 5), "2031", "in 2031"),
        (Days(date(2031, 1, 1), date(2036, 12, 31), 5), "", ""),
        (Days(date(2031, 1, 1), None, 5), "", ""),
        (None, "", ""),
    ],
    ids=["day", "days", "two months", "month", "year", "years", "open", "none"],
)
def test_days_read_as_in_a_sentence(days: Days | None, told: str, when: str) -> None:
    assert (day_words(days), when_words(days)) == (told, when)


@pytest.mark.parametrize(
    ("sentences", "name", "whole"),
    [
        (["They left Camp Selvar.", "Near Camp Selvar it is calm."], "Selvar", "Camp Selvar"),
        (["They all went away to Lake Doll Park.", "Then Lake Doll Park closed."], "Lake Doll", "Lake Doll Park"),
        (["They went to ORVANE.", "All of Orvane knows."], "ORVANE", "Orvane"),
        (["Troops of the UNHCR came."], "UNHCR", "UNHCR"),
        (["They fled from DORVAN HARBOUR."], "DORVAN HARBOUR", "Dorvan Harbour"),
        (["Rescue teams came.", "No rescue came."], "Rescue", None),
        (["Minister Tarn left.", "A Minister spoke."], "Minister", None),
        (["The Orvane Echo wrote it."], "Orvane Echo", None),
        (["Fourteen came."], "Fourteen", None),
    ],
    ids=["half a name", "other half", "dateline", "acronym", "two loud words", "sentence start", "title", "outlet",
         "number"],
)  # fmt: skip
def test_a_name_is_whole_and_no_common_word(sentences: Sequence[str], name: str, whole: str | None) -> None:
    assert Written(sentences, ["Orvane Echo"]).name(name) == whole


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The attack on Camp Selvar failed.", [("Camp Selvar", "on")]),
        ("An attack in the Doll Hills, they said.", [("Doll Hills", "in the")]),
        ("The attack on the Selvar road failed.", []),
        ("The attack on Monday failed.", []),
        ("They sat on Camp Selvar.", []),
    ],
    ids=["name", "with article", "article of another noun", "day", "no noun of an event"],
)
def test_a_name_behind_the_noun_of_an_event_is_found(sentence: str, found: list[tuple[str, str]]) -> None:
    assert list(Written([sentence], []).behind(sentence, {"attack"})) == found


def test_a_template_may_put_the_day_elsewhere() -> None:
    packs = knowledge()
    killed = replace(packs.lexicon.attributes["killed"], question="How many died{when}{subject}?")
    lexicon = replace(packs.lexicon, attributes={**packs.lexicon.attributes, "killed": killed})
    run = conclude([article(CAMP + "The attack on Camp Selvar came at night.")], replace(packs, lexicon=lexicon))
    assert "How many died on 12 May 2031 in the attack on Camp Selvar?" in {c.question for c in run.clusters}
