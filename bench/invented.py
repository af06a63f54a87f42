"""Names that nobody bears, made of syllables, and the slips with which they are written."""

from __future__ import annotations

from random import Random

ONSETS = "b br d dr f g h j k kl l m n p r s st t tr v z".split()
VOWELS = "a e i o u ai".split()
CODAS = ["", "", "", "", "l", "n", "r", "s", "nd", "rt"]
VOWEL_LETTERS = "aeiou"
NEAR = 0.03  # part of the names that differ from another one in a letter
SHORTEST = 5  # letters of a name


def name(rng: Random) -> str:
    """A capitalised word of two syllables or three."""
    while True:
        syllables = (rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(CODAS) for _ in range(rng.choice((2, 2, 3))))
        made = "".join(syllables)
        if len(made) >= SHORTEST:
            return made.capitalize()


def names(count: int, rng: Random) -> list[str]:
    """So many different names; a few differ from another one in a vowel only."""
    made: dict[str, None] = {}
    while len(made) < count:
        near = made and rng.random() < NEAR
        made.setdefault(_other_vowel(rng.choice(list(made)[-50:]), rng) if near else name(rng))
    return list(made)


def slip(name: str, rng: Random) -> str:
    """The name with one letter dropped, doubled or changed, or two that changed places."""
    at = rng.randrange(1, len(name) - 1)
    kind = rng.randrange(4)
    if kind == 0:
        return name[:at] + name[at + 1 :]
    if kind == 1:
        return name[:at] + name[at] + name[at:]
    if kind == 2:
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return _other_vowel(name, rng)


def _other_vowel(name: str, rng: Random) -> str:
    """The name with one of its vowels changed."""
    at = rng.choice([i for i, letter in enumerate(name) if i and letter in VOWEL_LETTERS])
    return name[:at] + rng.choice(VOWEL_LETTERS.replace(name[at], "")) + name[at + 1 :]
