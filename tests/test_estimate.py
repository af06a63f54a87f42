"""Best values of claims that people bring themselves."""

from __future__ import annotations

import json
from decimal import Decimal
from importlib import import_module
from random import Random

import pytest
from click.testing import CliRunner
from hypothesis import assume, given
from hypothesis import strategies as st

from reconcile.cli import main
from reconcile.resolve.truth import best_values
from reconcile.resolve.truth._slips import slips

TRIPLES = st.lists(
    st.tuples(
        st.sampled_from("abcdefg"),
        st.sampled_from(["Elmford", "Ashby", "Øst"]),
        st.one_of(st.integers(-(10**6), 10**9), st.sampled_from(["blue", "green", "12", "1e3"])),
    ),
    min_size=1,
    max_size=40,
)


def best(triples, **options):
    return {row["object"]: row["best"] for row in best_values(triples, **options)}


def run(text, *options):
    return CliRunner().invoke(main, ["estimate", "--batch", "-", *options], input=text)


def lines(*triples):
    return "".join(json.dumps(dict(zip(("source", "object", "value"), t, strict=True))) + "\n" for t in triples)


def test_more_sources_outweigh_one():
    assert best([("a", "Elmford", 5), ("b", "Elmford", 5), ("c", "Elmford", 9)]) == {"Elmford": 5}


def test_a_source_that_is_often_confirmed_wins_a_tie():
    shared = [(s, f"town {i}", 100 + i) for i in range(20) for s in ("careful", "witness", "clerk")]
    wild = [("careless", f"town {i}", 900 + 7 * i) for i in range(20)]
    assert best([*shared, *wild, ("careful", "Elmford", 431), ("careless", "Elmford", 377)])["Elmford"] == 431


@pytest.mark.parametrize(
    ("text", "number", "other"),
    [
        ("twelve", 12, 3),
        ("1,200", 1200, 300),
        ("1 200", 1200, 300),
        ("1.2 million", 1_200_000, 12),
        ("اثنا عشر", 12, 30),
        ("zero", 0, 4),
    ],
)
@pytest.mark.parametrize("learned", [True, False], ids=["learned", "a vote"])
def test_a_text_that_spells_a_number_counts_as_one(text, number, other, learned):
    triples = [("a", "Elmford", text), ("b", "Elmford", number), ("c", "Elmford", other)]
    assert best(triples, learned=learned) == {"Elmford": number}


@pytest.mark.parametrize("text", ["about 12", "12 men", "12%", "dozens", "12th", "2 or 3", "once", "Sept", "12 May"])
def test_a_text_that_is_more_than_a_number_stays_a_text(text):
    (row,) = best_values([("a", "Elmford", text)])
    assert (row["best"], row["low"]) == (text, None)


@given(
    agreed=st.integers(0, 10**6),
    other=st.integers(0, 10**6),
    objects=st.integers(1, 3),
)
def test_two_that_agree_beat_one_in_the_smallest_batch(agreed, other, objects):
    assume(agreed != other)
    said = [("a", agreed), ("b", agreed), ("c", other)]
    found = best([(source, f"town {i}", value) for i in range(objects) for source, value in said])
    assert set(found.values()) == {agreed}


def test_zero_has_no_sign():
    run_ = run(lines(("a", "Elmford", -0.0), ("b", "Elmford", 0)))
    assert '"best": 0, "low": 0, "high": 0' in run_.stdout


@pytest.mark.parametrize("text", ["1e390", "-1e-390", "9" * 301], ids=["great", "small", "long"])
def test_a_number_that_cannot_be_held_stays_a_text(text):
    (row,) = best_values([("a", "Elmford", text)])
    assert (row["best"], row["low"], row["high"]) == (text, None, None)


def test_every_line_that_is_no_claim_is_told():
    done = run("oops\n" + lines(("a", "Elmford", 5)) + "[1]\n")
    assert [line.split(": ")[1] for line in done.stderr.splitlines()] == ["-:1", "-:3"]
    assert "2 lines were left out" in done.stderr


def test_a_vote_trusts_all_alike():
    shared = [(s, f"town {i}", 100 + i) for i in range(20) for s in ("careful", "witness", "clerk")]
    tie = [("careful", "Elmford", 431), ("x", "Elmford", 377), ("y", "Elmford", 377)]
    assert best([*shared, *tie], learned=False)["Elmford"] == 377


def test_a_rounded_number_speaks_for_the_exact_one():
    triples = [("a", "Elmford", 30123), ("b", "Elmford", 30000), ("c", "Elmford", 71250), ("d", "Elmford", 5400)]
    assert best(triples) == {"Elmford": 30123}


@pytest.mark.parametrize(
    ("wrong", "right"),
    [(30000, 30123), (31023, 30123), (3023, 30123), (301230, 30123), (30723, 30123), (30150, 30123)],
    ids=["rounded", "exchanged", "a digit less", "ten times", "another digit", "near"],
)
def test_what_is_a_slip_of_what(wrong, right):
    values = sorted((wrong, right))
    assert dict(slips(values)[values.index(wrong)]).get(values.index(right), 0) > 0.1


@pytest.mark.parametrize(("one", "other"), [(30123, 88991), (12, 17), (0, 5), (-40, 40), ("blue", "blues")])
def test_what_is_no_slip(one, other):
    assert slips([one, other]) == ((), ())


def test_copies_count_for_little():
    random = Random(4)  # noqa: S311
    triples = []
    for i in range(120):
        errs = random.random() < 0.5
        triples += [(f"copier {n}", f"town {i}", 10_000 + i if errs else i) for n in range(6)]
        triples += [
            (f"own {n}", f"town {i}", i if random.random() < 0.8 else random.randrange(10**6)) for n in range(5)
        ]
    found = best(triples)
    assert sum(found[f"town {i}"] == i for i in range(120)) >= 114
    voted = best(triples, learned=False)
    assert sum(voted[f"town {i}"] == i for i in range(120)) < 90


def test_who_copies_is_told():
    triples = []
    for i in range(60):
        own = [("north", i), ("south", i), ("east", i), ("west", i if i % 3 else 500 + i)]
        copied = [("first", i if i % 2 else 900 + i), ("second", i if i % 2 else 900 + i)]
        triples += [(source, f"town {i}", value) for source, value in (*own, *copied)]
    terms = [term for row in best_values(triples) for term in row["ledger"]["terms"]]
    assert {(t["source"], *t["copied_from"]) for t in terms if t["copied_from"]} == {("second", "first")}
    assert all(t["weight"] < 0.5 for t in terms if t["source"] == "second")


@given(TRIPLES, st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(triples, random):
    mixed = [*triples, *triples[:5]]
    random.shuffle(mixed)
    assert list(best_values(mixed)) == list(best_values(triples))


@given(TRIPLES, st.permutations("abcdefg"), st.permutations(["Elmford", "Ashby", "Øst"]), st.booleans())
def test_what_sources_and_objects_are_called_changes_nothing(triples, sources, objects, learned):
    called = dict(zip("abcdefg", sources, strict=True)) | dict(zip(["Elmford", "Ashby", "Øst"], objects, strict=True))
    plain = {called[row["object"]]: _said(row) for row in best_values(triples, learned=learned)}
    renamed = [(called[source], called[name], value) for source, name, value in triples]
    assert {row["object"]: _said(row) for row in best_values(renamed, learned=learned)} == plain


def _said(row):
    return row["best"], row["low"], row["high"], pytest.approx(row["ledger"]["credence"], abs=2e-4)


@given(TRIPLES, st.data())
def test_a_bad_line_between_changes_nothing_for_the_others(triples, data):
    good = lines(*triples).splitlines()
    at = data.draw(st.integers(0, len(good)))
    done, mixed = run("\n".join(good)), run("\n".join([*good[:at], "{", *good[at:]]))
    assert (done.exit_code, mixed.exit_code) == (0, 3)
    assert mixed.stdout == done.stdout
    assert f"-:{at + 1}: " in mixed.stderr


@given(TRIPLES, st.booleans())
def test_terms_add_up_to_the_credence(triples, learned):
    for row in best_values(triples, learned=learned):
        found = row["ledger"]
        parts = [Decimal(str(found["base"])), *(Decimal(str(term["term"])) for term in found["terms"])]
        assert sum(parts) == Decimal(str(found["credence"]))
        assert 0 <= found["credence"] <= 1


@given(TRIPLES)
def test_best_is_one_of_the_values_and_within_its_range(triples):
    for row in best_values(triples):
        values = [value for _, name, value in triples if name == row["object"]]
        assert row["best"] in values
        if isinstance(row["best"], int):
            assert row["low"] <= row["best"] <= row["high"]


@pytest.mark.parametrize(
    "setting",
    [
        {"sources": 60, "fewest": 2, "most": 4, "worst": 0.3},
        {"typos": 0.5, "rounding": 0.2, "fewest": 2, "most": 5},
        {"sources": 20, "fewest": 8, "most": 14, "copying": 0.5, "idols": 1, "bad_idols": True},
    ],
    ids=["ties", "slips", "copies"],
)
def test_learning_beats_a_vote(setting, root, monkeypatch):
    monkeypatch.syspath_prepend(str(root / "bench"))
    made = import_module("triples")
    worlds = [made.draw(made.Setting("drawn", objects=200, **setting), seed) for seed in range(2)]
    learned, voted = ([best(w.triples, learned=way) for w in worlds] for way in (True, False))
    assert _right(worlds, learned) > _right(worlds, voted) + 0.02


@pytest.mark.parametrize("name", ["1,000 triples", "mostly slips"])
def test_learning_beats_a_vote_on_what_editors_of_an_encyclopedia_leave(name, root, monkeypatch):
    monkeypatch.syspath_prepend(str(root / "bench"))
    made = import_module("editors")
    setting = next(one for one in made.ENCYCLOPEDIAS if name in one.name)
    worlds = [made.edited(setting, seed) for seed in range(2)]
    learned, voted = ([best(w.triples, learned=way) for w in worlds] for way in (True, False))
    assert _right(worlds, learned) > _right(worlds, voted) + 0.05


def _right(worlds, found):
    said = [found_[name] == value for w, found_ in zip(worlds, found, strict=True) for name, value in w.truth.items()]
    return sum(said) / len(said)


def test_a_batch_gives_a_line_an_object():
    done = run(lines(("a", "Elmford", 5), ("b", "Elmford", "5"), ("a", 7, "blue"), ("a", "Øst", 2.5)))
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert [(r["object"], r["best"], r["low"], r["high"]) for r in rows] == [
        (7, "blue", None, None),
        ("Elmford", 5, 5, 5),
        ("Øst", 2.5, 2.5, 2.5),
    ]


@pytest.mark.parametrize(
    "bad",
    [
        "oops",
        "[1]",
        '{"source": "a", "object": "x"}',
        '{"object": "x", "value": 1}',
        '{"source": "", "object": "x", "value": 1}',
        '{"source": "a", "object": " ", "value": 1}',
        '{"source": "a", "object": "x", "value": NaN}',
        '{"source": "a", "object": "x", "value": 1e9999}',
        '{"source": "a", "object": "x", "value": true}',
        '{"source": "a", "object": "x", "value": [1]}',
    ],
)
def test_a_line_that_is_no_claim_is_told_by_its_number(bad):
    done = run(lines(("a", "Elmford", 5)) + bad + "\n" + lines(("b", "Ashby", 6)))
    assert done.exit_code == 3
    assert "-:2: " in done.stderr
    assert len(done.stdout.splitlines()) == 2


def test_a_file_that_is_not_there_is_told():
    done = CliRunner().invoke(main, ["estimate", "--batch", "no such file"])
    assert (done.exit_code, done.stdout) == (3, "")
    assert "no such file: cannot be read" in done.stderr
