"""The command line: what it prints where, and the exit code of every way to end."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from reconcile import __version__
from reconcile.cli import main
from reconcile.cli._ending import CODES, Program, ending
from reconcile.errors import ReadError, RuleError, StoreError, UsageError

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = [sys.executable, "-m", "reconcile"]

FIFTH = {
    "id": "one",
    "source": "The Harbour Post",
    "date": "2021-05-04",
    "title": "Army hands over Northgate base",
    "text": "The Kestandar army handed over the Northgate base on May 3, 2021. "
    "Northgate is the fifth base that the army has handed over.",
}
SIXTH = {
    "id": "two",
    "source": "Valley Courier",
    "date": "2021-05-04",
    "title": "Northgate base returned",
    "text": "Soldiers of the Kestandar army left the Northgate base on May 3, 2021, an officer said. "
    "Northgate is the sixth base that the army has handed over, he said.",
}
APART = {
    "id": "three",
    "source": "Lakeside Radio",
    "date": "2021-05-04",
    "title": "Bridge opens in Tarn",
    "text": "A new bridge was opened in the town of Tarn on May 2, 2021. It cost 3 million dollars.",
}


def call(*words: str | Path, stdin: bytes | None = None) -> Result:
    """The program's answer to these words."""
    return CliRunner().invoke(main, [str(word) for word in words], input=stdin)


def written(path: Path, *articles: dict[str, str]) -> Path:
    """A file of these articles as JSON lines."""
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def fifth(tmp_path: Path) -> Path:
    """A file with one article."""
    return written(tmp_path / "first.jsonl", FIFTH)


@pytest.fixture
def sixth(tmp_path: Path) -> Path:
    """A file with an article that contradicts the first."""
    return written(tmp_path / "second.jsonl", SIXTH)


@pytest.fixture
def db(tmp_path: Path, fifth: Path) -> Path:
    """A database that holds the first article."""
    path = tmp_path / "out" / "r.db"
    assert call("run", fifth, "--db", path).exit_code == 0
    return path


# ---- words and help --------------------------------------------------------------------------------------------------


def every_command(group: click.Group, before: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """The words that call each command and each group."""
    found = [before]
    for name, command in sorted(group.commands.items()):
        words = (*before, name)
        found += every_command(command, words) if isinstance(command, click.Group) else [words]
    return found


@pytest.mark.parametrize("words", every_command(main), ids=lambda words: " ".join(words) or "reconcile")
def test_help_tells_the_exit_codes(words: tuple[str, ...]) -> None:
    answer = call(*words, "--help")
    assert answer.exit_code == 0
    assert CODES[0] in answer.stdout
    assert CODES[130] in answer.stdout


def test_version_is_one_line() -> None:
    answer = call("--version")
    assert (answer.exit_code, answer.stdout) == (0, f"reconcile {__version__}\n")


@pytest.mark.parametrize("word", ["--version", "--help"])
def test_start_up_imports_no_heavy_library(word: str) -> None:
    heavy = (
        "dask dateparser datasette distributed email fsspec htmldate jinja2 lxml numpy py3langid pyarrow pydantic "
        "rapidfuzz rich ruamel selectolax sqlite3 sqlite_utils trafilatura "
        "reconcile.model reconcile.packs reconcile.pipeline"
    )
    script = (
        "import sys\nfrom reconcile.cli import main\n"
        f"try:\n    main([{word!r}])\nexcept SystemExit:\n    pass\n"
        f"print(sorted(set({heavy.split()!r}) & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "[]"


def test_check_of_a_text_imports_only_what_it_needs_once_the_packs_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECONCILE_CACHE", str(tmp_path / "kept"))
    draft, db = tmp_path / "draft.jsonl", tmp_path / "stored.db"
    draft.write_text(json.dumps({"text": "The flood in Varlund killed 12 people.", "language": "en"}), encoding="utf-8")
    assert call("run", str(draft), "--db", str(db)).exit_code == 0
    assert call("report", "--db", str(db)).exit_code == 0
    heavy = "dask dateparser distributed htmldate jinja2 lxml numpy py3langid pydantic ruamel selectolax trafilatura"
    script = (
        "import sys\nfrom reconcile.cli import main\n"
        f"try:\n    main(['check', {str(draft)!r}, '--against', {str(db)!r}])\nexcept SystemExit:\n    pass\n"
        f"print(sorted(set({heavy.split()!r}) & set(sys.modules)))"
    )
    for _ in range(2):  # the first keeps the packs
        told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["run"], id="no path"),
        pytest.param(["run", "x", "--fail-on", "sometimes"], id="unknown level"),
        pytest.param(["run", "x", "--format", "papyrus"], id="unknown format"),
        pytest.param(["run", "x", "--bogus"], id="unknown option"),
        pytest.param(["check", "x"], id="check against nothing"),
        pytest.param(["check", "x", "--against", "y", "--min-read", "2"], id="share over one"),
        pytest.param(["ponder"], id="unknown command"),
        pytest.param(["run", "-", "-"], id="standard input twice"),
        pytest.param(["run", "x", "--propose-model", "m"], id="a model without an extractor"),
        pytest.param(["extract", "x", "--propose", "oracle"], id="unknown extractor"),
        pytest.param(["run", "x", "--output", "no/such/folder/report.txt"], id="no folder for the output"),
    ],
)
def test_bad_usage_exits_2_and_prints_nothing_to_stdout(words: list[str], tmp_path: Path) -> None:
    answer = CliRunner().invoke(main, words)
    assert answer.exit_code == 2
    assert answer.stdout == ""
    assert "rror: " in answer.stderr


def test_an_unknown_format_names_the_known_ones(fifth: Path) -> None:
    answer = call("run", fifth, "--format", "papyrus")
    assert "text" in answer.stderr
    assert "json" in answer.stderr


# ---- how a run ends --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageError("-", "what", "mend"), 2),
        (RuleError("rules/x.yml", "what", "mend"), 2),
        (ReadError("a.txt", "what", "mend"), 3),
        (StoreError("r.db", "what", "mend"), 3),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else str(value),
)
def test_an_error_of_ours_is_one_line_with_place_and_mend(error: Exception, code: int) -> None:
    program = Program("test", callback=None)

    @program.command()
    def fall() -> None:
        raise error

    answer = CliRunner().invoke(program, ["fall"])
    assert answer.exit_code == code
    assert answer.stderr == f"error: {error}\n"
    assert answer.stdout == ""


def test_a_bug_keeps_its_traceback_and_exits_70() -> None:
    program = Program("test", callback=None)

    @program.command()
    def fall() -> None:
        raise ZeroDivisionError("the bug")

    answer = CliRunner().invoke(program, ["fall"])
    assert answer.exit_code == 70
    assert "in fall" in answer.stderr
    assert "ZeroDivisionError: the bug" in answer.stderr


def test_an_exit_code_is_never_lost() -> None:
    assert [ending(SystemExit(code)) for code in (None, 0, 1, 3)] == [0, 0, 1, 3]


@pytest.mark.skipif(os.name == "nt", reason="signals are sent as POSIX has them")
def test_ctrl_c_exits_130_without_a_traceback() -> None:
    with subprocess.Popen(
        [*PROGRAM, "run", "-"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdin
        # more than a pipe holds: once it is written, the program is reading
        running.stdin.write(b"x" * 1_000_000)
        running.stdin.flush()
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=20)
    assert running.returncode == 130
    assert b"Traceback" not in told


@pytest.mark.skipif(os.name == "nt", reason="pipes are closed as POSIX has them")
def test_a_reader_that_stops_exits_141_quietly() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as stdout:
        ended = subprocess.run(
            [*PROGRAM, "rules", "conditions"], cwd=ROOT, stdout=stdout, stderr=subprocess.PIPE, check=False
        )
    assert (ended.returncode, ended.stderr) == (141, b"")


# ---- run and report --------------------------------------------------------------------------------------------------


def test_run_prints_the_conflict_and_exits_0_without_fail_on(tmp_path: Path, fifth: Path, sixth: Path) -> None:
    answer = call("run", fifth, sixth, "--db", tmp_path / "r.db")
    assert answer.exit_code == 0
    for words in ("The Harbour Post", "Valley Courier", "fifth", "sixth"):
        assert words in answer.stdout
    assert "\x1b" not in answer.stdout
    assert answer.stderr == ""


@pytest.mark.parametrize(("level", "code"), [("none", 0), ("conflict", 1), ("review", 1), ("explained", 1)])
@pytest.mark.parametrize("form", ["text", "json"])
def test_fail_on_decides_the_exit_code_of_every_format(
    tmp_path: Path, fifth: Path, sixth: Path, form: str, level: str, code: int
) -> None:
    answer = call("run", fifth, sixth, "--db", tmp_path / "r.db", "--format", form, "--fail-on", level)
    assert answer.exit_code == code
    assert answer.stdout


def test_report_prints_what_run_printed(tmp_path: Path, fifth: Path, sixth: Path) -> None:
    first = call("run", fifth, sixth, "--db", tmp_path / "r.db", "--format", "json")
    again = call("report", "--db", tmp_path / "r.db", "--format", "json")
    assert json.loads(first.stdout)["findings"]
    assert again.stdout == first.stdout


def test_a_second_run_prints_the_same_and_changes_nothing(tmp_path: Path, fifth: Path, sixth: Path) -> None:
    path = tmp_path / "r.db"
    first = call("run", fifth, sixth, "--db", path, "--format", "json")
    before = digest(path)
    assert call("run", fifth, sixth, "--db", path, "--format", "json").stdout == first.stdout
    assert digest(path) == before


def test_the_order_of_files_does_not_show(tmp_path: Path, fifth: Path, sixth: Path) -> None:
    there = call("run", fifth, sixth, "--db", tmp_path / "a.db", "--format", "json")
    back = call("run", sixth, fifth, "--db", tmp_path / "b.db", "--format", "json")
    assert len(json.loads(there.stdout)["articles"]) == 2
    assert back.stdout == there.stdout


def test_standard_input_is_read_as_a_dash(tmp_path: Path, fifth: Path) -> None:
    answer = call("run", "-", "--db", tmp_path / "r.db", "--format", "json", stdin=fifth.read_bytes())
    assert [article["source"] for article in json.loads(answer.stdout)["articles"]] == ["The Harbour Post"]


def test_output_goes_to_the_file_alone(tmp_path: Path, db: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old", encoding="utf-8")
    answer = call("report", "--db", db, "--format", "json", "--output", target)
    assert (answer.exit_code, answer.stdout) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "reconcile-report/1"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first.jsonl", "out", "report.json"]


def test_an_unreadable_file_exits_3_is_named_and_the_rest_is_done(tmp_path: Path, fifth: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    missing = tmp_path / "missing.txt"
    answer = call("run", fifth, empty, missing, "--db", tmp_path / "r.db", "--format", "json")
    assert answer.exit_code == 3
    said = json.loads(answer.stdout)
    assert len(said["articles"]) == 1
    assert [Path(skipped["file"]).name for skipped in said["skipped"]] == ["empty.txt", "missing.txt"]
    assert "empty.txt" in answer.stderr
    assert "missing.txt" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_what_an_earlier_run_could_not_read_does_not_fail_a_report(tmp_path: Path, fifth: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert call("run", fifth, empty, "--db", tmp_path / "r.db").exit_code == 3
    answer = call("report", "--db", tmp_path / "r.db")
    assert answer.exit_code == 0
    assert "empty.txt" in "".join(answer.stdout.split())  # a long path is broken over lines


def test_a_file_that_is_no_database_exits_3_and_stays_as_it_was(tmp_path: Path, fifth: Path) -> None:
    foreign = tmp_path / "notes.db"
    foreign.write_text("these are my notes, not a database\n" * 100, encoding="utf-8")
    before = digest(foreign)
    answer = call("run", fifth, "--db", foreign)
    assert answer.exit_code == 3
    assert answer.stderr.startswith(f"error: {foreign}")
    assert len(answer.stderr.splitlines()) == 1
    assert digest(foreign) == before


@pytest.mark.parametrize("words", [["report"], ["show", "c1"], ["why", "c1", "c2"]], ids=lambda words: words[0])
def test_a_missing_database_exits_3_and_is_not_made(tmp_path: Path, words: list[str]) -> None:
    missing = tmp_path / "none.db"
    answer = call(*words, "--db", missing)
    assert answer.exit_code == 3
    assert answer.stderr.startswith(f"error: {missing}")
    assert not missing.exists()


def test_a_broken_rule_exits_2_and_stores_nothing(tmp_path: Path, fifth: Path) -> None:
    pack = tmp_path / "rules" / "mine"
    pack.mkdir(parents=True)
    (pack / "pack.yml").write_text("name: mine\nversion: '1'\nabout: A pack of mine.\n", encoding="utf-8")
    (pack / "broken.yml").write_text("id: broken\nverdict: conflict\nwhen: [\n", encoding="utf-8")
    answer = call("run", fifth, "--rules", tmp_path / "rules", "--db", tmp_path / "r.db")
    assert answer.exit_code == 2
    assert "broken.yml" in answer.stderr
    assert "Traceback" not in answer.stderr
    assert not (tmp_path / "r.db").exists()


# ---- check -----------------------------------------------------------------------------------------------------------


def test_check_exits_1_for_a_new_conflict_and_leaves_the_database_alone(db: Path, sixth: Path) -> None:
    before, around = digest(db), sorted(db.parent.iterdir())
    answer = call("check", sixth, "--against", db)
    assert answer.exit_code == 1
    assert "sixth" in answer.stdout
    assert digest(db) == before
    assert sorted(db.parent.iterdir()) == around


def test_check_exits_0_when_the_new_article_contradicts_nobody(db: Path, tmp_path: Path) -> None:
    assert call("check", written(tmp_path / "apart.jsonl", APART), "--against", db).exit_code == 0


def test_check_is_silent_on_conflicts_that_were_there_before(db: Path, sixth: Path, tmp_path: Path) -> None:
    assert call("run", sixth, "--db", db, "--fail-on", "conflict").exit_code == 1
    answer = call("check", written(tmp_path / "apart.jsonl", APART), "--against", db, "--format", "json")
    assert answer.exit_code == 0
    assert json.loads(answer.stdout)["findings"] == []


def test_min_read_fails_a_batch_whose_numerals_were_not_read(db: Path, tmp_path: Path) -> None:
    odd = {"text": "Lots 41, 73 and 96 went. Codes 17/5/88-3, 4711 and 0815 stand beside item 52."}
    batch = written(tmp_path / "odd.jsonl", odd)
    assert call("check", batch, "--against", db, "--min-read", "0").exit_code == 0
    answer = call("check", batch, "--against", db, "--min-read", "1")
    assert answer.exit_code == 1
    assert "--min-read 100.0%" in answer.stderr


def test_check_tells_of_the_draft_alone(db: Path, sixth: Path) -> None:
    answer = call("check", sixth, "--against", db)
    told = " ".join(answer.stdout.split())
    assert told.startswith("1 article from 1 outlet, 1 origin: ")
    assert "held against 1 stored article." in told
    assert "Valley Courier" in told.partition(" READ ")[2]
    assert "The Harbour Post" not in told.partition(" READ ")[2]
    ledger = json.loads(call("check", sixth, "--against", db, "--format", "json").stdout)["ledger"]
    assert len(ledger) == 1


def test_min_read_counts_a_draft_that_is_stored_already(tmp_path: Path) -> None:
    told = "Lots 41, 73 and 96 went. Codes 17/5/88-3, 4711 and 0815 stand beside item 52."
    odd = written(tmp_path / "odd.jsonl", {"text": told})
    call("run", odd, "--db", tmp_path / "r.db")
    assert call("check", odd, "--against", tmp_path / "r.db", "--min-read", "1").exit_code == 1


@pytest.mark.parametrize(
    ("date", "warning"),
    [("2022-13-40", "field 'date': no date can be read from '2022-13-40'"), (20220504, "field 'date' is not a text")],
    ids=["no such day", "a number"],
)
@pytest.mark.parametrize("command", ["run", "extract"])
def test_a_date_that_is_passed_over_is_a_warning(tmp_path: Path, command: str, date: object, warning: str) -> None:
    batch = tmp_path / "in.jsonl"
    batch.write_text(json.dumps(FIFTH) + "\n" + json.dumps(SIXTH | {"date": date}) + "\n", encoding="utf-8")
    answer = call(command, batch, *(["--db", tmp_path / "r.db"] if command == "run" else []))
    assert answer.exit_code == 0
    assert f"warning: {batch}: line 2: {warning}" in answer.stderr
    assert (warning in " ".join(answer.stdout.split())) == (command == "run")


# ---- looking closer --------------------------------------------------------------------------------------------------


def test_show_prints_the_evidence_of_a_finding_by_a_short_id(tmp_path: Path, fifth: Path, sixth: Path) -> None:
    said = json.loads(call("run", fifth, sixth, "--db", tmp_path / "r.db", "--format", "json").stdout)
    [conflict] = [finding for finding in said["findings"] if finding["verdict"] == "conflict"]
    answer = call("show", conflict["id"][:-1], "--db", tmp_path / "r.db")
    assert answer.exit_code == 0
    assert "fifth" in answer.stdout
    assert "sixth" in answer.stdout


def test_why_names_the_rules_for_two_claims(tmp_path: Path, fifth: Path, sixth: Path) -> None:
    said = json.loads(call("run", fifth, sixth, "--db", tmp_path / "r.db", "--format", "json").stdout)
    [conflict] = [finding for finding in said["findings"] if finding["verdict"] == "conflict"]
    answer = call("why", *conflict["claims"][:2], "--db", tmp_path / "r.db")
    assert answer.exit_code == 0
    assert conflict["rule"] in answer.stdout


def test_show_marks_the_numerals_of_an_article_and_colours_nothing_in_a_pipe(db: Path) -> None:
    [article] = json.loads(call("report", "--db", db, "--format", "json").stdout)["articles"]
    answer = call("show", article["id"], "--db", db)
    assert answer.exit_code == 0
    assert "[fifth](" in answer.stdout
    assert "\x1b" not in answer.stdout


def test_why_asks_the_rules_of_a_folder_of_ones_own(tmp_path: Path, fifth: Path, sixth: Path) -> None:
    pack = tmp_path / "mine" / "depots"
    pack.mkdir(parents=True)
    (pack / "pack.yml").write_text("name: depots\nversion: '7'\nabout: A pack of mine.\n", encoding="utf-8")
    own = ("--db", tmp_path / "r.db", "--rules", tmp_path / "mine")
    said = json.loads(call("run", fifth, sixth, *own, "--format", "json").stdout)
    [conflict] = [finding for finding in said["findings"] if finding["verdict"] == "conflict"]
    with_own, without = (call("why", *conflict["claims"][:2], *options) for options in (own, own[:2]))
    assert (with_own.exit_code, without.exit_code) == (0, 0)
    assert "made with the packs" not in with_own.stdout
    assert "depots 7" in without.stdout.splitlines()[0]


def test_the_ledger_of_the_json_report_counts_fates(db: Path) -> None:
    said = json.loads(call("report", "--db", db, "--format", "json").stdout)
    for ledger in said["ledger"]:
        assert sum(ledger["fates"].values()) == ledger["total"]
        assert ledger["fates"]["unread"] == len(ledger["unread"]) == ledger["total"] - ledger["read"]
        assert ledger["proposed"] is None


@pytest.mark.parametrize("words", [["show", "zzz"], ["why", "zzz", "yyy"]], ids=lambda words: words[0])
def test_an_id_that_nothing_has_exits_2(db: Path, words: list[str]) -> None:
    answer = call(*words, "--db", db)
    assert answer.exit_code == 2
    assert answer.stderr.startswith("error: ")
    assert "zzz" in answer.stderr


def test_extract_prints_one_claim_a_line_with_its_exact_words(fifth: Path) -> None:
    rows = [json.loads(line) for line in call("extract", fifth).stdout.splitlines()]
    assert "ordinal" in {row["kind"] for row in rows}
    assert {row["record"] for row in rows} == {"one"}
    fields = {"text": FIFTH["text"], "title": FIFTH["title"]}
    assert [row for row in rows if fields[row["field"]][row["start"] : row["end"]] != row["quote"]] == []


def test_extract_numerals_gives_every_numeral_with_its_place(fifth: Path) -> None:
    rows = [json.loads(line) for line in call("extract", fifth, "--numerals").stdout.splitlines()]
    assert ("ordinal", "fifth") in {(row["kind"], row["text"]) for row in rows}
    assert "date" in {row["kind"] for row in rows}
    for row in rows:
        assert set(row) >= {"record", "kind", "start", "end", "text", "value"}


def test_extract_of_an_unreadable_file_exits_3_after_the_others(tmp_path: Path, fifth: Path) -> None:
    answer = call("extract", fifth, tmp_path / "missing.txt")
    assert answer.exit_code == 3
    assert answer.stdout
    assert "missing.txt" in answer.stderr


def test_rules_list_names_packs_and_rules() -> None:
    answer = call("rules", "list")
    assert answer.exit_code == 0
    assert {path.parent.name for path in (ROOT / "rules").glob("*/pack.yml")} <= {
        line.split()[0] for line in answer.stdout.splitlines()
    }


def test_rules_conditions_have_a_manual() -> None:
    lines = call("rules", "conditions").stdout.splitlines()
    assert lines
    assert [line for line in lines if len(line.split()) < 3] == []


def test_an_unknown_pack_exits_2_and_is_named(fifth: Path, tmp_path: Path) -> None:
    answer = call("run", fifth, "--pack", "no-such-pack", "--db", tmp_path / "r.db")
    assert answer.exit_code == 2
    assert "no-such-pack" in answer.stderr
