"""What the shipped rules say of claims made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from made_cases import Batch, at_least, by, day, exactly, is_, on

from reconcile.judge import Case, check, judge, trace
from reconcile.model import (
    Bound,
    CopyLink,
    DateValue,
    Days,
    Enumeration,
    Finding,
    Modality,
    Ordinal,
    Polarity,
    Quantity,
    Rung,
    Scope,
    Series,
    Severity,
    Span,
    State,
    Value,
)
from reconcile.packs import load

RULES = load().rules


def said(case: Case) -> list[tuple[str, str]]:
    return sorted((str(f.verdict), f.rule) for f in judge(case, RULES))


def two(
    a: Value, b: Value, attribute: str = "killed", days: tuple[str | None, str | None] = ("2021-03-02", "2021-03-02")
) -> Batch:
    batch = Batch()
    batch.article("a", days[0])
    batch.article("b", days[1])
    batch.cluster([batch.claim("a", a, attribute), batch.claim("b", b, attribute)])
    return batch


LATER = ("2021-03-02", "2021-03-04")


@pytest.mark.parametrize(
    ("batch", "expected"),
    [
        pytest.param(two(exactly(3), exactly(3)), [], id="equal numbers say nothing"),
        pytest.param(two(exactly(3), exactly(4)), [("conflict", "values-apart")], id="two tolls of one day"),
        pytest.param(two(at_least(3), exactly(4)), [("explained", "bound")], id="a number above a bound"),
        pytest.param(two(at_least(5), exactly(4)), [("conflict", "values-apart")], id="a number below a bound"),
        pytest.param(two(exactly(3), exactly(4), days=LATER), [("explained", "count-rises")], id="a toll that rises"),
        pytest.param(
            two(exactly(4), exactly(3), days=LATER), [("conflict", "cumulative-count-falls")], id="a toll that falls"
        ),
        pytest.param(
            two(exactly(9), exactly(3), "missing", LATER), [("explained", "value-changed")], id="missing people found"
        ),
        pytest.param(
            two(exactly(9), exactly(3), "missing"), [("conflict", "values-apart")], id="two counts of missing, one day"
        ),
        pytest.param(
            two(exactly(40), exactly(60), "capacity", LATER), [("conflict", "values-apart")], id="what never changes"
        ),
        pytest.param(
            two(exactly(3), exactly(4), days=(None, "2021-03-02")), [("review", "moment-unknown")], id="an undated toll"
        ),
        pytest.param(
            two(exactly(40), exactly(60), "capacity", (None, None)),
            [("conflict", "values-apart")],
            id="what never changes needs no date",
        ),
        pytest.param(two(Ordinal(5), Ordinal(6), "place"), [("conflict", "ordinal-differs")], id="two positions"),
        pytest.param(
            two(on("2021-03-02"), on("2021-03-03"), "event_date"), [("conflict", "dates-differ")], id="two dates"
        ),
        pytest.param(
            two(on("2021-03-02"), DateValue(Days(date(2021, 3, 1), date(2021, 3, 31), 4), "March"), "event_date"),
            [("explained", "rounding")],
            id="a day in its month",
        ),
        pytest.param(
            two(is_(State.PLANNED), is_(State.DONE), "act"), [("explained", "act-moves-on")], id="plan and act, one day"
        ),
        pytest.param(
            two(is_(State.DONE), is_(State.PLANNED), "act", LATER), [("review", "act-goes-back")], id="act, then plan"
        ),
        pytest.param(two(is_(State.DONE), is_(State.STATED), "act"), [], id="a headline's bare verb fits"),
        pytest.param(
            two(by("Dunmore Brigade"), by("Stellan Front"), "who"), [("conflict", "who-did-it")], id="two actors"
        ),
        pytest.param(two(by("Osbat al-Dunmor"), by("Usbat Al Dunmore"), "who"), [], id="two spellings of an actor"),
        pytest.param(
            two(by(None), by("Stellan Front"), "who"), [("explained", "claimed-later")], id="nobody, then one"
        ),
    ],
)
def test_verdict_of_two_claims(batch: Batch, expected: list[tuple[str, str]]) -> None:
    assert said(batch.case()) == expected


def test_a_doubtful_claim_takes_no_part() -> None:
    batch = two(exactly(3), exactly(4))
    first = next(iter(batch.claims))
    batch.claims[first] = replace(batch.claims[first], doubt="a guess")
    assert said(batch.case()) == []


def test_silence_contradicts_nothing() -> None:
    batch = two(exactly(0), exactly(4))
    first = next(iter(batch.claims))
    batch.claims[first] = replace(batch.claims[first], polarity=Polarity.SILENT)
    assert said(batch.case()) == []


def test_an_inferred_date_never_decides_alone() -> None:
    batch = two(exactly(3), exactly(4), days=LATER)
    batch.articles["a"] = replace(batch.articles["a"], published_from="inferred")
    assert said(batch.case()) == [("review", "inferred-time")]


def test_a_number_that_a_copy_changed_is_a_conflict() -> None:
    batch = two(exactly(3), exactly(4))
    batch.origins = dict.fromkeys(batch.claims, "o1")
    assert said(batch.case()) == [("conflict", "copy-changed-value")]


def test_a_planned_number_and_the_real_one_are_an_update() -> None:
    batch = two(exactly(60), exactly(53), "capacity")
    first = next(iter(batch.claims))
    batch.claims[first] = replace(batch.claims[first], modality=Modality.PLANNED)
    assert said(batch.case()) == [("explained", "plan-then-fact")]


def test_denial_and_affirmation_of_one_moment_are_a_conflict() -> None:
    batch = two(is_(State.DONE), is_(State.DONE), "act")
    first = next(iter(batch.claims))
    batch.claims[first] = replace(batch.claims[first], polarity=Polarity.DENIED)
    assert said(batch.case()) == [("conflict", "affirmed-and-denied")]


def test_who_did_it_puts_claim_and_denial_on_one_side() -> None:
    batch = Batch()
    claimed = batch.claim("a", by("Stellan Front"), "who")
    denied = batch.claim("b", by("Brunland"), "who", polarity=Polarity.DENIED)
    blamed = batch.claim("a", by("Brunland"), "who", speaker="the minister")
    batch.cluster([claimed, denied, blamed])
    (finding,) = judge(batch.case(), RULES)
    assert sorted(sorted(side) for side in finding.sides) == sorted([sorted([claimed, denied]), [blamed]])


def test_equal_claims_share_a_side() -> None:
    batch = Batch()
    claims = [batch.claim(name, exactly(n), "capacity") for name, n in [("a", 43), ("b", 60), ("c", 43), ("d", 43)]]
    batch.cluster(claims)
    (finding,) = judge(batch.case(), RULES)
    assert sorted(map(len, finding.sides)) == [1, 3]


def test_three_values_make_one_finding_with_three_sides() -> None:
    batch = Batch()
    batch.cluster([batch.claim(name, Ordinal(n), "place") for name, n in [("a", 23), ("b", 24), ("c", 25), ("d", 25)]])
    (finding,) = judge(batch.case(), RULES)
    assert sorted(map(len, finding.sides)) == [1, 1, 2]


def test_an_article_that_tells_both_values_answers_two_questions() -> None:
    batch = two(Ordinal(25), Ordinal(69), "place")
    batch.claim("a", Ordinal(69), "place")
    assert said(batch.case()) == []


def test_an_article_that_lets_another_voice_tell_the_other_value_stays_in_conflict() -> None:
    batch = two(exactly(10), exactly(18), "capacity")
    batch.claim("a", exactly(18), "capacity", speaker="the ministry")
    assert said(batch.case()) == [("conflict", "values-apart")]


def test_two_owners_are_no_conflict() -> None:
    batch = two(exactly(3), exactly(4))
    for name, whose in zip(list(batch.claims), ("American", "British"), strict=True):
        batch.claims[name] = replace(batch.claims[name], scope=Scope(whose=whose))
    assert said(batch.case()) == []


def test_a_vague_word_is_no_number_to_hold_against() -> None:
    dozens = Quantity(None, Decimal(24), None, Bound.VAGUE, None, "dozens")
    assert said(two(dozens, exactly(3)).case()) == []


def test_a_number_of_nothing_named_is_compared_with_none() -> None:
    assert said(two(exactly(3), exactly(4), "count").case()) == []


def test_a_conflict_tells_what_was_tried() -> None:
    (finding,) = judge(two(exactly(3), exactly(4)).case(), RULES)
    tried = {one.rule: one.failed for one in finding.tried}
    assert "bound" in tried
    assert tried["sum-of-parts"].startswith("no numbers")
    assert tried["count-rises"].startswith("this does not hold: “The two speak of different moments, ")


def test_the_message_quotes_both_sides_with_outlet_and_day() -> None:
    (finding,) = judge(two(exactly(3), exactly(4)).case(), RULES)
    assert "A (2 March 2021): “3”" in finding.message
    assert "B (2 March 2021): “4”" in finding.message


def parts(total: int, *numbers: int) -> tuple[Batch, list[str], str]:
    batch = Batch()
    whole = batch.claim("a", exactly(total))
    made = [batch.claim("b", exactly(n), scope=Scope(whose=f"from {n}"), sentence_at=Span(0, 80)) for n in numbers]
    batch.cluster([whole, *made])
    return batch, made, whole


@pytest.mark.parametrize("numbers", [(2, 1), (8, 5), (18, 3, 4), (1, 2, 3, 4, 5, 6)], ids=str)
def test_parts_of_one_sentence_explain_the_total_of_another_article(numbers: tuple[int, ...]) -> None:
    batch, made, whole = parts(sum(numbers), *numbers)
    (finding,) = judge(batch.case(), RULES)
    assert (finding.rule, finding.sides) == ("sum-of-parts", (tuple(made), (whole,)))


def test_parts_that_do_not_add_up_explain_nothing() -> None:
    batch, _, _ = parts(9, 2, 1)
    assert all(rule != "sum-of-parts" for _, rule in said(batch.case()))


CONTESTED = [(5, "Ash", "2021-03-02"), (6, "Ash", "2021-03-02"), (7, "Elm", "2021-05-02"), (8, "Oak", "2021-06-02")]


def ladder(*rungs: tuple[int, str, str]) -> Batch:
    batch = Batch()
    made = []
    for index, (position, event, when) in enumerate(rungs):
        name = batch.claim(f"a{index}", Ordinal(position), "place")
        made.append(Rung(position, event, day(when), (name,)))
    for event in dict.fromkeys(event for _, event, _ in rungs):
        batch.cluster([i for rung in made if rung.event == event for i in rung.claims])
    batch.series = [Series("s1", "Which?", tuple(made))]
    return batch


def test_neighbouring_rungs_of_uncontested_events_are_a_sequence() -> None:
    batch = ladder(*CONTESTED)
    findings = judge(batch.case(), RULES)
    assert [(f.rule, f.series) for f in findings] == [("ordinal-differs", "s1"), ("sequence", "s1")]
    assert "7th: Elm (2 May 2021); 8th: Oak (2 June 2021)" in findings[1].message
    assert "5|6: Ash (2 March 2021); 7: Elm" in findings[0].message


def test_a_list_of_four_earlier_ones_is_told_with_the_fifth() -> None:
    batch = ladder((5, "Ash", "2021-03-02"), (6, "Ash", "2021-03-02"))
    batch.claim("a0", Enumeration(("Fir", "Elm", "Oak", "Yew"), 4), "list")
    (finding,) = judge(batch.case(), RULES)
    assert "lists 4 earlier ones (Fir, Elm, Oak, Yew): 4 + 1 = 5." in finding.message


def test_strict_makes_a_sequence_an_error_and_keeps_its_verdict() -> None:
    case = ladder((7, "Elm", "2021-05-02"), (8, "Oak", "2021-06-02")).case()
    (plain,), (strict,) = judge(case, RULES), judge(case, RULES, strict=frozenset({"sequence"}))
    assert (plain.severity, strict.severity) == (Severity.NOTE, Severity.ERROR)
    assert plain.verdict == strict.verdict


@pytest.mark.parametrize(
    ("rungs", "rule"),
    [
        pytest.param([(4, "Elm", "2021-05-02"), (4, "Oak", "2021-06-02")], "one-rung-two-happenings", id="one rung"),
        pytest.param([(5, "Elm", "2021-05-02"), (4, "Oak", "2021-06-02")], "rungs-against-dates", id="inversion"),
    ],
)
def test_a_ladder_that_does_not_hold_wants_review(rungs: list[tuple[int, str, str]], rule: str) -> None:
    assert said(ladder(*rungs).case()) == [("review", rule)]


def neighbours(left: Scope, right: Scope) -> Batch:
    batch = Batch()
    batch.cluster([batch.claim("a", exactly(8), scope=left)], story="s")
    batch.cluster([batch.claim("b", exactly(50), scope=right)], story="s")
    return batch


def test_counts_of_two_places_are_explained_by_scope() -> None:
    assert said(neighbours(Scope(place="Eastvik"), Scope(place="Westvik")).case()) == [("explained", "scope")]


@pytest.mark.parametrize(
    "right", [Scope(), Scope(place="near Eastvik"), Scope(whose="British")], ids=["unsaid", "the same", "another field"]
)
def test_scope_explains_only_what_both_sides_say(right: Scope) -> None:
    assert said(neighbours(Scope(place="Eastvik"), right).case()) == []


def test_two_counts_told_by_one_article_are_two_series() -> None:
    batch = Batch()
    flights = [batch.claim(name, Ordinal(9), "flight", scope=Scope(whose="this booster")) for name in "ab"]
    landings = [batch.claim(name, Ordinal(87), "place", scope=Scope(whose="the company")) for name in "bc"]
    other = batch.claim("d", Ordinal(88), "place")
    batch.cluster(flights, story="s")
    batch.cluster([*landings, other], story="s")
    batch.claims = {i: replace(c, counts="flight") for i, c in batch.claims.items()}
    found = {f.rule: f for f in judge(batch.case(), RULES)}
    assert found["two-series"].sides == (tuple(flights), tuple(landings))


def test_a_copy_is_explained_with_the_claims_of_the_shared_passages() -> None:
    batch = Batch()
    shared = [batch.claim(name, exactly(3)) for name in "ab"]
    batch.claim("b", exactly(99), "capacity")
    batch.cluster(shared)
    batch.origins = dict.fromkeys(shared, "o1")
    batch.links = [CopyLink("b", "a", 0.4)]
    (finding,) = judge(batch.case(), RULES)
    assert (finding.rule, finding.sides) == ("copy", ((shared[0],), (shared[1],)))


def test_a_short_shared_passage_is_no_copy() -> None:
    batch = Batch()
    shared = [batch.claim(name, exactly(3)) for name in "ab"]
    batch.origins = dict.fromkeys(shared, "o1")
    batch.links = [CopyLink("b", "a", 0.2)]
    assert said(batch.case()) == []


def test_findings_do_not_depend_on_the_order_of_clusters_and_claims() -> None:
    batch = ladder(*CONTESTED)
    case = batch.case()
    turned = replace(
        case,
        clusters=tuple(replace(c, claims=c.claims[::-1]) for c in case.clusters[::-1]),
        claims=dict(reversed(case.claims.items())),
    )
    assert key(judge(case, RULES)) == key(judge(turned, RULES))


def key(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.id, finding.message) for finding in findings]


def test_trace_gives_each_rule_a_sentence() -> None:
    case = two(exactly(3), exactly(4)).case()
    a, b = case.claims.values()
    told = trace(case, a, b, RULES)
    assert "values-apart (conflict): holds" in told
    assert any(line.startswith("bound (explained: bound): this does not hold:") for line in told)


def test_trace_says_which_key_keeps_two_claims_apart() -> None:
    batch = neighbours(Scope(place="Eastvik"), Scope(place="Westvik"))
    a, b = batch.claims.values()
    told = trace(batch.case(), a, b, RULES)
    assert "scope place differs: Eastvik and Westvik" in told


def test_every_shipped_rule_names_conditions_that_exist() -> None:
    check(RULES)
    assert RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_message_says_who_is_wrong(rule: object) -> None:
    words = str(getattr(rule, "message", "")).casefold()
    assert not any(word in words for word in ("wrong", "false", "lie", "mistake", "error"))


@pytest.mark.parametrize("first", [4, 5], ids=["in order", "turned"])
def test_the_lower_value_of_a_conflict_stands_first(first: int) -> None:
    (finding,) = judge(two(exactly(first), exactly(9 - first)).case(), RULES)
    assert finding.message.index("“4”") < finding.message.index("“5”")


def test_an_inferred_year_is_told_as_a_year() -> None:
    batch = two(exactly(3), exactly(4))
    year = Days(date(2021, 1, 1), date(2021, 12, 31), 5)
    batch.articles["a"] = replace(batch.articles["a"], published=year, published_from="inferred")
    (finding,) = judge(batch.case(), RULES)
    assert "A (2021, inferred): “3”" in finding.message


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("energy minister", "A, quoting the energy minister ("),
        ("NBC News", "A, quoting NBC News ("),
        ("Local", "A ("),
        ("المتحدث العسكري", "A ("),
    ],
    ids=["title", "name", "half a name", "another script"],
)
def test_a_speaker_is_named_where_the_words_read_as_one(speaker: str, told: str) -> None:
    batch = Batch()
    said = [batch.claim("a", exactly(3), "capacity", speaker=speaker), batch.claim("b", exactly(4), "capacity")]
    batch.cluster(said)
    (finding,) = judge(batch.case(), RULES)
    assert told in finding.message


@pytest.mark.parametrize("what", ["inferred", "planned"])
def test_affirmed_and_denied_decides_nothing_on_inferred_dates_or_plans(what: str) -> None:
    state = State.PLANNED if what == "planned" else State.DONE
    batch = two(is_(state), is_(state), "act")
    first = next(iter(batch.claims))
    batch.claims[first] = replace(batch.claims[first], polarity=Polarity.DENIED)
    if what == "inferred":
        batch.articles = {k: replace(a, published_from="inferred") for k, a in batch.articles.items()}
    assert said(batch.case()) == []


def test_an_act_that_moves_on_between_inferred_dates_is_not_told() -> None:
    batch = two(is_(State.PLANNED), is_(State.DONE), "act")
    batch.articles = {k: replace(a, published_from="inferred") for k, a in batch.articles.items()}
    assert said(batch.case()) == []


UNNAMED, NOT_CLEAR = "what is counted is not named", "the event of this date is not clear"


@pytest.mark.parametrize(
    ("doubts", "wanted"),
    [
        pytest.param((None, UNNAMED), [("conflict", "values-apart")], id="another claim of the question names it"),
        pytest.param((UNNAMED, UNNAMED), [], id="nobody names it"),
        pytest.param((None, "the year is not written"), [], id="another doubt"),
    ],
)
def test_what_a_number_counts_is_told_by_the_claims_beside_it(
    doubts: tuple[str | None, str | None], wanted: list[tuple[str, str]]
) -> None:
    batch = two(exactly(3), exactly(4))
    for name, doubt in zip(list(batch.claims), doubts, strict=True):
        batch.claims[name] = replace(batch.claims[name], doubt=doubt)
    assert said(batch.case()) == wanted


@pytest.mark.parametrize(
    ("doubts", "wanted"),
    [
        pytest.param((None, NOT_CLEAR), [("conflict", "dates-differ")], id="another claim of the question tells it"),
        pytest.param((NOT_CLEAR, NOT_CLEAR), [], id="nobody tells it"),
    ],
)
def test_what_a_day_dates_is_told_by_the_claims_beside_it(
    doubts: tuple[str | None, str | None], wanted: list[tuple[str, str]]
) -> None:
    batch = two(on("2021-03-01"), on("2021-03-02"), "event_date")
    for name, doubt in zip(list(batch.claims), doubts, strict=True):
        batch.claims[name] = replace(batch.claims[name], doubt=doubt)
    assert said(batch.case()) == wanted


@pytest.mark.parametrize(("articles", "few"), [(12, True), (13, False)])
def test_a_story_of_few_articles_tells_of_one_thing(articles: int, *, few: bool) -> None:
    batch = Batch()
    batch.cluster([batch.claim(f"x{n}", exactly(n)) for n in range(articles)], story="s")
    batch.cluster([batch.claim("x0", exactly(30))], story="s")
    case = batch.case()
    assert [case.few_tell(cluster) for cluster in case.clusters] == [few, few]


def test_how_a_value_moves_is_told_by_the_attribute_of_its_cluster() -> None:
    batch = two(exactly(3), exactly(4), days=LATER)
    first = next(iter(batch.claims))
    batch.claims[first] = replace(batch.claims[first], attribute="count")
    assert said(batch.case()) == [("explained", "count-rises")]


def test_the_day_that_a_third_text_gives_makes_no_toll_one_of_long_ago() -> None:
    batch = Batch()
    for name, published in zip("abc", (*LATER, "2021-03-05"), strict=True):
        batch.article(name, published)
    told = [batch.claim("a", exactly(3), "killed"), batch.claim("b", exactly(4), "killed")]
    third = batch.claim("c", exactly(4), "killed")
    batch.claims[third] = replace(batch.claims[third], when=Days(date(2011, 3, 2), date(2011, 3, 2), 1))
    batch.cluster([*told, third])
    assert ("explained", "count-rises") in said(batch.case())
