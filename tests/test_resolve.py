"""What a cluster came to: its outcome, and low, best and high counted by origins, not by articles."""

from dataclasses import replace

import pytest
from made_articles import article, concluded
from made_cases import Batch, at_least, exactly

from reconcile.model import Cluster, Finding, Outcome, Polarity, Reason, Severity, Verdict
from reconcile.resolve import resolve


def resolved(batch: Batch, *findings: Finding) -> Cluster:
    """The one cluster of a batch, resolved."""
    case = batch.case()
    done = resolve(case.clusters, case.claims, case.articles, case.origins, findings, ())
    assert len(done) == 1
    return done[0]


def finding(verdict: Verdict, *claims: str) -> Finding:
    return Finding("f", "some-rule", verdict, None, Severity.ERROR, "t", "m", claims, (claims[:1], claims[1:]), ("c0",))


def told(*values: object, **origins: str) -> Batch:
    """A cluster with one claim an article: a, b, c ...; `origins` names the origin of an article's claim."""
    batch = Batch()
    claims = [batch.claim(name, value) for name, value in zip("abcdef", values, strict=False)]  # type: ignore[arg-type]
    batch.origins = {claim: origins.get(claim[0], claim[0]) for claim in claims}
    batch.cluster(claims)
    return batch


def test_two_origins_that_say_the_same_agree():
    done = resolved(told(exactly(14), exactly(14)))
    assert (done.outcome, done.why_unchecked) == (Outcome.AGREED, None)


def test_two_articles_of_one_origin_do_not_agree_they_are_one():
    done = resolved(told(exactly(14), exactly(14), b="a"))
    assert done.outcome is Outcome.PENDING
    assert done.estimate is not None
    assert (done.estimate.origins, done.estimate.articles) == (1, 2)


def test_one_article_alone_is_pending():
    assert resolved(told(exactly(14))).outcome is Outcome.PENDING


@pytest.mark.parametrize(
    ("verdict", "outcome"),
    [
        (Verdict.CONFLICT, Outcome.CONFLICT),
        (Verdict.EXPLAINED, Outcome.EXPLAINED),
        (Verdict.REVIEW, Outcome.PENDING),
    ],
)
def test_a_finding_decides_the_outcome(verdict, outcome):
    assert resolved(told(exactly(12), exactly(14)), finding(verdict, "a0", "b1")).outcome is outcome


def test_a_copy_settles_no_values_that_differ():
    copied = replace(finding(Verdict.EXPLAINED, "a0", "b1"), reason=Reason.COPY)
    done = resolved(told(exactly(5), exactly(5), exactly(7), b="a"), copied)
    assert (done.outcome, done.why_unchecked) == (Outcome.PENDING, "the values differ in a way that no rule judges")


def test_a_conflict_outranks_what_is_explained():
    both = (finding(Verdict.EXPLAINED, "a0", "b1"), finding(Verdict.CONFLICT, "a0", "b1"))
    assert resolved(told(exactly(12), exactly(14)), *both).outcome is Outcome.CONFLICT


def test_doubtful_claims_alone_are_unchecked_with_a_reason():
    batch = Batch()
    batch.cluster([batch.claim("a", exactly(12), doubt="it is expected"), batch.claim("b", exactly(14), doubt="too")])
    done = resolved(batch)
    assert done.outcome is Outcome.UNCHECKED
    assert done.why_unchecked


def test_the_best_is_what_most_origins_say_not_most_articles():
    done = resolved(told(exactly(12), exactly(12), exactly(12), exactly(14), exactly(14), b="a", c="a"))
    assert done.estimate is not None
    assert done.estimate.best == "14"
    assert (done.estimate.low, done.estimate.high) == ("12", "14")
    assert done.estimate.origins == 3


def test_a_floor_counts_for_the_low_end():
    done = resolved(told(at_least(9), exactly(14)))
    assert done.estimate is not None
    assert (done.estimate.low, done.estimate.high) == ("9", "14")


def test_a_silent_article_has_no_vote():
    batch = Batch()
    said = [batch.claim("a", exactly(3)), batch.claim("b", exactly(0), polarity=Polarity.SILENT)]
    batch.cluster(said)
    done = resolved(batch)
    assert done.estimate is not None
    assert (done.estimate.best, done.estimate.origins) == ("3", 1)


def test_two_origins_that_agree_are_graded_above_one_alone():
    both, alone = resolved(told(exactly(14), exactly(14))), resolved(told(exactly(14)))
    assert both.estimate is not None
    assert alone.estimate is not None
    assert int(both.estimate.grade) < int(alone.estimate.grade)


def test_a_conflict_of_two_articles_leaves_its_cluster_in_conflict():
    first = article(
        "The quake in Orvane on Monday killed 13 people in all, Governor Ilse Tarn said on Wednesday.", source="A"
    )
    second = article(
        "On Wednesday, Governor Ilse Tarn put the number of people killed by the quake in Orvane on Monday at 31.",
        source="B",
    )
    run = concluded([first, second])
    outcomes = {c: k.outcome for k in run.clusters for c in k.claims}
    conflicts = [f for f in run.findings if f.verdict is Verdict.CONFLICT]
    assert {outcomes[c] for f in conflicts for c in f.claims} == {Outcome.CONFLICT}
