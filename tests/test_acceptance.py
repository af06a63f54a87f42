"""What everybody will try first: the seed articles, ours and the originals, and what a report on them must say."""

from datetime import date
from pathlib import Path

import pytest

from reconcile import pipeline
from reconcile.model import Article, Claim, DateValue, Finding, Ordinal, Quantity, Run, State, Status, Verdict

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden" / "seeds.txt"
FOLDERS = {"ours": ROOT / "seeds", "originals": ROOT.parent / "shared" / "seeds"}


@pytest.fixture(scope="module", params=FOLDERS)
def run(request, tmp_path_factory) -> Run:
    """The run over one set of the seed articles."""
    folder = FOLDERS[request.param]
    if not folder.is_dir():
        pytest.skip("../shared/seeds is not here")
    files = [str(path) for path in sorted(folder.glob("*.txt"))]
    db = tmp_path_factory.mktemp(request.param) / "x.db"
    return pipeline.run(files, db=str(db)).run


def article(run: Run, number: str, index: int = 0) -> Article:
    """An article by the number its file's name begins with, and its place in the file."""
    found = [a for a in run.articles if Path(a.file).name.startswith(number) and a.index == index]
    assert len(found) == 1
    return found[0]


def claims(run: Run, of: Article, kind: str) -> list[Claim]:
    """The claims of one kind that an article makes, in the order of its text."""
    return sorted((c for c in run.claims if c.article == of.id and c.kind == kind), key=lambda c: c.span)


def findings(run: Run, verdict: Verdict, reason: str | None = None) -> list[Finding]:
    return [f for f in run.findings if f.verdict is verdict and (reason is None or f.reason == reason)]


def sides(run: Run, finding: Finding) -> list[set[object]]:
    """The values on each side of a finding: numbers, positions or states."""
    by_id = {c.id: c for c in run.claims}
    out: list[set[object]] = []
    for side in finding.sides:
        values = [by_id[one].value for one in side]
        out.append(
            {
                *(v.number for v in values if isinstance(v, Quantity)),
                *(v.position for v in values if isinstance(v, Ordinal)),
                *(v.state for v in values if isinstance(v, Status)),
            }
        )
    return out


# ---- articles --------------------------------------------------------------------------------------------------------


def test_five_files_hold_seven_articles_and_nothing_is_skipped(run):
    places = sorted((Path(a.file).name[:3], a.index) for a in run.articles)
    assert places == [("000", 0), ("001", 0), ("002", 0), ("002", 1), ("003", 0), ("004", 0), ("004", 1)]
    assert run.skipped == ()


@pytest.mark.parametrize(
    ("number", "index", "day"),
    [
        ("000", 0, date(2020, 7, 25)),
        ("002", 0, date(2020, 8, 23)),
        ("002", 1, date(2020, 8, 23)),
        ("004", 0, date(2020, 4, 7)),
        ("004", 1, date(2020, 4, 7)),
    ],
)
def test_a_dated_article_has_its_day(run, number, index, day):
    published = article(run, number, index).published
    assert published is not None
    assert (published.earliest, published.latest) == (day, day)
    assert article(run, number, index).published_from != "inferred"


@pytest.mark.parametrize("number", ["001", "003"])
def test_an_undated_article_has_an_inferred_year(run, number):
    published = article(run, number).published
    assert published is not None
    assert (published.earliest, published.latest) == (date(2020, 1, 1), date(2020, 12, 31))
    assert article(run, number).published_from == "inferred"


def test_one_article_is_arabic_and_a_translation_of_the_one_above_it(run):
    assert [a.language for a in run.articles if a.id == article(run, "002", 1).id] == ["ar"]
    assert [a.id for a in run.articles if a.language != "en"] == [article(run, "002", 1).id]
    assert article(run, "002", 1).translation_of == article(run, "002", 0).id


def test_no_claim_is_made_of_the_banner_or_of_any_furniture(run):
    articles = {a.id: a for a in run.articles}
    for claim in run.claims:
        pieces = articles[claim.article].furniture if claim.field == "text" else ()
        assert not any(claim.span.meets(piece.span) for piece in pieces), claim.quote
    closing = article(run, "001")
    assert [c.quote for c in claims(run, closing, "quantity") if getattr(c.value, "unit", None) == "USD"] == []
    dates = [c.value.days for c in claims(run, closing, "date") if isinstance(c.value, DateValue)]
    assert [d for d in dates if d.earliest and d.earliest.year == 2021] == []


# ---- the ladder ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "index", "position"), [("000", 0, 7), ("002", 0, 8), ("002", 1, 8), ("004", 0, 5), ("004", 1, 6)]
)
def test_each_article_places_its_base_in_the_count(run, number, index, position):
    found = [c for c in claims(run, article(run, number, index), "ordinal") if c.attribute == "handover_ordinal"]
    assert [c.value for c in found] == [Ordinal(position)]


def test_the_fifth_against_the_sixth_is_the_only_conflict(run):
    conflicts = findings(run, Verdict.CONFLICT)
    assert [sorted(map(sorted, sides(run, f))) for f in conflicts] == [[[5], [6]]]


def test_the_conflict_names_the_list_of_four_and_the_ladder(run):
    (conflict,) = findings(run, Verdict.CONFLICT)
    assert "4 + 1 = 5" in conflict.message
    for name in ("al-Qaim", "Habbaniyah", "Qayyara", "K1"):
        assert name in conflict.message
    ladder = conflict.message[conflict.message.index("Ladder") :]
    places = [ladder.index(rung) for rung in ("Abu Ghraib", "7: Besmaya", "8: Camp Taji")]
    assert places == sorted(places)
    assert "5|6: Abu Ghraib" in ladder or "5 or 6: Abu Ghraib" in ladder


def test_the_list_of_four_belongs_to_the_fifth(run):
    lists = [c for c in claims(run, article(run, "004"), "enumeration") if c.doubt is None]
    assert [c.value.count for c in lists] == [4]  # type: ignore[union-attr]
    assert [c.subject for c in lists] == ["Abu Ghraib"]


def test_the_ladder_stands_in_order_with_both_ways_to_mend_it(run):
    (series,) = run.series
    assert [r.position for r in series.rungs] == [5, 6, 7, 8]
    days = [r.days.earliest for r in series.rungs if r.days and r.days.earliest]
    assert days == [date(2020, 4, 7), date(2020, 4, 7), date(2020, 7, 25), date(2020, 8, 23)]
    positions = {c.id: c.value.position for c in run.claims if isinstance(c.value, Ordinal)}
    assert [[positions[c] for c in h.rejects] for h in series.hypotheses] == [[5], [6]]


def test_the_seventh_and_the_eighth_are_two_in_a_row_with_both_windows(run):
    (sequence,) = findings(run, Verdict.EXPLAINED, "sequence")
    assert sorted(map(sorted, sides(run, sequence))) == [[7], [8]]
    assert "this year" in sequence.message
    assert "recent months" in sequence.message


# ---- the other explanations ------------------------------------------------------------------------------------------


def test_over_5000_and_an_estimated_5200_are_explained_by_the_bound(run):
    bounds = [sides(run, f) for f in findings(run, Verdict.EXPLAINED, "bound")]
    assert [{5000}, {5200}] in [sorted(one, key=str) for one in bounds]


def test_three_killed_are_two_and_one(run):
    sums = [sorted(map(sorted, sides(run, f)), key=len) for f in findings(run, Verdict.EXPLAINED, "sum_of_parts")]
    assert sums == [[[3], [1, 2]]]


def test_preparing_to_leave_and_left_are_an_update(run):
    by_id = {c.id: c.article for c in run.claims}
    about = {article(run, "004", 0).id, article(run, "004", 1).id}
    updates = [f for f in findings(run, Verdict.EXPLAINED, "update") if {by_id[c] for c in f.claims} == about]
    assert len(updates) == 1
    states = sides(run, updates[0])
    assert {State.DONE} in states
    assert {State.PLANNED, State.DECIDED} >= next(s for s in states if s != {State.DONE})


def test_nothing_else_is_a_conflict_or_needs_a_person(run):
    assert len(findings(run, Verdict.CONFLICT)) == 1
    assert findings(run, Verdict.REVIEW) == []


# ---- origins ---------------------------------------------------------------------------------------------------------


def test_english_and_arabic_share_one_origin(run):
    english, arabic = article(run, "002", 0).id, article(run, "002", 1).id
    assert run.origins.articles[english] == run.origins.articles[arabic]
    assert {run.origins.claims[c.id] for c in run.claims if c.article == arabic} == {run.origins.articles[english]}


def test_all_other_articles_are_origins_of_their_own(run):
    assert len(set(run.origins.articles.values())) == 6
    assert sorted(link.how for link in run.origins.links) == ["passage", "translation"]


def test_the_statement_that_two_articles_quote_counts_once(run):
    freed = [c for c in run.claims if isinstance(c.value, Quantity) and c.value.number == 55000]
    assert {c.article for c in freed} == {article(run, "001").id, article(run, "003").id}
    assert len({run.origins.claims[c.id] for c in freed}) == 1
    clusters = [k for k in run.clusters if {c.id for c in freed} == set(k.claims)]
    assert [k.estimate.origins for k in clusters if k.estimate] == [1]


# ---- the report ------------------------------------------------------------------------------------------------------


def test_the_report_on_our_seeds_is_the_golden_one(tmp_path, monkeypatch):
    """A person reads the difference; `reconcile run seeds --db NEW.db > tests/golden/seeds.txt` then renews it."""
    monkeypatch.chdir(ROOT)
    report = pipeline.render(pipeline.run(["seeds"], db=str(tmp_path / "x.db")), "text", width=80)
    assert report == GOLDEN.read_text(encoding="utf-8")
