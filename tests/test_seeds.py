"""The seed articles: written afresh, with the mess of real newspaper pages kept."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
GOLD = sorted((ROOT / "tests").glob("**/gold.json"))
SEEDS = ROOT / "seeds"
ORIGINALS = ROOT.parent / "shared" / "seeds"
RUN = 8  # words in a row that would be copying

BESMAYA = "000_besmaya.txt"
CLOSING = "001_closing-bases.txt"
TAJI = "002_taji.txt"
EVACUATE = "003_evacuate.txt"
ABU_GHRAIB = "004_abu-ghraib.txt"
NAMES = [BESMAYA, CLOSING, TAJI, EVACUATE, ABU_GHRAIB]


def seed(name: str) -> str:
    """Give the text of one seed file, line ends untouched."""
    return (SEEDS / name).read_bytes().decode("utf-8")


def runs_of_words(text: str) -> Iterator[tuple[str, ...]]:
    """Give every run of eight words, folded to lower case."""
    words = re.findall(r"\w+", text.lower())
    return (tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def quoted_paragraphs(name: str) -> list[str]:
    """Give the paragraphs that begin with a curly quote, up to its end, without the last stop or comma."""
    return [found.rstrip(".,") for found in re.findall("^“([^”]+)”", seed(name), re.MULTILINE)]


def arabic_share(text: str) -> float:
    letters = [char for char in text if char.isalpha()]
    return sum("\u0600" <= char <= "\u06ff" for char in letters) / len(letters)


def test_the_folder_holds_the_five_articles_and_nothing_that_would_be_read_as_another():
    assert sorted(path.name for path in SEEDS.iterdir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_no_eight_words_in_a_row_are_those_of_an_original(name: str):
    if not ORIGINALS.is_dir():
        pytest.skip("../shared/seeds is not here, so there is nothing to compare with")
    originals = {run for path in ORIGINALS.glob("*.txt") for run in runs_of_words(path.read_text("utf-8"))}
    assert originals, "no original was read"
    assert [" ".join(run) for run in runs_of_words(seed(name)) if run in originals] == []


@pytest.mark.parametrize("name", NAMES)
def test_lines_end_in_a_bare_newline_and_no_byte_order_mark_leads(name: str):
    text = seed(name)
    assert "\r" not in text
    assert not text.startswith("\ufeff")


def test_section_names_run_together_above_the_first_headline():
    assert seed(BESMAYA).startswith("IraqMiddle EastNorth America")


def test_twenty_non_breaking_spaces_sit_between_words_of_quotations():
    quotations = re.findall("“[^”]*”", seed(BESMAYA))
    assert sum(len(re.findall(r"(?<=\S)\u00a0(?=\S)", words)) for words in quotations) >= 20


def test_a_banner_with_amounts_and_another_month_stands_above_a_doubled_headline():
    banner, headline, again, *_ = re.split(r"\n{2,}", seed(CLOSING))
    *amounts, month = banner.split("\n")
    assert all(re.fullmatch(r"[\d,]+ \$", amount) for amount in amounts)
    assert len(amounts) == 4
    assert month == "MARCH 2021"
    assert headline == again


def test_the_photo_credit_carries_an_older_date():
    assert re.search(r"^FILE – .*\bAug\. 20, 2017 file photo", seed(CLOSING), re.MULTILINE)


def test_the_arabic_translation_follows_the_english_article_in_one_file():
    lines = seed(TAJI).split("\n")
    shares = [arabic_share(line) > 0.5 for line in lines]
    start = shares.index(True)
    translation = shares[start:-2]  # the two lines of the comment box are English again
    assert start - 4 == len(translation) - 3 == 11  # paragraphs below the headlines and bylines
    assert translation.count(False) == 1  # the line that names the blog
    assert lines[-2:] == ["Comments", "Post a Comment"]


@pytest.mark.parametrize("figure", ["300", "347", "90", "47000", "30", "2000", "5200", "2003", "2011", "2014", "2020"])
def test_the_translation_keeps_the_figure(figure: str):
    english, arabic = re.split(r"\n(?=[\u0600-\u06ff])", seed(TAJI).replace(",", ""), maxsplit=1)
    assert re.search(rf"\b{figure}\b", english)
    assert re.search(rf"\b{figure}\b", arabic)


def test_two_articles_share_one_statement_word_for_word():
    statement = [words for words in quoted_paragraphs(CLOSING) if "Coalition" in words]
    assert len(statement) == 2
    assert statement == [words for words in quoted_paragraphs(EVACUATE) if words in statement]
    assert "since 2014" in statement[1]
    assert "over 55,000 square kilometers" in statement[1]


def test_one_file_holds_a_dated_blog_entry_and_an_undated_article_below_a_byline():
    text = seed(ABU_GHRAIB)
    assert text.startswith(" date 2020-04-07 Posted on by ")
    first, second = re.split(r"\n\nBy \w+, Agencies\n\n", text)
    assert "the fifth military base" in first
    assert "would be the sixth base" in second
    assert not re.search(r"\b(19|20)\d\d\b", second)


@pytest.mark.parametrize(
    "spellings",
    [
        ("Besmaya", "Basmaya"),
        ("Camp Taji", "al-Taji"),
        ("Soleimani", "Suleimani"),
        ("Qassem", "Qasem", "Qassam"),
        ("al-Muhandis", "al-Mouhendis"),
        ("Ausbat al-Thaayirin", "Osbat al-Thaereen"),
    ],
    ids=lambda spellings: spellings[0],
)
def test_a_name_is_spelled_in_more_than_one_way(spellings: tuple[str, ...]):
    together = "\n".join(seed(name) for name in NAMES)
    assert [word for word in spellings if word not in together] == []


@pytest.mark.parametrize(
    ("name", "foot"),
    [
        (BESMAYA, "Back to top button"),
        (TAJI, "Post a Comment"),
        (EVACUATE, "@31MERIDIAN.TV"),
        (CLOSING, "Please think about a donation!"),
    ],
)
def test_the_last_line_is_furniture_without_a_newline(name: str, foot: str):
    assert seed(name).endswith(foot)


def gold_text(folder: Path, claim: dict[str, Any]) -> str:
    """Give the text in which a gold claim's `start` counts: the file, or the named field of its JSON line."""
    text = (folder / claim["file"]).read_bytes().decode("utf-8")
    if not claim["file"].endswith(".jsonl"):
        return text
    field: str = json.loads(text.splitlines()[claim["index"]])[claim["field"]]
    return field


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.parent.name)
def test_every_gold_quote_stands_where_gold_says(path: Path):
    gold = json.loads(path.read_text("utf-8"))
    misplaced = [
        claim["quote"]
        for claim in [*gold["claims"], *gold.get("ignored", [])]
        if not gold_text(path.parent, claim).startswith(claim["quote"], claim["start"])
    ]
    assert misplaced == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.parent.name)
def test_every_gold_finding_sets_known_claims_against_each_other(path: Path):
    gold = json.loads(path.read_text("utf-8"))
    known = {claim["id"] for claim in gold["claims"]}
    for finding in gold["findings"]:
        assert len(finding["sides"]) > 1, finding["id"]
        assert sorted(claim for side in finding["sides"] for claim in side) == sorted(finding["claims"])
        assert set(finding["claims"]) <= known, finding["id"]


def test_the_seeds_tell_every_claim_and_finding_of_the_originals():
    if not ORIGINALS.is_dir():
        pytest.skip("../shared/seeds is not here, so there is nothing to compare with")
    original = json.loads((ORIGINALS / "gold.json").read_text("utf-8"))
    ours = json.loads((ROOT / "tests" / "seeds" / "gold.json").read_text("utf-8"))
    told = {(claim["id"], claim["kind"], claim["bound"], claim["slot"]) for claim in ours["claims"]}
    assert told == {(claim["id"], claim["kind"], claim["bound"], claim["slot"]) for claim in original["claims"]}
    assert {(f["id"], f["verdict"]) for f in ours["findings"]} == {
        (f["id"], f["verdict"]) for f in original["findings"]
    }
