"""The clauses around a number: where its subject's verb stands, and which verb a phrase hangs on."""

from __future__ import annotations

from functools import cache

from reconcile.claims._reading import Count
from reconcile.extract._sentence import Sentence
from reconcile.extract._verbs import Verbs, function_words, helpers
from reconcile.frozen import dataclass
from reconcile.languages._words import Words

STOPS = frozenset(";:|")
BRACKETS = frozenset("()")
QUOTES = frozenset("\"'")
REACH = 25  # words in which a subject's verb is sought
NEAR = 8  # words between a verb and a phrase that hangs on it


@dataclass(frozen=True, slots=True)
class Clauses:
    """A sentence with its verbs, in which numbers are told theirs; a predicate that is no verb is added when met."""

    sentence: Sentence
    verbs: Verbs

    def said(self, at: int) -> bool:
        """The verb only tells that something was said."""
        return not self.sentence.closed.report_verbs.isdisjoint(self.sentence.words[at].forms)

    def back(self, at: int) -> int:
        """The last word up to `at` that is no determiner, adverb or quotation mark; -1 where there is none."""
        passed = _passed(self.sentence.closed)
        while at >= 0 and self.sentence.folded[at] in passed:
            at -= 1
        return at

    def right(self, count: Count, *, part: bool = False) -> int | None:
        """The first verb behind a phrase that is not somebody else's, brackets passed over.

        A relative clause right behind a `part` is of the total that ends its phrase: "eight of the nine who fled were".
        """
        bare = self._bare(count)
        if bare is not None:
            return bare
        depth, relative, passed = 0, False, None
        words, folded, relatives = self.sentence.words, self.sentence.folded, self.sentence.closed.relatives
        for at in range(count.last, min(count.last + REACH, len(words))):
            text = words[at].text
            if text in BRACKETS:
                depth += 1 if text == "(" else -1
            if text in STOPS or depth < 0:
                break
            if folded[at] in relatives:
                relative = relative or part or at > count.last
            if depth or at not in self.verbs or self._aside(at, count.last) or self._joined(at):
                continue
            if not relative:
                return self.chained(at, at + 1)
            relative, passed = False, passed or self.chained(at, at + 1)  # "the crew of a plane that crashed was found"
        return passed

    def left(self, at: int) -> int | None:
        """The verb close before a prepositional phrase that begins at `at`: "fell by 500 to 2,500"."""
        sentence = self.sentence
        for i in range(at - 1, max(-1, at - 1 - NEAR), -1):
            if i in self.verbs:
                return i
            if not sentence.words[i].is_word or sentence.folded[i] in sentence.closed.clause_starts:
                return None
        return None

    def own(self, count: Count, at: int) -> bool:
        """A verb behind a number of a list is its own: only small words between, or its auxiliary before it."""
        closed = self.sentence.closed
        gap = [self.sentence.folded[i] for i in range(count.last, at)]
        if _small(closed).issuperset(gap):
            return True
        helped = gap[-1] in helpers(closed)
        return helped and "," not in gap and closed.clause_starts.isdisjoint(gap)

    def _joined(self, at: int) -> bool:
        """A present participle behind "and", which goes on with one before the number: "and wounding 140"."""
        closed, before = self.sentence.closed, self.sentence.folded[at - 1]
        return before in closed.conjunctions and self.sentence.folded[at].endswith(closed.gerund_endings)

    def _aside(self, at: int, last: int) -> bool:
        """A verb of saying apart from the phrase that ends at `last`: ", police said"."""
        if at <= last or not self.said(at):
            return False
        closed, before = self.sentence.closed, self.sentence.folded[at - 1]
        return before not in closed.auxiliaries and before not in closed.adverbs

    def chained(self, at: int, behind: int) -> int:
        """The infinitive at word `behind` that a verb of beginning or forcing governs: "were forced to flee"."""
        sentence = self.sentence
        if sentence.folded[behind] not in sentence.closed.infinitive:
            return at
        if _chains(sentence.closed).isdisjoint(sentence.words[at].forms):
            return at
        return next((i for i in range(behind + 1, behind + 4) if i in self.verbs), at)

    def _bare(self, count: Count) -> int | None:
        """The word right behind a plural head, which can only be a verb or an adjective: "troops stay put"."""
        sentence, closed, at = self.sentence, self.sentence.closed, count.last
        while sentence.folded[at] in closed.adverbs or sentence.folded[at].endswith(closed.adverb_endings):
            at += 1
        if at >= len(sentence.words) or at in self.verbs or sentence.folded[at + 1] in closed.conjunctions:
            return None
        word = sentence.words[at]
        shut = word.folded in function_words(closed) or word.folded in closed.directions
        if shut or not word.text.isalpha() or not word.text.islower():
            return None
        if sentence.noun_like(at) or sentence.in_name(at):
            return None
        self.verbs[at] = word.folded
        return at


@cache
def _passed(closed: Words) -> frozenset[str]:
    """Words that may stand between a verb and the number that is its object."""
    return (closed.determiners | closed.adverbs | closed.nots | QUOTES) - closed.clause_starts - closed.particles


@cache
def _small(closed: Words) -> frozenset[str]:
    """Words that may stand between a subject and its verb."""
    return frozenset().union(
        closed.auxiliaries, closed.adverbs, closed.nots, closed.relatives, closed.of, closed.partitive_pronouns
    )


@cache
def _chains(closed: Words) -> frozenset[str]:
    """Verbs whose infinitive tells what happens."""
    return closed.begun | closed.decided | closed.expected | closed.catenatives | closed.report_verbs
