"""Our dataclasses are compared, hashed, sorted, shown and copied as frozen ones are."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from reconcile.frozen import dataclass, replace


@dataclass(frozen=True, slots=True)
class Weir:
    name: str
    gates: int = 2
    seen: list[str] = dataclasses.field(default_factory=list, compare=False, repr=False)


@dataclass(frozen=True, slots=True, order=True)
class Day:
    year: int
    month: int


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    name: str


@dataclass(frozen=True)
class Named:
    """It is hashed by its name alone, and says so."""

    name: str
    rest: list[str]

    def __hash__(self) -> int:
        return hash(self.name)


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


def test_those_of_one_class_with_equal_fields_are_one() -> None:
    assert Weir("Tarn", 3, ["a"]) == Weir("Tarn", 3, ["b"])
    assert len({Weir("Tarn"), Weir("Tarn"), Weir("Orvane")}) == 2
    assert Weir("Tarn") != Weir("Tarn", 3)
    assert Weir("Tarn") != Named("Tarn", [])
    assert Nothing() == Nothing()


def test_those_that_are_not_compared_are_themselves() -> None:
    assert Place("Tarn") != Place("Tarn")


def test_those_in_order_are_sorted_by_their_fields() -> None:
    assert sorted([Day(2031, 5), Day(2030, 7)]) == [Day(2030, 7), Day(2031, 5)]
    assert len({Day(2031, 5), Day(2031, 5)}) == 1


def test_what_a_class_says_itself_holds() -> None:
    assert hash(Named("Tarn", ["unhashable"])) == hash("Tarn")


@pytest.mark.parametrize("again", [copy.copy, lambda one: pickle.loads(pickle.dumps(one)), dataclasses.replace])  # noqa: S301
def test_a_copy_is_equal(again: object) -> None:
    assert again(Weir("Tarn", 3)) == Weir("Tarn", 3)  # type: ignore[operator]


def test_it_is_shown_with_its_fields() -> None:
    assert repr(Weir("Tarn")) == "Weir(name='Tarn', gates=2)"
    assert repr(Nothing()) == "Nothing()"


@pytest.mark.parametrize("one", [Weir("Tarn", 3, ["a"]), Day(2031, 5), Place("Tarn")], ids=["three", "two", "one"])
def test_one_with_another_value_is_what_the_standard_library_makes(one: Weir | Day | Place) -> None:
    name = dataclasses.fields(one)[0].name
    assert repr(replace(one, **{name: "Orvane"})) == repr(dataclasses.replace(one, **{name: "Orvane"}))  # type: ignore[arg-type]
    assert repr(replace(one)) == repr(one)
