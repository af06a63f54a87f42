"""Mails: subject, sender and day; the text apart from quotations; what is attached; broken and hostile ones."""

import base64
import time
from email.message import EmailMessage
from pathlib import Path

import pytest

from reconcile.errors import ReadError
from reconcile.model import Article, Enclosed, Limits
from reconcile.read import read_paths
from reconcile.read.eml import looks, members

ONE = "The mill at Ostmar burned for six hours on Tuesday, and 14 workers were taken to hospital."
TWO = "The fire began in the drying room, the chief of the brigade said, and spread to three sheds."
HEAD = (
    "From: Valley Mail <desk@valley.example>\r\nDate: Tue, 07 May 2019 23:30:00 +0300\r\n"
    "Message-ID: <a1@valley.example>\r\n"
)


def found(raw: bytes | str) -> tuple[list[Article], list[Enclosed], list[ReadError]]:
    items = list(members(raw.encode() if isinstance(raw, str) else raw, "a.eml", Limits()))
    return (
        [one for one in items if isinstance(one, Article)],
        [one for one in items if isinstance(one, Enclosed)],
        [one for one in items if isinstance(one, ReadError)],
    )


def mail(body: str, head: str = "Subject: Mill burns\r\n", kind: str = "text/plain; charset=utf-8") -> Article:
    (one,), _, errors = found(f"{HEAD}{head}MIME-Version: 1.0\r\nContent-Type: {kind}\r\n\r\n{body}")
    assert errors == []
    return one


def marked(one: Article) -> dict[str, str]:
    return {one.words("text", mark.span): mark.what for mark in one.furniture}


def test_subject_sender_day_and_text():
    one = mail(f"{ONE}\r\n\r\n{TWO}\r\n")
    assert (one.title, one.source, one.source_from) == ("Mill burns", "Valley Mail", "mail header 'From'")
    assert one.text == f"{ONE}\n\n{TWO}\n"
    assert one.published is not None and str(one.published.earliest) == "2019-05-07"
    assert (one.stamp, one.record) == ("2019-05-07T20:30:00+00:00", "a1@valley.example")
    assert (one.text_at, one.warnings) == (None, ())


SENDERS = {
    "name": ("From: Valley Mail <d@valley.example>", "Valley Mail"),
    "encoded name": ("From: =?utf-8?B?TGUgTWVzc2FnZXIgZCfDiXRl?= <d@messager.example>", "Le Messager d'Éte"),
    "comma out of quotes": (
        "From: Press Office, Mill Fire Service <d@mill.example>",
        "Press Office, Mill Fire Service",
    ),
    "address alone": ("From: desk@valley.example", "valley.example"),
    "list": ("From: desk@valley.example\r\nList-Id: Hill Country News <hills.valley.example>", "Hill Country News"),
    "sender": ("Sender: Valley Mail <d@valley.example>", "Valley Mail"),
    "raw bytes": ("From: Vallée Presse <d@valley.example>", "Vallée Presse"),
}


@pytest.mark.parametrize(("head", "source"), SENDERS.values(), ids=SENDERS)
def test_the_source_is_the_name_that_a_reader_sees(head: str, source: str):
    (one,), _, _ = found(f"{head}\r\nSubject: Mill burns\r\n\r\n{ONE}\r\n")
    assert one.source == source


@pytest.mark.parametrize(
    ("encoding", "charset"),
    [
        ("quoted-printable", "utf-8"),
        ("base64", "utf-8"),
        ("quoted-printable", "iso-8859-1"),
        ("base64", "koi8-r"),
        ("8bit", "cp1256"),
    ],
)  # fmt: skip
def test_transfer_encodings_and_charsets(encoding: str, charset: str):
    text = {"koi8-r": "Погибли 12 человек в шахте.", "cp1256": "قتل خمسة أشخاص في حريق."}.get(
        charset, "Évacuée à l'aube: 12 blessés."
    )
    message = EmailMessage()
    message["From"], message["Subject"] = "Valley Mail <d@valley.example>", "Ähre – 5 dead"
    message.set_content(text, charset=charset, cte=encoding)
    (one,), _, _ = found(message.as_bytes())
    assert one.text.strip() == text and one.title == "Ähre – 5 dead"


def test_lines_that_were_wrapped_are_joined_and_lists_are_not():
    head, mark, tail = ONE.partition("workers ")
    head = (head + mark).rstrip()
    wrapped = f"{head}\r\n{tail}\r\n\r\n- 14 in hospital\r\n- 3 sheds\r\n"
    assert mail(wrapped).text == f"{ONE}\n\n- 14 in hospital\n- 3 sheds\n"


def test_quotations_signatures_and_heads_of_forwarded_mails_are_furniture():
    forwarded = (
        "---------- Forwarded message ---------\r\nFrom: Lake Radio <x@lake.example>\r\nDate: Mon, 6 May 2019\r\n"
    )
    reply = "On Monday, Ida Holm wrote:\r\n> Ninety people burned!\r\n\r\n-- \r\nIda Holm\r\n+46 555 1234\r\n"
    body = f"{ONE}\r\n\r\n{forwarded}\r\n{TWO}\r\n\r\n{reply}"
    (one, _), _, _ = found(f"{HEAD}Subject: Mill burns\r\n\r\n{body}")
    kinds = marked(one)
    assert kinds["> Ninety people burned!"] == kinds["On Monday, Ida Holm wrote:"] == "quotation"
    assert kinds["+46 555 1234"] == "signature"
    assert kinds["From: Lake Radio <x@lake.example>"] == "forwarded head"
    assert (ONE in kinds, kinds[TWO]) == (False, "forwarded mail")


def alternative(plain: str, page: str) -> Article:
    message = EmailMessage()
    message["From"], message["Subject"] = "Valley Mail <d@valley.example>", "Mill burns"
    message.set_content(plain)
    message.add_alternative(page, subtype="html")
    return found(message.as_bytes())[0][0]


INNER = "From: Hill Post <n@hill.example>\r\n{}: Tue, 7 May 2019 at 10:00\r\nSubject: Mill burns\r\nTo: Ida\r\n\r\n"
FORWARDS = {
    "by Gmail": f"Look!\r\n\r\n---------- Forwarded message ---------\r\n{INNER.format('Date')}{ONE} {TWO}\r\n",
    "by Outlook": f"Look!\r\n\r\n{'_' * 32}\r\n{INNER.format('Sent')}{ONE} {TWO}\r\n",
    "by Apple": f"Look!\r\n\r\nBegin forwarded message:\r\n\r\n{INNER.format('Date')}{ONE} {TWO}\r\n",
    "without a line above": f"Look!\r\n\r\n{INNER.format('Sent')}{ONE} {TWO}\r\n",
}


@pytest.mark.parametrize("body", FORWARDS.values(), ids=FORWARDS)
def test_a_mail_that_forwards_another_has_the_sender_and_the_day_of_that_one(body: str):
    one = mail(body, head="Subject: Fwd: Mill burns\r\n")
    assert (one.title, one.source, one.source_from) == ("Mill burns", "Hill Post", "forwarded header 'From'")
    assert one.published is not None
    assert (str(one.published.earliest), one.published_from) == ("2019-05-07", "forwarded header 'Date'")
    assert marked(one)["Look!"] == "beside the forwarded mail"
    assert f"{ONE} {TWO}" not in marked(one)


def test_a_page_that_forwards_another_has_the_sender_and_the_day_of_that_one():
    head = "<b>From:</b> Hill Post &lt;n@hill.example&gt;<br><b>Sent:</b> 7 May 2019<br><b>To:</b> Ida<br>"
    one = mail(f"<p>Look!</p><hr><div>{head}</div><p>{ONE}</p><p>{TWO}</p>", kind="text/html; charset=utf-8")
    assert (one.source, one.published and str(one.published.earliest)) == ("Hill Post", "2019-05-07")


def test_a_mail_with_more_words_of_its_own_than_of_the_one_below_is_of_its_sender():
    one = mail(f"{ONE}\r\n\r\n{TWO}\r\n\r\n-----Original Message-----\r\n{INNER.format('Sent')}Any news?\r\n")
    assert (one.source, one.published_from) == ("Valley Mail", "mail header 'Date'")


def test_a_mail_under_the_words_of_another_is_an_article_of_its_own_sender():
    body = f"{ONE}\r\n\r\n-----Original Message-----\r\n{INNER.format('Sent')}{TWO}\r\n"
    (own, inner), _, errors = found(f"{HEAD}Subject: Our news\r\n\r\n{body}")
    assert (own.source, own.title, own.index, marked(own)[TWO]) == ("Valley Mail", "Our news", 0, "forwarded mail")
    assert (inner.source, inner.title, inner.index, inner.text) == ("Hill Post", "Mill burns", 1, TWO)
    assert (own.record is not None, inner.record, errors) == (True, None, [])


def test_what_a_page_hides_is_no_text_of_the_mail():
    one = mail(f"<div style='DISPLAY: none'>{TWO}</div><p>{ONE}</p>", kind="text/html; charset=utf-8")
    assert one.text == ONE


def test_what_a_page_quotes_is_no_claim_of_its_sender():
    quoted = (
        f"<div class='gmail_quote'>On Tuesday Ida wrote:<blockquote class='gmail_quote'><p>{TWO}</p></blockquote></div>"
    )
    one = mail(f"<div>{ONE}</div>{quoted}", kind="text/html; charset=utf-8")
    assert marked(one)[TWO] == "quotation"
    assert ONE not in marked(one)


def test_the_plain_part_is_read_and_the_page_where_the_plain_part_is_a_stub():
    page = f"<table><tr><td><h1>Mill burns</h1><p>{ONE}</p><p>{TWO}</p></td></tr></table><style>p{{}}</style>"
    assert alternative(f"{ONE}\n{TWO}", page).text == f"{ONE}\n{TWO}\n"
    assert alternative("See this mail in your browser.", page).text == f"Mill burns\n{ONE}\n{TWO}"


def test_what_is_attached_is_handed_on_with_its_ending_and_the_rest_is_told():
    message = EmailMessage()
    message["From"], message["Subject"] = "Valley Mail <d@valley.example>", "Mill burns"
    message.set_content(ONE)
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="notes ä.pdf")
    message.add_attachment(TWO, subtype="html", filename="../../evil.html")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="mill.png")
    inner = EmailMessage()
    inner["Subject"] = "Inner"
    inner.set_content(TWO)
    message.add_attachment(inner)
    (one,), enclosed, errors = found(message.as_bytes())
    assert [(e.name, e.ending, e.number) for e in enclosed] == [
        ("notes ä.pdf", ".pdf", 1), ("../../evil.html", ".html", 2), ("attachment-3.eml", ".eml", 3),
    ]  # fmt: skip
    assert one.warnings == ("attached and not read: mill.png",) and errors == []
    (forwarded,), _, _ = found(enclosed[2].raw)
    assert (forwarded.title, forwarded.text.strip()) == ("Inner", TWO)


def multipart(depth: int) -> bytes:
    opened = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return f"From: a@b.example\nSubject: x\n{opened}Content-Type: text/plain\n\n{ONE}\n".encode()


PLAIN = ONE.encode()
TRUNCATED = base64.encodebytes(f"{ONE} {TWO}".encode())[:-31]
HOSTILE = {
    "10,000 multiparts": multipart(10_000),
    "200 multiparts": multipart(200),
    "no boundary": b"From: a@b.example\nContent-Type: multipart/mixed\n\ntext that stands nowhere\n",
    "boundary that never comes": b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\nno part\n",
    "header of a megabyte": b"From: a@b.example\nSubject: " + b"=?utf-8?q?" + b"a" * 1_000_000 + b"?=\n\n" + PLAIN,
    "content type of a megabyte": b"From: a@b.example\nContent-Type: a/b; " + b'";' * 500_000 + b"\n\n" + PLAIN,
    "a million folded headers": b"From: a@b.example\nSubject: x\n" + b" x\n" * 300_000 + b"\n" + PLAIN,
    "truncated base64": b"From: a@b.example\nSubject: s\nContent-Transfer-Encoding: base64\n\n" + TRUNCATED,
    "NUL": b"From: a@b.example\nSubject: a\x00b\n\n" + ONE.encode() + b"\x00\n",
    "a sender in 1,900 brackets": b"From: " + b"(" * 1_900 + b"\n\n" + PLAIN,
    "unknown charset": b"From: =?none?q?x=E9?= <a@b.example>\nContent-Type: text/plain; charset=none\n\n" + PLAIN,
    "a date that is none": b"From: a@b.example\nDate: the day after\n\n" + PLAIN,
    "no text": b"From: a@b.example\nSubject: nothing\n\n",
}  # fmt: skip


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_mail_is_read_or_refused_in_time_and_what_is_lost_is_told(raw: bytes):
    start = time.perf_counter()
    try:
        articles, _, errors = found(raw)
    except ReadError as error:
        articles, errors = [], [error]
    assert time.perf_counter() - start < 5
    assert articles or (errors and errors[0].mend)
    assert all(ONE.split(maxsplit=1)[0] in one.text and "\x00" not in one.text + (one.title or "") for one in articles)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("truncated base64", "a part of it is cut short"),
        ("NUL", "cannot be stored"),
        ("a date that is none", "no date can be read"),
    ],
)  # fmt: skip
def test_what_is_damaged_in_a_mail_is_a_warning_of_its_article(name: str, told: str):
    (one,), _, _ = found(HOSTILE[name])
    assert any(told in warning for warning in one.warnings)


def test_a_mail_over_its_own_limit_is_refused_before_it_is_read_and_no_setting_is_named(tmp_path: Path):
    with (tmp_path / "a.eml").open("wb") as file:
        file.truncate(50_000_001)
    articles, (skipped,) = read_paths([str(tmp_path / "a.eml")])
    assert articles == []
    assert skipped.why == "the file has 50,000,001 bytes, more than 50,000,000 (split it into smaller files)"


def test_a_mail_is_read_with_what_is_attached_to_it(tmp_path: Path):
    message = EmailMessage()
    message["From"], message["Subject"] = "Valley Mail <d@valley.example>", "Mill burns"
    message.set_content(ONE)
    message.add_attachment(f"<h1>Sheds</h1><p>{TWO}</p>", subtype="html", filename="../../sheds.html")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    found, skipped = read_paths([str(tmp_path / "a.eml")])
    assert [(one.file.removeprefix(str(tmp_path)), one.text.strip()) for one in found] == [
        ("/a.eml", ONE),
        ("/a.eml!/sheds.html", f"Sheds\n\n{TWO}"),
    ]
    assert skipped == []


def test_a_mail_is_known_by_its_first_lines():
    assert looks(f"{HEAD}Subject: x\r\n\r\n{ONE}".encode())
    assert looks(b"Received: by a.example\r\nFrom: a@b.example\r\n\r\n")
    assert not looks(ONE.encode()) and not looks(b"From: the mayor, with love\n\nhello there")
    assert not looks(b"From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n")
