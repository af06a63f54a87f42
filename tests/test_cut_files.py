"""Files that break off: whatever is missing is told, and what stands before the cut is read."""

from __future__ import annotations

import gzip
import io
import tarfile
from dataclasses import replace

import pytest

from reconcile.read import formats
from reconcile.read._choose import START, choose
from tests import made_documents as made
from tests.made_taken import deep

PLACES = 50
LONG = (*made.FERRY.paragraphs, "Divers of the harbour office went down to the wreck. " * 8)
MANY = [replace(made.FERRY, title=f"Ferry {n} sinks", url=f"{made.FERRY.url}/{n}", paragraphs=LONG) for n in range(6)]


def tar(members: dict[str, bytes]) -> bytes:
    """A tar archive."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, raw in members.items():
            head = tarfile.TarInfo(name)
            head.size = len(raw)
            archive.addfile(head, io.BytesIO(raw))
    return packed.getvalue()


WORDS = [f"In {town} {n + 2} boats sank. " * 9 for n, town in enumerate(("Aldmoor", "Bexley", "Corran", "Dunmore"))]
PAGES = [made.record(made.html(one), one.url) for one in MANY]
TEXTS = {f"{n}.txt": made.txt(one) for n, one in enumerate(MANY)}
WHOLE = {  # a file of each format that can tell where it ends; plain text, Markdown and HTML cannot
    "a.csv": made.separated(MANY),
    "a.tsv": made.separated(MANY, by="\t"),
    "a.docx": made.docx(),
    "a.gz": gzip.compress(made.txt(), mtime=0),
    "a.json": made.json_array(MANY),
    "a.jsonl": made.jsonl(MANY),
    "a.mhtml": made.mhtml(),
    "a.pdf": made.pdf([made.folded(words) for words in WORDS]),
    "a.rss": made.rss(MANY),
    "newsml.xml": made.newsml(),
    "nitf.xml": made.nitf(),
    "a.warc": made.warc(PAGES),
    "a.warc.gz": made.warc_gz(PAGES),
    "a.zip": made.packed(TEXTS),
    "a.tar": tar(TEXTS),
    "a.tar.gz": gzip.compress(tar(TEXTS), mtime=0),
}
OPEN_ENDED = {".txt", ".md", ".html", ".eml"}  # nothing in these files says where they end


def known(raw: bytes, name: str) -> tuple[set[tuple[str, str | None]], bool]:
    """Texts and addresses of what is read, and whether anything is told of a loss."""
    found, errors = deep(raw, name[name.index(".") :])
    return {(one.text, one.url) for one in found}, bool(errors) or any(one.warnings for one in found)


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_file_is_read_without_a_word(name: str) -> None:
    found, told = known(WHOLE[name], name)
    assert found
    assert not told


@pytest.mark.parametrize("name", WHOLE)
def test_no_cut_is_silent(name: str) -> None:
    raw = WHOLE[name]
    whole, _ = known(raw, name)
    silent = []
    for place in range(1, PLACES):
        cut = raw[: len(raw) * place // PLACES]
        found, told = known(cut, name)
        if not told and found != whole and not ends_between_records(name, cut):
            silent.append(len(cut))
    assert not silent


def ends_between_records(name: str, cut: bytes) -> bool:
    """What is left is a whole file of fewer records: nothing in it can tell that there were more."""
    if name.startswith("a.warc"):
        return any(cut == form(PAGES[:count]) for form in (made.warc, made.warc_gz) for count in range(len(PAGES)))
    ends = {"a.csv": (b"\n", b"\r"), "a.tsv": (b"\n", b"\r"), "a.jsonl": (b"}", b"}\n")}
    return cut.endswith(ends.get(name, ()))


KEEPING = ["a.csv", "a.json", "a.jsonl", "a.rss", "a.warc", "a.warc.gz", "a.zip", "a.tar", "a.tar.gz"]


@pytest.mark.parametrize("name", KEEPING)
def test_records_before_the_cut_are_kept(name: str) -> None:
    raw = WHOLE[name]
    whole, _ = known(raw, name)
    size = {"a.zip": raw.find(b"PK\x01\x02"), "a.tar": raw.rfind(b"Port Ellen")}.get(name, len(raw))
    found, told = known(raw[: size * 9 // 10], name)
    assert told
    assert len(found & whole) >= 3


def test_every_format_is_cut_or_known_to_be_open_ended() -> None:
    cut = {choose(name, name[name.index(".") :], raw[:START])[0] for name, raw in WHOLE.items()}
    assert set(formats().values()) <= cut | {formats()[ending] for ending in OPEN_ENDED}
