"""What fuzzing begins with: samples of each format, files of the packs, sentences of each language, and their words."""

from __future__ import annotations

from pathlib import Path

from test_extract_properties import WORDS

from reconcile.discover import parts
from reconcile.languages import codes
from tests.made_documents import SAMPLES

ROOT = Path(__file__).resolve().parent.parent.parent
CORPUS = ROOT / "tests" / "fuzz_corpus"
LONGEST = 8_000  # bytes of a file that fuzzing begins with: a longer one is slow to vary
CODES = (*codes(), "und")
SENTENCES = {
    "ar": "قُتل ١٢ شخصا وأصيب ما لا يقل عن ثلاثين آخرين يوم الثلاثاء 3 آذار/مارس 2029، بعد يومين من خامس هجوم.",
    "en": "At least 1,200 people, 30% of the force, left the sixth base on Tuesday, March 3, 2029, two days later than "
    "the $5.3 million plan; between three and five were hurt, half a mile away, at 6:30 a.m. since the 21st.",
    "es": "Al menos 1.200 personas, el 30 % de la fuerza, dejaron la sexta base el martes 3 de marzo de 2029, dos días "
    "después; costó 5,3 millones de euros.",
    "fr": "Au moins 1 200 personnes, 30 % de la force, ont quitté la sixième base le mardi 3 mars 2029, deux jours "
    "plus tard; coût : 5,3 millions d’euros, soit soixante-dix-sept.",
    "und": "1,200 2029-03-03 30 % $5.3 ١٢٣ 3.4.2029 12:30",
}
BASELINE = b"""[[finding]]
key = "k1"
added = 2031-05-14
who = "Ada"
reason = "known"
until = 2031-06-01
"""
SETTINGS = b"""packs = ["conflict-news"]
fail_on = "conflict"
off = ["rounding"]
[severity]
copy = "note"
[limits]
document = 1000000
[estimates]
killed = "latest"
"""
DECISIONS = (
    b'{"kind": "same", "a": "c1", "b": "c2", "who": "Ada", "why": "one event"}\n{"kind": "undo", "of": "d1"}\n'
    b'{"kind": "stands", "finding": "f1"}\n'
)
LINES = {
    "triples": b'{"source": "a", "object": "b", "value": 12.5}\n{"source": "a", "object": "b", "value": "x"}\n',
    "pairs": b'{"id": 1, "a": "Five died.", "b": "Six died."}\n',
    "decisions": DECISIONS,
    "settings": SETTINGS,
    "baseline": BASELINE,
    "visible": "a\u202eb\x1b[31m\u200b\n::error::x".encode(),
}


def seeds(target: str) -> list[bytes]:
    """What a target begins with; every one has something."""
    kind, _, rest = target.partition("-")
    kept = [path.read_bytes() for path in sorted((CORPUS / target).glob("*"))]
    if kind == "read":
        return kept + _documents(rest)
    if kind in {"numerals", "dates"}:
        return [*kept, SENTENCES.get(rest, SENTENCES["und"]).encode()]
    if kind in {"extract", "sentences"}:
        made = [bytes([place]) + SENTENCES[code].encode() for place, code in enumerate(CODES) if code in SENTENCES]
        return kept + made
    if target in LINES:
        return [*kept, LINES[target]]
    return kept + _pack_files(target)


def _documents(module: str) -> list[bytes]:
    """The samples of a format; of all where it is not said which."""
    if module == "any":
        return list(SAMPLES.values())
    endings = parts("reconcile.read")[module].SUFFIXES
    return [raw for ending, raw in SAMPLES.items() if ending in endings]


def _pack_files(target: str) -> list[bytes]:
    """Files of the packs that ship: rules, or the beginnings of files of words."""
    named = target if target in {"pack", "attributes", "names", "sources"} else None
    files = [path for path in sorted((ROOT / "rules").glob("*/*.yml")) if named is None or path.stem == named]
    others = {"pack", "attributes", "names", "sources"}
    files = [path for path in files if named or path.stem not in others][:40]
    return [_beginning(path.read_bytes()) for path in files]


def _beginning(raw: bytes) -> bytes:
    """The first whole lines."""
    return raw if len(raw) <= LONGEST else raw[: raw.rindex(b"\n", 0, LONGEST) + 1]


def words(target: str) -> list[bytes]:
    """Words that a target knows, for varying."""
    kind, _, rest = target.partition("-")
    if kind in {"numerals", "dates"}:
        return [word.encode() for word in WORDS.get(rest, WORDS["en"])]
    if kind in {"extract", "sentences"}:
        return [word.encode() for told in WORDS.values() for word in told]
    return [word for seed in seeds(target)[:6] for word in seed.split()[:60] if len(word) < 40]
