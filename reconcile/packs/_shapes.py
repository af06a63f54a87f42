"""The shapes that files of a pack may have, checked by pydantic; nothing unknown is let in."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from reconcile.model import Reason, Severity, Verdict
from reconcile.packs._yaml import MOST_ENTRIES

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(/[a-z0-9_]+)*$", max_length=60)]
RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
Word = Annotated[str, StringConstraints(min_length=1, max_length=120)]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
Words = Annotated[tuple[Word, ...], Field(max_length=2000)]
Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]


def several(value: object) -> object:
    """A single word where a list may stand."""
    return [value] if isinstance(value, str) else value


Status = Literal["stable", "experimental", "retired"]
AttributeId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
POLICY = r"^(range|conservative|latest|pending|prefer:.{1,120})$"
Policy = Annotated[str, StringConstraints(pattern=POLICY)]
"""Which value of an attribute is given as the best."""


class Shape(BaseModel):
    """A mapping with known keys only, each of exactly its type; a file of it holds at most so many keys and values."""

    most_entries: ClassVar[int] = MOST_ENTRIES
    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


class PackShape(Shape):
    """`pack.yml`: what the pack is called, which version, and what it is about."""

    most_entries: ClassVar[int] = 3_000
    name: RuleId
    version: Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)*$")]
    about: Text


class AttributeShape(Shape):
    """What a claim can state.

    `series`: its ordinals count the events of one growing series, shown as a ladder. `own`: every party, team or
    company has its own number of it, or may have its own thing in such a state. `side`: those who voted so; its words
    tell the side only of votes and voters. `close`: its words tell it of a number in their own phrase alone ("a state
    of emergency of ten days"). `general`: it asks only where no other attribute's own word is near ("worth" in
    "a fine worth 3 million euros"). `estimate`: the policy that chooses its best value. `spread`: how many times as
    much as the other one of two accounts of one thing gives at most; what lies farther apart counts two things.
    """

    id: Id
    kind: Id
    question: Text
    events: Words = ()
    counts: Words = ()
    words: dict[Code, Words] = {}
    dimension: Word | None = None
    over_time: Literal["rises", "varies", "swings", "settles", "fixed"] = "varies"
    series: bool = False
    own: bool = False
    close: bool = False
    general: bool = False
    spread: Annotated[float, Field(gt=1)] | None = None
    side: Literal["for", "against", "abstained"] | None = None
    estimate: Policy | None = None


class RolesShape(Shape):
    """The words of one class of events in one language.

    `turn` and `state` are verbs and adjectives that tell a state with an opposite ("call off", "open"), whatever act
    the same words are read as elsewhere.
    """

    verb: Words = ()
    noun: Words = ()
    adjective: Words = ()
    turn: Words = ()
    state: Words = ()


class ClassShape(Shape):
    """A class of words by language, and what the stages must know of it: its traits, each true or left out."""

    model_config = ConfigDict(extra="allow", frozen=True)

    @property
    def traits(self) -> tuple[str, ...]:
        """The traits that are true, in the order of the shape."""
        return tuple(name for name in type(self).model_fields if getattr(self, name) is True)


class NounShape(ClassShape):
    """The words of one class of nouns by language; `is` names the wider class it belongs to.

    `site`: things that stand in one place and have names (a base). `human`: people, whom nationalities and "nobody"
    count. `broad`: a number of them does not tell by itself what is asked. `some`: always some of the wider class that
    an event befell ("two children"), never another count of all. `sort`: one sort of people, of whom none is of another
    sort ("civilians", "fighters"). `ballot`: what is counted in a vote. `passing`: moments that follow one another, of
    which the n-th is one ("the 61st minute"). `alias`: its words only share a name, weigh no more than an unknown noun,
    and are read as one. `groups`: by language, words for a body of them whose number counts them ("a crew of 26").
    """

    wider: Id | None = Field(default=None, alias="is")
    site: bool = False
    human: bool = False
    broad: bool = False
    some: bool = False
    sort: bool = False
    ballot: bool = False
    passing: bool = False
    alias: bool = False
    groups: dict[str, Words] = {}
    __pydantic_extra__: dict[str, Words]

    @property
    def words(self) -> dict[str, tuple[str, ...]]:
        """Language code -> words as written; codes are not checked yet."""
        return self.__pydantic_extra__


class EventShape(ClassShape):
    """The words of one class of events by language.

    `toll`: counts people an event befell. `casualty`: what "no casualties" denies where nothing narrower is told.
    `final`: nothing befalls those whom it befell any more: the dead.
    `scene`: its nouns name the event as a whole and govern no number. `saying`: it tells that something was said.
    `claimable`: somebody may claim it. `happening`: like those of `scene` and `claimable` it is an event of its own,
    nothing that follows one up (people are found, goods are sold), so that its day tells it from another.
    `being`: a mere "are" tells it ("5,000 troops are in the country").
    `undoing`: it undoes what the other classes of its status tell ("closed" against "opened").
    `ballot`: people vote by it. `bodily`: it befalls people, and animals that a pack names, never things.
    `once`: what it befalls it befalls once in a while (a law is adopted, a ship sinks), so that it has one day.
    `of_sites`: a verb of it that ends in a preposition ("hand to") holds a site between its parts, and nothing else.
    """

    toll: bool = False
    casualty: bool = False
    final: bool = False
    scene: bool = False
    saying: bool = False
    claimable: bool = False
    happening: bool = False
    being: bool = False
    undoing: bool = False
    ballot: bool = False
    bodily: bool = False
    once: bool = False
    of_sites: bool = False
    __pydantic_extra__: dict[str, RolesShape]

    @property
    def roles(self) -> dict[str, RolesShape]:
        """Language code -> words by role; codes are not checked yet."""
        return self.__pydantic_extra__


class AttributesShape(Shape):
    """`attributes.yml`: noun classes, event classes and the attributes that claims state."""

    nouns: dict[Id, NounShape] = {}
    events: dict[Id, EventShape] = {}
    attributes: tuple[AttributeShape, ...] = ()


class EntityShape(Shape):
    """A name with its other names, and the place it lies in."""

    id: Id
    kind: Id
    names: Annotated[Words, Field(min_length=1)]
    within: Id | None = None


class NamesShape(Shape):
    """`names.yml`: entities the pack knows."""

    entities: tuple[EntityShape, ...] = ()


class OutletShape(Shape):
    """A source with its names, owner, whether it is an agency, and the side it takes."""

    id: Id
    names: Annotated[Words, Field(min_length=1)]
    owner: Word | None = None
    agency: bool = False
    side: Word | None = None


class CreditsShape(Shape):
    """The words of a credit: before the outlet's name ("source"), after it ("contributed"), or of a translation."""

    before: Words = ()
    after: Words = ()
    translated: Words = ()


class PartyShape(Shape):
    """Those who are a party to what attributes state: their names by language, and which number serves them."""

    names: Annotated[dict[Code, Words], Field(min_length=1)]
    of: Annotated[tuple[Id, ...], Field(min_length=1)]
    gains: Literal["more", "less"] | None = None


class SourcesShape(Shape):
    """`sources.yml`: outlets the pack knows, the words by which articles credit them, and who is a party to what."""

    outlets: tuple[OutletShape, ...] = ()
    credits: CreditsShape = CreditsShape()
    parties: tuple[PartyShape, ...] = ()


class TextShape(Shape):
    """A short article of an example."""

    source: Word
    date: Day | None = None
    text: Text
    language: Code = "en"
    title: Word | None = None
    url: Word | None = None


class ExampleShape(Shape):
    """An example of a rule."""

    name: Word
    expect: Literal["conflict", "explained", "review", "silent"]
    texts: Annotated[tuple[TextShape, ...], Field(min_length=1, max_length=12)]


class RuleShape(Shape):
    """A rule file."""

    most_entries: ClassVar[int] = 3_000
    id: RuleId
    verdict: Verdict
    reason: Reason | None = None
    severity: Severity | None = None
    over: Id = "pair"
    claims: Annotated[tuple[Id, ...], BeforeValidator(several)] = ()
    about: Text
    when: Annotated[tuple[dict[str, object], ...], Field(min_length=1, max_length=20)]
    unless: Annotated[tuple[dict[str, object], ...], Field(max_length=20)] = ()
    message: Text
    examples: Annotated[tuple[ExampleShape, ...], Field(max_length=50)] = ()
    status: Status = "stable"
    misfires: tuple[Text, ...] = ()
    references: tuple[Text, ...] = ()
