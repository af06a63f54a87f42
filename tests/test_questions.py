"""Questions read as English, also where no pack words them."""

from __future__ import annotations

import pytest
from made_articles import article, concluded

from reconcile.languages._en_plurals import plural


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
    assert "How many people were killed (McOrvane)?" in asked
    assert not any("Mcorvane" in question for question in asked)


@pytest.mark.parametrize(
    ("one", "many"),
    [("crate", "crates"), ("box", "boxes"), ("city", "cities"), ("day", "days"), ("person", "people"),
     ("polling station", "polling stations"), ("aircraft", "aircraft"), ("sheep", "sheep"), ("bus", "buses"),
     ("round of ammunition", "rounds of ammunition")],
)  # fmt: skip
def test_nouns_have_their_plural(one: str, many: str) -> None:
    assert plural(one) == many
