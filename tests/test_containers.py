"""Archives: what is good in them is read, nothing in them leaves its place, and what is made as a bomb is refused."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import made_archives as made
import pytest

from reconcile.model import Article, Limits, Skipped
from reconcile.read import read_paths
from reconcile.read._labels import shown

TEXT = made.STORY.decode()


def taken(tmp_path: Path, name: str, raw: bytes, limits: Limits | None = None) -> tuple[list[Article], list[Skipped]]:
    """What is read of one file."""
    path = tmp_path / name
    path.write_bytes(raw)
    return read_paths([str(path)], limits=limits)


GOOD = {
    "zip": ("a.zip", made.zipped({"in/story.txt": made.STORY}), "a.zip!/in/story.txt"),
    "stored": ("a.zip", made.zipped({"story.txt": made.STORY}, zipfile.ZIP_STORED), "a.zip!/story.txt"),
    "gzip": ("story.txt.gz", gzip.compress(made.STORY), "story.txt.gz"),
    "gzip without an ending within": ("story.gz", gzip.compress(made.STORY), "story.gz"),
    "gzip of two members": ("s.txt.gz", gzip.compress(made.STORY[:30]) + gzip.compress(made.STORY[30:]), "s.txt.gz"),
    "gzip with padding": ("s.txt.gz", gzip.compress(made.STORY) + b"\0" * 5000, "s.txt.gz"),
    "tar": ("a.tar", made.tarred({"story.txt": made.STORY}), "a.tar!/story.txt"),
    "tgz": ("a.tgz", made.tarred({"story.txt": made.STORY}, "w:gz"), "a.tgz!/story.txt"),
    "tar.gz": ("a.tar.gz", made.tarred({"in/story.txt": made.STORY}, "w:gz"), "a.tar.gz!/in/story.txt"),
    "long name in tar": ("a.tar", made.tarred({"x" * 200 + ".txt": made.STORY}), "a.tar!/" + "x" * 200 + ".txt"),
    "zip in zip": ("a.zip", made.zipped({"b.zip": made.zipped({"c.txt": made.STORY})}), "a.zip!/b.zip!/c.txt"),
    "gzip in zip": ("a.zip", made.zipped({"b.txt.gz": gzip.compress(made.STORY)}), "a.zip!/b.txt.gz"),
}


@pytest.mark.parametrize(("name", "raw", "label"), GOOD.values(), ids=GOOD)
def test_a_packed_article_is_read_under_a_label_of_its_own(tmp_path: Path, name: str, raw: bytes, label: str):
    (article,), skipped = taken(tmp_path, name, raw)
    assert (article.text, article.file) == (TEXT, f"{tmp_path}/{label}")
    assert (article.published is not None, skipped) == (True, [])


def test_records_keep_their_place_and_a_bad_one_is_told(tmp_path: Path):
    lines = b'{"text": "The river rose."}\n[]\n{"text": "It fell."}\n'
    found, (skip,) = taken(tmp_path, "a.zip", made.zipped({"b.jsonl": lines}))
    assert [(a.text, a.index) for a in found] == [("The river rose.", 0), ("It fell.", 2)]
    assert skip.file == f"{tmp_path}/a.zip!/b.jsonl:2"


def test_records_of_a_packed_file_keep_their_places(tmp_path: Path):
    lines = b'{"text": "The river rose."}\n\n{"text": "It fell."}\n'
    found, skipped = taken(tmp_path, "a.jsonl.gz", gzip.compress(lines))
    assert ([(a.text, a.index) for a in found], skipped) == ([("The river rose.", 0), ("It fell.", 2)], [])


def test_members_that_nothing_reads_are_told_in_one_line(tmp_path: Path):
    members = {"a.txt": made.STORY, "b.iso": b"x", "c.iso": b"x", ".hidden.txt": b"x", "__MACOSX/a.txt": b"x"}
    found, (line,) = taken(tmp_path, "a.zip", made.zipped(members))
    assert len(found) == 1
    assert (line.file, line.aside) == (f"{tmp_path}/a.zip", True)
    assert line.why == "2 files of kinds that are not read (.iso)"


@pytest.mark.parametrize("raw", [made.zipped({}), made.zipped({"a.iso": b"x"})], ids=["empty", "of another kind"])
def test_an_archive_without_an_article_is_an_error(tmp_path: Path, raw: bytes):
    found, skipped = taken(tmp_path, "a.zip", raw)
    assert found == []
    assert [one.why for one in skipped if not one.aside] == ["it holds no article (look into it, or leave it out)"]


# ---- names -----------------------------------------------------------------------------------------------------------

NAMES = {
    "upwards": ("../../up.txt", "up.txt"),
    "absolute": ("/etc/up.txt", "etc/up.txt"),
    "drive": ("C:\\up\\..\\b.txt", "up/b.txt"),
    "control": ("a\x1b[31m.txt", "a\\x1b[31m.txt"),
    "bidi": ("a\u202etxt.txt", "a\\u202etxt.txt"),
    "line end": ("a\nb.txt", "a b.txt"),
    "lone surrogate": ("a\udcff.txt", "a\\udcff.txt"),
    "dots": ("./a/./b.txt", "a/b.txt"),
}


@pytest.mark.parametrize(("name", "label"), NAMES.values(), ids=NAMES)
def test_names_of_members_are_labels_that_lead_nowhere(name: str, label: str):
    assert shown(name) == label


@pytest.mark.parametrize("name", ["../../escape.txt", "/srv/escape.txt", "..\\escape.txt"])
@pytest.mark.parametrize("pack", [made.zipped, made.tarred], ids=["zip", "tar"])
def test_nothing_is_written_wherever_a_name_leads(tmp_path: Path, name: str, pack):
    folder = tmp_path / "deep" / "deeper"
    folder.mkdir(parents=True)
    (article,), skipped = taken(folder, "a.zip" if pack is made.zipped else "a.tar", pack({name: made.STORY}))
    assert article.file.endswith("!/escape.txt") or article.file.endswith("!/srv/escape.txt")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [next(folder.iterdir())]
    assert skipped == []


@pytest.mark.parametrize(
    ("name", "raw"),
    [("a.tar", made.with_link("link.txt", "/etc/passwd")), ("a.zip", made.zip_with_link("link.txt", b"/etc/passwd"))],
    ids=["tar", "zip"],
)
def test_links_and_devices_in_archives_are_told_and_not_followed(tmp_path: Path, name: str, raw: bytes):
    (article,), skipped = taken(tmp_path, name, raw)
    assert article.text == TEXT
    assert "1 link, which is not followed" in [one.why for one in skipped]
    devices = [one for one in skipped if not one.aside]
    assert [one.file for one in devices] == ([f"{tmp_path}/a.tar!/device.txt"] if name == "a.tar" else [])


# ---- what is broken --------------------------------------------------------------------------------------------------

TWO = {"one.txt": made.STORY, "two.txt": made.OTHER}
CUT = {
    "zip": ("a.zip", made.zipped(TWO)),
    "stored zip": ("a.zip", made.zipped(TWO, zipfile.ZIP_STORED)),
    "tar": ("a.tar", made.tarred(TWO)),
    "tgz": ("a.tgz", made.tarred(TWO, "w:gz")),
    "gzip": ("a.txt.gz", gzip.compress(made.STORY)),
}


@pytest.mark.parametrize(("name", "raw"), CUT.values(), ids=CUT)
def test_an_archive_that_is_cut_off_tells_the_byte_wherever_the_cut_is(tmp_path: Path, name: str, raw: bytes):
    ends = len(raw) if not name.endswith(".tar") else raw.rindex(b"night.") + 6
    for at in range(1, 51):
        found, skipped = taken(tmp_path, name, raw[: max(1, ends * at // 51)])
        errors = [one for one in skipped if not one.aside]
        assert errors, f"cut {at}: nothing is told"
        assert any("byte" in one.why or "none of the kinds" in one.why for one in errors), errors
        assert all(a.text in made.STORY.decode() or a.text == made.OTHER.decode() for a in found)


def test_what_stands_before_a_cut_is_kept(tmp_path: Path):
    raw = made.zipped(TWO)
    found, (skip,) = taken(tmp_path, "a.zip", raw[: raw.rindex(b"PK\x03\x04") + 40])
    assert [a.text for a in found] == [TEXT]
    assert skip.why.startswith("the archive is cut off: it ends at byte")


def test_a_damaged_member_costs_itself(tmp_path: Path):
    raw = bytearray(made.zipped(TWO, zipfile.ZIP_STORED))
    raw[raw.index(b"mill")] ^= 1
    (article,), (skip,) = taken(tmp_path, "a.zip", bytes(raw))
    assert article.text == made.OTHER.decode()
    assert skip.file == f"{tmp_path}/a.zip!/one.txt"
    assert "it is damaged, at byte 0 of the archive" in skip.why


def test_a_locked_member_is_told(tmp_path: Path):
    raw = bytearray(made.zipped(TWO))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + at] |= 1
    (article,), (skip,) = taken(tmp_path, "a.zip", bytes(raw))
    assert article.text == made.OTHER.decode()
    assert skip.why == "it is locked with a password (unpack it, and give the file itself)"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "lzma"])
def test_other_ways_of_packing_are_told(tmp_path: Path, method: int):
    found, (skip, *_) = taken(tmp_path, "a.zip", made.zipped({"a.txt": made.STORY}, method))
    assert found == []
    assert skip.why.startswith("it is packed in a way that is not read")


# ---- bombs -----------------------------------------------------------------------------------------------------------

MANY = {f"{n}.txt": b"x" for n in range(12)}
BOMBS = {
    "ratio of a zip": ("a.zip", made.zip_bomb(45), "more than 200 times its size (raise it with limits.ratio"),
    "ratio of a gzip": ("a.txt.gz", made.gzip_bomb(45), "more than 200 times its size (raise it with limits.ratio"),
    "unpacked": ("a.zip", made.zip_bomb(60), "unpacked it has more than 50,000,000 bytes (raise it with limits.unp"),
    "size that lies": ("a.zip", made.zip_bomb(60, told=500), "it is damaged"),
    "members of a zip": ("a.zip", made.zipped(MANY), "12 members, more than 10 (raise it with limits.members"),
    "members of a tar": ("a.tar", made.tarred(MANY), "more than 10 members (raise it with limits.members"),
    "members in one another": ("a.zip", made.overlapping(8), "its members lie in one another"),
    "depth": ("a.zip", made.nested(9), "files within files more than 3 deep (raise it with limits.depth"),
    "a tar in a gzip": ("a.tgz", made.tarred({"a.txt": b"\0" * 60_000_000}, "w:gz"), "limits."),
}


@pytest.mark.parametrize(("name", "raw", "why"), BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused_with_the_limit(tmp_path: Path, name: str, raw: bytes, why: str):
    found, skipped = taken(tmp_path, name, raw, Limits(members=10))
    assert any(why in one.why for one in skipped), skipped
    assert len(found) <= 10


def test_the_total_of_all_depths_is_limited(tmp_path: Path):
    inner = {f"{n}.txt": b"%d: " % n + made.STORY for n in range(10)}
    raw = made.zipped({f"{n}.zip": made.zipped(inner) for n in range(3)})
    found, skipped = taken(tmp_path, "a.zip", raw, Limits(total=6000))
    assert 0 < len(found) < 30
    assert any("limits.total" in one.why for one in skipped)


def test_an_archive_that_holds_itself_ends(tmp_path: Path):
    raw = made.zipped({"again.zip": b"PK\x05\x06" + bytes(18)})
    for _ in range(30):
        raw = made.zipped({"again.zip": raw, "a.txt": made.STORY})
    found, skipped = taken(tmp_path, "a.zip", raw)
    assert len(found) == 3
    assert [one.why[:37] for one in skipped] == ["it holds files within files more than"]


# not ru_maxrss, which begins with that of the process this one was started from
MEASURED = (
    "import json, re, sys, time\nfrom pathlib import Path\nfrom reconcile.read import read_paths\n"
    "started = time.process_time()\nfound, skipped = read_paths(sys.argv[1:], stdin=sys.stdin.buffer)\n"
    "peak = int(re.search(r'VmHWM:\\s*(\\d+)', Path('/proc/self/status').read_text())[1]) * 1024\n"
    "json.dump([len(found), [s.why for s in skipped], time.process_time() - started, peak], sys.stdout)"
)
HUGE = {
    "a text of 1 GB": ("a.txt", None),
    "a page of 1 GB": ("a.html", None),
    "a line of 1 GB": ("a.jsonl", None),
    "1 GB from a zip": ("a.zip", made.zip_bomb(1000)),
    "1 GB from a gzip": ("a.txt.gz", made.gzip_bomb(1000)),
    "zips in zips": ("a.zip", made.nested(40)),
    "standard input of 1 GB": ("-", None),
}


@pytest.mark.parametrize(("name", "raw"), HUGE.values(), ids=HUGE)
def test_what_is_huge_is_refused_in_two_seconds_and_400_megabytes(tmp_path: Path, name: str, raw: bytes | None):
    path = tmp_path / ("stdin" if name == "-" else name)
    with path.open("wb") as file:
        file.write(b"{" if raw is None and name == "a.jsonl" else raw or b"A quay.")
        if raw is None:
            file.truncate(999_999_999)
    with path.open("rb") as stdin:
        given = [sys.executable, "-c", MEASURED, "-" if name == "-" else str(path)]
        told = subprocess.run(given, stdin=stdin, capture_output=True, check=True).stdout
    found, whys, seconds, peak = json.loads(told)
    assert found == 0
    assert any("limits." in why for why in whys), whys
    assert seconds < 2
    assert peak < 400_000_000


def test_reading_an_archive_from_standard_input(tmp_path: Path):
    (article,), skipped = read_paths(["-"], stdin=io.BytesIO(made.zipped({"a.txt": made.STORY})))
    assert (article.file, article.text, skipped) == ("-!/a.txt", TEXT, [])


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_an_archive_under_another_ending_is_read_as_one_and_told(tmp_path: Path, name: str):
    (article,), (line,) = taken(tmp_path, name, made.zipped({"in.txt": made.STORY}))
    assert article.text == TEXT
    assert line.why == f"the name ends in {name[1:]}, but it is a .zip file, and was read as one"
    assert line.aside
