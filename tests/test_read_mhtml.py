"""Pages as browsers, extensions and web archives save them: the article, its own address, never the day of saving."""

import quopri
from base64 import b64encode

import pytest

from reconcile.errors import ReadError
from reconcile.model import Article
from reconcile.read import html, mhtml

TITLE = "Tram line to the harbour opens"
ONE = "The tram line to the harbour of Ostmar opened on Saturday after nine years of work, the city said."
TWO = "It has 14 stops and cost 260 million crowns, twice what the council had voted for in the spring of 2010."
PAGE = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{ONE}</p><p>{TWO}</p></body></html>"
URL = "https://valley.example/news/tram"


def part(page: str, kind: str = "text/html; charset=utf-8", location: str = URL, encoding: str = "utf-8") -> bytes:
    head = (
        f"Content-Type: {kind}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: {location}\r\n\r\n"
    )
    return head.encode() + quopri.encodestring(page.encode(encoding))


def saved(*parts: bytes) -> bytes:
    top = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {URL}\r\nSubject: {TITLE}\r\n"
        "Date: Sun, 2 Jan 2022 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--b--"\r\n\r\n'
    )
    return top.encode() + b"".join(b"----b--\r\n" + one + b"\r\n" for one in parts) + b"----b----\r\n"


def one(found: list[Article]) -> Article:
    (article,) = found
    return article


def test_the_page_is_read_with_its_address_and_without_the_day_of_saving():
    found = one(mhtml.read(saved(part(PAGE)), "tram.mhtml"))
    assert found.text == f"{TITLE}\n\n{ONE}\n{TWO}"
    assert (found.url, found.published, found.warnings) == (URL, None, ())


def test_the_charset_of_the_part_counts():
    page = PAGE.replace("twice", "soit le double, décidé à l’été,")
    found = one(mhtml.read(saved(part(page, "text/html; charset=windows-1252", encoding="cp1252")), "tram.mht"))
    assert "décidé à l’été" in found.text


def test_frames_with_sentences_are_told_and_pictures_are_not():
    frame = part(f"<p>{ONE}</p><p>{TWO}</p>", location="cid:frame-1@x")
    found = one(mhtml.read(saved(part(PAGE), frame, part("<img src=a>", location="cid:ad@x")), "tram.mhtml"))
    assert found.warnings == ("frames of the page were not read: cid:frame-1@x",)


def test_a_file_that_is_cut_off_is_told():
    raw = saved(part(PAGE))[:-120]
    found = one(mhtml.read(raw, "tram.mhtml"))
    assert any(f"read up to byte {len(raw):,}" in warning for warning in found.warnings)
    with pytest.raises(ReadError, match="the file holds no page"):
        mhtml.read(saved(part(PAGE))[:300], "tram.mhtml")


def test_a_saved_page_is_told_from_a_mail():
    assert mhtml.looks(saved(part(PAGE)))
    assert not mhtml.looks(
        b"From: a@b.example\r\nTo: c@d.example\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
    )


PICTURE = f"<img src='data:image/png;base64,{b64encode(b'x' * 90_000).decode()}'>"
SINGLE = f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Sun Jan 02 2022 10:00:00 GMT\n-->"
WOMBAT = '<script>__wm.wombat("http://valley.example/news/tram","20220102100000")</script>'
TOOLBAR = (
    "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id='wm-ipp-base'><div id='wm-ipp'>Jan 02 2022, 88 captures</div></div>"
    "<!-- END WAYBACK TOOLBAR INSERT -->"
)
REPLAY = "<!-- WB Insert --><script>wbinfo.day='2022-01-02'</script><!-- End WB Insert -->"
FORM = f"<div id=HEADER><input name=q value='{URL}'><time datetime='2022-01-02'>2 Jan 2022</time> saved 9 times</div>"


def with_head(head: str, page: str = PAGE) -> str:
    return page.replace("<head>", f"<head>{head}")


def with_top(top: str, page: str = PAGE) -> str:
    return page.replace("<h1>", f"{top}<h1>")


def canonical(address: str) -> str:
    return f"<link rel=canonical href='{address}'>"


SAVED = {
    "saved complete": (f"<!-- saved from url=(0032){URL} -->\n{PAGE}", URL),
    "SingleFile": (f"<!DOCTYPE html><html>{SINGLE}{with_top(PICTURE).removeprefix('<html>')}", URL),
    "Wayback": (
        f"{with_head(WOMBAT, with_top(TOOLBAR))}<!-- FILE ARCHIVED ON 10:00:00 Jan 02, 2022 -->",
        "http://valley.example/news/tram",
    ),
    "rewritten canonical": (with_head(canonical(f"https://web.archive.org/web/20220102100000/{URL}")), URL),
    "replay": (with_head(REPLAY), None),
    "archive by form": (
        with_top(FORM, with_head(canonical(f"https://archive.example/2022.01.02-100000/{URL}"))),
        URL,
    ),
}


@pytest.mark.parametrize(("page", "url"), SAVED.values(), ids=SAVED)
def test_what_saving_added_to_a_page_is_neither_text_nor_day(page: str, url: str | None):
    found = one(html.read(page.encode(), "tram.html"))
    assert found.text == f"{TITLE}\n\n{ONE}\n{TWO}"
    assert (found.url, found.published) == (url, None)
