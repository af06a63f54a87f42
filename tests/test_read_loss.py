"""Broken and hostile pages: the text is read, or it is told that it was not; never silence, never long."""

import base64
import json
import time

import pytest

from reconcile.errors import ReadError
from reconcile.model import Article
from reconcile.read.html import read

ONE = "The river rose over the quay of Ostmar on Monday and reached the market within an hour, the mayor said."
TWO = "Twelve people were led out of their shops, and 40 houses were still without light in the evening."
BOTH = f"<p>{ONE}</p><p>{TWO}</p>"
SECONDS = 10  # for any page; most take a twentieth of one
LINKED = json.dumps({"@type": "NewsArticle", "headline": "Flood", "articleBody": f"{ONE}\n{TWO}"})
DATA = base64.b64encode(BOTH.encode()).decode()
ATTRIBUTES = " ".join(f"a{n}=b" for n in range(200_000))

READ = {
    "no html around it": f"<div><p>{ONE}<p>{TWO}",
    "300 nested divs": f"<html><body>{'<div>' * 300}{BOTH}",
    "10,000 nested divs": f"<html><body>{'<div>' * 10_000}{BOTH}",
    "5,000 nested tables": f"<html><body>{'<table><tr><td>' * 5_000}{BOTH}",
    "100,000 spans": f"<p>{'<span>a </span>' * 100_000}</p>{BOTH}",
    "200,000 attributes": f"<html><body><div {ATTRIBUTES}>{BOTH}</div>",
    "a million marks of a tag": f"<html><body>{'<' * 1_000_000}{BOTH}",
    "20,000 headings": f"<title>abc</title><body>{'<h1>x y z</h1>' * 20_000}{BOTH}",
    "unclosed tags": f"<html><body><article><p>{ONE}<div><b><i>{TWO}<table><tr><td>1<td>2",
    "tables across one another": f"<table><tr><td>{ONE}<table></td><tr><p>{TWO}</table></tr></td></table>",
    "a wrapper called a side bar": f"<div class='page sidebar related'><h1>River</h1>{BOTH}</div>",
    "breaks alone": f"<html><body>{ONE}<br><br>{TWO}",
    "everything in links": f"<html><body><a href=x>{ONE}</a><a href=y>{TWO}</a>",
    "preformatted": f"<pre>{ONE}\n{TWO}</pre>",
    "template": f"<template>{BOTH}</template>",
    "JSON-LD alone": f'<script type="application/ld+json">{LINKED}</script><div id=root></div>',
    "XHTML with elements that close themselves": (
        f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head>'
        f"<body><p>{ONE}</p><p><![CDATA[{TWO}]]></p></body></html>"
    ),
}  # fmt: skip
TOLD = {
    "noscript": (f"<div id=app></div><noscript>{BOTH}</noscript>", None),
    "unclosed comment": (f"<html><body><p>{ONE}</p><!-- menu <p>{TWO}</p>", "a comment is never closed"),
    "unclosed title": (f"<html><head><title>Flood<body>{BOTH}", "the title of the page is never closed"),
    "noframes": (f"<frameset cols=50,50><frame src=a.html><noframes>{BOTH}</noframes></frameset>", "<noframes>"),
    "a frame's page in an attribute": (f"<iframe srcdoc='{BOTH}'></iframe>", "<iframe>"),
    "a frame's page in base64": (f"<iframe src='data:text/html;base64,{DATA}'></iframe>", "<iframe>"),
    "300 nested divs": (READ["300 nested divs"], "could not be told from the page around it"),
}
LOST = {
    "unclosed script": (f"<html><body><p>{ONE}</p><script>var a=1; {TWO * 3}", "<script> is never closed"),
    "much in noscript": (
        f"<article>{BOTH * 2}</article><noscript><p>{'A hidden line says this here. ' * 20}",
        "<noscript>",
    ),
}
NOTHING = {
    "frames": ("<frameset><frame src=a.html><frame src=b.html></frameset>", "frames (a.html, b.html)"),
    "sent on": ("<meta http-equiv=refresh content='0; url=/two.html'><body>Please wait", "only sends on to /two.html"),
    "a script's page": ("<div id=root></div><script>start()</script>", "the page has no text"),
    "200,000 comments": (f"<html><body>{'<!--' * 200_000}{BOTH}", "the page has no text"),
}


def article(html: str) -> Article:
    start = time.perf_counter()
    (found,) = read(html.encode(), "page.html")
    assert time.perf_counter() - start < SECONDS
    return found


@pytest.mark.parametrize("html", READ.values(), ids=READ)
def test_the_whole_text_of_a_broken_page_is_read(html: str):
    text = article(html).text
    assert ONE in text and TWO in text
    assert text.count(TWO) == 1


@pytest.mark.parametrize(("html", "told"), TOLD.values(), ids=TOLD)
def test_text_that_browsers_do_not_show_is_read_and_where_it_stood_is_told(html: str, told: str | None):
    found = article(html)
    assert ONE in found.text and TWO in found.text
    assert told is None or any(told in warning for warning in found.warnings)


@pytest.mark.parametrize(("html", "told"), LOST.values(), ids=LOST)
def test_text_that_is_not_read_is_told(html: str, told: str):
    found = article(html)
    assert ONE in found.text
    assert any(told in warning and "not read" in warning for warning in found.warnings)


@pytest.mark.parametrize(("html", "told"), NOTHING.values(), ids=NOTHING)
def test_a_page_without_a_text_says_why(html: str, told: str):
    with pytest.raises(ReadError, match=r".") as caught:
        article(html)
    assert told in caught.value.what and caught.value.mend


def test_two_megabytes_in_one_paragraph_are_read_to_their_end():
    found = article(f"<html><body><p>{f'{ONE} ' * 20_000}{TWO}</p>")
    assert found.text.count(ONE) == 20_000 and found.text.endswith(TWO)


def test_scripts_within_a_paragraph_are_no_text():
    found = article(f"<article><p>{ONE}<script>var dead = 99;</script></p><p>{TWO}<style>p{{}}</style></p></article>")
    assert found.text == f"{ONE}\n{TWO}"
