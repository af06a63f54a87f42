"""A sentence whose numbers are not yet tied to their nouns."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from reconcile.claims._reading import Act, Name, Reading
from reconcile.claims._word import Word
from reconcile.extract._cut import Cut
from reconcile.frozen import dataclass
from reconcile.languages._words import Words

STEM = 3  # letters that a noun and its irregular plural share


@dataclass(frozen=True, slots=True, eq=False)
class Lexical:
    """What a language and the packs bring to a sentence: `nouns` by class, `human` the class of people.

    `joined` are the words of nouns of several words, where they are known.
    """

    closed: Words
    nouns: Mapping[str, str]
    human: str | None = None
    joined: frozenset[str] | None = None


class Sentence:
    """Words, names and acts of a sentence; `folded` gives the folded word at a place, an empty one beyond either end.

    `numbers` are the words of its numerals, bounds and units among them; `roles_at` is what the acts over a word are.
    """

    __slots__ = (
        "_named", "acts", "closed", "folded", "human", "joined", "names", "nouns", "numbers", "places", "roles_at",
        "words",
    )  # fmt: skip

    def __init__(
        self, read: Cut | Reading, known: Lexical, acts: Sequence[Act], names: Sequence[Name], numbers: frozenset[int]
    ) -> None:
        self.words, self.places, self.folded = read.words, read.places, read.folded
        self.closed, self.nouns, self.human, self.joined = known.closed, known.nouns, known.human, known.joined
        self.acts, self.names, self.numbers = acts, names, numbers
        self.roles_at = _roles(acts)
        self._named = {at for name in names for at in range(name.first, name.last)} if names else set[int]()

    def known(self, at: int) -> bool:
        """A pack knows the word as a noun."""
        return self.words[at].known

    def noun_like(self, at: int) -> bool:
        """A pack knows the word as a noun, or it has a plural's ending."""
        word = self.words[at]
        return word.known or word.plural

    def plural(self, at: int) -> bool:
        """The word has a plural's ending."""
        return 0 <= at < len(self.words) and self.words[at].plural

    def inflected(self, at: int) -> bool:
        """The word is not its own base form."""
        return 0 <= at < len(self.words) and self.words[at].inflected

    def roles(self, at: int) -> Collection[str]:
        """What the acts that cover the word are: verb, noun, adjective."""
        return self.roles_at.get(at, ())

    def in_name(self, at: int) -> bool:
        """A name covers the word."""
        return at in self._named

    def noun_of(self, head: int) -> tuple[str, str | None]:
        """The folded lemma of a head noun and its class; a two-word noun of a pack wins over its last word."""
        word, nouns = self.words[head], self.nouns
        forms = dict.fromkeys((*word.lemmas, word.folded))
        phrase = None if self.joined is not None and self.joined.isdisjoint(forms) else self._joined(forms, head)
        if phrase is not None:
            return phrase, nouns[phrase]
        for form in forms:
            if form in nouns:
                return form, nouns[form]
        return self._singular(word), None

    def _joined(self, forms: Iterable[str], head: int) -> str | None:
        """The noun of several words that one of the forms of word `head` makes with those beside it."""
        before = self.folded[head - 1]
        after = " ".join([w.folded for w in self.words[head + 1 : head + 3]])
        behind = self.words[head + 1].lemmas if self.closed.modifiers_behind and head + 1 < len(self.words) else ()
        for form in forms:
            for phrase in (f"{form} {after}" if after else "", f"{before} {form}" if before else ""):
                if phrase in self.nouns:
                    return phrase
            for lemma in behind:  # "casques bleus" is written down as one of them, "casque bleu"
                if f"{form} {lemma}" in self.nouns:
                    return f"{form} {lemma}"
        return None

    def _singular(self, word: Word) -> str:
        """The base form of an unknown noun: never that of a verb which only looks like it ("AM", "left")."""
        base = word.lemmas[0] if word.lemmas else word.folded
        plural = word.folded.endswith(self.closed.plural_endings) or not self.closed.plural_endings
        return base if plural or base[:STEM] == word.folded[:STEM] else word.folded


def _roles(acts: Sequence[Act]) -> Mapping[int, set[str]]:
    """What the acts that cover each word are."""
    found: dict[int, set[str]] = {}
    for act in acts:
        for at in range(act.first, act.last):
            if at in found:
                found[at].add(act.role)
            else:
                found[at] = {act.role}
    return found
