"""What reviewers decided of two claims outweighs what the texts tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_articles import concluded, knowledge
from made_events import claims_of, compared, crash, together

from reconcile.cluster._ruled import Ruled, joined
from reconcile.extract import Extractor
from reconcile.model import Decision, Run
from reconcile.pipeline import conclude

BATCH = (crash(12, "nine", "Fourteen", "A"), crash(12, "ten", "Some 15", "B"), crash(15, "four", "Six", "C"))


def ruled(run: Run, *decisions: tuple[str, str, str]) -> list[str]:
    """The outlets of the clusters of the injured after decisions on the claims of two outlets."""
    (a,), (b,), (c,) = (claims_of(run, source, "injured") for source in "ABC")
    ids = {"A": a.id, "B": b.id, "C": c.id}
    made = [Decision(kind, ids[x], ids[y]) for kind, x, y in decisions]
    return together(conclude(BATCH, knowledge(), None, made), "injured")


@pytest.mark.parametrize(
    ("decisions", "groups"),
    [
        ((), ["AB", "C"]),
        ((("different", "A", "B"),), ["A", "B", "C"]),
        ((("different", "B", "A"),), ["A", "B", "C"]),
        ((("same", "A", "C"),), ["ABC"]),
        ((("same", "C", "A"), ("different", "A", "C")), ["AB", "C"]),
        ((("different", "A", "B"), ("same", "B", "A")), ["AB", "C"]),
        ((("different", "A", "B"), ("same", "B", "C")), ["A", "BC"]),
    ],
    ids=["none", "apart", "either way round", "together", "the later stands", "so does a later same", "two pairs"],
)
def test_decisions_draw_the_clusters(decisions: tuple[tuple[str, str, str], ...], groups: list[str]) -> None:
    assert ruled(concluded(BATCH), *decisions) == groups


def test_decisions_on_names_or_on_strange_claims_change_nothing() -> None:
    strange = [Decision("same", "c0", "c1"), Decision("different", "Orvane", "Tolmira", names=True)]
    assert conclude(BATCH, knowledge(), None, strange).clusters == concluded(BATCH).clusters


IDS = st.sampled_from(["c1", "c2", "c3"])
DECISIONS = st.lists(st.builds(Decision, st.sampled_from(["same", "different"]), IDS, IDS, st.booleans()), max_size=6)


@given(decisions=DECISIONS)
def test_no_pair_is_both_decided_the_same_and_decided_different(decisions: list[Decision]) -> None:
    found = Ruled.of(decisions)
    assert not found.must & found.cannot
    assert found.must | found.cannot == {tuple(sorted((d.a, d.b))) for d in decisions if not d.names}


def test_groups_are_joined_through_others_and_lose_nothing() -> None:
    claims = [c for a in BATCH for c in Extractor(knowledge().lexicon)(a).claims]
    items = compared(BATCH, claims, "injured")
    a, b, c = (i.claim.id for i in items)
    must = Ruled.of([Decision("same", b, a), Decision("same", c, b)])
    assert [len(group) for group in joined([[i] for i in items], must)] == [3]
    assert joined([[i] for i in items], Ruled()) == [[i] for i in items]
