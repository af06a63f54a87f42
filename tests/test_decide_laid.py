"""What reviewers decided, laid over the findings of a run; what is left of decisions when the run changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import made_runs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.decide import about, differing_id, in_force, laid, made, orphans
from reconcile.model import Attribution, Decision, Finding, Outcome, Reason, Run, Severity, Verdict

RUN = made_runs.run()
TODAY = date(2031, 6, 1)


def finding(run: Run, id_: str) -> Finding:
    """The finding with this id."""
    return next(one for one in run.findings if one.id == id_)


def by(who: str, kind: str, on: str = "f1", day: int = 3, run: Run = RUN, **more: str | None) -> Decision:
    """A decision on a finding of the run, made on a day of May."""
    blank = Decision(kind, who=who, when=f"2031-05-{day:02}", **more)  # type: ignore[arg-type]
    return about(blank, finding(laid(run, [], TODAY), on), run)


def test_without_decisions_the_run_is_as_it_was() -> None:
    assert laid(RUN, [], TODAY) is RUN
    assert laid(RUN, [made(Decision("same", "c1", "c4"))], TODAY) is RUN


def test_a_conflict_that_stands_is_told_as_decided() -> None:
    found = finding(laid(RUN, [by("Ana", "stands", why="the ministry confirmed it")], TODAY), "f1")
    assert found.verdict is Verdict.CONFLICT
    assert found.decision is not None
    assert found.decision.text == "Ana decided on 3 May 2031 that the conflict stands: the ministry confirmed it"
    assert (found.decision.kind, found.decision.was, found.decision.changed) == ("stands", None, ())


@pytest.mark.parametrize("verdict", [Verdict.REVIEW, Verdict.EXPLAINED])
def test_what_stands_becomes_a_conflict(verdict: Verdict) -> None:
    reason = Reason.BOUND if verdict is Verdict.EXPLAINED else None
    softer = replace(finding(RUN, "f1"), verdict=verdict, reason=reason, severity=Severity.NOTE)
    run = replace(RUN, findings=(softer,))
    found = finding(laid(run, [by("Ana", "stands", run=run)], TODAY), "f1")
    assert (found.verdict, found.reason, found.severity) == (Verdict.CONFLICT, None, Severity.ERROR)
    assert found.decision
    assert found.decision.was is verdict


def test_an_explained_conflict_has_the_reason_of_the_reviewer_and_so_has_its_question() -> None:
    run = laid(RUN, [by("Ana", "explained", reason="scope")], TODAY)
    found = finding(run, "f1")
    assert (found.verdict, found.reason, found.severity) == (Verdict.EXPLAINED, Reason.SCOPE, Severity.NOTE)
    assert found.decision
    assert found.decision.was is Verdict.CONFLICT
    assert {one.id: one.outcome for one in run.clusters} == {
        **{one.id: one.outcome for one in RUN.clusters},
        "q1": Outcome.EXPLAINED,
    }


def test_put_off_stays_as_the_rule_says() -> None:
    found = finding(laid(RUN, [by("Ana", "later", until="2031-07-01")], TODAY), "f1")
    assert found.verdict is Verdict.CONFLICT
    assert found.decision
    assert found.decision.text == "Ana put it off on 3 May 2031, until 1 July 2031"
    assert laid(RUN, [by("Ana", "later", until="2031-05-31")], TODAY) is RUN


def test_two_who_agree_are_told_together() -> None:
    found = finding(laid(RUN, [by("Ana", "stands"), by("Ben", "stands", day=4)], TODAY), "f1")
    assert found.decision
    assert found.decision.text.count("the conflict stands") == 2
    assert len(found.decision.by) == 2


@pytest.mark.parametrize(
    ("kind", "reason"), [("stands", None), ("explained", "update")], ids=["another kind", "another reason"]
)
def test_two_who_differ_are_a_finding_and_the_rule_s_verdict_stays(kind: str, reason: str | None) -> None:
    said = [by("Ana", "explained", reason="scope"), by("Ben", kind, day=4, reason=reason)]
    run = laid(RUN, said, TODAY)
    assert finding(run, "f1").verdict is Verdict.CONFLICT
    assert finding(run, "f1").decision.kind == "differ"  # type: ignore[union-attr]
    differ = finding(run, differing_id("f1"))
    assert (differ.rule, differ.verdict, differ.severity) == ("reviewers-differ", Verdict.REVIEW, Severity.WARNING)
    assert differ.sides == finding(RUN, "f1").sides
    assert differ.message.startswith("On this Ana and Ben differ. Ana decided on 3 May 2031 that another scope")
    assert len(run.findings) == len(RUN.findings) + 1


def test_who_puts_it_off_differs_from_nobody() -> None:
    run = laid(RUN, [by("Ana", "stands"), by("Ben", "later", day=4)], TODAY)
    assert finding(run, "f1").decision.kind == "stands"  # type: ignore[union-attr]
    assert len(run.findings) == len(RUN.findings)


def test_a_third_settles_on_what_two_differ() -> None:
    said = [by("Ana", "explained", reason="scope"), by("Ben", "stands", day=4)]
    differ = finding(laid(RUN, said, TODAY), differing_id("f1"))
    third = about(Decision("stands", who="Cem", when="2031-05-05"), differ, RUN)
    run = laid(RUN, [*said, third], TODAY)
    assert finding(run, "f1").decision.text.startswith("Cem decided")  # type: ignore[union-attr]
    assert len(run.findings) == len(RUN.findings)
    again = laid(RUN, [*said, third, by("Ana", "explained", day=6, reason="unit")], TODAY)
    assert finding(again, differing_id("f1")).rule == "reviewers-differ"


def test_a_decision_outlives_the_id_of_its_finding() -> None:
    said = by("Ana", "explained", reason="scope")
    more = replace(finding(RUN, "f1"), id="f9", rule="another", sides=(("c1", "c2"), ("c4", "c6")))
    run = replace(RUN, findings=(more, *RUN.findings[1:]))
    assert finding(laid(run, [said], TODAY), "f9").verdict is Verdict.EXPLAINED
    assert not orphans(run, [said], TODAY)


def test_a_decision_is_not_of_a_finding_that_has_its_claims_on_one_side() -> None:
    said = by("Ana", "explained", reason="scope")
    other = replace(finding(RUN, "f1"), id="f9", sides=(("c1", "c4"), ("c6",)))
    run = replace(RUN, findings=(other,))
    assert laid(run, [said], TODAY) is run
    assert orphans(run, [said], TODAY) == (said,)


def test_while_its_finding_is_there_a_decision_is_of_that_one_alone() -> None:
    twin = replace(finding(RUN, "f1"), id="f9", rule="another")
    run = laid(replace(RUN, findings=(*RUN.findings, twin)), [by("Ana", "explained", reason="scope")], TODAY)
    assert finding(run, "f1").verdict is Verdict.EXPLAINED
    assert finding(run, "f9").decision is None


def test_evidence_that_came_and_went_is_told() -> None:
    said = by("Ana", "explained", reason="scope")
    first, *rest = RUN.clusters
    with_more = replace(first, claims=("c1", "c3", "c4"))
    found = finding(laid(replace(RUN, clusters=(with_more, *rest)), [said], TODAY), "f1")
    assert found.verdict is Verdict.EXPLAINED
    assert found.decision
    assert found.decision.changed == ("since then The Courier says “More than 900” (new)",)
    seen = replace(said, seen=(*said.seen, "c3", "c99", "c98"))
    told = finding(laid(RUN, [seen], TODAY), "f1").decision
    assert told
    assert told.changed == (
        "since then The Courier says “More than 900” on another question",
        "since then 2 of the claims seen are no longer there",
    )


def test_what_is_decided_anew_is_decided_on_what_is_there_now() -> None:
    old = replace(by("Ana", "stands"), seen=("c1",), id="d0")
    assert finding(laid(RUN, [old], TODAY), "f1").decision.changed  # type: ignore[union-attr]
    assert not finding(laid(RUN, [old, by("Ana", "stands", day=9)], TODAY), "f1").decision.changed  # type: ignore[union-attr]


LOST = {
    "a finding": by("Ana", "stands", "f3"),
    "a claim": made(Decision("misread", claim="c99", value="14")),
    "a pair": made(Decision("same", "c1", "c99")),
    "an article": made(Decision("source", article="a9", value="Hill Radio")),
    "an undo of nothing": made(Decision("undo", of="d9")),
}
KEPT = {
    "a finding": by("Ana", "stands"),
    "a claim": made(Decision("misread", claim="c1", value="14")),
    "a pair": made(Decision("same", "c1", "c4")),
    "names": made(Decision("same", "Aldmoor", "Aldmoore", names=True)),
    "an article": made(Decision("source", article="a1", value="Hill Radio")),
    "what was taken out": made(Decision("forget", article="a9")),
}


@pytest.mark.parametrize("decision", LOST.values(), ids=list(LOST))
def test_a_decision_on_what_is_gone_is_an_orphan(decision: Decision) -> None:
    run = replace(RUN, findings=RUN.findings[:2])
    assert orphans(run, [decision, *KEPT.values()], TODAY) == (decision,)
    assert laid(run, [decision], TODAY).findings == run.findings


@pytest.mark.parametrize("decision", KEPT.values(), ids=list(KEPT))
def test_a_decision_on_what_is_there_is_no_orphan(decision: Decision) -> None:
    assert orphans(RUN, [decision], TODAY) == ()
    assert in_force([decision], TODAY) == (decision,)


def test_two_who_differ_on_whether_claims_are_of_one_thing_are_a_finding_until_a_third_settles_it() -> None:
    same = made(Decision("same", "c1", "c4", who="Ana", when="2031-05-03"))
    different = made(Decision("different", "c4", "c1", who="Ben", when="2031-05-04"))
    assert laid(RUN, [same], TODAY) is RUN
    run = laid(RUN, [same, different], TODAY)
    (differ,) = (one for one in run.findings if one.rule == "reviewers-differ")
    assert (differ.sides, differ.clusters) == ((("c1",), ("c4",)), ("q1",))
    assert "Ben decided on 4 May 2031 that c4 and c1 are not the same" in differ.message
    third = made(Decision("same", "c1", "c4", who="Cem", when="2031-05-05", rule="reviewers-differ"))
    assert laid(RUN, [same, different, third], TODAY) is RUN
    strange = [made(replace(one, a="c1", b="c99", id="")) for one in (same, different)]
    assert laid(RUN, strange, TODAY) is RUN


@st.composite
def opinions(draw: st.DrawFn) -> list[Decision]:
    """Decisions of three people on the findings of the run, each on a day of its own."""
    days = range(1, draw(st.integers(2, 9)))
    kinds = st.sampled_from([("stands", None), ("later", None), ("explained", "scope"), ("explained", "unit")])
    drawn = [(draw(st.sampled_from("ABC")), draw(kinds), draw(st.sampled_from(["f1", "f2", "f3"]))) for _ in days]
    return [by(who, kind, on, day, reason=why) for day, (who, (kind, why), on) in zip(days, drawn, strict=True)]


@given(said=opinions(), data=st.data())
def test_every_finding_is_told_once_and_those_on_which_reviewers_differ_twice(
    said: list[Decision], data: st.DataObject
) -> None:
    run = laid(RUN, said, TODAY)
    assert laid(RUN, data.draw(st.permutations(said)), TODAY) == run
    differ = {one.id for one in run.findings if one.decision and one.decision.kind == "differ"}
    assert {one.id for one in run.findings} == {one.id for one in RUN.findings} | set(map(differing_id, differ))
    for one in (one for one in run.findings if one.decision and one.id not in differ):
        held = {(d.kind, d.reason) for d in in_force(said, TODAY) if d.finding == one.id and d.kind != "later"}
        assert len(held) <= 1
        before = finding(RUN, one.id)
        verdicts = {"stands": Verdict.CONFLICT, "explained": Verdict.EXPLAINED}
        assert [one.verdict] == ([verdicts[kind] for kind, _ in held] or [before.verdict])
    for one in (finding(run, id_) for id_ in differ):
        assert one.verdict is finding(RUN, one.id).verdict


def test_who_explained_vouches_only_for_the_values_that_were_there() -> None:
    explained = by("Ana", "explained", reason="rounding")
    one = finding(RUN, "f1")
    claims = {claim.id: claim for claim in RUN.claims}
    second = one.sides[1][0]
    same = replace(claims[second], id="c90")
    other = replace(claims[second], id="c91", value=Attribution("somebody else", "somebody else"))
    more = replace(one, sides=(one.sides[0], (*one.sides[1], "c90")), claims=(*one.claims, "c90"))
    new = replace(one, sides=(*one.sides, ("c91",)), claims=(*one.claims, "c91"))
    for now, verdict, kind in ((more, Verdict.EXPLAINED, "explained"), (new, Verdict.CONFLICT, "outgrown")):
        run = replace(
            RUN, claims=(*RUN.claims, same, other), findings=(*(f for f in RUN.findings if f.id != "f1"), now)
        )
        told = finding(laid(run, [explained], TODAY), "f1")
        assert told.decision is not None
        assert (told.verdict, told.decision.kind, told.decision.by) == (verdict, kind, (explained.id,))


def test_the_names_of_reviewers_keep_their_letters() -> None:
    said = [by("de Vries", "explained", reason="scope"), by("ana", "stands", day=4)]
    message = finding(laid(RUN, said, TODAY), differing_id("f1")).message
    assert message.startswith("On this ana and de Vries differ. de Vries decided on")
    assert ". ana decided on" in message
