"""The ledgers of rival values: their terms add up, copies add nothing, and every sort of evidence has its entry."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_articles import article, concluded
from made_cases import ATTRIBUTES, Batch, at_least, by, day, exactly, on
from sqlite_utils import Database

from reconcile import pipeline
from reconcile.discover import parts
from reconcile.model import (
    Article,
    Bound,
    Claim,
    Cluster,
    Credence,
    Enumeration,
    Estimate,
    Finding,
    Hypothesis,
    Lexicon,
    Modality,
    Ordinal,
    Outlet,
    Party,
    Polarity,
    Quantity,
    Reason,
    Rung,
    Scope,
    Series,
    Severity,
    Verdict,
)
from reconcile.report._ledger import signed
from reconcile.resolve import resolve
from reconcile.resolve._credence_weights import LEAST, WORDS, word
from reconcile.store.migrations import m0005_credences

PARTIES = (Party({"en": ("organisers", "march leaders")}, ("capacity",), "more"),)
LEXICON = Lexicon({}, {}, ATTRIBUTES, parties=PARTIES)
ABOUT = Quantity(Decimal(12), Decimal(11), Decimal(13), Bound.ABOUT, None, "about 12")


def estimated(batch: Batch, *findings: Finding, series: tuple[Series, ...] = (), **known: Outlet) -> Estimate:
    """The estimate of the first cluster of a batch."""
    case = batch.case()
    origins = replace(case.origins, outlets=known)
    done: Cluster = resolve(case.clusters, case.claims, case.articles, origins, findings, series, LEXICON)[0]
    assert done.estimate is not None
    return done.estimate


def ledger_of(estimate: Estimate, value: str) -> Credence:
    """The ledger of one value."""
    return next(found for found in estimate.credences if found.value == value)


def entries(estimate: Estimate, value: str, what: str) -> list[str]:
    """The weights of the entries of one sort in the ledger of a value, as they are printed."""
    return [signed(term.weight) for term in ledger_of(estimate, value).terms if term.what == what]


def capacity(*values: object, origins: dict[str, str] | None = None, **more: object) -> Batch:
    """A cluster on what does not change, with one claim an article: a, b, c ..."""
    batch = Batch()
    named = zip("abcdefgh", values, strict=False)
    claims = [batch.claim(name, value, "capacity", **more) for name, value in named]  # type: ignore[arg-type]
    batch.origins = {claim: (origins or {}).get(claim[0], claim[0]) for claim in claims}
    batch.cluster(claims)
    return batch


def found(verdict: Verdict, reason: Reason | None, *sides: tuple[str, ...]) -> Finding:
    claims = tuple(claim for side in sides for claim in side)
    return Finding("f", "a-rule", verdict, reason, Severity.NOTE, "t", "m", claims, sides, ("c0",))


TOLD = st.lists(
    st.tuples(
        st.sampled_from([exactly(12), exactly(13), exactly(20), at_least(9), ABOUT]),
        st.sampled_from(Modality),
        st.sampled_from(["2021-03-02", "2021-03-04"]),
        st.sampled_from(["o1", "o2", "o3", "o4", "o5"]),
    ),
    min_size=1,
    max_size=5,
)


def batch_of(told: list[tuple[Quantity, Modality, str, str]]) -> Batch:
    """A cluster of a count that rises, with one claim an article."""
    batch = Batch()
    for number, (value, modality, published, origin) in enumerate(told):
        name = batch.article(f"n{number}x", published)
        batch.origins[batch.claim(name, value, modality=modality)] = origin
    batch.cluster(list(batch.claims))
    return batch


@given(told=TOLD)
def test_the_printed_terms_add_up_to_the_printed_sum(told):
    for credence in estimated(batch_of(told)).credences:
        printed = sum(Decimal(signed(term.weight)) for term in credence.terms)
        assert printed == Decimal(signed(credence.total))
        assert credence.word == word(printed)


@given(told=TOLD, doubled=st.integers(0, 6))
def test_doubling_a_copied_article_changes_no_estimate(told, doubled):
    before = estimated(batch_of(told))
    after = estimated(batch_of([*told, told[doubled % len(told)]]))
    assert weights(after) == weights(before)
    assert replace(after, credences=(), articles=0, outlets=0, flips=None) == replace(
        before, credences=(), articles=0, outlets=0, flips=None, sources=after.sources
    )


COPIED = (
    "The upper house of Dalmar adopted the water bill late on Thursday by 62 votes to 31. Senator Karel Voss, who left "
    "the government in 2029, called it a mistake. The law will cost 480 million crowns and pays for four reservoirs. "
    "{last}"
)


@pytest.mark.parametrize("last", ["Seven senators abstained.", "Seven."], ids=["a-short-sentence", "a-word"])
def test_verbatim_copies_change_no_ledger_of_a_text(last):
    def ledgers(copies: int) -> list[tuple[str, object]]:
        texts = [article(COPIED.format(last=last), "2031-05-11", source=f"Paper {n}") for n in range(copies)]
        told = [(c.question, weights(c.estimate)) for c in concluded(texts).clusters if c.estimate]
        return sorted(told, key=repr)

    once = ledgers(1)
    assert once
    assert ledgers(2) == ledgers(3) == once


def weights(estimate: Estimate) -> list[tuple[str, str, str, list[tuple[str, Decimal]]]]:
    """What every ledger says, without the claims it rests on."""
    return [(c.value, c.word, c.information, [(t.what, t.weight) for t in c.terms]) for c in estimate.credences]


@given(told=TOLD)
def test_the_order_of_the_articles_changes_no_ledger(told):
    forward, backward = batch_of(told), batch_of(told)
    backward.clusters = [replace(one, claims=one.claims[::-1]) for one in backward.clusters]
    assert weights(estimated(forward)) == weights(estimated(backward))


@pytest.mark.parametrize(("least", "name"), WORDS, ids=[name for _, name in WORDS])
def test_the_words_of_icd_203_begin_at_their_sums(least, name):
    assert word(least) == name
    assert word(least - Decimal("0.1")) != name


def test_less_than_one_in_twenty_is_almost_no_chance():
    assert word(Decimal(-13)) == LEAST


def test_one_origin_alone_is_likely_and_never_confirmed():
    estimate = estimated(capacity(exactly(40)))
    first = estimate.credences[0]
    assert (first.word, first.information, estimate.confidence) == ("likely", "6", "low")


def test_two_origins_against_one_leave_the_one_unlikely():
    estimate = estimated(capacity(exactly(40), exactly(40), exactly(52)))
    told = [(c.value, c.word) for c in estimate.credences]
    assert told == [("40", "likely"), ("52", "unlikely")]


def test_one_against_one_is_even_and_nothing_leads():
    estimate = estimated(capacity(exactly(40), exactly(52)))
    assert {c.word for c in estimate.credences} == {"a roughly even chance"}
    assert estimate.flips == "nothing leads: as much speaks for 52"


def test_of_answers_that_exclude_each_other_one_at_most_is_more_than_even():
    batch = Batch()
    for article_, position in (("a", 3), ("b", 4)):
        placed = batch.claim(article_, Ordinal(position), "place")
        batch.claim(article_, Enumeration(tuple("xyzw"[: position - 1]), position - 1), "place")
        batch.cluster([placed]) if not batch.clusters else None
    batch.clusters = [replace(batch.clusters[0], claims=("a0", "b2"))]
    estimate = estimated(batch)
    assert entries(estimate, "3rd", "shared") == entries(estimate, "4th", "shared") == ["-1.0"]
    assert {c.word for c in estimate.credences} == {"a roughly even chance"}


@given(numbers=st.lists(st.sampled_from([12, 13, 20]), min_size=1, max_size=8))
def test_two_numbers_that_cannot_both_hold_are_never_both_likely(numbers):
    assert sum(c.total > 0 for c in estimated(capacity(*map(exactly, numbers))).credences) <= 1


def test_copies_of_one_text_do_not_outvote_two_origins():
    estimate = estimated(capacity(*[exactly(52)] * 4, exactly(40), exactly(40), origins=dict.fromkeys("abcd", "a")))
    assert (estimate.best, estimate.credences[0].value) == ("40", "40")


def test_values_that_meet_are_no_rivals_but_the_vaguer_adds_less():
    estimate = estimated(capacity(exactly(12), at_least(9)))
    assert [c.value for c in estimate.credences] == ["12"]
    assert entries(estimate, "12", "vague") == ["-2.0"]


def test_a_bound_leaves_room_for_two_rivals():
    estimate = estimated(capacity(exactly(12), exactly(14), at_least(9)))
    assert entries(estimate, "12", "vague") == entries(estimate, "14", "vague") == ["-2.0"]


def test_what_is_told_as_alleged_adds_less():
    batch = capacity(exactly(40), exactly(52))
    batch.claims["b1"] = replace(batch.claims["b1"], modality=Modality.ALLEGED)
    estimate = estimated(batch)
    assert entries(estimate, "52", "hedged") == ["-2.0"]
    assert estimate.credences[0].value == "40"


@pytest.mark.parametrize(("numbers", "best"), [((40, 52), None), ((40, 52, 52, 52), "52"), ((40, 40, 52, 52), None)])
def test_where_no_answer_is_likely_there_is_no_best_value_and_the_range_spans_them(numbers, best):
    estimate = estimated(capacity(*map(exactly, numbers)))
    assert (estimate.low, estimate.best, estimate.high) == ("40", best, "52")


def test_a_figure_to_the_unit_weighs_more_than_a_round_one():
    estimate = estimated(capacity(exactly(11873), exactly(20000)))
    assert entries(estimate, "11,873", "exact") == ["+1.0"]
    assert entries(estimate, "20,000", "exact") == []


def test_an_older_count_gives_way_to_a_newer_one_without_contradicting_it():
    batch = Batch()
    batch.article("a", "2021-03-02")
    batch.article("b", "2021-03-05")
    batch.cluster([batch.claim("a", exactly(9)), batch.claim("b", exactly(14))])
    estimate = estimated(batch)
    assert entries(estimate, "9", "age") == ["-4.0"]
    assert entries(estimate, "14", "against") == []
    assert estimate.credences[0].value == "14"


def test_an_older_report_of_the_value_that_still_stands_loses_nothing():
    batch = Batch()
    batch.article("a", "2021-03-02")
    batch.article("b", "2021-03-05")
    batch.cluster([batch.claim("a", exactly(14)), batch.claim("b", exactly(14))])
    assert entries(estimated(batch), "14", "age") == []


def test_a_rule_that_calls_it_a_conflict_is_not_overruled_by_age():
    batch = Batch()
    batch.article("a", "2021-03-02")
    batch.article("b", "2021-03-05")
    ids = [batch.claim("a", exactly(9)), batch.claim("b", exactly(14))]
    batch.cluster(ids)
    estimate = estimated(batch, found(Verdict.CONFLICT, None, (ids[0],), (ids[1],)))
    assert entries(estimate, "9", "age") == []
    assert entries(estimate, "14", "against") == ["-2.5"]


def test_the_range_leaves_room_for_an_older_value_that_leads():
    batch = Batch()
    for name, published in (("a", "2021-03-02"), ("b", "2021-03-02"), ("c", "2021-03-05")):
        batch.article(name, published)
    ids = [batch.claim("a", exactly(9)), batch.claim("b", exactly(9)), batch.claim("c", exactly(4))]
    batch.cluster(ids)
    estimate = estimated(batch, found(Verdict.CONFLICT, None, tuple(ids[:2]), (ids[2],)))
    assert (estimate.low, estimate.best, estimate.high) == ("4", "9", "9")


def test_what_a_rule_explains_by_time_does_not_speak_against():
    batch = capacity(exactly(40), exactly(52))
    estimate = estimated(batch, found(Verdict.EXPLAINED, Reason.UPDATE, ("a0",), ("b1",)))
    assert [entries(estimate, c.value, "against") for c in estimate.credences] == [[], []]


def test_numbers_of_two_scopes_do_not_speak_against_each_other():
    batch = capacity(exactly(40), exactly(52))
    estimate = estimated(batch, found(Verdict.EXPLAINED, Reason.SCOPE, ("a0",), ("b1",)))
    assert [entries(estimate, c.value, "against") for c in estimate.credences] == [[], []]
    assert {c.word for c in estimate.credences} == {"likely"}


def test_names_in_other_words_are_not_held_against_each_other():
    batch = Batch()
    batch.cluster([batch.claim("a", by("the Harbour Guard"), "claimed"), batch.claim("b", by("a militia"), "claimed")])
    estimate = estimated(batch)
    assert entries(estimate, "a militia", "against") == []
    assert "may or may not be the same" in estimate.credences[0].terms[0].why


def test_what_is_denied_is_another_answer_than_what_is_affirmed():
    batch = Batch()
    ids = [batch.claim("a", by("the Guard"), "claimed")]
    ids.append(batch.claim("b", by("the Guard"), "claimed", polarity=Polarity.DENIED))
    batch.cluster(ids)
    estimate = estimated(batch)
    assert {c.value for c in estimate.credences} == {"the Guard", "not the Guard"}
    assert entries(estimate, "the Guard", "against") == ["-2.5"]


def test_parts_of_the_same_article_that_add_up_support_the_total():
    batch = Batch()
    total = batch.claim("a", exactly(12))
    batch.claim("a", exactly(7), part_of=total)
    batch.claim("a", exactly(5), part_of=total)
    batch.cluster([total])
    assert entries(estimated(batch), "12", "coherent") == ["+1.5"]


def test_parts_that_do_not_add_up_support_nothing():
    batch = Batch()
    total = batch.claim("a", exactly(12))
    batch.claim("a", exactly(7), part_of=total)
    batch.claim("a", exactly(4), part_of=total)
    batch.cluster([total])
    assert entries(estimated(batch), "12", "coherent") == []


def test_parts_that_another_origin_tells_corroborate_a_total():
    batch = Batch()
    ids = [batch.claim("a", exactly(3)), batch.claim("b", exactly(2)), batch.claim("b", exactly(1))]
    batch.cluster(ids)
    estimate = estimated(batch, found(Verdict.EXPLAINED, Reason.SUM_OF_PARTS, tuple(ids[1:]), (ids[0],)))
    assert [c.value for c in estimate.credences] == ["3"]
    assert entries(estimate, "3", "sum") == ["+3.0"]
    assert (estimate.low, estimate.best, estimate.high) == ("3", "3", "3")


def test_a_total_of_before_that_several_texts_tell_stays_an_answer():
    batch = Batch()
    ids = [batch.claim("a", exactly(9)), batch.claim("b", exactly(9)), batch.claim("c", exactly(2))]
    ids.append(batch.claim("d", exactly(11)))
    batch.cluster(ids)
    grown = found(Verdict.EXPLAINED, Reason.SUM_OF_PARTS, tuple(ids[:3]), (ids[3],))
    estimate = estimated(batch, grown)
    assert {c.value for c in estimate.credences} == {"9", "11"}
    assert entries(estimate, "9", "against") == entries(estimate, "11", "against") == []
    assert entries(estimate, "11", "sum") == ["+3.0"]


def test_a_share_of_a_base_is_no_sum():
    batch = Batch()
    ids = [batch.claim("a", exactly(90)), batch.claim("b", exactly(30))]
    batch.cluster(ids)
    estimate = estimated(batch, found(Verdict.EXPLAINED, Reason.SUM_OF_PARTS, tuple(ids[:1]), tuple(ids[1:])))
    assert entries(estimate, "90", "sum") == entries(estimate, "30", "sum") == []


def test_a_part_that_is_a_question_of_its_own_keeps_its_ledger():
    batch = Batch()
    ids = [batch.claim("a", exactly(3)), batch.claim("b", exactly(2)), batch.claim("b", exactly(1))]
    batch.cluster(ids[1:2])
    added = found(Verdict.EXPLAINED, Reason.SUM_OF_PARTS, tuple(ids[1:]), (ids[0],))
    assert [c.value for c in estimated(batch, added).credences] == ["2"]


def test_a_list_of_the_earlier_ones_supports_a_position():
    batch = Batch()
    placed = batch.claim("a", Ordinal(4), "place")
    batch.claim("a", Enumeration(("Ardle", "Brock", "Corrie"), 3), "place")
    batch.cluster([placed])
    assert entries(estimated(batch), "4th", "coherent") == ["+1.5"]


def test_the_series_speaks_for_what_it_keeps_and_against_what_it_sets_aside():
    batch = Batch()
    ids = [batch.claim("a", Ordinal(4), "place"), batch.claim("b", Ordinal(5), "place")]
    batch.cluster(ids)
    rungs = (Rung(4, "Ardle", None, (ids[0],)), Rung(5, "Ardle", None, (ids[1],)))
    series = Series("s", "?", rungs, (Hypothesis("Ardle is the 5th", (ids[0],), "leaves no position empty"),))
    estimate = estimated(batch, series=(series,))
    assert (entries(estimate, "5th", "ladder"), entries(estimate, "4th", "ladder")) == (["+4.0"], ["-4.0"])
    assert estimate.best == "5th"


@pytest.mark.parametrize(
    ("speaker", "whose", "weight"),
    [
        ("the Orvane army", "Orvane", ["-1.5"]),
        ("the Orvane army", "Tessel", []),
        ("Dr Ilse Tarn", "Orvane", []),
        (None, "Orvane", []),
    ],
    ids=["of its own", "of others", "an outsider", "nobody quoted"],
)
def test_a_party_that_speaks_of_its_own_adds_less(speaker, whose, weight):
    batch = capacity(exactly(40), speaker=speaker, scope=Scope(whose=whose))
    assert entries(estimated(batch), "40", "interest") == weight


@pytest.mark.parametrize(
    ("polarity", "value", "weight"),
    [
        (Polarity.AFFIRMED, "the Harbour Guard", "+1.5"),
        (Polarity.DENIED, "not the Harbour Guard", "-1.5"),
    ],
    ids=["it takes the blame", "it denies"],
)
def test_a_word_against_ones_own_interest_weighs_more(polarity, value, weight):
    batch = Batch()
    told = batch.claim("a", by("the Harbour Guard"), "claimed", speaker="the Harbour Guard", polarity=polarity)
    batch.cluster([told])
    assert entries(estimated(batch), value, "interest") == [weight]


@pytest.mark.parametrize(
    ("speaker", "number", "weight"),
    [
        ("The organisers", 9000, ["-1.5"]),
        ("one of the march leaders", 9000, ["-1.5"]),
        ("The organisers", 3000, ["+1.5"]),
        ("the police", 9000, []),
        ("disorganisers", 9000, []),
    ],
    ids=["the higher number", "a name of two words", "the lower number", "no party", "another word"],
)
def test_a_party_that_a_pack_names_is_heard_by_what_serves_it(speaker, number, weight):
    batch = capacity(exactly(number), exactly(5000))
    batch.claims["a0"] = replace(batch.claims["a0"], speaker=speaker)
    estimate = estimated(batch)
    assert entries(estimate, f"{number:,}", "interest") == weight


def test_an_outlet_run_by_a_state_is_a_party_to_what_that_state_has():
    batch = capacity(exactly(40), scope=Scope(whose="Orvane"))
    estimate = estimated(batch, a=Outlet("a_news", ("A News",), side="state: orvane"))
    assert entries(estimate, "40", "interest") == ["-1.5"]


def test_an_origin_that_tells_two_answers_adds_less_to_each():
    batch = Batch()
    batch.cluster([batch.claim("a", exactly(40), "capacity"), batch.claim("a", exactly(52), "capacity")])
    estimate = estimated(batch)
    assert entries(estimate, "40", "incoherent") == entries(estimate, "52", "incoherent") == ["-2.0"]


def test_a_claim_of_another_question_counts_against_a_value_when_a_rule_says_so():
    batch = Batch()
    told, other = batch.claim("a", exactly(40), "capacity"), batch.claim("b", exactly(52), "seats")
    batch.cluster([told])
    batch.cluster([other])
    conflict = replace(found(Verdict.CONFLICT, None, (told,), (other,)), clusters=("c0", "c1"))
    assert entries(estimated(batch, conflict), "40", "against") == ["-2.5"]


def test_the_sheet_names_the_origin_on_which_the_lead_hangs():
    estimate = estimated(capacity(exactly(40), exactly(40), exactly(52)))
    assert estimate.flips == "flips if B is left out: then nothing leads"


def test_a_lead_that_no_single_origin_carries_does_not_flip():
    estimate = estimated(capacity(*[exactly(40)] * 4, exactly(52)))
    assert estimate.flips is None


def test_no_deduction_takes_more_than_its_origin_gave():
    batch = Batch()
    batch.article("a", "2021-03-01")
    batch.article("b", "2021-03-05")
    hedged = batch.claim("a", at_least(90), modality=Modality.ALLEGED)
    batch.cluster([hedged, batch.claim("b", exactly(14))])
    estimate = estimated(batch)
    mine = [t.weight for t in ledger_of(estimate, "at least 90").terms if t.claims == (hedged,)]
    assert sum(mine) == 0


def test_dates_told_to_the_day_and_to_the_month_are_one_answer():
    batch = Batch()
    month = replace(on("2021-03-01"), days=replace(day("2021-03-01"), latest=day("2021-03-31").latest), text="March")
    batch.cluster([batch.claim("a", on("2021-03-09"), "event_date"), batch.claim("b", month, "event_date")])
    assert [c.value for c in estimated(batch).credences] == ["2021-03-09"]


def test_every_term_but_the_base_cites_claims_of_the_batch():
    batch = capacity(exactly(40), exactly(40), exactly(52))
    cited: list[Claim] = [
        batch.claims[claim] for c in estimated(batch).credences for t in c.terms[1:] for claim in t.claims
    ]
    assert all(t.claims for c in estimated(batch).credences for t in c.terms[1:])
    assert {claim.article for claim in cited} == {"a", "b", "c"}


FERRY = (
    "The ferry Marisol, which sank off Corvay on Saturday, was licensed for {} passengers. Divers went down to it on "
    "Sunday morning, but a strong swell drove them back before they had reached the lower deck. The harbour master "
    "asked the crews of all trawlers in the bay to keep clear of the place until the buoys are out."
)


def licence(*more: Article) -> Estimate:
    """What is said of the licence of a ferry that one outlet puts at 240, and of what `more` articles say."""
    texts = [
        article(FERRY.format(180), "2031-06-10", source="Hill Radio"),
        article("Officials recall that the Marisol, lost off Corvay on Saturday, was licensed for 240 passengers."),
    ]
    run = concluded([*texts, *more])
    return next(c.estimate for c in run.clusters if c.attribute == "capacity" and c.estimate)


def test_copies_of_an_article_raise_none_of_its_values():
    copies = [article(FERRY.format(180), f"2031-06-1{n}", source=f"Mirror {n}") for n in range(1, 4)]
    before, after = licence(), licence(*copies)
    assert weights(after) == weights(before)
    assert (after.low, after.best, after.high, after.grade) == (before.low, before.best, before.high, before.grade)
    assert after.articles == before.articles + 3


def test_the_database_holds_every_entry_of_the_ledgers(tmp_path):
    source = tmp_path / "ferry.txt"
    source.write_text(FERRY.format(180), encoding="utf-8")
    database = str(tmp_path / "x.db")
    pipeline.run([str(source)], db=database)
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute(
            "SELECT c.total, sum(t.weight) FROM credences c JOIN credence_terms t ON t.credence_id = c.id GROUP BY c.id"
        ).fetchall()
        words = connection.execute("SELECT DISTINCT word FROM estimates").fetchall()
    assert rows
    assert all(total == pytest.approx(added) for total, added in rows)
    assert words == [("likely",)]


def test_a_database_of_before_is_resolved_anew_by_the_next_run():
    db = Database(memory=True)
    for step in sorted(parts("reconcile.store.migrations").items())[:4]:
        step[1].up(db)
    db.table("frame").insert({"id": "run", "content": '{"id":"r1","complete":true}'})
    m0005_credences.up(db)
    assert {"credences", "credence_terms"} <= set(db.table_names())
    assert db.table("frame").get("run")["content"] == '{"id":"r1"}'
