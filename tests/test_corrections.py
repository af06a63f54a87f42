"""What reviewers decided of values, dates, outlets and names changes every later run, and nothing of what was read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from made_articles import article, knowledge
from made_events import together
from made_runs import claims as made_claims
from test_growth import ALL, TANGLE, blocks, content, narrow, tangled, written

from reconcile import pipeline
from reconcile.cluster import names
from reconcile.decide import Corrections, article_as_read, claim_as_read, days_of, line, made, value_of
from reconcile.errors import ConfigError
from reconcile.model import Bound, Days, Decision, Enumeration, Ordinal, Quantity, Run, State, Status, Verdict
from reconcile.store import look, open_store

__all__ = ["narrow"]

TODAY = date(2031, 6, 1)
BY_KIND = {claim.kind: claim for claim in made_claims()}
HELD = [HealthCheck.function_scoped_fixture]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("corrections")


def fresh(folder: Path, name: str) -> Path:
    home = folder / name
    home.mkdir(exist_ok=True)
    for file in home.iterdir():
        file.unlink()
    return home / "x.db"


def decided(db: Path, *decisions: Decision) -> None:
    text = "".join(f"{line(made(one))}\n" for one in decisions)
    (db.parent / "decisions.jsonl").write_text(text, encoding="utf-8")


def ran(db: Path, folder: Path, numbers: list[int]) -> Run:
    return pipeline.run(written(folder, numbers), db=str(db), now=TODAY).run


def number(run: Run, source: str) -> str:
    """The claim of an outlet on a number."""
    ids = {a.id for a in run.articles if a.source == source}
    return next(c.id for c in run.claims if c.article in ids and c.kind in ("quantity", "ordinal"))


# ---- what a reviewer writes ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "text", "language", "low", "high", "bound"),
    [
        ("quantity", "14", "en", 14, 14, Bound.EXACT),
        ("quantity", "at least fourteen", "en", 14, None, Bound.AT_LEAST),
        ("quantity", "12 or 13", "en", 12, 13, Bound.RANGE),
        ("quantity", "1.2 million", "en", 1_200_000, 1_200_000, Bound.EXACT),
        ("quantity", "quatorze", "fr", 14, 14, Bound.EXACT),
        ("quantity", "fourteen", "ar", 14, 14, Bound.EXACT),
    ],
)  # fmt: skip
def test_a_number_is_read_as_an_article_would_be(
    kind: str, text: str, language: str, low: int, high: int | None, bound: Bound
) -> None:
    found = value_of(text, BY_KIND[kind], language)
    assert isinstance(found, Quantity)
    assert (found.low, found.high, found.bound) == (low, high, bound)


@pytest.mark.parametrize(
    "text",
    [
        "2031-05-03",
        "2031-13-01",
        "13 elephants",
        "14 million dollars",
        "-5",
        "14 km",
        "1e400",
        "next to nothing",
        "9" * 41,
    ],
)
def test_a_count_is_a_number_alone_and_of_its_sort(text: str) -> None:
    claim = replace(
        BY_KIND["quantity"],
        value=Quantity(Decimal(3), Decimal(3), Decimal(3), Bound.EXACT, None, "3"),
        counted="people",
    )
    assert value_of(text, claim, "en") is None
    assert value_of("13 people", claim, "en") == value_of("13", claim, "en") != None  # noqa: E711


@pytest.mark.parametrize("kind", ["enumeration", "attribution", "location"])
@pytest.mark.parametrize("text", ["1e400", "14", "sixth", "--", "2031-05-03"])
def test_a_number_is_no_name(kind: str, text: str) -> None:
    assert value_of(text, replace(BY_KIND["ordinal"], kind=kind), "en") is None


@pytest.mark.parametrize("text", ["14 million dollars", "14 people", "-6", "2031-05-03"])
def test_a_place_in_a_count_is_that_alone(text: str) -> None:
    assert value_of(text, BY_KIND["ordinal"], "en") is None


def test_a_number_without_a_unit_has_that_of_the_claim() -> None:
    claim = replace(BY_KIND["quantity"], value=Quantity(Decimal(3), Decimal(3), Decimal(3), Bound.EXACT, "km", "3"))
    bare, own = (value_of(text, claim, "en") for text in ("14", "14 miles"))
    assert isinstance(bare, Quantity) and isinstance(own, Quantity)
    assert (bare.unit, own.unit) == ("km", "mile")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("ordinal", "sixth", Ordinal(6)),
        ("ordinal", "6", Ordinal(6)),
        ("enumeration", "Aldmoor, Brigg", Enumeration(("Aldmoor", "Brigg"), 2)),
        ("status", "in progress", Status(State.IN_PROGRESS, "in progress")),
        ("ordinal", "2.5", None),
        ("ordinal", "more than 6", None),
        ("quantity", "many of them", None),
        ("quantity", "", None),
        ("status", "somehow", None),
    ],
)
def test_other_values_are_read_by_their_kind(kind: str, text: str, value: object) -> None:
    assert value_of(text, replace(BY_KIND.get(kind, BY_KIND["ordinal"]), kind=kind), "en") == value


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2031-05-03", Days(date(2031, 5, 3), date(2031, 5, 3))),
        ("3 May 2031", Days(date(2031, 5, 3), date(2031, 5, 3))),
        ("2031-02", Days(date(2031, 2, 1), date(2031, 2, 28), 4)),
        ("2031", Days(date(2031, 1, 1), date(2031, 12, 31), 5)),
        ("2031-13", None),
        ("2031-02-30", None),
        ("0000", None),
        ("3 May", None),
        ("yesterday", None),
    ],
)
def test_a_day_is_read_by_itself(text: str, days: Days | None) -> None:
    assert days_of(text) == days


@given(text=st.text(max_size=30), kind=st.sampled_from(sorted(BY_KIND)))
def test_any_text_is_a_value_or_none(text: str, kind: str) -> None:
    found = value_of(text, BY_KIND[kind], "en")
    assert found is None or text.strip()
    days_of(text)


# ---- a run with corrections ------------------------------------------------------------------------------------------


def open_ones(run: Run) -> list[str]:
    return [f.rule for f in run.findings if f.verdict is not Verdict.EXPLAINED]


def test_a_misread_number_is_the_right_one_in_every_later_run_and_what_was_read_comes_back(folder: Path) -> None:
    db = fresh(folder, "misread")
    run = ran(db, folder, [3, 4])
    before = content(db)
    assert open_ones(run)
    claim = number(run, "Skarholt Post")
    decided(db, Decision("misread", claim=claim, value="forty", who="Ana", when="2031-05-20", why="a slip"))
    again = ran(db, folder, [3])
    (now,) = (c for c in again.claims if c.id == claim)
    (was,) = (c for c in run.claims if c.id == claim)
    assert isinstance(now.value, Quantity) and now.value.number == 40
    assert now.corrected and now.corrected.text == "Ana decided on 20 May 2031 that it says “forty”: a slip"
    assert (now.quote, now.span, claim_as_read(now)) == (was.quote, was.span, was)
    assert not open_ones(again)
    decided(db)
    ran(db, folder, [3])
    assert content(db) == before


def test_a_claim_that_the_text_does_not_make_contradicts_nothing(folder: Path) -> None:
    db = fresh(folder, "no-claim")
    claim = number(ran(db, folder, [3, 4]), "Skarholt Post")
    decided(db, Decision("misread", claim=claim, who="Ana"))
    run = ran(db, folder, [3])
    (found,) = (c for c in run.claims if c.id == claim)
    assert found.doubt == "decided by Ana: the text makes no such claim"
    assert not open_ones(run)


def test_the_date_of_an_article_moves_what_hangs_on_it_and_ids_stay(folder: Path) -> None:
    path = folder / "tuesday.jsonl"
    text = "The earthquake in Orvane killed 12 people on Tuesday, governor Ilse Tarn said in Tolmira."
    path.write_text(json.dumps({"text": text, "date": "2031-05-15", "source": "Courier"}) + "\n", encoding="utf-8")
    db = fresh(folder, "dated")
    run = pipeline.run([str(path)], db=str(db)).run
    before, (article,) = content(db), run.articles
    decided(db, Decision("date", article=article.id, value="2032-05-15", who="Ana"))
    assert pipeline.redo(str(db), today=TODAY) is None
    now = pipeline.stored(str(db)).run
    assert now.articles[0].published == days_of("2032-05-15")
    assert now.articles[0].published_from == "decided by Ana"
    assert article_as_read(now.articles[0]) == article
    assert {c.id for c in now.claims} == {c.id for c in run.claims}
    years = {c.when.earliest.year for c in now.claims if c.kind == "date" and c.when and c.when.earliest}
    assert years == {2032}
    decided(db)
    pipeline.redo(str(db), today=TODAY)
    assert content(db) == before


def test_the_source_of_an_article_is_the_one_decided(folder: Path) -> None:
    db = fresh(folder, "source")
    article = ran(db, folder, [0, 1]).articles[0]
    decided(db, Decision("source", article=article.id, value="Selm Herald"))
    (found,) = (a for a in ran(db, folder, [0]).articles if a.id == article.id)
    assert (found.source, found.source_from) == ("Selm Herald", "decided by a reviewer")


def test_the_time_of_a_claim_is_the_one_decided(folder: Path) -> None:
    db = fresh(folder, "time")
    claim = number(ran(db, folder, [0, 1]), "Courier")
    decided(db, Decision("date", claim=claim, value="May 2030"))
    (found,) = (c for c in ran(db, folder, [0]).claims if c.id == claim)
    assert found.when == found.as_of == days_of("May 2030")


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("misread", "many of them", "value of a claim of the kind quantity"),
        ("date", "soon", "cannot be read as a date"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(folder: Path, kind: str, value: str, said: str) -> None:
    db = fresh(folder, "unread")
    claim = number(ran(db, folder, [0, 1]), "Courier")
    decided(db, Decision("different", a="c1", b="c2"), Decision(kind, claim=claim, value=value))
    with pytest.raises(ConfigError, match=said) as caught:
        ran(db, folder, [0])
    assert "decisions.jsonl:2: " in str(caught.value)


def test_corrections_of_nothing_leave_everything(folder: Path) -> None:
    run = ran(fresh(folder, "nothing"), folder, [0, 1])
    none = Corrections.of([made(Decision("misread", claim="c0", value="3"))])
    assert [none.article(a) for a in run.articles] == list(run.articles)
    assert none.of_claims(run.claims, "en") == run.claims


# ---- only what is concerned, and the same as from nothing ------------------------------------------------------------


def test_a_decision_writes_only_the_block_it_is_about(folder: Path) -> None:
    db = fresh(folder, "only")
    run = ran(db, folder, list(range(len(ALL))))
    claim = number(run, "Skarholt Post")
    with open_store(str(db), write=False) as store:
        ((_, _, block),) = store.ask(lambda c: look.claims(c, [claim]))
    decided(db, Decision("misread", claim=claim, value="40"))
    done = pipeline.run([], db=str(db), now=TODAY)
    assert 0 < len(done.part.articles) < len(run.articles)
    with open_store(str(db), write=False) as store:
        members = store.ask(lambda c: look.members(c, [block]))
    assert {a.id for a in done.part.articles} == set(members)


def test_other_packs_are_left_to_the_next_run(folder: Path) -> None:
    db = fresh(folder, "packs")
    pipeline.run(written(folder, [0, 1]), db=str(db), packs=["core"], now=TODAY)
    before = blocks(db)
    said = pipeline.redo(str(db), today=TODAY)
    assert said is not None and "next 'reconcile run'" in said
    assert blocks(db) == before


@pytest.fixture(scope="module")
def choices(folder: Path) -> list[Decision]:
    """Decisions of every kind on claims, names and articles of the corpus."""
    run = ran(fresh(folder, "choices"), folder, list(range(len(ALL))))
    numbers = [c for c in run.claims if c.kind in ("quantity", "ordinal")]
    out = [Decision("misread", claim=c.id, value=str(n + 4), who="Ana") for n, c in enumerate(numbers)]
    out += [Decision("misread", claim=c.id, who="Bo") for c in numbers]
    out += [Decision("date", claim=numbers[0].id, value="2031-05-13")]
    out += [Decision(k, a=a.id, b=b.id) for k in ("same", "different") for a in numbers for b in numbers if a.id < b.id]
    out += [Decision("date", article=a.id, value=day) for a in run.articles for day in ("2031-05-16", "2033-09")]
    out += [Decision("source", article=a.id, value="Selm Herald") for a in run.articles]
    out += [Decision("forget", article=a.id, value=a.source) for a in run.articles]
    pairs = [("Orvane", "Tolmira"), ("Ilse Tarn", "Odo Keel"), ("Marlin", "Brunholm")]
    return out + [Decision(k, a=a, b=b, names=True) for k in ("same", "different") for a, b in pairs]


@settings(
    max_examples=8, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    said=st.tuples(*[st.lists(st.integers(0, 999), max_size=4)] * 3),
    order=st.permutations(range(len(ALL))),
    cut=st.integers(1, len(ALL) - 1),
)
def test_whatever_was_decided_meanwhile_a_database_ends_where_a_run_from_nothing_ends(
    folder: Path, choices: list[Decision], said: tuple[list[int], ...], order: list[int], cut: int
) -> None:
    first, second, last = (list(dict.fromkeys(choices[n % len(choices)] for n in numbers)) for numbers in said)
    grown, once = fresh(folder, "grown"), fresh(folder, "once")
    for decisions, numbers in ((first, order[:cut]), (second, order[cut:]), (last, [])):
        decided(grown, *decisions)
        pipeline.run(written(folder, numbers), db=str(grown), now=TODAY)
    gone = {d.article for d in (*first, *second) if d.kind == "forget"}
    if gone:  # what was let in again comes with the next run that reads it
        ran(grown, folder, order)
    decided(once, *last)
    ran(once, folder, order)
    assert content(grown) == content(once)


@pytest.mark.usefixtures("narrow")
@settings(max_examples=3, deadline=None, phases=[Phase.generate], suppress_health_check=HELD)
@given(moved=st.integers(0, len(TANGLE) - 1), day=st.sampled_from(["2031-05-16", "2033-09", "2035"]))
def test_a_tangle_is_cut_anew_where_an_article_moves_and_as_before_when_it_moves_back(
    folder: Path, moved: int, day: str
) -> None:
    db, once = fresh(folder, "tangle"), fresh(folder, "tangle-once")
    paths = tangled(folder, list(range(len(TANGLE))))
    run = pipeline.run(paths, db=str(db), now=TODAY).run
    before = content(db)
    article_id = next(a.id for a in run.articles if a.file == paths[moved])
    for of in (db, once):
        decided(of, Decision("date", article=article_id, value=day))
    pipeline.redo(str(db), today=TODAY)
    pipeline.run(paths, db=str(once), now=TODAY)
    assert content(db) == content(once)
    decided(db)
    pipeline.redo(str(db), today=TODAY)
    assert content(db) == before


def test_reports_tell_who_corrected_what(folder: Path) -> None:
    db = fresh(folder, "told")
    run = ran(db, folder, [3, 4])
    claim, article_id = number(run, "Skarholt Post"), run.articles[0].id
    decided(
        db,
        Decision("misread", claim=claim, value="forty", who="Ana"),
        Decision("source", article=article_id, value="Selm Herald", who="Bo"),
    )
    found = pipeline.stored(str(db))
    result = pipeline.run([], db=str(db), now=TODAY)
    assert found.run != result.run
    plain = json.loads(pipeline.render(result, "json"))
    assert {c["id"]: c["corrected"] for c in plain["claims"] if c["corrected"]} == {
        claim: "Ana decided that it says “forty”"
    }
    assert [a["corrected"] for a in plain["articles"] if a["id"] == article_id] == [
        "Bo decided that it is by Selm Herald"
    ]
    shown = " ".join(pipeline.show(str(db), claim).split())
    assert "Ana decided that it says “forty”; read as 46" in shown
    assert "Bo decided that it is by Selm Herald" in " ".join(pipeline.show(str(db), article_id).split())


# ---- names -----------------------------------------------------------------------------------------------------------

TOLD_OF = (
    "The fire in {} killed 12 people on 14 May, mayor Ilse Tarn said. Firefighters in {} worked all night.",
    "The fire in {} killed 15 people on 14 May, mayor Ilse Tarn said. The hospital in {} took the injured in.",
)


def of_towns(a: str, b: str, *decisions: Decision) -> tuple[list[str], list[str]]:
    """The outlets that answer one question on the dead of two towns, and the open findings."""
    batch = [article(text.format(name, name), source=s) for text, name, s in zip(TOLD_OF, (a, b), "AB", strict=True)]
    run = pipeline.conclude(batch, knowledge(), None, decisions)
    return together(run, "killed"), open_ones(run)


@pytest.mark.parametrize(
    ("towns", "decisions", "groups", "found"),
    [
        (("Orvane", "Tolmira"), [], ["A", "B"], []),
        (("Orvane", "Tolmira"), ["same"], ["AB"], ["values-apart"]),
        (("Tolmira", "Orvane"), ["same", "different"], ["A", "B"], []),
        (("Mosul", "Mossul"), [], ["AB"], []),
        (("Mosul", "Mossul"), ["different"], ["A", "B"], []),
        (("Mosul", "Mossul"), ["different", "same"], ["AB"], ["values-apart"]),
    ],
    ids=["two towns", "one town", "the later holds", "one by the packs", "two", "one again"],
)
def test_what_was_decided_of_two_names_draws_the_questions(
    towns: tuple[str, str], decisions: list[str], groups: list[str], found: list[str]
) -> None:
    said = [Decision(kind, a=towns[0], b=towns[1], names=True) for kind in decisions]
    assert of_towns(*towns, *said) == (groups, found)


def test_a_decision_on_names_says_who_made_it() -> None:
    batch = [article(text.format("Orvane", "Orvane")) for text in TOLD_OF]
    said = [Decision("different", a="Orvane", b="Ilse Tarn", names=True, who="Ana")]
    run = pipeline.conclude(batch, knowledge())
    known = names(batch, run.claims, knowledge().lexicon, "", said)
    assert known.differ("Orvane", "Ilse Tarn") == "Ana decided that 'Orvane' and 'Ilse Tarn' are names of two things"
    assert known.same("Ilse Tarn", "Orvane") is None
