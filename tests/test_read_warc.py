"""Web archives: pages that are had, records that are not wanted, and records that are broken."""

from __future__ import annotations

import gzip
import io
import re
import time
import zlib

import pytest

from reconcile.errors import AsideError
from reconcile.model import Enclosed, Limits
from reconcile.read import warc
from tests.made_documents import FERRY, html, packed, press_release, record, warc_gz, warc_record
from tests.made_documents import warc as made
from tests.made_taken import deep, packed_in

PAGE = record(html(), FERRY.url)


def pages(raw: bytes, limits: Limits | None = None) -> tuple[list[Enclosed], list[str], list[str]]:
    """The pages of an archive, what could not be had, and what was left aside."""
    found, told = packed_in(warc, raw, limits)
    return (
        found,
        [str(e) for e in told if not isinstance(e, AsideError)],
        [str(e) for e in told if isinstance(e, AsideError)],
    )


@pytest.mark.parametrize("form", [made, warc_gz, lambda some=None: gzip.compress(made(some))])
def test_a_page_comes_with_its_address_and_its_charset(form: object) -> None:
    (one,), errors, left = pages(form([PAGE]))  # type: ignore[operator]
    assert (one.raw, one.url, one.charset, one.ending) == (html(), FERRY.url, "utf-8", ".html")
    assert not errors
    assert not left


def test_the_day_of_capture_is_no_day_of_publication() -> None:
    page = b"<html><body><h1>Ferry sinks</h1><p>A ferry sank off Port Ellen, killing 14 people on board.</p></body>"
    (one,), errors = deep(made([record(page, FERRY.url)]), ".warc")
    assert one.published is None
    assert one.url == FERRY.url
    assert not errors


def test_entries_of_a_feed_have_places_of_their_own_and_not_its_address() -> None:
    entries = "".join(f"<item><title>Tide {n}</title><description>It rose.</description></item>" for n in range(3))
    feed = f"<rss><channel><title>Quay News</title>{entries}</channel></rss>".encode()
    found, errors = deep(made([record(feed, "https://quay.example/feed", kind="application/rss+xml"), PAGE]), ".warc")
    assert [(a.index, a.url) for a in found] == [(0, None), (1, None), (2, None), (3, FERRY.url)]
    assert not errors


def test_the_charset_of_the_http_head_is_used() -> None:
    page = "<html><body><p>В порту затонул паром, погибли 14 человек.</p></body></html>".encode("cp1251")
    (one,), _ = deep(made([record(page, FERRY.url, kind="text/html; charset=windows-1251")]), ".warc")
    assert "затонул паром, погибли 14 человек" in one.text


@pytest.mark.parametrize(
    ("kind", "ending"),
    [
        ("text/html", ".html"),
        ("TEXT/HTML;charset=x", ".html"),
        ("application/xhtml+xml", ".xhtml"),
        ("text/plain", ".txt"),
        ("application/pdf", ".pdf"),
        ("application/rss+xml", ".rss"),
    ],
)
def test_the_kind_that_the_server_names_chooses_the_format(kind: str, ending: str) -> None:
    (one,), _, _ = pages(made([record(b"x", FERRY.url, kind=kind)]))
    assert one.ending == ending


def test_a_pdf_in_an_archive_is_read() -> None:
    (one,), errors = deep(made([record(press_release(), FERRY.url, kind="application/pdf")]), ".warc")
    assert "killing 14 people" in one.text
    assert not errors


@pytest.mark.parametrize("kind", ["resource", "conversion"])
def test_records_without_an_http_head_are_pages_too(kind: str) -> None:
    (one,), _, _ = pages(made([warc_record(kind, b"Two men died.", FERRY.url, "text/plain")]))
    assert (one.raw, one.ending) == (b"Two men died.", ".txt")


def test_what_is_no_page_is_counted_in_one_line() -> None:
    some = [
        record(b"png", FERRY.url, kind="image/png"),
        record(b"png", FERRY.url, kind="image/png"),
        record(b"", FERRY.url, status="301 Moved"),
        record(b"gone", FERRY.url, status="404 Not Found"),
        warc_record("request", b"GET / HTTP/1.1\r\n\r\n", FERRY.url, "application/http; msgtype=request"),
        warc_record("revisit", b"HTTP/1.1 200 OK\r\n\r\n", FERRY.url, "application/http; msgtype=response"),
        record(b"User-agent: *", "https://harbourpost.example/robots.txt", kind="text/plain"),
    ]
    found, errors, (left,) = pages(made(some))
    assert not found
    assert not errors
    assert "2 of kind image, 1 of status 301, 1 of status 404, 1 pages seen before, 1 robots.txt" in left


@pytest.mark.parametrize(
    ("body", "more"),
    [
        (gzip.compress(html(), mtime=0), "Content-Encoding: gzip\r\n"),
        (zlib.compress(html()), "Content-Encoding: deflate\r\n"),
        (b"%x\r\n%b\r\n0\r\n\r\n" % (len(html()), html()), "Transfer-Encoding: chunked\r\n"),
        (html(), "Transfer-Encoding: chunked\r\n"),
        (html(), "Content-Encoding: identity\r\n"),
    ],
    ids=["gzip", "deflate", "chunked", "chunks joined before", "identity"],
)
def test_a_page_is_unpacked_as_its_server_packed_it(body: bytes, more: str) -> None:
    (one,), errors, _ = pages(made([record(body, FERRY.url, more=more)]))
    assert one.raw == html()
    assert not errors


@pytest.mark.parametrize(
    ("body", "more", "told"),
    [
        (gzip.compress(html(), mtime=0)[:-30], "Content-Encoding: gzip\r\n", "a page that is packed breaks off"),
        (b"%x\r\n%b" % (len(html()), html()[:99]), "Transfer-Encoding: chunked\r\n", "within its chunks"),
        (b"\x1b\x00", "Content-Encoding: br\r\n", "packed as 'br', which is not read"),
        (b"\x28\xb5", "Content-Encoding: zstd\r\n", "packed as 'zstd', which is not read"),
    ],
    ids=["gzip cut", "chunks cut", "br", "zstd"],
)
def test_a_page_that_cannot_be_unpacked_whole_is_told_with_its_place(body: bytes, more: str, told: str) -> None:
    found, (error,), _ = pages(made([record(body, FERRY.url, more=more), PAGE]))
    assert [one.raw for one in found] == [html()]
    assert told in error
    assert re.search(r"a\.warc: byte \d+: ", error)


def test_a_length_that_swallows_the_next_record_loses_none() -> None:
    long = PAGE.replace(b"Content-Length: ", b"Content-Length: 9", 1)
    found, (error,), _ = pages(made([PAGE, long, PAGE, PAGE]))
    assert len(found) == 4
    assert error.startswith(f"a.warc: byte {len(made([PAGE]))}: the length that the record tells is wrong")


def test_a_length_that_is_too_short_is_told() -> None:
    short = re.sub(rb"(Content-Length: \d)\d\d", rb"\g<1>00", PAGE, count=1)
    found, errors, _ = pages(made([PAGE, short, PAGE]))
    assert [one.raw == html() for one in found] == [True, False, True]
    assert "does not end where its length says" in errors[0]


@pytest.mark.parametrize("form", [made, warc_gz])
def test_garbage_between_records_is_told_and_passed_over(form: object) -> None:
    first: bytes = form([PAGE])  # type: ignore[operator]
    second = PAGE if form is made else gzip.compress(PAGE, mtime=0)
    found, (error,), _ = pages(first + b"some garbage\nthat nobody asked for\r\n\r\n" + second)
    assert len(found) == 2
    assert f"byte {len(first)}: " in error


def test_a_packed_record_that_is_damaged_costs_only_itself() -> None:
    one = gzip.compress(PAGE, mtime=0)
    broken = one[:60] + bytes([one[60] ^ 0xFF, one[61] ^ 0xFF]) + one[62:]
    found, errors, _ = pages(warc_gz([PAGE]) + broken + one)
    assert [page.raw for page in found][::2] == [html(), html()] or [page.raw for page in found] == [html(), html()]
    assert any("damaged" in error for error in errors)


def test_a_record_over_the_limit_is_told_with_its_setting() -> None:
    found, (error,), _ = pages(made([record(b"a" * 5000, FERRY.url), PAGE]), Limits(unpacked=2000))
    assert [one.raw for one in found] == [html()]
    assert "raise it with limits.unpacked in reconcile.toml" in error


def test_a_bomb_is_left_before_it_is_unpacked() -> None:
    head = b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: 300000000\r\n\r\n"
    bomb = gzip.compress(head + bytes(300_000_000), compresslevel=1)
    began = time.perf_counter()
    found, errors, _ = pages(bomb)
    assert not [one for one in found if len(one.raw) > Limits().unpacked]
    assert any("limits.ratio" in error or "limits.unpacked" in error for error in errors)
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize(
    "raw",
    [
        b"WARC/1.0\r\nContent-Length: 99999999\r\n\r\n" * 20_000,
        b"WARC/1.0\r\n" * 100_000,
        b"\x1f\x8b\x08xxxx" * 100_000,
    ],
    ids=["lengths", "heads", "gzip heads"],
)
def test_an_archive_of_broken_records_is_given_up_and_says_so(raw: bytes) -> None:
    began = time.perf_counter()
    found, errors, _ = pages(raw)
    assert not found
    assert "the rest is not tried" in errors[-1] or len(errors) < 200
    assert len(errors) < 1200
    assert time.perf_counter() - began < 8


def test_records_are_had_one_by_one() -> None:
    class Watched(io.BytesIO):
        asked = 0

        def read(self, size: int | None = -1) -> bytes:
            self.asked += size or 0
            return super().read(size)

    source = Watched(made([PAGE] * 2000))
    stream = warc.stream(source, "a.warc", Limits())
    assert isinstance(next(stream), Enclosed)
    assert source.asked < 200_000
    assert sum(isinstance(one, Enclosed) for one in stream) == 1999


def test_a_wacz_is_read_through_its_zip() -> None:
    wacz = packed(
        {"datapackage.json": b"{}", "pages/pages.jsonl": b'{"id": "pages"}\n', "archive/data.warc.gz": warc_gz([PAGE])}
    )
    found, errors = deep(wacz, ".wacz")
    assert [one.url for one in found] == [FERRY.url]
    assert not errors


@pytest.mark.parametrize(("raw", "is_one"), [(made(), True), (warc_gz(), True), (gzip.compress(b"no", mtime=0), False)])
def test_an_archive_is_known_by_how_it_begins(raw: bytes, is_one: bool) -> None:
    assert warc.looks(raw[:4096]) is is_one


def test_an_empty_archive_is_told() -> None:
    found, (error,), _ = pages(b"")
    assert not found
    assert error.startswith("a.warc: the file is empty")
