"""The closed-class words that reading a sentence needs, one table a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from importlib import import_module

from reconcile.frozen import dataclass

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Folded function words of a language; phrases have single spaces, endings are the last letters of words.

    Two tables are equal only when they are the same one, so that what is derived from a table can be cached by it.

    `head_first`: the counted noun follows its numeral directly and its modifiers come after it. `modifiers_behind`: the
    same where the subject stands before its verb and words of `before_nouns` may stand before the noun.
    """

    head_first: bool = False
    modifiers_behind: bool = False
    before_nouns: frozenset[str] = NONE

    # the skeleton of a sentence
    prepositions: frozenset[str] = NONE
    determiners: frozenset[str] = NONE
    conjunctions: frozenset[str] = NONE
    contrasts: frozenset[str] = NONE  # "but": what follows may stand against what was said
    clause_starts: frozenset[str] = NONE
    relatives: frozenset[str] = NONE
    subject_relatives: frozenset[str] = NONE  # relatives behind which the subject of a verb may go on
    auxiliaries: frozenset[str] = NONE
    copulas: frozenset[str] = NONE
    negations: frozenset[str] = NONE
    nots: frozenset[str] = NONE  # negations of the word that follows
    pronouns: frozenset[str] = NONE
    thing_pronouns: frozenset[str] = NONE  # "it"
    one_person: frozenset[str] = NONE  # "he", "she"
    objects: frozenset[str] = NONE  # pronouns that stand for a thing or things told of before
    says_that: frozenset[str] = NONE  # verbs that say something only before `that`
    that: frozenset[str] = NONE  # begins what somebody maintains
    sayers: frozenset[str] = NONE  # pronouns that may stand for who spoke before
    strong_pasts: frozenset[str] = NONE  # irregular forms of verbs that are no plurals: "rode", "fell"
    comes_of_age: frozenset[str] = NONE  # verbs between a person and an age: "turned 30"
    at_age: frozenset[str] = NONE  # "at" before an age
    has_age: frozenset[str] = NONE  # verbs by which a person has years: "elle a 34 ans"
    ages: frozenset[str] = NONE  # "age"
    possessive_pronouns: frozenset[str] = NONE
    possessives: frozenset[str] = NONE  # "'s" as a word of its own
    genitive: frozenset[str] = NONE  # "of"
    of: frozenset[str] = NONE  # between a part and its whole
    adverbs: frozenset[str] = NONE
    report_verbs: frozenset[str] = NONE

    # endings
    plural_endings: tuple[str, ...] = ()
    opening_endings: tuple[str, ...] = ()  # of participles that open a sentence
    several_endings: tuple[str, ...] = ()  # of verbs of which several are the subject, and of no noun in the plural
    singular_endings: tuple[str, ...] = ()  # those of `plural_endings` by which no plural is told: "homeless"
    third_person_endings: tuple[str, ...] = ()
    past_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    infinitive_endings: tuple[str, ...] = ()  # of base forms, by which a word is told for a form of a verb
    gerund_endings: tuple[str, ...] = ()
    adverb_endings: tuple[str, ...] = ()
    common_endings: tuple[str, ...] = ()  # of capitalised words at the start of a sentence that are no names
    direction_endings: tuple[str, ...] = ()

    # verbs and how far they have come
    noun_marks: frozenset[str] = NONE  # words before a noun, so that no bare verb follows
    no_verb_after: frozenset[str] = NONE
    no_verb_before: frozenset[str] = NONE  # adjectives that before "to" are no verbs
    infinitive: frozenset[str] = NONE  # "to" before a verb; a noun does not follow it, nor `future`
    superlatives: frozenset[str] = NONE  # behind an ordinal: "the second largest base" is a rank, no place in a count
    done_infinitives: tuple[str, ...] = ()  # "to be handed over" tells what was done
    past_helpers: frozenset[str] = NONE
    future: frozenset[str] = NONE
    future_prefixes: tuple[str, ...] = ()  # of verbs that tell what will be
    no_future: tuple[str, ...] = ()  # beginnings of verbs that only look so
    joined_conjunctions: tuple[str, ...] = ()  # "and" as it begins a word that it is written together with
    present_prefixes: tuple[str, ...] = ()  # of verbs in the present
    future_cues: tuple[str, ...] = ()  # words of planning by which even a beginning is planned
    planned: tuple[str, ...] = ()
    soon: tuple[str, ...] = ()  # of `planned`: what is decided is also near
    alleged: tuple[str, ...] = ()
    decided: frozenset[str] = NONE
    expected: frozenset[str] = NONE
    appointed: frozenset[str] = NONE  # words behind which a day lies ahead: "planned for Tuesday"
    timetabled: frozenset[str] = NONE  # verbs whose present tells what will be: "talks begin on Tuesday"
    afterwards: frozenset[str] = NONE  # "after"
    day_units: Mapping[str, int] = field(default_factory=dict)  # "day", "week" -> days, before "after" and "before"
    single: frozenset[str] = NONE  # words before such a unit that make it one: "a day", not "every day"
    beforehand: frozenset[str] = NONE  # "before" what comes later
    bygone: frozenset[str] = NONE  # helpers by which such a plan was an earlier one: "was planned for Tuesday"
    possible: frozenset[str] = NONE  # what may be is not counted
    conditional: frozenset[str] = NONE  # of `possible`: "if"
    begun: frozenset[str] = NONE  # verbs that tell that an act has begun

    definite: frozenset[str] = NONE  # "the", "this"
    staying: frozenset[str] = NONE  # verbs behind which a state goes on: "remain"
    passives: frozenset[str] = NONE  # forms of "to be" that make an act of a participle: "been closed"
    being: frozenset[str] = NONE  # forms of "to be", behind which a participle or a predicate stands
    having: frozenset[str] = NONE  # forms of "to have"
    young: frozenset[str] = NONE  # nouns of children that a pack counts among grown people: "girl"
    counting: frozenset[str] = NONE  # verbs by which somebody gives a count, its number being their object
    conversions: frozenset[str] = NONE  # words between a measure and the same in another unit: "or", "equal to"
    so_far: frozenset[str] = NONE  # helpers of a tense that tells what happened until now: "four have died"
    depicts: frozenset[str] = NONE  # lemmas of verbs whose object is told to do something: "saw them leaving"
    modals: frozenset[str] = NONE  # auxiliaries before a bare verb
    plain_pasts: frozenset[str] = NONE  # verbs whose past is their base form: "hit"
    catenatives: frozenset[str] = NONE  # verbs whose infinitive tells what happens: "forced to flee"
    resultatives: frozenset[str] = NONE  # verbs whose object is told to be something: "leaving 12 dead"
    leaving: frozenset[str] = NONE  # verbs whose counted object stays: "leaving 2,500 troops in the country"
    particles: frozenset[str] = NONE  # "over" between a verb and its object

    # numbers and what they count
    noun_links: frozenset[str] = NONE  # between the noun of a toll and its number
    behind_noun: frozenset[str] = NONE  # numbers that stand behind the noun they count ("man one")
    dual_endings: tuple[str, ...] = ()  # of nouns that tell two by their form
    relating_endings: tuple[str, ...] = ()  # of adjectives made of nouns: "military"
    article_forms: tuple[str, ...] = ()  # the article as it begins a word, prepositions joined to it
    partitive_pronouns: frozenset[str] = NONE  # "31 of them"
    added: frozenset[str] = NONE  # "12 more people"
    left_over: frozenset[str] = NONE  # "the other three", "the last two"
    on_top: frozenset[str] = NONE  # beside a number that comes on top of others: "another four", "nine more"
    the_rest: frozenset[str] = NONE  # beside what is left of a whole: "the other three", "the remaining 12"
    jointly: frozenset[str] = NONE  # "together there were 40"
    joins: frozenset[str] = NONE  # "and" before the last member of a list
    all_of: frozenset[str] = NONE  # before numbers that leave nobody out: "all nine", "both"
    complements: tuple[frozenset[str], ...] = ()  # nouns that together name everybody, in their dictionary form
    phrase_determiners: frozenset[str] = NONE  # determiners that may stand between a number and its noun
    phrase_pronouns: frozenset[str] = NONE
    phrase_adverbs: frozenset[str] = NONE
    plural_nouns: frozenset[str] = NONE  # nouns of many without a plural's ending: "aircraft"
    levels: frozenset[str] = NONE  # "the number of cases", "troop levels"
    numbering: frozenset[str] = NONE  # verbs that say how many their subject are: "the refugees there number 9,000"
    strong: str = ""  # behind the number of a body: "300 strong"
    times: frozenset[str] = NONE  # what a tally may be of: "the year's total"
    tallies: frozenset[str] = NONE  # "the figure" of a number told before
    powers: frozenset[str] = NONE  # nouns of what acts for a state, behind its name: "the Ostmark army"
    records: frozenset[str] = NONE  # nouns of what holds what happened: "the register has it leaving"
    in_all: tuple[str, ...] = ()  # behind the sum of what was named before it
    nobodies: tuple[str, ...] = ()  # numerals that are a person by themselves: "no one"
    person: str | None = None  # the noun that such a numeral counts
    ones: frozenset[str] = NONE  # articles that tell one where a toll is told of it: "un soldat a été tué"
    placings: frozenset[str] = NONE  # verbs before a place: "came second"
    numbered: frozenset[str] = NONE  # "launch number 25"
    owner_links: frozenset[str] = NONE  # "the fifth launch for X"
    including: frozenset[str] = NONE  # a part of the number before it follows
    agents: frozenset[str] = NONE  # "by" in a passive
    others: frozenset[str] = NONE
    pairs: frozenset[str] = NONE  # "both"
    pronoun_numbers: frozenset[str] = NONE  # numbers that also stand for a noun
    uncounted: frozenset[str] = NONE  # nouns of which "one" counts nothing
    away: frozenset[str] = NONE  # words behind a distance
    away_at: frozenset[str] = NONE  # of these one stands before it, where there are any: "à 60 km de"
    none_of: tuple[str, ...] = ()
    casualties: frozenset[str] = NONE
    silent: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()  # nothing is said of casualties where one of them stands

    # change, parts and what is no longer held true
    rises: frozenset[str] = NONE  # lemmas of verbs and nouns that tell of a rise
    falls: frozenset[str] = NONE
    raised: frozenset[str] = NONE  # adverbs of direction: "up from 12"
    lowered: frozenset[str] = NONE
    priced: frozenset[str] = NONE  # behind a market that opened or closed
    reaches: frozenset[str] = NONE  # lemmas of verbs before a level: "the toll reached 12"
    change_by: frozenset[str] = NONE  # between a verb of change and the change
    change_of: frozenset[str] = NONE  # between a noun of change and the change
    change_from: frozenset[str] = NONE
    change_to: frozenset[str] = NONE
    held_against: tuple[str, ...] = ()  # before a count of an earlier time: "27, against 22 a week earlier"
    earlier: frozenset[str] = NONE  # "an earlier toll of nine"
    first_told: frozenset[str] = NONE  # beside a count that may be the first of several: "a first report"
    tentative: frozenset[str] = NONE  # the same where what they told had been so
    pluperfect: frozenset[str] = NONE  # auxiliaries of what had been so
    told_earlier: tuple[str, ...] = ()  # phrases of what somebody had told before: "had earlier put it at six"
    gives_level: frozenset[str] = NONE  # lemmas of verbs, but those of saying, by which somebody gives a count
    reports: frozenset[str] = NONE  # nouns by which counts are told
    revises: frozenset[str] = NONE  # lemmas of verbs whose object is no longer held true
    corrections: frozenset[str] = NONE  # nouns of a note that takes something back
    moves: frozenset[str] = NONE  # lemmas and adverbs that tell of another time than the one that was planned
    unbroken: frozenset[str] = NONE  # beside a count of years that none is missing from: "consecutive"
    interrupts: frozenset[str] = NONE  # lemmas of verbs that tell of a break
    present_forms: frozenset[str] = NONE  # auxiliaries of what holds now
    before_dates: frozenset[str] = NONE  # nouns that stand before the name of a date ("day Friday")
    was_before: frozenset[str] = NONE  # forms of "and was" before their subject
    imperfect_endings: tuple[str, ...] = ()  # of verbs that tell what held before
    than: frozenset[str] = NONE  # "5 more than in May"
    surplus: frozenset[str] = NONE  # "5 more than in May"
    deficit: frozenset[str] = NONE  # "5 fewer than in May"
    tools: frozenset[str] = NONE  # "with", before what something is done with
    intends: frozenset[str] = NONE  # lemmas of verbs whose object is planned
    hedging: frozenset[str] = NONE  # words that may stand before a number with its bound: "at least about 12"
    citing: frozenset[str] = NONE  # "Anadolu reported, citing a source"
    cited_as: frozenset[str] = NONE  # behind whom is quoted: "quoted a source as saying"
    as_told: frozenset[str] = NONE  # before who holds what is denied: "not 15, as the police said"
    according: tuple[str, ...] = ()  # "according to"
    rates_straight: frozenset[str] = (
        NONE  # verbs by which somebody gives the number right behind them: "counts 146 dead"
    )
    rates: tuple[str, ...] = ()  # verbs by which somebody gives a number, with their preposition: "put at"
    person_endings: tuple[str, ...] = ()  # of nouns that name people by what they do

    # places and times
    directions: frozenset[str] = NONE
    near: frozenset[str] = NONE
    goals: frozenset[str] = NONE  # "to", before where somebody is taken
    within: frozenset[str] = NONE  # "in"
    there: frozenset[str] = NONE
    borders: frozenset[str] = NONE
    sides: frozenset[str] = NONE
    place_nouns: frozenset[str] = NONE
    place_prepositions: frozenset[str] = NONE
    at_prepositions: frozenset[str] = NONE  # those that make a place of a name nobody knows
    loose_adjectives: frozenset[str] = NONE  # part no two things of one noun ("the new parliament")
    place_adjectives: frozenset[str] = NONE  # between a name and its place noun ("international airport")
    windows: tuple[str, ...] = ()
    anybody: frozenset[str] = NONE  # nouns for people of any sort: "victim"
    occasions: frozenset[str] = NONE  # nouns of how often something was done: "time"
    whens: frozenset[str] = NONE  # "when", before a clause that opens a sentence
    stands: frozenset[str] = NONE  # verbs of a count that is told as it is: "the toll stood at five"
    links: frozenset[str] = NONE  # relatives of things, before `beginnings`
    beginnings: frozenset[str] = NONE  # verbs of beginning, behind a relative: "a war that began in 2019"
    makings: frozenset[str] = NONE  # participles by which a thing came to be: "a tower built in 1871"
    turnings: frozenset[str] = NONE  # the same where they may be verbs of their own: "opened in 1967", "bought in May"
    since: frozenset[str] = NONE  # "since", before the clause or the date that opens a period
    period_ends: frozenset[str] = NONE  # between the length of a period and its last day: "six months to May"
    period_links: frozenset[str] = NONE  # between a count and its year
    year_words: tuple[str, ...] = ()
    past_words: tuple[str, ...] = ()

    # names and lists
    titles: frozenset[str] = NONE
    not_names: frozenset[str] = NONE
    behind_names: frozenset[str] = NONE  # nouns of what happens and bears a name before them: "the Orvane fire"
    before_names: frozenset[str] = NONE  # the same with the name behind them: "Hurricane Mira"
    no_happenings: frozenset[str] = NONE  # words with which such a name is that of a body, or of a day
    feasts: frozenset[str] = NONE  # words of names that are days: no place is called so ("the Easter fires")
    site_sorts: frozenset[str] = NONE  # words beside the noun of a site that tell its sort: "the Marn air base"
    name_articles: tuple[str, ...] = ()  # written together with a name
    name_joiners: frozenset[str] = NONE
    name_fillers: frozenset[str] = NONE  # words of a name by which nobody tells it from another
    key_stops: frozenset[str] = NONE
    previous: frozenset[str] = NONE
    list_openers: frozenset[str] = NONE
    list_links: frozenset[str] = NONE
    list_copulas: frozenset[str] = NONE  # a pronoun between a noun and the list of its things
    between: frozenset[str] = NONE  # "between", before two that are no list
    go_before: tuple[str, ...] = ()  # "went before", of what is listed
    comes_after: tuple[str, ...] = ()  # "follows", in front of a list of what went before
    letters: Mapping[str, str] = field(default_factory=dict)  # Latin consonants of another script, "" for vowels
    sounds: tuple[tuple[str, str], ...] = ()  # spellings of one sound
    vowels: frozenset[str] = NONE

    # responsibility
    nobody: tuple[str, ...] = ()
    blame: frozenset[str] = NONE
    accusing: frozenset[str] = NONE  # those of `blame` behind whose object "of" tells what it is blamed for
    blameless: frozenset[str] = NONE  # forms of `blame` that blame only with a word of `answerable`
    blamed_as: frozenset[str] = NONE  # words right before those of `answerable` behind such a form, where any must be
    suspected: frozenset[str] = NONE  # the participle of `blame` that may be an adjective
    charges: frozenset[str] = NONE  # "accused of", "blamed for": behind a participle of `blame`
    blaming: tuple[str, ...] = ()  # phrases by which somebody is blamed, with the base form of their verb: "point to"
    likening: frozenset[str] = NONE  # "as", behind who is pointed to for what they are
    taking: frozenset[str] = NONE  # verbs of blaming that claim with a word of `reflexives`: "se atribuyó el ataque"
    reflexives: frozenset[str] = NONE
    blame_nouns: frozenset[str] = NONE  # "put the blame on", "point a finger at"
    laying: Mapping[str, frozenset[str]] = field(default_factory=dict)  # verbs before them -> prepositions behind them
    resting: frozenset[str] = NONE  # verbs behind it: "the fault lies with"
    rests_with: frozenset[str] = NONE  # prepositions behind such a verb
    answerable: frozenset[str] = NONE  # "held them responsible"
    behind: frozenset[str] = NONE  # "was behind the attack"
    deny: frozenset[str] = NONE
    denying: frozenset[str] = NONE  # those of `deny` that may stand alone: "the army denies"
    denied_objects: frozenset[str] = NONE
    assailing: frozenset[str] = NONE  # verbs of doing harm, by which who says them of themselves answers for it
    committing: frozenset[str] = NONE  # verbs that take the noun of such an act: "carried out the attack"
    carried: frozenset[str] = NONE  # words that belong to such a verb: "out"
    planting: frozenset[str] = NONE  # verbs that take what does the harm: "planted a bomb"
    planted: frozenset[str] = NONE  # nouns of it
    selves: frozenset[str] = NONE  # pronouns of who speaks, behind a verb of saying: "said it had attacked"
    self_reports: frozenset[str] = NONE  # where they tell whose the pronoun is, the verbs of saying that it goes with
    works: tuple[str, ...] = ()  # "the work of", before who did it
    answering: tuple[str, ...] = ()  # labels of a list before who did it: "claimed by"
    crimes: frozenset[str] = NONE  # nouns of what somebody may be accused of that tell no act by themselves
    unsaid: frozenset[str] = NONE  # "whether", "unclear", "if": before what nobody says
    no_deeds: frozenset[str] = NONE  # verbs of seeing, knowing and being, for which nobody is responsible
    claim_verbs: frozenset[str] = NONE
    claim_objects: tuple[str, ...] = ()
    claim_directly: frozenset[str] = NONE  # claim verbs whose object may be the act itself
    credited: frozenset[str] = NONE
    credited_for: frozenset[str] = NONE
    admissions: tuple[str, ...] = ()  # "it was them", also behind who says it of themselves: "it carried out"
    disclaimers: tuple[str, ...] = ()  # the same that deny: "had no part"
    joined_prepositions: tuple[str, ...] = ()  # prepositions as they begin a word that they are written together with
    blamed_on: frozenset[str] = NONE  # before whom the object of `blame` is laid to
    whole_of: frozenset[str] = NONE  # between a preposition and a place: "in the whole of Ostmark"
    tracing: frozenset[str] = NONE  # "attribute", "put": verbs that trace an event to what is behind it
    traced_with: Mapping[str, str] = field(default_factory=dict)  # the word that such a verb needs: put -> "down"
    traced_to: frozenset[str] = NONE  # "to", before what it is traced to
    one_of: frozenset[str] = NONE  # "a", before a noun
    topics: frozenset[str] = NONE  # "on", before what a bill or a talk is about
    causing: frozenset[str] = NONE  # "caused"
    doer_endings: tuple[str, ...] = ()  # of nouns that may name somebody by what they do: "driver"
    bodies: frozenset[str] = NONE  # nouns of those who act together: "group"
    object_endings: tuple[str, ...] = ()  # of verbs that hold their object: "left-it"
    held_objects: frozenset[str] = NONE  # pronouns before a verb that are its object: "les a revendiqués"
    claimed_it: frozenset[str] = NONE  # forms of claim verbs that hold their object


def words(text: str) -> frozenset[str]:
    """The words of a white-space separated list; `_` stands for a space inside a phrase."""
    return frozenset(w.replace("_", " ") for w in text.split())


@cache
def closed_words(code: str) -> Words:
    """The closed-class words of a language by ISO code: `WORDS` of its own file or of the one beside it, else none."""
    for name in (f"_words_{code}", code):
        try:
            module = import_module(f"reconcile.languages.{name}")
        except ModuleNotFoundError:
            continue
        found = getattr(module, "WORDS", None)
        if isinstance(found, Words):
            return found
    return Words()
