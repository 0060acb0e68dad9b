"""The tree only grows, and `check` finds every broken rule."""

from dataclasses import replace

import pytest

from app.domain.canvas import Region
from app.domain.errors import NotFound
from app.domain.parts import Reflection, alike
from app.domain.tree import Tree, dismissed_in, image_of, plan_of
from tests.domain.story import Story, finding, plan, reflection


def told() -> Story:
    story = Story()
    story.plan()
    story.draft()
    story.reflect(3, 1)
    story.refine()
    return story


def test_a_sound_tree_has_no_broken_rules():
    assert told().tree.check() == []


def test_a_plan_within_a_path_is_amended_or_begins_a_later_pass():
    story = told()
    story.reflect()
    begun = story.add("plan", plan(), pass_no=2)
    assert story.tree.check() == []
    story.steps[-2] = replace(story.steps[-2], pass_no=3)
    assert "goes back to an earlier pass" in story.tree.check()[0]
    story.steps[-2:] = [replace(story.steps[-2], pass_no=2), begun]
    assert story.tree.check() == []


def test_only_an_amended_plan_is_followed_by_a_refinement():
    story = told()
    story.reflect()
    begun = story.add("plan", plan())
    story.refine()
    assert story.tree.check() == []
    story.steps[-2] = replace(begun, pass_no=2)
    assert "a plan that changed no picture" in story.tree.check()[0]


@pytest.mark.parametrize(
    ("which", "change", "words"),
    [
        (1, {"parent": "gone"}, "missing"),
        (1, {"kind": "reflection"}, "may not follow"),
        (1, {"content": plan()}, "another kind"),
        (1, {"picture": "other"}, "another picture"),
        (2, {"number": 1}, "same number"),
        (0, {"parent": "s4"}, "newer"),
        (3, {"made_from": "gone"}, "made from"),
    ],
)
def test_a_broken_rule_is_named(which, change, words):
    steps = told().steps
    steps[which] = replace(steps[which], **change)
    assert any(words in line for line in Tree(steps).check())


def test_a_path_runs_from_the_first_plan_to_the_tip():
    assert [step.id for step in told().tree.path("s4")] == ["s1", "s2", "s3", "s4"]


def test_a_path_of_ten_thousand_steps_needs_no_recursion():
    story = Story()
    story.plan()
    story.draft()
    for _ in range(5000):
        story.add("reflection", reflection(1, 0))
        story.refine()
    assert len(story.tree.path(story.tip)) == 10_002


def test_an_unknown_step_is_not_found():
    with pytest.raises(NotFound):
        told().tree.step("nothing")


def test_the_newest_plan_and_image_of_a_path():
    path = told().tree.path("s4")
    assert (plan_of(path).id, image_of(path).id) == ("s1", "s4")


def test_nothing_is_dismissed_until_a_person_does():
    assert dismissed_in(told().tree) == ()


def waved(decision: str, **fields: object) -> Reflection:
    return Reflection((finding(1, "right"), finding(4, decision=decision, **fields)), "", "c1")


def test_what_was_dismissed_on_one_branch_is_dismissed_on_all():
    story = told()
    story.add("reflection", waved("dismissed"), "person:alice", after="s2", made_from="s3")
    story.add("reflection", waved(""), after="s4")
    assert [f.instruction for f in dismissed_in(story.tree)] == ["i4"]


@pytest.mark.parametrize("decision", ["", "accepted"])
def test_a_dismissal_can_be_taken_back(decision):
    story = told()
    first = story.add("reflection", waved("dismissed"), "person:alice", after="s2")
    story.add("reflection", waved(decision), "person:alice", after="s2", made_from=first.id)
    assert dismissed_in(story.tree) == ()


def test_another_fault_of_the_same_line_is_not_dismissed():
    story = told()
    story.add("reflection", waved("dismissed"), "person:alice", after="s2")
    assert not any(alike(f, finding(4, fault="colour")) for f in dismissed_in(story.tree))


def test_without_a_line_the_place_tells_whether_it_is_the_same():
    here, there = Region(0.1, 0.1, 0.2, 0.2), Region(0.7, 0.7, 0.2, 0.2)
    extra = replace(finding(1), instruction=None, fault="extra", region=here)
    assert alike(extra, replace(extra, evidence="otherwise said"))
    assert not alike(extra, replace(extra, evidence="otherwise said", region=there))
