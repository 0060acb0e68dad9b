"""What comes in or grows covers nobody, and stands on ground that is there."""

from app.domain.canvas import overlap
from tests.engines.sketchbook.wishes.easel import scenes_at_picture
from tests.engines.sketchbook.wishes.facts import named

BOAT = "a red boat and a duck on a lake"


def test_what_grows_moves_aside_rather_than_over_its_neighbour():
    scene = scenes_at_picture(BOAT, "the boat should be much bigger", 3).after.scene
    (boat,), (duck,) = named(scene, "boat"), named(scene, "duck")
    assert boat.box.w > 0.5
    assert overlap(boat.box, duck.box) < 0.05


def test_a_tree_that_comes_to_a_lake_stands_on_its_other_side():
    scene = scenes_at_picture(BOAT, "add a tree", 3).after.scene
    (tree,) = named(scene, "tree")
    assert abs(tree.box.y + tree.box.h - scene.horizon) < 0.03


def test_what_is_pushed_back_may_stand_near_the_horizon():
    pair = scenes_at_picture("a horse and a barn in a meadow", "push the barn back", 3)
    (before,), (after,) = (named(seen.scene, "barn") for seen in (pair.before, pair.after))
    assert after.box.y + after.box.h < before.box.y + before.box.h - 0.03


def test_mountains_that_are_added_lie_behind_the_meadow():
    scene = scenes_at_picture(
        "a fox in a meadow", "add a mountain in the background", 3
    ).after.scene
    assert scene.behind == ("mountains",)


def test_what_it_shall_not_be_is_no_second_colour():
    scene = scenes_at_picture(BOAT, "the boat should be green, not red", 3).after.scene
    assert {thing.colour for thing in named(scene, "boat")} == {"green"}
