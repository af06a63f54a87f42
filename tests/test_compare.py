"""Two texts compared in one direction: what follows, what conflicts, what is explained, and what is unrelated."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from reconcile.cli import main
from reconcile.judge.follows._sets import Stand, Stretch, stand
from reconcile.model import Bound, Quantity
from reconcile.packs import load
from reconcile.pipeline._compare import comparing

COMPARED = comparing(load((), None))


def verdict(a: str, b: str) -> str:
    """The verdict on two texts, with its reason where it has one."""
    row = COMPARED(a, b)
    return f"{row['verdict']}: {row['reason']}" if row["reason"] else str(row["verdict"])


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param("nine", "more than seven", "agree", id="more than a smaller number follows"),
        pytest.param("nine", "at least nine", "agree", id="at least the number itself follows"),
        pytest.param("nine", "fewer than twelve", "agree", id="fewer than a larger number follows"),
        pytest.param("more than nine", "at least ten", "explained: bound", id="more than nine of things may be 9.5"),
        pytest.param("at least five", "nine", "explained: bound", id="one number of many says more"),
        pytest.param("between 8 and 10", "more than seven", "agree", id="a range above a bound"),
        pytest.param("between 8 and 10", "nine", "explained: bound", id="one number of a range says more"),
        pytest.param("nine", "eleven", "conflict", id="two numbers"),
        pytest.param("nine", "more than nine", "conflict", id="a number is not more than itself"),
        pytest.param("fewer than nine", "more than twelve", "conflict", id="two bounds apart"),
        pytest.param("9", "nine", "agree", id="digits and words"),
        pytest.param("2,000", "two thousand", "agree", id="a scale in words"),
    ],
)
def test_a_number_follows_from_another_as_a_set(a: str, b: str, expected: str) -> None:
    told = "The harbour of Velora has {} cranes and 40 moorings."
    assert verdict(told.format(a), told.format(b)) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param("The tunnel is 3 km long.", "The tunnel is 3,000 metres long.", "agree", id="another unit"),
        pytest.param("The firm lost $4.23 million.", "The firm lost $4.2 million.", "agree", id="fewer digits follow"),
        pytest.param(
            "The firm lost $4.2 million.", "The firm lost $4.23 million.", "explained: rounding", id="more digits"
        ),
    ],
)
def test_units_and_printed_digits_are_the_same_value(a: str, b: str, expected: str) -> None:
    assert verdict(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            "Mina has 3 cats. Her aunt gave her 4 cats.", "Mina has 7 cats in all.", "agree: sum_of_parts", id="sum"
        ),
        pytest.param("Mina has 3 cats. Her aunt gave her 4 cats.", "Mina has 8 cats.", "conflict", id="no sum"),
        pytest.param(
            "Mina had 9 cats. She gave 4 cats to Bo.", "Mina has 5 cats left.", "explained: sum_of_parts", id="rest"
        ),
        pytest.param("There are 6 rows of 8 seats.", "There are 48 seats.", "explained: sum_of_parts", id="product"),
        pytest.param(
            "Mina has 3 red cups and 4 blue cups.", "Mina has 4 cups in all.", "explained: bound", id="a part is no sum"
        ),
    ],
)
def test_numbers_that_come_out_of_others_are_arithmetic(a: str, b: str, expected: str) -> None:
    assert verdict(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            "Blast kills 8 in Lima market", "Market blast in Lima kills 11", "conflict", id="one event, two tolls"
        ),
        pytest.param(
            "Blast kills 8 in Lima market", "Eight dead in Lima market blast", "agree", id="one event, one toll"
        ),
        pytest.param(
            "Blast kills 8 in Lima market", "Ferry fire kills 11 off Jakarta", "unrelated", id="another place"
        ),
        pytest.param("Flood kills 8 in Peru", "Train crash kills 11 in Peru", "unrelated", id="another scene"),
        pytest.param(
            "Blast kills 8 in Lima market", "Blast hurts 11 in Lima market", "explained: bound", id="another question"
        ),
        pytest.param(
            "Storm cuts power in Lima",
            "Storm cuts power to 900 homes in Lima",
            "explained: bound",
            id="b has a number more",
        ),
        pytest.param(
            "Two of the five crew died on the Selma.",
            "Five crew died on the Selma.",
            "explained: bound",
            id="the whole of a part",
        ),
        pytest.param("انفجار في بغداد يقتل 8 أشخاص", "انفجار في بغداد يقتل 11 شخصا", "conflict", id="in Arabic"),
        pytest.param("Un incendie à Lyon fait 8 morts", "Un incendie à Lyon fait 11 morts", "conflict", id="in French"),
    ],
)
def test_headlines_are_held_against_each_other_only_when_told_of_one_thing(a: str, b: str, expected: str) -> None:
    assert verdict(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param("The army left the Selm base.", "The army did not leave the Selm base.", "conflict", id="denied"),
        pytest.param(
            "The army left the Selm base on the coast.", "The army left the Selm base.", "agree", id="less is told"
        ),
        pytest.param("The army left the Selm base.", "The union called a strike.", "unrelated", id="other words"),
    ],
)
def test_texts_without_numbers_are_compared_by_their_words(a: str, b: str, expected: str) -> None:
    assert verdict(a, b) == expected


@pytest.mark.parametrize("texts", [("", ""), ("", "nine cranes"), ("...", "\u0664"), ("\x00", "\ud800 7")], ids=repr)
def test_odd_texts_have_a_verdict(texts: tuple[str, str]) -> None:
    assert verdict(*texts).split(":")[0] in ("agree", "conflict", "explained", "unrelated")


def test_a_row_points_at_the_words_it_rests_on() -> None:
    a, b = "The harbour of Velora has nine cranes.", "The harbour of Velora has more than 12 cranes."
    claims = COMPARED(a, b)["claims"]
    assert isinstance(claims, list)
    assert [{"a": a, "b": b}[c["text"]][c["start"] : c["end"]] for c in claims] == ["nine", "more than 12"]


def test_a_sum_rests_on_its_parts() -> None:
    claims = COMPARED("Mina has 3 cats. Her aunt gave her 4 cats.", "Mina has 7 cats in all.")["claims"]
    assert isinstance(claims, list)
    assert [c["quote"] for c in claims if c["text"] == "a"] == ["3", "4"]


def test_a_number_that_is_denied_conflicts_with_the_same_number() -> None:
    assert verdict("The firm cut 40 jobs in Lyon.", "The firm did not cut 40 jobs in Lyon.") == "conflict"


# ---- sets ------------------------------------------------------------------------------------------------------------

NUMBERS = st.integers(-50, 50).map(Decimal)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """A plain number with any bound on one side."""
    number, bound = (
        draw(NUMBERS),
        draw(st.sampled_from([Bound.EXACT, Bound.MORE_THAN, Bound.AT_LEAST, Bound.AT_MOST, Bound.LESS_THAN])),
    )
    low = None if bound in (Bound.AT_MOST, Bound.LESS_THAN) else number
    high = None if bound in (Bound.MORE_THAN, Bound.AT_LEAST) else number
    return Quantity(number, low, high, bound, None, str(number))


@given(quantities())
def test_a_quantity_follows_from_itself(q: Quantity) -> None:
    assert stand(q, q) is Stand.FOLLOWS


@given(quantities(), quantities(), quantities())
def test_what_follows_from_what_follows_follows(a: Quantity, b: Quantity, c: Quantity) -> None:
    if stand(a, b) is Stand.FOLLOWS and stand(b, c) is Stand.FOLLOWS:
        assert stand(a, c) is Stand.FOLLOWS


@given(quantities(), quantities())
def test_two_quantities_are_apart_both_ways(a: Quantity, b: Quantity) -> None:
    assert (stand(a, b) is Stand.APART) == (stand(b, a) is Stand.APART)


@given(NUMBERS, NUMBERS, st.booleans(), st.booleans())
def test_a_stretch_meets_what_it_holds(low: Decimal, width: Decimal, low_open: bool, high_open: bool) -> None:
    stretch = Stretch(low, low + abs(width) + 1, low_open, high_open)
    assert stretch.holds(stretch)
    assert stretch.meets(stretch)


# ---- the command -----------------------------------------------------------------------------------------------------

PAIR = {"id": "p1", "a": "The depot holds nine tanks.", "b": "The depot holds 14 tanks."}


def call(*words: str, stdin: str | None = None) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of `compare`."""
    said = CliRunner().invoke(main, ["compare", *words], input=stdin)
    return said.exit_code, said.stdout, said.stderr


def test_two_texts_on_the_command_line_give_one_row() -> None:
    code, out, _ = call(PAIR["a"], PAIR["b"])
    assert (code, json.loads(out)["verdict"]) == (0, "conflict")


def test_a_text_behind_an_at_sign_comes_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAIR["a"], encoding="utf-8")
    assert json.loads(call(f"@{tmp_path / 'a.txt'}", PAIR["b"])[1])["verdict"] == "conflict"


def test_a_file_that_is_not_in_utf_8_is_an_input_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("neuf blessés".encode("latin-1"))
    code, out, err = call(f"@{path}", PAIR["b"])
    assert (code, out) == (3, "")
    assert str(path) in err and "UTF-8" in err


def test_a_batch_gives_a_row_for_each_pair_with_its_id_as_written() -> None:
    lines = [PAIR, PAIR | {"id": 7, "b": PAIR["a"]}]
    code, out, _ = call("--batch", "-", stdin="\n".join(map(json.dumps, lines)))
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, [(row["id"], row["verdict"]) for row in rows]) == (0, [("p1", "conflict"), (7, "agree")])
    assert sorted(rows[0]) == ["claims", "id", "reason", "verdict"]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        pytest.param("{", "not a JSON object", id="no JSON"),
        pytest.param('{"a": "one text"}', "two texts", id="one text"),
        pytest.param('{"a": "one text", "b": 2}', "two texts", id="a number for a text"),
        pytest.param("[]", "two texts", id="a list"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_done(line: str, what: str) -> None:
    code, out, err = call("--batch", "-", stdin=f"{line}\n{json.dumps(PAIR)}\n")
    assert (code, len(out.splitlines())) == (3, 1)
    assert "-:1: " in err and what in err


@pytest.mark.parametrize("words", [(), ("one text",), ("a", "b", "c"), ("a", "b", "--batch", "-")], ids=repr)
def test_anything_but_two_texts_or_a_batch_is_bad_usage(words: tuple[str, ...]) -> None:
    assert call(*words)[0] == 2


def test_a_missing_file_is_an_input_that_cannot_be_read(tmp_path: Path) -> None:
    assert call("--batch", str(tmp_path / "none.jsonl"))[0] == 3
