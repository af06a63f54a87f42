"""What an outlet's record adds to its word: only where asked for, by origins and not by copies, and never much."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_cases import Batch, exactly

from reconcile.model import Cluster
from reconcile.packs import load, settings
from reconcile.resolve import resolve
from reconcile.resolve._reliability import MOST, Heard, learned

OUTLETS = ("Hill Radio", "Corvay Post", "Coast Weekly", "Moor Herald")


def asked(*times: dict[str, tuple[str, ...]]) -> list[Heard]:
    return [Heard(one) for one in times]


def test_an_outlet_that_others_bear_out_gains_and_one_they_do_not_loses():
    record = learned(asked(*[{"40": ("Hill Radio", "Corvay Post"), "52": ("Coast Weekly",)}] * 6))
    assert record["Hill Radio"] == record["Corvay Post"] > 0 > record["Coast Weekly"]


def test_one_question_alone_is_no_record_of_either():
    assert learned(asked({"40": ("Hill Radio",), "52": ("Corvay Post",)})) == {}


def test_what_one_outlet_alone_answers_is_no_record():
    assert learned(asked({"40": ("Hill Radio",)}, {"7": ("Hill Radio",)})) == {}


@given(
    told=st.lists(
        st.dictionaries(st.sampled_from(["x", "y", "z"]), st.tuples(st.sampled_from(OUTLETS)), min_size=1), max_size=5
    )
)
def test_no_record_weighs_more_than_its_bound_and_the_order_changes_nothing(told):
    record = learned(asked(*told))
    assert all(-MOST <= weight <= MOST for weight in record.values())
    assert learned(asked(*told[::-1])) == record


def test_hundreds_of_outlets_can_be_weighed():
    many = tuple(f"Outlet {n}" for n in range(2000))
    assert learned(asked({"40": many}, {"7": many}))["Outlet 7"] > 0


def resolved(*, learn: bool, copies: int = 0) -> tuple[Cluster, ...]:
    """Three questions that Hill Radio and two others answer alike, the Post in its own way; then a fourth."""
    batch = Batch()
    for name in ("hill", "coast", "moor", "post"):
        batch.article(name)
    for n in range(copies):
        batch.article(f"mirror{n}x", "2021-03-05")
    for attribute in ("capacity", "seats", "cabins"):
        ids = [batch.claim(name, exactly(40), attribute) for name in ("hill", "coast", "moor")]
        batch.cluster([*ids, batch.claim("post", exactly(52), attribute)])
        for n in range(copies):
            copied = batch.claim(f"mirror{n}x", exactly(52), attribute)
            batch.origins[copied] = f"post {attribute}"
            batch.clusters[-1] = Cluster(
                batch.clusters[-1].id, "quantity", attribute, "?", (*batch.clusters[-1].claims, copied)
            )
        batch.origins |= {claim: f"post {attribute}" for claim in batch.clusters[-1].claims if claim.startswith("post")}
    batch.cluster([batch.claim("hill", exactly(40), "decks"), batch.claim("post", exactly(52), "decks")])
    case = batch.case()
    return resolve(case.clusters, case.claims, case.articles, case.origins, (), (), learn=learn)


def totals(clusters: tuple[Cluster, ...]) -> dict[str, Decimal]:
    """The sums of the answers to the last question."""
    estimate = clusters[-1].estimate
    assert estimate is not None
    return {credence.value: credence.total for credence in estimate.credences}


def test_a_record_has_an_entry_only_where_it_is_asked_for():
    terms = [t for c in resolved(learn=False) if c.estimate for k in c.estimate.credences for t in k.terms]
    assert not [term for term in terms if term.what == "record"]
    assert len(set(totals(resolved(learn=False)).values())) == 1


def test_where_it_is_asked_for_the_better_record_leads():
    found = totals(resolved(learn=True))
    assert found["40"] > found["52"]


def test_copies_of_an_outlet_do_not_better_its_record():
    assert totals(resolved(learn=True, copies=5)) == totals(resolved(learn=True))


@pytest.mark.parametrize(("written", "learn"), [("learned", True), ("none", False)])
def test_a_configuration_turns_it_on_and_marks_what_is_stored(tmp_path, written, learn):
    path = tmp_path / "reconcile.toml"
    path.write_text(f'reliability = "{written}"\n', encoding="utf-8")
    knowledge = load(changed=settings(str(path)))
    core = next(version for version in knowledge.versions if version.name == "core")
    assert knowledge.learn is learn
    assert ("+" in core.version) is learn
