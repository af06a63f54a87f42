"""Numbers of many digits go through a whole run, and through every report."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reconcile.cli import main
from reconcile.report import formats

DIGITS = st.integers(0, 9).map(str)
WHOLE = st.integers(29, 40).flatmap(lambda long: st.integers(10 ** (long - 1), 10**long - 1)).map(str)
SHORT = st.integers(2, 9_000_000).map(lambda number: f"{number:,}")
WITH_POINT = st.tuples(WHOLE, DIGITS).map(".".join)
GROUPED = st.integers(10**27, 10**28).map(lambda number: f"{number:,}")
NUMBER = st.one_of(WHOLE, WHOLE.map(lambda text: text[:30] + "00"), GROUPED, WITH_POINT, SHORT)
TEXTS = (
    "{} people were killed in the collapse of the Selmer dam on 9 March 2034, officials said.",
    "The collapse of the Selmer dam on 9 March 2034 cost {} euros. About {} tonnes of water were lost.",
)


def article(source: str, number: str, text: str) -> str:
    """A line of JSON."""
    told = text.replace("{}", number)
    return json.dumps({"source": source, "date": "2034-03-11", "text": told}) + "\n"


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(numbers=st.lists(NUMBER, min_size=2, max_size=3), text=st.sampled_from(TEXTS))
def test_no_number_of_up_to_forty_digits_stops_a_run(tmp_path: Path, numbers: list[str], text: str) -> None:
    batch, db = tmp_path / "batch.jsonl", tmp_path / "x.db"
    db.unlink(missing_ok=True)
    outlets = ("Selmer Post", "Valley Radio", "Upland Wire")
    batch.write_text("".join(article(*pair, text) for pair in zip(outlets, numbers, strict=False)), encoding="utf-8")
    also = [word for form in formats() for word in ("--also", f"{form}={tmp_path / form}")]
    ended = CliRunner().invoke(main, ["run", str(batch), "--db", str(db), *also])
    assert ended.exit_code == 0, ended.output


@pytest.mark.parametrize("short", ["7", "12,500"])
def test_a_long_number_is_held_against_a_short_one_with_all_its_digits(tmp_path: Path, short: str) -> None:
    batch = tmp_path / "batch.jsonl"
    long = "1234567890123456789012345678901234567"
    batch.write_text(article("Selmer Post", long, TEXTS[0]) + article("Valley Radio", short, TEXTS[0]), "utf-8")
    words = ["run", str(batch), "--db", str(tmp_path / "x.db"), "--format", "json"]
    report = json.loads(CliRunner().invoke(main, words).output)
    assert len(report["findings"]) == 1
    assert long in {str(claim["value"].get("number")) for claim in report["claims"]}
    found = next(one["estimate"] for one in report["clusters"] if one["attribute"] == "killed")
    assert found["high"] == int(long)


def test_two_long_numbers_are_compared_to_the_last_digit() -> None:
    one, other = (f"The Selmer dam cost 12345678901234567890123456789012{last} euros." for last in "34")
    told = json.loads(CliRunner().invoke(main, ["compare", one, other]).output)
    assert told["verdict"] == "conflict"
    assert [claim["value"]["number"] % 10 for claim in told["claims"]] == [3, 4]


MONSTERS = {
    "a million digits": "9" * 10**6,
    "a million digits of an ordinal": "9" * 10**6 + "th",
    "a hundred thousand arabic digits": "\u0669" * 10**5,
    "an exponent of nine digits": "1e999999999",
    "powers of powers": "9**9**9",
    "not a number": "NaN",
    "endless": "inf",
    "minus nothing": "-0",
    "one more than a word of the machine": str(2**63),
    "millions of millions": "one " + "million " * 2_000,
    "a share of nothing": "1/0",
    "long parts of a fraction": "9" * 400 + "/" + "7" * 400,
    "a day that no calendar has": "99999-99-99",
    "a percentage of 400 digits": "1" + "0" * 400 + "%",
    "groups without end": ",".join(["999"] * 1_000),
    "points without end": "1" + ".000" * 3_000,
    "half after half": "\u00bd" * 5_000,
    "an age of 5,000 digits": "9" * 5_000 + "-year-old",
}
SECONDS = 0.5  # of processor time: ten times what each may take on a machine that has nothing else to do


@pytest.mark.parametrize("number", MONSTERS.values(), ids=MONSTERS)
def test_a_monstrous_number_is_read_or_left_at_once(number: str) -> None:
    from reconcile.extract import Extractor
    from reconcile.model import Article
    from reconcile.packs import load

    extract = Extractor(load().lexicon)
    extract(Article("a" + "0" * 12, "x.txt", 0, "Two men met.", language="en"))
    article = Article("a" + "1" * 12, "x.txt", 0, f"The flood at Selmer killed {number} people.", language="en")
    start = time.process_time()
    found = extract(article)
    assert time.process_time() - start < SECONDS
    assert all(article.text[c.span.start : c.span.end] == c.quote for c in found.claims)
    assert all(one.why for one in found.ledger.unread)
    values = [getattr(claim.value, "number", None) for claim in found.claims]
    assert all(value is None or (value.is_finite() and value.adjusted() < 100) for value in values)
