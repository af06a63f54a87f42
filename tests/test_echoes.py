"""A number told without saying what of joins the question of its event that has it, and contradicts nothing there."""

from __future__ import annotations

import pytest
from made_articles import article, concluded, knowledge, titled
from made_events import claims_of

from reconcile.model import Article, Decision, Outcome, Reason, Run
from reconcile.pipeline import conclude

SANK = "A ferry sank off Dorvan on 12 May 2031, the coast guard said. "


def news(rest: str, source: str, published: str = "2031-05-13") -> Article:
    return titled("Ferry sinks off Dorvan", SANK + rest, published, source=source)


SAYS = news("Police said 192 people were missing.", "A")
ECHOES = news("Relatives wait for news of the 192.", "B")


def home(run: Run, source: str, attribute: str) -> set[str]:
    """The attributes of the clusters that hold an outlet's claims on an attribute."""
    ids = {c.id for c in claims_of(run, source, attribute)}
    return {k.attribute for k in run.clusters if ids & set(k.claims)}


def echoed(run: Run) -> list[tuple[str, str]]:
    """The attribute and the outlet of each echo."""
    source = {a.id: a.source or "" for a in run.articles}
    owner = {c.id: source[c.article] for c in run.claims}
    return sorted((k.attribute, owner[c]) for k in run.clusters for c in k.echoes)


def test_a_bare_number_joins_the_question_that_has_it() -> None:
    run = concluded([SAYS, ECHOES])
    assert echoed(run) == [("missing", "B")]
    (cluster,) = [k for k in run.clusters if k.echoes]
    why = dict(zip(cluster.claims, cluster.why, strict=True))
    assert all("no other question of its event has its number" in why[c] for c in cluster.echoes)


def test_a_bare_number_in_arabic_joins_the_question_that_has_it() -> None:
    sank = "غرقت عبارة قبالة دورفان يوم 12 مايو 2031، حسبما قال خفر السواحل. "
    run = concluded(
        [
            article(f"عبارة تغرق\n\n{sank}وقالت الشرطة إن 192 شخصا في عداد المفقودين.", source="A", language="ar"),
            article(f"حزن في دورفان\n\n{sank}وينتظر الأقارب أخبار الـ192.", source="B", language="ar"),
        ]
    )
    assert echoed(run) == [("missing", "B")]


def test_no_conflict_hangs_on_an_echo() -> None:
    other = news("Police said 171 people were missing.", "C")
    run = concluded([SAYS, ECHOES, other])
    echoes = {c for k in run.clusters for c in k.echoes}
    assert echoes
    assert not echoes & {c for f in run.findings for c in f.claims}
    assert [f.verdict for f in concluded([SAYS, other]).findings] == [f.verdict for f in run.findings]


def test_an_echo_corroborates_nothing() -> None:
    (cluster,) = [k for k in concluded([SAYS, ECHOES]).clusters if k.attribute == "missing"]
    assert (cluster.outcome, cluster.why_unchecked) == (Outcome.PENDING, "one origin only")


@pytest.mark.parametrize(
    "bare",
    [
        "Relatives wait for news of the 191.",
        "Relatives wait for news of the 12.",
        "Relatives wait for news of the 200.",
    ],
    ids=["another number", "small number", "round number"],
)
def test_a_number_that_tells_nothing_is_no_echo(bare: str) -> None:
    number = bare.rsplit(maxsplit=1)[-1].rstrip(".")
    says = SAYS if number == "191" else news(f"Police said {number} people were missing.", "A")
    assert echoed(concluded([says, news(bare, "B")])) == []


def test_another_number_joins_nothing() -> None:
    assert home(concluded([SAYS, news("Relatives wait for news of the 191.", "B")]), "B", "count") == {"count"}


def test_a_number_that_two_questions_have_joins_neither() -> None:
    both = news("Police said 192 people were missing and 192 people were rescued.", "A")
    assert echoed(concluded([both, ECHOES])) == []


def test_an_article_that_gives_its_own_answer_echoes_no_other() -> None:
    own = news("The mayor said 171 people were missing. Relatives wait for news of the 192.", "B")
    run = concluded([SAYS, own])
    assert ("missing", "B") not in echoed(run)


def test_the_number_of_another_event_is_no_echo() -> None:
    fire = titled(
        "Fire in Tolmira", "A fire broke out in Tolmira on 2 February 2030. Relatives wait for news of the 192.",
        "2030-02-03", source="B",
    )  # fmt: skip
    assert echoed(concluded([SAYS, fire])) == []


def test_women_are_asked_for_apart_from_people() -> None:
    run = concluded([SAYS, news("The mayor said 41 women were missing.", "B")])
    held = [k.claims for k in run.clusters if k.attribute == "missing"]
    assert sorted(map(len, held)) == [1, 1]
    assert [f for f in run.findings if "copy" not in f.rule] == []


def test_a_decision_keeps_an_echo_away() -> None:
    run = concluded([SAYS, ECHOES])
    (a,), (b,) = claims_of(run, "A", "missing"), claims_of(run, "B", "count")
    ruled = conclude([SAYS, ECHOES], knowledge(), None, [Decision("different", b.id, a.id)])
    assert echoed(ruled) == []


@pytest.mark.parametrize(
    ("says", "bare", "reason"),
    [
        ("Police said 192 people were missing.", "Relatives wait for news of nearly 200.", Reason.ROUNDING),
        ("Police said 192 people were missing.", "Relatives wait for news of more than 180.", Reason.BOUND),
        ("The wreck lies 38 miles from Port Selm.", "Divers sailed out 61 km.", Reason.UNIT),
    ],
    ids=["rounding", "bound", "unit"],
)
def test_a_bare_number_that_agrees_is_explained(says: str, bare: str, reason: Reason) -> None:
    run = concluded([news(says, "A"), news(bare, "B")])
    echoes = {c for k in run.clusters for c in k.echoes}
    assert len(echoes) == 1
    assert [f.reason for f in run.findings if echoes & set(f.claims)] == [reason]


@pytest.mark.parametrize(
    "bare",
    ["Relatives wait for news of more than 120.", "Relatives wait for news of nearly 230."],
    ids=["a bound far off", "another number"],
)
def test_a_bare_number_that_is_far_off_joins_nothing(bare: str) -> None:
    assert echoed(concluded([SAYS, news(bare, "B")])) == []


def test_items_that_another_article_disputes_stay_in_their_group() -> None:
    bare = news("The 192 people came from Tolmira.", "B")
    other = news("The 189 people came from Tolmira.", "C")
    assert echoed(concluded([SAYS, bare])) == [("missing", "B")]
    assert echoed(concluded([SAYS, bare, other])) == []


def test_a_number_hung_on_another_event_joins_the_question_that_it_agrees_with() -> None:
    older = "Divers came home on 2 June 2031. The loss of the Marlin in 2019 killed {} people. "
    one = news(older.format("more than 210"), "A", "2031-06-03")
    other = news("The wreck is 38 metres down. In 2019, 218 people were killed in the loss of the Marlin. ", "B")
    run = concluded([one, other])
    told = [f.reason for f in run.findings if f.rule == "bound"]
    assert told == [Reason.BOUND]


def test_two_numbers_of_which_neither_says_what_it_counts_agree_too() -> None:
    run = concluded([news("Relatives wait for news of the 192.", "A"), news("The mayor spoke of nearly 200.", "B")])
    assert [f.reason for f in run.findings] == [Reason.ROUNDING]
