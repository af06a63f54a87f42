"""What is fuzzed: one function from bytes to nothing for each reader, grammar and loader.

A target takes any bytes, lets a `ReconcileError` pass, and raises for everything else that must not be.
"""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import fuzz_holds as holds
from made_articles import extractor

from reconcile import decide, packs, read, visible
from reconcile.discover import parts
from reconcile.errors import ReadError, ReconcileError
from reconcile.languages import codes, get
from reconcile.model import Article, Limits
from reconcile.packs import _lexicon, _shapes
from reconcile.packs._check import read_as
from reconcile.packs._rules import read_rule
from reconcile.read._reading import Reading
from reconcile.read._take import Asked

Target = Callable[[bytes], None]

os.environ["RECONCILE_CACHE"] = ""  # what is fuzzed is not kept among the user's caches
SMALL = replace(Limits(), unpacked=1_000_000, total=4_000_000, members=200)
LANGUAGES = (*codes(), "und")
HIDDEN = "\u202e\u200b\u0000\u001b"


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace").replace("\x00", "\ufffd")


def _language(raw: bytes) -> str:
    return LANGUAGES[raw[0] % len(LANGUAGES)] if raw else LANGUAGES[0]


def _read(ending: str, raw: bytes) -> None:
    """A file of this ending is read with all that it holds: articles or errors, never nothing."""
    with Reading(Asked(SMALL), apart=False) as reading:
        found = list(reading.articles(io.BytesIO(raw), f"made{ending}", ending))
    holds.told([one for one in found if isinstance(one, Article)], [one for one in found if isinstance(one, ReadError)])


def _numerals(code: str, raw: bytes) -> None:
    holds.numerals(get(code), _text(raw))


def _dates(code: str, raw: bytes) -> None:
    holds.dates(get(code), _text(raw))


def _sentences(raw: bytes) -> None:
    """Sentences and words lie apart in the text, and a copy to compare is as long; the first byte says the language."""
    language, text = get(_language(raw)), _text(raw[1:])
    holds.apart(language.sentences(text))
    holds.apart([token.span for token in language.tokens(text)])
    assert len(language.fold(text)) == len(text)


def _extract(raw: bytes) -> None:
    """An article in the language that the first byte chooses; a unit separator makes the rest a title and a text."""
    code = _language(raw)
    title, _, text = _text(raw[1:]).partition("\x1f")
    made = Article("a0", "made.txt", 0, text or title, title if text else None, language=code, published=None)
    made = replace(made, published=holds.PUBLISHED) if len(raw) % 2 else made
    holds.extraction(made, extractor()(made), get(code))


@contextmanager
def _file(name: str, raw: bytes) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(raw)
        yield path


def _rule(raw: bytes) -> None:
    with _file("made.yml", raw) as path:
        read_rule(path, "made")


def _pack(raw: bytes) -> None:
    with _file("pack.yml", raw) as path:
        read_as(path, _shapes.PackShape)


def _words(shape: type[_shapes.Shape], add: Callable[..., None], raw: bytes) -> None:
    collected = _lexicon.Collected()
    with _file("made.yml", raw) as path:
        add(collected, "made", *read_as(path, shape))
    collected.lexicon()


def _settings(raw: bytes) -> None:
    with _file("reconcile.toml", raw) as path:
        packs.settings(str(path))


def _baseline(raw: bytes) -> None:
    """A baseline that is read can be added to, and is read with what was added."""
    with _file("known.toml", raw) as path:
        known = packs.read_baseline(str(path))
        if known:
            grown = packs.added_to(str(path), ())
            path.write_text(grown, encoding="utf-8", newline="")
            assert packs.read_baseline(str(path)) == known


def _decisions(raw: bytes) -> None:
    """A decision that is read can be written, and is read again as it was."""
    for _, one in decide.read(raw.decode("utf-8", "replace"), "made.jsonl"):
        assert [again for _, again in decide.read(decide.line(one), "made.jsonl")] == [one]


def _lines(reader: Callable[[bytes, str], Iterator[object]], raw: bytes) -> None:
    for one in reader(raw, "made.jsonl"):
        if isinstance(one, ReadError):
            holds.tells(one)


def _visible(raw: bytes) -> None:
    """What is shown has no hidden character, and is shown as it is when it is shown again."""
    shown = visible.visible(raw.decode("utf-8", "surrogateescape"))
    holds.storable(shown)
    assert not set(HIDDEN) & set(shown)
    assert visible.visible(shown) == shown
    assert "\n" not in visible.line(shown)


def _passing(target: Target, raw: bytes) -> None:
    """The target, which may refuse the bytes with an error that says why."""
    try:
        target(raw)
    except ReconcileError as error:
        holds.tells(error)


def _targets() -> dict[str, Target]:
    readers = parts("reconcile.read")
    found: dict[str, Target] = {f"read-{name}": partial(_read, one.SUFFIXES[0]) for name, one in readers.items()}
    found["read-any"] = partial(_read, "")
    for code in LANGUAGES:
        found[f"numerals-{code}"] = partial(_numerals, code)
        found[f"dates-{code}"] = partial(_dates, code)
    found |= {"sentences": _sentences, "extract": _extract, "rule": _rule, "pack": _pack}
    found["attributes"] = partial(_words, _shapes.AttributesShape, _lexicon.add_attributes)
    found["names"] = partial(_words, _shapes.NamesShape, _lexicon.add_names)
    found["sources"] = partial(_words, _shapes.SourcesShape, _lexicon.add_sources)
    found |= {"settings": _settings, "baseline": _baseline, "decisions": _decisions, "visible": _visible}
    found["triples"] = partial(_lines, read.triples)
    found["pairs"] = partial(_lines, read.text_pairs)
    return {name: partial(_passing, target) for name, target in sorted(found.items())}


TARGETS: dict[str, Target] = _targets()
"""The targets by name, in alphabetical order."""
