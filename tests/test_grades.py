"""Admiralty grades: sources and information judged apart, and how sure one may be of a value."""

from dataclasses import replace

import pytest
from made_cases import Batch, at_least, exactly

from reconcile.model import Claim, CopyLink, Estimate, Finding, Modality, Origins, Outlet, Severity, Verdict
from reconcile.resolve import resolve
from reconcile.resolve._grades import certainly_different, confidence, links


def estimated(batch: Batch, *findings: Finding, **known: Outlet) -> Estimate:
    """The estimate of the one cluster of a batch."""
    case = batch.case()
    origins = replace(case.origins, outlets=known)
    done = resolve(case.clusters, case.claims, case.articles, origins, findings, ())[0]
    assert done.estimate is not None
    return done.estimate


def told(*values: object, **more: object) -> Batch:
    """A cluster with one claim an article, each of an origin of its own."""
    batch = Batch()
    batch.cluster([batch.claim(n, v, "capacity", **more) for n, v in zip("abcd", values, strict=False)])  # type: ignore[arg-type]
    return batch


def of_one_owner(name: str) -> Outlet:
    return Outlet(name, (name,), owner="Harbour Holding")


def test_one_origin_cannot_be_judged():
    assert estimated(told(exactly(40))).grade == "6"


def test_one_origin_that_does_not_vouch_for_it_is_doubtful():
    assert estimated(told(exactly(40), modality=Modality.ALLEGED)).grade == "4"


def test_only_certainly_different_origins_confirm():
    assert estimated(told(exactly(40), exactly(40))).grade == "1"


def test_outlets_of_one_owner_do_not_confirm_each_other():
    known = {"a": of_one_owner("a_post"), "b": of_one_owner("b_post")}
    assert estimated(told(exactly(40), exactly(40)), **known).grade == "2"


def test_an_outlet_that_says_it_twice_is_one_voice():
    known = {"a": of_one_owner("a_post"), "b": of_one_owner("a_post")}
    assert estimated(told(exactly(40), exactly(40)), **known).grade == "6"


def test_articles_on_the_word_of_one_speaker_do_not_confirm_each_other():
    assert estimated(told(exactly(40), exactly(40), speaker="Dr Ilse Tarn")).grade == "2"


def test_a_bound_alone_makes_it_possibly_true():
    assert estimated(told(exactly(40), at_least(30))).grade == "3"


def test_what_another_text_contradicts_is_graded_five_however_many_tell_it():
    assert estimated(told(exactly(40), exactly(40), exactly(40), exactly(52))).grade == "5"


def test_a_conflict_with_another_question_grades_five():
    batch = told(exactly(40), exactly(40))
    other = batch.claim("c", exactly(52), "seats")
    batch.cluster([other])
    conflict = Finding(
        "f", "r", Verdict.CONFLICT, None, Severity.ERROR, "t", "m", ("a0", other), (("a0",), (other,)), ("c0",)
    )
    assert estimated(batch, conflict).grade == "5"


@pytest.mark.parametrize(
    ("outlet", "letter"),
    [
        (None, "F"),
        (Outlet("a_post", ("A",)), "F"),
        (Outlet("a_wire", ("A",), agency=True), "B"),
        (Outlet("a_wire", ("A",), agency=True, side="state: orvane"), "C"),
    ],
    ids=["unknown", "a name alone", "an agency", "an agency with a side"],
)
def test_a_source_has_the_letter_that_a_pack_gives_reason_for(outlet, letter):
    known = {"a": outlet} if outlet else {}
    assert [one.letter for one in estimated(told(exactly(40)), **known).sources] == [letter]


def test_a_source_keeps_its_letter_whatever_becomes_of_what_it_says():
    alone, against = estimated(told(exactly(40))), estimated(told(exactly(40), exactly(52)))
    assert alone.grade != against.grade
    assert alone.sources[0] == against.sources[0]


@pytest.mark.parametrize(
    ("origins", "different", "against", "both", "level"),
    [
        (3, 3, 0, 0, "high"),
        (3, 2, 0, 0, "moderate"),
        (3, 3, 1, 0, "moderate"),
        (2, 2, 0, 1, "low"),
        (2, 2, 1, 0, "low"),
        (1, 1, 0, 0, "low"),
    ],
)
def test_confidence_needs_independent_origins_and_little_against(origins, different, against, both, level):
    assert confidence(origins, different, against, both)[0] == level


def test_the_sentence_of_confidence_holds_no_word_of_probability():
    basis = confidence(3, 2, 1)[1]
    assert basis == "3 origins for it, 2 of them certainly independent, 1 against"


def test_parts_of_another_origin_count_as_one_that_corroborates():
    level, basis = confidence(1, 1, 0, sums=True)
    assert (level, basis) == ("moderate", "1 origin for it, and parts told by others add up to it, none against")


def test_articles_that_share_words_are_not_certainly_different():
    batch = told(exactly(40), exactly(40))
    voices: list[list[Claim]] = [[batch.claims["a0"]], [batch.claims["b1"]]]
    apart = Origins({}, {})
    linked = Origins({}, {}, (CopyLink("b", "a", 0.2, "passage"),))
    assert certainly_different(voices, batch.articles, apart) == 2
    assert certainly_different(voices, batch.articles, linked, links(linked)) == 1


def test_an_article_that_credits_another_is_not_certainly_different():
    batch = told(exactly(40), exactly(40))
    voices: list[list[Claim]] = [[batch.claims["a0"]], [batch.claims["b1"]]]
    assert certainly_different(voices, batch.articles, Origins({}, {}, credits={"b": ("a",)})) == 1


def test_an_article_without_a_source_is_not_certainly_different():
    batch = told(exactly(40), exactly(40))
    batch.articles["b"] = replace(batch.articles["b"], source=None)
    voices: list[list[Claim]] = [[batch.claims["a0"]], [batch.claims["b1"]]]
    assert certainly_different(voices, batch.articles, Origins({}, {})) == 1
