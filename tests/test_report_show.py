"""`show` tells the evidence behind any id."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_runs import run

from reconcile.errors import UsageError
from reconcile.report import show

RUN = run()


def flat(id_: str) -> str:
    return " ".join(show(RUN, id_).split())


@pytest.mark.parametrize(
    ("id_", "words"),
    [
        ("a2", "article a2: a2.txt, 1 to 9 May 2021, inferred"),
        ("a2", "estimated 940[2] soldiers stay, down from 1,200[3] in 2019."),
        ("a2", "[2] troops: “An estimated 940” of the army [c5]"),
        ("a2", "[3] not read: “1,200”: no noun"),
        ("a1", "(banner) Menu | Sport"),
        ("c5", "number 940; low 846; high 1034; bound about"),
        ("c5", "“*An estimated 940* soldiers stay, down from 1,200 in 2019.”"),
        ("c5", 'explained, bound: "More than 900" leaves room for 940. [f3]'),
        ("q4", "unchecked: only one article says it"),
        ("q1", "fifth a2.txt, 1 to 9 May 2021, inferred [c4]"),
        ("l1", "4|5 Northgate, 3 May 2021"),
        ("f1", "tried update by update: over_time"),
        ("f1", "rule ordinal-differs: Two places in one count"),
    ],
)  # fmt: skip
def test_show_tells(id_: str, words: str) -> None:
    assert words in flat(id_)


def test_every_id_of_a_run_can_be_shown() -> None:
    for nouns in (RUN.articles, RUN.claims, RUN.clusters, RUN.series, RUN.findings):
        for noun in nouns:
            assert noun.id in show(RUN, noun.id)


def test_the_start_of_an_id_is_enough_where_it_is_the_only_one() -> None:
    long = replace(RUN, clusters=(replace(RUN.clusters[0], id="q9abc"), *RUN.clusters[1:]))
    assert show(long, "q9").startswith("cluster q9abc")


def test_the_start_of_several_ids_names_them() -> None:
    with pytest.raises(UsageError, match="ids start with 'q'") as caught:
        show(RUN, "q")
    assert "q1, q2" in str(caught.value)


@pytest.mark.parametrize("id_", ["c77", "", "zzz"])
def test_an_unknown_id_is_one_sentence(id_: str) -> None:
    with pytest.raises(UsageError):
        show(RUN, id_)


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="there is no article") as caught:
        show(RUN, "c77")
    assert "c7" in str(caught.value)
