"""NewsML-G2 and NITF: the agencies' items with headline, text, sender, day, version; hostile XML is refused."""

import time

import pytest

from reconcile.errors import ReadError
from reconcile.model import Article
from reconcile.read import newsml, nitf

ONE = "The dam above Westerby let 12 million cubic metres of water through its gates on Sunday."
TWO = "Nobody was hurt, but 260 people of the valley slept in the sports hall of Ostmar, the prefect said."
G2 = "http://iptc.org/std/nar/2006-10-01/"
NITF = (
    '<nitf xml:lang="en"><head><title>dam</title><tobject tobject.type="news"/><docdata><doc-id id-string="n-1"/>'
    '<du-key key="dam" version="4"/><date.issue norm="20190512T181500Z"/><doc.copyright holder="Hill Wire"/>'
    "</docdata></head>"
    "<body><body.head><hedline><hl1>Dam opens its gates</hl1></hedline><byline>By Ida Holm</byline>"
    "<dateline><location>WESTERBY</location></dateline></body.head>"
    f"<body.content><block><p>{ONE}</p><table><tr><th>Town</th><th>People</th></tr><tr><td>Ostmar</td><td>260</td></tr>"
    f"</table><p>{TWO}</p><media><media-caption>The dam on Sunday.</media-caption></media></block></body.content>"
    "<body.end><tagline>4 May</tagline></body.end></body></nitf>"
)  # fmt: skip
XHTML = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
    f"<body><p>{ONE}</p><p>{TWO}</p></body></html>"
)


def item(
    content: str, guid: str = "urn:x:1", meta: str = "", head: str = "<headline>Dam opens its gates</headline>"
) -> str:
    return (
        f'<newsItem xmlns="{G2}" guid="{guid}" version="3" xml:lang="en"><itemMeta>'
        "<provider qcode='p:hw'><name>Hill Wire</name></provider>"
        "<versionCreated>2019-05-13T06:00:00+02:00</versionCreated>"
        f"<firstCreated>2019-05-12T18:00:00Z</firstCreated>{meta}</itemMeta><contentMeta>{head}</contentMeta>"
        f"<contentSet>{content}</contentSet></newsItem>"
    )  # fmt: skip


CONTENTS = {
    "XHTML": f'<inlineXML contenttype="application/xhtml+xml">{XHTML}</inlineXML>',
    "NITF": f'<inlineXML contenttype="application/nitf+xml">{NITF}</inlineXML>',
    "text": f'<inlineData contenttype="text/plain">{ONE}\n{TWO}</inlineData>',
}


def items(xml: str) -> tuple[list[Article], list[ReadError]]:
    return newsml.records(xml.encode(), "a.xml")


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_an_item_has_its_headline_text_sender_day_and_version(content: str):
    (found,), errors = items(item(content))
    assert errors == []
    assert ONE in found.text and TWO in found.text
    assert (found.title, found.source, found.source_from) == ("Dam opens its gates", "Hill Wire", "provider")
    assert found.published is not None and str(found.published.earliest) == "2019-05-12"
    assert (found.record, found.revision, found.stamp) == ("urn:x:1", 3, "2019-05-13T04:00:00+00:00")
    assert (found.language, found.warnings) == ("en", ())


def test_a_message_of_many_items_gives_many_articles_and_tells_those_without_text():
    remote = '<remoteContent href="a.jpg" contenttype="image/jpeg"/>'
    inner = item(CONTENTS["XHTML"]) + item(remote, "urn:x:2") + item(CONTENTS["text"], "urn:x:3")
    found, (error,) = items(f'<newsMessage xmlns="{G2}"><header/><itemSet>{inner}</itemSet></newsMessage>')
    assert [(one.index, one.record) for one in found] == [(0, "urn:x:1"), (2, "urn:x:3")]
    assert "item 2 has no text; it points to image/jpeg" in error.what


def test_an_item_that_was_taken_back_is_told():
    (found,), _ = items(item(CONTENTS["text"], meta='<pubStatus qcode="stat:canceled"/>'))
    assert found.warnings == ("the agency has marked the item as canceled",)


def test_nitf_has_its_headline_text_table_sender_and_day():
    (found,) = nitf.read(NITF.encode(), "a.xml")
    assert found.title == "Dam opens its gates"
    assert found.text == (
        f"By Ida Holm\nWESTERBY\n{ONE}\nTown | People\nOstmar | 260\n{TWO}\nThe dam on Sunday."
    )  # fmt: skip
    assert (found.source, found.source_from) == ("Hill Wire", "doc.copyright")
    assert found.published is not None and str(found.published.earliest) == "2019-05-12"
    assert (found.record, found.revision, found.stamp) == ("n-1", 4, "2019-05-12T18:15:00+00:00")


MESSAGE = (
    f'<?xml version="1.0"?>\n<newsMessage xmlns="{G2}"><itemSet>\n'
    + "\n".join(item(CONTENTS["XHTML"], f"urn:x:{n}") for n in range(8))
    + "\n</itemSet></newsMessage>"
)


@pytest.mark.parametrize("at", range(300, len(MESSAGE) - 4, len(MESSAGE) // 50))
def test_a_message_that_is_cut_off_keeps_the_whole_items_before_it_and_tells_the_byte(at: int):
    found, errors = [], []
    try:
        found, errors = items(MESSAGE[:at])
    except ReadError as error:
        errors = [error]
    assert [one.record for one in found] == [f"urn:x:{n}" for n in range(MESSAGE[:at].count("</newsItem>"))]
    assert all(ONE in one.text and TWO in one.text for one in found)
    assert "not well-formed at byte" in errors[0].what


def test_a_document_that_is_cut_off_is_refused_with_its_byte():
    with pytest.raises(ReadError, match="not well-formed at byte 6"):
        nitf.read(NITF[:660].encode(), "a.xml")


LAUGHS = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 9))
HOSTILE = {
    "billion laughs": f"<!DOCTYPE nitf [<!ENTITY l0 'ha'>{LAUGHS}]>{NITF.replace(TWO, '&l8;')}",
    "a file": f"<!DOCTYPE nitf [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>{NITF.replace(TWO, '&e;')}",
    "a host": f"<!DOCTYPE nitf [<!ENTITY e SYSTEM 'http://127.0.0.1:9/x'>]>{NITF.replace(TWO, '&e;')}",
    "a parameter entity": f"<!DOCTYPE nitf [<!ENTITY % e SYSTEM 'http://127.0.0.1:9/x'> %e;]>{NITF}",
    "deep": f"<nitf><body>{'<block>' * 100_000}",
    "nothing": "<nitf/>",
    "no text": "<nitf><body><body.content><p> </p></body.content></body></nitf>",
    "bytes": "\x01\x02<nitf>",
    "an attribute of 11 MB": f"<nitf a='{'x' * 11_000_000}'><body><p>{ONE}</p></body></nitf>",
}


@pytest.mark.parametrize("xml", HOSTILE.values(), ids=HOSTILE)
def test_hostile_xml_is_refused_in_time(xml: str):
    start = time.perf_counter()
    with pytest.raises(ReadError) as caught:
        nitf.read(xml.encode(), "a.xml")
    assert time.perf_counter() - start < 3
    assert caught.value.mend and len(caught.value.what) < 400


def test_a_doctype_without_entities_is_no_reason_to_refuse():
    doctype = '<!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">'
    assert nitf.read(f"{doctype}{NITF}".encode(), "a.xml")[0].title == "Dam opens its gates"


def test_each_kind_of_xml_is_known_by_its_first_element():
    g2 = f'<?xml version="1.0"?>\n<!-- sent by <the> desk -->\n{item(CONTENTS["XHTML"])}'.encode()
    n3 = f'\ufeff<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "a.dtd">{NITF}'.encode()
    assert (newsml.looks(g2[:4096]), newsml.looks(n3[:4096])) == (True, False)
    assert (nitf.looks(g2[:4096]), nitf.looks(n3[:4096])) == (False, True)
    assert not newsml.looks(b"<rss><newsItem>") and not nitf.looks(b"nitf")
