"""An article that is taken out is gone, and the database is as if it had never been read."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_growth import ALL, QUAKE, TANGLE, blocks, content, narrow, tangled, written

from reconcile import pipeline
from reconcile.cli import main
from reconcile.errors import UsageError

__all__ = ["narrow"]

PRIVATE = (
    "Zebulonia Quartermain told the Xanthippe Gazette that the earthquake in Orvane killed 77 people on 14 May. "
    "Her vermilion notebook, she said, lists every one of them."
)
BOTH = f"""Orvane Courier, May 15, 2031

Earthquake shakes Orvane

{QUAKE.format(12)}
The hospital of Tolmira treated 340 people, and 25 of them were flown to the coast, its director said on Thursday.
الزلزال يهز أورفان

أدى الزلزال في أورفان إلى مقتل 12 شخصا في 14 مايو وألحق أضرارا بالجسر فوق نهر سلم، حسب ما قالت المحافظة إلسه تارن.
عالج مستشفى تولميرا 340 شخصا ونقل 25 منهم جوا إلى الساحل، كما قال مديره يوم الخميس في حديث إلى الصحفيين.
"""
WORDS = ("Zebulonia", "Quartermain", "Xanthippe", "vermilion", "zebulonia", "quartermain", "xanthippe")
BY = pipeline.By("Ana", "its author asked for it", None, date(2031, 6, 1))
TOLD = ("decisions", "frame")  # that an article was taken out is told here alone


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("forget")


def fresh(folder: Path, name: str) -> Path:
    """A database's path with nothing there, nor any decisions beside it."""
    home = folder / name
    home.mkdir(exist_ok=True)
    for file in home.iterdir():
        file.unlink()
    return home / "x.db"


def article(folder: Path, row: dict[str, str], name: str = "secret") -> str:
    path = folder / f"{name}.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return str(path)


def nouns(db: Path) -> dict[str, list[tuple[object, ...]]]:
    """What is stored of articles; what the frame tells, and its sum, is told apart."""
    rows = {name: rows for name, rows in content(db).items() if name not in TOLD}
    return rows | {"sums": [row for row in rows["sums"] if row[0] != "frame"]}


def id_of(db: Path, path: str) -> str:
    with closing(sqlite3.connect(db)) as connection:
        return str(connection.execute("SELECT id FROM articles WHERE file = ?", (path,)).fetchone()[0])


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(len(ALL))), out=st.integers(0, len(ALL) - 1), cut=st.integers(1, len(ALL) - 1))
def test_what_is_left_is_what_a_run_without_the_article_stores(
    folder: Path, order: list[int], out: int, cut: int
) -> None:
    db, without = fresh(folder, "with"), fresh(folder, "without")
    for batch in (order[:cut], order[cut:]):
        pipeline.run(written(folder, batch), db=str(db))
    pipeline.forget(str(db), written(folder, [out])[0], BY)
    pipeline.run(written(folder, [n for n in order if n != out]), db=str(without))
    assert nouns(db) == nouns(without)
    with closing(sqlite3.connect(db)) as connection:
        assert connection.execute("SELECT kind, who, why FROM decisions").fetchall() == [("forget", "Ana", BY.why)]
    pipeline.run(written(folder, order), db=str(db), now=BY.today)
    assert nouns(db) == nouns(without)


@pytest.mark.usefixtures("narrow")
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(out=st.integers(0, len(TANGLE) - 1))
def test_a_tangle_is_cut_as_if_the_article_had_never_been_in_it(folder: Path, out: int) -> None:
    db, without = fresh(folder, "tangle"), fresh(folder, "tangle-without")
    numbers = list(range(len(TANGLE)))
    pipeline.run(tangled(folder, numbers), db=str(db))
    pipeline.forget(str(db), tangled(folder, [out])[0], BY)
    pipeline.run(tangled(folder, [n for n in numbers if n != out]), db=str(without))
    assert nouns(db) == nouns(without)


def test_no_byte_of_its_text_is_left(folder: Path) -> None:
    db = fresh(folder, "bytes")
    path = article(folder, {"text": PRIVATE, "title": "Seventy-seven", "source": "Courier", "date": "2031-05-15"})
    pipeline.run([*written(folder, [0, 1, 2]), path], db=str(db))
    assert all(word.encode() in db.read_bytes() for word in WORDS[:4])
    pipeline.forget(str(db), path, BY)
    files = [one for one in db.parent.iterdir() if one.is_file()]
    assert {one.name for one in files} <= {"x.db", "x.db-wal", "x.db-shm", "decisions.jsonl"}
    for one in files:
        assert not [word for word in WORDS if word.encode() in one.read_bytes()], one.name
    assert "Courier: Seventy-seven" in (db.parent / "decisions.jsonl").read_text(encoding="utf-8")
    with closing(sqlite3.connect(db)) as connection:
        for name in ("articles_fts", "claims_fts"):
            connection.execute(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")  # noqa: S608
            asked = f"SELECT count(*) FROM {name} WHERE {name} MATCH 'orvane'"  # noqa: S608
            assert connection.execute(asked).fetchone()[0] > 0


def test_what_another_program_still_reads_is_told_and_gone_after_the_next_run(folder: Path) -> None:
    db = fresh(folder, "read")
    path = article(folder, {"text": PRIVATE, "source": "Courier", "date": "2031-05-15"})
    pipeline.run([*written(folder, [0]), path], db=str(db))
    with closing(sqlite3.connect(db)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT text FROM articles").fetchone()
        told = pipeline.forget(str(db), path, BY)
        assert told[-1].startswith(f"another program reads {db}: ")
        reader.execute("ROLLBACK")
    pipeline.run(written(folder, [0]), db=str(db), now=BY.today)
    assert not [word for word in WORDS if word.encode() in db.read_bytes()]
    assert not Path(f"{db}-wal").exists()


def test_only_its_block_is_written_again(folder: Path) -> None:
    db = fresh(folder, "block")
    pipeline.run(written(folder, list(range(len(ALL)))), db=str(db))
    path = written(folder, [4])[0]
    with closing(sqlite3.connect(db)) as connection:
        asked = "SELECT rowid, * FROM records WHERE block <> (SELECT block FROM articles WHERE file = ?) ORDER BY id"
        before = connection.execute(asked, (path,)).fetchall()
    pipeline.forget(str(db), path, BY)
    with closing(sqlite3.connect(db)) as connection:
        after = {row[1]: row for row in connection.execute("SELECT rowid, * FROM records")}
    assert [after[row[1]] for row in before] == before


def test_the_last_article_may_be_taken_out(folder: Path) -> None:
    db = fresh(folder, "last")
    pipeline.run(written(folder, [7]), db=str(db))
    pipeline.forget(str(db), written(folder, [7])[0], BY)
    assert blocks(db) == []
    assert pipeline.stored(str(db)).run.claims == ()


def test_a_translation_stays_when_its_original_is_taken_out_and_is_one_again_when_that_is_let_in(folder: Path) -> None:
    db, without = fresh(folder, "translated"), fresh(folder, "translated-once")
    path = folder / "both.txt"
    path.write_text(BOTH, encoding="utf-8")
    pipeline.run([str(path)], db=str(db))
    before = content(db)
    (original,) = {a.translation_of for a in pipeline.stored(str(db)).run.articles} - {None}
    assert original is not None
    pipeline.forget(str(db), original, BY)
    (left,) = pipeline.stored(str(db)).run.articles
    assert left.translation_of is None
    (without.parent / "decisions.jsonl").write_text((db.parent / "decisions.jsonl").read_text())
    pipeline.run([str(path)], db=str(without))
    assert nouns(db) == nouns(without)
    pipeline.forget(str(db), original, BY, undo=True)
    pipeline.run([str(path)], db=str(db))
    assert {k: v for k, v in content(db).items() if k != "decisions"} == {
        k: v for k, v in before.items() if k != "decisions"
    }


def test_a_run_says_that_it_left_it_out_and_ends_well(folder: Path) -> None:
    db = fresh(folder, "told")
    paths, asked = written(folder, [0, 1]), CliRunner()
    pipeline.run(paths, db=str(db))
    given = ["forget", paths[1], "--db", str(db), "--who", "Ana", "--why", "asked", "--now", "2031-06-01"]
    done = asked.invoke(main, given)
    assert done.exit_code == 0, done.output
    again = asked.invoke(main, ["run", *paths, "--db", str(db), "--now", "2031-06-02"])
    assert again.exit_code == 0
    mend = "'reconcile forget --undo ARTICLE' lets it in again"
    told = [line for line in again.stderr.splitlines() if "left out" in line]
    assert told == [f"warning: {paths[1]}: 1 article is left out, as was decided ({mend})"]
    once_more = asked.invoke(main, given)
    assert once_more.exit_code == 0
    assert once_more.stdout.startswith("out already: ")
    undone = asked.invoke(main, [*given, "--undo"])
    assert undone.exit_code == 0, undone.output
    assert len(pipeline.run(paths, db=str(db), now=date(2031, 6, 2)).run.articles) == 2
    assert asked.invoke(main, given).exit_code == 0  # on the same day, and out again
    assert len(pipeline.stored(str(db)).run.articles) == 1
    out = pipeline.run(written(folder, [1]), db=str(fresh(folder, "other"))).run.articles[0].id
    undone = asked.invoke(main, ["forget", out[:6], "--db", str(db), "--undo", "--now", "2031-06-02"])
    assert undone.exit_code == 0, undone.output
    assert len(pipeline.run(paths, db=str(db), now=date(2031, 6, 2)).run.articles) == 2


def test_all_states_of_a_file_are_taken_out_and_it_says_so(folder: Path) -> None:
    db = fresh(folder, "states")
    for toll in (12, 31):
        path = article(folder, {"text": QUAKE.format(toll), "source": "Courier", "date": "2031-05-15"}, "state")
        pipeline.run([path], db=str(db))
    told = pipeline.forget(str(db), path, BY)
    assert [one[:9] for one in told] == ["taken out", "taken out", "2 states "]
    assert pipeline.forget(str(db), path, BY)[0].startswith("out already: ")
    assert len(pipeline.forget(str(db), path, BY, undo=True)) == 2


CHANGED = {
    "another version": ('"version":"', '"version":"0.'),
    "a run that was stopped": ('"complete":true', '"complete":false'),
}


@pytest.mark.parametrize("made_with", CHANGED)
def test_it_is_out_at_once_of_a_database_that_must_be_looked_into_anew(folder: Path, made_with: str) -> None:
    db, without = fresh(folder, "anew"), fresh(folder, "anew-without")
    path = article(folder, {"text": PRIVATE, "source": "Courier", "date": "2031-05-15"})
    paths = written(folder, [0, 1, 2])
    pipeline.run([*paths, path], db=str(db))
    was, is_ = CHANGED[made_with]
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("UPDATE frame SET content = replace(content, ?, ?)", (was, is_))
        connection.commit()
    told = pipeline.forget(str(db), path, BY)
    assert "the article is out" in told[-1]
    for one in (file for file in db.parent.iterdir() if file.is_file()):
        assert not [word for word in WORDS if word.encode() in one.read_bytes()], one.name
    assert len(pipeline.stored(str(db)).run.articles) == len(paths)
    pipeline.run([], db=str(db), now=BY.today)
    pipeline.run(paths, db=str(without))
    assert nouns(db) == nouns(without)


def test_until_a_day_is_until_that_day(folder: Path) -> None:
    db = fresh(folder, "until")
    paths = written(folder, [0, 1])
    pipeline.run(paths, db=str(db))
    pipeline.forget(str(db), paths[1], pipeline.By("Ana", "embargo", date(2031, 7, 1), date(2031, 6, 1)))
    assert pipeline.run(paths, db=str(db), now=date(2031, 7, 1)).stored == 1
    assert pipeline.run(paths, db=str(db), now=date(2031, 7, 2)).stored == 2


@pytest.mark.parametrize(
    ("wanted", "by", "undo", "said"),
    [
        ("nothing", BY, False, "no article 'nothing'"),
        ("a", BY, False, "articles begin with 'a'"),
        ("0", pipeline.By("Ana", None, None, date(2031, 6, 1)), False, "no reason"),
        ("a", BY, True, "no article that is out goes by"),
    ],
    ids=["unknown", "several", "no reason", "nothing to undo"],
)
def test_what_cannot_be_taken_out_is_told(folder: Path, wanted: str, by: pipeline.By, undo: bool, said: str) -> None:
    db = fresh(folder, "refused")
    pipeline.run(written(folder, [0, 1]), db=str(db))
    with pytest.raises(UsageError, match=said):
        pipeline.forget(str(db), wanted, by, undo=undo)
    assert not (db.parent / "decisions.jsonl").exists()
