"""Which format reads a file: its ending says, its beginning where the ending leaves it open or is wrong."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from made_documents import SAMPLES

from reconcile.errors import ReadError
from reconcile.model import Article
from reconcile.read import formats, read_paths
from reconcile.read._choose import choose, ending_of
from reconcile.read._reading import Reading
from reconcile.read._take import Asked


def articles(raw: bytes, name: str) -> list[Article]:
    """The articles of a file of this name, read in this process."""
    with Reading(Asked(), apart=False) as reading:
        found = reading.articles(io.BytesIO(raw), name, ending_of(name))
        return [one for one in found if isinstance(one, Article)]


ENDINGS = {
    "plain": ("a.txt", ".txt"),
    "capitals": ("A.TXT", ".txt"),
    "the longest that is known": ("crawl.warc.gz", ".warc.gz"),
    "two, of which the last is known": ("story.txt.gz", ".gz"),
    "dots in the name": ("news.v1.2.txt", ".txt"),
    "unknown": ("a.xyz", ".xyz"),
    "none": ("README", ""),
    "a hidden file": (".txt", ""),
    "in a folder with dots": ("in.txt/a", ""),
    "very long": ("a." * 100_000 + "txt", ".txt"),
}


@pytest.mark.parametrize(("name", "ending"), ENDINGS.values(), ids=ENDINGS)
def test_the_ending_of_a_name(name: str, ending: str):
    assert ending_of(name) == ending


@pytest.mark.parametrize("ending", [one for one in SAMPLES if one in formats()])
def test_a_file_is_known_by_its_ending_and_by_how_it_begins(ending: str):
    by_name, _ = choose(f"a{ending}", ending, SAMPLES[ending][:4096])
    assert ending in by_name.SUFFIXES


@pytest.mark.parametrize("ending", [one for one in SAMPLES if one in formats() and one not in {".md", ".txt"}])
def test_standard_input_is_read_as_what_it_is(ending: str):
    named, piped = (articles(SAMPLES[ending], name) for name in (f"a{ending}", "-"))
    assert [a.text for a in piped] == [a.text for a in named] != []


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".mhtml", ".html", ".rss"])
@pytest.mark.parametrize("told", [".txt", ".md"])
def test_a_wrong_ending_is_told_and_the_article_read(ending: str, told: str):
    (expected,), (found,) = (articles(SAMPLES[ending], f"a{one}") for one in (ending, told))
    assert found.text == expected.text
    assert f"the name ends in {told}, but it is a {ending} file, and was read as one" in found.warnings


def test_xml_of_no_kind_that_is_read_is_told():
    with pytest.raises(ReadError, match=r"none of the kinds of \.xml files"):
        choose("a.xml", ".xml", b"<?xml version='1.0'?><menu/>")


def test_words_that_begin_like_records_stay_words_under_their_ending(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text('{"sic"} the river rose over the quay.', "utf-8")
    assert [a.text for a in read_paths([str(path)])[0]] == [path.read_text("utf-8")]
