"""Records are what frozen dataclasses are: fields by place or name, equal by value, never changed."""

import copy
import pickle

import pytest

from hrctimeline.record import Record, as_dict, cached_property, replace


class Point(Record):
    """Two fields, one with a default."""

    x: int
    y: int = 0

    @cached_property
    def far(self) -> int:
        """Something worked out of them."""
        return self.x + self.y


class Named(Point):
    """One more field."""

    name: str = ""


def test_fields_are_given_by_place_or_name() -> None:
    assert as_dict(Point(1)) == {"x": 1, "y": 0} == as_dict(Point(x=1))
    assert as_dict(Named(1, 2, "a")) == {"x": 1, "y": 2, "name": "a"}
    assert repr(Named(1, name="a")) == "Named(x=1, y=0, name='a')"


@pytest.mark.parametrize(("values", "named"), [((), {}), ((1, 2, 3), {}), ((1,), {"z": 1}), ((), {"y": 1})])
def test_what_is_missing_or_unknown_is_refused(values: tuple[int, ...], named: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="Point has the fields x, y"):
        Point(*values, **named)


def test_a_field_given_twice_is_refused() -> None:
    with pytest.raises(TypeError, match="x"):
        Point(1, x=2)


def test_equal_are_those_of_one_class_with_equal_fields() -> None:
    assert Point(1) == Point(1, 0) != Point(1, 1)
    assert hash(Point(1)) == hash(Point(1, 0))
    assert Point(1) != Named(1)
    point = Point(1)
    assert point.far == 1
    assert point == Point(1)


def test_a_record_is_never_changed_but_replaced() -> None:
    point = Point(1)
    with pytest.raises(AttributeError, match=r"Point\.x can't be changed"):
        point.x = 2  # type: ignore[misc]  # what mypy forbids, too
    assert replace(point, y=3) == Point(1, 3)
    with pytest.raises(TypeError, match="Point has the fields x, y"):
        replace(point, z=3)


def test_a_copy_is_equal() -> None:
    point = Named(1, name="a")
    assert pickle.loads(pickle.dumps(point)) == copy.deepcopy(point) == point
