"""Bad inputs: databases, decisions, baselines."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from made_bad_inputs import FERRY, RUN, Bad, stored

IN = {"in/good.txt": FERRY}


def _foreign(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "x.db")) as db, db:
        db.execute("create table addresses (name text)")


def _newer(folder: Path) -> None:
    stored(folder)
    with closing(sqlite3.connect(folder / "x.db")) as db, db:
        db.execute("pragma user_version = 999")


def _damaged(folder: Path) -> None:
    stored(folder)
    path = folder / "x.db"
    raw = bytearray(path.read_bytes())
    raw[8192 : len(raw) - 4096] = b"\xa5" * (len(raw) - 12288)
    path.write_bytes(bytes(raw))


def _cut(folder: Path) -> None:
    stored(folder)
    path = folder / "x.db"
    path.write_bytes(path.read_bytes()[:5000])


def _folder(folder: Path) -> None:
    (folder / "x.db").mkdir()


STORES = (
    Bad("a database that is not there", "report --db x.db", 3, "there is no database"),
    Bad("an empty file as a database", "report --db x.db", 3, "the database is empty", {"x.db": b""}),
    Bad("a text as a database", "report --db x.db", 3, "this is not a database", {"x.db": FERRY}),
    Bad("a text to run into", RUN, 3, "this is not a database", {"x.db": FERRY, **IN}),
    Bad("a folder as a database", RUN, 3, "x.db: ", IN, make=_folder, nameless=True),
    Bad(
        "another program's database",
        RUN,
        3,
        "this database is not one of reconcile's",
        IN,
        make=_foreign,
        nameless=True,
    ),
    Bad(
        "another program's database, to report on",
        "report --db x.db",
        3,
        "this database is not one of reconcile's",
        make=_foreign,
    ),
    Bad(
        "a database of a newer version", RUN, 3, "this database is of a newer reconcile", IN, make=_newer, nameless=True
    ),
    Bad("a damaged database", "report --db x.db", 3, "the database is damaged", IN, make=_damaged, nameless=True),
    Bad("a database cut off", "report --db x.db", 3, "the database is damaged", IN, make=_cut, nameless=True),
    Bad("a check against no database", "check in --against x.db", 3, "there is no database", IN, nameless=True),
    Bad("a check against a text", "check in --against in/good.txt", 3, "this is not a database", IN),
)

DECISIONS = (
    Bad(
        "decisions that are no JSON",
        f"{RUN} --decisions d.jsonl",
        2,
        "d.jsonl:1: this is no JSON",
        {"d.jsonl": "{\n", **IN},
        mended={"d.jsonl": ""},
    ),
    Bad(
        "a decision of an unknown kind",
        f"{RUN} --decisions d.jsonl",
        2,
        'd.jsonl:1: kind is "perhaps"',
        {"d.jsonl": '{"kind": "perhaps"}\n', **IN},
    ),
    Bad(
        "a decision with a field twice",
        f"{RUN} --decisions d.jsonl",
        2,
        "the field 'of' stands there twice",
        {"d.jsonl": '{"kind": "undo", "of": "a", "of": "b"}\n', **IN},
    ),
    Bad(
        "a decision with an unknown field",
        f"{RUN} --decisions d.jsonl",
        2,
        "unknown field 'becuase'",
        {"d.jsonl": '{"kind": "stands", "finding": "f1", "becuase": "x"}\n', **IN},
    ),
    Bad(
        "decisions that are not UTF-8",
        f"{RUN} --decisions d.jsonl",
        2,
        "the decisions cannot be read (a file in UTF-8 is wanted",
        {"d.jsonl": b'{"kind": "undo", "of": "\xff"}\n', **IN},
    ),
    Bad(
        "a decision on a finding that is not there",
        "decide f0 --stands --who Ada --db x.db",
        2,
        "there is no finding 'f0'",
        IN,
        make=stored,
        nameless=True,
    ),
)

BASELINE = "check in --against x.db --baseline known.toml"
ENTRY = '[[finding]]\nkey = "0123456789abcdef"\nadded = 2033-02-05\nwho = "Ada"\nreason = "known"\n'
BASELINES = (
    Bad(
        "a baseline that is no TOML",
        BASELINE,
        2,
        "known.toml:1: is not TOML",
        {"known.toml": "[[finding\n", **IN},
        make=stored,
        mended={"known.toml": ENTRY},
    ),
    Bad(
        "a baseline whose entry names nobody",
        BASELINE,
        2,
        "'who' is missing",
        {"known.toml": ENTRY.replace('who = "Ada"\n', ""), **IN},
        make=stored,
    ),
    Bad(
        "an entry that ends before it began",
        BASELINE,
        2,
        "'until' lies before 'added'",
        {"known.toml": ENTRY + "until = 2033-01-01\n", **IN},
        make=stored,
    ),
    Bad(
        "a key that stands twice",
        BASELINE,
        2,
        "the key '0123456789abcdef' is also in line 2",
        {"known.toml": ENTRY + ENTRY, **IN},
        make=stored,
    ),
    Bad(
        "a baseline that is a folder",
        BASELINE.replace("known.toml", "in"),
        2,
        "in: cannot be read: Is a directory",
        IN,
        make=stored,
        nameless=True,
    ),
)

GROUPS = {"Databases": STORES, "Decisions": DECISIONS, "Baselines": BASELINES}
