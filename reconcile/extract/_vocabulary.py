"""The words of the packs made ready for one language, and what each word of a text is."""

from __future__ import annotations

from reconcile.claims._attributes import stated
from reconcile.claims._claiming import cues
from reconcile.claims._directions import point
from reconcile.claims._word import Word
from reconcile.extract._acts import phrases, tells
from reconcile.extract._gazetteer import Gazetteer
from reconcile.extract._names import begins_name
from reconcile.extract._senses import Doubles
from reconcile.extract._sentence import Lexical
from reconcile.extract._verbs import function_words, helpers
from reconcile.languages import Language, _offices
from reconcile.languages._kept import Kept
from reconcile.languages._words import closed_words
from reconcile.model import Lexicon

SHORT = 3  # letters of a word that is in small letters even in titles


class Vocabulary:
    """The words of the packs made ready for one language; built once a batch.

    `words` are those of texts, as written and folded; `plain` those of texts that need no folding but letter by letter.
    """

    def __init__(self, lexicon: Lexicon, language: Language) -> None:
        self.lexicon, self.language = lexicon, language
        self.closed = closed_words(language.code)
        self.gazetteer = Gazetteer(lexicon, language.code, language.fold, self.closed)
        self.phrases = phrases(lexicon, language.code)
        self.turns = phrases(lexicon, language.code, turning=True)
        self.nouns = lexicon.nouns.get(language.code, {})
        self.groups = lexicon.groups.get(language.code, {})
        self.telling = frozenset(n for n, kind in self.nouns.items() if not lexicon.marked(kind, "alias"))
        self.doubles = Doubles(self.nouns)
        self.human = lexicon.widest("human")
        joined = frozenset(word for noun in self.nouns if " " in noun for word in noun.split(" "))
        self.known = Lexical(self.closed, self.nouns, self.human, joined)
        self.words: Kept[tuple[str, str], Word] = Kept(lambda word: self._word(*word))
        self.plain: Kept[str, Word] = Kept(lambda text: self.words[text, language.fold(text)])

    def _word(self, text: str, folded: str) -> Word:
        lemmas, closed = self.language.lemmas(folded), self.closed
        content = folded[:1].isalpha() and folded not in function_words(closed)
        forms = tuple(dict.fromkeys((folded, *lemmas)))
        states, pointing = stated(forms, self.lexicon, self.language.code), point(closed, folded)
        says, answers = not closed.report_verbs.isdisjoint(forms), not cues(closed).isdisjoint(forms)
        opens, known = begins_name(text, folded, closed), self.gazetteer.begins(text, folded)
        inflected = any(lemma != folded for lemma in lemmas)
        capital = text[0].isupper() if len(text) > SHORT and text[0].isalpha() else None
        office = folded in _offices.telling()
        helper = folded in helpers(closed)
        told, turned = tells(forms, self.phrases), tells(forms, self.turns)
        return Word(
            text,
            folded,
            lemmas,
            forms,
            is_word=text.isalnum() or any(c.isalnum() for c in text),
            tells=told,
            turns=turned,
            states=states,
            begins_name=opens,
            begins_known=known,
            opens_name=opens or known,
            known=not self.telling.isdisjoint(forms),
            plural=folded.endswith(closed.plural_endings) and not folded.endswith(closed.singular_endings),
            inflected=inflected,
            content=content,
            capital=capital,
            small=int(capital is False),
            site=not self.gazetteer.sites.isdisjoint(forms),
            place=not closed.place_nouns.isdisjoint(forms),
            telling=told is not None or turned is not None,
            verbal=helper or (content and "-" not in folded),
            bare=not (helper or inflected or closed.infinitive_endings or folded in closed.plain_pasts),
            past=folded.endswith(closed.past_endings),
            gerund=folded.endswith(closed.gerund_endings),
            says=says,
            answers=answers,
            point=pointing,
            office=office,
            cue=bool(says or answers or pointing or office),
            group=next(((form, self.groups[form]) for form in forms[::-1] if form in self.groups), None),
        )
