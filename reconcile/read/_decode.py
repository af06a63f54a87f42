"""From bytes to text: one code point for one code point, and never a silent guess."""

from __future__ import annotations

import codecs
import re

from reconcile.errors import ReadError
from reconcile.read._guess import guess, wide

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_:.-]{2,40})
    |<\?xml[^>]{0,80}?encoding\s{0,5}=\s{0,5}["']([A-Za-z0-9_.-]{2,40})""",
    re.IGNORECASE | re.VERBOSE,
)
# what a declared name means in practice: the browsers' table
_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "euc_kr": "cp949", "tis-620": "cp874", "iso8859-11": "cp874",
}  # fmt: skip
_NO_TEXT = frozenset("unicode-escape raw-unicode-escape idna punycode utf-7 undefined mbcs oem".split())
_WIDE = ("utf-16", "utf-32")  # a declaration that can be read in ASCII is not written in these
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
)
_HIGH = bytes(range(128, 256))
_FIRM = 3  # letters of UTF-8 for one byte that is none: so many, and the text is UTF-8 with a flaw
_SOME, _MANY = 100_000, 100  # bytes that are tried first, and flaws among them that settle it
_PLAIN = "save the article as .txt, .md, .jsonl or .html"


def decode(raw: bytes, file: str, *, declared: bool = False, charset: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of a file and what a reader of the report must know about its encoding.

    Tried in order: a byte order mark, UTF-8, `charset` (of mail or web), with `declared` the one that the
    first bytes name (HTML, XML), UTF-8 with flaws, a guess. A byte order mark stays in the text as U+FEFF, line ends
    stay as they are; a byte that cannot be read is U+FFFD, and told. Raises ReadError for empty, binary and oversized
    files.
    """
    _refuse(raw, file)
    text, warnings = _text(raw, file, (charset, _declared(raw) if declared else None))
    if not text.replace("\ufeff", "").replace("\x00", "").strip():
        raise ReadError(file, "the file is empty", "leave it out, or give it a text")
    if len(_CONTROLS.findall(text[:8192])) > max(2, len(text[:8192]) // 100):
        raise ReadError(file, "the file is binary, not text", _PLAIN)
    return _clean(text, warnings)


def clean(text: str) -> str:
    """The text with NUL and lone surrogates, which no database takes, as U+FFFD; its length is kept."""
    return _SURROGATES.sub("\ufffd", text.replace("\x00", "\ufffd"))


def known(name: str) -> str | None:
    """The codec that a declared charset stands for, `None` for one that is unknown or no charset of texts."""
    try:
        found = codecs.lookup(name.strip().strip("\"'")).name
        b"a".decode(found, "replace")
    except (LookupError, ValueError):
        return None
    return None if found in _NO_TEXT or found.startswith(_WIDE) else _MEANT.get(found, found)


def _clean(text: str, warnings: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    mended = clean(text)
    return mended, warnings if mended == text else (
        *warnings,
        "characters that cannot be stored were replaced by U+FFFD",
    )


def _refuse(raw: bytes, file: str) -> None:
    if not raw.strip():
        raise ReadError(file, "the file is empty", "leave it out, or give it a text")
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise ReadError(file, f"the file is {what}, not text", _PLAIN)


def _declared(raw: bytes) -> str | None:
    found = _DECLARED.search(raw[:4096])
    return (found[1] or found[2]).decode("ascii") if found else None


def _text(raw: bytes, file: str, declared: tuple[str | None, ...]) -> tuple[str, tuple[str, ...]]:
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _flawed(raw, name, ())
    said = [(name, codec) for name in declared if name and (codec := known(name))]
    spread = wide(raw)
    if spread:
        return _flawed(raw, spread, (f"no byte order mark: read as {spread}, which is a guess",))
    shifted = b"\x1b$" in raw or b"\x1b(" in raw  # Japanese and Korean mail: all ASCII to the eye
    try:
        return _shifted(raw, said) if shifted else (raw.decode("utf-8"), ())
    except UnicodeDecodeError:
        pass
    for name, codec in said:
        if codec != "utf-8" and _reads(raw, codec):
            return _flawed(raw, codec, (f"read as {name}, as it is declared",))
    text, warnings = _flawed(raw, "utf-8", ()) if _mostly_utf_8(raw) else _guessed(raw, file)
    unfit = (f"it is not {name}, as it is declared" for name, codec in said if codec != "utf-8")
    return text, (*warnings, *dict.fromkeys(unfit))


def _mostly_utf_8(raw: bytes) -> bool:
    """The text is UTF-8 but for a few bytes, or but for a letter that the end of the file cuts through."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        at, cut = error.start, error.end == len(raw) and error.end - error.start > 1
    else:
        return True
    few, some = _counted(raw[at : at + _SOME])
    if some > _MANY and few < _FIRM * some:
        return cut
    letters, broken = _counted(raw)
    return cut or letters >= _FIRM * broken


def _counted(raw: bytes) -> tuple[int, int]:
    """How many letters beyond ASCII can be read as UTF-8, and how many cannot."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd") - raw.count(b"\xef\xbf\xbd")
    return len(text) - len(raw.translate(None, _HIGH)) - broken, broken


def _shifted(raw: bytes, said: list[tuple[str, str]]) -> tuple[str, tuple[str, ...]]:
    """Text that switches its alphabet by escape sequences, where it is such; else UTF-8."""
    names = [*(codec for _, codec in said if codec.startswith("iso2022")), "iso2022_jp_2", "iso2022_kr"]
    for name in dict.fromkeys(names):
        try:
            return raw.decode(name), (f"read as {name.replace('_', '-')}",)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8"), ()


def _reads(raw: bytes, codec: str) -> bool:
    """All but a few of the bytes beyond ASCII can be read so."""
    broken = raw.decode(codec, "replace").count("\ufffd")
    return broken * 50 <= len(raw) - len(raw.translate(None, _HIGH))


def _flawed(raw: bytes, codec: str, warnings: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The text with U+FFFD for what cannot be read, and a warning with the first such byte and the count."""
    try:
        return raw.decode(codec), warnings
    except UnicodeDecodeError as error:
        at = error.start
    text = raw.decode(codec, "replace")
    more = text.count("\ufffd") - 1 - (raw.count(b"\xef\xbf\xbd") if codec == "utf-8" else 0)
    line = raw[:at].decode(codec, "replace").count("\n") + 1
    others = f", and {more:,} more" if more > 0 else ""
    told = f"byte {at:,} (line {line:,}) is not {codec.upper()}{others}: U+FFFD stands in the text instead"
    return text, (*warnings, told)


def _guessed(raw: bytes, file: str) -> tuple[str, tuple[str, ...]]:
    if raw.count(b"\x00", 0, 8192) > 2:
        raise ReadError(file, "the file is binary, not text", _PLAIN)
    best = guess(raw)
    if best is None:
        raise ReadError(file, "the encoding of the file cannot be told", "save the file as UTF-8")
    return _flawed(raw, best, (f"not UTF-8: read as {best}, which is a guess",))
