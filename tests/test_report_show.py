"""`show` tells the evidence behind any id."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_runs import TEXTS, run

from reconcile.errors import UsageError
from reconcile.model import Cluster, Days, Entry, Event, Fate, How, Ledger, Member, Run, Span
from reconcile.report import show

RUN = run()


def flat(id_: str) -> str:
    return " ".join(show(RUN, id_).split())


@pytest.mark.parametrize(
    ("id_", "words"),
    [
        ("a2", "article a2: a2.txt, 1 to 9 May 2021, inferred"),
        ("a2", "An estimated 940(2) soldiers stay, down from [1,200](3) in 2019."),
        ("a2", "(2) troops: “An estimated 940” of the army [c5]"),
        ("a2", "(3) not read: “1,200”, no noun"),
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


def test_show_tells_a_story_with_its_articles_events_and_questions() -> None:
    told = " ".join(show(replace(with_event(), clusters=_in_story(with_event())), "s").split())
    assert told.startswith("story s: 2 articles, 1 event, 1 question")
    for words in ("article a2.txt", "event handover of Northgate; 3 May 2021 [e1]", "asked Which depot in the series"):
        assert words in told


def _in_story(found: Run) -> tuple[Cluster, ...]:
    first, *others = found.clusters
    return replace(first, story="s"), *(replace(one, story=None) for one in others)


def with_event() -> Run:
    """The run with an event, to which the first cluster belongs, an echo and reasons."""
    event = Event(
        "e1", "s", "handover of Northgate", "handed_over", Days(date(2021, 5, 3), date(2021, 5, 3)), ("northgate",),
        main=True, members=(Member("c1", How.SENTENCE, "its sentence tells of it"), Member("c4", How.CARRIED, "so")),
    )  # fmt: skip
    cluster = replace(RUN.clusters[0], event="e1", why=("its words name Northgate", "it echoes"), echoes=("c4",))
    return replace(RUN, events=(event,), clusters=(cluster, *RUN.clusters[1:]))


@pytest.mark.parametrize(
    ("id_", "words"),
    [
        ("q1", "event handover of Northgate; 3 May 2021; at northgate [e1]"),
        ("q1", "here: its words name Northgate"),
        ("q1", "an echo, which contradicts nothing: it echoes"),
        ("e1", "event e1: handover of Northgate"),
        ("e1", "kind handed over; what its articles are about"),
        ("e1", "asked Which depot in the series was Northgate? (conflict) [q1]"),
        ("e1", "told by The Courier, 3 May 2021 [a1] handover_ordinal “fourth” [c1]: its sentence tells of it"),
        ("c1", "event handover of Northgate: its sentence tells of it [e1]"),
        ("l1", "asked: Which depot in the series was Northgate? (conflict) [q1]"),
    ],
)
def test_an_event_is_told_with_who_tells_of_it_and_why(id_: str, words: str) -> None:
    assert words in " ".join(show(with_event(), id_).split())


def test_neighbours_of_a_cluster_are_those_of_its_event_or_of_its_thing() -> None:
    run = with_event()
    beside = replace(run.clusters[2], id="q8", event="e1", story="s", question="How many stayed?")
    far = replace(beside, id="q9", event="e2", subject="elsewhere", question="How many left?")
    told = " ".join(show(replace(run, clusters=(*run.clusters, beside, far)), "q1").split())
    assert "beside How many stayed?" in told
    assert "How many left?" not in told


def test_many_neighbours_are_counted() -> None:
    run = with_event()
    many = [replace(run.clusters[0], id=f"q8{n}", question=f"Number {n}?") for n in range(11)]
    told = " ".join(show(replace(run, clusters=(*run.clusters, *many)), "q1").split())
    assert "and 3 more questions" in told


def marked() -> Run:
    """The run with a ledger that holds every numeral of the first two articles."""

    def entry(of: str, words: str, fate: Fate, claim: str | None = None, why: str | None = None) -> Entry:
        at = TEXTS[of].index(words)
        return Entry("text", Span(at, at + len(words)), fate, claim, why)

    first = [
        entry("a1", "Sport", Fate.FURNITURE, why="banner"),
        entry("a1", "fourth", Fate.CLAIM, "c1"),
        entry("a1", "Brigg", Fate.NAME, why="part of a name or code"),
        entry("a1", "More than 900", Fate.CLAIM, "c3"),
    ]
    second = [
        entry("a2", "An estimated 940", Fate.CLAIM, "c5"),
        entry("a2", "1,200", Fate.UNREAD, why="no noun"),
        entry("a2", "2019", Fate.DATE),
    ]
    ledgers = (Ledger.of(RUN.articles[0], first), Ledger.of(RUN.articles[1], second), *RUN.ledgers[2:])
    return replace(RUN, ledgers=ledgers)


@pytest.mark.parametrize(
    ("id_", "words"),
    [
        ("a1", "numerals 4 of 4 numerals (100%) accounted for"),
        ("a1", "of them 2 claims, 1 name or code, 1 page furniture"),
        ("a1", "(banner) Menu | Sport"),
        ("a1", "became the [fourth](1) depot"),
        ("a1", "Aldmoor, [Brigg](2) and Carrow(3)"),
        ("a1", "(2) name or code: “Brigg”, part of a name or code"),
        ("a1", "[More than 900](4) soldiers stay."),
        ("a2", "down from [1,200](3) in [2019](4)."),
        ("a2", "(4) date: “2019”"),
        ("a2", "numerals 2 of 3 numerals (67%) accounted for"),
    ],
)
def test_an_article_is_shown_with_every_numeral_marked(id_: str, words: str) -> None:
    assert words in " ".join(show(marked(), id_).split())


@pytest.mark.parametrize(
    ("id_", "words"),
    [
        ("a1", "Menu | \x1b[2mSport\x1b[0m"),
        ("a1", "the \x1b[32mfourth\x1b[0m(1) depot"),
        ("a1", "\x1b[33mBrigg\x1b[0m(2)"),
        ("a2", "\x1b[31m1,200\x1b[0m(3) in \x1b[36m2019\x1b[0m(4)."),
        ("a2", "\x1b[31m1 not read\x1b[0m"),
    ],
)
def test_on_a_terminal_the_fates_are_colours(id_: str, words: str) -> None:
    assert words in show(marked(), id_, width=120, colour=True)


def test_a_colour_that_goes_on_over_the_end_of_a_line_is_taken_up_again() -> None:
    text = "x" * 30 + " several hundreds of thousands"
    made = replace(RUN.articles[0], text=text, furniture=())
    ledger = Ledger.of(made, [Entry("text", Span(31, len(text)), Fate.UNREAD, why="so")])
    what = replace(RUN, articles=(made, *RUN.articles[1:]), claims=(), ledgers=(ledger,))
    lines = show(what, "a1", width=40, colour=True).splitlines()
    at = lines.index("x" * 30 + " \x1b[31mseveral\x1b[0m")
    assert lines[at + 1] == "\x1b[31mhundreds of thousands\x1b[0m(1)"


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(alphabet="ab 1\n\t\x1b[\u202e\U000e0041\U000e007f", max_size=40), st.data())
def test_colour_changes_no_word_and_nothing_of_the_text_can_colour(text: str, data: st.DataObject) -> None:
    spots = data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6).map(sorted))
    spans = [Span(a, b) for a, b in pairwise(spots) if a < b]
    made = replace(RUN.articles[0], text=text, furniture=())
    fates = [data.draw(st.sampled_from(list(Fate))) for _ in spans]
    entries = [Entry("text", span, fate, why="so") for span, fate in zip(spans, fates, strict=True)]
    what = replace(RUN, articles=(made, *RUN.articles[1:]), claims=(), ledgers=(Ledger.of(made, entries),))
    coloured, plain = (show(what, "a1", width=120, colour=on) for on in (True, False))
    bare = re.sub(r"\x1b\[[0-9;]+m", "", coloured)
    assert "\x1b" not in plain + bare
    assert "".join(set(bare) - set(plain)) == ""
    assert re.sub(r"[][\s]", "", bare) == re.sub(r"[][\s]", "", plain)


def test_a_claim_that_hangs_on_nothing_is_told_without_a_name() -> None:
    bare = replace(RUN, claims=tuple(replace(claim, subject=None) for claim in RUN.claims))
    told = " ".join(show(bare, "a2").split())
    assert "(2) troops: “An estimated 940” [c5]" in told
    assert "nothing named" not in told


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
