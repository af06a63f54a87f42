"""Base forms of Arabic words: clitics and the article peeled, common endings cut, broken plurals by table."""

from __future__ import annotations

from functools import lru_cache

from reconcile.languages._ar_nouns import BASES, DUALS, SINGULARS
from reconcile.languages._folding import FILLER, fold_arabic

_ENDINGS = ("تين", "تان", "ات", "ون", "ين", "ان", "يه", "هم", "ها", "ه", "ا", "وا", "ت")

_FUTURE = ("سي", "ست", "سن")
_PERSONS = ("ي", "ت")


def _peels(word: str) -> list[str]:
    """The word without wa-/fa-, bi-/li-/ka- and al-, the barest form first."""
    found = [word]
    if len(word) > 3 and word[0] in "وف":
        found.append(word[1:])
    for form in tuple(found):
        if form.startswith("لل") and len(form) > 4:
            found.append(form[2:])
        elif len(form) > 3 and form[0] in "بلك":
            found.append(form[1:])
    found.extend([form[2:] for form in tuple(found) if form.startswith("ال") and len(form) > 4])
    return found


def _cuts(form: str) -> list[str]:
    """The form with a usual ending cut; a feminine plural or dual gets its singular's ending back."""
    found: list[str] = []
    if form in BASES:
        found.append(BASES[form])
    if form in DUALS:
        stem = form[:-2]
        found.append(stem[:-1] + "ه" if stem.endswith("ت") else stem)
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= 3:
            stem = form[: -len(ending)]
            found.extend([stem + "ه", stem] if ending in ("ات", "تين", "تان") else [stem])
    return found


def _perfects(form: str) -> list[str]:
    """The past forms that a present or future verb may have: "yansahib", "satansahib" of "insahaba"."""
    future = form[:2] in _FUTURE
    bare = form[1:] if future else form
    stem = bare[1:]
    if bare[:1] not in _PERSONS or not 3 <= len(stem) <= 7 or stem.endswith("ه"):
        return []
    short = [stem] if len(stem) == 3 else []
    long = [stem] if not short and (future or bare[0] == "ي") else []  # "ta-" also begins nouns and past verbs
    return [*([bare] if future else []), *short, "ا" + stem, *long]


def spell(lemma: str, written: str) -> str:
    """A folded lemma with its hamzas and teh marbuta: as common nouns have them, else as the written word has them."""
    known = " ".join(SINGULARS.get(word, word) for word in lemma.split(" "))
    if known != lemma:
        return known
    at = fold_arabic(written).find(lemma)
    return written[at : at + len(lemma)] if at >= 0 else lemma


@lru_cache(maxsize=65536)
def lemmas(word: str) -> tuple[str, ...]:
    """Folded base forms of an Arabic word, most likely first, the word itself last."""
    folded = fold_arabic(word).replace(FILLER, "")
    peels = _peels(folded)
    definite = [form for form in peels if ("ال" + form) in folded or ("لل" + form) in folded]
    ordered = definite + [form for form in peels if form not in definite and form != folded]
    found: dict[str, None] = {}
    for form in [*definite, folded, *ordered]:
        if form in BASES or form in DUALS:
            found.update(dict.fromkeys(_cuts(form)[:1]))
        elif form in SINGULARS:
            found[form] = None
    if not found and folded.endswith("ه"):  # a feminine noun, rather than "his"
        found[(*definite, folded)[0]] = None
    found.update(dict.fromkeys(definite))
    for form in [*definite, folded, *ordered]:
        found.update(dict.fromkeys(_cuts(form)))
    found.update(dict.fromkeys(ordered))
    found.update(dict.fromkeys(perfect for form in peels for perfect in _perfects(form)))
    if next(iter(found), None) != folded:
        found.pop(folded, None)
    return (*found, folded)
