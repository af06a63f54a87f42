"""A database that grows: whatever the batches and their order, it ends where one run over everything ends."""

from __future__ import annotations

import importlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from reconcile import pipeline
from reconcile.cluster import _blocks, _cuts
from reconcile.discover import parts
from reconcile.errors import ConfigError
from reconcile.model import Run
from reconcile.pipeline import _grow
from reconcile.store import Batch, look, open_store
from reconcile.store._open import APPLICATION_ID
from reconcile.store._write import write

QUAKE = (
    "The earthquake in Orvane killed {} people on 14 May and left the bridge over the Selm impassable, governor Ilse "
    "Tarn said. Rescue teams from Tolmira searched the market of Orvane through the night."
)
AGAIN = (
    "Governor Ilse Tarn told reporters in Tolmira that the earthquake in Orvane on 14 May had killed 15 people. She "
    "spoke beside the broken bridge over the Selm, while rescue teams carried the injured out of Orvane."
)
FERRY = (
    "The ferry Marlin sank off Brunholm on 3 September with {} passengers on board, harbour master Odo Keel said. "
    "Divers from Skarholt reached the wreck of the Marlin in the evening and looked for survivors."
)
DEPOT = (
    "The depot of Aldmoor was the {} depot that the army gave back to the province of Westerlund this year, colonel "
    "Ruben Hask said. Soldiers left Aldmoor in forty lorries, and a band of the Westerlund guard played."
)
ALL = [
    {"text": QUAKE.format(12), "date": "2031-05-14", "source": "Courier"},
    {"text": AGAIN, "date": "2031-05-14", "source": "Harbour News"},
    {"text": QUAKE.format("at least 12"), "source": "Orvane Voice"},
    {"text": FERRY.format(40), "date": "2033-09-03", "source": "Courier"},
    {"text": FERRY.format(46), "date": "2033-09-04", "source": "Skarholt Post"},
    {"text": DEPOT.format("fourth"), "date": "2035-02-01", "source": "Westerlund Echo"},
    {"text": DEPOT.format("fifth"), "date": "2035-02-02", "source": "Courier"},
    {"text": "The Linden library in Farholm lent 3,000 books in March.", "date": "2036-04-02", "source": "Echo"},
]
HIDDEN = ("_fts", "runs", "sqlite_")

splits = st.permutations(range(len(ALL))).flatmap(
    lambda order: st.lists(st.integers(1, len(ALL) - 1), unique=True, max_size=3).map(
        lambda cuts: [order[a:b] for a, b in zip([0, *sorted(cuts)], [*sorted(cuts), len(order)], strict=True)]
    )
)


def written(folder: Path, numbers: list[int]) -> list[str]:
    """One file an article, so that its name does not depend on the batch."""
    paths = []
    for number in numbers:
        path = folder / f"{number}.jsonl"
        path.write_text(json.dumps(ALL[number]) + "\n", encoding="utf-8")
        paths.append(str(path))
    return paths


def content(db: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, but for the list of runs and what full-text search keeps to itself."""
    with closing(sqlite3.connect(db)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        shown = [name for name in tables if not any(part in name for part in HIDDEN)]
        return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in shown}  # noqa: S608


def blocks(db: Path) -> list[str]:
    with closing(sqlite3.connect(db)) as connection:
        return [block for (block,) in connection.execute("SELECT DISTINCT block FROM articles ORDER BY block")]


def in_batches(folder: Path, batches: list[list[int]], name: str) -> Path:
    db = folder / f"{name}.db"
    db.unlink(missing_ok=True)
    for batch in batches:
        pipeline.run(written(folder, batch), db=str(db))
    return db


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("growth")


@pytest.fixture(scope="module")
def full(folder: Path) -> Path:
    """A database of one run over all articles."""
    return in_batches(folder, [list(range(len(ALL)))], "full")


def test_the_articles_lie_in_several_blocks_and_disagree(full: Path) -> None:
    assert len(blocks(full)) >= 4
    assert len({f.verdict for f in pipeline.stored(str(full)).run.findings}) >= 2


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=splits)
def test_any_batches_in_any_order_end_where_one_run_ends(folder: Path, full: Path, batches: list[list[int]]) -> None:
    grown = in_batches(folder, batches, "grown")
    assert content(grown) == content(full)
    for form in pipeline.formats():
        assert pipeline.render(pipeline.stored(str(grown)), form) == pipeline.render(pipeline.stored(str(full)), form)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=splits.filter(lambda batches: len(batches) > 1))
def test_check_tells_what_run_would_tell(folder: Path, batches: list[list[int]]) -> None:
    db = in_batches(folder, batches[:-1], "checked")
    before = db.read_bytes()
    checked = pipeline.check(written(folder, batches[-1]), against=str(db))
    told, whole = pipeline.render(checked, "text", only_new=True), checked.run
    assert db.read_bytes() == before
    done = pipeline.run(written(folder, batches[-1]), db=str(db))
    assert whole == done.run == pipeline.stored(str(db)).run
    assert (checked.new_findings, checked.new_articles) == (done.new_findings, done.new_articles)
    assert told.splitlines()[0].split(",")[0].startswith(f"{len(batches[-1])} article")


OF_ONE_PAGE = [
    {"text": QUAKE.format(12), "date": "2031-05-14", "source": "Courier", "url": "https://courier.example/quake"},
    {"text": QUAKE.format(15), "date": "2031-05-16", "source": "Courier", "url": "http://www.courier.example/quake/"},
    {
        "text": QUAKE.format(13),
        "date": "2031-05-15",
        "source": "Courier",
        "url": "https://courier.example/quake?utm_id=1",
    },
    {"text": AGAIN, "date": "2031-05-16", "source": "Harbour News", "url": "https://harbour.example/quake"},
]


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(len(OF_ONE_PAGE))), cut=st.integers(0, 2))
def test_versions_of_one_page_end_the_same_in_any_order(folder: Path, order: list[int], cut: int) -> None:
    paths = [str(folder / f"page{n}.jsonl") for n in order]
    for path, number in zip(paths, order, strict=True):
        Path(path).write_text(json.dumps(OF_ONE_PAGE[number]) + "\n", encoding="utf-8")
    whole, grown = folder / "page.db", folder / "pages.db"
    for db, batches in ((whole, [sorted(paths)]), (grown, [paths[: cut + 1], paths[cut + 1 :]])):
        db.unlink(missing_ok=True)
        for batch in batches:
            pipeline.run(batch, db=str(db))
    assert content(grown) == content(whole)
    stands = [a for a in pipeline.stored(str(grown)).run.articles if a.version_of is None]
    assert sorted(str(a.published.earliest) for a in stands if a.published) == ["2031-05-16", "2031-05-16"]


def test_a_batch_leaves_the_blocks_alone_that_it_does_not_meet(folder: Path) -> None:
    db = in_batches(folder, [[0, 3, 5, 7]], "alone")
    rows = "SELECT rowid, * FROM records WHERE block <> ?"
    met = [b for b in blocks(db) if pipeline.stored(str(db)).run.articles and b == block_of(db, "Courier", "2033")]
    with closing(sqlite3.connect(db)) as connection:
        before = connection.execute(rows, (met[0],)).fetchall()
    done = pipeline.run(written(folder, [4]), db=str(db))
    with closing(sqlite3.connect(db)) as connection:
        assert connection.execute(rows, (block_of(db, "Courier", "2033"),)).fetchall() == before
    assert {a.source for a in done.part.articles} == {"Courier", "Skarholt Post"}
    assert (done.stored, len(done.run.articles)) == (5, 5)


def block_of(db: Path, source: str, year: str) -> str:
    with closing(sqlite3.connect(db)) as connection:
        asked = "SELECT block FROM articles WHERE source = ? AND published LIKE ?"
        return str(connection.execute(asked, (source, f"{year}%")).fetchone()[0])


def test_an_article_that_joins_two_blocks_makes_them_one(folder: Path, full: Path) -> None:
    both = {"text": f"{QUAKE.format(12)}\n\n{FERRY.format(40)}", "source": "Almanac"}
    path = folder / "both.jsonl"
    path.write_text(json.dumps(both) + "\n", encoding="utf-8")
    db = in_batches(folder, [[0, 1], [3, 4]], "joined")
    assert len(blocks(db)) == 2
    pipeline.run([str(path)], db=str(db))
    assert len(blocks(db)) == 1
    once = folder / "once.db"
    pipeline.run([str(path), *written(folder, [4, 3, 1, 0])], db=str(once))
    assert content(db) == content(once)


def test_an_article_in_two_files_is_told_of_the_first_by_name(folder: Path) -> None:
    paths = []
    for name in ("one", "two"):
        path = folder / f"{name}.jsonl"
        path.write_text(json.dumps(ALL[0]) + "\n", encoding="utf-8")
        paths.append(str(path))
    found = []
    for number, order in enumerate((paths, paths[::-1])):
        db = folder / f"twice{number}.db"
        for path in order:
            pipeline.run([path], db=str(db))
        found.append(content(db))
    assert found[0] == found[1]
    assert [a.file for a in pipeline.stored(str(folder / "twice0.db")).run.articles] == [paths[0]]


def test_many_articles_are_stored_in_several_transactions_and_one_run(
    folder: Path, full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_grow, "MOST", 2)
    db = in_batches(folder, [list(range(len(ALL)))], "pieces")
    assert content(db) == content(full)
    with closing(sqlite3.connect(db)) as connection:
        assert connection.execute("SELECT articles FROM runs").fetchall() == [(len(ALL),)]


def test_a_run_that_was_stopped_half_way_is_finished_by_the_next(
    folder: Path, full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = folder / "stopped.db"
    with monkeypatch.context() as patch:
        patch.setattr(_grow, "MOST", 2)
        patch.setattr("reconcile.store._store.note", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            pipeline.run(written(folder, list(range(len(ALL)))), db=str(db))
    with closing(sqlite3.connect(db)) as connection:
        assert 0 < connection.execute("SELECT count(*) FROM articles").fetchone()[0] < len(ALL)
    pipeline.run(written(folder, list(range(len(ALL)))), db=str(db))
    assert content(db) == content(full)


@pytest.mark.parametrize("done", [0, 1, 2])
def test_growth_that_was_stopped_between_two_steps_is_finished_by_the_next_run(
    folder: Path, full: Path, monkeypatch: pytest.MonkeyPatch, done: int
) -> None:
    db = in_batches(folder, [[0, 3, 5, 7]], "interrupted")
    with monkeypatch.context() as patch:
        patch.setattr(_grow, "MOST", 1)
        steps = iter(range(done))

        def interrupted(connection: sqlite3.Connection, batch: Batch) -> bool:
            if next(steps, None) is None:
                raise KeyboardInterrupt
            return write(connection, batch)

        patch.setattr("reconcile.store._store.write", interrupted)
        with pytest.raises(KeyboardInterrupt):
            pipeline.run(written(folder, list(range(len(ALL)))), db=str(db))
    with closing(sqlite3.connect(db)) as connection:
        assert connection.execute("SELECT count(*) FROM runs").fetchone() == (1,)
    assert len(pipeline.stored(str(db)).warnings) == (done > 0)
    pipeline.run(written(folder, list(range(len(ALL)))), db=str(db))
    assert content(db) == content(full)
    assert pipeline.stored(str(db)).warnings == ()


def test_a_database_of_other_packs_is_concluded_anew(folder: Path, full: Path) -> None:
    db = folder / "packs.db"
    pipeline.run(written(folder, list(range(len(ALL)))), db=str(db), packs=["core"])
    pipeline.run(written(folder, [2]), db=str(db))
    assert content(db) == content(full)


def of_the_second_schema(db: Path, old: Path) -> None:
    """What `db` holds, as the schema before blocks kept it: the origins and the order of all nouns in one record."""
    run = pipeline.stored(str(db)).run
    steps = ("m0001_tables", "m0002_attachment")
    with closing(sqlite3.connect(old)) as connection:
        for step in steps:
            up = importlib.import_module(f"reconcile.store.migrations.{step}").up
            up(Database(connection, execute_plugins=False))
        frame = {
            "id": run.id, "version": run.version, "packs": [{"name": p.name, "version": p.version} for p in run.packs],
            "skipped": [], "articles": [a.id for a in run.articles],
            "origins": {"articles": dict(run.origins.articles), "claims": dict(run.origins.claims), "links": []},
        }  # fmt: skip
        connection.execute("INSERT INTO records VALUES ('run/', 'run', ?)", (json.dumps(frame),))
        connection.execute("ATTACH ? AS new", (str(db),))
        columns = ", ".join(f'"{row[1]}"' for row in connection.execute("PRAGMA main.table_info(articles)"))
        connection.execute(f"INSERT INTO main.articles ({columns}) SELECT {columns} FROM new.articles")  # noqa: S608
        kept = "('articles', 'ledgers', 'claims', 'clusters', 'series', 'findings')"
        connection.execute(
            f"INSERT INTO main.records SELECT id, kind, content FROM new.records WHERE kind IN {kept}"  # noqa: S608
        )
        connection.commit()
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 2")


def of_an_earlier_schema(db: Path, old: Path, version: int) -> None:
    """What `db` holds, in the tables and columns that a schema of this version has."""
    with closing(sqlite3.connect(old)) as connection:
        for step in list(parts("reconcile.store.migrations").values())[:version]:
            step.up(Database(connection, execute_plugins=False))
        connection.execute("ATTACH ? AS new", (str(db),))
        searched = "name NOT LIKE '%!_fts%' ESCAPE '!' AND name NOT LIKE 'sqlite%'"
        names = f"SELECT name FROM main.sqlite_master WHERE type = 'table' AND {searched}"  # noqa: S608
        for (name,) in connection.execute(names).fetchall():
            columns = ", ".join(f'"{row[1]}"' for row in connection.execute(f"PRAGMA main.table_info({name})"))
            connection.execute(f"INSERT OR REPLACE INTO main.{name} ({columns}) SELECT {columns} FROM new.{name}")  # noqa: S608
        connection.commit()
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")


def test_a_database_of_the_second_schema_is_read_and_grows(folder: Path, full: Path) -> None:
    old = folder / "old.db"
    of_the_second_schema(full, old)
    before, run = old.read_bytes(), pipeline.stored(str(full)).run
    read = pipeline.stored(str(old)).run
    assert (read.articles, read.claims, read.clusters) == (run.articles, run.claims, run.clusters)
    assert (read.findings, read.origins.claims) == (run.findings, run.origins.claims)
    assert old.read_bytes() == before
    pipeline.run(written(folder, [0]), db=str(old))
    assert content(old) == content(full)


def test_a_database_of_the_seventh_schema_that_was_made_with_decisions_is_concluded_anew(
    folder: Path, full: Path
) -> None:
    old = folder / "seventh.db"
    of_an_earlier_schema(full, old, 7)
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("UPDATE frame SET content = json_set(json_remove(content, '$.ruled'), '$.decisions', 'a1')")
        connection.commit()
    with open_store(str(old), write=False) as store:
        found = store.ask(look.frame)
    assert found is not None and not found.complete
    done = pipeline.run(written(folder, [0]), db=str(old))
    assert len(done.part.articles) == len(ALL)
    assert content(old) == content(full)


def test_everything_that_an_article_is_found_by_is_stored(full: Path) -> None:
    with open_store(str(full), write=False) as store:
        for article in store.ask(lambda c: look.articles(c, None)):
            with closing(sqlite3.connect(full)) as connection:
                asked = "SELECT key FROM keys WHERE article_id = ?"
                keys = [key for (key,) in connection.execute(asked, (article.id,))]
            assert keys
            assert all(article.id in store.ask(lambda c, key=key: look.found_by(c, [key])) for key in keys)


# ---- tangles ---------------------------------------------------------------------------------------------------------

STORIES = (QUAKE.format(12), AGAIN, FERRY.format(40), DEPOT.format("fourth"))
TANGLE = [
    {"text": "\n\n".join(STORIES[n] for n in told), "date": f"2031-05-{day}", "source": source}
    for told, day, source in [
        ((0,), 14, "Courier"), ((0, 1), 15, "Echo"), ((1,), 15, "Orvane Voice"), ((0, 2), 16, "Almanac"),
        ((2,), 16, "Skarholt Post"), ((2, 3), 17, "Courier"), ((3,), 18, "Westerlund Echo"), ((0, 3), 19, "Herald"),
        ((0, 1, 2), 20, "Weekly"),
    ]
]  # fmt: skip


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of few articles, be they as alike as these."""
    for module in (_cuts, _blocks):
        monkeypatch.setattr(module, "ALIKE", 5000)
    monkeypatch.setattr(_cuts, "WHOLE", 4)
    monkeypatch.setattr(_cuts, "LIMIT", 3)


def tangled(folder: Path, numbers: list[int]) -> list[str]:
    paths = []
    for number in numbers:
        path = folder / f"tangle{number}.jsonl"
        path.write_text(json.dumps(TANGLE[number]) + "\n", encoding="utf-8")
        paths.append(str(path))
    return paths


def borders(db: Path) -> dict[str, int]:
    with closing(sqlite3.connect(db)) as connection:
        return dict(connection.execute("SELECT block, points FROM borders"))


@pytest.mark.usefixtures("narrow")
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(len(TANGLE))), cut=st.integers(1, 3))
def test_a_tangle_is_cut_the_same_however_it_grew(folder: Path, order: list[int], cut: int) -> None:
    once, grown = folder / "tangle-once.db", folder / "tangle-grown.db"
    for db in (once, grown):
        db.unlink(missing_ok=True)
    pipeline.run(tangled(folder, order), db=str(once))
    for batch in (order[:cut], order[cut:5], order[5:]):
        pipeline.run(tangled(folder, batch), db=str(grown))
    assert content(grown) == content(once)
    assert len(blocks(once)) > 2
    assert borders(once)


@pytest.mark.usefixtures("narrow")
def test_a_part_of_a_tangle_that_a_batch_does_not_meet_stays(folder: Path) -> None:
    db = folder / "tangle-part.db"
    pipeline.run(tangled(folder, list(range(8))), db=str(db))
    done = pipeline.run(tangled(folder, [8]), db=str(db))
    assert 0 < len(done.part.articles) < len(done.run.articles) == len(TANGLE)


@pytest.fixture
def third(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tangle as the schema before borders kept it: in one block, whatever its size."""
    db = folder / "third.db"
    db.unlink(missing_ok=True)
    with monkeypatch.context() as patch:
        patch.setattr(_cuts, "WHOLE", 500)
        pipeline.run(tangled(folder, list(range(len(TANGLE)))), db=str(db))
    old = folder / "third-old.db"
    old.unlink(missing_ok=True)
    of_an_earlier_schema(db, old, 3)
    return old


@pytest.mark.usefixtures("narrow")
def test_a_database_without_borders_is_cut_by_the_next_run(folder: Path, third: Path) -> None:
    once = folder / "third-once.db"
    once.unlink(missing_ok=True)
    pipeline.run(tangled(folder, list(range(len(TANGLE)))), db=str(once))
    assert len(blocks(third)) < len(blocks(once))
    pipeline.run(tangled(folder, [0]), db=str(third))
    assert content(third) == content(once)


@pytest.mark.usefixtures("narrow")
def test_a_database_without_borders_is_checked_as_the_next_run_would_cut_it(folder: Path, third: Path) -> None:
    before = third.read_bytes()
    checked = pipeline.check(tangled(folder, [0]), against=str(third))
    assert third.read_bytes() == before
    assert checked.run == pipeline.run(tangled(folder, [0]), db=str(third)).run


# ---- what reviewers decided ------------------------------------------------------------------------------------------


def decided(db: Path, *lines: object) -> Path:
    path = db.with_name("decided.jsonl")
    path.write_text("".join(f"{x if isinstance(x, str) else json.dumps(x)}\n" for x in lines), encoding="utf-8")
    return path


def toll(run: Run, source: str) -> str:
    articles = {a.id for a in run.articles if a.source == source}
    return next(c.id for c in run.claims if c.article in articles and c.kind == "quantity")


def test_claims_of_two_blocks_that_are_decided_to_be_the_same_share_a_block(folder: Path) -> None:
    db = in_batches(folder, [[1, 4, 7]], "decided")
    run = pipeline.stored(str(db)).run
    assert len(blocks(db)) == 3
    same = {"kind": "same", "a": toll(run, "Harbour News"), "b": toll(run, "Skarholt Post"), "who": "Ada"}
    path = str(decided(db, same))
    pipeline.run(written(folder, [7]), db=str(db), decisions=path)
    assert len(blocks(db)) == 2
    once = folder / "decided-once.db"
    pipeline.run(written(folder, [7, 4, 1]), db=str(once), decisions=path)
    assert content(once) == content(db)
    pipeline.run(written(folder, [7]), db=str(db))
    assert len(blocks(db)) == 2  # the database has kept what was decided
    pipeline.run(written(folder, [7]), db=str(db), decisions=str(decided(db)))
    assert len(blocks(db)) == 3
    assert content(db) == content(in_batches(folder, [[1, 4, 7]], "decided-undone"))


@pytest.mark.usefixtures("narrow")
def test_what_was_decided_to_be_the_same_stays_together_when_more_comes(folder: Path) -> None:
    files = [*tangled(folder, list(range(9))), *written(folder, [7])]
    first, last, strange = tangled(folder, [1, 2, 3, 4, 5, 6, 7]), tangled(folder, [0, 8]), written(folder, [7])
    db, once = folder / "decided-tangle.db", folder / "decided-tangle-once.db"
    run = pipeline.run([*first, *strange], db=str(db)).run
    one = {"kind": "same", "a": toll(run, "Echo"), "b": toll(run, "Skarholt Post"), "who": "Ada"}
    other = {"kind": "same", "a": toll(run, "Orvane Voice"), "b": toll(run, "Herald"), "who": "Ada"}
    path = str(decided(db, one, other))
    pipeline.run(strange, db=str(db), decisions=path)
    pipeline.run(last, db=str(db), decisions=path)
    pipeline.run(files, db=str(once), decisions=path)
    assert content(db) == content(once)


def test_decisions_beside_the_database_are_read(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "decisions.jsonl").write_text('{"kind": "perhaps", "a": "x", "b": "y"}\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="perhaps") as caught:
        pipeline.run(written(folder, [0]), db=str(tmp_path / "x.db"))
    assert f"{tmp_path / 'decisions.jsonl'}:1: " in str(caught.value)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{no json", "no JSON"),
        ("[1]", "object"),
        ({"kind": "same", "a": "c1", "b": "c2", "whom": "x"}, "whom"),
        ({"kind": "same", "a": "c1"}, "b is missing"),
        ({"kind": "same", "a": "c1", "b": "c1"}, "both"),
        ({"kind": "same", "a": "c1", "b": "c2", "names": "yes"}, "names is"),
        ({"kind": "same", "a": "c1", "b": "c2", "who": 3}, "who is 3"),
    ],
    ids=["no json", "no object", "unknown field", "missing", "with itself", "names", "who"],
)
def test_a_decision_that_cannot_be_used_names_its_line_and_nothing_is_stored(
    tmp_path: Path, folder: Path, line: object, said: str
) -> None:
    names = {"kind": "different", "a": "Orvane", "b": "Orvand", "names": True, "when": "2031-06-01", "why": "two towns"}
    db = tmp_path / "x.db"
    with pytest.raises(ConfigError, match=said) as caught:
        pipeline.run(written(folder, [0]), db=str(db), decisions=str(decided(db, names, "", line)))
    assert ":3: " in str(caught.value)
    assert "(" in str(caught.value)
    with open_store(str(db), write=True) as store:
        assert store.load() is None


def test_a_decision_on_claims_that_are_not_there_changes_nothing(tmp_path: Path, folder: Path) -> None:
    db, plain = tmp_path / "x.db", tmp_path / "plain.db"
    path = str(decided(db, {"kind": "same", "a": "c1", "b": "c2"}))
    run = pipeline.run(written(folder, [0, 1]), db=str(db), decisions=path).run
    assert run == pipeline.run(written(folder, [0, 1]), db=str(plain)).run


def test_decisions_that_are_not_there_are_told(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        pipeline.run(written(folder, [0]), db=str(tmp_path / "x.db"), decisions=str(tmp_path / "none.jsonl"))
