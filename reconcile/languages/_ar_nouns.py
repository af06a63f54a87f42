"""Arabic nouns that the grammar must know: duals that count two, and the singular of each plural. Folded."""

from __future__ import annotations

from reconcile.languages._ar_noun_table import BROKEN, FEMININE, MEASURES, NEUTER, NO_DUALS, SOUND
from reconcile.languages._folding import fold_arabic


def _stem(noun: str) -> str:
    """The noun as it stands before an ending: teh marbuta opens to teh."""
    return noun[:-1] + "ت" if noun.endswith("ة") else noun[:-1] + "ي" if noun.endswith("ى") else noun


def _groups() -> list[tuple[str, ...]]:
    """Each singular with its broken plurals."""
    return [tuple(group.split()) for group in BROKEN.replace("\n", " ").split(";") if group.strip()]


def _both_cases() -> list[str]:
    """The nouns of which -an and -ayn both make a dual."""
    sound = set(SOUND.split())
    singulars = [group[0] for group in _groups()] + FEMININE.split() + NEUTER.split() + list(MEASURES)
    return [noun for noun in singulars if noun not in sound]


def _duals() -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for noun in _both_cases():
        unit = MEASURES.get(noun)
        found |= {fold_arabic(_stem(noun) + end): unit for end in ("ان", "ين")}
    found |= {fold_arabic(_stem(noun) + "ان"): None for noun in SOUND.split()}
    found |= {"ال" + form: unit for form, unit in found.items()}
    for form in fold_arabic(NO_DUALS).split():
        found.pop(form, None)
    return found


def _construct() -> frozenset[str]:
    """Feminine duals that lost their -n before another noun ("two vans of police")."""
    nouns = [noun for noun in _both_cases() if noun.endswith("ة")]
    return frozenset(fold_arabic(_stem(noun) + end) for noun in nouns for end in ("ا", "ي"))


def _bases() -> dict[str, str]:
    bases = {_stem(noun)[:-1] + "ات": noun for noun in FEMININE.split() if noun.endswith("ة")}
    bases |= {noun + "ات": noun for noun in NEUTER.split() if not noun.endswith("ى")}
    bases |= {_stem(noun) + end: noun for noun in SOUND.split() for end in ("ون", "ين")}
    bases |= {form: base for base, *forms in _groups() for form in forms}
    return {fold_arabic(form): fold_arabic(base) for form, base in bases.items()}


def _singulars() -> dict[str, str]:
    nouns = (*(group[0] for group in _groups()), *FEMININE.split(), *NEUTER.split(), *SOUND.split(), *MEASURES)
    return {fold_arabic(noun): noun for noun in nouns}


DUALS: dict[str, str | None] = _duals()
CONSTRUCT_DUALS = _construct()
BASES: dict[str, str] = _bases()
SINGULARS: dict[str, str] = _singulars()
