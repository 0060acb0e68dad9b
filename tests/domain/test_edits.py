"""What a person may change about each kind of step, and what is refused in words."""

import pytest

from app.domain.canvas import ImageRef, Region
from app.domain.edits import applied
from app.domain.errors import Invalid, NotFound
from app.domain.parts import Painting
from tests.domain.story import plan, reflection

PAINTED = Painting(ImageRef("a", 512, 512), {"v": 1}, mask="m")
BOX = {"x": 0.1, "y": 0.2, "w": 0.3, "h": 0.4}
NEW = {"id": "b", "width": 512, "height": 512, "source": "painted"}


def changed(content, *changes):
    return applied(content, changes, "alice")


def test_rewording_keeps_the_id_and_the_region():
    new = changed(
        plan(),
        {"op": "place", "id": "i2", "region": BOX},
        {"op": "reword", "id": "i2", "words": " A  cat "},
    )
    line = new.instruction("i2")
    assert (line.words, line.region) == ("A cat", Region(0.1, 0.2, 0.3, 0.4))


def test_a_line_is_added_where_asked_with_an_id_of_its_own():
    new = changed(
        plan(2), {"op": "add", "words": "A bird", "at": 1}, {"op": "add", "words": "A bee"}
    )
    assert [line.id for line in new.instructions] == ["i1", "p1", "i2", "p2"]


def test_lines_are_deleted_and_reordered():
    new = changed(plan(3), {"op": "delete", "id": "i1"}, {"op": "move", "id": "i3", "to": 0})
    assert [line.id for line in new.instructions] == ["i3", "i2"]


def test_a_region_is_removed():
    new = changed(
        plan(),
        {"op": "place", "id": "i1", "region": BOX},
        {"op": "place", "id": "i1", "region": None},
    )
    assert new.instruction("i1").region is None


def test_painting_keeps_the_scene_and_names_the_protected_layer():
    new = changed(PAINTED, {"op": "paint", "image": NEW, "layer": "l"})
    assert (new.image.id, new.protected, new.scene) == ("b", "l", {"v": 1})


def test_an_upload_is_an_unprotected_starting_point():
    new = changed(
        PAINTED, {"op": "paint", "image": NEW, "layer": "l"}, {"op": "replace", "image": NEW}
    )
    assert (new.protected, new.scene, new.mask) == (None, None, None)


def test_what_was_painted_can_be_unlocked():
    assert (
        changed(PAINTED, {"op": "paint", "image": NEW, "layer": "l"}, {"op": "unlock"}).protected
        is None
    )


def test_findings_are_dismissed_accepted_and_undecided():
    new = changed(
        reflection(1, 2),
        {"op": "dismiss", "id": "f2"},
        {"op": "accept", "id": "f3"},
        {"op": "undecide", "id": "f3"},
    )
    assert [f.decision for f in new.findings] == ["", "dismissed", ""]


def test_a_reworded_finding_is_the_persons_and_accepted():
    new = changed(reflection(1, 1), {"op": "correct", "id": "f2", "words": "Make it smaller"})
    last = new.findings[-1]
    assert (last.correction, last.decision, last.author) == ("Make it smaller", "accepted", "alice")


def test_a_person_adds_a_finding_with_a_region():
    last = changed(reflection(1, 0), {"op": "note", "words": "More red", "region": BOX}).findings[
        -1
    ]
    assert last.stands
    assert last.region == Region(0.1, 0.2, 0.3, 0.4)


@pytest.mark.parametrize(
    "change",
    [
        {"op": "reword", "id": "i1", "words": "   "},
        {"op": "reword", "id": "i1", "words": "x" * 2001},
        {"op": "reword", "id": "i1"},
        {"op": "place", "id": "i1", "region": {"x": 2, "y": 0, "w": 1, "h": 1}},
        {"op": "place", "id": "i1", "region": {"x": 0}},
        {"op": "add", "id": "i1", "words": "twice"},
        {"op": "explode"},
        {"op": "accept", "id": "f1"},
        {},
    ],
)
def test_a_change_that_does_not_fit_is_refused_in_words(change):
    with pytest.raises(Invalid, match=r"\w+ \w+"):
        changed(plan(), change)


def test_a_line_that_is_gone_is_not_found():
    with pytest.raises(NotFound):
        changed(plan(), {"op": "delete", "id": "i1"}, {"op": "reword", "id": "i1", "words": "x"})
