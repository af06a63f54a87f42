"""Whole runs: the same again, in any order, piece by piece, and checked without writing."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from made_articles import article, concluded

from reconcile import pipeline
from reconcile.errors import StoreError
from reconcile.model import Outcome, Run, Verdict
from reconcile.read import read_paths

SEEDS = Path(__file__).parents[1] / "seeds"
EARLY = ["000_besmaya.txt", "001_closing-bases.txt", "002_taji.txt"]
LATE = ["003_evacuate.txt", "004_abu-ghraib.txt"]


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """A folder with the seed articles in `seeds`, in which the test runs."""
    shutil.copytree(SEEDS, tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def full(tmp_path_factory) -> Run:
    """The run over all seed articles at once."""
    folder = tmp_path_factory.mktemp("full")
    shutil.copytree(SEEDS, folder / "seeds")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        return pipeline.run(["seeds"], db="full.db").run


def seeds(names: list[str]) -> list[str]:
    return [f"seeds/{name}" for name in names]


def files(folder: Path) -> dict[str, bytes]:
    """Everything that lies in the folder, databases and their logs included."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def rows(db: str, table: str) -> int:
    with closing(sqlite3.connect(db)) as connection:
        count: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our own names
        return count


# ---- again -----------------------------------------------------------------------------------------------------------


def test_a_second_run_on_the_same_files_changes_no_byte(folder):
    pipeline.run(["seeds"], db="x.db")
    before = files(folder)
    pipeline.run(["seeds"], db="x.db")
    assert files(folder) == before
    assert rows("x.db", "runs") == 1


def test_a_second_run_brings_nothing_new(folder):
    first = pipeline.run(["seeds"], db="x.db")
    assert first.new_articles == {a.id for a in first.run.articles}
    again = pipeline.run(["seeds"], db="x.db")
    assert (again.new_articles, again.new_findings, again.run) == (frozenset(), frozenset(), first.run)


def test_what_is_stored_is_what_the_run_said(folder, full):
    done = pipeline.run(["seeds"], db="x.db").run
    assert pipeline.stored("x.db").run == done == full


def test_two_databases_of_the_same_files_are_the_same_bytes(folder):
    pipeline.run(["seeds"], db="x.db")
    pipeline.run(["seeds"], db="y.db")
    assert (folder / "x.db").read_bytes() == (folder / "y.db").read_bytes()


# ---- order and place -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", [[4, 3, 2, 1, 0], [2, 0, 4, 1, 3]], ids=lambda order: "".join(map(str, order)))
def test_the_order_of_files_changes_nothing(folder, full, order):
    names = sorted(p.name for p in SEEDS.iterdir())
    assert pipeline.run(seeds([names[i] for i in order]), db="x.db").run == full


def test_ids_do_not_depend_on_the_folder(folder, full):
    (folder / "elsewhere").mkdir()
    shutil.move("seeds", "elsewhere/articles")
    moved = pipeline.run(["elsewhere"], db="x.db").run
    for part in ("articles", "claims", "clusters", "series", "findings"):
        assert [one.id for one in getattr(moved, part)] == [one.id for one in getattr(full, part)], part


# ---- piece by piece --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "batches", [[EARLY, LATE], [LATE, EARLY], [[name] for name in EARLY + LATE]], ids=["two", "backwards", "singly"]
)
def test_runs_piece_by_piece_end_where_one_run_ends(folder, full, batches):
    for batch in batches:
        done = pipeline.run(seeds(batch), db="x.db").run
    assert done == full
    assert pipeline.stored("x.db").run == full


def test_a_batch_that_changes_something_adds_one_row_to_runs(folder):
    pipeline.run(seeds(EARLY), db="x.db")
    pipeline.run(seeds(LATE), db="x.db")
    assert rows("x.db", "runs") == 2


def test_an_undated_article_gets_its_year_when_its_mates_arrive(folder):
    alone = pipeline.run(seeds(["001_closing-bases.txt"]), db="x.db").run
    assert [a.published for a in alone.articles] == [None]
    joined = pipeline.run(["seeds"], db="x.db").run
    dated = [a for a in joined.articles if a.file.endswith("001_closing-bases.txt")]
    assert [(a.published_from, a.published and str(a.published.earliest)) for a in dated] == [
        ("inferred", "2020-01-01")
    ]


def test_an_inferred_date_never_decides_alone(full):
    inferred = {a.id for a in full.articles if a.published_from in ("inferred", None)}
    articles = {c.id: c.article for c in full.claims}
    for finding in full.findings:
        if finding.verdict is Verdict.CONFLICT:
            sides = [{articles[c] for c in side} for side in finding.sides]
            assert all(side - inferred for side in sides), finding.message


def tolls(folder: Path, second: str | None) -> Run:
    """A run over two articles with two tolls of one quake; the second is dated by `second`."""
    tail = "the Harbour Office in Tolmira said."
    head = f"Orvane, {second}\n\n" if second else ""
    first = f"Orvane, 4 March 2031\n\nThe earthquake in Orvane killed 34 people, {tail}\n"
    (folder / "first.txt").write_text(first, encoding="utf-8")
    (folder / "second.txt").write_text(f"{head}The earthquake in Orvane killed 13 people, {tail}\n", encoding="utf-8")
    return pipeline.run([str(folder)], db=str(folder / "x.db")).run


@pytest.mark.parametrize(
    ("second", "verdicts"),
    [("4 March 2031", {Verdict.CONFLICT}), (None, {Verdict.REVIEW})],
    ids=["same-day", "undated"],
)
def test_two_tolls_are_a_conflict_only_where_both_are_dated(tmp_path, second, verdicts):
    done = tolls(tmp_path, second)
    assert len(done.articles) == 2
    assert {f.verdict for f in done.findings} == verdicts


# ---- check -----------------------------------------------------------------------------------------------------------


def test_check_finds_exactly_what_the_new_batch_brings(folder, full):
    known = pipeline.run(seeds(EARLY), db="x.db").run
    checked = pipeline.check(seeds(LATE), against="x.db")
    fresh = {a.id for a in full.articles} - {a.id for a in known.articles}
    assert checked.run == full
    assert checked.new_articles == fresh
    assert checked.new_findings == {f.id for f in full.findings} - {f.id for f in known.findings}
    conflicts = {f.id for f in full.findings if f.verdict is Verdict.CONFLICT}
    assert conflicts
    assert conflicts <= checked.new_findings


def test_check_writes_nothing(folder):
    pipeline.run(seeds(EARLY), db="x.db")
    before = files(folder)
    pipeline.check(seeds(LATE), against="x.db")
    assert files(folder) == before


def test_check_of_what_is_known_brings_nothing(folder):
    pipeline.run(["seeds"], db="x.db")
    checked = pipeline.check(["seeds"], against="x.db")
    assert (checked.new_articles, checked.new_findings) == (frozenset(), frozenset())


def test_check_fails_at_a_conflict_that_it_brings_and_not_at_a_known_one(folder):
    pipeline.run(seeds(EARLY), db="x.db")
    checked = pipeline.check(seeds(LATE), against="x.db")
    assert pipeline.failing(checked, "conflict", only_new=True, strict=frozenset())
    pipeline.run(["seeds"], db="x.db")
    again = pipeline.check(seeds(LATE), against="x.db")
    assert not pipeline.failing(again, "explained", only_new=True, strict=frozenset({"sequence"}))


def test_a_text_that_joins_one_side_of_a_stored_conflict_differs_from_the_other_side(folder):
    told = "Police said that {n} people died when the ferry Marlin sank off Brunholm on Sunday."
    for name, count in (("a", 12), ("b", 15), ("same", 12), ("other", 19)):
        head = f"{name.title()} Post, March 2, 2021"
        (folder / f"{name}.txt").write_text(f"{head}\n\nMarlin sinks\n\n{told.format(n=count)}\n", "utf-8")
    stored = pipeline.run(["a.txt", "b.txt"], db="x.db").run
    assert Verdict.CONFLICT in {f.verdict for f in stored.findings}
    same, other = (pipeline.check([f"{name}.txt"], against="x.db") for name in ("same", "other"))
    for checked in (same, other):
        assert pipeline.failing(checked, "conflict", only_new=True, strict=frozenset())


def test_check_against_no_database_says_so(folder):
    with pytest.raises(StoreError):
        pipeline.check(["seeds"], against="none.db")
    assert not (folder / "none.db").exists()


# ---- what cannot be read ---------------------------------------------------------------------------------------------


def test_a_file_that_cannot_be_read_is_a_row_and_the_others_are_done(folder, full):
    (folder / "seeds" / "bad.jsonl").write_text("{not json\n", encoding="utf-8")
    done = pipeline.run(["seeds"], db="x.db")
    assert [s.file.split(":")[0] for s in done.run.skipped] == ["seeds/bad.jsonl"]
    assert done.skipped == done.run.skipped
    assert len(done.run.articles) == len(full.articles)
    assert rows("x.db", "skipped") == 1


def test_a_file_that_was_mended_is_no_longer_skipped(folder, full):
    bad = folder / "seeds" / "bad.jsonl"
    bad.write_text("{not json\n", encoding="utf-8")
    pipeline.run(["seeds"], db="x.db")
    bad.write_text('{"text": "A comet was seen over Lindvik."}\n', encoding="utf-8")
    mended = pipeline.run(["seeds"], db="x.db").run
    assert len(mended.articles) == len(full.articles) + 1
    assert mended.skipped == ()


# ---- what a run says -------------------------------------------------------------------------------------------------


def test_no_id_is_given_twice(full):
    for part in ("articles", "claims", "clusters", "series", "findings"):
        ids = [one.id for one in getattr(full, part)]
        assert len(set(ids)) == len(ids), part


def test_everything_that_is_named_is_there(full):
    articles, claims = {a.id for a in full.articles}, {c.id for c in full.claims}
    clusters, series = {k.id for k in full.clusters}, {s.id for s in full.series}
    assert {c.article for c in full.claims} <= articles
    assert {c for k in full.clusters for c in k.claims} == claims
    assert {one.article for one in full.ledgers} == articles
    for finding in full.findings:
        assert set(finding.claims) <= claims
        assert set(finding.clusters) <= clusters
        assert finding.series is None or finding.series in series
        assert sorted(c for side in finding.sides for c in side) == sorted(finding.claims)


def test_every_quote_stands_where_it_is_said_to_stand(full):
    articles = {a.id: a for a in full.articles}
    for claim in full.claims:
        assert articles[claim.article].words(claim.field, claim.span) == claim.quote


def test_a_conflict_leaves_its_clusters_in_conflict(full):
    outcomes = {k.id: k.outcome for k in full.clusters}
    conflicts = [f for f in full.findings if f.verdict is Verdict.CONFLICT]
    assert {outcomes[k] for f in conflicts for k in f.clusters} == {Outcome.CONFLICT}


def test_every_unchecked_cluster_says_why(full):
    assert all(k.why_unchecked for k in full.clusters if k.outcome is Outcome.UNCHECKED)


def test_reading_changes_no_text(full):
    articles, skipped = read_paths([str(SEEDS)])
    assert skipped == []
    assert {a.id: a.text for a in articles} == {a.id: a.text for a in full.articles}


# ---- two short texts -------------------------------------------------------------------------------------------------

TOLL = "The quake in Orvane killed 12 people, Governor Ilse Tarn said."
SAME, LATER = "2031-05-14", "2031-05-17"


@pytest.mark.parametrize(
    ("first", "second", "day", "verdicts"),
    [
        pytest.param(TOLL, TOLL.replace("12", "15"), SAME, {"conflict"}, id="two-tolls"),
        pytest.param(TOLL, TOLL.replace("12", "15"), LATER, {"update"}, id="a-toll-rises"),
        pytest.param(TOLL, TOLL.replace("12", "nine"), LATER, {"conflict"}, id="a-toll-falls"),
        pytest.param(TOLL, TOLL.replace("12", "twelve"), SAME, set(), id="the-same-toll"),
        pytest.param(TOLL, TOLL.replace("killed 12", "injured 30"), SAME, set(), id="dead-and-injured"),
        pytest.param(TOLL.replace("12", "at least 12"), TOLL.replace("12", "15"), SAME, {"bound"}, id="at-least"),
        pytest.param(
            TOLL.replace("12", "at least 12"), TOLL.replace("12", "9"), SAME, {"conflict"}, id="below-the-floor"
        ),
        pytest.param(TOLL.replace("12", "dozens of"), TOLL.replace("12", "40"), SAME, {"bound"}, id="dozens"),
        pytest.param(
            TOLL,
            "There was no mention of casualties after the quake in Orvane, Governor Ilse Tarn said.",
            SAME,
            set(),
            id="a-toll-and-silence",
        ),
        pytest.param(
            TOLL, "No one was killed by the quake in Orvane, Governor Ilse Tarn said.", SAME, {"conflict"}, id="nobody"
        ),
        pytest.param(
            "The toll of the quake in Orvane rose from 14 to 17 people killed, Governor Ilse Tarn said.",
            TOLL.replace("12", "17"),
            SAME,
            {"update"},
            id="the-older-count-is-told-as-former",
        ),
        pytest.param(
            "The quake in Orvane struck at a depth of 10 km, Governor Ilse Tarn said.",
            "The quake in Orvane struck at a depth of 6 miles, Governor Ilse Tarn said.",
            SAME,
            {"unit"},
            id="two-units",
        ),
        pytest.param(
            "The quake in Orvane had a magnitude of 6.3, Governor Ilse Tarn said.",
            "The quake in Orvane had a magnitude of 5.1, Governor Ilse Tarn said.",
            LATER,
            {"conflict"},
            id="a-fixed-measure",
        ),
        pytest.param(
            "The quake struck Orvane on May 11, Governor Ilse Tarn said.",
            "The quake struck Orvane on May 12, Governor Ilse Tarn said.",
            LATER,
            {"conflict"},
            id="two-days-of-one-event",
        ),
        pytest.param(
            "No group has claimed responsibility for the attack on Orvane on Monday, Governor Ilse Tarn said.",
            "The River Guard claimed responsibility for the attack on Orvane on Monday, Governor Ilse Tarn said.",
            LATER,
            {"update"},
            id="claimed-later",
        ),
        pytest.param(
            TOLL,
            "If the dam in Orvane breaks after the quake, 3,000 people could be killed, Governor Ilse Tarn said.",
            *(SAME, set()),
            id="a-toll-and-a-fear",
        ),
        pytest.param(
            TOLL.replace("12", "60"),
            "As many as 50 people may have died in the quake in Orvane, Governor Ilse Tarn said.",
            *(SAME, set()),
            id="a-toll-and-a-guess",
        ),
        pytest.param(
            TOLL,
            "Governor Ilse Tarn of Orvane denied that the quake had killed 12 people.",
            *(SAME, {"conflict"}),
            id="a-toll-and-its-denial",
        ),
    ],
)
def test_two_short_texts_get_the_verdict_of_a_reader(first, second, day, verdicts):
    run = concluded([article(first, SAME, source="A"), article(second, day, source="B")])
    assert {str(f.reason or f.verdict) for f in run.findings} == verdicts


def test_an_english_and_an_arabic_toll_of_one_disaster_are_a_conflict():
    first = article("The earthquake in Iraq killed 12 people, Baghdad said. Rescuers came from Basra.", source="A")
    second = article(
        "قتل 19 شخصا في الزلزال في العراق. وجاء رجال الإنقاذ من البصرة ومن بغداد.", source="B", language="ar"
    )
    run = concluded([first, second])
    assert {str(f.reason or f.verdict) for f in run.findings} == {"conflict"}
