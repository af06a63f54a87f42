"""Packs: what is loaded, and what is refused with file, line and mend."""

from __future__ import annotations

import gc
import time
from pathlib import Path

import pytest

from reconcile.errors import RuleError
from reconcile.judge import check
from reconcile.model import EventWord, Severity, Verdict
from reconcile.packs import load

RULE = """\
id: apart
verdict: conflict
about: Two numbers cannot both be true.
claims: quantity
when:
  - articles: different
  - values_apart: true
message: "{question} {sides}"
examples:
  - name: three or four
    expect: conflict
    texts:
      - {source: A, date: 2021-03-02, text: Three people died.}
      - {source: B, date: 2021-03-02, text: Four people died.}
  - name: three in both
    expect: silent
    texts:
      - {source: A, date: 2021-03-02, text: Three people died.}
"""


def pack(folder: Path, **files: str) -> Path:
    """A pack `mine` with the files; `rule` is apart.yml."""
    mine = folder / "mine"
    mine.mkdir(exist_ok=True)
    (mine / "pack.yml").write_text('name: mine\nversion: "1.0"\nabout: A test.\n', encoding="utf-8")
    for name, text in files.items():
        (mine / f"{'apart' if name == 'rule' else name}.yml").write_text(text, encoding="utf-8")
    return mine


def test_a_rule_is_read_with_its_examples(tmp_path: Path) -> None:
    rules = {rule.id: rule for rule in load(folder=str(pack(tmp_path, rule=RULE))).rules}
    rule = rules["apart"]
    assert (rule.verdict, rule.severity, rule.over, rule.pack) == (Verdict.CONFLICT, Severity.ERROR, "pair", "mine")
    assert [(use.name, use.argument) for use in rule.when] == [("articles", "different"), ("values_apart", True)]
    assert [example.expect for example in rule.examples] == ["conflict", "silent"]
    assert rule.examples[0].texts[0].date == "2021-03-02"


def test_a_pack_without_rules_loads(tmp_path: Path) -> None:
    versions = load(folder=str(pack(tmp_path))).versions
    name, version = versions[-1].name, versions[-1].version
    assert (name, version.partition("+")[0]) == ("mine", "1.0")


def test_a_pack_of_ones_own_has_another_version_when_a_file_changes(tmp_path: Path) -> None:
    folder = pack(tmp_path, rule=RULE)
    before = load(folder=str(folder)).versions[-1].version
    rule = folder / "apart.yml"
    rule.write_text(rule.read_text(encoding="utf-8") + "\n# a note\n", encoding="utf-8")
    assert load(folder=str(folder)).versions[-1].version != before


def test_core_comes_first_and_always(tmp_path: Path) -> None:
    versions = load(["mine"], folder=str(pack(tmp_path))).versions
    assert [v.name for v in versions] == ["core", "mine"]


def test_the_folder_may_hold_several_packs(tmp_path: Path) -> None:
    pack(tmp_path)
    assert "mine" in [v.name for v in load(folder=str(tmp_path)).versions]


def test_a_later_pack_moves_a_word(tmp_path: Path) -> None:
    words = "nouns:\n  stone: {en: [soldier]}\n"
    assert load(folder=str(pack(tmp_path, attributes=words))).lexicon.nouns["en"]["soldier"] == "stone"


def test_a_later_pack_takes_the_word_of_an_attribute(tmp_path: Path) -> None:
    words = (
        "attributes:\n  - {id: soil_depth, kind: quantity, words: {en: [depth]}, dimension: length, question: D}\n"
        "  - {id: shells, kind: quantity, counts: [rocket], question: How many?}\n"
    )
    before, after = load().lexicon.attributes, load(folder=str(pack(tmp_path, attributes=words))).lexicon.attributes
    losers = [a for a in before.values() if "depth" in a.words.get("en", ()) and a.dimension == "length"]
    assert losers
    left = [tuple(word for word in loser.words["en"] if word != "depth") for loser in losers]
    assert [after[loser.id].words["en"] for loser in losers] == left
    assert (before["rockets"].counts, after["rockets"].counts) == (("rocket",), ())
    assert after["shells"].counts == ("rocket",)


def test_words_are_folded_and_classes_keep_their_roles(tmp_path: Path) -> None:
    words = "events:\n  felled: {en: {verb: [FELL], noun: [felling]}}\n"
    events = load(folder=str(pack(tmp_path, attributes=words))).lexicon.events["en"]
    assert EventWord("felled", "fell", "verb") in events["fell"]
    assert events["felling"] == (EventWord("felled", "felling", "noun"),)


def test_a_class_may_be_a_kind_of_another(tmp_path: Path) -> None:
    words = "nouns:\n  oak: {is: tree, en: [oak]}\n  tree: {en: [tree]}\n"
    assert load(folder=str(pack(tmp_path, attributes=words))).lexicon.kinds_of["oak"] == "tree"


BROKEN = {  # what is replaced in RULE -> the line and a word of the message and of the mend
    "unknown key": ("claims: quantity", "clams: quantity", 4, "unknown key 'clams'", "did you mean 'claims'"),
    "unknown verdict": ("verdict: conflict", "verdict: conflikt", 2, "unknown verdict", "did you mean 'conflict'"),
    "unknown kind": (
        "claims: quantity",
        "claims: [quantities]",
        4,
        "unknown kind of claims",
        "did you mean 'quantity'",
    ),
    "no verdict": ("verdict: conflict\n", "", 1, "'verdict' is missing", "verdict:"),
    "reason of a conflict": ("verdict: conflict", "verdict: conflict\nreason: bound", 2, "reason", "remove"),
    "explained without reason": ("verdict: conflict", "verdict: explained", 2, "has a reason", "reason:"),
    "unknown reason": ("verdict: conflict", "verdict: explained\nreason: boundd", 3, "unknown reason", "'bound'"),
    "unknown severity": ("claims: quantity", "severity: eror", 4, "unknown severity", "'error'"),
    "another file's id": ("id: apart", "id: aparts", 1, "not the file's name", "id: apart"),
    "id with a space": ("id: apart", "id: a part", 1, "'a part' is no id", "look like"),
    "no conditions": (
        "when:\n  - articles: different\n  - values_apart: true",
        "when: []",
        5,
        "'when' is empty",
        "add",
    ),
    "conditions without dashes": (
        "  - articles: different\n  - values_apart: true",
        "  articles: different",
        5,
        "list",
        "- ",
    ),
    "two conditions in one entry": ("  - values_apart", "    values_apart", 6, "2 conditions", "- "),
    "unknown placeholder": ("{question}", "{questoin}", 8, "unknown placeholder", "did you mean 'question'"),
    "a look inside": ("{question}", "{a.__class__}", 8, "unknown placeholder", "a."),
    "a loose brace": ("{question}", "{question", 8, "brace", "{placeholder}"),
    "no message": ('message: "{question} {sides}"\n', "", 1, "'message' is missing", "message:"),
    "no example": (RULE[RULE.index("examples:") :], "", 1, "no examples", "fires"),
    "all fire": ("expect: silent", "expect: conflict", 9, "stays silent", "silent"),
    "none fires": ("expect: conflict", "expect: silent", 9, "no example fires", "conflict"),
    "another verdict expected": ("expect: conflict", "expect: review", 10, "cannot give", "conflict or silent"),
    "two examples of one name": ("name: three in both", "name: three or four", 9, "two examples", "own name"),
    "no such day": ("date: 2021-03-02, text: Four", "date: 2021-02-30, text: Four", 14, "no day", "YYYY-MM-DD"),
    "unknown key in a text": ("{source: B,", "{sauce: B,", 14, "sauce", "source"),
    "a comma without quotes": ("Four people died.", "Four, no less.", 14, "'no less.'", "quotes"),
    "the key twice": ("claims: quantity", "about: again", 4, "stands twice", "keep one"),
    "an anchor": ("claims: quantity", "claims: &x quantity", 4, "anchors", "write the value"),
    "an alias": ("claims: quantity", "claims: *x", 4, "anchors", "write the value"),
    "a tag": ("claims: quantity", "claims: !!python/name:os.system x", 4, "tags", "remove"),
    "a second document": ("claims: quantity", "claims: quantity\n---\nid: x", 5, "second document", "one document"),
    "no YAML": ("claims: quantity", "claims: [quantity", 5, "not YAML", "indentation"),
}


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_rule_names_file_line_and_mend(tmp_path: Path, case: tuple[str, str, int, str, str]) -> None:
    old, new, line, what, mend = case
    assert old in RULE
    folder = pack(tmp_path, rule=RULE.replace(old, new))
    with pytest.raises(RuleError) as caught:
        load(folder=str(folder))
    assert str(caught.value).startswith(f"{folder / 'apart.yml'}:{line}: ")
    assert what in caught.value.what
    assert mend in caught.value.mend


CONDITIONS = {
    "unknown": ("values_apart: true", "value_apart: true", 7, "unknown condition 'value_apart'", "'values_apart'"),
    "argument of another type": ("values_apart: true", "days_apart: many", 7, "cannot take", "whole number"),
    "word that is not known": ("articles: different", "articles: other", 6, "cannot take", "different or same"),
    "argument where none is": ("values_apart: true", "values_apart: 3", 7, "takes no argument", "true"),
    "false": ("values_apart: true", "values_apart: false", 7, "takes no argument", "unless"),
    "unknown over": ("claims: quantity", "over: pairs", 4, "unknown over", "'pair'"),
    "of another subject": ("values_apart: true", "next_rung: true", 7, "cannot be asked", "values_apart"),
}


@pytest.mark.parametrize("case", CONDITIONS.values(), ids=CONDITIONS.keys())
def test_a_condition_that_cannot_be_names_file_line_and_mend(
    tmp_path: Path, case: tuple[str, str, int, str, str]
) -> None:
    old, new, line, what, mend = case
    folder = pack(tmp_path, rule=RULE.replace(old, new))
    with pytest.raises(RuleError) as caught:
        check(load(folder=str(folder)).rules)
    assert str(caught.value).startswith(f"{folder / 'apart.yml'}:{line}: ")
    assert what in caught.value.what
    assert mend in caught.value.mend


WORDS = {
    "a word in two classes": ("nouns:\n  a: {en: [ash]}\n  b: {en: [ash]}\n", 3, "'ash' stands in 'b' and in 'a'"),
    "a verb in two classes": (
        "events:\n  a: {en: {verb: [ash]}}\n  b: {en: {verb: [ash]}}\n",
        3,
        "'ash' stands in 'b' and in 'a'",
    ),
    "an attribute twice": (
        "attributes:\n  - {id: a, kind: date, question: x}\n  - {id: a, kind: date, question: x}\n",
        3,
        "twice",
    ),
    "an unknown kind": ("attributes:\n  - {id: a, kind: quantty, question: x}\n", 2, "unknown kind 'quantty'"),
    "an unknown dimension": (
        "attributes:\n  - id: a\n    kind: quantity\n    question: x\n    dimension: lenght\n",
        5,
        "unknown dimension 'lenght'",
    ),
    "own that is no truth": (
        "attributes:\n  - {id: a, kind: date, question: x, own: perhaps}\n",
        2,
        "must be true or false",
    ),
    "an unknown event": ("attributes:\n  - {id: a, kind: date, question: x, events: [nosuch]}\n", 2, "event class"),
    "an unknown noun": ("attributes:\n  - {id: a, kind: date, question: x, counts: [nosuch]}\n", 2, "noun class"),
    "an unknown wider class": ("nouns:\n  a: {is: nosuch, en: [ash]}\n", 2, "unknown noun class"),
    "a class of itself": ("nouns:\n  a: {is: a, en: [ash]}\n", 2, "kind of itself"),
    "a language that is none": ("nouns:\n  a: {English: [ash]}\n", 2, "unknown key 'English'"),
    "an unknown role": ("events:\n  a: {en: {adverb: [ash]}}\n", 2, "unknown key 'adverb'"),
}


@pytest.mark.parametrize("case", WORDS.values(), ids=WORDS.keys())
def test_broken_words_name_file_and_line(tmp_path: Path, case: tuple[str, int, str]) -> None:
    text, line, what = case
    folder = pack(tmp_path, attributes=text)
    with pytest.raises(RuleError) as caught:
        load(folder=str(folder))
    assert str(caught.value).startswith(f"{folder / 'attributes.yml'}:{line}: ")
    assert what in caught.value.what


BOMB = "".join(
    f"{new}: &{new} [{', '.join(f'*{old}' for _ in range(9))}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
HOSTILE = {
    "a bomb of nine storeys": f"a: &a [x, x, x, x, x, x, x, x, x]\n{BOMB}",
    "deep braces": "about: " + "{a: " * 20_000,
    "a hundred thousand keys": "".join(f"k{n}: x\n" for n in range(100_000)),
    "forty thousand conditions": "when:\n" + "  - articles: different\n" * 40_000,
    "a merge key": "base: &b {id: apart}\n<<: *b\n",
    "the key twice": RULE.replace("claims:", "verdict: review\nclaims:"),
    "a tag that makes an object": RULE.replace("conflict\nabout", "!!python/object/apply:os.system [x]\nabout"),
    "a message that looks inside": RULE.replace("{question}", "{a.__class__}"),
    "a message with an index": RULE.replace("{question}", "{sides[0]}"),
    "a message with a conversion": RULE.replace("{question}", "{question!r:>99999999}"),
    "a message of braces": RULE.replace("{question}", "{" * 3_000),
    "ten megabytes": "about: " + "x" * 10_000_000,
    "deep brackets": "about: " + "[" * 20_000,
    "a bomb": "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "a control character": "about: \x00\n",
    "a list": "- a\n- b\n",
    "nothing": "",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_are_refused_in_under_a_second(tmp_path: Path, text: str) -> None:
    load()  # the shipped packs, read once
    gc.collect()  # what tests before left is not looked through while the time runs
    gc.freeze()
    begun = time.process_time()
    with pytest.raises(RuleError) as caught:
        load(folder=str(pack(tmp_path, rule=text)))
    took = time.process_time() - begun
    gc.unfreeze()
    assert took < 1
    assert str(caught.value).startswith(f"{tmp_path / 'mine' / 'apart.yml'}")
    assert caught.value.mend


def test_a_file_that_is_not_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    (folder / "apart.yml").write_bytes(b"id: apart\nabout: caf\xe9\n")
    with pytest.raises(RuleError, match="not UTF-8") as caught:
        load(folder=str(folder))
    assert str(caught.value).startswith(f"{folder / 'apart.yml'}:2: ")


@pytest.mark.parametrize(
    ("names", "folder", "what"),
    [
        pytest.param(["cor"], None, "unknown pack 'cor'", id="unknown pack"),
        pytest.param([], "nowhere/at/all", "is no folder", id="no folder"),
        pytest.param([], "tests", "holds no pack", id="no pack"),
    ],
)
def test_a_wrong_name_is_told(names: list[str], folder: str | None, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[1])
    with pytest.raises(RuleError, match=what):
        load(names, folder)


def test_a_rule_of_two_packs_is_refused_with_both_places(tmp_path: Path) -> None:
    folder = pack(tmp_path, bound=RULE.replace("id: apart", "id: bound"))
    with pytest.raises(RuleError, match=r"is also in .*core.bound\.yml:1"):
        load(folder=str(folder))


PARTIES = """
parties:
  - {names: {en: [Mill Owners, the company]}, of: [capacity], gains: less}
"""


def test_a_party_is_read_with_its_names_folded(tmp_path: Path) -> None:
    parties = load(folder=str(pack(tmp_path, sources=PARTIES))).lexicon.parties
    found = [party for party in parties if party.attributes == ("capacity",)]
    assert [(party.names["en"], party.gains) for party in found] == [(("mill owners", "the company"), "less")]


def test_a_party_to_an_unknown_attribute_is_refused_with_its_line(tmp_path: Path) -> None:
    folder = pack(tmp_path, sources=PARTIES.replace("capacity", "capacityy"))
    with pytest.raises(RuleError, match="a party to the unknown attribute 'capacityy'"):
        load(folder=str(folder))
