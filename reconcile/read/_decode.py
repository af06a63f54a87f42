"""From bytes to text: strict, one code point for one code point, and never a silent guess."""

from __future__ import annotations

import re

from reconcile.errors import ReadError

CAP = 20_000_000  # bytes of one document
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})
    |<\?xml[^>]{0,80}?encoding=["']([A-Za-z0-9_.-]{2,40})""",
    re.IGNORECASE | re.VERBOSE,
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
)


def decode(raw: bytes, file: str, *, declared: bool = False) -> tuple[str, tuple[str, ...]]:
    """The text of a file and what a reader of the report must know about its encoding.

    A byte order mark stays in the text as U+FEFF, line ends stay as they are. With `declared` a charset that the first
    bytes name (HTML, XML) is tried after UTF-8. Raises ReadError for empty, binary and oversized files.
    """
    _refuse(raw, file)
    text, warnings = _text(raw, file, declared)
    if not text.replace("\ufeff", "").replace("\x00", "").strip():
        raise ReadError(file, "the file is empty", "leave it out, or give it a text")
    if len(_CONTROLS.findall(text[:8192])) > max(2, len(text[:8192]) // 100):
        raise ReadError(file, "the file is binary, not text", "save the article as .txt, .md, .jsonl or .html")
    return _clean(text, warnings)


def clean(text: str) -> str:
    """The text with NUL and lone surrogates, which no database takes, as U+FFFD; its length is kept."""
    return _SURROGATES.sub("\ufffd", text.replace("\x00", "\ufffd"))


def _clean(text: str, warnings: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    mended = clean(text)
    return mended, warnings if mended == text else (
        *warnings,
        "characters that cannot be stored were replaced by U+FFFD",
    )


def _refuse(raw: bytes, file: str) -> None:
    if not raw.strip():
        raise ReadError(file, "the file is empty", "leave it out, or give it a text")
    if len(raw) > CAP:
        raise ReadError(file, f"the file has {len(raw):,} bytes, more than {CAP:,}", "split it into smaller files")
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise ReadError(file, f"the file is {what}, not text", "save the article as .txt, .md, .jsonl or .html")


def _text(raw: bytes, file: str, declared: bool) -> tuple[str, tuple[str, ...]]:
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _strict(raw, name, file), ()
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    found = _DECLARED.search(raw[:4096]) if declared else None
    if found:
        name = (found[1] or found[2]).decode("ascii")
        try:
            return raw.decode(name), (f"read as {name}, as the page declares",)
        except (LookupError, UnicodeDecodeError):
            pass
    return _guessed(raw, file)


def _strict(raw: bytes, name: str, file: str) -> str:
    try:
        return raw.decode(name)
    except UnicodeDecodeError as error:
        where = raw.count(b"\n", 0, error.start) + 1
        raise ReadError(file, f"byte {error.start} (line {where}) is not {name}", "save the file as UTF-8") from error


def _guessed(raw: bytes, file: str) -> tuple[str, tuple[str, ...]]:
    if raw.count(b"\x00", 0, 8192) > 2:
        raise ReadError(file, "the file is binary, not text", "save the article as .txt, .md, .jsonl or .html")
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:200_000]).best()
    if best is None:
        raise ReadError(file, "the encoding of the file cannot be told", "save the file as UTF-8")
    return _strict(raw, best.encoding, file), (f"not UTF-8: read as {best.encoding}, which is a guess",)
